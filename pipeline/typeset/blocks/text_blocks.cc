#include "typeset/blocks/text_blocks.h"

#include <iterator>

namespace nenpo::typeset {
namespace {

void append(Pieces& to, Pieces from) {
  std::move(from.begin(), from.end(), std::back_inserter(to));
}

void open_before(Piece& piece, model::Role role) {
  model::TagBegin tag;
  tag.role = role;
  piece.items.insert(piece.items.begin(), std::move(tag));
}

Pieces paragraph_lines(const model::Paragraph& paragraph, Pt indent, Setting& setting) {
  const model::ParagraphLook& look = setting.style.paragraph;
  auto lines = setting.setter.set(paragraph.text, look.text,
                                  {.line_length = setting.line_length - indent,
                                   .first_indent = look.first_indent,
                                   .rest_indent = indent},
                                  paragraph.from);
  return pieces_of_lines(std::move(lines), look.text, setting, model::Role::kParagraph, Pt{},
                         paragraph.from);
}

/// The tags of an item: LI { Lbl, LBody }; with children LBody { P, L }.
void tag_item(Pieces& lines, TextLine bullet, Pt bullet_x, Pt baseline) {
  Piece head;
  open_tag(head, model::Role::kListItem);
  open_tag(head, model::Role::kLabel);
  place(head, std::move(bullet), bullet_x, baseline);
  close_tag(head);
  auto& items = lines.front().items;
  items.insert(items.begin(), std::make_move_iterator(head.items.begin()),
               std::make_move_iterator(head.items.end()));
}

Pieces set_items(const std::vector<model::ListItem>& items, Pt edge, Setting& setting);

Pieces set_item(const model::ListItem& item, Pt edge, Setting& setting) {
  const model::ListStyle& style = setting.style.list;
  const model::TextStyle& text = setting.style.paragraph.text;
  auto lines = setting.setter.set(item.text, text,
                                  {.line_length = setting.line_length,
                                   .first_indent = {},
                                   .rest_indent = edge + style.text_indent},
                                  item.from);
  if (lines.empty()) lines.emplace_back();
  Pieces pieces =
      pieces_of_lines(std::move(lines), text, setting, model::Role::kParagraph, Pt{}, item.from);
  open_before(pieces.front(), model::Role::kListBody);
  tag_item(pieces, setting.setter.set_plain(style.bullets.front(), text, {}, item.from), edge,
           setting.setter.baseline(text));
  if (!item.children.empty()) {
    append(pieces, set_items(item.children, edge + style.child_indent, setting));
  }
  close_tag(pieces.back());
  close_tag(pieces.back());
  return pieces;
}

Pieces set_items(const std::vector<model::ListItem>& items, Pt edge, Setting& setting) {
  Pieces pieces;
  for (const auto& item : items) append(pieces, set_item(item, edge, setting));
  if (pieces.empty()) return pieces;
  open_before(pieces.front(), model::Role::kList);
  close_tag(pieces.back());
  return pieces;
}

}  // namespace

Pieces set_paragraph(const model::Paragraph& paragraph, Setting& setting) {
  return paragraph_lines(paragraph, Pt{}, setting);
}

Pieces set_list(const model::List& list, Pt shift, Setting& setting) {
  Pieces pieces = set_items(list.items, shift, setting);
  if (pieces.empty()) return pieces;
  pieces.front().before = setting.style.list.before;
  pieces.back().after = setting.style.list.after;
  return pieces;
}

Pieces set_note(const model::Note& note, const model::NoteStyle& style, Setting& setting) {
  auto lines = setting.setter.set(
      note.text, style.text,
      {.line_length = setting.line_length, .first_indent = {}, .rest_indent = style.text_indent},
      note.from);
  if (lines.empty()) lines.emplace_back();
  Pieces pieces =
      pieces_of_lines(std::move(lines), style.text, setting, model::Role::kSpan, Pt{}, note.from);
  Piece mark;
  open_tag(mark, model::Role::kNote);
  open_tag(mark, model::Role::kLabel);
  place(mark, setting.setter.set_plain(note.mark, style.text, {}, note.from), Pt{},
        setting.setter.baseline(style.text));
  close_tag(mark);
  auto& items = pieces.front().items;
  items.insert(items.begin(), std::make_move_iterator(mark.items.begin()),
               std::make_move_iterator(mark.items.end()));
  close_tag(pieces.back());
  pieces.front().before = style.before;
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
