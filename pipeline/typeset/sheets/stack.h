#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "model/inlines.h"
#include "typeset/flow/piece.h"

namespace nenpo::typeset {

/// Pieces one below the other, off the page's lines: what stands in a frame or cell.
class Stack {
 public:
  struct Column {
    std::size_t begin = 0, end = 0;  // of the pieces
    Pt height;
  };

  Stack() = default;
  explicit Stack(Pieces pieces) : pieces_(std::move(pieces)) {}

  /// The pieces in `count` columns, filled one after the other, the highest as low as what belongs
  /// together allows. Higher than `room` only where it must be.
  std::vector<Column> columns(int count, Pt room) const;
  bool empty() const { return pieces_.empty(); }
  const Pieces& pieces() const { return pieces_; }

  /// What of a column stands below `room`.
  struct Below {
    std::size_t characters = 0;  // of running text
    model::SourceLine from{};    // where it begins
  };
  Below below(const Column& column, Pt room) const;

  /// Puts a column with its corner at (x, y). Its pieces are used up.
  void put(Piece& into, const Column& column, Pt x, Pt y);

 private:
  std::vector<Pt> tops(const Column& column) const;
  Pt height(std::size_t begin, std::size_t end) const;
  std::optional<std::vector<Column>> fill(int count, Pt height, Keep loosest) const;
  std::vector<Column> lowest(int count, Keep loosest) const;

  Pieces pieces_;
};

Pt highest(const std::vector<Stack::Column>& columns);

}  // namespace nenpo::typeset
