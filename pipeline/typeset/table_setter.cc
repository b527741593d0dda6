#include "typeset/table_setter.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "typeset/column_widths.h"

namespace nenpo::typeset {
namespace {

constexpr Pt kRounding{0.01};

using Row = std::vector<model::Inlines>;
using CellLines = std::vector<TextLine>;

enum class Part { kHead, kBody };

class TableSetting {
 public:
  TableSetting(const model::Table& table, const model::TableStyle& style, Setting& setting)
      : table_(table), style_(style), setting_(setting), columns_(count_columns()) {}

  Pieces set() {
    measure_columns();
    Pieces pieces;
    if (!table_.caption.empty()) pieces.push_back(caption());
    std::shared_ptr<const Piece> head;
    if (!table_.header.empty()) {
      pieces.push_back(set_head());
      head = std::make_shared<const Piece>(pieces.back());
    }
    const Pt room =
        setting_.style.page.leading * setting_.style.page.lines - (head ? head->height : Pt{});
    const std::size_t first_row = pieces.size();
    for (std::size_t i = 0; i < table_.rows.size(); ++i) {
      const bool last = i + 1 == table_.rows.size();
      append_row(pieces, table_.rows[i], last ? style_.frame : style_.hairline, room);
    }
    finish(pieces, first_row, head);
    return pieces;
  }

 private:
  std::size_t count_columns() const {
    std::size_t columns = 0;
    for (const auto& row : table_.header) columns = std::max(columns, row.size());
    for (const auto& row : table_.rows) columns = std::max(columns, row.size());
    return columns;
  }

  void measure_columns() {
    std::vector<ColumnNeed> needs(columns_);
    const auto ask = [&](const Row& row, const model::TextStyle& text) {
      for (std::size_t c = 0; c < row.size(); ++c) {
        const Extent extent = setting_.setter.extent(row[c], text);
        const Pt padding = style_.pad_x * 2 + kRounding;
        needs[c].natural = std::max(needs[c].natural, extent.natural + padding);
        needs[c].unbreakable = std::max(needs[c].unbreakable, extent.unbreakable + padding);
      }
    };
    for (const auto& row : table_.header) ask(row, style_.head);
    for (const auto& row : table_.rows) ask(row, style_.cell);
    widths_ = column_widths(needs, setting_.style.page.line_length);
  }

  Piece caption() {
    Piece piece;
    piece.kind = PieceKind::kOther;
    piece.keep = Keep::kMust;
    piece.snap = Snap::kFree;
    auto lines = setting_.setter.set(table_.caption, style_.caption,
                                     ragged(setting_.style.page.line_length), table_.from);
    open_tag(piece, model::Role::kCaption);
    Pt y;
    for (auto& line : lines) {
      place_recorded(piece, std::move(line), Pt{}, y + setting_.setter.baseline(style_.caption));
      y += style_.caption.leading;
    }
    close_tag(piece);
    piece.height = y;
    piece.from = table_.from;
    return piece;
  }

  Piece set_head() {
    Piece piece;
    piece.keep = Keep::kMust;
    piece.snap = Snap::kFree;
    piece.from = table_.from;
    open_tag(piece, model::Role::kTableHead);
    Pt y;
    for (const auto& row : table_.header) {
      auto cells = set_cells(row, style_.head);
      const Pt height = row_height(cells, style_.head);
      as_artifact(piece, [&] { fill(piece, {Pt{}, y, total_width(), height}, style_.tint); });
      draw_row(piece, std::move(cells), Part::kHead, y);
      y += height;
    }
    close_tag(piece);
    piece.height = y;
    as_artifact(piece, [&] {
      draw_rule(piece, {Pt{}, Pt{}}, {total_width(), Pt{}}, style_.frame);
      draw_rule(piece, {Pt{}, y}, {total_width(), y}, style_.hairline);
      draw_uprights(piece, y);
    });
    return piece;
  }

  std::vector<CellLines> set_cells(const Row& row, const model::TextStyle& text) {
    std::vector<CellLines> cells(columns_);
    for (std::size_t c = 0; c < row.size(); ++c) {
      cells[c] =
          setting_.setter.set(row[c], text, ragged(widths_[c] - style_.pad_x * 2), table_.from);
    }
    return cells;
  }

  static std::size_t line_count(const std::vector<CellLines>& cells) {
    std::size_t lines = 1;
    for (const auto& cell : cells) lines = std::max(lines, cell.size());
    return lines;
  }

  Pt row_height(const std::vector<CellLines>& cells, const model::TextStyle& text) const {
    return text.leading * static_cast<double>(line_count(cells)) + style_.pad_y * 2;
  }

  void append_row(Pieces& pieces, const Row& row, const model::RuleStyle& rule, Pt room) {
    auto cells = set_cells(row, style_.cell);
    const double most = std::floor((room - style_.pad_y * 2) / style_.cell.leading);
    const std::size_t lines_a_page = static_cast<std::size_t>(std::max(most, 1.0));
    while (line_count(cells) > lines_a_page) {
      pieces.push_back(body_row(take_lines(cells, lines_a_page), style_.hairline));
    }
    pieces.push_back(body_row(std::move(cells), rule));
  }

  /// The first lines of every cell; they are taken away from `cells`.
  static std::vector<CellLines> take_lines(std::vector<CellLines>& cells, std::size_t count) {
    std::vector<CellLines> taken(cells.size());
    for (std::size_t c = 0; c < cells.size(); ++c) {
      const auto end =
          cells[c].begin() + static_cast<std::ptrdiff_t>(std::min(count, cells[c].size()));
      taken[c].assign(std::make_move_iterator(cells[c].begin()), std::make_move_iterator(end));
      cells[c].erase(cells[c].begin(), end);
    }
    return taken;
  }

  Piece body_row(std::vector<CellLines> cells, const model::RuleStyle& rule) {
    Piece piece;
    piece.snap = Snap::kFree;
    piece.from = table_.from;
    piece.height = row_height(cells, style_.cell);
    draw_row(piece, std::move(cells), Part::kBody, Pt{});
    as_artifact(piece, [&] {
      draw_rule(piece, {Pt{}, piece.height}, {total_width(), piece.height}, rule);
      draw_uprights(piece, piece.height);
    });
    return piece;
  }

  void draw_row(Piece& piece, std::vector<CellLines> cells, Part part, Pt top) {
    const model::TextStyle& text = part == Part::kHead ? style_.head : style_.cell;
    const Pt baseline = top + style_.pad_y + setting_.setter.baseline(text);
    open_tag(piece, model::Role::kTableRow);
    Pt left;
    for (std::size_t c = 0; c < columns_; ++c) {
      model::TagBegin tag;
      tag.role = part == Part::kHead ? model::Role::kTableHeader : model::Role::kTableCell;
      if (part == Part::kHead) tag.scope = model::Scope::kColumn;
      open_tag(piece, std::move(tag));
      for (std::size_t i = 0; i < cells[c].size(); ++i) {
        const Pt x = left + cell_x(cells[c][i], c);
        place(piece, std::move(cells[c][i]), x, baseline + text.leading * static_cast<double>(i));
      }
      close_tag(piece);
      left += widths_[c];
    }
    close_tag(piece);
  }

  Pt cell_x(const TextLine& line, std::size_t column) const {
    const Pt room = widths_[column] - style_.pad_x * 2 - line.to;
    switch (column < table_.columns.size() ? table_.columns[column] : model::Alignment::kStart) {
      case model::Alignment::kStart:
        break;
      case model::Alignment::kCentre:
        return style_.pad_x + room / 2;
      case model::Alignment::kEnd:
        return style_.pad_x + room;
    }
    return style_.pad_x;
  }

  void draw_uprights(Piece& piece, Pt height) {
    if (!style_.grid_lines) return;
    Pt x;
    for (std::size_t c = 0; c <= columns_; ++c) {
      draw_rule(piece, {x, Pt{}}, {x, height}, style_.hairline);
      if (c < columns_) x += widths_[c];
    }
  }

  /// The tags around all, the heads that come again, the space before and after.
  void finish(Pieces& pieces, std::size_t first_row, const std::shared_ptr<const Piece>& head) {
    if (pieces.empty()) return;
    model::TagBegin table;
    table.role = model::Role::kTable;
    pieces.front().items.insert(pieces.front().items.begin(), std::move(table));
    if (first_row < pieces.size()) {
      model::TagBegin body;
      body.role = model::Role::kTableBody;
      auto& items = pieces[first_row].items;
      items.insert(items.begin(), std::move(body));
      close_tag(pieces.back());
      for (std::size_t i = first_row; i < pieces.size(); ++i) pieces[i].repeated_head = head;
    }
    close_tag(pieces.back());
    pieces.front().before = style_.before;
    pieces.back().after = style_.after;
  }

  Pt total_width() const {
    Pt sum;
    for (const Pt width : widths_) sum += width;
    return sum;
  }

  const model::Table& table_;
  const model::TableStyle& style_;
  Setting& setting_;
  std::size_t columns_;
  std::vector<Pt> widths_;
};

}  // namespace

Pieces set_table(const model::Table& table, const model::TableStyle& style, Setting& setting) {
  return TableSetting(table, style, setting).set();
}

}  // namespace nenpo::typeset
