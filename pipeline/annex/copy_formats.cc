#include "annex/copy_formats.h"

namespace nenpo::annex {

lxw_format* CopyFormats::of(const CopyLook& look) {
  if (look == CopyLook{}) return nullptr;
  lxw_format*& format = made_[look];
  if (format != nullptr) return format;
  format = workbook_add_format(&workbook_);
  if (look.number_format != 0 && look.number_format < number_formats_.size()) {
    format_set_num_format(format, number_formats_[look.number_format].c_str());
  }
  if (look.bold) format_set_bold(format);
  if (look.struck) format_set_font_strikeout(format);
  if (look.wrapped) format_set_text_wrap(format);
  return format;
}

}  // namespace nenpo::annex
