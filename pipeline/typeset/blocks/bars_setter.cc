#include "typeset/blocks/bars_setter.h"

namespace nenpo::typeset {

Piece set_bars(const model::Bars& bars, const model::BarsStyle& style, Setting& setting) {
  Piece piece;
  piece.snap = Snap::kFree;
  if (style.floats) piece.kind = PieceKind::kFloat;
  piece.before = style.before;
  piece.after = style.after;
  piece.from = bars.from;
  const Pt baseline =
      setting.setter.baseline(style.label) + (style.pitch - style.label.leading) / 2;
  Pt y;
  open_tag(piece, model::Role::kList);
  for (const auto& bar : bars.bars) {
    open_tag(piece, model::Role::kListItem);
    open_tag(piece, model::Role::kListBody);
    TextLine label = setting.setter.set_line(bar.label, style.label, bars.from);
    if (label.to > style.bar_at) {
      report_overflow(
          piece, setting,
          {"棒グラフの見出し", bar.label, label.to - style.bar_at, style.label.size, bars.from});
    }
    place(piece, std::move(label), Pt{}, y + baseline);
    close_tag(piece);
    close_tag(piece);
    as_artifact(piece, [&] {
      fill(piece,
           {style.bar_at, y + (style.pitch - style.height) / 2, style.full_width * bar.share,
            style.height},
           style.colour);
    });
    y += style.pitch;
  }
  close_tag(piece);
  piece.height = y;
  return piece;
}

}  // namespace nenpo::typeset
