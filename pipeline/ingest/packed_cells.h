#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/cell_address.h"
#include "ingest/text_pool.h"

namespace nenpo::ingest {

/// What the value of a c element is. kNothing: a formula without a result.
enum class StoredKind : std::uint8_t {
  kNothing,
  kNumber,
  kText,
  kShared,
  kInline,
  kBoolean,
  kError,
  kDate
};

/// A c element that holds something, as it stands in the part. ECMA-376 Part 1, 18.3.1.4.
struct StoredCell {
  CellAddress at;
  StoredKind kind = StoredKind::kNothing;
  bool formula = false;
  bool cached = true;           // false: a formula without a result
  std::uint32_t style = 0;      // index into the cell styles
  std::uint32_t index = 0;      // of a shared string (kShared) or a text of the sheet (kInline)
  std::string_view value = {};  // of the other kinds; a text without escapes
};

/// The cells of a sheet in the order in which the part has them, packed: a number with its style
/// takes about ten bytes. So all parts can be read to their ends, with what stands behind the cells
/// and the checksums, before the first cell is made.
class PackedCells {
 public:
  void add(const StoredCell& cell);
  std::size_t size() const { return count_; }
  /// Whether each cell stands behind the one before, row by row.
  bool is_ascending() const { return ascending_; }

  /// Goes through the cells once. They must outlive it, and stay as they are.
  class Walker {
   public:
    explicit Walker(const PackedCells& cells) : blocks_(cells.pool_.blocks()) {}
    std::optional<StoredCell> next();

   private:
    std::uint32_t take_number();

    const std::vector<std::string>& blocks_;
    std::size_t block_ = 0;
    std::string_view left_;  // of the current block
    CellAddress last_;
  };

 private:
  void put_number(std::uint32_t number);

  TextPool pool_;
  std::string record_;  // the cell being packed
  CellAddress last_;
  std::size_t count_ = 0;
  bool ascending_ = true;
};

}  // namespace nenpo::ingest
