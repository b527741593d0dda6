#include <cstddef>
#include <utility>
#include <vector>

#include "typeset/diagrams/setters.h"
#include "typeset/diagrams/words.h"

namespace nenpo::typeset {
namespace {

class OpinionsSetting {
 public:
  OpinionsSetting(const model::Opinions& opinions, const model::OpinionsStyle& style,
                  Setting& setting)
      : opinions_(opinions), style_(style), setting_(setting), room_(setting.line_length) {}

  Piece set() {
    piece_.before = style_.before;
    piece_.after = style_.after;
    piece_.from = opinions_.from;
    piece_.snap = Snap::kFree;
    open_tag(piece_, model::Role::kQuotation);
    Pt y;
    if (!opinions_.title.empty()) {
      y = place_paragraph(words_of(opinions_.title, style_.title, ragged(room_, Breaks::kByPhrase),
                                   opinions_.from, setting_),
                          y);
    }
    Pt last_end;
    open_tag(piece_, model::Role::kList);
    for (const model::Inlines& opinion : opinions_.opinions) {
      Words words = words_of_opinion(opinion);
      last_end = words.lines.empty() ? Pt{} : hang() + words.lines.back().to;
      y = place_opinion(std::move(words), y);
    }
    close_tag(piece_);
    if (!opinions_.attribution.empty()) y = place_attribution(last_end, y);
    close_tag(piece_);
    piece_.height = y;
    return std::move(piece_);
  }

 private:
  Pt hang() const { return style_.text.size; }

  Words words_of_opinion(const model::Inlines& opinion) {
    return words_of(opinion, style_.text,
                    {.line_length = room_ - hang(), .first_indent = {}, .rest_indent = {}},
                    opinions_.from, setting_);
  }

  /// Its mark stands before it and takes no part in the justification of its line.
  Pt place_opinion(Words words, Pt y) {
    const Pt height = words.height();
    open_tag(piece_, model::Role::kListItem);
    open_tag(piece_, model::Role::kLabel);
    place_words(piece_,
                words_of(model::NodeLines{style_.mark}, style_.text, opinions_.from, setting_),
                {Pt{}, y}, hang());
    close_tag(piece_);
    open_tag(piece_, model::Role::kListBody);
    place_words(piece_, std::move(words), {hang(), y}, room_ - hang());
    close_tag(piece_);
    close_tag(piece_);
    return y + height;
  }

  Pt place_paragraph(Words words, Pt y) {
    const Pt height = words.height();
    open_tag(piece_, model::Role::kParagraph);
    place_words(piece_, std::move(words), {Pt{}, y}, room_);
    close_tag(piece_);
    return y + height;
  }

  /// At the right, on the last line where there is room for it, else on one of its own.
  Pt place_attribution(Pt last_end, Pt y) {
    Words words = words_of(opinions_.attribution, style_.attribution, ragged(room_), opinions_.from,
                           setting_);
    const bool beside =
        words.lines.size() == 1 && last_end + style_.text.size + words.width() <= room_;
    const Pt top = beside ? y - style_.text.leading : y;
    const Pt bottom = top + words.height();
    open_tag(piece_, model::Role::kParagraph);
    place_words(piece_, std::move(words), {Pt{}, top}, room_, Across::kEnd);
    close_tag(piece_);
    return bottom;
  }

  const model::Opinions& opinions_;
  const model::OpinionsStyle& style_;
  Setting& setting_;
  Pt room_;
  Piece piece_;
};

}  // namespace

Piece set_opinions(const model::Opinions& opinions, const model::OpinionsStyle& style,
                   Setting& setting) {
  return OpinionsSetting(opinions, style, setting).set();
}

}  // namespace nenpo::typeset
