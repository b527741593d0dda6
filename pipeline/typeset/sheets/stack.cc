#include "typeset/sheets/stack.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "typeset/flow/repeated_head.h"

namespace nenpo::typeset {
namespace {

constexpr Pt kRounding{0.001};  // sums of lengths that are equal on paper
constexpr Pt kClose{0.05};      // columns are not made lower by less

}  // namespace

Pt Stack::height(std::size_t begin, std::size_t end) const {
  Pt y;
  Pt after;
  for (std::size_t i = begin; i < end; ++i) {
    const Piece& piece = pieces_[i];
    if (i == begin) {
      if (piece.repeated_head) y += piece.repeated_head->height;
    } else {
      y += after + piece.before;
    }
    y += piece.height;
    after = piece.after;
  }
  return end > begin && end < pieces_.size() ? y + pieces_[end - 1].cut_room : y;
}

/// Nothing, if the columns do not hold all of it.
std::optional<std::vector<Stack::Column>> Stack::fill(int count, Pt limit, Keep loosest) const {
  std::vector<Column> columns;
  std::size_t begin = 0;
  for (int i = 0; i < count; ++i) {
    std::size_t end = begin;
    for (std::size_t to = begin + 1; to <= pieces_.size(); ++to) {
      if (height(begin, to) > limit + kRounding) break;
      if (to == pieces_.size() || pieces_[to - 1].keep <= loosest) end = to;
    }
    columns.push_back({begin, end, height(begin, end)});
    begin = end;
  }
  if (begin < pieces_.size()) return std::nullopt;
  return columns;
}

/// By halving. One column holds all of it, so there is an answer.
std::vector<Stack::Column> Stack::lowest(int count, Keep loosest) const {
  Pt too_low;
  Pt enough = height(0, pieces_.size());
  std::vector<Column> best = *fill(count, enough, loosest);
  while (enough - too_low > kClose) {
    const Pt middle = (too_low + enough) / 2;
    if (auto columns = fill(count, middle, loosest)) {
      best = *std::move(columns);
      enough = middle;
    } else {
      too_low = middle;
    }
  }
  return best;
}

std::vector<Stack::Column> Stack::columns(int count, Pt room) const {
  if (count == 1) return {{0, pieces_.size(), height(0, pieces_.size())}};
  std::vector<Column> columns = lowest(count, Keep::kFree);
  if (highest(columns) <= room + kRounding) return columns;
  return lowest(count, Keep::kPrefer);
}

std::vector<Pt> Stack::tops(const Column& column) const {
  std::vector<Pt> tops;
  Pt y;
  Pt after;
  for (std::size_t i = column.begin; i < column.end; ++i) {
    const Piece& piece = pieces_[i];
    if (i > column.begin) y += after + piece.before;
    if (i == column.begin && piece.repeated_head) y += piece.repeated_head->height;
    tops.push_back(y);
    y += piece.height;
    after = piece.after;
  }
  return tops;
}

/// A line is as long as its box; of a piece with several, those whose baseline stands below.
Stack::Below Stack::below(const Column& column, Pt room) const {
  Below below;
  const std::vector<Pt> tops = this->tops(column);
  for (std::size_t i = column.begin; i < column.end; ++i) {
    const Piece& piece = pieces_[i];
    const Pt top = tops[i - column.begin];
    if (top + piece.height <= room + kRounding) continue;
    if (below.from.file.empty()) below.from = piece.from;
    for (const model::LineRecord& line : piece.lines) {
      if (piece.kind != PieceKind::kLine && top + line.at.y <= room) continue;
      below.characters += to_utf32(line.text).size();
    }
  }
  return below;
}

void Stack::put(Piece& into, const Column& column, Pt x, Pt y) {
  const std::vector<Pt> tops = this->tops(column);
  for (std::size_t i = column.begin; i < column.end; ++i) {
    Piece& piece = pieces_[i];
    const Pt top = y + tops[i - column.begin];
    Piece head;
    Piece cut;
    if (i == column.begin) {
      if (piece.repeated_head) put_into(into, repeated(*piece.repeated_head), x, y);
      head.items = std::move(piece.at_head);
    }
    if (i + 1 == column.end && column.end < pieces_.size()) cut.items = std::move(piece.at_cut);
    if (!piece.chapter.empty()) into.chapter = piece.chapter;
    put_into(into, std::move(head), x, top);
    put_into(into, std::move(piece), x, top);
    put_into(into, std::move(cut), x, top);
  }
}

Pt highest(const std::vector<Stack::Column>& columns) {
  Pt height;
  for (const Stack::Column& column : columns) height = std::max(height, column.height);
  return height;
}

}  // namespace nenpo::typeset
