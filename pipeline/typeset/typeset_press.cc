#include "typeset/typeset_press.h"

#include <cstddef>
#include <string>
#include <utility>

#include "base/workers.h"
#include "typeset/flow/piece.h"
#include "typeset/press/marks.h"
#include "typeset/press/missing_inks.h"
#include "typeset/text/folios.h"
#include "typeset/text/paragraph_setter.h"

namespace nenpo::typeset {
namespace {

std::string in_words(Date date) {
  return std::to_string(date.year) + "年" + std::to_string(date.month) + "月" +
         std::to_string(date.day) + "日";
}

/// Sets the slug lines of the sheets.
class Slug {
 public:
  Slug(const model::Pages& pages, const model::PressStyle& style, ParagraphSetter& setter)
      : pages_(pages), style_(style), setter_(setter) {}

  /// Two lines below the page: the publication, and which of its sheets this is.
  void draw(Piece& piece, std::size_t page) {
    const model::Page& shown = pages_.pages[page];
    const Pt top = shown.height + style_.bleed + style_.slug.below;
    draw_line(piece, pages_.title, top, shown.width);
    draw_line(piece, about(page), top + style_.slug.text.leading, shown.width);
  }

 private:
  std::string about(std::size_t page) const {
    const model::SlugStyle& slug = style_.slug;
    std::string words = std::to_string(page + 1) + slug.sheet_word +
                        std::to_string(pages_.pages.size()) + slug.of_word;
    const std::string& folio = pages_.pages[page].label;
    if (!folio.empty()) words += "　" + slug.folio_word + folio;
    return words + "　" + in_words(pages_.issued) + slug.issued_word;
  }

  /// Smaller where it is longer than its room.
  void draw_line(Piece& piece, const std::string& words, Pt top, Pt page_width) {
    model::TextStyle text = style_.slug.text;
    const Pt room = room_beside_centre_mark(page_width, style_);
    TextLine line = setter_.set_line(words, text);
    if (line.to > room) {
      text.size = text.size * (room / line.to);
      line = setter_.set_line(words, text);
    }
    place(piece, std::move(line), style_.slug.inset, top + setter_.baseline(style_.slug.text));
  }

  const model::Pages& pages_;
  const model::PressStyle& style_;
  ParagraphSetter& setter_;
};

model::Page sheet_around(const model::Page& page, Piece marks, Pt margin) {
  model::Page sheet;
  sheet.width = page.width + margin * 2;
  sheet.height = page.height + margin * 2;
  sheet.end = model::PageEnd::kWhole;
  for (model::PageItem& item : marks.items) {
    shift(item, margin, margin);
    sheet.items.push_back(std::move(item));
  }
  return sheet;
}

model::Pages without_pages(const model::Pages& pages) {
  model::Pages made;
  made.name = pages.name;
  made.title = pages.title;
  made.author = pages.author;
  made.subject = pages.subject;
  made.language = pages.language;
  made.issued = pages.issued;
  return made;
}

}  // namespace

Result<model::Pages> typeset_press(const model::Pages& pages, const model::PressStyle& style,
                                   font::FontSet& fonts, Findings& findings) {
  report_missing_inks(pages, style, findings);
  model::Style plain;
  plain.name = style.name;
  Phrases phrases(plain.unbroken_words);
  Workers nobody(0);
  const Folios no_folios({});
  ParagraphSetter setter(plain, {fonts, phrases, nobody}, findings, pages.name, no_folios);
  Slug slug(pages, style, setter);
  model::Pages made = without_pages(pages);
  for (std::size_t i = 0; i < pages.pages.size(); ++i) {
    const model::Page& page = pages.pages[i];
    Piece marks;
    as_artifact(marks, [&] {
      draw_crop_marks(marks, page.width, page.height, style);
      draw_colour_bar(marks, page.width, style);
      slug.draw(marks, i);
    });
    made.pages.push_back(sheet_around(page, std::move(marks), style.margin));
  }
  if (setter.failure()) return *setter.failure();
  made.faces = fonts.faces();
  return made;
}

}  // namespace nenpo::typeset
