#include "ingest/packed_cells.h"

namespace nenpo::ingest {
namespace {

// The first byte of a record: the kind, and three marks.
constexpr unsigned kKindBits = 0x07;
constexpr unsigned kFormula = 0x08;
constexpr unsigned kCached = 0x10;
constexpr unsigned kNextColumn = 0x20;  // right of the cell before; no address follows

// Numbers are written seven bits a byte, the lowest first; the highest bit says that more follow.
constexpr unsigned kMore = 0x80;
constexpr unsigned kNumberBits = 7;

bool has_index(StoredKind kind) {
  return kind == StoredKind::kShared || kind == StoredKind::kInline;
}

}  // namespace

void PackedCells::put_number(std::uint32_t number) {
  for (; number >= kMore; number >>= kNumberBits)
    record_.push_back(static_cast<char>(number | kMore));
  record_.push_back(static_cast<char>(number));
}

void PackedCells::add(const StoredCell& cell) {
  const bool next_column = count_ > 0 && cell.at == CellAddress{last_.row, last_.column + 1};
  ascending_ = ascending_ && (count_ == 0 || last_ < cell.at);
  record_.clear();
  record_.push_back(static_cast<char>(static_cast<unsigned>(cell.kind) |
                                      (cell.formula ? kFormula : 0) | (cell.cached ? kCached : 0) |
                                      (next_column ? kNextColumn : 0)));
  if (!next_column) {
    put_number(cell.at.row);
    put_number(cell.at.column);
  }
  put_number(cell.style);
  if (has_index(cell.kind)) {
    put_number(cell.index);
  } else {
    put_number(static_cast<std::uint32_t>(cell.value.size()));
    record_ += cell.value;
  }
  pool_.add(record_);
  last_ = cell.at;
  ++count_;
}

std::uint32_t PackedCells::Walker::take_number() {
  std::uint32_t number = 0;
  for (unsigned shift = 0;; shift += kNumberBits) {
    const auto byte = static_cast<unsigned char>(left_.front());
    left_.remove_prefix(1);
    number |= (byte & ~kMore) << shift;
    if ((byte & kMore) == 0) return number;
  }
}

std::optional<StoredCell> PackedCells::Walker::next() {
  if (left_.empty()) {
    if (block_ == blocks_.size()) return {};
    left_ = blocks_[block_++];
  }
  const unsigned head = static_cast<unsigned char>(left_.front());
  left_.remove_prefix(1);
  StoredCell cell;
  cell.kind = static_cast<StoredKind>(head & kKindBits);
  cell.formula = (head & kFormula) != 0;
  cell.cached = (head & kCached) != 0;
  if ((head & kNextColumn) != 0) {
    cell.at = {last_.row, last_.column + 1};
  } else {
    cell.at.row = take_number();
    cell.at.column = take_number();
  }
  cell.style = take_number();
  const std::uint32_t number = take_number();
  if (has_index(cell.kind)) {
    cell.index = number;
  } else {
    cell.value = left_.substr(0, number);
    left_.remove_prefix(number);
  }
  last_ = cell.at;
  return cell;
}

}  // namespace nenpo::ingest
