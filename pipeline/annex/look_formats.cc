#include "annex/look_formats.h"

namespace nenpo::annex {
namespace {

constexpr const char* kFont = "BIZ UDゴシック";
constexpr double kBodySize = 10;
constexpr double kTitleSize = 16;
constexpr double kNoteSize = 9;
constexpr std::uint8_t kIndent = 1;
// The house colours of the plan.
constexpr lxw_color_t kInk = 0x1B1D20;
constexpr lxw_color_t kAccent = 0x1F3A68;
constexpr lxw_color_t kTint = 0xEBEFF5;
constexpr lxw_color_t kHairline = 0x9AA0A8;
constexpr lxw_color_t kPaleInk = 0x666C75;

void set_box(lxw_format* format) {
  format_set_border(format, LXW_BORDER_HAIR);
  format_set_border_color(format, kHairline);
}

void set_alignment(lxw_format* format, lxw_format_alignments horizontal) {
  format_set_align(format, static_cast<std::uint8_t>(horizontal));
  format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
}

void set_title(lxw_format* format, double size, lxw_color_t colour) {
  format_set_font_size(format, size);
  format_set_font_color(format, colour);
  set_alignment(format, LXW_ALIGN_LEFT);
}

void set_head(lxw_format* format, lxw_format_alignments horizontal) {
  format_set_bold(format);
  format_set_font_color(format, kAccent);
  format_set_bg_color(format, kTint);
  set_box(format);
  set_alignment(format, horizontal);
}

void set_body(lxw_format* format, lxw_format_alignments horizontal) {
  set_box(format);
  set_alignment(format, horizontal);
  format_set_text_wrap(format);
  if (horizontal != LXW_ALIGN_CENTER) format_set_indent(format, kIndent);
}

void set_look(lxw_format* format, Look look) {
  switch (look) {
    case Look::kTitle:
      set_title(format, kTitleSize, kAccent);
      return format_set_bold(format);
    case Look::kSubtitle:
      return set_title(format, kBodySize, kInk);
    case Look::kNote:
      return set_title(format, kNoteSize, kPaleInk);
    case Look::kHeader:
      format_set_text_wrap(format);
      return set_head(format, LXW_ALIGN_CENTER);
    case Look::kSection:
      set_head(format, LXW_ALIGN_LEFT);
      return format_set_indent(format, kIndent);
    case Look::kGroup:
      set_body(format, LXW_ALIGN_LEFT);
      return format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    case Look::kText:
      return set_body(format, LXW_ALIGN_LEFT);
    case Look::kMissing:
      format_set_font_color(format, kPaleInk);
      [[fallthrough]];
    case Look::kFiscalYear:
    case Look::kCalendarYear:
    case Look::kPlainNumber:
    case Look::kDay:
    case Look::kCentred:
      return set_body(format, LXW_ALIGN_CENTER);
    case Look::kNumber:
      return set_body(format, LXW_ALIGN_RIGHT);
    case Look::kDataHeader:
      return set_head(format, LXW_ALIGN_LEFT);
    case Look::kDataText:
    case Look::kDataNumber:
    case Look::kDataDay:
      return;
  }
}

}  // namespace

lxw_format* LookFormats::of(const PlannedCell& cell) {
  const auto* number = std::get_if<Decimal>(&cell.content);
  const std::uint8_t places = number != nullptr ? number->places : std::uint8_t{0};
  const auto slot = static_cast<std::size_t>(cell.look) * kMostPlaces + places;
  if (slot >= made_.size()) made_.resize(slot + 1);
  lxw_format*& format = made_[slot];
  if (format != nullptr) return format;
  format = workbook_add_format(&workbook_);
  format_set_font_name(format, kFont);
  format_set_font_size(format, kBodySize);
  format_set_font_color(format, kInk);
  format_set_num_format(format, number_format(cell.look, places).c_str());
  set_look(format, cell.look);
  return format;
}

}  // namespace nenpo::annex
