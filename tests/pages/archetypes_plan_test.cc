// What must hold on the pages of the plan, B01 to B11: pipeline/archetypes.md.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "tests/pages/page_words.h"
#include "tests/pages/printed.h"
#include "tests/support/golden.h"

namespace nenpo::pages {
namespace {

using testing::HasSubstr;

/// B02: what the contents list is what the outline lists, with the folio of the heading's page.
void expect_contents_as_outline(const Printed& plan) {
  const std::string contents = plan.page_saying("目次");
  std::size_t sections = 0;
  std::vector<std::string> titles;
  for (const model::OutlineEntry& entry : plan.finished.pages.outline) {
    const auto place = plan.reading.anchor(entry.destination);
    ASSERT_TRUE(place) << entry.title;
    if (entry.level > 2 || entry.title == "目次") continue;
    titles.push_back(tidy(entry.title));
    if (entry.level < 2) continue;
    titles.push_back(plan.finished.pages.pages[place->page].label);
    ++sections;
  }
  EXPECT_GE(sections, 10U);
  EXPECT_EQ(out_of_order(contents, titles), "");
}

/// The goals of 6.3 6.6 7.3: 6 and 7.
std::set<int> goals_of_codes(const std::string& codes) {
  std::set<int> goals;
  int number = 0;
  for (const char c : codes) {
    if (c >= '0' && c <= '9') {
      number = number * 10 + (c - '0');
    } else if (c == '.') {
      goals.insert(number);
      number = 0;
    } else {
      number = 0;
    }
  }
  return goals;
}

/// B05: the tiles of a row of an indicator table are those of the goals that its codes belong to.
void expect_tiles_of_codes(const Printed& plan) {
  std::map<std::size_t, std::set<int>> tiles, codes;  // by row
  for (const Line& line : plan.reading.lines) {
    const std::size_t row = plan.reading.around(line.tag, model::Role::kTableRow);
    if (row == kNone) continue;
    const std::string text = to_utf8(line.text);
    const bool number = !text.empty() && text.find_first_not_of("0123456789") == text.npos;
    if (plan.reading.is_inside(line.tag, model::Role::kFigure)) {
      if (number) tiles[row].insert(std::stoi(text));
    } else if (text.find_first_not_of("0123456789.abcd ") == text.npos ||
               text.starts_with("ターゲット")) {
      codes[row].merge(goals_of_codes(text));
    }
  }
  EXPECT_GE(tiles.size(), 18U);
  for (const auto& [row, goals] : tiles) {
    EXPECT_EQ(goals, codes[row]) << to_utf8(plan.reading.text_in(row));
  }
}

/// B06: each policy's heading stands on the page of its indicator table, above it.
void expect_policies_with_tables(const Printed& plan) {
  const std::string masters = test::read_file(test::source_folder() / "input/masters/policies.csv");
  int policies = 0;
  for (const std::string_view row : split(masters, '\n')) {
    const auto cells = split(row, ',');
    if (cells.size() < 4 || cells[0] == "basic_policy_code") continue;
    ++policies;
    const std::u32string name = to_utf32(cells[3]);
    const auto heading =
        std::find_if(plan.reading.lines.begin(), plan.reading.lines.end(), [&](const Line& line) {
          return plan.reading.heading_level(line.tag) == 4 &&
                 without_blanks(line.text).find(without_blanks(name)) != std::u32string::npos;
        });
    ASSERT_NE(heading, plan.reading.lines.end()) << cells[3];
    const auto heads = plan.lines_in(heading->page, model::Role::kTableHeader);
    EXPECT_TRUE(std::any_of(heads.begin(), heads.end(), [&heading](const Line* head) {
      return head->baseline > heading->baseline;
    })) << cells[3];
  }
  EXPECT_EQ(policies, 18);
}

/// B06: 48 measures, each a heading that begins with ○.
void expect_measures(const Printed& plan) {
  const std::string prose = "\n" + prose_file("001_future-city-plan/02_initiatives.md");
  std::set<std::size_t> headings;
  std::string printed;
  for (const Line& line : plan.reading.lines) {
    if (plan.reading.heading_level(line.tag) != 5) continue;
    if (headings.insert(line.tag).second) printed += to_utf8(plan.reading.text_in(line.tag)) + "\n";
  }
  std::size_t measures = 0;
  for (std::size_t at = prose.find("\n##### "); at != prose.npos;
       at = prose.find("\n##### ", at + 1)) {
    const std::size_t begin = at + 7;
    const std::string title = tidy(prose.substr(begin, prose.find('\n', begin) - begin));
    EXPECT_THAT(printed, HasSubstr(title.starts_with("○") ? title : "○" + title));
    ++measures;
  }
  EXPECT_EQ(measures, 48U);
}

/// B08: a body's year of founding stands at the end of its text, as it was handed in.
void expect_years_of_founding(const Printed& plan) {
  const std::string prose = prose_file("001_future-city-plan/03_structure.md");
  const std::string printed = words_in(plan.reading);
  const std::string sign = "年設立)";
  std::size_t years = 0;
  for (std::size_t at = prose.find(sign); at != prose.npos; at = prose.find(sign, at + 1)) {
    const std::size_t line = prose.rfind('\n', at) + 1;
    const std::string sentence = tidy(prose.substr(line, at + sign.size() - line));
    EXPECT_THAT(printed, HasSubstr(sentence));
    ++years;
  }
  EXPECT_GE(years, 3U);
}

/// B04: what an aspect reached and what it aimed at are facts, not typed numbers.
void expect_results_are_facts(const Printed& plan) {
  const std::size_t page = plan.number_of("2025年度目標値872g以下");
  EXPECT_GE(plan.finished.pages.pages[page].facts.size(), 3U);
}

TEST(PlanPages, SayWhatTheRecordsSay) {
  const Printed plan({"templates", "plan"});
  EXPECT_THAT(plan.page(0), HasSubstr("令和8（2026）年3月策定"));  // B01
  EXPECT_THAT(plan.page(plan.last()), HasSubstr("令和8（2026）年3月策定"));
  const std::string scheme = plan.page_saying("3,532者");  // B10
  EXPECT_EQ(number_behind(scheme, "現在、"),
            number_behind(scheme, "登録事業者") + number_behind(scheme, "認証事業者"));
  EXPECT_THAT(scheme, HasSubstr("2025年11月25日現在"));
  expect_contents_as_outline(plan);
  expect_results_are_facts(plan);
  expect_tiles_of_codes(plan);
  expect_policies_with_tables(plan);
  expect_measures(plan);
  expect_years_of_founding(plan);
}

}  // namespace
}  // namespace nenpo::pages
