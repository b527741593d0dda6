#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "model/progress.h"
#include "typeset/blocks/setting.h"
#include "typeset/flow/piece.h"

namespace nenpo::typeset {

/// The frame that all bands of the table stand in: equal columns, 現状 and one a year. The first of
/// them is divided where a year's label stands beside its class, so that rows have a column more.
class Ledger {
 public:
  Ledger(const model::ProgressTable& table, const model::ProgressTableStyle& style,
         Setting& setting);

  const model::ProgressTableStyle& style() const { return style_; }
  Setting& setting() const { return setting_; }
  std::size_t columns() const { return columns_; }
  int row_columns() const { return static_cast<int>(columns_) + 1; }
  Pt width() const { return width_; }
  Pt edge(std::size_t column) const {
    return width_ / static_cast<double>(columns_) * static_cast<double>(column);
  }
  const model::SourceLine& from() const { return from_; }

  /// A piece of the table that is kept with what follows.
  Piece band() const;
  /// The frame's sides from `top` to `bottom` and hairs at `inner`.
  void draw_sides(Piece& piece, Pt top, Pt bottom, const std::vector<Pt>& inner) const;
  void draw_across(Piece& piece, Pt y, const model::RuleStyle& rule) const;
  /// How the frame is closed where the page ends behind the piece.
  void close_at_cut(Piece& piece) const;
  /// Lines below one another, from `top` on; returns where they end.
  Pt place_lines(Piece& piece, std::vector<TextLine> lines, const model::TextStyle& text, Pt x,
                 Pt top) const;

 private:
  const model::ProgressTableStyle& style_;
  Setting& setting_;
  std::size_t columns_;
  Pt width_;
  model::SourceLine from_;
};

}  // namespace nenpo::typeset
