#include "model/structure_tree.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace nenpo::model {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

GlyphRun run(const std::string& text, float x, float y, std::size_t glyphs) {
  GlyphRun run;
  run.size = 10_pt;
  run.text = text;
  for (std::size_t i = 0; i < glyphs; ++i) {
    run.glyphs.push_back({0, x + 10 * static_cast<float>(i), y});
  }
  return run;
}

/// A paragraph that goes over the page with a folio in between, then a figure.
Pages two_pages() {
  Pages pages;
  pages.pages.resize(2);
  auto& first = pages.pages[0].items;
  first.emplace_back(TagBegin{.role = Role::kDocument});
  first.emplace_back(TagBegin{.role = Role::kParagraph});
  first.emplace_back(run("前半は", 50, 100, 3));
  first.emplace_back(TagBegin{.role = Role::kArtifact});
  first.emplace_back(run("1", 50, 800, 1));
  first.emplace_back(TagEnd{});
  auto& second = pages.pages[1].items;
  second.emplace_back(run("後半", 50, 60, 2));
  second.emplace_back(TagEnd{});
  second.emplace_back(TagBegin{.role = Role::kFigure, .alternative_text = "図"});
  second.emplace_back(TagEnd{});
  second.emplace_back(TagEnd{});
  return pages;
}

TEST(StructureTree, HoldsElementsInReadingOrderEachBeforeWhatItHolds) {
  const Pages pages = two_pages();
  const StructureTree tree = read_structure(pages);
  ASSERT_THAT(tree.nodes, SizeIs(5));
  EXPECT_EQ(tree.nodes[0].tag, nullptr);
  EXPECT_THAT(tree.nodes[0].children, ElementsAre(1));
  EXPECT_EQ(tree.role(1), Role::kDocument);
  EXPECT_THAT(tree.nodes[1].children, ElementsAre(2, 4));
  EXPECT_THAT(tree.nodes[2].children, ElementsAre(3));
  EXPECT_EQ(tree.role(4), Role::kFigure);
  EXPECT_EQ(tree.nodes[4].tag->alternative_text, "図");
}

TEST(StructureTree, CountsElementsAndSaysOnWhichPageEachBegins) {
  const Pages pages = two_pages();
  const StructureTree tree = read_structure(pages);
  EXPECT_EQ(tree.nodes[2].number, 1U);
  EXPECT_EQ(tree.nodes[2].page, 0U);
  EXPECT_EQ(tree.nodes[4].number, 3U) << "artifacts count as well: cairo writes them as elements";
  EXPECT_EQ(tree.nodes[4].page, 1U);
}

TEST(StructureTree, KeepsTextAndPlacesOfAnElementOverPages) {
  const Pages pages = two_pages();
  const StructureTree tree = read_structure(pages);
  EXPECT_EQ(tree.nodes[2].text, "前半は後半");
  ASSERT_THAT(tree.nodes[2].places, SizeIs(2));
  const PlacedText& first = tree.nodes[2].places[0];
  EXPECT_EQ(first.page, 0U);
  EXPECT_DOUBLE_EQ(first.box.x.count(), 50);
  EXPECT_DOUBLE_EQ(first.box.width.count(), 30);
  EXPECT_DOUBLE_EQ(first.box.y.count(), 91.2);
  EXPECT_DOUBLE_EQ(first.box.height.count(), 10);
  EXPECT_EQ(tree.nodes[2].places[1].page, 1U);
}

TEST(StructureTree, TextOfAnElementIsThatOfAllInItWithoutArtifacts) {
  const Pages pages = two_pages();
  const StructureTree tree = read_structure(pages);
  EXPECT_EQ(text_of(tree, 0), "前半は後半");
  EXPECT_EQ(tree.nodes[3].text, "1");
  EXPECT_EQ(text_of(tree, 3), "");
}

TEST(StructureTree, OfNoPagesIsTheRootAlone) {
  const Pages pages;
  const StructureTree tree = read_structure(pages);
  ASSERT_THAT(tree.nodes, SizeIs(1));
  EXPECT_THAT(tree.nodes[0].children, IsEmpty());
  EXPECT_EQ(text_of(tree, 0), "");
}

}  // namespace
}  // namespace nenpo::model
