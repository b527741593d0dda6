#include "annex/row_height.h"

#include <algorithm>

#include "base/text.h"

namespace nenpo::annex {
namespace {

constexpr double kLineHeight = 13.5;  // points, of 10 point type
constexpr double kPadding = 6;
constexpr double kMinimum = 24;
/// Lost at the sides of a cell to its indent and border, in digits.
constexpr double kSideBearing = 2;

/// In digits of the font: kana and kanji take two.
double width_of(char32_t character) {
  constexpr char32_t kFirstWide = 0x1100;
  const bool half_width_kana = character >= 0xFF61 && character <= 0xFF9F;
  return character < kFirstWide || half_width_kana ? 1 : 2;
}

/// Lines of `text` in a column. Latin words stay whole, Japanese breaks anywhere.
int lines_of(const std::string& text, double capacity) {
  int lines = 1;
  double used = 0;
  double word = 0;  // width of the unbroken word at the end of the line
  for (const char32_t character : to_utf32(text)) {
    const double width = width_of(character);
    word = width > 1 || character == U' ' ? 0 : word + width;
    used += width;
    if (character == U'\n') used = capacity + 1;
    if (used <= capacity) continue;
    ++lines;
    used = character == U'\n' ? 0 : std::max(word, width);
  }
  return lines;
}

double height_for(const std::string& text, double width) {
  return lines_of(text, width - kSideBearing) * kLineHeight + kPadding;
}

model::CellRange range_of(const SheetPlan& sheet, CellAddress at) {
  const auto merge = std::find_if(sheet.merges.begin(), sheet.merges.end(),
                                  [&](const auto& range) { return range.first == at; });
  return merge == sheet.merges.end() ? model::CellRange{at, at} : *merge;
}

double width_between(const SheetPlan& sheet, const model::CellRange& range) {
  double width = 0;
  for (std::uint32_t column = range.first.column; column <= range.last.column; ++column) {
    width += sheet.column_widths[column];
  }
  return width;
}

double& height_of(SheetPlan& sheet, std::uint32_t row) {
  return sheet.row_heights.try_emplace(row, kMinimum).first->second;
}

/// What a merged text needs beyond its rows is added to the last of them.
void stretch(SheetPlan& sheet, const model::CellRange& range, double needed) {
  double height = 0;
  for (std::uint32_t row = range.first.row; row <= range.last.row; ++row) {
    height += height_of(sheet, row);
  }
  if (needed > height) height_of(sheet, range.last.row) += needed - height;
}

}  // namespace

double width_of(std::string_view text) {
  double widest = 0;
  for (const std::string_view line : split(text, '\n')) {
    double width = 0;
    for (std::size_t at = 0; at < line.size();) {
      const CodePoint character = decode_utf8(line, at);
      at += character.size;
      width += width_of(character.value);
    }
    widest = std::max(widest, width);
  }
  return widest;
}

void fit_row_heights(SheetPlan& sheet) {
  const auto fixed = sheet.row_heights;
  for (const bool merged_rows : {false, true}) {  // rows first, then what spans several of them
    for (const PlannedCell& cell : sheet.cells) {
      const model::CellRange range = range_of(sheet, cell.at);
      if ((range.first.row != range.last.row) != merged_rows || fixed.contains(cell.at.row))
        continue;
      stretch(sheet, range, height_for(shown(cell), width_between(sheet, range)));
    }
  }
}

}  // namespace nenpo::annex
