#pragma once

#include <string_view>
#include <vector>

#include "base/finding.h"
#include "base/workers.h"
#include "font/font_set.h"
#include "jlreq/paragraph.h"
#include "model/manuscript.h"
#include "model/style.h"
#include "typeset/text/composed_ahead.h"
#include "typeset/text/folios.h"
#include "typeset/text/line_shape.h"
#include "typeset/text/measured_text.h"
#include "typeset/text/phrases.h"
#include "typeset/text/text_line.h"
#include "typeset/text/typefaces.h"

namespace nenpo::typeset {

/// How wide a text is: on one line, and at its widest part that must not be broken.
struct Extent {
  Pt natural;
  Pt unbreakable;
};

/// What texts are set with. It lasts longer than one setting of a publication: what has been looked
/// up once, is known the next time.
struct TextTools {
  font::FontSet& fonts;
  Phrases& phrases;
  Workers& workers;
};

/// Sets texts in lines of glyphs. A character that no face has becomes a finding `missing-glyph`, a
/// reference to a page without folio a `page-reference`; a line longer than its length has a
/// `box-overflow` with it.
class ParagraphSetter {
 public:
  /// `publication` names the place of what no department wrote.
  ParagraphSetter(const model::Style& style, const TextTools& tools, Findings& findings,
                  std::string publication, const Folios& folios);

  /// Lets other threads, if there are any, compose the text before set() is asked for its lines.
  /// The text and the style stay where they are until then.
  void prepare(const model::Inlines& text, const model::TextStyle& style, const LineShape& shape);
  std::vector<TextLine> set(const model::Inlines& text, const model::TextStyle& style,
                            const LineShape& shape, const model::SourceLine& from);
  /// One line, ragged, however long: captions, sources, running titles.
  TextLine set_line(std::string_view text, const model::TextStyle& style,
                    const model::SourceLine& from = {});
  /// One line of glyphs at their own widths, without JLREQ's spaces: numbers, marks, folios.
  /// `tracking` in em.
  TextLine set_plain(std::string_view text, const model::TextStyle& style, Em tracking = {},
                     const model::SourceLine& from = {});
  Extent extent(const model::Inlines& text, const model::TextStyle& style);

  /// The publication's own style, whatever look a block is set in.
  const model::Style& style() const { return style_; }
  Pt baseline(const model::TextStyle& style) { return baseline_in_line(faces_.of(style), style); }
  Typeface typeface(const model::TextStyle& style) { return faces_.of(style); }
  const std::optional<Failure>& failure() const {
    return faces_.failure() ? faces_.failure() : phrases_.failure();
  }
  Phrases& phrases() { return phrases_; }

 private:
  jlreq::ComposedParagraph compose(const model::TextStyle& style, const LineShape& shape);
  jlreq::ParagraphStyle paragraph_style(const model::TextStyle& style,
                                        const LineShape& shape) const;
  void report_missing(const model::TextStyle& style, const model::SourceLine& from);
  void report_without_folio(const model::SourceLine& from);
  void report_overfull(TextLine& line, const model::SourceLine& from) const;
  Place place_of(const model::SourceLine& from) const;

  const model::Style& style_;
  font::FontSet& fonts_;
  Findings& findings_;
  std::string publication_;
  TextRules rules_;
  Typefaces faces_;
  Phrases& phrases_;
  MeasuredText measured_;
  ComposedAhead ahead_;
};

}  // namespace nenpo::typeset
