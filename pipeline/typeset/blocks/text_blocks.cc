#include "typeset/blocks/text_blocks.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "typeset/text/measured_text.h"

namespace nenpo::typeset {
namespace {

LineShape paragraph_shape(Pt indent, const Setting& setting) {
  if (setting.style.paragraph.by_phrase) {
    LineShape shape = ragged(setting.line_length - indent, Breaks::kByPhrase);
    shape.rest_indent = indent;
    return shape;
  }
  return {.line_length = setting.line_length - indent,
          .first_indent = setting.style.paragraph.first_indent,
          .rest_indent = indent};
}

Pieces paragraph_lines(const model::Paragraph& paragraph, Pt indent, Setting& setting) {
  const model::ParagraphLook& look = setting.style.paragraph;
  auto lines = setting.setter.set(paragraph.text, look.text, paragraph_shape(indent, setting),
                                  paragraph.from);
  return pieces_of_lines(std::move(lines), look.text, setting, model::Role::kParagraph, Pt{},
                         paragraph.from);
}

}  // namespace

void prepare_paragraph(const model::Paragraph& paragraph, Setting& setting) {
  setting.setter.prepare(paragraph.text, setting.style.paragraph.text,
                         paragraph_shape(Pt{}, setting));
}

Pieces set_paragraph(const model::Paragraph& paragraph, Setting& setting) {
  return paragraph_lines(paragraph, Pt{}, setting);
}

Pieces set_note(const model::Note& note, const model::NoteStyle& style, Setting& setting) {
  TextLine mark = setting.setter.set_plain(note.mark, style.text, {}, note.from);
  const Pt indent =
      mark.to > style.text_indent ? hanging_room(mark.to, style.text) : style.text_indent;
  auto lines = setting.setter.set(
      note.text, style.text,
      {.line_length = setting.line_length, .first_indent = {}, .rest_indent = indent}, note.from);
  if (lines.empty()) lines.emplace_back();
  Pieces pieces =
      pieces_of_lines(std::move(lines), style.text, setting, model::Role::kSpan, Pt{}, note.from);
  Piece head;
  open_tag(head, model::Role::kNote);
  open_tag(head, model::Role::kLabel);
  place(head, std::move(mark), Pt{}, setting.setter.baseline(style.text));
  close_tag(head);
  put_before(pieces.front(), std::move(head.items));
  close_tag(pieces.back());
  pieces.front().before = style.before;
  return pieces;
}

Pieces set_footnote(const model::Footnote& note, std::size_t index,
                    const model::FootnoteStyle& style, Setting& setting) {
  Pieces pieces =
      set_note({note.mark, note.text, note.from}, {style.text, style.text_indent, Pt{}}, setting);
  std::vector<model::PageItem> anchor{model::Anchor{note_anchor(index), {Pt{}, Pt{}}}};
  put_before(pieces.front(), std::move(anchor));
  return pieces;
}

Pieces set_quotation(const model::Quotation& quotation, const model::QuotationStyle& style,
                     Setting& setting) {
  Pieces pieces;
  for (const auto& paragraph : quotation.paragraphs) {
    append(pieces, paragraph_lines(paragraph, style.indent, setting));
  }
  if (pieces.empty()) return pieces;
  open_before(pieces.front(), model::Role::kQuotation);
  close_tag(pieces.back());
  return pieces;
}

}  // namespace nenpo::typeset
