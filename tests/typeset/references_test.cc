// What refers to another place: page references, note marks and the notes they lead to.
#include "typeset/references.h"

#include <gtest/gtest.h>

#include "tests/support/golden.h"
#include "tests/typeset/booklet.h"
#include "typeset/text/folios.h"

namespace nenpo::typeset {
namespace {

model::Text plain(const std::string& text) { return {.text = text, .strong = false, .fact = {}}; }

model::Paragraph paragraph(model::Inlines text) { return {std::move(text), {"prose/a.md", 12}}; }

std::vector<const model::TagBegin*> links_of(const model::Page& page) {
  std::vector<const model::TagBegin*> links;
  for (const auto& item : page.items) {
    const auto* tag = std::get_if<model::TagBegin>(&item);
    if (tag != nullptr && !tag->destination.empty()) links.push_back(tag);
  }
  return links;
}

/// Text that stands in a tag beside other tags, which no PDF/UA may have.
bool has_text_beside_tags(const model::Page& page) {
  struct Open {
    bool text = false, children = false;
  };
  std::vector<Open> open;
  for (const auto& item : page.items) {
    if (const auto* tag = std::get_if<model::TagBegin>(&item)) {
      if (!open.empty() && tag->role != model::Role::kArtifact) open.back().children = true;
      open.push_back({});
    } else if (std::holds_alternative<model::TagEnd>(item) && !open.empty()) {
      if (open.back().text && open.back().children) return true;
      open.pop_back();
    } else if (std::holds_alternative<model::GlyphRun>(item) && !open.empty()) {
      open.back().text = true;
    }
  }
  return false;
}

TEST(PageReferences, PrintTheFolioAndLeadThere) {
  const auto pages = set(Draft()
                             .add(paragraph({plain("詳細は"), model::PageReference{"h1"},
                                             plain("ページをご覧ください。")}))
                             .lines(50)
                             .heading(2, "(1)", "推進体制"));
  EXPECT_NE(text_of(pages.pages[0]).find("詳細は2ページ"), std::string::npos);
  const auto links = links_of(pages.pages[0]);
  ASSERT_EQ(links.size(), 1U);
  EXPECT_EQ(links[0]->destination, "h1");
  ASSERT_EQ(links[0]->link_areas.size(), 1U);
  const auto* folio = run_with(pages.pages[0], "2");
  ASSERT_NE(folio, nullptr);
  EXPECT_NEAR(links[0]->link_areas[0].x.count(), folio->glyphs[0].x, 0.01);
  EXPECT_FALSE(has_text_beside_tags(pages.pages[0]));
}

/// The text of each artifact of a kind, "<>" where a tag stands in it.
std::string texts_of(const model::Page& page, model::ArtifactKind kind) {
  std::string texts;
  bool inside = false;
  for (const auto& item : page.items) {
    const auto* tag = std::get_if<model::TagBegin>(&item);
    if (inside && tag != nullptr) texts += "<>";
    if (tag != nullptr && tag->role == model::Role::kArtifact) inside = tag->artifact == kind;
    if (std::holds_alternative<model::TagEnd>(item)) inside = false;
    const auto* run = std::get_if<model::GlyphRun>(&item);
    if (inside && run != nullptr) texts += run->text;
  }
  return texts;
}

TEST(FootLines, AreArtifactsOfTheirKindWithoutTags) {
  Draft draft;
  draft.heading(1, "第1章", "Think globally ▲3㎡").lines(1);
  const auto pages = set(draft);
  EXPECT_NE(texts_of(pages.pages[0], model::ArtifactKind::kFooter).find("Think globally ▲3㎡"),
            std::string::npos);
  EXPECT_EQ(texts_of(pages.pages[0], model::ArtifactKind::kFooter).find("<>"), std::string::npos);
  EXPECT_EQ(texts_of(pages.pages[0], model::ArtifactKind::kHeader), "");
}

TEST(PageEnds, OnlyThePublicationsLastPageIsTheLast) {
  const auto ends_of = [](const Draft& draft) {
    std::string ends;
    for (const auto& page : set(draft).pages) ends += to_string(page.end) + " ";
    return ends;
  };
  Draft contents, cover;
  contents.lines(50).add(model::Contents{"目次"}).heading(2, "(1)", "推進体制").lines(50);
  EXPECT_EQ(ends_of(contents), "full forced forced full last ");
  EXPECT_EQ(ends_of(Draft().lines(1).add(model::Contents{"目次"})), "forced last ");
  cover.lines(1).add(model::Cover{});
  EXPECT_EQ(ends_of(cover), "forced whole ");
}

TEST(PageReferences, LeadToTablesAndFigures) {
  model::Table table;
  table.id = "goals";
  table.columns = {model::Alignment::kStart};
  table.rows = {{words("目標")}};
  model::TierDiagram diagram;
  diagram.id = "organisation";
  diagram.tiers = {{"本部", {{"", {"市長"}, true, false}}}};
  const auto pages = set(Draft()
                             .add(paragraph({model::PageReference{"goals"}, plain("と"),
                                             model::PageReference{"organisation"}}))
                             .lines(40)
                             .add(table)
                             .lines(40)
                             .add(diagram));
  EXPECT_EQ(text_of(pages.pages[0]).find("2と3"), 0U);
}

/// What the links of a booklet print.
std::string text_of_links(const model::Pages& pages) {
  std::string text;
  bool inside = false;
  for (const auto& page : pages.pages) {
    for (const auto& item : page.items) {
      if (const auto* tag = std::get_if<model::TagBegin>(&item)) {
        inside = tag->role == model::Role::kReference;
      } else if (std::holds_alternative<model::TagEnd>(item)) {
        inside = false;
      } else if (const auto* run = std::get_if<model::GlyphRun>(&item); run != nullptr && inside) {
        text += run->text;
      }
    }
  }
  return text;
}

TEST(PageReferences, ArePrintedAsFoundAlthoughTheyMoveWhatTheyName) {
  // Nine pages, and a heading at the ninth's foot or the tenth's head, as the reference above it
  // takes one digit or two.
  for (int length = 74; length < 82; ++length) {
    std::string text;
    for (int i = 0; i < length; ++i) text += "字";
    Draft draft;
    for (int page = 0; page < 9; ++page) draft.heading(1, "1", "章");
    draft.lines(23).add(paragraph({plain(text), model::PageReference{"h10"}}));
    draft.heading(2, "", "節").lines(1);
    const auto pages = set(draft);
    const int page = page_with(pages, "節");
    ASSERT_GE(page, 8);
    EXPECT_EQ(text_of_links(pages), pages.pages[static_cast<std::size_t>(page)].label) << length;
  }
}

TEST(PageReferences, ToNoFolioAreADashAndReported) {
  Findings findings;
  const auto pages =
      set(Draft().add(paragraph({plain("表紙は"), model::PageReference{"cover"}})), findings);
  EXPECT_EQ(text_of(pages.pages[0]), "表紙は―");
  EXPECT_TRUE(links_of(pages.pages[0]).empty());
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].code, "page-reference");
  EXPECT_EQ(to_string(findings[0].place), "prose/a.md!12");
  EXPECT_EQ(findings[0].message,
            "planの参照先「cover」は、ページ番号のあるページにありません。番号の代わりに「―」を入れ"
            "ました。");
}

TEST(PageReferences, AreFoundInEveryBlock) {
  const model::Inlines to_a{model::PageReference{"a"}};
  model::Manuscript manuscript;
  const auto only = [&](model::Block block) {
    manuscript.blocks = {std::move(block)};
    return referenced_anchors(manuscript);
  };
  const std::set<std::string> a{"a"};
  model::Heading heading;
  heading.text = to_a;
  model::Table table;
  table.rows = {{words("目標"), to_a}};
  model::Callout callout;
  callout.blocks = {model::Columns{2, {model::Paragraph{to_a, {}}}}};
  EXPECT_EQ(only(heading), a);
  EXPECT_EQ(only(model::Paragraph{to_a, {}}), a);
  EXPECT_EQ(only(model::List{{{words("親"), {{to_a, {}, {}}}, {}}}}), a);
  EXPECT_EQ(only(model::Note{"※", to_a, {}}), a);
  EXPECT_EQ(only(model::Quotation{{{to_a, {}}}}), a);
  EXPECT_EQ(only(table), a);
  EXPECT_EQ(only(model::IndicatorTable{{}, {{"※", to_a, {}}}}), a);
  EXPECT_EQ(only(model::WordsFigure{"題", {to_a}, {}}), a);
  EXPECT_EQ(only(model::Colophon{{to_a}}), a);
  EXPECT_EQ(only(callout), a);
  EXPECT_TRUE(only(model::Paragraph{words("本文"), {}}).empty());
  manuscript.footnotes = {{"*1", to_a, {}}};
  EXPECT_EQ(only(model::PageBreak{}), a);
}

TEST(Folios, SettleWhenWhatIsPrintedIsFound) {
  Folios folios({"a"});
  EXPECT_EQ(folios.shown("a"), "00");
  EXPECT_FALSE(folios.settle({{"a", "9"}, {"b", "3"}}));
  EXPECT_EQ(folios.shown("a"), "9");
  EXPECT_TRUE(folios.settle({{"a", "9"}, {"b", "4"}}));
}

TEST(Folios, WithoutReferencesAreSettledAtOnce) { EXPECT_TRUE(Folios({}).settle({{"a", "9"}})); }

TEST(Folios, ThatGoToAndFroKeepTheRoomOfTheWider) {
  Folios folios({"a"});
  for (const char* found : {"9", "10", "9"}) EXPECT_FALSE(folios.settle({{"a", found}}));
  EXPECT_EQ(folios.shown("a"), "9");
  EXPECT_EQ(folios.widest("a"), "10");
  EXPECT_TRUE(folios.settle({{"a", "9"}}));
}

TEST(Folios, ThatStayHaveOnlyTheirOwnRoom) {
  Folios folios({"a"});
  EXPECT_FALSE(folios.settle({{"a", "9"}}));
  EXPECT_TRUE(folios.settle({{"a", "9"}}));
  EXPECT_EQ(folios.widest("a"), "");
}

TEST(NoteMarks, AreSmallerAndRaisedAndMoveNoLine) {
  std::string text;
  for (int i = 0; i < 60; ++i) text += "字";
  const auto with =
      set(Draft().add(paragraph({plain(text), model::NoteMark{"*1"}, plain("です。")})).lines(1));
  const auto without = set(Draft().add(paragraph({plain(text + "です。")})).lines(1));
  const auto* mark = run_with(with.pages[0], "*1");
  ASSERT_NE(mark, nullptr);
  EXPECT_NEAR(mark->size.count(), 10.5 * 0.6, 0.001);
  EXPECT_NEAR(mark->glyphs[0].y, with.pages[0].lines[1].at.y.count() - 10.5 * 0.35, 0.01);
  ASSERT_EQ(with.pages[0].lines.size(), without.pages[0].lines.size());
  for (std::size_t i = 0; i < with.pages[0].lines.size(); ++i) {
    EXPECT_EQ(with.pages[0].lines[i].at.y, without.pages[0].lines[i].at.y);
  }
}

TEST(NoteMarks, NeverBeginALine) {
  // Wherever the line happens to end.
  for (int count = 36; count < 43; ++count) {
    std::string text;
    for (int i = 0; i < count; ++i) text += "字";
    const auto pages =
        set(Draft().add(paragraph({plain(text), model::NoteMark{"※1"}, plain("は、取組です。")})));
    for (const auto& line : pages.pages[0].lines) {
      EXPECT_FALSE(line.text.starts_with("※")) << count;
      EXPECT_FALSE(line.text.starts_with("1")) << count;
    }
  }
}

TEST(NoteMarks, WithoutANoteOfTheirOwnAreText) {
  const auto pages = set(
      Draft().add(paragraph({plain("排出量"), model::NoteMark{"※1"}, plain("は減りました。")})));
  EXPECT_EQ(text_of(pages.pages[0]), "排出量※1は減りました。");
  EXPECT_TRUE(links_of(pages.pages[0]).empty());
}

TEST(NoteMarks, OfAHeadingAreNotInTheContentsNorInTheOutline) {
  model::Heading heading;
  heading.level = 1;
  heading.text = {plain("将来"), model::NoteMark{"※1"}};
  heading.id = "h1";
  const auto pages = set(Draft().add(model::Contents{"目次"}).add(heading).lines(1));
  EXPECT_EQ(text_of(pages.pages[0]), "目次将来2");
  EXPECT_EQ(pages.outline[1].title, "将来");
  EXPECT_NE(text_of(pages.pages[1]).find("将来※1"), std::string::npos);
}

}  // namespace
}  // namespace nenpo::typeset
