#include "typeset/tables/group_labels.h"

#include <utility>

#include "base/text.h"

namespace nenpo::typeset {

std::shared_ptr<const Piece> GroupLabels::above(std::size_t row,
                                                const std::shared_ptr<const Piece>& head) {
  const std::vector<std::size_t> owners = goes_on(row);
  if (owners.empty()) return head;
  Piece piece = head ? *head : Piece{};
  bool drawn = false;
  for (const std::size_t owner : owners) drawn = draw(piece, owner, row) || drawn;
  return drawn ? std::make_shared<const Piece>(std::move(piece)) : head;
}

/// The merged cells that began further up and whose text stands there.
std::vector<std::size_t> GroupLabels::goes_on(std::size_t row) const {
  std::vector<std::size_t> owners;
  if (row == grid_.header_rows) return owners;
  for (std::size_t c = 0; c < grid_.columns; ++c) {
    const std::size_t owner = grid_.owners[row][c];
    const GridCell& cell = grid_.cells[owner];
    const bool first_column = cell.column == c;
    if (!first_column || cell.row == row || cells_.is_divided(owner)) continue;
    if (cell.measure == nullptr || cell.measure->natural == Pt{}) continue;
    if (cell.measure->lines.front().kind == LineKind::kWords) owners.push_back(owner);
  }
  return owners;
}

std::vector<TextLine> GroupLabels::label(const GridCell& cell) {
  const model::Text continued{.text = style_.continued, .strong = false, .fact = {}};
  model::Inlines text = first_line(*cell.text);
  text.emplace_back(continued);
  if (setting_.setter.extent(text, style_.cell).natural > columns_.room(cell)) {
    text.back() = model::LineBreak{};
    text.emplace_back(continued);
  }
  const std::size_t found = setting_.findings.size();
  auto lines =
      setting_.setter.set(text, style_.cell, ragged(columns_.room(cell), Breaks::kByPhrase), {});
  // What is wrong with the words was said where they stand first.
  setting_.findings.erase(setting_.findings.begin() + static_cast<std::ptrdiff_t>(found),
                          setting_.findings.end());
  for (TextLine& line : lines) line.findings.clear();
  return lines;
}

/// Nothing where the rows that are left are lower than the label.
bool GroupLabels::draw(Piece& piece, std::size_t owner, std::size_t row) {
  const GridCell& cell = grid_.cells[owner];
  auto lines = label(cell);
  const Pt height = style_.cell.leading * static_cast<double>(lines.size()) + style_.pad_y * 2;
  if (height > cells_.height_to_end(cell, row)) return false;
  Pt baseline = piece.height + style_.pad_y + setting_.setter.baseline(style_.cell);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Pt x = columns_.x_of(cell, lines[i], i, lines.size());
    place(piece, std::move(lines[i]), x, baseline);
    baseline += style_.cell.leading;
  }
  return true;
}

}  // namespace nenpo::typeset
