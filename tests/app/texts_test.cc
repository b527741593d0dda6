// What was handed in stands in the five publications, and nothing stands there that nobody handed
// in: a publication says its prose, its records and its template, and a closed list of words that
// are made.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "base/text.h"
#include "tests/app/printed_words.h"
#include "tests/app/publication_texts.h"
#include "tests/support/golden.h"

namespace nenpo::test {
namespace {

class Texts : public testing::TestWithParam<PublicationTexts> {};

TEST_P(Texts, HoldEverySentenceOfTheirProse) {
  std::size_t sentences = 0;
  each_sentence(GetParam(), [&](const std::string& words) {
    ++sentences;
    EXPECT_TRUE(is_printed(words, GetParam().name)) << words;
  });
  EXPECT_GE(sentences, GetParam().sentences);
}

TEST_P(Texts, HoldEveryValueThatTheyShow) {
  for (const ShownTable& table : GetParam().tables) {
    std::size_t records = 0;
    each_value(table, [&](const std::vector<std::string>& values) {
      ++records;
      for (const std::string& value : values) {
        EXPECT_TRUE(is_printed(value, GetParam().name)) << table.name << ": " << value;
      }
    });
    EXPECT_GT(records, 0U) << table.name;
  }
}

/// The words of a file of the template: its lines, and what stands in quotation marks.
std::vector<std::string> words_of_file(const std::filesystem::path& file) {
  std::vector<std::string> words;
  const std::string text = read_file(file);
  for (const std::string_view line : split(text, '\n')) {
    const auto quoted = split(line, '"');
    for (std::size_t i = 1; i < quoted.size(); i += 2) words.emplace_back(quoted[i]);
    if (quoted.size() > 1 || line.starts_with(":::")) continue;
    for (const std::string_view part : split(line, '|')) words.emplace_back(part);
  }
  return words;
}

/// A record's values one by one and all together: what is only a number says nothing by itself.
void add_values(const ShownTable& table, std::vector<std::string>& words) {
  each_value(table, [&](const std::vector<std::string>& values) {
    std::string together;
    for (const std::string& value : values) {
      together += value;
      if (value.find_first_not_of("0123456789.,") != std::string::npos) words.push_back(value);
    }
    words.push_back(together);
  });
}

Sayable sayable(const PublicationTexts& texts) {
  std::vector<std::string> words = texts.made;
  each_sentence(texts, [&](const std::string& sentence) {
    words.push_back(sentence);
    const std::string row = replace_all(sentence, "<br>", "|");
    for (const std::string_view cell : split(row, '|')) words.emplace_back(cell);
  });
  for (const ShownTable& table : texts.tables) add_values(table, words);
  const auto templates = source_folder() / "templates";
  for (const auto& entry : std::filesystem::directory_iterator(templates / texts.name)) {
    if (entry.path().extension() == ".svg") continue;
    for (std::string& word : words_of_file(entry.path())) words.push_back(std::move(word));
  }
  for (std::string& word : words_of_file(templates / "styles" / (texts.name + ".toml"))) {
    words.push_back(std::move(word));
  }
  return Sayable(words);
}

/// The page's own folio, and on the page of contents those of all.
std::vector<std::string> folios(const PublicationTexts& texts, std::size_t page) {
  const auto of = [&](std::size_t i) {
    return std::to_string(texts.folio_of_first_page + static_cast<int>(i));
  };
  std::vector<std::string> folios{of(page), "-" + of(page) + "-"};
  if (texts.contents != page + 1) return folios;
  for (std::size_t i = 1; i < printed_words(texts.name).size(); ++i) folios.push_back(of(i));
  return folios;
}

TEST_P(Texts, SayNothingThatNobodyHandedIn) {
  const Sayable said = sayable(GetParam());
  const auto& pages = printed_words(GetParam().name);
  for (std::size_t i = 0; i < pages.size(); ++i) {
    for (const std::string& stretch : said.unsaid(pages[i], folios(GetParam(), i))) {
      ADD_FAILURE() << GetParam().name << ".pdf, page " << i + 1 << ": " << stretch;
    }
  }
}

struct Invented {
  std::string what;
  std::string words;  // in the place of kSentence
};

TEST(InventedTexts, AreFoundOnTheirPage) {
  const std::string kSentence =
      "2025年度目標値872g以下のところ、2024年度時点で793gと着実に減量化が進んでいる。";
  const Sayable said = sayable(plan_texts());
  const auto& pages = printed_words("plan");
  const auto page = std::find_if(pages.begin(), pages.end(), [&](const std::u32string& words) {
    return words.find(bare(kSentence)) != std::u32string::npos;
  });
  ASSERT_NE(page, pages.end());
  const auto folio = folios(plan_texts(), static_cast<std::size_t>(page - pages.begin()));
  const std::vector<Invented> cases{
      {"nothing", kSentence},
      {"a sentence", kSentence + "本市は全国で一番である。"},
      {"a figure", replace_all(kSentence, "793g", "794g")},
      {"another figure of the table", replace_all(kSentence, "793g", "742g")},
      {"a word", replace_all(kSentence, "着実に", "劇的に")},
      {"a figure alone", kSentence + "12件"}};
  for (const Invented& one : cases) {
    std::u32string words = *page;
    words.replace(words.find(bare(kSentence)), bare(kSentence).size(), bare(one.words));
    EXPECT_EQ(said.unsaid(words, folio).empty(), one.words == kSentence) << one.what;
  }
}

TEST(MissingTexts, AreFound) {
  EXPECT_TRUE(is_printed("1人1日あたりのごみ排出量", "plan"));
  EXPECT_FALSE(is_printed("1人1日あたりのごみ排出費", "plan"));
  EXPECT_FALSE(is_printed("本市は、全国で一番、ごみの少ない市である。", "plan"));
}

INSTANTIATE_TEST_SUITE_P(OfTheProject, Texts,
                         testing::Values(guidance_texts(), plan_texts(), results_texts(),
                                         digest_texts(), meeting_texts()),
                         [](const auto& publication) { return publication.param.name; });

}  // namespace
}  // namespace nenpo::test
