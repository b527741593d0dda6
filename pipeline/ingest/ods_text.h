#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/ods_styles.h"
#include "model/workbook.h"

namespace nenpo::ingest {

/// Puts the paragraphs of a cell or a comment together: one line each, white space as ODF 1.3 Part
/// 3, 6.1.2 says (stretches of it count as one blank, none at the start of a paragraph; text:s,
/// text:tab and text:line-break as they stand), ruby text kept apart. A blank at the end, which the
/// standard drops, is kept: LibreOffice writes it without text:s and reads it as a part of the
/// text.
class OdsText {
 public:
  void clear(OdsStyle style);
  void start_paragraph();
  void add(std::string_view piece, OdsStyle style);
  void add_blanks(std::size_t count, OdsStyle style);
  void add_tab(OdsStyle style) { put('\t', style); }
  void add_line_break(OdsStyle style) { put('\n', style); }
  void start_ruby_base();
  void end_ruby_base();
  void add_reading(std::string_view piece) { reading_ += piece; }
  void end_ruby();

  bool has_paragraphs() const { return paragraphs_ > 0; }
  const std::string& text() const { return text_; }
  /// Empty when the text is set alike throughout and as the cell's style says.
  std::vector<model::TextRun> runs() const;
  const std::vector<model::PhoneticRun>& phonetics() const { return phonetics_; }

 private:
  void put(char byte, OdsStyle style);

  OdsStyle style_;  // of the cell
  std::string text_;
  std::vector<model::TextRun> runs_;
  std::vector<model::PhoneticRun> phonetics_;
  std::string reading_;
  std::size_t ruby_begin_ = 0;
  std::size_t ruby_end_ = 0;
  std::size_t paragraphs_ = 0;
  bool swallows_blanks_ = true;  // at the start of a paragraph and behind a blank
};

}  // namespace nenpo::ingest
