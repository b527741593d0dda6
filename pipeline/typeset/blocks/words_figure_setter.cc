#include "typeset/blocks/words_figure_setter.h"

namespace nenpo::typeset {

Piece set_words_figure(const model::WordsFigure& figure, const model::WordsFigureStyle& style,
                       Setting& setting) {
  const Pt width = setting.line_length;
  const Pt inner = width - style.pad_x * 2;
  const std::size_t found = setting.findings.size();
  Piece text;
  Pt y = style.band + style.pad_y;
  for (const auto& words : figure.lines) {
    open_tag(text, model::Role::kParagraph);
    auto lines = setting.setter.set(words, style.line, ragged(inner), figure.from);
    for (auto& line : lines) {
      place_recorded(text, std::move(line), style.pad_x, y + setting.setter.baseline(style.line));
      y += style.line.leading;
    }
    close_tag(text);
  }
  const Pt height = y + style.pad_y;
  Piece piece;
  if (style.floats) piece.kind = PieceKind::kFloat;
  piece.before = style.before;
  piece.after = style.after;
  piece.from = figure.from;
  piece.height = height;
  as_artifact(piece, [&] {
    fill(piece, {Pt{}, Pt{}, width, style.band}, style.tint);
    draw_rule(piece, {Pt{}, style.band}, {width, style.band}, style.hairline);
    draw_frame(piece, {Pt{}, Pt{}, width, height}, style.frame);
  });
  open_tag(piece, model::Role::kSection);
  open_tag(piece, model::Role::kParagraph);
  TextLine title = setting.setter.set_line(figure.title, style.title, figure.from);
  if (title.to > inner) {
    report_overflow(piece, setting,
                    {"図の題名", figure.title, title.to - inner, style.title.size, figure.from});
  }
  title.record.length = in_em(inner, style.title.size);
  place_recorded(piece, std::move(title), style.pad_x,
                 (style.band - style.title.leading) / 2 + setting.setter.baseline(style.title));
  close_tag(piece);
  put_into(piece, std::move(text), Pt{}, Pt{});
  move_findings(setting, found, piece);
  close_tag(piece);
  return piece;
}

}  // namespace nenpo::typeset
