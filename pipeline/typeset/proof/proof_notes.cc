#include "typeset/proof/proof_notes.h"

#include <array>
#include <charconv>
#include <utility>

#include "base/text.h"

namespace nenpo::typeset {
namespace {

/// A mark or box at the left, text hanging beside it.
class Note {
 public:
  Note(const model::ProofStyle& style, Setting& setting) : style_(style), setting_(setting) {
    piece_.snap = Snap::kFree;
    piece_.after = style.note_gap;
  }

  void mark(const std::string& words, model::Colour colour, Pt at = {}) {
    model::TextStyle style = style_.number;
    style.colour = colour;
    open_tag(piece_, model::Role::kParagraph);
    place(piece_, setting_.setter.set_plain(words, style), at, setting_.setter.baseline(style));
    close_tag(piece_);
  }

  void tick_box() {
    const Pt top = (style_.remark.leading - style_.tick) / 2;
    as_artifact(piece_, [&] {
      draw_frame(piece_, {Pt{}, top, style_.tick, style_.tick}, style_.page_frame);
    });
  }

  void text(const model::Inlines& words, const model::TextStyle& style, Pt at) {
    open_tag(piece_, model::Role::kParagraph);
    for (TextLine& line :
         setting_.setter.set(words, style, ragged(setting_.line_length - at), {})) {
      place(piece_, std::move(line), at, piece_.height + setting_.setter.baseline(style));
      piece_.height += style.leading;
    }
    close_tag(piece_);
  }

  Piece take() { return std::move(piece_); }

 private:
  const model::ProofStyle& style_;
  Setting& setting_;
  Piece piece_;
};

std::string hundredths(double value) {
  std::array<char, 32> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                 std::chars_format::fixed, 2);
  return {buffer.data(), end.ptr};
}

/// What was written on several lines stands on one.
std::string on_one_line(const std::string& text) { return replace_all(text, "\n", "⏎"); }

model::Text plain(std::string words) { return {std::move(words), false, {}}; }
model::Text strong(std::string words) { return {std::move(words), true, {}}; }

std::string sheet_of(const Place& place) {
  return place.sheet.empty() ? place.file : place.file + "　" + place.sheet;
}

Piece sheet_heading(const Place& place, const model::ProofStyle& style, Setting& setting) {
  Note note(style, setting);
  note.text({plain(sheet_of(place))}, style.note, Pt{});
  Piece piece = note.take();
  piece.keep = Keep::kMust;
  return piece;
}

std::string place_of(const Place& place) {
  return place.at.empty() ? sheet_of(place) : sheet_of(place) + "　" + place.at;
}

}  // namespace

const std::string& word_of(Severity severity, const model::ProofStyle& style) {
  switch (severity) {
    case Severity::kError:
      return style.error_word;
    case Severity::kWarning:
      return style.warning_word;
    case Severity::kInfo:
      break;
  }
  return style.info_word;
}

Pieces source_notes(const model::ProofPage& page, const model::ProofStyle& style,
                    Setting& setting) {
  Pieces pieces;
  std::string sheet;
  for (const model::ProofSource& source : page.sources) {
    if (pieces.empty() || sheet_of(source.place) != sheet) {
      sheet = sheet_of(source.place);
      pieces.push_back(sheet_heading(source.place, style, setting));
    }
    Note note(style, setting);
    note.mark(std::to_string(source.number), style.fact_frame.colour);
    note.text({strong(source.place.at), plain("「" + on_one_line(source.as_written) + "」")},
              style.note, style.number_width);
    pieces.push_back(note.take());
  }
  return pieces;
}

Piece remark_note(const model::ProofRemark& remark, const std::string& lead, NoteMarking marking,
                  const model::ProofStyle& style, Setting& setting) {
  Note note(style, setting);
  Pt at = style.number_width;
  if (marking == NoteMarking::kTickAndNumber) {
    note.tick_box();
    at += style.tick;
  }
  note.mark(std::to_string(remark.number), style.remark_frame.colour,
            at - style.number_width + style.note_gap);
  const std::string prose = remark.prose.empty() ? "" : "〔" + remark.prose + "〕";
  note.text({strong(lead), plain("　" + place_of(remark.place) + prose)}, style.remark, at);
  note.text({plain(on_one_line(remark.message))}, style.remark, at);
  note.text({plain("→ " + on_one_line(remark.remedy))}, style.remark, at);
  return note.take();
}

Piece loose_note(const model::LooseLine& line, const std::string& lead,
                 const model::ProofStyle& style, Setting& setting) {
  Note note(style, setting);
  note.mark("〜", style.loose.colour);
  note.text({strong(lead + "+" + hundredths(line.opened.count()) + "字　"), plain(line.text)},
            style.note, style.number_width);
  return note.take();
}

Piece notes_heading(const std::string& words, const model::ProofStyle& style, Setting& setting) {
  Note note(style, setting);
  note.text({strong(words)}, style.head_text, Pt{});
  Piece piece = note.take();
  piece.keep = Keep::kMust;
  return piece;
}

}  // namespace nenpo::typeset
