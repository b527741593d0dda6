#include "ingest/csv_scanner.h"

namespace nenpo::ingest {

bool CsvScanner::is_line_end(std::size_t at) const {
  return text_[at] == '\n' || text_[at] == '\r';
}

bool CsvScanner::ends_field(std::size_t at) const {
  return at >= text_.size() || text_[at] == separator_ || is_line_end(at);
}

std::optional<CsvField> CsvScanner::next() {
  if (next_ >= text_.size() && (!field_is_due_ || text_.empty())) return std::nullopt;
  CsvField field;
  field.at = at_;
  field.begin = next_;
  if (next_ < text_.size() && text_[next_] == '"') {
    read_quoted(field);
  } else {
    read_bare(field);
  }
  field.end = next_;
  step_over_end();
  return field;
}

void CsvScanner::read_quoted(CsvField& field) {
  const std::size_t first = next_ + 1;
  bool spans_lines = false;
  std::size_t at = first;
  for (; at < text_.size(); ++at) {
    if (text_[at] == '"') {
      if (at + 1 >= text_.size() || text_[at + 1] != '"') break;
      ++at;
    } else if (is_line_end(at)) {
      spans_lines = true;
    }
    field.value.push_back(text_[at]);
  }
  const bool closed = at < text_.size();
  const bool looks_opening =
      closed && !ends_field(at + 1) && (spans_lines || (at > first && ends_field(at - 1)));
  field.unterminated = !closed || looks_opening;
  if (field.unterminated) std::string().swap(field.value);  // with its memory: it held all the rest
  next_ = field.unterminated ? first : at + 1;
  read_bare(field);
}

void CsvScanner::read_bare(CsvField& field) {
  const std::size_t first = next_;
  while (!ends_field(next_)) ++next_;
  field.value += text_.substr(first, next_ - first);
}

void CsvScanner::step_over_end() {
  field_is_due_ = next_ < text_.size() && text_[next_] == separator_;
  if (next_ >= text_.size()) return;
  if (field_is_due_) {
    ++at_.column;
  } else {
    at_ = {at_.row + 1, 0};
    if (text_.substr(next_, 2) == "\r\n") ++next_;
  }
  ++next_;
}

char separator_of(std::string_view text) {
  bool quoted = false;
  bool has_tab = false;
  for (const char c : text) {
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if (c == ',') return ',';
    if (c == '\n' || c == '\r') break;
    has_tab = has_tab || c == '\t';
  }
  return has_tab ? '\t' : ',';
}

}  // namespace nenpo::ingest
