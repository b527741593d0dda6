// What must hold on the pages of the meeting, C01 to C06: pipeline/archetypes.md.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <cstddef>
#include <set>
#include <string>

#include "base/text.h"
#include "tests/pages/page_words.h"
#include "tests/pages/printed.h"

namespace nenpo::pages {
namespace {

using testing::HasSubstr;

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

/// C01: leaders end at one right edge: that of the speakers' column.
void expect_leaders_aligned(const Printed& meeting) {
  std::set<int> edges;  // tenths of a point
  for (const Line& line : meeting.reading.lines) {
    const bool leads = line.page == 0 && line.text.find(U"……") != std::u32string::npos;
    if (!leads) continue;
    edges.insert(static_cast<int>(std::lround(10 * (line.ink.x + line.ink.width).count())));
  }
  ASSERT_FALSE(edges.empty());
  EXPECT_LE(*edges.rbegin() - *edges.begin(), 20);
}

/// C03: tables A, B and C, each with its facilitator.
void expect_tables_with_facilitators(const Printed& meeting) {
  EXPECT_EQ(meeting.lines_saying("ファシリテーター").size(), 3U);
  for (const char* letter : {"A", "B", "C"}) {
    EXPECT_GE(meeting.lines_saying(letter).size(), 1U) << letter;
  }
}

/// C05: the panels are read in their order: what is feared, what is hoped for, at three levels.
void expect_panels_in_order(const Printed& meeting) {
  const std::string page = meeting.page_saying("なんで「希望のシナリオ」の実現は必要なの");
  EXPECT_EQ(out_of_order(
                page, {"市民創発とは？", "なんで「希望のシナリオ」の実現は必要なの", "①", "②", "③",
                       "④", "⑤", "「希望のシナリオ」へ", "地域レベル", "区域レベル", "市域レベル"}),
            "");
}

TEST(MeetingPages, SayWhatTheRecordsSay) {
  const Printed meeting({"templates", "meeting"});
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
  expect_leaders_aligned(meeting);
  for (const Finding& finding : meeting.finished.findings) {
    EXPECT_NE(finding.code, "date-mismatch") << finding.message;
    EXPECT_NE(finding.code, "seat-missing") << finding.message;
  }
  EXPECT_THAT(meeting.page(0), HasSubstr("令和元年9月2日(月)"));
  expect_tables_with_facilitators(meeting);
  expect_panels_in_order(meeting);
}

}  // namespace
}  // namespace nenpo::pages
