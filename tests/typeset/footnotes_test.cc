// Footnotes: what a mark leads to, at the foot of its column.
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/support/golden.h"
#include "tests/typeset/booklet.h"

namespace nenpo::typeset {
namespace {

model::Text plain(const std::string& text) { return {.text = text, .strong = false, .fact = {}}; }

model::Inlines marked(const std::string& text, std::size_t note = 0) {
  return {plain(text), model::NoteMark{"*" + std::to_string(note + 1), note}, plain("です。")};
}

model::Paragraph paragraph(model::Inlines text) { return {std::move(text), {"prose/a.md", 12}}; }

/// The draft's pages, with these notes.
model::Pages set_with_notes(const Draft& draft, const std::vector<std::string>& notes) {
  model::Manuscript manuscript = draft.manuscript();
  for (const auto& note : notes) {
    const std::string mark = "*" + std::to_string(manuscript.footnotes.size() + 1);
    manuscript.footnotes.push_back({mark, words(note), {"prose/a.md", 90}});
  }
  Findings findings;
  auto pages = typeset(manuscript, plan_style(), fonts(), findings);
  if (!pages) throw std::runtime_error(pages.error().subject + pages.error().reason);
  return std::move(*pages);
}

int notes_of(const model::Page& page) {
  int count = 0;
  for (const auto& item : page.items) {
    const auto* tag = std::get_if<model::TagBegin>(&item);
    if (tag != nullptr && tag->role == model::Role::kNote) ++count;
  }
  return count;
}

bool has_anchor(const model::Page& page, const std::string& id) {
  for (const auto& item : page.items) {
    const auto* anchor = std::get_if<model::Anchor>(&item);
    if (anchor != nullptr && anchor->id == id) return true;
  }
  return false;
}

bool has_link(const model::Page& page, const std::string& id) {
  for (const auto& item : page.items) {
    const auto* tag = std::get_if<model::TagBegin>(&item);
    if (tag != nullptr && tag->role == model::Role::kReference && tag->destination == id) {
      return true;
    }
  }
  return false;
}

TEST(Footnotes, StandOnThePageOfTheirMarkWhichLeadsToThem) {
  const auto pages =
      set_with_notes(Draft().add(paragraph(marked("排出量"))).lines(50), {"二酸化炭素など。"});
  ASSERT_EQ(pages.pages.size(), 2U);
  EXPECT_TRUE(has_link(pages.pages[0], "note_1"));
  EXPECT_TRUE(has_anchor(pages.pages[0], "note_1"));
  EXPECT_EQ(notes_of(pages.pages[0]), 1);
  EXPECT_EQ(notes_of(pages.pages[1]), 0);
  const auto* note = line_with(pages.pages[0], "二酸化炭素");
  ASSERT_NE(note, nullptr);
  EXPECT_GT(note->at.y, Pt{700});
}

TEST(Footnotes, MarkedInAnyBlockStandAtTheFoot) {
  model::Table table;
  table.columns = {model::Alignment::kStart};
  table.rows = {{marked("排出量")}};
  model::Callout callout;
  callout.kind = "callout";
  callout.blocks = {paragraph(marked("排出量"))};
  model::Heading heading;
  heading.level = 2;
  heading.id = "h1";
  heading.text = marked("排出量");
  const model::List list{{{marked("親"), {{marked("子", 1), {}, {}}}, {}}}};
  for (const model::Block& block : std::vector<model::Block>{
           table, callout, heading, list, model::Quotation{{paragraph(marked("排"))}}}) {
    const auto pages =
        set_with_notes(Draft().add(block).lines(1), {"二酸化炭素など。", "メタンなど。"});
    EXPECT_TRUE(has_anchor(pages.pages[0], "note_1")) << block.index();
    const auto* note = line_with(pages.pages[0], "二酸化炭素");
    ASSERT_NE(note, nullptr) << block.index();
    EXPECT_GT(note->at.y, Pt{700}) << block.index();
  }
}

/// The roles that are open where the first tag of a role begins, outermost first.
std::vector<model::Role> around_first(const model::Pages& pages, model::Role role) {
  std::vector<model::Role> open;
  for (const auto& page : pages.pages) {
    for (const auto& item : page.items) {
      if (const auto* tag = std::get_if<model::TagBegin>(&item)) {
        if (tag->role == role) return open;
        open.push_back(tag->role);
      } else if (std::holds_alternative<model::TagEnd>(item)) {
        open.pop_back();
      }
    }
  }
  return {};
}

TEST(Footnotes, OfATableThatGoesOnAreReadInTheCellOfTheirMark) {
  model::Table table;
  table.columns = {model::Alignment::kStart, model::Alignment::kStart};
  table.header = {{words("取組"), words("担当")}};
  for (int i = 0; i < 60; ++i) table.rows.push_back({words("取組"), words("環境局")});
  table.rows[2][0] = marked("排出量");
  const auto pages = set_with_notes(Draft().add(table), {"二酸化炭素など。"});
  ASSERT_GE(pages.pages.size(), 2U);
  EXPECT_TRUE(has_anchor(pages.pages[0], "note_1"));
  const auto around = around_first(pages, model::Role::kNote);
  ASSERT_FALSE(around.empty());
  const auto cell = std::find(around.begin(), around.end(), model::Role::kTableCell);
  EXPECT_NE(cell, around.end()) << to_string(around.back());
}

TEST(Footnotes, AreAsWideAsTheirColumn) {
  model::Columns columns;
  columns.blocks = {paragraph(marked("排出量"))};
  const auto pages = set_with_notes(Draft().add(columns), {"二酸化炭素など。"});
  const auto* note = line_with(pages.pages[0], "二酸化炭素");
  ASSERT_NE(note, nullptr);
  const Pt indent = plan_style().footnote->text_indent;
  EXPECT_NEAR((note->length.at(Pt{8}) + indent).count(), 199.5, 0.01);
}

TEST(Footnotes, MarkedTwiceStandOnce) {
  const auto pages = set_with_notes(
      Draft().add(paragraph(marked("排出量"))).lines(40).add(paragraph(marked("排出量"))),
      {"二酸化炭素など。"});
  ASSERT_EQ(pages.pages.size(), 2U);
  EXPECT_EQ(notes_of(pages.pages[0]), 1);
  EXPECT_EQ(notes_of(pages.pages[1]), 0);
  EXPECT_TRUE(has_link(pages.pages[1], "note_1"));
}

TEST(Footnotes, MayHaveNotesOfTheirOwn) {
  model::Manuscript manuscript = Draft().add(paragraph(marked("排出量"))).manuscript();
  manuscript.footnotes = {{"*1", marked("二酸化炭素", 1), {}}, {"*2", words("気体。"), {}}};
  Findings findings;
  const auto pages = typeset(manuscript, plan_style(), fonts(), findings);
  ASSERT_TRUE(pages.has_value());
  EXPECT_TRUE(has_anchor(pages->pages[0], "note_2"));
}

TEST(Footnotes, WithoutTheirStyleEndTheRun) {
  model::Style style = plan_style();
  style.footnote.reset();
  model::Manuscript manuscript = Draft().add(paragraph(marked("排出量"))).manuscript();
  manuscript.footnotes = {{"*1", words("二酸化炭素など。"), {}}};
  Findings findings;
  const auto pages = typeset(manuscript, style, fonts(), findings);
  ASSERT_FALSE(pages.has_value());
  EXPECT_EQ(pages.error().reason,
            "原稿にある部品の様式 [footnote] がありません。様式ファイルに加えてください。");
}

TEST(Columns, AreSetToTheirWidthAndTheirHeadingsAreInTheContents) {
  model::Columns columns;
  model::Heading heading;
  heading.level = 2;
  heading.id = "h9";
  heading.text = words("段の中");
  std::string text;
  for (int i = 0; i < 100; ++i) text += "字";
  columns.blocks = {heading, model::Paragraph{words(text), {"prose/a.md", 12}}};
  const auto pages =
      set(Draft().add(model::Contents{"目次"}).heading(1, "1", "章").add(columns).lines(1));
  EXPECT_EQ(text_of(pages.pages[0]), "目次1章段の中2");
  EXPECT_EQ(pages.outline.back().destination, "h9");
  const auto* line = line_with(pages.pages[1], "字");
  ASSERT_NE(line, nullptr);
  EXPECT_NEAR(line->length.count(), 18, 0.001);  // behind its indent
}

TEST(Columns, WithoutTheirStyleEndTheRun) {
  model::Style style = plan_style();
  style.columns.reset();
  Findings findings;
  const auto pages = typeset(Draft().add(model::Columns{2, {paragraph(words("字"))}}).manuscript(),
                             style, fonts(), findings);
  ASSERT_FALSE(pages.has_value());
  EXPECT_EQ(pages.error().reason,
            "原稿にある部品の様式 [columns] がありません。様式ファイルに加えてください。");
}

TEST(Overflow, OfABoxIsReportedWithItsPage) {
  model::WordsFigure figure;
  figure.title = std::string(100, 'x');
  figure.from = {"prose/a.md", 12};
  model::Bars bars;
  bars.bars = {{std::string(100, 'x'), 0.5}};
  bars.from = {"prose/a.md", 12};
  model::Cover cover;
  cover.title_lines = {std::string(100, 'x')};
  const std::vector<std::pair<model::Block, std::string>> boxes{
      {figure, "planの図の題名に"}, {bars, "planの棒グラフの見出しに"}, {cover, "planの表紙に"}};
  for (const auto& [box, beginning] : boxes) {
    Findings findings;
    set(Draft().lines(1).add(box), findings);
    ASSERT_EQ(findings.size(), 1U) << beginning;
    EXPECT_EQ(findings[0].code, "box-overflow");
    EXPECT_TRUE(findings[0].message.starts_with(beginning)) << findings[0].message;
    const bool is_cover = std::holds_alternative<model::Cover>(box);
    EXPECT_TRUE(findings[0].message.ends_with(is_cover ? "（2枚目）" : "（1ページ）"))
        << findings[0].message;
  }
}

TEST(Dumps, OfAPageWithFootnotes) {
  const std::string note =
      "温室効果ガスは、二酸化炭素、メタン、一酸化二窒素などの総称です。排出量は、それぞれの地球温暖"
      "化係数を用いて二酸化炭素の量に換算します。";
  const auto pages = set_with_notes(Draft()
                                        .heading(2, "(1)", "排出量")
                                        .add(paragraph(marked("排出量")))
                                        .add(paragraph(marked("市内総生産", 1))),
                                    {note, "1年間に市内で生み出された付加価値の合計です。"});
  const std::string_view must_see =
      "Two raised marks in the text; their notes below a short rule at the foot, hanging behind "
      "the "
      "mark.\n";
  EXPECT_TRUE(test::matches_golden(std::string(must_see) + model::dump(pages),
                                   "typeset/golden/footnotes.txt"));
}

}  // namespace
}  // namespace nenpo::typeset
