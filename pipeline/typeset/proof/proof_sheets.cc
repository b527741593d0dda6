#include "typeset/proof/proof_sheets.h"

#include <algorithm>
#include <iterator>
#include <utility>

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

void ProofSheets::set_stages(Pt width) {
  Piece row;
  const Pt step = (width - style_.margin * 2) / static_cast<double>(style_.stages.size());
  const Pt top = (style_.title.leading - style_.tick) / 2;
  Pt x;
  for (const std::string& stage : style_.stages) {
    as_artifact(row, [&] {
      draw_frame(row, {x, top, style_.tick, style_.tick}, style_.page_frame);
    });
    open_tag(row, model::Role::kParagraph);
    place(row, setting_.setter.set_line(stage, style_.title), x + style_.tick * 2,
          setting_.setter.baseline(style_.title));
    close_tag(row);
    x += step;
  }
  put(std::move(row), style_.margin, style_.margin + style_.head + style_.gap);
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
  set_stages(width);
  auto columns = whole_page(width, height);
  for (Column& column : columns) column.y += style_.title.leading + style_.gap;
  setting_.line_length = columns.front().width;
  Pieces pieces;
  for (const model::ProofPage& page : proof_.pages) {
    if (page.remarks.empty()) continue;
    pieces.push_back(notes_heading(page.label, style_, setting_));
    append(pieces, remark_notes(page.remarks, style_, setting_));
  }
  if (!proof_.elsewhere.empty()) {
    pieces.push_back(notes_heading(style_.elsewhere_heading, style_, setting_));
    append(pieces, remark_notes(proof_.elsewhere, style_, setting_));
  }
  const std::size_t rest = fill_columns(pieces, 0, columns);
  model::Page like;
  like.width = width;
  like.height = height;
  add_rest(pieces, rest, like, style_.check_heading);
}

Pieces ProofSheets::notes_of(const model::Page& page, const model::ProofPage& notes, Pt width) {
  setting_.line_length = width;
  Pieces pieces;
  const auto add = [&](const std::string& heading, Pieces more) {
    if (more.empty()) return;
    pieces.push_back(notes_heading(heading, style_, setting_));
    append(pieces, std::move(more));
  };
  add(style_.remarks_heading, remark_notes(notes.remarks, style_, setting_));
  add(style_.loose_heading, loose_notes(notes, page, style_, setting_));
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
    draw_marks(page, notes, drawing);
    number_lines(page, drawing);
  });
  const Pt left = style_.margin + style_.number_width;
  put(std::move(drawing), left, top);
  const Pt beside = left + width + style_.gap;
  const Pt room = page.width - style_.margin - beside;
  Pieces pieces = notes_of(page, notes, room);
  std::vector<Column> columns{{beside, top, room, page.height - style_.margin}};
  const Pt below = top + height + style_.gap;
  for (Pt x = left; x + room <= beside - style_.gap; x += room + style_.gap) {
    columns.push_back({x, below, room, page.height - style_.margin});
  }
  const std::size_t rest = fill_columns(pieces, 0, columns);
  if (rest == pieces.size()) return;
  add_rest(pieces, rest, page, notes.label);
}

/// Frames around figures and findings, their numbers at the upper left, a line below loose lines.
void ProofSheets::draw_marks(const model::Page& page, const model::ProofPage& notes,
                             Piece& drawing) {
  const auto frame = [&](const model::Box& whole, const model::RuleStyle& rule, int number) {
    const model::Box box = scaled(whole, style_.scale);
    draw_frame(drawing, box, rule);
    place(drawing, setting_.setter.set_plain(std::to_string(number), style_.number), box.x, box.y);
  };
  for (const model::ProofSource& source : notes.sources) {
    frame(source.box, style_.fact_frame, source.number);
  }
  for (const model::ProofRemark& remark : notes.remarks) {
    for (const model::Box& box : remark.boxes) frame(box, style_.remark_frame, remark.number);
  }
  for (const std::size_t index : notes.loose_lines) {
    const model::LineRecord& line = page.lines[index];
    const double share = line.length.count() > 0 ? line.natural / line.length : 1;
    const Pt y = line.at.y * style_.scale + style_.loose.width * 2;
    const Pt width = (page.width - line.at.x * 2) * style_.scale * share;
    draw_rule(drawing, {line.at.x * style_.scale, y},
              {line.at.x * style_.scale + std::max(width, Pt{}), y}, style_.loose);
  }
}

void ProofSheets::number_lines(const model::Page& page, Piece& drawing) {
  int number = 0;
  for (const model::LineRecord& line : page.lines) {
    ++number;
    if (number % style_.line_step != 0) continue;
    TextLine words = setting_.setter.set_plain(std::to_string(number), style_.number);
    const Pt x = line.at.x * style_.scale - words.to - style_.number.size / 2;
    place(drawing, std::move(words), x, line.at.y * style_.scale);
  }
}

}  // namespace nenpo::typeset
