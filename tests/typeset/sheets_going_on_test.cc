// A table that is too high for its frame goes on over further sheets of the layout.
#include <gtest/gtest.h>

#include <algorithm>
#include <stdexcept>
#include <string>

#include "tests/typeset/booklet.h"
#include "typeset/typeset.h"

namespace nenpo::typeset {
namespace {

constexpr Pt kWidth{315};

std::string name_of(int row) { return "作例" + std::to_string(row) + "号"; }

/// Made up: so many rows, the first 30 of them one group.
model::Table made_up(int rows) {
  model::Table table;
  table.columns = {model::Alignment::kStart, model::Alignment::kStart};
  table.header = {{words("区分"), words("連携先")}};
  for (int i = 1; i <= rows; ++i) {
    table.rows.push_back({i == 1 ? words("庁内") : model::Inlines{}, words(name_of(i))});
  }
  table.merged.push_back({1, 0, static_cast<std::size_t>(std::min(rows, 30)), 1});
  table.from = {"prose/a.md", 20};
  return table;
}

enum class Layout { kGoesOn, kEnds };

/// A frame that holds the head and about twenty rows of the plan's table.
model::Style style_of(Layout layout) {
  const auto add = [](model::SheetStyle& sheet, const char* name, model::Box box) {
    model::FrameStyle frame;
    frame.name = name;
    frame.box = box;
    sheet.frames.push_back(frame);
  };
  model::Style style = plan_style();
  style.paragraph.first_indent = Pt{};
  model::SheetStyle sheet;
  add(sheet, "title", {Pt{80}, Pt{60}, kWidth, Pt{36}});
  if (layout == Layout::kGoesOn) add(sheet, "sheet-number", {Pt{420}, Pt{60}, Pt{60}, Pt{36}});
  add(sheet, "table", {Pt{80}, Pt{110}, kWidth, Pt{420}});
  style.sheets.layouts["table"] = sheet;
  return style;
}

struct Set {
  model::Pages pages;
  Findings findings;
};
Set set_rows(int rows, Layout layout) {
  const model::SourceLine from{"guidance/a.md", 3};
  model::GridSheet sheet{"table",
                         {{"title", {model::Paragraph{words("連携実績"), from}}, from},
                          {"table", {made_up(rows)}, from}},
                         from};
  Set set;
  auto pages = typeset(Draft().add(sheet).manuscript(), style_of(layout), fonts(), set.findings);
  if (!pages) throw std::runtime_error(pages.error().subject + "：" + pages.error().reason);
  set.pages = std::move(*pages);
  return set;
}

int rows_on(const model::Page& page) {
  int count = 0;
  for (int i = 1; i <= 99; ++i) count += line_with(page, name_of(i)) != nullptr ? 1 : 0;
  return count;
}

int tables_begun(const model::Page& page) {
  int count = 0;
  for (const auto& item : page.items) {
    const auto* tag = std::get_if<model::TagBegin>(&item);
    count += tag != nullptr && tag->role == model::Role::kTable ? 1 : 0;
  }
  return count;
}

TEST(SheetsGoingOn, HoldEveryRowOfATableOnceAndAboutEquallyMany) {
  const auto set = set_rows(45, Layout::kGoesOn);
  ASSERT_EQ(set.pages.pages.size(), 3U);
  int all = 0;
  for (const auto& page : set.pages.pages) {
    EXPECT_NEAR(rows_on(page), 15, 1);
    EXPECT_NE(line_with(page, "連携実績"), nullptr) << "every frame stands on every sheet";
    all += rows_on(page);
  }
  EXPECT_EQ(all, 45);
  EXPECT_TRUE(set.findings.empty());
}

TEST(SheetsGoingOn, HaveOneTableAndReadWhatIsRepeatedOnce) {
  const auto set = set_rows(45, Layout::kGoesOn);
  ASSERT_EQ(set.pages.pages.size(), 3U);
  EXPECT_EQ(tables_begun(set.pages.pages[0]), 1);
  EXPECT_NE(text_of(set.pages.pages[0]).find("連携実績"), std::string::npos);
  EXPECT_NE(artifacts_of(set.pages.pages[0]).find("1/3"), std::string::npos);
  for (const std::size_t sheet : {1U, 2U}) {
    EXPECT_EQ(tables_begun(set.pages.pages[sheet]), 0);
    EXPECT_EQ(text_of(set.pages.pages[sheet]).find("連携実績"), std::string::npos);
    EXPECT_NE(artifacts_of(set.pages.pages[sheet]).find("連携実績"), std::string::npos);
  }
}

TEST(SheetsGoingOn, SayWhichOfThemTheyAre) {
  const auto set = set_rows(45, Layout::kGoesOn);
  ASSERT_EQ(set.pages.pages.size(), 3U);
  EXPECT_NE(line_with(set.pages.pages[0], "1/3"), nullptr);
  EXPECT_NE(line_with(set.pages.pages[1], "2/3"), nullptr);
  EXPECT_NE(line_with(set.pages.pages[2], "3/3"), nullptr);
}

TEST(SheetsGoingOn, RepeatTheHeadAndTheGroupThatGoesOn) {
  const auto set = set_rows(45, Layout::kGoesOn);
  ASSERT_EQ(set.pages.pages.size(), 3U);
  const std::string second = artifacts_of(set.pages.pages[1]);
  EXPECT_NE(second.find("区分"), std::string::npos);
  EXPECT_NE(second.find("庁内（続き）"), std::string::npos);
}

TEST(SheetsGoingOn, AreOneWithoutANumberWhereTheTableFits) {
  const auto set = set_rows(10, Layout::kGoesOn);
  ASSERT_EQ(set.pages.pages.size(), 1U);
  EXPECT_EQ(line_with(set.pages.pages[0], "1/1"), nullptr);
  EXPECT_EQ(rows_on(set.pages.pages[0]), 10);
}

TEST(SheetsGoingOn, NeedAFrameForTheirNumber) {
  const auto set = set_rows(45, Layout::kEnds);
  EXPECT_EQ(set.pages.pages.size(), 1U);
  ASSERT_EQ(set.findings.size(), 1U);
  EXPECT_EQ(set.findings.front().code, "frame-overflow");
}

}  // namespace
}  // namespace nenpo::typeset
