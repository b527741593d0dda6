#include "base/cell_address.h"

#include <algorithm>

namespace nenpo {
namespace {

constexpr std::uint32_t kMaxRows = 1'048'576;
constexpr std::uint32_t kMaxColumns = 16'384;

}  // namespace

std::string column_letters(std::uint32_t column) {
  std::string letters;
  for (std::uint64_t rest = std::uint64_t{column} + 1; rest > 0; rest = (rest - 1) / 26) {
    letters.push_back(static_cast<char>('A' + (rest - 1) % 26));
  }
  std::reverse(letters.begin(), letters.end());
  return letters;
}

std::string to_a1(CellAddress address) {
  return column_letters(address.column) + std::to_string(std::uint64_t{address.row} + 1);
}

std::optional<CellAddress> parse_a1(std::string_view text) {
  std::size_t at = 0;
  const auto skip_dollar = [&] { at += at < text.size() && text[at] == '$' ? 1 : 0; };
  skip_dollar();
  std::uint32_t column = 0;
  while (at < text.size()) {
    const char letter = static_cast<char>(text[at] & ~0x20);
    if (letter < 'A' || letter > 'Z') break;
    column = column * 26 + static_cast<std::uint32_t>(letter - 'A' + 1);
    if (column > kMaxColumns) return std::nullopt;
    ++at;
  }
  skip_dollar();
  std::uint32_t row = 0;
  const std::size_t digits_from = at;
  for (; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at) {
    row = row * 10 + static_cast<std::uint32_t>(text[at] - '0');
    if (row > kMaxRows) return std::nullopt;
  }
  if (column == 0 || row == 0 || at != text.size() || at == digits_from) return std::nullopt;
  return CellAddress{row - 1, column - 1};
}

}  // namespace nenpo
