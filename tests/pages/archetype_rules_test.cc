// What must hold on the pages of some kinds, whatever is handed in: pipeline/archetypes.md.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "base/text.h"
#include "tests/pages/font_ink.h"
#include "tests/pages/page_words.h"
#include "tests/pages/publications.h"

namespace nenpo::pages {
namespace {

using testing::HasSubstr;

/// A publication set once, for one test.
struct Printed {
  explicit Printed(const std::string& name)
      : finished(finish({"templates", name})),
        reading(read(finished.pages, font_ink(finished.pages))) {}

  std::size_t last() const { return finished.pages.pages.size() - 1; }
  std::string page(std::size_t number) const { return to_utf8(words_on(reading, number)); }
  /// The words of the first page that says `words`.
  std::string page_saying(const std::string& words) const {
    const auto number = page_with(reading, words);
    EXPECT_TRUE(number) << words;
    return number ? page(*number) : std::string{};
  }
  /// The lines that say `text` and nothing else.
  std::vector<const Line*> lines_saying(const std::string& text) const {
    std::vector<const Line*> found;
    for (const Line& line : reading.lines) {
      if (line.text == to_utf32(text)) found.push_back(&line);
    }
    return found;
  }

  FinishedPublication finished;
  Reading reading;
};

/// The number behind the words, digits in groups or not; -1 without one.
int number_behind(const std::string& text, const std::string& words) {
  const std::size_t at = text.find(words);
  if (at == std::string::npos) return -1;
  std::string digits;
  for (std::size_t i = at + words.size(); i < text.size(); ++i) {
    if (text[i] >= '0' && text[i] <= '9')
      digits += text[i];
    else if (text[i] != ',')
      break;
  }
  return digits.empty() ? -1 : std::stoi(digits);
}

std::size_t count_of(const std::string& text, const std::string& words) {
  std::size_t count = 0;
  for (std::size_t at = text.find(words); at != std::string::npos; at = text.find(words, at + 1)) {
    ++count;
  }
  return count;
}

void expect_scores_fall(const Printed& guidance) {
  const Records rankings = expected_records("rankings.csv");
  ASSERT_EQ(rankings.size(), 10U);
  const std::size_t page = page_with(guidance.reading, rankings[0][6]).value_or(0);
  std::map<double, double> score_at;  // by height on the page
  for (const Line& line : guidance.reading.lines) {
    const std::string text = to_utf8(line.text);
    if (line.page != page || text.size() != 5 || text[2] != '.') continue;
    score_at[line.baseline.count()] = std::stod(text);
  }
  ASSERT_EQ(score_at.size(), rankings.size());
  double above = 100;
  for (const auto& [height, score] : score_at) {
    EXPECT_LE(score, above) << height;
    above = score;
  }
  EXPECT_THAT(guidance.page(page), HasSubstr("川崎市本市77.08"));
}

/// Rows are whole: number, partner and event stand behind each other on one page, once.
void expect_partnerships_whole(const Printed& guidance) {
  std::vector<std::string> pages;
  for (std::size_t i = 0; i <= guidance.last(); ++i) {
    if (guidance.page(i).find("区分No.連携先イベント") == std::string::npos) continue;
    pages.push_back(guidance.page(i));
  }
  EXPECT_EQ(pages.size(), 2U);
  const Records rows = expected_records("partnerships.csv");
  EXPECT_EQ(rows.size(), 31U);
  for (const auto& row : rows) {
    const std::string words = to_utf8(without_blanks(to_utf32(row[0] + row[4])));
    std::size_t count = 0;
    for (const auto& page : pages) count += count_of(page, words);
    EXPECT_EQ(count, 1U) << words;
  }
}

void expect_points_with_their_cases(const Printed& guidance) {
  for (const auto& row : expected_records("cases.csv")) {
    if (row[9].empty()) continue;
    const auto tidy = [](const std::string& text) {
      return to_utf8(without_blanks(to_utf32(replace_all(replace_all(text, "\n", ""), "**", ""))));
    };
    EXPECT_THAT(guidance.page_saying(row[4]), HasSubstr(tidy(row[9]))) << row[0];
  }
}

void expect_serials_rise(const Printed& guidance) {
  std::u32string serials;
  for (const Line& line : guidance.reading.lines) {
    const bool circled = line.text.size() == 1 && line.text[0] >= U'①' && line.text[0] <= U'⑳';
    const double head = 0.25 * guidance.finished.pages.pages[line.page].width.count();
    const std::string page = guidance.page(line.page);
    if (circled && line.ink.x.count() < head / 2 && page.find("担当者") != std::string::npos) {
      serials += line.text;
    }
  }
  EXPECT_EQ(to_utf8(serials), "①②③④⑤⑥⑦⑧⑨");
}

TEST(ArchetypeRules, HoldInTheGuidance) {
  const Printed guidance("guidance");
  EXPECT_THAT(guidance.page(0), HasSubstr("Ver4.0"));  // A01 = A02 = A17
  EXPECT_THAT(guidance.page_saying("宣言文"), HasSubstr("Version4.0"));
  EXPECT_THAT(guidance.page(0), HasSubstr("2026年3月川崎市"));
  EXPECT_THAT(guidance.page(guidance.last()), HasSubstr("2026年3月川崎市"));
  const std::string training = guidance.page_saying("『SDGsで仕事を横断！』");  // A06
  EXPECT_EQ(number_behind(training, "申込者"),
            number_behind(training, "会場") + number_behind(training, "オンライン"));
  EXPECT_THAT(guidance.page_saying("プチ研修受講者の声"),
              HasSubstr("https://logoform.jp/form/FUQz/726454"));  // A08
  expect_scores_fall(guidance);
  expect_points_with_their_cases(guidance);
  expect_partnerships_whole(guidance);
  const auto totals = expected_records("outreach_totals.csv").at(0);  // A15
  EXPECT_THAT(guidance.page_saying("配信した事業"), HasSubstr("配信件数" + totals[2] + "件"));
  EXPECT_THAT(guidance.page_saying("配信した事業"), HasSubstr("（" + totals[3] + "局区）"));
  expect_serials_rise(guidance);
}

TEST(ArchetypeRules, HoldInThePlan) {
  const Printed plan("plan");
  EXPECT_THAT(plan.page(0), HasSubstr("令和8（2026）年3月策定"));  // B01
  EXPECT_THAT(plan.page(plan.last()), HasSubstr("令和8（2026）年3月策定"));
  const std::string scheme = plan.page_saying("3,532者");  // B10
  EXPECT_EQ(number_behind(scheme, "現在、"),
            number_behind(scheme, "登録事業者") + number_behind(scheme, "認証事業者"));
  EXPECT_THAT(scheme, HasSubstr("2025年11月25日現在"));
}

/// The ink of a folded sheet stays on either side of its fold.
void expect_fold_clear(const Printed& meeting) {
  for (const Line& line : meeting.reading.lines) {
    const model::Page& page = meeting.finished.pages.pages[line.page];
    if (page.width < page.height || line.glyphs.empty()) continue;
    const Pt fold = page.width / 2;
    EXPECT_FALSE(line.ink.x < fold && line.ink.x + line.ink.width > fold)
        << at(meeting.reading, line);
  }
}

TEST(ArchetypeRules, HoldInTheMeetingsPages) {
  const Printed meeting("meeting");
  EXPECT_THAT(meeting.page(0), HasSubstr("…高津区長"));                                // C01
  const std::string participants = meeting.page_saying("意見交換していただく参加者");  // C02
  const Records roster = expected_records("roster.csv");
  EXPECT_EQ(roster.size(), 16U);
  for (const auto& row : roster) {
    const std::string name = to_utf8(without_blanks(to_utf32(row[3])));
    EXPECT_GE(count_of(participants, name), 1U) << name;
    if (row[5].empty()) continue;
    EXPECT_EQ(meeting.lines_saying(row[5]).size(), 1U) << row[5];
  }
  expect_fold_clear(meeting);                                                 // C04
  EXPECT_THAT(meeting.page_saying("問い合わせ"), HasSubstr("044-200-1986"));  // C06
}

TEST(ArchetypeRules, HoldInTheResults) {
  const Printed results("results");
  EXPECT_EQ(results.lines_saying("3").size(), 16U);  // D02
  const auto& pages = results.finished.pages.pages;
  for (std::size_t i = 0; i < pages.size(); ++i) {  // D03
    EXPECT_THAT(results.page(i), HasSubstr("-" + std::to_string(157 + i) + "-"));
  }
  for (const char* year : {"平成24年度", "平成25年度", "平成26年度以降"}) {
    const auto heads = results.lines_saying(year);
    ASSERT_GE(heads.size(), 4U) << year;
    std::map<std::size_t, double> at_left;  // by side of the spread
    for (const Line* head : heads) {
      const double x = head->ink.x.count();
      EXPECT_NEAR(at_left.try_emplace(head->page % 2, x).first->second, x, 0.01)
          << at(results.reading, *head);
    }
  }
}

TEST(ArchetypeRules, HoldInTheDigest) {
  const Printed digest("digest");
  EXPECT_EQ(digest.finished.pages.pages.size(), 4U);
  for (const Finding& finding : digest.finished.findings) {  // E01
    EXPECT_NE(finding.code, "frame-overflow") << finding.message;
  }
}

}  // namespace
}  // namespace nenpo::pages
