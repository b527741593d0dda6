// Which header cells belong to which data cells.
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "pdf/table_headers.h"

namespace nenpo::pdf {
namespace {

/// A table in a row for each line, its cells apart by blanks: c and r are headers of columns and
/// rows, d is data; c2 spans two columns, c|2 two rows, c2|2 both.
std::vector<TableRow> table(std::string_view drawing) {
  std::vector<TableRow> rows(1);
  for (std::size_t i = 0; i < drawing.size(); ++i) {
    const char mark = drawing[i];
    if (mark == '\n') {
      rows.emplace_back();
    } else if (mark == 'c' || mark == 'r' || mark == 'd') {
      const auto scope = mark == 'c'   ? model::Scope::kColumn
                         : mark == 'r' ? model::Scope::kRow
                                       : model::Scope::kNone;
      rows.back().push_back({mark != 'd', scope});
    } else if (mark == '|') {
      rows.back().back().row_span = drawing[++i] - '0';
    } else if (mark != ' ') {
      rows.back().back().column_span = mark - '0';
    }
  }
  return rows;
}

/// The headers of each data cell: "5:0,3 6:1,3".
std::string headers(std::string_view drawing) {
  std::string text;
  const auto found = headers_of(table(drawing));
  for (std::size_t cell = 0; cell < found.size(); ++cell) {
    if (found[cell].empty()) continue;
    if (!text.empty()) text += " ";
    text += std::to_string(cell) + ":";
    for (const std::size_t header : found[cell]) {
      if (text.back() != ':') text += ",";
      text += std::to_string(header);
    }
  }
  return text;
}

struct Case {
  std::string_view what, drawing, headers;
};

TEST(TableHeaders, AreTheRowsAndColumnsThatACellStandsIn) {
  const std::vector<Case> cases = {
      {"simple", "c c\nr d\nr d", ""},
      {"no headers", "d d\nd d", ""},
      {"only row headers", "r d\nr d", ""},
      {"two head rows", "c c2\nc c c\nr d d", "6:1,3,5 7:1,4,5"},
      {"a head cell over two rows", "c|2 c2\nc c\nr d d", "5:1,2,4 6:1,3,4"},
      {"a row header over two rows", "c c\nr|2 d\nd", "3:1,2 4:1,2"},
      {"a data cell over two columns", "c c c\nr d2", "4:1,2,3"},
      {"a data cell over two rows", "c c\nr d|2\nr", "3:1,2,4"},
      {"two row headers", "c c c\nr|2 r d\nr d", "5:2,3,4 7:2,3,6"},
      {"rows that head those below", "c c\nr2\nr d\nr2\nr d", "4:1,2,3 7:1,5,6"},
      {"a second head", "c c\nr d2\nc c\nr d", "3:1,2 7:5,6"},
      {"a wide row without data", "c c\nd2\nr d", "2:0,1 4:1,3"},
      {"spans beyond the table", "c c\nr|9 d9", "3:1,2"},
  };
  for (const Case& one : cases) EXPECT_EQ(headers(one.drawing), one.headers) << one.what;
}

TEST(TableHeaders, CellsStandBesideThoseThatReachDownToThem) {
  const auto places = places_of(table("c|2 c2\nc c\nr d d"));
  ASSERT_EQ(places.size(), 7U);
  EXPECT_EQ(places[2].column, 1U);
  EXPECT_EQ(places[3].column, 2U);
  EXPECT_EQ(places[0].row_end, 2U);
  EXPECT_EQ(places[1].column_end, 3U);
}

}  // namespace
}  // namespace nenpo::pdf
