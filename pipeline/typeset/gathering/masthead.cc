#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "typeset/gathering/gathering.h"
#include "typeset/gathering/setters.h"

namespace nenpo::typeset {
namespace {

model::Role heading_role(int level) {
  constexpr std::array kRoles = {model::Role::kHeading1, model::Role::kHeading2,
                                 model::Role::kHeading3, model::Role::kHeading4,
                                 model::Role::kHeading5, model::Role::kHeading6};
  return kRoles.at(static_cast<std::size_t>(std::clamp(level, 1, 6) - 1));
}

class MastheadSetting {
 public:
  MastheadSetting(const model::Masthead& head, const model::MastheadStyle& style, Setting& setting)
      : head_(head), style_(style), setting_(setting) {}

  Piece set() {
    Piece piece;
    piece.snap = Snap::kFree;
    piece.kind = PieceKind::kHeading;
    piece.keep = Keep::kMust;
    piece.before = style_.before;
    piece.after = style_.after;
    if (style_.rule_above) draw_rule_above(piece);
    y_ = style_.pad_top;
    const std::string anchor = masthead_anchor(head_);
    if (!anchor.empty()) piece.items.emplace_back(model::Anchor{anchor, {Pt{}, Pt{}}});
    open_tag(piece, heading_role(head_.level));
    if (!head_.kicker.empty()) {
      put(piece, head_.kicker, style_.kicker ? *style_.kicker : style_.title);
      y_ += style_.kicker_gap;
    }
    put(piece, head_.title, style_.title);
    if (!head_.remark.empty()) put_remark(piece);
    close_tag(piece);
    piece.height = y_;
    return piece;
  }

 private:
  void draw_rule_above(Piece& piece) const {
    const Pt y = style_.rule_above->width / 2;
    as_artifact(piece, [&] {
      draw_rule(piece, {Pt{}, y}, {setting_.line_length, y}, *style_.rule_above);
    });
  }

  void put(Piece& piece, const model::Inlines& text, const model::TextStyle& style) {
    auto lines = setting_.setter.set(text, style, ragged(setting_.line_length, Breaks::kByPhrase),
                                     head_.from);
    for (TextLine& line : lines) {
      end_ = line.to;
      baseline_ = y_ + setting_.setter.baseline(style);
      place_recorded(piece, std::move(line), Pt{}, baseline_);
      y_ += style.leading;
    }
  }

  /// On the title's last line, where that is asked for and there is room; otherwise below it.
  void put_remark(Piece& piece) {
    const model::TextStyle& style = style_.remark ? *style_.remark : style_.title;
    const Extent extent = setting_.setter.extent(head_.remark, style);
    const Pt x = end_ + style_.remark_gap;
    if (!style_.remark_beside || x + extent.natural > setting_.line_length) {
      y_ += style_.remark_beside ? Pt{} : style_.remark_gap;
      put(piece, head_.remark, style);
      return;
    }
    for (TextLine& line :
         setting_.setter.set(head_.remark, style, ragged(setting_.line_length), head_.from)) {
      place_recorded(piece, std::move(line), x, baseline_);
    }
  }

  const model::Masthead& head_;
  const model::MastheadStyle& style_;
  Setting& setting_;
  Pt y_, end_, baseline_;  // below what stands already; where its last line ends
};

bool is_ascii_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

}  // namespace

std::string masthead_title(const model::Masthead& head) {
  constexpr std::string_view kBlank = "　";
  std::string title = model::plain_text(head.kicker);
  if (!title.empty()) title += kBlank;
  return title + model::plain_text(head.title) + model::plain_text(head.remark);
}

std::string masthead_anchor(const model::Masthead& head) {
  if (head.from.line == 0) return {};
  std::string anchor = "title-";
  for (const char c : head.from.file) {
    const auto byte = static_cast<unsigned char>(c);
    anchor += is_ascii_word(c) ? std::string(1, c) : "_" + std::to_string(byte) + "_";
  }
  return anchor + "-" + std::to_string(head.from.line);
}

Piece set_masthead(const model::Masthead& head, const model::MastheadStyle& style,
                   Setting& setting) {
  return MastheadSetting(head, style, setting).set();
}

}  // namespace nenpo::typeset
