#include "typeset/progress/ledger.h"

#include <utility>

namespace nenpo::typeset {

Ledger::Ledger(const model::ProgressTable& table, const model::ProgressTableStyle& style,
               Setting& setting)
    : style_(style),
      setting_(setting),
      columns_(table.years.size() + 1),
      width_(setting.line_length + style.overhang_inner + style.overhang_outer),
      from_(table.from) {}

Piece Ledger::band() const {
  Piece piece;
  piece.keep = Keep::kMust;
  piece.snap = Snap::kFree;
  piece.from = from_;
  piece.overhang = {style_.overhang_inner, style_.overhang_outer};
  return piece;
}

void Ledger::draw_sides(Piece& piece, Pt top, Pt bottom, const std::vector<Pt>& inner) const {
  as_artifact(piece, [&] {
    for (const Pt x : inner) draw_rule(piece, {x, top}, {x, bottom}, style_.hair);
    for (const Pt x : {Pt{}, width_}) draw_rule(piece, {x, top}, {x, bottom}, style_.heavy);
  });
}

void Ledger::draw_across(Piece& piece, Pt y, const model::RuleStyle& rule) const {
  as_artifact(piece, [&] { draw_rule(piece, {Pt{}, y}, {width_, y}, rule); });
}

void Ledger::close_at_cut(Piece& piece) const {
  Piece cut;
  draw_across(cut, piece.height, style_.heavy);
  piece.at_cut = std::move(cut.items);
}

Pt Ledger::place_lines(Piece& piece, std::vector<TextLine> lines, const model::TextStyle& text,
                       Pt x, Pt top) const {
  for (TextLine& line : lines) {
    place_recorded(piece, std::move(line), x, top + setting_.setter.baseline(text));
    top += text.leading;
  }
  return top;
}

}  // namespace nenpo::typeset
