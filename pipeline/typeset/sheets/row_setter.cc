#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

#include "typeset/block_setter.h"
#include "typeset/blocks/heading_setter.h"
#include "typeset/sheets/sheets.h"
#include "typeset/sheets/stack.h"

namespace nenpo::typeset {
namespace {

constexpr Pt kRounding{0.001};  // sums of lengths that are equal on paper

Pieces set_blocks(const model::Blocks& blocks, Pt width, Pt growth, Setting& setting) {
  Setting inner = inside(setting, setting.style, width);
  inner.on_grid = false;
  inner.growth = growth;
  Pieces pieces = BlockSetter(inner, BlockSetter::Sections::kNone).set_all(blocks);
  bind_headings(pieces);
  take_over(setting, inner);
  return pieces;
}

class RowSetting {
 public:
  RowSetting(const model::Row& row, const model::RowStyle& style, Setting& setting)
      : row_(row), style_(style), setting_(setting) {
    divide();
  }

  Piece set() {
    Piece piece;
    const std::size_t found = setting_.findings.size();
    for (std::size_t i = 0; i < row_.cells.size(); ++i) {
      cells_.push_back(set_cell(i, Pt{}));
      piece.height = std::max(piece.height, cells_.back().height);
    }
    for (std::size_t i = 0; i < cells_.size(); ++i) grow(i, piece.height);
    draw_rules(piece);
    for (std::size_t i = 0; i < cells_.size(); ++i) {
      auto& stack = cells_[i].stack;
      stack.put(piece, stack.columns(1, piece.height).front(), lefts_[i], Pt{});
    }
    piece.before = style_.before;
    piece.after = style_.after;
    piece.from = row_.from;
    move_findings(setting_, found, piece);
    return piece;
  }

 private:
  struct Cell {
    Stack stack;
    Pt height;
    int figures = 0;  // before it
  };

  /// Cells without a share of their own have the first one's.
  double share(std::size_t cell) const {
    if (row_.shares.empty()) return 1;
    return cell < row_.shares.size() ? row_.shares[cell] : row_.shares.front();
  }

  void divide() {
    const std::size_t count = row_.cells.size();
    double all = 0;
    for (std::size_t i = 0; i < count; ++i) all += share(i);
    const Pt gaps = style_.gap * (static_cast<double>(count) - 1);
    Pt x;
    for (std::size_t i = 0; i < count; ++i) {
      lefts_.push_back(x);
      widths_.push_back((setting_.line_length - gaps) * (share(i) / all));
      x += widths_.back() + style_.gap;
    }
  }

  Cell set_cell(std::size_t index, Pt growth) {
    Cell cell{.stack = {}, .height = {}, .figures = setting_.figures};
    cell.stack = Stack(set_blocks(row_.cells[index], widths_[index], growth, setting_));
    cell.height = cell.stack.columns(1, Pt{}).front().height;
    return cell;
  }

  void grow(std::size_t index, Pt height) {
    const int boxes = growing_boxes(row_.cells[index]);
    const Pt left = height - cells_[index].height;
    if (boxes == 0 || left <= kRounding) return;
    const int figures = std::exchange(setting_.figures, cells_[index].figures);
    cells_[index] = set_cell(index, left / boxes);
    setting_.figures = figures;
  }

  void draw_rules(Piece& piece) const {
    if (!style_.rule || lefts_.size() < 2) return;
    as_artifact(piece, [&] {
      for (std::size_t i = 1; i < lefts_.size(); ++i) {
        const Pt x = lefts_[i] - style_.gap / 2;
        draw_rule(piece, {x, Pt{}}, {x, piece.height}, *style_.rule);
      }
    });
  }

  const model::Row& row_;
  const model::RowStyle& style_;
  Setting& setting_;
  std::vector<Pt> lefts_, widths_;
  std::vector<Cell> cells_;
};

const model::RowStyle* row_style(const model::Row& row, Setting& setting) {
  const auto& rows = setting.style.sheets.rows;
  if (row.kind.empty() && rows.size() == 1) return &rows.begin()->second;
  const auto found = rows.find(row.kind);
  if (found != rows.end()) return &found->second;
  fail_without(setting, "row." + row.kind);
  return nullptr;
}

}  // namespace

Pieces set_row(const model::Row& row, Setting& setting) {
  const model::RowStyle* style = row_style(row, setting);
  if (style == nullptr || row.cells.empty()) return {};
  Pieces pieces;
  pieces.push_back(RowSetting(row, *style, setting).set());
  return pieces;
}

Pieces set_columns(const model::Columns& columns, const model::ColumnsStyle& style,
                   Setting& setting) {
  const Pt width = (setting.line_length - style.gap * (columns.count - 1)) / columns.count;
  const std::size_t found = setting.findings.size();
  Stack stack(set_blocks(columns.blocks, width, Pt{}, setting));
  Piece piece;
  piece.from = columns.from;
  if (stack.empty()) return {};
  const auto parts = stack.columns(columns.count, Pt{});
  piece.height = highest(parts);
  if (style.rule) {
    as_artifact(piece, [&] {
      for (int i = 1; i < columns.count; ++i) {
        const Pt x = (width + style.gap) * i - style.gap / 2;
        draw_rule(piece, {x, Pt{}}, {x, piece.height}, *style.rule);
      }
    });
  }
  Pt x;
  for (const Stack::Column& part : parts) {
    stack.put(piece, part, x, Pt{});
    x += width + style.gap;
  }
  move_findings(setting, found, piece);
  Pieces pieces;
  pieces.push_back(std::move(piece));
  return pieces;
}

}  // namespace nenpo::typeset
