#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include "typeset/blocks/speech_mark.h"
#include "typeset/highlights/fact_setters.h"

namespace nenpo::typeset {
namespace {

class VoicesSetting {
 public:
  VoicesSetting(const model::Voices& voices, const model::VoicesStyle& style, Setting& setting)
      : voices_(voices), style_(style), setting_(setting), width_(setting.line_length) {}

  Piece set() {
    const std::size_t found = setting_.findings.size();
    draw_line(style_.frame);
    open_tag(piece_, model::Role::kList);
    for (std::size_t i = 0; i < voices_.voices.size(); ++i) {
      if (i > 0) draw_line(style_.hairline);
      set_voice(voices_.voices[i]);
    }
    close_tag(piece_);
    draw_line(style_.frame);
    set_attribution();
    piece_.snap = Snap::kFree;
    piece_.before = style_.before;
    piece_.after = style_.after;
    piece_.from = voices_.from;
    move_findings(setting_, found, piece_);
    return std::move(piece_);
  }

 private:
  void draw_line(const model::RuleStyle& rule) {
    as_artifact(piece_, [&] {
      draw_rule(piece_, {Pt{}, piece_.height}, {width_, piece_.height}, rule);
    });
  }

  /// Mark and words stand in the middle of the row.
  void set_voice(const model::Inlines& voice) {
    auto lines = setting_.setter.set(
        voice, style_.voice, ragged(width_ - style_.text_at, Breaks::kByPhrase), voices_.from);
    const Pt text = style_.voice.leading * static_cast<double>(lines.size());
    const Pt row = std::max(style_.row_height, text + style_.pad_y * 2);
    draw_speech_mark(piece_, {Pt{}, piece_.height + (row - style_.mark.side) / 2}, style_.mark);
    open_tag(piece_, model::Role::kListItem);
    open_tag(piece_, model::Role::kListBody);
    Pt baseline = piece_.height + (row - text) / 2 + setting_.setter.baseline(style_.voice);
    for (TextLine& line : lines) {
      place_recorded(piece_, std::move(line), style_.text_at, baseline);
      baseline += style_.voice.leading;
    }
    close_tag(piece_);
    close_tag(piece_);
    piece_.height += row;
  }

  void set_attribution() {
    if (voices_.attribution.empty()) return;
    open_tag(piece_, model::Role::kParagraph);
    for (TextLine& line : setting_.setter.set(voices_.attribution, style_.attribution,
                                              ragged(width_, Breaks::kByPhrase), voices_.from)) {
      place_recorded(piece_, std::move(line), Pt{},
                     piece_.height + setting_.setter.baseline(style_.attribution));
      piece_.height += style_.attribution.leading;
    }
    close_tag(piece_);
  }

  const model::Voices& voices_;
  const model::VoicesStyle& style_;
  Setting& setting_;
  Pt width_;
  Piece piece_;
};

}  // namespace

Piece set_voices(const model::Voices& voices, const model::VoicesStyle& style, Setting& setting) {
  return VoicesSetting(voices, style, setting).set();
}

}  // namespace nenpo::typeset
