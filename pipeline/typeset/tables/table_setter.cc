#include "typeset/tables/table_setter.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <memory>
#include <utility>

#include "typeset/tables/group_labels.h"
#include "typeset/tables/table_cells.h"
#include "typeset/tables/table_columns.h"
#include "typeset/tables/table_grid.h"
#include "typeset/tables/table_rows.h"

namespace nenpo::typeset {
namespace {

/// A row that must be divided is so in parts of this share of a page: no more stays blank.
constexpr double kPartOfPage = 0.2;
/// The first row stands below a heading, the caption and the head, and must leave them room.
constexpr double kFirstRowOfPage = 0.75;
/// A row with footnotes must leave them the rest of its page.
constexpr double kRowWithNotesOfPage = 0.5;

enum class Showing { kFirst, kAgain };

class TableSetting {
 public:
  TableSetting(const model::Table& table, const model::TableStyle& style, Setting& setting)
      : table_(table),
        style_(style),
        setting_(setting),
        grid_(grid_of(table)),
        columns_(grid_, table, style, setting),
        cells_(grid_, columns_, style, setting, table),
        rows_(grid_, columns_, style, setting, cells_, table.from),
        labels_(grid_, columns_, style, setting, cells_) {}

  Pieces set(TableFollower follower) {
    Pieces pieces;
    if (!table_.caption.empty()) pieces.push_back(caption(Showing::kFirst));
    if (grid_.header_rows > 0) pieces.push_back(head());
    const std::size_t first_row = pieces.size();
    append_rows(pieces);
    finish(pieces, first_row, follower);
    return pieces;
  }

 private:
  Piece caption(Showing showing) {
    model::Inlines text = table_.caption;
    if (showing == Showing::kAgain) {
      text.emplace_back(model::Text{.text = style_.continued, .strong = false, .fact = {}});
    }
    Piece piece = unsnapped();
    auto lines = setting_.setter.set(text, style_.caption,
                                     ragged(setting_.line_length, Breaks::kByPhrase), table_.from);
    open_tag(piece, model::Role::kCaption);
    for (auto& line : lines) {
      place_recorded(piece, std::move(line), Pt{},
                     piece.height + setting_.setter.baseline(style_.caption));
      piece.height += style_.caption.leading;
    }
    close_tag(piece);
    return piece;
  }

  Piece head() {
    Piece piece = unsnapped();
    open_tag(piece, model::Role::kTableHead);
    for (std::size_t r = 0; r < grid_.header_rows; ++r) {
      rows_.draw(piece, r, piece.height);
      piece.height += cells_.height(r);
    }
    close_tag(piece);
    as_artifact(piece, [&] {
      draw_rule(piece, {Pt{}, Pt{}}, {columns_.total(), Pt{}}, style_.frame);
    });
    return piece;
  }

  Piece unsnapped() const {
    Piece piece;
    piece.keep = Keep::kMust;
    piece.snap = Snap::kFree;
    piece.from = table_.from;
    return piece;
  }

  /// What stands above the first row of a page on which the table goes on.
  static std::shared_ptr<const Piece> above_continuation(const Piece* again, const Piece* head) {
    if (again == nullptr && head == nullptr) return nullptr;
    Piece above = again != nullptr ? *again : *head;
    if (again != nullptr && head != nullptr) {
      for (auto item : head->items) {
        shift(item, Pt{}, above.height);
        above.items.push_back(std::move(item));
      }
      above.height += head->height;
    }
    return std::make_shared<const Piece>(std::move(above));
  }

  /// The same above the rest of a divided row, with the pad that every row has.
  std::shared_ptr<const Piece> above_rest_of_row(const std::shared_ptr<const Piece>& head) const {
    if (head == nullptr) return nullptr;
    Piece above = *head;
    above.height += style_.pad_y;
    return std::make_shared<const Piece>(std::move(above));
  }

  void append_rows(Pieces& pieces) {
    const Pieces above = pieces;
    const bool has_caption = !table_.caption.empty();
    const std::size_t found = setting_.findings.size();
    const Piece again = has_caption ? caption(Showing::kAgain) : Piece{};
    // What is wrong with the caption was said when it was set for the first time.
    setting_.findings.erase(setting_.findings.begin() + static_cast<std::ptrdiff_t>(found),
                            setting_.findings.end());
    const auto continued = above_continuation(has_caption ? &again : nullptr,
                                              grid_.header_rows > 0 ? &above.back() : nullptr);
    const auto within_row = above_rest_of_row(continued);
    const Pt page = page_height();
    const Pt room = page - (continued ? continued->height : Pt{});
    for (std::size_t r = grid_.header_rows; r < grid_.rows(); ++r) {
      Pieces row = rows_.pieces(r, std::min(room, page * tallest_whole(r)),
                                std::min(room, page * kPartOfPage));
      for (Piece& piece : row) piece.repeated_head = within_row;
      row.front().repeated_head = labels_.above(r, continued);
      row.back().keep = keep_of(r);
      std::move(row.begin(), row.end(), std::back_inserter(pieces));
    }
  }

  /// The share of a page up to which a row is not divided.
  double tallest_whole(std::size_t row) const {
    if (cells_.has_note_marks(row)) return kRowWithNotesOfPage;
    return row == grid_.header_rows ? kFirstRowOfPage : 1;
  }

  /// No row stands alone at a table's head or foot, nor one of a merged cell's many: where rows
  /// are so tall that a page could hold few of them, only if it may be.
  Keep keep_of(std::size_t row) const {
    if (cells_.text_goes_on(row)) return Keep::kMust;
    const bool ends = row == grid_.header_rows || row + 2 == grid_.rows();
    if (!grid_.joins_next(row)) return ends ? Keep::kPrefer : Keep::kFree;
    const bool joined_above = row > grid_.header_rows && grid_.joins_next(row - 1);
    const bool joined_below = row + 2 < grid_.rows() && grid_.joins_next(row + 1);
    const bool many = joined_above || joined_below;
    const Pt both = cells_.height(row) + cells_.height(row + 1);
    const bool low = both <= page_height() * kPartOfPage;
    return many && !(joined_above && joined_below) && low ? Keep::kMust : Keep::kPrefer;
  }

  Pt page_height() const { return setting_.style.page.leading * setting_.style.page.lines; }

  /// The tags around all, the space before and after.
  void finish(Pieces& pieces, std::size_t first_row, TableFollower follower) const {
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
      pieces.back().at_cut.clear();
      pieces.back().keep = follower == TableFollower::kNote ? Keep::kMust : Keep::kFree;
    }
    close_tag(pieces.back());
    pieces.front().before = style_.before;
    if (follower == TableFollower::kText) pieces.back().after = style_.after;
  }

  const model::Table& table_;
  const model::TableStyle& style_;
  Setting& setting_;
  TableGrid grid_;
  TableColumns columns_;
  TableCells cells_;
  TableRows rows_;
  GroupLabels labels_;
};

}  // namespace

Pieces set_table(const model::Table& table, const model::TableStyle& style, TableFollower follower,
                 Setting& setting) {
  return TableSetting(table, style, setting).set(follower);
}

}  // namespace nenpo::typeset
