#include "render/pdf_patch.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace nenpo::render {
namespace {

constexpr std::string_view kTable = "xref\n0 ";
constexpr std::string_view kTableOffset = "startxref\n";
constexpr std::string_view kEndOfFile = "\n%%EOF\n";
constexpr std::string_view kObject = " 0 obj\n";
constexpr std::size_t kEntrySize = 20;  // "0000000015 00000 n \n"
constexpr std::size_t kOffsetDigits = 10;

/// The number that stands there.
std::optional<std::size_t> number_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return std::nullopt;
  std::size_t number = 0;
  const auto end = std::from_chars(text.data() + at, text.data() + text.size(), number);
  if (end.ec != std::errc()) return std::nullopt;
  return number;
}

std::string padded(std::size_t offset) {
  const std::string digits = std::to_string(offset);
  return std::string(kOffsetDigits - std::min(kOffsetDigits, digits.size()), '0') + digits;
}

}  // namespace

std::optional<PdfPatch> PdfPatch::read(std::string pdf) {
  PdfPatch patch;
  const std::size_t offset = pdf.rfind(kTableOffset);
  if (offset == pdf.npos) return std::nullopt;
  const auto table = number_at(pdf, offset + kTableOffset.size());
  if (!table || pdf.compare(*table < pdf.size() ? *table : 0, kTable.size(), kTable) != 0) {
    return std::nullopt;
  }
  const auto count = number_at(pdf, *table + kTable.size());
  const std::size_t entries = pdf.find('\n', *table + kTable.size()) + 1;
  if (!count || *count > (pdf.size() - entries) / kEntrySize) return std::nullopt;
  for (std::size_t i = 0; i < *count; ++i) {
    const auto entry = number_at(pdf, entries + i * kEntrySize);
    if (!entry || *entry > *table) return std::nullopt;
    patch.offsets_.push_back(*entry);
  }
  patch.table_ = *table;
  patch.trailer_ = entries + *count * kEntrySize;
  patch.pdf_ = std::move(pdf);
  return patch;
}

std::size_t PdfPatch::start_of(std::size_t number) const {
  return offsets_[number] + std::to_string(number).size() + kObject.size();
}

std::string_view PdfPatch::object(std::size_t number) const {
  const std::string_view all = pdf_;
  const std::size_t start = std::min(start_of(number), table_);
  return all.substr(start, table_ - start);
}

void PdfPatch::insert(std::size_t number, std::size_t at, std::string text) {
  insertions_.push_back({start_of(number) + at, std::move(text)});
}

std::string PdfPatch::finish() && {
  std::sort(insertions_.begin(), insertions_.end(),
            [](const Insertion& a, const Insertion& b) { return a.position < b.position; });
  const std::string table = shifted_table();
  move_apart();
  pdf_ += table;
  return std::move(pdf_);
}

/// The cross-reference table and what follows it, as they are with the insertions.
std::string PdfPatch::shifted_table() const {
  std::vector<std::pair<std::size_t, std::size_t>> shifts{{0, 0}};  // from there on, by so much
  for (const Insertion& insertion : insertions_) {
    shifts.emplace_back(insertion.position, shifts.back().second + insertion.text.size());
  }
  const std::size_t entries = trailer_ - offsets_.size() * kEntrySize;
  std::string text = pdf_.substr(table_, trailer_ - table_);
  for (std::size_t i = 1; i < offsets_.size(); ++i) {
    const auto after = std::upper_bound(
        shifts.begin(), shifts.end(), offsets_[i],
        [](std::size_t position, const auto& shift) { return position < shift.first; });
    text.replace(entries - table_ + i * kEntrySize, kOffsetDigits,
                 padded(offsets_[i] + std::prev(after)->second));
  }
  const std::size_t written = pdf_.rfind(kTableOffset) + kTableOffset.size();
  text.append(pdf_, trailer_, written - trailer_);
  return text + std::to_string(table_ + shifts.back().second) + std::string(kEndOfFile);
}

/// Puts the insertions in, the last one first, so that no second copy of the PDF is needed. The
/// table is cut off.
void PdfPatch::move_apart() {
  std::size_t added = 0;
  for (const Insertion& insertion : insertions_) added += insertion.text.size();
  pdf_.resize(table_ + added);
  auto to = pdf_.end();
  auto from = pdf_.begin() + static_cast<std::ptrdiff_t>(table_);
  for (auto insertion = insertions_.rbegin(); insertion != insertions_.rend(); ++insertion) {
    const auto position = pdf_.begin() + static_cast<std::ptrdiff_t>(insertion->position);
    to = std::copy_backward(position, from, to);
    to = std::copy_backward(insertion->text.begin(), insertion->text.end(), to);
    from = position;
  }
}

}  // namespace nenpo::render
