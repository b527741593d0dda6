// The widths of columns as a property: over random tables, against all widths that there are, and
// over a real one.
#include <gtest/gtest.h>

#include <deque>
#include <numeric>
#include <random>

#include "assemble/markdown.h"
#include "tests/support/golden.h"
#include "tests/typeset/booklet.h"
#include "typeset/tables/lowest_rows.h"
#include "typeset/tables/table_columns.h"
#include "typeset/text/phrases.h"

namespace nenpo::typeset {
namespace {

constexpr double kEm = 9;
constexpr double kLeading = 14;

/// A table with some columns of a word or two and some of sentences, rows merged here and there.
class RandomTable {
 public:
  RandomTable(unsigned seed, std::size_t columns) : random_(seed) {
    const std::size_t rows = number(2, 9);
    need_.leading.assign(rows, Pt{kLeading});
    need_.row_padding = Pt{8};
    need_.padding = Pt{6};
    need_.em = Pt{kEm};
    need_.columns.resize(columns);
    for (std::size_t c = 0; c < columns; ++c) {
      const bool sentences = c > 0 && number(0, 2) > 0;
      for (std::size_t r = 0; r < rows;) {
        const std::size_t merged = c < 2 ? std::min(number(1, 3), rows - r) : 1;
        add({r, c, merged, 1, cell(sentences ? number(4, 20) : number(1, 2))});
        r += merged;
      }
    }
    set_total();
  }

  const TableNeed& need() const { return need_; }

 private:
  std::size_t number(std::size_t least, std::size_t most) {
    return least + random_() % (most - least + 1);
  }

  const CellMeasure* cell(std::size_t phrases) {
    CellMeasure& measure = measures_.emplace_back();
    CellLine line;
    for (std::size_t i = 0; i < phrases; ++i) {
      line.phrases.push_back(Pt{kEm * static_cast<double>(number(2, 6))});
      line.natural += line.phrases.back();
      measure.phrase = std::max(measure.phrase, line.phrases.back());
    }
    measure.natural = line.natural;
    measure.unbreakable = Pt{kEm * 2};
    measure.lines.push_back(line);
    return &measure;
  }

  void add(const CellNeed& cell) {
    need_.cells.push_back(cell);
    ColumnNeed& column = need_.columns[cell.column];
    const auto widen = [&](Pt& width, Pt by) { width = std::max(width, by + need_.padding); };
    widen(column.natural, cell.measure->natural);
    widen(column.minimum, cell.measure->phrase);
    widen(column.floor, std::min(cell.measure->natural, Pt{kEm * 4}));
    widen(column.unbreakable, cell.measure->unbreakable);
    column.content += cell.measure->natural;
  }

  /// Between what it must have and what it would like.
  void set_total() {
    Pt least, natural;
    for (const ColumnNeed& column : need_.columns) {
      least += column.minimum;
      natural += column.natural;
    }
    const double share = static_cast<double>(number(1, 9)) / 10;
    need_.total = least + (std::min(natural, Pt{480}) - least) * share;
    need_.total = std::max(need_.total, least);
  }

  std::mt19937 random_;
  std::deque<CellMeasure> measures_;
  TableNeed need_;
};

/// The least height of all widths in steps of `step`, the last column having what is left.
Pt least_height(const TableNeed& need, Pt step, Widths widths = {}) {
  const Pt used = std::accumulate(widths.begin(), widths.end(), Pt{});
  const ColumnNeed& column = need.columns[widths.size()];
  if (widths.size() + 1 == need.columns.size()) {
    if (need.total - used < column.minimum) return Pt{1e9};
    widths.push_back(need.total - used);
    return height_at(need, widths);
  }
  Pt least{1e9};
  for (Pt width = column.minimum;; width += step) {
    Widths tried = widths;
    tried.push_back(std::min(width, column.natural));
    least = std::min(least, least_height(need, step, tried));
    if (width >= std::min(column.natural, need.total)) return least;
  }
}

void expect_lowest(std::size_t columns, unsigned tables, Pt step) {
  for (unsigned seed = 1; seed <= tables; ++seed) {
    const RandomTable table(seed, columns);
    const Pt found = height_at(table.need(), column_widths(table.need()));
    EXPECT_LE(found.count(), least_height(table.need(), step).count() + kLeading + 0.01)
        << columns << " columns, table " << seed;
  }
}

TEST(ColumnWidthsOfRandomTables, AreAsLowAsAnyWithinOneLine) {
  expect_lowest(3, 40, Pt{kEm / 2});
  expect_lowest(4, 10, Pt{kEm});
}

TEST(ColumnWidthsOfRandomTables, FillTheLineAndAreNeverWiderThanTheirCells) {
  for (unsigned seed = 1; seed <= 150; ++seed) {
    const RandomTable table(seed, 3 + seed % 5);
    const TableNeed& need = table.need();
    const Widths found = column_widths(need);
    const Pt sum = std::accumulate(found.begin(), found.end(), Pt{});
    EXPECT_NEAR(sum.count(), need.total.count(), 0.01) << seed;
    bool one_breaks = false;
    for (const CellNeed& cell : need.cells) {
      const Pt room = found[cell.column] - need.padding;
      one_breaks = one_breaks || cell.measure->lines_at(room) > 1;
    }
    for (std::size_t c = 0; one_breaks && c < found.size(); ++c) {
      EXPECT_LE(found[c].count(), need.columns[c].natural.count() + 0.01) << seed << " " << c;
    }
  }
}

/// The first table of a file of the booklet that shows tables.
model::Table indicators() {
  const auto file = test::source_folder() / "tests/data/booklets/tables/indicators.md";
  const std::string text = test::read_file(file);
  const std::size_t begin = text.find("\n| ") + 1;
  Findings findings;
  const auto blocks = assemble::read_markdown(
      {text.substr(begin, text.find("\n:::", begin) - begin), {"indicators.md", 1}}, findings);
  return std::get<model::Table>(blocks.at(0));
}

TEST(ColumnWidthsOfTheIndicators, UnitsAndYearsHaveWhatTheyNeedAndTheIndicatorsTheRest) {
  const model::Table table = indicators();
  const model::TableStyle& style = *plan_style().table;
  const std::vector<std::string> none;
  Phrases phrases(none);
  Workers nobody(0);
  Findings findings;
  const Folios folios({});
  ParagraphSetter setter(plan_style(), {fonts(), phrases, nobody}, findings, "plan", folios);
  Setting setting{plan_style(), setter, findings, "plan", "", plan_style().page.line_length};
  TableGrid grid = grid_of(table);
  const TableColumns columns(grid, table, style, setting);
  std::vector<Pt> natural(grid.columns), width;
  for (const GridCell& cell : grid.cells) {
    if (cell.columns > 1 || cell.measure == nullptr) continue;
    natural[cell.column] = std::max(natural[cell.column], cell.measure->natural + style.pad_x * 2);
  }
  for (std::size_t c = 0; c < grid.columns; ++c) {
    width.push_back(columns.left(c + 1) - columns.left(c));
  }
  for (const std::size_t c : {3U, 4U, 6U}) {  // 区分、時期、単位
    EXPECT_NEAR(width[c].count(), natural[c].count(), 0.1) << c;
  }
  EXPECT_LE(width[2], natural[2]);  // 担当
  for (const GridCell& cell : grid.cells) {
    if (cell.column != 1 || cell.measure == nullptr) continue;
    EXPECT_LE(cell.measure->lines_at(columns.room(cell)), 3U);
  }
}

}  // namespace
}  // namespace nenpo::typeset
