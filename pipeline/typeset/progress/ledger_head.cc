#include "typeset/progress/ledger_head.h"

#include <algorithm>
#include <utility>

namespace nenpo::typeset {
namespace {

/// A header cell over `columns` columns.
void open_header(Piece& piece, model::Scope scope, int columns) {
  model::TagBegin header;
  header.role = model::Role::kTableHeader;
  header.scope = scope;
  header.column_span = columns;
  open_tag(piece, std::move(header));
}

std::vector<Pt> inner_edges(const Ledger& ledger) {
  std::vector<Pt> edges;
  for (std::size_t c = 1; c < ledger.columns(); ++c) edges.push_back(ledger.edge(c));
  return edges;
}

void set_year(Piece& piece, const Ledger& ledger, std::size_t column, const std::string& title,
              const std::string& era) {
  const model::ProgressHeadStyle& style = ledger.style().head;
  ParagraphSetter& setter = ledger.setting().setter;
  const Pt x = ledger.edge(column) + style.pad_x;
  open_header(piece, model::Scope::kColumn, column == 0 ? 2 : 1);
  open_tag(piece, model::Role::kParagraph);
  place(piece, setter.set_line(title, style.year), x, style.pad_y + setter.baseline(style.year));
  close_tag(piece);
  if (!era.empty()) {
    open_tag(piece, model::Role::kParagraph);
    place(piece, setter.set_line(era, style.era), x,
          style.pad_y + style.year.leading + setter.baseline(style.era));
    close_tag(piece);
  }
  close_tag(piece);
}

std::vector<TextLine> name_lines(const Ledger& ledger, const model::Inlines& name) {
  const model::ProgressHeadStyle& style = ledger.style().head;
  return ledger.setting().setter.set(name, style.title,
                                     ragged(ledger.width() - style.pad_x * 2, Breaks::kByPhrase),
                                     ledger.from());
}

}  // namespace

Piece set_years(const Ledger& ledger, const model::ProgressTable& table) {
  const model::ProgressHeadStyle& style = ledger.style().head;
  Piece piece = ledger.band();
  piece.height = style.pad_y * 2 + style.year.leading + style.era.leading;
  as_artifact(piece, [&] { fill(piece, {Pt{}, Pt{}, ledger.width(), piece.height}, style.tint); });
  open_tag(piece, model::Role::kTableHead);
  open_tag(piece, model::Role::kTableRow);
  set_year(piece, ledger, 0, style.current, {});
  for (std::size_t c = 0; c < table.years.size(); ++c) {
    set_year(piece, ledger, c + 1, table.years[c].title, table.years[c].era);
  }
  close_tag(piece);
  close_tag(piece);
  ledger.draw_sides(piece, Pt{}, piece.height, inner_edges(ledger));
  ledger.draw_across(piece, Pt{}, ledger.style().heavy);
  ledger.draw_across(piece, piece.height, ledger.style().middle);
  return piece;
}

Piece set_measure_title(const Ledger& ledger, const model::ProgressTable::Measure& measure) {
  const model::ProgressHeadStyle& style = ledger.style().head;
  Piece piece = ledger.band();
  open_tag(piece, model::Role::kTableRow);
  open_header(piece, model::Scope::kRow, ledger.row_columns());
  open_tag(piece, model::Role::kParagraph);
  Pt y = ledger.place_lines(piece, name_lines(ledger, measure.name), style.title, style.pad_x,
                            style.title_pad_top);
  close_tag(piece);
  if (!measure.description.empty()) {
    open_tag(piece, model::Role::kParagraph);
    auto lines = ledger.setting().setter.set(
        measure.description, style.description,
        {.line_length = ledger.width() - style.pad_x * 2, .first_indent = {}, .rest_indent = {}},
        ledger.from());
    y = ledger.place_lines(piece, std::move(lines), style.description, style.pad_x, y);
    close_tag(piece);
  }
  close_tag(piece);
  close_tag(piece);
  piece.height = y + style.title_pad_bottom;
  ledger.draw_sides(piece, Pt{}, piece.height, {});
  ledger.close_at_cut(piece);
  return piece;
}

Piece set_title_again(const Ledger& ledger, const model::ProgressTable::Measure& measure) {
  const model::ProgressHeadStyle& style = ledger.style().head;
  ParagraphSetter& setter = ledger.setting().setter;
  Piece piece = ledger.band();
  auto lines = name_lines(ledger, measure.name);
  const Pt end = lines.empty() ? Pt{} : lines.back().to;
  const Pt bottom =
      ledger.place_lines(piece, std::move(lines), style.title, style.pad_x, style.title_pad_top);
  place(piece, setter.set_plain(style.continued_by, style.continued), style.pad_x + end,
        bottom - style.title.leading + setter.baseline(style.title));
  piece.height = bottom + style.title_pad_bottom;
  ledger.draw_sides(piece, Pt{}, piece.height, {});
  return piece;
}

Piece set_programme_band(const Ledger& ledger, const model::ProgressTable& table) {
  const model::ProgressHeadStyle& style = ledger.style().head;
  ParagraphSetter& setter = ledger.setting().setter;
  Piece piece = ledger.band();
  piece.height = style.programme_height;
  as_artifact(piece, [&] {
    fill(piece, {Pt{}, Pt{}, ledger.width(), piece.height}, style.programme_fill);
  });
  open_tag(piece, model::Role::kTableBody);
  open_tag(piece, model::Role::kTableRow);
  open_header(piece, model::Scope::kRow, ledger.row_columns());
  const Pt top = (style.programme_height - style.programme.leading) / 2;
  const Pt baseline = top + setter.baseline(style.programme);
  TextLine label = setter.set_line(table.program, style.programme_label);
  const Pt name_at = style.pad_x + label.to + style.programme_gap;
  place(piece, std::move(label), style.pad_x, baseline);
  place(piece, setter.set_line(table.program_name, style.programme), name_at, baseline);
  for (int i = 0; i < 3; ++i) close_tag(piece);
  return piece;
}

}  // namespace nenpo::typeset
