#pragma once

#include <string>

#include "pdf/preflight/checked_file.h"
#include "pdf/preflight/content/page_content.h"
#include "pdf/preflight/content/wording.h"

namespace nenpo::pdf {

/// What the rules of a page's content read, and where they leave what they find.
struct PageCheck {
  const CheckedFile& file;
  const CheckedPage& page;
  const DocumentContent& document;
  const PageContent& content;
  PageFaults& faults;

  const Font& font_of(const TextShow& text) const { return document.fonts[text.font]; }
  std::string words_of(const TextShow& text) const { return unicode_of(font_of(text), text.codes); }
  /// The products for the press are cut and printed; the others are read on a screen.
  bool is_for_press() const {
    return file.expected.product == Product::kPrint || file.expected.product == Product::kImposed;
  }
};

/// All text and all painting belongs to an element or is an artifact; artifacts hide no text
/// (ISO 14289-1, 7.1; PDF 1.7, 14.8.2.2).
void check_marks(const PageCheck& check);
/// The streams are what PDF 1.7, 7.8 and 14.6 ask: known operators, everything begun is ended.
void check_streams(const PageCheck& check);
/// Fonts are embedded, and each shown code is a glyph that stands for known characters
/// (ISO 14289-1, 7.21; ISO 19005-2, 6.2.11).
void check_fonts(const PageCheck& check);
/// Colours mean something on paper and screen (ISO 19005-2, 6.2.4); black text is black ink.
void check_colours(const PageCheck& check);
/// Nothing is too small to be read, cut off, or painted beyond what is printed.
void check_places(const PageCheck& check);

}  // namespace nenpo::pdf
