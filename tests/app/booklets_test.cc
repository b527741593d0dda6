// The booklets of tests/data through the program: what tests/pages proves of their places, stands
// in the PDF for a reader to find, to copy and to click.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/text.h"
#include "tests/app/published_edition.h"
#include "tests/support/golden.h"

namespace nenpo::test {
namespace {

std::filesystem::path booklets() { return source_folder() / "tests/data/booklets"; }

struct Made {
  std::filesystem::path folder;
  Ended build;
};

const Made& made() {
  static const Made kMade = [] {
    const auto output = fresh_folder("booklets");
    const auto suppressions = source_folder() / "tests/lsan-cff-fonts.supp";
    const Ended build =
        nenpo({"build", "--input", (output / "nothing").string(), "--templates",
               booklets().string(), "--output", output.string()},
              {"LSAN_OPTIONS=suppressions=" + suppressions.string() + ":print_suppressions=0"});
    return Made{output / "2025", build};  // issued in March 2026
  }();
  return kMade;
}

std::string text_of(const std::string& booklet) {
  std::string text;
  for (const std::string& page : page_texts(made().folder / (booklet + ".pdf"))) text += page;
  return without_blanks(text);
}

/// Prose without mark-up, in sentences.
std::vector<std::string> plain_sentences(const std::string& markdown) {
  std::vector<std::string> sentences;
  for (const std::string_view line : split(markdown, '\n')) {
    if (line.find_first_of("{[|*#:=-") != std::string_view::npos) continue;
    for (std::string rest(line); rest.find("。") != std::string::npos;) {
      const std::size_t end = rest.find("。") + std::string("。").size();
      sentences.push_back(rest.substr(0, end));
      rest.erase(0, end);
    }
  }
  return sentences;
}

/// On one page, or in two parts of some length on a page and the next.
bool is_printed(const std::string& sentence, const std::vector<std::string>& pages) {
  constexpr std::size_t kLeastPart = 12;  // bytes: four characters
  for (std::size_t i = 0; i < pages.size(); ++i) {
    if (pages[i].find(sentence) != std::string::npos) return true;
    for (std::size_t cut = kLeastPart; cut + kLeastPart <= sentence.size(); ++cut) {
      if (i + 1 == pages.size() || pages[i].find(sentence.substr(0, cut)) == std::string::npos) {
        break;
      }
      if (pages[i + 1].find(sentence.substr(cut)) != std::string::npos) return true;
    }
  }
  return false;
}

TEST(Booklets, AreMadeWithoutAnyFinding) {
  EXPECT_EQ(made().build.exit_code, 0) << made().build.errors << made().build.output;
  const std::string findings = read_file(made().folder / "findings.csv");
  EXPECT_EQ(split(trim(findings), '\n').size(), 1U) << findings;
}

TEST(Booklets, LoseNoSentenceInBoxesAndLists) {
  std::vector<std::string> pages = page_texts(made().folder / "composition.pdf");
  for (std::string& page : pages) page = without_blanks(page);
  std::size_t sentences = 0;
  for (const char* file : {"boxes.md", "lists.md"}) {
    for (const auto& sentence : plain_sentences(read_file(booklets() / "composition" / file))) {
      ++sentences;
      EXPECT_TRUE(is_printed(without_blanks(sentence), pages)) << file << ": " << sentence;
    }
  }
  EXPECT_GT(sentences, 25U);
}

TEST(Booklets, PrintEveryFootnote) {
  const std::string text = text_of("composition");
  int number = 0;
  const std::string notes = read_file(booklets() / "composition/notes.md");
  for (const auto line : split(notes, '\n')) {
    if (!line.starts_with("[^")) continue;
    const std::string note(line.substr(line.find(": ") + 2));
    const std::string begin = without_blanks(note).substr(0, 30);
    EXPECT_NE(text.find("*" + std::to_string(++number) + begin), std::string::npos) << note;
    const std::string end = without_blanks(note).substr(without_blanks(note).size() - 24);
    EXPECT_NE(text.find(end), std::string::npos) << note;
  }
  EXPECT_EQ(number, 7);
}

TEST(Booklets, SayFoliosWhereTheProseRefersToPages) {
  const std::string text = text_of("composition") + text_of("tables");
  EXPECT_EQ(text.find("{{"), std::string::npos);
  std::size_t references = 0;
  for (std::size_t at = 0; (at = text.find("ページの表", at)) != std::string::npos; ++at) {
    ++references;
    EXPECT_TRUE(text[at - 1] >= '0' && text[at - 1] <= '9') << text.substr(at - 30, 60);
  }
  EXPECT_GE(references, 2U);
}

}  // namespace
}  // namespace nenpo::test
