#include "typeset/proof/proof_notes.h"

#include <array>
#include <charconv>
#include <string>
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

  void mark(const std::string& words) {
    open_tag(piece_, model::Role::kParagraph);
    place(piece_, setting_.setter.set_plain(words, style_.number), Pt{},
          setting_.setter.baseline(style_.number));
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

std::string word_of(Severity severity, const model::ProofStyle& style) {
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

std::string hundredths(double value) {
  std::array<char, 32> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                 std::chars_format::fixed, 2);
  return {buffer.data(), end.ptr};
}

/// What was written on several lines stands on one.
std::string on_one_line(const std::string& text) { return replace_all(text, "\n", "⏎"); }

}  // namespace

Pieces source_notes(const model::ProofPage& page, const model::ProofStyle& style,
                    Setting& setting) {
  Pieces pieces;
  for (const model::ProofSource& source : page.sources) {
    Note note(style, setting);
    note.mark(std::to_string(source.number));
    note.text({model::Text{"「" + on_one_line(source.as_written) + "」", true, {}},
               model::Text{" " + source.place, false, {}}},
              style.note, style.number_width);
    pieces.push_back(note.take());
  }
  return pieces;
}

Pieces remark_notes(const std::vector<model::ProofRemark>& remarks, const model::ProofStyle& style,
                    Setting& setting) {
  Pieces pieces;
  for (const model::ProofRemark& remark : remarks) {
    Note note(style, setting);
    note.tick_box();
    const Pt at = style.tick + style.number_width;
    note.text({model::Text{
                   std::to_string(remark.number) + " " + word_of(remark.severity, style), true, {}},
               model::Text{"　" + remark.place, false, {}}},
              style.remark, at);
    note.text({model::Text{on_one_line(remark.message), false, {}}}, style.remark, at);
    note.text({model::Text{"→ " + on_one_line(remark.remedy), false, {}}}, style.remark, at);
    pieces.push_back(note.take());
  }
  return pieces;
}

Pieces loose_notes(const model::ProofPage& page, const model::Page& shown,
                   const model::ProofStyle& style, Setting& setting) {
  Pieces pieces;
  for (const std::size_t index : page.loose_lines) {
    const model::LineRecord& line = shown.lines[index];
    Note note(style, setting);
    note.mark("〜");
    note.text({model::Text{"+" + hundredths(line.adjustment.count()) + "字 ", true, {}},
               model::Text{line.text, false, {}}},
              style.note, style.number_width);
    pieces.push_back(note.take());
  }
  return pieces;
}

Piece notes_heading(const std::string& words, const model::ProofStyle& style, Setting& setting) {
  Note note(style, setting);
  note.text({model::Text{words, true, {}}}, style.head_text, Pt{});
  Piece piece = note.take();
  piece.keep = Keep::kMust;
  return piece;
}

}  // namespace nenpo::typeset
