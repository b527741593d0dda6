// Sheets with frames at fixed places, cells side by side, blocks in another look.
#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <optional>

#include "tests/support/golden.h"
#include "tests/typeset/booklet.h"
#include "typeset/typeset.h"

namespace nenpo::typeset {
namespace {

constexpr Pt kSide{105};  // ten characters of the plan's body

model::FrameStyle frame_style(const std::string& name, model::Box box) {
  model::FrameStyle style;
  style.name = name;
  style.box = box;
  return style;
}

/// The plan's style with the layout "slide", a look "small" of 9 pt on 12 pt and a row "band".
model::Style with_layout(std::vector<model::FrameStyle> frames) {
  model::Style style = plan_style();
  model::Style small = plan_style();
  small.paragraph.text.size = Pt{9};
  small.paragraph.text.leading = Pt{12};
  small.paragraph.first_indent = Pt{9};
  style.looks["small"] = std::make_shared<const model::Style>(small);
  model::SheetStyle layout;
  layout.frames = std::move(frames);
  style.sheets.layouts["slide"] = layout;
  style.sheets.rows["band"] = {.gap = Pt{21}, .rule = {}, .before = {}, .after = {}};
  return style;
}

model::Frame frame(const std::string& name, model::Blocks blocks) {
  return {.name = name, .blocks = std::move(blocks), .from = {"guidance/a.md", 4}};
}

model::GridSheet sheet(std::vector<model::Frame> frames) {
  return {.layout = "slide", .frames = std::move(frames), .from = {"guidance/a.md", 3}};
}

model::Paragraph paragraph(const std::string& text) { return {words(text), {"prose/a.md", 12}}; }

/// So many lines of `per_line` characters, without an indent.
model::Paragraph lines_of(int count, int per_line, const std::string& character) {
  std::string text;
  for (int i = 0; i < count * per_line; ++i) text += character;
  return paragraph(text);
}

struct Set {
  model::Pages pages;
  Findings findings;
};
Set set_with(const Draft& draft, const model::Style& style) {
  Set set;
  auto pages = typeset(draft.manuscript(), style, fonts(), set.findings);
  if (!pages) throw std::runtime_error(pages.error().subject + "：" + pages.error().reason);
  set.pages = std::move(*pages);
  return set;
}

std::optional<Failure> failure_of(const Draft& draft, const model::Style& style) {
  Findings findings;
  auto pages = typeset(draft.manuscript(), style, fonts(), findings);
  if (pages) return std::nullopt;
  return pages.error();
}

model::Style without_indent(model::Style style) {
  style.paragraph.first_indent = Pt{};
  return style;
}

std::vector<model::Box> grounds(const model::Page& page) {
  std::vector<model::Box> all;
  for (const auto& item : page.items) {
    if (const auto* ground = std::get_if<model::Rectangle>(&item)) all.push_back(ground->box);
  }
  return all;
}

/// The line box of a text of the body's size: its top.
Pt top_of(const model::Page& page, const std::string& text) {
  const auto* line = line_with(page, text);
  if (line == nullptr) throw std::runtime_error("no line " + text);
  constexpr Pt kBaseline{13.5};  // in a line box of 18 pt, within a point
  return line->at.y - kBaseline;
}

bool tags_are_nested(const model::Pages& pages) {
  int depth = 0;
  for (const auto& page : pages.pages) {
    for (const auto& item : page.items) {
      if (std::holds_alternative<model::TagBegin>(item)) ++depth;
      if (std::holds_alternative<model::TagEnd>(item) && --depth < 0) return false;
    }
  }
  return depth == 0;
}

TEST(Sheets, StandAloneOnTheirPageWithTextInTheirFrames) {
  auto style =
      without_indent(with_layout({frame_style("text", {Pt{100}, Pt{200}, kSide, Pt{90}})}));
  const auto set = set_with(
      Draft().lines(1).add(sheet({frame("text", {lines_of(2, 10, "枠")})})).lines(1), style);
  ASSERT_EQ(set.pages.pages.size(), 3U);
  const auto& page = set.pages.pages[1];
  EXPECT_EQ(page.end, model::PageEnd::kWhole);
  const auto* line = line_with(page, "枠");
  ASSERT_NE(line, nullptr);
  EXPECT_EQ(line->at.x, Pt{100});
  EXPECT_NEAR(top_of(page, "枠").count(), 200, 1);
  EXPECT_EQ(page.lines.size(), 2U);
  EXPECT_TRUE(set.findings.empty());
}

TEST(Sheets, AreCountedUnlessTheirLayoutSaysOtherwise) {
  auto style = with_layout({frame_style("text", {Pt{100}, Pt{200}, kSide, Pt{90}})});
  const auto draft = Draft().lines(1).add(sheet({frame("text", {paragraph("枠")})})).lines(1);
  const auto counted = set_with(draft, style);
  EXPECT_EQ(counted.pages.pages[1].label, "2");
  EXPECT_EQ(counted.pages.pages[2].label, "3");
  style.sheets.layouts["slide"].counted = false;
  const auto uncounted = set_with(draft, style);
  EXPECT_EQ(uncounted.pages.pages[1].label, "");
  EXPECT_EQ(uncounted.pages.pages[2].label, "2");
}

TEST(Sheets, PrintTheirFolioWhereTheirLayoutSays) {
  auto style = with_layout({frame_style("text", {Pt{100}, Pt{200}, kSide, Pt{90}})});
  const auto draft = Draft().lines(1).add(sheet({frame("text", {paragraph("枠")})}));
  EXPECT_EQ(artifacts_of(set_with(draft, style).pages.pages[1]), "");
  style.sheets.layouts["slide"].folio = style.foot->folio;
  style.sheets.layouts["slide"].folio_at = {Pt{20}, Pt{550}};
  const auto set = set_with(draft, style);
  EXPECT_EQ(artifacts_of(set.pages.pages[1]), "2");
  const auto* folio = run_with(set.pages.pages[1], "2");
  ASSERT_NE(folio, nullptr);
  EXPECT_NEAR(folio->glyphs[0].x, 20, 0.01);
  EXPECT_NEAR(folio->glyphs[0].y, 550, 0.01);
}

TEST(Sheets, LetReferencesPrintTheirFolio) {
  auto style = with_layout({frame_style("text", {Pt{100}, Pt{200}, Pt{300}, Pt{90}})});
  Draft draft;
  draft.paragraph("前").add(sheet({frame("text", {model::Heading{.level = 3,
                                                                 .marker = "",
                                                                 .text = words("題"),
                                                                 .id = "there",
                                                                 .bracketed = false,
                                                                 .from = {"prose/a.md", 1}}})}));
  draft.add(
      model::Paragraph{{model::PageReference{"there"}, words("ページ")[0]}, {"prose/a.md", 20}});
  const auto set = set_with(draft, style);
  EXPECT_EQ(text_of(set.pages.pages[2]), "2ページ");
}

TEST(Sheets, TakeTheFirstLookThatFits) {
  auto place = frame_style("text", {Pt{100}, Pt{200}, kSide, Pt{37}});
  place.looks = {"large", "small"};
  auto style = with_layout({place});
  style.looks["large"] = std::make_shared<const model::Style>(without_indent(plan_style()));
  const auto two = set_with(Draft().add(sheet({frame("text", {lines_of(2, 10, "枠")})})), style);
  EXPECT_EQ(run_with(two.pages.pages[0], "枠")->size, Pt{10.5});
  const auto three = set_with(Draft().add(sheet({frame("text", {lines_of(3, 10, "枠")})})), style);
  EXPECT_EQ(run_with(three.pages.pages[0], "枠")->size, Pt{9});
  EXPECT_TRUE(three.findings.empty());
}

TEST(Sheets, ReportWhatFitsInNoLookAndDrawIt) {
  auto place = frame_style("text", {Pt{100}, Pt{200}, kSide, Pt{36}});
  auto style = without_indent(with_layout({place}));
  const auto set = set_with(
      Draft().lines(1).add(sheet({frame("text", {lines_of(4, 10, "枠"), paragraph("終")})})),
      style);
  EXPECT_NE(text_of(set.pages.pages[1]).find("終"), std::string::npos);
  ASSERT_EQ(set.findings.size(), 1U);
  const Finding& finding = set.findings[0];
  EXPECT_EQ(finding.code, "frame-overflow");
  EXPECT_EQ(finding.severity, Severity::kError);
  EXPECT_EQ(finding.place.file, "guidance/a.md");
  EXPECT_EQ(finding.place.at, "3");
  EXPECT_EQ(finding.message,
            "紙面「slide」の枠「text」に、21字（高さ20mm）分が入りきりません。"
            "あふれるのは、prose/a.mdの12行からです。（2ページ）");
  EXPECT_EQ(finding.remedy,
            "文を21字ほど短くするか、様式ファイルの [sheet.slide] で枠「text」を20mm高くしてくださ"
            "い。looks に、より小さい体裁を加えることもできます。");
}

TEST(Sheets, ReportNothingOfALineThatEndsAtTheFramesFoot) {
  auto style =
      without_indent(with_layout({frame_style("text", {Pt{100}, Pt{200}, kSide, Pt{36}})}));
  const auto draft = Draft().add(sheet({frame("text", {lines_of(2, 10, "枠")})}));
  EXPECT_TRUE(set_with(draft, style).findings.empty());
  style.sheets.layouts["slide"].frames[0].box.height = Pt{35.9};
  EXPECT_EQ(set_with(draft, style).findings.size(), 1U);
}

TEST(Sheets, SetFramesBelowWhatTheOthersNeed) {
  auto title = frame_style("title", {Pt{100}, Pt{100}, kSide, Pt{60}});
  auto text = frame_style("text", {Pt{100}, Pt{130}, kSide, Pt{90}});
  text.below = "title";
  text.gap = Pt{6};
  const auto style = without_indent(with_layout({title, text}));
  const auto top = [&](int title_lines) {
    const auto set = set_with(Draft().add(sheet({frame("title", {lines_of(title_lines, 10, "題")}),
                                                 frame("text", {paragraph("枠")})})),
                              style);
    return top_of(set.pages.pages[0], "枠").count();
  };
  EXPECT_NEAR(top(1), 130, 1) << "the title ends at 118: the frame stays";
  EXPECT_NEAR(top(2), 142, 1) << "136 and the gap";
}

TEST(Sheets, StandAtTheTopMiddleOrBottomOfTheirFrames) {
  const auto top = [](model::FrameAlign align) {
    auto place = frame_style("text", {Pt{100}, Pt{200}, kSide, Pt{100}});
    place.align = align;
    place.pad_top = Pt{4};
    place.pad_bottom = Pt{10};
    const auto set = set_with(Draft().add(sheet({frame("text", {paragraph("枠")})})),
                              without_indent(with_layout({place})));
    return top_of(set.pages.pages[0], "枠").count();
  };
  EXPECT_NEAR(top(model::FrameAlign::kTop), 204, 1);
  EXPECT_NEAR(top(model::FrameAlign::kMiddle), 238, 1);
  EXPECT_NEAR(top(model::FrameAlign::kBottom), 272, 1);
}

TEST(Sheets, DrawTheirGroundToTheBoxOrToTheContent) {
  auto place = frame_style("text", {Pt{100}, Pt{200}, kSide + Pt{12}, Pt{100}});
  place.fill = model::Colour{0xE9, 0xF1, 0xF0};
  place.pad_x = Pt{6};
  place.pad_top = place.pad_bottom = Pt{5};
  const auto ground = [&] {
    const auto set = set_with(Draft().add(sheet({frame("text", {lines_of(2, 10, "枠")})})),
                              without_indent(with_layout({place})));
    EXPECT_EQ(line_with(set.pages.pages[0], "枠")->at.x, Pt{106});
    return grounds(set.pages.pages[0]).at(0);
  };
  EXPECT_EQ(ground().height, Pt{100});
  place.ground = model::FrameGround::kContent;
  EXPECT_EQ(ground().height, Pt{46});
  EXPECT_EQ(ground().y, Pt{200});
  place.grows_up = true;
  EXPECT_EQ(ground().y, Pt{254});
  place.ground = model::FrameGround::kBox;
  EXPECT_EQ(ground().y, Pt{254});
  EXPECT_EQ(ground().height, Pt{46});
}

TEST(Sheets, FillColumnsOneAfterTheOtherAndMakeThemEquallyLong) {
  auto place = frame_style("text", {Pt{100}, Pt{200}, kSide * 2 + Pt{20}, Pt{200}});
  place.columns = 2;
  place.column_gap = Pt{20};
  model::Blocks blocks;
  for (int i = 0; i < 5; ++i) blocks.emplace_back(lines_of(1, 10, "枠"));
  const auto set =
      set_with(Draft().add(sheet({frame("text", blocks)})), without_indent(with_layout({place})));
  int left = 0;
  int right = 0;
  for (const auto& line : set.pages.pages[0].lines) {
    (line.at.x == Pt{100} ? left : right) += 1;
    EXPECT_TRUE(line.at.x == Pt{100} || line.at.x == Pt{225});
  }
  EXPECT_EQ(left, 3);
  EXPECT_EQ(right, 2);
}

TEST(Sheets, BalanceColumnsThatStandInAFrame) {
  auto style = without_indent(
      with_layout({frame_style("text", {Pt{100}, Pt{200}, kSide * 2 + Pt{21}, Pt{200}})}));
  model::Columns columns;
  columns.count = 2;
  for (int i = 0; i < 4; ++i) columns.blocks.emplace_back(lines_of(1, 10, "段"));
  const auto set = set_with(Draft().add(sheet({frame("text", {columns, paragraph("枠")})})), style);
  const auto& lines = set.pages.pages[0].lines;
  ASSERT_EQ(lines.size(), 5U);
  EXPECT_EQ(lines[0].at.y, lines[2].at.y);
  EXPECT_EQ(lines[2].at.x, Pt{226});
  EXPECT_EQ(lines[4].at.y, lines[1].at.y + Pt{18});
}

TEST(Sheets, HaveTheirHeadingsInTheOutlineAndTheirChapterInTheFootLine) {
  auto style = with_layout({frame_style("title", {Pt{80}, Pt{80}, Pt{400}, Pt{120}}),
                            frame_style("text", {Pt{80}, Pt{300}, Pt{400}, Pt{90}})});
  const model::Heading chapter{.level = 1,
                               .marker = "2",
                               .text = words("宣言"),
                               .id = "declaration",
                               .bracketed = false,
                               .from = {"prose/a.md", 1}};
  const auto set =
      set_with(Draft()
                   .heading(1, "1", "はじめに")
                   .lines(1)
                   .add(sheet({frame("text", {paragraph("枠")}), frame("title", {chapter})}))
                   .lines(1),
               style);
  ASSERT_EQ(set.pages.outline.size(), 2U);
  EXPECT_EQ(set.pages.outline[1].title, "2　宣言");
  EXPECT_EQ(set.pages.outline[1].destination, "declaration");
  EXPECT_EQ(text_of(set.pages.pages[1]), "枠2宣言") << "in the order of the sheet";
  EXPECT_NE(artifacts_of(set.pages.pages[2]).find("宣言"), std::string::npos);
  EXPECT_TRUE(tags_are_nested(set.pages));
}

/// What a running frame says was read before: neither its words nor its heading are read again.
TEST(Sheets, ReadNothingOfTheirRunningFrames) {
  const auto style = with_layout({frame_style("running-head", {Pt{80}, Pt{80}, Pt{210}, Pt{60}}),
                                  frame_style("text", {Pt{80}, Pt{300}, Pt{210}, Pt{300}})});
  model::Heading again;
  again.level = 1;
  again.text = words("続く章");
  again.id = "again";
  model::Heading section = again;
  section.level = 2;
  section.text = words("次の節");
  section.id = "section";
  const auto sheets = set_with(Draft().add(sheet({frame("running-head", {again}),
                                                  frame("text", {section, paragraph("本文")})})),
                               style);
  const model::Page& page = sheets.pages.pages.at(0);
  ASSERT_NE(line_with(page, "続く章"), nullptr);
  std::string roles;
  for (const auto& item : page.items) {
    if (const auto* tag = std::get_if<model::TagBegin>(&item)) {
      const bool artifact = tag->role == model::Role::kArtifact;
      roles += artifact ? to_string(tag->artifact) + " " : to_string(tag->role) + " ";
    }
    const auto* anchor = std::get_if<model::Anchor>(&item);
    EXPECT_TRUE(anchor == nullptr || anchor->id != "again");
  }
  EXPECT_NE(roles.find("H1 P"), std::string::npos) << roles;
  EXPECT_EQ(roles.find("H2"), std::string::npos) << roles;
  ASSERT_EQ(sheets.pages.outline.size(), 1U);
  EXPECT_EQ(sheets.pages.outline[0].title, "次の節");
}

TEST(Sheets, CarryTheirFactsToTheirPlace) {
  auto style =
      without_indent(with_layout({frame_style("text", {Pt{100}, Pt{200}, kSide, Pt{90}})}));
  model::Paragraph text{
      {words("前")[0], model::Text{.text = "91", .strong = false, .fact = "Q3-01/x"}},
      {"prose/a.md", 12}};
  const auto set = set_with(Draft().add(sheet({frame("text", {text})})), style);
  ASSERT_EQ(set.pages.pages[0].facts.size(), 1U);
  const auto& fact = set.pages.pages[0].facts[0];
  EXPECT_EQ(fact.fact, "Q3-01/x");
  EXPECT_GT(fact.box.x, Pt{100});
  EXPECT_NEAR(fact.box.y.count(), 204, 2);
}

TEST(Sheets, DrawShapesBehindTheirText) {
  auto style = with_layout({frame_style("text", {Pt{100}, Pt{200}, kSide, Pt{90}})});
  using Kind = model::SheetShape::Kind;
  const model::Colour colour{0x0E, 0x5A, 0x54};
  style.sheets.layouts["slide"].shapes = {
      {Kind::kRectangle, {Pt{}, Pt{}, Pt{96}, Pt{595}}, colour, {}},
      {Kind::kCircle, {Pt{-100}, Pt{50}, Pt{200}, Pt{200}}, colour, {}},
      {Kind::kRule, {Pt{100}, Pt{190}, Pt{300}, Pt{0.5}}, colour, {}},
      {Kind::kRule, {Pt{300}, Pt{190}, Pt{2}, Pt{90}}, colour, {}}};
  const auto set = set_with(Draft().add(sheet({frame("text", {paragraph("枠")})})), style);
  const auto& items = set.pages.pages[0].items;
  const auto text = std::find_if(items.begin(), items.end(), [](const auto& item) {
    return std::holds_alternative<model::GlyphRun>(item);
  });
  std::vector<model::Line> rules;
  const model::Circle* circle = nullptr;
  for (auto item = items.begin(); item != text; ++item) {
    if (const auto* line = std::get_if<model::Line>(&*item)) rules.push_back(*line);
    if (const auto* disc = std::get_if<model::Circle>(&*item)) circle = disc;
  }
  ASSERT_EQ(rules.size(), 2U);
  EXPECT_EQ(rules[0].width, Pt{0.5});
  EXPECT_EQ(rules[0].to.x, Pt{400});
  EXPECT_EQ(rules[1].width, Pt{2});
  EXPECT_EQ(rules[1].to.y, Pt{280});
  ASSERT_NE(circle, nullptr);
  EXPECT_EQ(circle->centre.x, Pt{0});
  EXPECT_EQ(circle->radius, Pt{100});
}

TEST(Sheets, AreRefusedWithoutTheirLayoutFrameOrLook) {
  auto place = frame_style("text", {Pt{100}, Pt{200}, kSide, Pt{90}});
  const auto style = with_layout({place});
  auto other = sheet({frame("text", {paragraph("枠")})});
  other.layout = "poster";
  const auto layout = failure_of(Draft().add(other), style);
  ASSERT_TRUE(layout.has_value());
  EXPECT_EQ(layout->reason,
            "原稿にある部品の様式 [sheet.poster] がありません。様式ファイルに加えてください。");
  const auto frames = failure_of(Draft().add(sheet({frame("note", {paragraph("枠")})})), style);
  ASSERT_TRUE(frames.has_value());
  EXPECT_EQ(frames->reason,
            "紙面「slide」（guidance/a.mdの3行）：枠「note」がありません。[[sheet.slide.frame]] に "
            "name = \"note\" の枠を加えてください。");
  const auto twice = failure_of(
      Draft().add(sheet({frame("text", {paragraph("枠")}), frame("text", {paragraph("枠")})})),
      style);
  ASSERT_TRUE(twice.has_value());
  EXPECT_EQ(twice->reason,
            "紙面「slide」（guidance/a.mdの3行）：枠「text」が2回使われています。1つにまとめて"
            "ください。");
  const auto look = failure_of(
      Draft().add(model::Look{.name = "huge", .blocks = {paragraph("字")}, .from = {}}), style);
  ASSERT_TRUE(look.has_value());
  EXPECT_EQ(look->reason,
            "原稿にある部品の様式 [look.huge] がありません。様式ファイルに加えてください。");
}

TEST(Sheets, LeaveTheirFootnotesOnTheirOwnPage) {
  const auto style = with_layout({frame_style("text", {Pt{100}, Pt{200}, Pt{300}, Pt{90}})});
  Draft draft;
  model::Paragraph marked{{words("語")[0], model::NoteMark{"*1", 0}}, {"prose/a.md", 12}};
  draft.add(sheet({frame("text", {marked})})).lines(1);
  model::Manuscript manuscript = draft.manuscript();
  manuscript.footnotes.push_back({"*1", words("語の説明"), {"prose/a.md", 30}});
  Findings findings;
  const auto pages = typeset(manuscript, style, fonts(), findings);
  ASSERT_TRUE(pages);
  EXPECT_NE(text_of(pages->pages[0]).find("語の説明"), std::string::npos);
  EXPECT_TRUE(tags_are_nested(*pages));
}

TEST(Rows, ShareTheWidthAndLetBoxesReachDownToTheirFoot) {
  auto style = without_indent(with_layout({}));
  model::Callout box;
  box.kind = "callout";
  box.grows = true;
  box.blocks.emplace_back(paragraph("囲"));
  model::Row row;
  row.shares = {2, 1};
  row.kind = "band";
  row.cells = {{lines_of(6, 24, "左")}, {paragraph("右"), box}};
  const auto set = set_with(Draft().lines(1).add(row).lines(1), style);
  const auto& page = set.pages.pages[0];
  const Pt left = line_with(page, "字")->at.x;
  EXPECT_EQ(line_with(page, "右")->at.x, left + Pt{266 + 21}) << "420 less the gap: 266 and 133";
  const model::Box ground = grounds(page).at(0);
  EXPECT_NEAR((ground.y + ground.height).count(), (top_of(page, "左") + Pt{18} * 6).count(), 1)
      << "six lines at the left";
  EXPECT_EQ(ground.x, left + Pt{287});
  row.cells[1][1] = [&] {
    model::Callout still = box;
    still.grows = false;
    return still;
  }();
  const auto without = set_with(Draft().lines(1).add(row).lines(1), style);
  EXPECT_LT(grounds(without.pages.pages[0]).at(0).height, ground.height);
}

TEST(Rows, HaveTheirRulesInTheMiddleOfTheirGaps) {
  auto style = without_indent(with_layout({}));
  style.sheets.rows["band"].rule = model::RuleStyle{Pt{0.25}, {0x9A, 0xA0, 0xA8}};
  model::Row row;
  row.kind = "band";
  row.cells = {{paragraph("左")}, {lines_of(2, 9, "右")}};
  const auto set = set_with(Draft().add(row), style);
  const auto& page = set.pages.pages[0];
  const auto rule = std::find_if(page.items.begin(), page.items.end(), [](const auto& item) {
    const auto* line = std::get_if<model::Line>(&item);
    return line != nullptr && line->from.x == line->to.x;
  });
  ASSERT_NE(rule, page.items.end());
  const auto& line = std::get<model::Line>(*rule);
  EXPECT_EQ(line.from.x, line_with(page, "左")->at.x + Pt{210});
  EXPECT_EQ(line.to.y - line.from.y, Pt{18});
}

TEST(Looks, SetTheirBlocksInTheirOwnStyleAndTheRestInTheFiles) {
  const auto style = with_layout({});
  const auto set =
      set_with(Draft()
                   .paragraph("前")
                   .add(model::Look{.name = "small", .blocks = {paragraph("中")}, .from = {}})
                   .paragraph("後"),
               style);
  const auto& page = set.pages.pages[0];
  EXPECT_EQ(run_with(page, "前")->size, Pt{10.5});
  EXPECT_EQ(run_with(page, "中")->size, Pt{9});
  EXPECT_EQ(run_with(page, "後")->size, Pt{10.5});
}

TEST(Looks, LeaveTheirChapterOpenForWhatFollows) {
  const auto style = with_layout({});
  const model::Heading chapter{.level = 1,
                               .marker = "1",
                               .text = words("章"),
                               .id = "a",
                               .bracketed = false,
                               .from = {"prose/a.md", 1}};
  const auto set = set_with(
      Draft().add(model::Look{.name = "small", .blocks = {chapter}, .from = {}}).lines(2), style);
  EXPECT_TRUE(tags_are_nested(set.pages));
  EXPECT_NE(artifacts_of(set.pages.pages[0]).find("章"), std::string::npos);
}

TEST(Sheets, AreSetAsTheGoldenDumpShows) {
  auto title = frame_style("title", {Pt{80}, Pt{80}, Pt{400}, Pt{60}});
  auto text = frame_style("text", {Pt{80}, Pt{150}, Pt{252}, Pt{200}});
  text.below = "title";
  text.gap = Pt{9};
  text.side_rule = model::RuleStyle{Pt{2}, {0x0E, 0x5A, 0x54}};
  text.pad_x = Pt{10.5};
  const auto style = with_layout({title, text});
  model::Callout box;
  box.kind = "callout";
  box.grows = true;
  box.title = words("要点");
  box.blocks.emplace_back(paragraph("短い囲み。"));
  const auto set = set_with(
      Draft().add(
          sheet({frame("title", {paragraph("人口の減少と、まちの将来")}),
                 frame("text", {paragraph("川崎市の人口は、2030年頃に最も多くなる。"), box})})),
      style);
  EXPECT_TRUE(test::matches_golden(model::dump(set.pages), "typeset/golden/sheet.txt"));
}

}  // namespace
}  // namespace nenpo::typeset
