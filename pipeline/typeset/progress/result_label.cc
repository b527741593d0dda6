#include "typeset/progress/result_label.h"

#include <string>
#include <utility>

namespace nenpo::typeset {
namespace {

constexpr const char* kMissing = "未提出";

Pt set_words(Piece& piece, const Ledger& ledger, const std::string& words,
             const model::TextStyle& text, Pt y) {
  ParagraphSetter& setter = ledger.setting().setter;
  open_tag(piece, model::Role::kParagraph);
  place(piece, setter.set_line(words, text), ledger.style().result.pad_left,
        y + setter.baseline(text));
  close_tag(piece);
  return y + text.leading;
}

/// The middle of the column of the class.
Pt middle(const Ledger& ledger) { return (ledger.style().result.label_width + ledger.edge(1)) / 2; }

void set_numeral(Piece& piece, const Ledger& ledger, const model::ProgressTable::Result& result,
                 const model::TextStyle& text, Pt band_top) {
  ParagraphSetter& setter = ledger.setting().setter;
  const model::Inlines numeral{
      model::Text{.text = result.status_class, .strong = false, .fact = result.status_fact}};
  auto lines = setter.set(numeral, text, ragged(ledger.edge(1) - ledger.style().result.label_width),
                          ledger.from());
  for (TextLine& line : lines) {
    const Pt at = middle(ledger) - line.to / 2;
    place(piece, std::move(line), at,
          band_top + ledger.style().result.numeral_top + setter.baseline(text));
  }
}

void set_missing(Piece& piece, const Ledger& ledger, Pt top) {
  Setting& setting = ledger.setting();
  const auto* style = part_of(setting, setting.style.missing, "missing");
  if (style == nullptr) return;
  TextLine word = setting.setter.set_line(kMissing, style->text);
  const Pt width = word.to;
  const Pt x = middle(ledger) - width / 2;
  const Pt y = top + style->pad_y;
  place(piece, std::move(word), x, y + setting.setter.baseline(style->text));
  as_artifact(piece, [&] {
    draw_frame(
        piece,
        {x - style->pad_x, top, width + style->pad_x * 2, style->text.leading + style->pad_y * 2},
        style->frame, Stroke::kDashed);
  });
}

}  // namespace

void set_result_label(Piece& piece, const Ledger& ledger,
                      const model::ProgressTable::Result& result, Pt top) {
  const model::ProgressResultStyle& style = ledger.style().result;
  model::TagBegin header;
  header.role = model::Role::kTableHeader;
  header.scope = model::Scope::kRow;
  open_tag(piece, std::move(header));
  Pt y = set_words(piece, ledger, result.year, style.label, top + style.pad_top);
  y = set_words(piece, ledger, style.label_word, style.label, y);
  set_words(piece, ledger, style.note_word, style.note, y + style.note_gap);
  close_tag(piece);
  open_tag(piece, model::Role::kTableCell);
  open_tag(piece, model::Role::kParagraph);
  if (result.status_class.empty()) {
    set_missing(piece, ledger, top + style.pad_top);
  } else {
    set_numeral(piece, ledger, result, style.numeral, top);
  }
  close_tag(piece);
  close_tag(piece);
}

void set_label_again(Piece& piece, const Ledger& ledger, const model::ProgressTable::Result& result,
                     Pt top) {
  const model::ProgressResultStyle& style = ledger.style().result;
  Pt y = set_words(piece, ledger, result.year, style.label, top + style.pad_top);
  y = set_words(piece, ledger, style.label_word, style.label, y);
  y = set_words(piece, ledger, ledger.style().head.continued_by, style.note, y);
  set_words(piece, ledger, style.note_word, style.note, y + style.note_gap);
  if (result.status_class.empty()) {
    set_missing(piece, ledger, top + style.pad_top);
    return;
  }
  model::ProgressTable::Result again = result;
  again.status_fact.clear();  // it is printed once
  set_numeral(piece, ledger, again, style.numeral_again, top);
}

Pt label_height(const Ledger& ledger) {
  const model::ProgressResultStyle& style = ledger.style().result;
  return style.pad_top + style.label.leading * 2 + style.note_gap + style.note.leading +
         style.pad_bottom;
}

Pt label_again_height(const Ledger& ledger) {
  return label_height(ledger) + ledger.style().result.note.leading;
}

}  // namespace nenpo::typeset
