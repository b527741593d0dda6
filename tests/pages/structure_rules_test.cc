// The rules of the structure, each with what it must find and what it must let pass.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/pages/rules.h"

namespace nenpo::pages {
namespace {

using model::Role;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// Pages of tags and texts.
class Structure {
 public:
  Structure() { pages_.pages.emplace_back(); }
  Structure& begin(model::TagBegin tag) {
    items().emplace_back(std::move(tag));
    return *this;
  }
  Structure& begin(Role role) { return begin(model::TagBegin{.role = role}); }
  Structure& end() {
    items().emplace_back(model::TagEnd{});
    return *this;
  }
  Structure& text(const std::string& words) {
    model::GlyphRun run;
    run.text = words;
    items().emplace_back(std::move(run));
    return *this;
  }
  Structure& element(Role role, const std::string& words) { return begin(role).text(words).end(); }
  Structure& cell(Role role, int columns, int rows) {
    return begin({.role = role, .column_span = columns, .row_span = rows}).text("欄").end();
  }
  const model::Pages& pages() const { return pages_; }

 private:
  std::vector<model::PageItem>& items() { return pages_.pages.back().items; }

  model::Pages pages_;
};

TEST(NestedStructure, LetsGoodPagesPass) {
  Structure good;
  good.begin(Role::kDocument).element(Role::kHeading1, "題");
  good.begin(Role::kContents).begin(Role::kContentsItem).begin(Role::kReference);
  good.element(Role::kReference, "第1章").end().end().end();
  good.begin(Role::kParagraph).element(Role::kSpan, "この").begin(Role::kRuby);
  good.element(Role::kRubyBase, "川").element(Role::kRubyText, "かわ").end().end();
  good.begin(Role::kList).begin(Role::kListItem).element(Role::kLabel, "・");
  good.begin(Role::kListBody).element(Role::kParagraph, "項目").end().end().end();
  good.begin(Role::kTable).element(Role::kCaption, "表1").begin(Role::kTableHead);
  good.begin(Role::kTableRow).element(Role::kTableHeader, "年").end().end();
  good.begin(Role::kTableBody).begin(Role::kTableRow).begin(Role::kTableCell).end().end().end();
  good.end().begin(Role::kFigure).end().element(Role::kArtifact, "1").end();
  EXPECT_THAT(nested_structure(good.pages()), IsEmpty());
}

struct Case {
  std::string what;
  Structure structure;
};

TEST(NestedStructure, FindsWhatStandsWhereItMayNot) {
  const auto in = [](Role role) { return Structure().begin(role); };
  const std::vector<Case> cases = {
      {"holds text of its own", in(Role::kDocument).text("迷子").end()},
      {"Document holds a Span", in(Role::kDocument).element(Role::kSpan, "語").end()},
      {"TR holds a P", in(Role::kTableRow).element(Role::kParagraph, "欄").end()},
      {"Table holds a TD", in(Role::kTable).element(Role::kTableCell, "欄").end()},
      {"L holds a LBody", in(Role::kList).element(Role::kListBody, "項目").end()},
      {"TOCI holds a Span", in(Role::kContentsItem).element(Role::kSpan, "章").end()},
      {"P holds a P", in(Role::kParagraph).element(Role::kParagraph, "段落").end()},
      {"P is empty", in(Role::kParagraph).end()},
      {"Caption is empty", in(Role::kCaption).element(Role::kArtifact, "1").end()},
      {"P holds text beside elements",
       in(Role::kParagraph).text("前").element(Role::kSpan, "後").end()},
      {"Ruby is RT RB ",
       in(Role::kRuby).element(Role::kRubyText, "かわ").element(Role::kRubyBase, "川").end()},
      {"LI has its label behind its body",
       in(Role::kListItem).element(Role::kListBody, "項目").element(Role::kLabel, "・").end()},
  };
  for (const Case& one : cases) {
    EXPECT_THAT(nested_structure(one.structure.pages()), ElementsAre(HasSubstr(one.what)));
  }
}

TEST(NestedStructure, FindsTextOutsideOfAllElements) {
  EXPECT_THAT(nested_structure(Structure().text("迷子").pages()),
              ElementsAre(HasSubstr("text stands outside of all elements")));
}

TEST(HeadingLevels, FindASkippedLevelInTextAndOutline) {
  Structure good;
  good.element(Role::kHeading1, "一").element(Role::kHeading2, "二").element(Role::kHeading1, "三");
  EXPECT_THAT(heading_levels(good.pages()), IsEmpty());
  Structure late;
  EXPECT_THAT(heading_levels(late.element(Role::kHeading2, "初め").pages()),
              ElementsAre(HasSubstr("level 2 follows one of level 0")));
  model::Pages outlined = good.pages();
  outlined.outline = {{1, "一", "a"}, {3, "二", "b"}};
  EXPECT_THAT(heading_levels(outlined), ElementsAre("the outline skips a level: 二"));
}

Structure table_of(const std::vector<std::vector<std::pair<int, int>>>& rows) {
  Structure table;
  table.begin(Role::kTable).begin(Role::kTableBody);
  for (const auto& row : rows) {
    table.begin(Role::kTableRow);
    for (const auto& [columns, height] : row) table.cell(Role::kTableCell, columns, height);
    table.end();
  }
  return table.end().end();
}

TEST(RegularTables, HaveRowsOfEqualWidthSpansCounted) {
  EXPECT_THAT(regular_tables(table_of({{{1, 2}, {2, 1}}, {{1, 1}, {1, 1}}}).pages()), IsEmpty());
  EXPECT_THAT(regular_tables(table_of({{{1, 1}, {1, 1}}, {{1, 1}}}).pages()),
              ElementsAre(HasSubstr("has 1 columns in a row, 2 in its first")));
  EXPECT_THAT(regular_tables(table_of({{{1, 2}}}).pages()),
              ElementsAre(HasSubstr("has cells that reach below its last row")));
}

}  // namespace
}  // namespace nenpo::pages
