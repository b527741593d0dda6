#include <algorithm>
#include <string>
#include <utility>

#include "typeset/blocks/rounded_box.h"
#include "typeset/gathering/setters.h"

namespace nenpo::typeset {
namespace {

/// A way longer than this many characters stands beside the others, below its label: an address.
constexpr std::size_t kShortValue = 15;

class ContactSetting {
 public:
  ContactSetting(const model::Contact& contact, const model::ContactStyle& style, Setting& setting)
      : contact_(contact), style_(style), setting_(setting) {}

  Piece set() {
    Piece piece;
    piece.snap = Snap::kFree;
    piece.before = style_.before;
    piece.after = style_.after;
    const Pt office = put_office(piece);
    const Pt ways = put_ways(piece);
    piece.height = std::max(office, ways);
    if (!contact_.search_words.empty()) {
      const Pt top = std::max(ways + style_.search_gap, office - style_.search_height);
      put_search(piece, top);
      piece.height = std::max(office, top + style_.search_height);
    }
    return piece;
  }

 private:
  /// Where the text stops.
  Pt put_office(Piece& piece) {
    Pt y;
    open_tag(piece, model::Role::kParagraph);
    for (const model::Inlines& words : contact_.office) {
      for (TextLine& line : setting_.setter.set(
               words, style_.office, ragged(style_.ways_at, Breaks::kByPhrase), contact_.from)) {
        place_recorded(piece, std::move(line), Pt{}, y + setting_.setter.baseline(style_.office));
        y += style_.office.leading;
      }
    }
    close_tag(piece);
    return y;
  }

  Pt put_ways(Piece& piece) {
    Pt short_y, long_y;
    for (const model::Contact::Way& way : contact_.ways) {
      const bool beside = way.value.size() > kShortValue;
      Pt& y = beside ? long_y : short_y;
      const Pt x = beside ? style_.second_way_at : style_.ways_at;
      open_tag(piece, model::Role::kParagraph);
      put_line(piece, way.label, style_.label, x, y);
      if (beside) y += style_.label.leading;
      put_line(piece, way.value, style_.value, beside ? x : x + style_.label_width, y);
      close_tag(piece);
      y += style_.value.leading;
    }
    return std::max(short_y, long_y);
  }

  Pt put_line(Piece& piece, const std::string& text, const model::TextStyle& style, Pt x, Pt top) {
    TextLine line = setting_.setter.set_line(text, style, contact_.from);
    const Pt end = x + line.to;
    if (end > setting_.line_length) {
      report_overflow(
          piece, setting_,
          {"問い合わせ先の欄", text, end - setting_.line_length, style.size, contact_.from});
    }
    place(piece, std::move(line), x, top + setting_.setter.baseline(style));
    return end;
  }

  Pt middle(Pt top, const model::TextStyle& style) const {
    return top + (style_.search_height - style.leading) / 2;
  }

  /// The box around words that begin at `x`; where it ends.
  Pt put_boxed(Piece& piece, const std::string& text, const model::TextStyle& style, Pt x, Pt top,
               std::optional<model::Colour> ground) {
    const Pt width =
        setting_.setter.extent({model::Text{.text = text, .strong = false, .fact = {}}}, style)
            .natural +
        style_.search_pad_x * 2;
    model::Path box = rounded_box({x, top, width, style_.search_height}, style_.search_radius);
    box.fill = ground;
    if (!ground) {
      box.stroke = model::PathStroke{style_.search_frame.width, style_.search_frame.colour, false};
    }
    as_artifact(piece, [&] { piece.items.emplace_back(std::move(box)); });
    open_tag(piece, model::Role::kSpan);
    put_line(piece, text, style, x + style_.search_pad_x, middle(top, style));
    close_tag(piece);
    return x + width;
  }

  void put_search(Piece& piece, Pt top) {
    open_tag(piece, model::Role::kParagraph);
    open_tag(piece, model::Role::kSpan);
    const Pt lead = put_line(piece, contact_.search_lead, style_.search_lead, style_.ways_at,
                             middle(top, style_.search_lead));
    close_tag(piece);
    const Pt words = put_boxed(piece, contact_.search_words, style_.search_words,
                               lead + style_.search_pad_x, top, std::nullopt);
    put_boxed(piece, contact_.search_button, style_.search_button, words + style_.search_pad_x, top,
              style_.button);
    close_tag(piece);
  }

  const model::Contact& contact_;
  const model::ContactStyle& style_;
  Setting& setting_;
};

}  // namespace

Piece set_contact(const model::Contact& contact, const model::ContactStyle& style,
                  Setting& setting) {
  return ContactSetting(contact, style, setting).set();
}

}  // namespace nenpo::typeset
