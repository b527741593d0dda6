#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/text.h"
#include "typeset/highlights/label_setters.h"

namespace nenpo::typeset {
namespace {

/// ①..⑳, ㉑..㉟, ㊱..㊿: the numeral in a circle of a number, and the number of such a numeral.
struct CircledRange {
  int first, last;
  char32_t character;  // of `first`
};
constexpr CircledRange kCircled[] = {{1, 20, U'①'}, {21, 35, U'㉑'}, {36, 50, U'㊱'}};

std::optional<int> number_of(std::string_view text) {
  if (text.empty()) return std::nullopt;
  const CodePoint first = decode_utf8(text, 0);
  if (first.size == text.size()) {
    for (const CircledRange& range : kCircled) {
      const int number =
          range.first + static_cast<int>(first.value) - static_cast<int>(range.character);
      if (number >= range.first && number <= range.last) return number;
    }
  }
  int number = 0;
  for (const char digit : text) {
    if (digit < '0' || digit > '9' || number > kCircled[2].last) return std::nullopt;
    number = number * 10 + (digit - '0');
  }
  return number;
}

/// A number in a disc is read as its numeral in a circle: ③.
void read_as_circled(TextLine& line, int number) {
  for (const CircledRange& range : kCircled) {
    if (number < range.first || number > range.last || line.runs.size() != 1) continue;
    model::GlyphRun& run = line.runs.front();
    run.text = to_utf8(static_cast<char32_t>(range.character + static_cast<char32_t>(number) -
                                             static_cast<char32_t>(range.first)));
    run.clusters = {
        {static_cast<std::uint8_t>(run.text.size()), static_cast<std::uint8_t>(run.glyphs.size())}};
  }
}

void set_disc(Piece& piece, const model::Badge& badge, const model::BadgeStyle& style,
              Setting& setting) {
  const auto number = number_of(badge.text);
  TextLine line = setting.setter.set_plain(number ? std::to_string(*number) : badge.text,
                                           style.text, {}, badge.from);
  if (number) read_as_circled(line, *number);
  if (line.to > style.side) {
    report_overflow(piece, setting,
                    {"丸印", badge.text, line.to - style.side, style.text.size, badge.from});
  }
  const Pt radius = style.side / 2;
  as_artifact(piece, [&] {
    piece.items.emplace_back(model::Circle{{radius, radius}, radius, Pt{}, style.fill});
  });
  const Pt x = (style.side - line.to) / 2;
  open_tag(piece, model::Role::kParagraph);
  place(piece, std::move(line), x,
        (style.side - style.text.leading) / 2 + setting.setter.baseline(style.text));
  close_tag(piece);
  piece.height = style.side;
}

void set_word(Piece& piece, const model::Badge& badge, const model::BadgeStyle& style,
              Setting& setting) {
  TextLine line = setting.setter.set_line(badge.text, style.text, badge.from);
  const model::Box box{{}, {}, line.to + style.pad_x * 2, style.text.leading + style.pad_y * 2};
  if (box.width > setting.line_length) {
    report_overflow(
        piece, setting,
        {"印の枠", badge.text, box.width - setting.line_length, style.text.size, badge.from});
  }
  as_artifact(piece, [&] {
    if (style.shape == model::BadgeStyle::Shape::kSolid) {
      fill(piece, box, style.fill);
    } else {
      draw_frame(piece, box, style.frame);
    }
  });
  open_tag(piece, model::Role::kParagraph);
  place_recorded(piece, std::move(line), style.pad_x,
                 style.pad_y + setting.setter.baseline(style.text));
  close_tag(piece);
  piece.height = box.height;
}

}  // namespace

Piece set_badge(const model::Badge& badge, const model::BadgeStyle& style, Setting& setting) {
  Piece piece;
  const std::size_t found = setting.findings.size();
  if (style.shape == model::BadgeStyle::Shape::kDisc) {
    set_disc(piece, badge, style, setting);
  } else {
    set_word(piece, badge, style, setting);
  }
  piece.snap = Snap::kFree;
  piece.before = style.before;
  piece.after = style.after;
  piece.from = badge.from;
  move_findings(setting, found, piece);
  return piece;
}

}  // namespace nenpo::typeset
