#include "app/text_table.h"

#include <algorithm>

#include "base/text.h"

namespace nenpo::app {
namespace {

// Unicode Standard Annex #11 as far as terminals follow it: Hangul Jamo on, but for half-width kana
// and signs.
bool is_wide(char32_t c) {
  const bool half_width_form = c >= 0xFF61 && c <= 0xFFDC;
  const bool sign = c == U'→' || c == U'×' || c == U'…' || c == U'※' || c == U'〜';
  return !half_width_form && (c >= 0x1100 || sign);
}

std::size_t width_of(char32_t c) { return is_wide(c) ? 2 : 1; }

bool may_begin_line(char32_t c) {
  constexpr std::u32string_view kNever =
      U"、。，．・：；？！）」』】〕］｝ー.,)%ぁぃぅぇぉっゃゅょァィゥェォッャュョ";
  return kNever.find(c) == std::u32string_view::npos;
}

std::string padded(std::string_view text, std::size_t width) {
  const std::size_t used = display_width(text);
  return std::string(text) + std::string(width - std::min(used, width), ' ');
}

}  // namespace

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (const char32_t c : to_utf32(text)) width += width_of(c);
  return width;
}

std::string harmless(std::string_view text) {
  std::string shown;
  for (const char c : text)
    shown.push_back(static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? ' ' : c);
  return shown;
}

std::vector<std::string> folded(std::string_view text, std::size_t width) {
  std::vector<std::string> lines(1);
  std::size_t used = 0;
  for (const char32_t c : to_utf32(text)) {
    if (used + width_of(c) > width && may_begin_line(c)) {
      lines.emplace_back();
      used = 0;
    }
    append_utf8(lines.back(), c);
    used += width_of(c);
  }
  return lines;
}

void TextTable::add(const std::vector<std::string>& cells) {
  std::vector<std::vector<std::string>> columns;
  std::size_t height = 0;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    columns.push_back(folded(harmless(cells[i]), widths_.at(i)));
    height = std::max(height, columns.back().size());
  }
  for (std::size_t line = 0; line < height; ++line) {
    std::string row;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      row += padded(line < columns[i].size() ? columns[i][line] : "", widths_[i]) + "  ";
    }
    row.erase(row.find_last_not_of(' ') + 1);
    text_ += row + "\n";
  }
}

}  // namespace nenpo::app
