#include "model/pages.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace nenpo::model {
namespace {

Pages one_line() {
  Pages pages;
  pages.name = "plan";
  pages.title = "計画";
  pages.issued = {2026, 3, 31};
  pages.faces = {{"BIZ UDMincho", "Regular", "/somewhere/BIZUDMincho-Regular.ttf", 0}};
  Page& page = pages.pages.emplace_back();
  page.width = 595.276_pt;
  page.height = 841.89_pt;
  page.label = "3";
  page.lines.push_back(
      {{70.866_pt, 102.344_pt}, 40_em, 40.5_em, -0.5_em, "reduced: comma", "市は、"});
  page.items.push_back(TagBegin{.role = Role::kParagraph});
  GlyphRun run;
  run.size = 10.5_pt;
  run.glyphs = {{7, 70.866F, 102.344F}, {8, 81.366F, 102.344F}};
  run.clusters = {{3, 1}, {3, 1}};
  run.text = "市は";
  page.items.push_back(run);
  page.items.push_back(TagEnd{});
  page.facts.push_back({"9.b/actual/2025", {70_pt, 90_pt, 20_pt, 12_pt}});
  return pages;
}

TEST(PagesDump, ShowsLinesItemsAndFactsOneALine) {
  EXPECT_EQ(dump(one_line()), R"(pages plan "計画" issued 2026-03-31 ja
page 1 595.28x841.89pt label="3" end=full
  line y=102.34 x=70.87 length=40.00em natural=40.50em adjustment=-0.50em reduced: comma
    市は、
  <P>
    text 70.87,102.34 "BIZ UDMincho Regular" 10.50pt glyphs=2 "市は"
  </>
  fact 9.b/actual/2025 70.00,90.00 20.00x12.00
)");
}

TEST(PagesDump, NeverNamesTheFolderOfAFontFile) {
  EXPECT_EQ(dump(one_line()).find("/somewhere"), std::string::npos);
}

TEST(PagesDump, ShowsWhatATagSaysBesidesItsRole) {
  Pages pages;
  Page& page = pages.pages.emplace_back();
  page.items.push_back(
      TagBegin{.role = Role::kTableHeader, .scope = Scope::kRow, .column_span = 2});
  page.items.push_back(TagEnd{});
  page.items.push_back(TagBegin{
      .role = Role::kReference, .destination = "c1", .link_areas = {{1_pt, 2_pt, 3_pt, 4_pt}}});
  page.items.push_back(TagEnd{});
  pages.outline.push_back({2, "第1章", "c1"});
  EXPECT_EQ(dump(pages), R"(pages  "" issued 0000-00-00 ja
page 1 0.00x0.00pt label="" end=full
  <TH scope=row columns=2>
  </>
  <Reference to=c1 area=1.00,2.00 3.00x4.00>
  </>
outline 2 "第1章" to=c1
)");
}

TEST(PagesDump, ShowsRulesAreasAndFigures) {
  Pages pages;
  Page& page = pages.pages.emplace_back();
  page.items.push_back(Line{{0_pt, 1_pt}, {2_pt, 1_pt}, 0.25_pt, {255, 0, 16}, true});
  page.items.push_back(Rectangle{{0_pt, 0_pt, 5_pt, 6_pt}, {1, 2, 3}});
  page.items.push_back(Polyline{{{0_pt, 0_pt}, {1_pt, 1_pt}}, 1_pt, {}});
  page.items.push_back(Circle{{3_pt, 3_pt}, 2_pt, 1_pt, {}});
  page.items.push_back(Anchor{"c1", {-0.001_pt, 4_pt}});
  EXPECT_EQ(dump(pages), R"(pages  "" issued 0000-00-00 ja
page 1 0.00x0.00pt label="" end=full
  rule 0.00,1.00 2.00,1.00 0.25pt #ff0010 dashed
  area 0.00,0.00 5.00x6.00 #010203
  polyline 0.00,0.00 1.00,1.00 1.00pt #000000
  circle 3.00,3.00 r=2.00 1.00pt #000000
  anchor c1 0.00,4.00
)");
}

TEST(PagesDump, DifferencesBelowAHundredthOfAPointAreSilent) {
  Pages moved = one_line();
  std::get<GlyphRun>(moved.pages[0].items[1]).glyphs[0].x += 0.001F;
  EXPECT_EQ(dump(moved), dump(one_line()));
  std::get<GlyphRun>(moved.pages[0].items[1]).glyphs[0].x += 0.01F;
  EXPECT_NE(dump(moved), dump(one_line()));
}

TEST(StructureRoles, HaveNamesOfTheirOwn) {
  std::set<std::string> names;
  for (int role = 0; role <= static_cast<int>(Role::kArtifact); ++role) {
    names.insert(to_string(static_cast<Role>(role)));
  }
  EXPECT_EQ(names.size(), static_cast<std::size_t>(Role::kArtifact) + 1);
  EXPECT_FALSE(names.contains(""));
  EXPECT_EQ(to_string(Role::kHeading3), "H3");
  EXPECT_EQ(to_string(Role::kTableCell), "TD");
  EXPECT_EQ(to_string(Role::kContentsItem), "TOCI");
}

}  // namespace
}  // namespace nenpo::model
