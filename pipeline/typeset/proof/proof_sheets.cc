#include "typeset/proof/proof_sheets.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "typeset/proof/check_sheet.h"
#include "typeset/proof/page_marks.h"
#include "typeset/proof/proof_notes.h"
#include "typeset/proof/reduced_page.h"

namespace nenpo::typeset {

/// Ends what stands on the page as a section.
void ProofSheets::put(Piece piece, Pt x, Pt y) {
  model::Page& page = pages_.back();
  for (model::PageItem& item : piece.items) {
    shift(item, x, y);
    page.items.push_back(std::move(item));
  }
}

void ProofSheets::begin(Pt width, Pt height, const std::string& label) {
  model::Page page;
  page.width = width;
  page.height = height;
  page.label = label;
  page.end = model::PageEnd::kWhole;
  pages_.push_back(std::move(page));
  Piece head;
  open_tag(head, model::Role::kParagraph);
  const std::string words = style_.heading + "　" + proof_.title + "　" + label;
  place(head, setting_.setter.set_line(words, style_.head_text), Pt{},
        setting_.setter.baseline(style_.head_text));
  close_tag(head);
  as_artifact(head, [&] {
    draw_rule(head, {Pt{}, style_.head}, {width - style_.margin * 2, style_.head}, style_.hairline);
  });
  put(std::move(head), style_.margin, style_.margin);
}

std::vector<ProofSheets::Column> ProofSheets::whole_page(Pt width, Pt height) const {
  const auto count = static_cast<double>(style_.columns);
  const Pt each = (width - style_.margin * 2 - style_.gap * (count - 1)) / count;
  std::vector<Column> columns;
  for (int i = 0; i < style_.columns; ++i) {
    columns.push_back({style_.margin + (each + style_.gap) * i,
                       style_.margin + style_.head + style_.gap, each, height - style_.margin});
  }
  return columns;
}

/// As many as find room; a heading not as the last of a column. Returns the first that did not.
std::size_t ProofSheets::fill_columns(Pieces& pieces, std::size_t from,
                                      const std::vector<Column>& columns) {
  for (const Column& column : columns) {
    Pt y = column.y;
    while (from < pieces.size()) {
      Pt needed = pieces[from].height;
      const bool heading = pieces[from].keep == Keep::kMust && from + 1 < pieces.size();
      if (heading) needed += pieces[from].after + pieces[from + 1].height;
      if (y + needed > column.foot && y > column.y) break;
      const Pt height = pieces[from].height + pieces[from].after;
      put(std::move(pieces[from]), column.x, y);
      y += height;
      ++from;
    }
  }
  return from;
}

void ProofSheets::add_rest(Pieces& pieces, std::size_t from, const model::Page& like,
                           const std::string& label) {
  while (from < pieces.size()) {
    begin(like.width, like.height, label + "（続き）");
    from = fill_columns(pieces, from, whole_page(like.width, like.height));
  }
}

void ProofSheets::add_check_sheet(Pt width, Pt height) {
  begin(width, height, style_.check_heading);
  Piece head = check_head(proof_, style_, setting_, width - style_.margin * 2);
  auto columns = whole_page(width, height);
  for (Column& column : columns) column.y += head.height + style_.gap;
  put(std::move(head), style_.margin, style_.margin + style_.head + style_.gap);
  setting_.line_length = columns.front().width;
  Pieces pieces = check_notes(proof_, style_, setting_);
  const std::size_t rest = fill_columns(pieces, 0, columns);
  model::Page like;
  like.width = width;
  like.height = height;
  add_rest(pieces, rest, like, style_.check_heading);
}

Pieces ProofSheets::notes_of(const model::ProofPage& notes, Pt width) {
  setting_.line_length = width;
  Pieces pieces;
  const auto add = [&](const std::string& heading, Pieces more) {
    if (more.empty()) return;
    pieces.push_back(notes_heading(heading, style_, setting_));
    append(pieces, std::move(more));
  };
  Pieces remarks, loose;
  for (const model::ProofRemark& remark : notes.remarks) {
    const std::string& word = word_of(remark.severity, style_);
    remarks.push_back(remark_note(remark, word, NoteMarking::kNumber, style_, setting_));
  }
  for (const model::LooseLine& line : notes.loose_lines) {
    loose.push_back(loose_note(line, "", style_, setting_));
  }
  add(style_.remarks_heading, std::move(remarks));
  add(style_.loose_heading, std::move(loose));
  add(style_.sources_heading, source_notes(notes, style_, setting_));
  return pieces;
}

void ProofSheets::add_page(const model::Page& page, const model::ProofPage& notes) {
  begin(page.width, page.height, notes.label);
  const Pt width = page.width * style_.scale, height = page.height * style_.scale;
  const Pt top = style_.margin + style_.head + style_.gap;
  Piece drawing = reduce(page, style_.scale);
  as_artifact(drawing, [&] {
    draw_frame(drawing, {Pt{}, Pt{}, width, height}, style_.page_frame);
    draw_marks(page, notes, style_, setting_, drawing);
  });
  const Pt left = style_.margin + style_.number_width;
  put(std::move(drawing), left, top);
  const Pt beside = left + width + style_.gap;
  const Pt room = page.width - style_.margin - beside;
  Pieces pieces = notes_of(notes, room);
  std::vector<Column> columns{{beside, top, room, page.height - style_.margin}};
  const Pt below = top + height + style_.gap;
  for (Pt x = left; x + room <= beside - style_.gap; x += room + style_.gap) {
    columns.push_back({x, below, room, page.height - style_.margin});
  }
  const std::size_t rest = fill_columns(pieces, 0, columns);
  if (rest == pieces.size()) return;
  add_rest(pieces, rest, page, notes.label);
}

}  // namespace nenpo::typeset
