#include "ingest/ods_text.h"

#include <algorithm>

namespace nenpo::ingest {
namespace {

bool is_xml_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

std::uint32_t code_points(std::string_view text) {
  return static_cast<std::uint32_t>(std::count_if(text.begin(), text.end(), [](char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) != 0x80;  // no continuation byte of UTF-8
  }));
}

bool set_alike(const model::TextRun& run, OdsStyle style) {
  return run.bold == style.bold && run.struck == style.struck;
}

}  // namespace

void OdsText::clear(OdsStyle style) {
  *this = {};
  style_ = style;
}

void OdsText::start_paragraph() {
  if (paragraphs_++ > 0) put('\n', style_);
  swallows_blanks_ = true;
}

void OdsText::put(char byte, OdsStyle style) {
  if (runs_.empty() || !set_alike(runs_.back(), style)) {
    runs_.push_back({"", style.bold, style.struck});
  }
  text_.push_back(byte);
  runs_.back().text.push_back(byte);
  swallows_blanks_ = false;
}

void OdsText::add(std::string_view piece, OdsStyle style) {
  for (const char c : piece) {
    if (!is_xml_blank(c)) {
      put(c, style);
    } else if (!swallows_blanks_) {
      put(' ', style);
      swallows_blanks_ = true;
    }
  }
}

void OdsText::add_blanks(std::size_t count, OdsStyle style) {
  for (std::size_t i = 0; i < count; ++i) put(' ', style);
}

void OdsText::start_ruby_base() { ruby_begin_ = text_.size(); }
void OdsText::end_ruby_base() { ruby_end_ = text_.size(); }

void OdsText::end_ruby() {
  if (ruby_end_ > ruby_begin_ && !reading_.empty()) {
    const std::string_view text = text_;
    const std::uint32_t begin = code_points(text.substr(0, ruby_begin_));
    const std::uint32_t size = code_points(text.substr(ruby_begin_, ruby_end_ - ruby_begin_));
    phonetics_.push_back({begin, begin + size, reading_});
  }
  reading_.clear();
}

std::vector<model::TextRun> OdsText::runs() const {
  if (runs_.size() == 1 && set_alike(runs_.front(), style_)) return {};
  return runs_;
}

}  // namespace nenpo::ingest
