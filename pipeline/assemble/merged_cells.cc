#include "assemble/merged_cells.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "assemble/prose_source.h"
#include "base/text.h"

namespace nenpo::assemble {
namespace {

constexpr std::string_view kAbove = "^";
constexpr std::string_view kLeft = "<";

using Row = std::vector<model::Inlines>;
using Cell = std::pair<std::size_t, std::size_t>;  // row, column

/// The cells that are to be printed as one.
struct Group {
  std::size_t last_row = 0, last_column = 0;
  std::size_t cells = 0;
};

std::string mark_of(const model::Inlines& cell) {
  return std::string(trim(model::plain_text(cell)));
}

class Merging {
 public:
  Merging(model::Table& table, Findings& findings) : table_(table), findings_(findings) {
    take_head_rows();
    for (Row& row : table.header) rows_.push_back(&row);
    for (Row& row : table.rows) rows_.push_back(&row);
  }

  void run() {
    find_groups();
    for (const auto& [first, group] : groups_) {
      const std::size_t rows = group.last_row - first.first + 1;
      const std::size_t columns = group.last_column - first.second + 1;
      if (rows * columns != group.cells) {
        report(first.first);
      } else if (group.cells > 1) {
        table_.merged.push_back({first.first, first.second, rows, columns});
        clear_marks(first, group);
      }
    }
  }

 private:
  /// Markdown knows one head row: those that hang on it from below belong to it.
  void take_head_rows() {
    auto& rows = table_.rows;
    const auto body = std::find_if(rows.begin(), rows.end(), [](const Row& row) {
      return std::none_of(row.begin(), row.end(),
                          [](const model::Inlines& cell) { return mark_of(cell) == kAbove; });
    });
    const auto head = table_.header.empty() ? rows.begin() : body;
    std::move(rows.begin(), head, std::back_inserter(table_.header));
    rows.erase(rows.begin(), head);
  }

  void find_groups() {
    std::map<Cell, Cell> owners;
    for (std::size_t r = 0; r < rows_.size(); ++r) {
      for (std::size_t c = 0; c < rows_[r]->size(); ++c) {
        const std::string mark = mark_of((*rows_[r])[c]);
        const auto above =
            r == table_.header.size() || r == 0 ? owners.end() : owners.find({r - 1, c});
        const auto left = c == 0 ? owners.end() : owners.find({r, c - 1});
        const auto towards = mark == kAbove ? above : mark == kLeft ? left : owners.end();
        if (towards == owners.end() && (mark == kAbove || mark == kLeft)) report(r);
        const Cell owner = towards == owners.end() ? Cell{r, c} : towards->second;
        owners[{r, c}] = owner;
        Group& group = groups_[owner];
        group.last_row = std::max(group.last_row, r);
        group.last_column = std::max(group.last_column, c);
        ++group.cells;
      }
    }
  }

  void clear_marks(const Cell& first, const Group& group) {
    for (std::size_t r = first.first; r <= group.last_row; ++r) {
      for (std::size_t c = first.second; c <= group.last_column; ++c) {
        if (Cell{r, c} != first) (*rows_[r])[c].clear();
      }
    }
  }

  void report(std::size_t row) {
    const int below_dashes = row > 0 ? 1 : 0;
    const model::SourceLine line{table_.from.file,
                                 table_.from.line + static_cast<int>(row) + below_dashes};
    findings_.push_back(finding_at(
        line, Severity::kWarning, "unsupported-markdown",
        "表のセルを「^」「<」で結べません。結ばずに、記号のまま印刷しました。",
        "「^」は上のセル、「<」は左のセルと結ぶ記号です。結ぶ範囲が1つの四角になるように書いて"
        "ください。例：| 環境 | 緑地 |（次の行に | ^ | 分別 |）"));
  }

  model::Table& table_;
  Findings& findings_;
  std::vector<Row*> rows_;
  std::map<Cell, Group> groups_;
};

}  // namespace

void merge_cells(model::Table& table, Findings& findings) { Merging(table, findings).run(); }

}  // namespace nenpo::assemble
