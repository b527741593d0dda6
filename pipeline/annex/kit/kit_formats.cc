#include "annex/kit/kit_formats.h"

#include "annex/look_formats.h"

namespace nenpo::annex {
namespace {

constexpr lxw_color_t kGivenFill = 0xE9E9E9;
constexpr lxw_color_t kInputFill = 0xFFFBE6;
constexpr lxw_color_t kExampleInk = 0x7A7F87;

std::string number_format_of(const PlannedCell& cell, const Paper& paper) {
  if (!paper.number_format.empty()) return paper.number_format;
  const auto* number = std::get_if<Decimal>(&cell.content);
  return number_format(cell.look, number != nullptr ? number->places : std::uint8_t{0});
}

void set_fill(lxw_format* format, lxw_color_t colour) {
  format_set_pattern(format, LXW_PATTERN_SOLID);
  format_set_bg_color(format, colour);
}

void set_surface(lxw_format* format, Surface surface) {
  switch (surface) {
    case Surface::kPrinted:
      return;
    case Surface::kGiven:
      return set_fill(format, kGivenFill);
    case Surface::kExample:
      format_set_italic(format);
      return format_set_font_color(format, kExampleInk);
    case Surface::kInput:
      format_set_unlocked(format);
      return set_fill(format, kInputFill);
  }
}

}  // namespace

lxw_format* KitFormats::of(const PlannedCell& cell, const Paper& paper) {
  const std::string number_format = number_format_of(cell, paper);
  lxw_format*& format = made_[{cell.look, paper.surface, number_format}];
  if (format != nullptr) return format;
  format = LookFormats(workbook_).of(cell);  // a new one, to be changed
  format_set_num_format(format, number_format.c_str());
  if (cell.look == Look::kNote) format_set_text_wrap(format);
  set_surface(format, paper.surface);
  return format;
}

}  // namespace nenpo::annex
