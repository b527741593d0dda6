#include "ingest/xlsx_pieces.h"

#include <algorithm>
#include <utility>

#include "ingest/sheet_order.h"

namespace nenpo::ingest {
namespace {

constexpr std::size_t kCellsInAPiece = 4096;
constexpr std::size_t kFreeText = 15;  // bytes a std::string keeps without further memory

model::Annotation& annotation_of(model::Cell& cell, model::Sheet& sheet) {
  if (cell.annotation < 0) {
    cell.annotation = static_cast<std::int32_t>(sheet.annotations.size());
    sheet.annotations.emplace_back();
  }
  return sheet.annotations[static_cast<std::size_t>(cell.annotation)];
}

void attach(const Comments& comments, model::Sheet& sheet) {
  if (comments.empty()) return;
  for (model::Cell& cell : sheet.cells) {
    const auto comment = comments.find(cell.at);
    if (comment != comments.end()) annotation_of(cell, sheet).comment = comment->second;
  }
}

/// A text was drawn from the budget when it was read; a format may show more than that.
bool draw_displayed(const model::Cell& cell, package::Budget& budget) {
  const std::size_t size = cell.displayed.size();
  return size <= std::max(kFreeText, cell.stored.size()) || budget.draw_text(size);
}

}  // namespace

bool make_cells(PackedSheet& packed, const XlsxParts& parts, PieceSize size,
                const std::string& file, package::Budget& budget, Findings& findings,
                const PieceTaker& take) {
  model::Sheet& sheet = packed.frame;
  const CellMarks marks(sheet);
  const bool whole = size == PieceSize::kWholeSheet || !packed.cells.is_ascending();
  const std::size_t most = whole ? packed.cells.size() : kCellsInAPiece;
  sheet.cells.reserve(std::min(most, packed.cells.size()));
  PackedCells::Walker cells(packed.cells);
  auto next = cells.next();
  do {
    sheet.annotations.clear();
    std::size_t made = 0;
    for (; next && made < most; next = cells.next(), ++made) {
      // The cells of the piece before give their memory to those of this one.
      if (made == sheet.cells.size()) sheet.cells.emplace_back();
      make_cell(*next, parts, packed.inline_texts, sheet, sheet.cells[made]);
      if (!draw_displayed(sheet.cells[made], budget)) return false;
    }
    sheet.cells.resize(made);
    put_cells_in_order(sheet, file, findings);
    marks.put_on(sheet.cells);
    attach(packed.comments, sheet);
    if (!budget.in_time()) return false;
    take(sheet);
  } while (next);
  return true;
}

}  // namespace nenpo::ingest
