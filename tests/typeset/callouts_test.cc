// Boxes: their ground, frame, title, and what stands in them.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "tests/support/golden.h"
#include "tests/typeset/booklet.h"
#include "typeset/typeset.h"

namespace nenpo::typeset {
namespace {

model::Callout box_of(const std::string& kind, int lines) {
  model::Callout callout;
  callout.kind = kind;
  callout.title = words("コラム　水素の利用");
  callout.from = {"prose/a.md", 30};
  std::string text;
  for (int i = 0; i < lines * 38; ++i) text += "囲";
  callout.blocks.emplace_back(model::Paragraph{words(text), {"prose/a.md", 31}});
  return callout;
}

/// The plan's boxes, with pages that may end in them.
model::Style divided() {
  model::Style style = plan_style();
  for (auto& [kind, look] : style.callouts) look.may_split = true;
  return style;
}

std::vector<model::Rectangle> grounds(const model::Page& page) {
  std::vector<model::Rectangle> all;
  for (const auto& item : page.items) {
    if (const auto* ground = std::get_if<model::Rectangle>(&item)) all.push_back(*ground);
  }
  return all;
}

/// How many rules run from edge to edge at this height, within half a point.
int rules_across(const model::Page& page, Pt y) {
  return static_cast<int>(
      std::count_if(page.items.begin(), page.items.end(), [&](const model::PageItem& item) {
        const auto* line = std::get_if<model::Line>(&item);
        return line != nullptr && line->from.y == line->to.y && line->to.x != line->from.x &&
               std::abs((line->from.y - y).count()) < 0.5;
      }));
}

TEST(Callouts, HaveTheirTextWithinTheirPads) {
  const auto pages = set(Draft().lines(1).add(box_of("callout", 3)).lines(1));
  const auto& page = pages.pages[0];
  const auto* text = line_with(page, "囲");
  const auto ground = grounds(page);
  ASSERT_TRUE(text != nullptr && ground.size() == 1);
  const auto& style = plan_style().callouts.at("callout");
  EXPECT_NEAR(text->length.at(Pt{10.5}).count(),
              (plan_style().page.line_length - style.pad_x * 2).count(), 0.01);
  EXPECT_EQ(text->at.x, ground[0].box.x + style.pad_x);
  const auto* title = run_with(page, "コラム");
  ASSERT_NE(title, nullptr);
  EXPECT_GT(title->glyphs[0].y, ground[0].box.y.count());
}

std::vector<model::Role> roles_of(const model::Page& page) {
  std::vector<model::Role> roles;
  for (const auto& item : page.items) {
    const auto* tag = std::get_if<model::TagBegin>(&item);
    if (tag != nullptr && tag->role != model::Role::kArtifact) roles.push_back(tag->role);
  }
  return roles;
}

TEST(Callouts, AreTitledByTheHeadingThatTheyBeginWith) {
  model::Callout callout = box_of("callout", 1);
  model::Heading heading;
  heading.level = 2;
  heading.marker = "（１）";
  heading.text = words("目的");
  heading.id = "aim";
  callout.title.clear();
  callout.blocks.insert(callout.blocks.begin(), heading);
  const auto headed = set(Draft().add(callout));
  callout.blocks.erase(callout.blocks.begin());
  callout.title = words("（１）目的");
  const auto typed = set(Draft().add(callout));
  using Roles = std::vector<model::Role>;
  using enum model::Role;
  EXPECT_EQ(roles_of(headed.pages[0]), (Roles{kDocument, kSection, kHeading1, kParagraph}));
  EXPECT_EQ(roles_of(typed.pages[0]), (Roles{kDocument, kSection, kParagraph, kParagraph}));
  ASSERT_EQ(headed.outline.size(), 1U);
  EXPECT_EQ(headed.outline[0].destination, "aim");
  const auto* one = run_with(headed.pages[0], "（１）目的");
  const auto* other = run_with(typed.pages[0], "（１）目的");
  ASSERT_TRUE(one != nullptr && other != nullptr);
  EXPECT_EQ(one->glyphs[0].x, other->glyphs[0].x);
  EXPECT_EQ(one->glyphs[0].y, other->glyphs[0].y);
}

TEST(Callouts, KeepTheirLinesOnThePagesLines) {
  const auto pages = set(Draft().lines(1).add(box_of("callout", 3)).lines(1));
  const auto& lines = pages.pages[0].lines;
  ASSERT_GE(lines.size(), 6U);
  const double first = lines.front().at.y.count();
  for (const auto& line : lines) {
    if (line.text.starts_with("コラム")) continue;
    const double steps = (line.at.y.count() - first) / 18;
    EXPECT_NEAR(steps, std::round(steps), 0.001) << line.text;
  }
}

TEST(Callouts, AreNotDividedUnlessTheirStyleAllowsIt) {
  const auto draft = Draft().lines(32).add(box_of("column", 8));
  const auto whole = set(draft);
  EXPECT_EQ(page_with(whole, "水素"), 1);
  const auto parts = set(draft, divided());
  EXPECT_EQ(page_with(parts, "水素"), 1) << "two lines stay with a title, and there is no room";
  const auto earlier = set(Draft().lines(26).add(box_of("column", 12)), divided());
  EXPECT_EQ(page_with(earlier, "水素"), 0);
  ASSERT_EQ(earlier.pages.size(), 2U);
  EXPECT_NE(line_with(earlier.pages[1], "囲"), nullptr);
}

TEST(Callouts, HoldListsAndTablesAsWideAsTheirText) {
  auto callout = box_of("callout", 1);
  model::Table table;
  table.columns = {model::Alignment::kStart, model::Alignment::kEnd};
  table.header = {{words("取組"), words("件数")}};
  table.rows = {{words("水素の利用"), words("1,039")}};
  callout.blocks.emplace_back(table);
  const auto pages = set(Draft().add(callout).lines(1));
  const auto ground = grounds(pages.pages[0]);
  ASSERT_GE(ground.size(), 2U);
  const model::Box& box = ground[0].box;
  for (const auto& item : pages.pages[0].items) {
    const auto* line = std::get_if<model::Line>(&item);
    if (line == nullptr) continue;
    EXPECT_LE(line->to.x.count(), (box.x + box.width).count() + 0.01);
  }
  EXPECT_GT(run_with(pages.pages[0], "1,039")->glyphs[0].x, 300);
}

TEST(Callouts, GiveTheirFindingsAndFactsOn) {
  auto callout = box_of("callout", 1);
  callout.blocks.emplace_back(model::Paragraph{
      {model::Text{.text = "35.0%", .strong = false, .fact = "P41-01/baseline/2023"}},
      {"prose/a.md", 32}});
  const auto pages = set(Draft().add(callout));
  ASSERT_EQ(pages.pages[0].facts.size(), 1U);
  EXPECT_EQ(pages.pages[0].facts[0].fact, "P41-01/baseline/2023");
  EXPECT_NEAR(pages.pages[0].facts[0].box.x.count(),
              line_with(pages.pages[0], "35.0%")->at.x.count(), 0.01);
}

TEST(Callouts, WithoutTitleHaveNoLineForIt) {
  auto callout = box_of("callout", 1);
  const auto with = set(Draft().lines(1).add(callout).lines(1));
  callout.title.clear();
  const auto without = set(Draft().lines(1).add(callout).lines(1));
  const auto height = [](const model::Pages& pages) {
    return grounds(pages.pages[0]).front().box.height.count();
  };
  EXPECT_NEAR(height(with) - height(without), 18, 0.01);
}

/// Counted from the line boxes above and below to the frame.
TEST(Callouts, StandAsFarFromTheTextAboveAsFromTheTextBelow) {
  for (const char* kind : {"column", "callout"}) {
    const auto pages = set(Draft().paragraph("前").add(box_of(kind, 3)).paragraph("後"));
    const auto& page = pages.pages[0];
    Pt top{1000}, bottom;
    for (const auto& item : page.items) {
      const auto* rule = std::get_if<model::Line>(&item);
      if (rule == nullptr) continue;
      top = std::min(top, rule->from.y);
      bottom = std::max(bottom, rule->to.y);
    }
    const Pt above = line_with(page, "前")->at.y;
    const Pt below = line_with(page, "後")->at.y;
    const Pt baseline = above - plan_style().page.top;  // in the line box
    EXPECT_NEAR((top - above - (Pt{18} - baseline)).count(), 9, 0.01) << kind;
    EXPECT_NEAR((below - baseline - bottom).count(), 9, 0.01) << kind;
  }
}

TEST(Callouts, OfAKindWithoutStyleEndTheRun) {
  Findings findings;
  const auto pages =
      typeset(Draft().add(box_of("aside", 1)).manuscript(), plan_style(), fonts(), findings);
  ASSERT_FALSE(pages.has_value());
  EXPECT_EQ(pages.error().reason,
            "原稿にある部品の様式 [callout.aside] がありません。様式ファイルに加えてください。");
}

TEST(Callouts, CountFiguresOnThrough) {
  model::TierDiagram diagram;
  diagram.tiers = {{"本部", {{"", {"市長"}, true, false}}}};
  diagram.caption = "体制";
  auto callout = box_of("callout", 1);
  callout.blocks.emplace_back(diagram);
  const auto pages = set(Draft().add(diagram).add(callout).add(diagram));
  const std::string text = text_of(pages.pages[0]);
  for (const char* caption : {"図1体制", "図2体制", "図3体制"}) {
    EXPECT_NE(text.find(caption), std::string::npos) << caption;
  }
}

TEST(Dumps, OfACalloutOverTwoPages) {
  model::Style style = divided();
  style.page.lines = 12;
  auto callout = box_of("column", 6);
  model::List list;
  for (int i = 0; i < 4; ++i) list.items.push_back({words("水素の取組"), {}, {"prose/a.md", 40}});
  callout.blocks.emplace_back(list);
  const auto pages = set(Draft().lines(3).add(callout).lines(1), style);
  ASSERT_EQ(pages.pages.size(), 2U);
  EXPECT_GT(rules_across(pages.pages[1], plan_style().page.top + Pt{9}), 0);
  const std::string_view must_see =
      "A box that goes on: its frame is closed at the first page's foot and opened again at the "
      "second's head.\n";
  EXPECT_TRUE(test::matches_golden(std::string(must_see) + model::dump(pages),
                                   "typeset/golden/callout_over_two_pages.txt"));
}

TEST(Dumps, OfACallout) {
  auto callout = box_of("column", 2);
  callout.blocks.emplace_back(model::List{{{words("水素の取組"), {}, {"prose/a.md", 40}}}});
  const auto pages = set(Draft().lines(1).add(callout).add(box_of("callout", 1)).lines(1));
  const std::string_view must_see =
      "A framed box with its title on a dark band, and one on a ground with a rule at its left; "
      "their lines stand on the page's.\n";
  EXPECT_TRUE(test::matches_golden(std::string(must_see) + model::dump(pages),
                                   "typeset/golden/callouts.txt"));
}

}  // namespace
}  // namespace nenpo::typeset
