#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "typeset/diagrams/setters.h"
#include "typeset/diagrams/words.h"

namespace nenpo::typeset {
namespace {

constexpr Pt kRounding{0.01};

/// A line of a claim with where it stands below the claim's first line.
struct ClaimLine {
  TextLine line;
  std::size_t row = 0;
};

/// Sets the stretches of a sentence one behind the other; a source that does not fit on what is
/// left of a line moves to the next one as a whole.
class ClaimText {
 public:
  ClaimText(const model::StatisticsStyle& style, Pt room, Setting& setting)
      : style_(style), room_(room), setting_(setting) {}

  void add(const model::Statistics::Stretch& stretch, const model::SourceLine& from) {
    const model::TextStyle& text = stretch.source ? style_.source : style_.text;
    const Pt width = setting_.setter.extent(stretch.text, text).natural;
    if (stretch.source && at_ > Pt{} && at_ + width > room_ + kRounding) {
      ++row_;
      at_ = Pt{};
    }
    const LineShape shape{.line_length = room_,
                          .first_indent = at_,
                          .rest_indent = {},
                          .justify = jlreq::Justify::kNo};
    auto lines = setting_.setter.set(stretch.text, text, shape, from);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (i > 0) ++row_;
      at_ = lines[i].to;
      lines_.push_back({std::move(lines[i]), row_});
    }
  }

  std::size_t rows() const { return row_ + 1; }
  std::vector<ClaimLine> take() { return std::move(lines_); }

 private:
  const model::StatisticsStyle& style_;
  Pt room_;
  Setting& setting_;
  std::vector<ClaimLine> lines_;
  std::size_t row_ = 0;
  Pt at_;  // where the last line ends
};

/// Where the second number of 5人に1人 begins, in bytes.
std::optional<std::size_t> behind_particle(std::string_view key) {
  constexpr std::string_view kAmong = "人に";
  const auto at = key.find(kAmong);
  if (at == std::string_view::npos) return std::nullopt;
  return at + kAmong.size();
}

class StatisticsSetting {
 public:
  StatisticsSetting(const model::Statistics& statistics, const model::StatisticsStyle& style,
                    Setting& setting)
      : statistics_(statistics), style_(style), setting_(setting) {}

  Pieces set() {
    Pieces pieces;
    const auto count = static_cast<double>(statistics_.claims.size());
    for (const model::Statistics::Claim& claim : statistics_.claims) {
      pieces.push_back(set_claim(claim, setting_.spread / count, !pieces.empty()));
    }
    if (pieces.empty()) return pieces;
    open_before(pieces.front(), model::Role::kTableBody);
    open_before(pieces.front(), model::Role::kTable);
    close_tag(pieces.back());
    close_tag(pieces.back());
    pieces.front().before = style_.before;
    pieces.back().after = style_.after;
    return pieces;
  }

 private:
  Piece set_claim(const model::Statistics::Claim& claim, Pt growth, bool ruled) {
    const Pt text_at = style_.key_width;
    std::vector<Words> keys = keys_of(claim);
    Pt keys_height;
    for (const Words& key : keys) keys_height += key.height();
    ClaimText text(style_, setting_.line_length - text_at - style_.pad_right, setting_);
    for (const model::Statistics::Stretch& stretch : claim.stretches) text.add(stretch, claim.from);
    const Pt leading = style_.text.leading;
    const Pt content = std::max(keys_height, leading * static_cast<double>(text.rows()));
    Piece piece;
    piece.from = claim.from;
    piece.snap = Snap::kFree;
    piece.height = content + style_.pad_y * 2 + growth;
    const Pt top = style_.pad_y + growth / 2;
    if (ruled) {
      as_artifact(piece, [&] {
        draw_rule(piece, {Pt{}, Pt{}}, {setting_.line_length, Pt{}}, style_.hairline);
      });
    }
    open_tag(piece, model::Role::kTableRow);
    open_tag(piece, model::Role::kTableCell);
    place_keys(piece, std::move(keys), top);
    close_tag(piece);
    model::TagBegin head;
    head.role = model::Role::kTableHeader;
    head.scope = model::Scope::kRow;
    open_tag(piece, std::move(head));
    const Pt baseline = top + setting_.setter.baseline(style_.text);
    for (ClaimLine& line : text.take()) {
      place_recorded(piece, std::move(line.line), text_at,
                     baseline + leading * static_cast<double>(line.row));
    }
    close_tag(piece);
    close_tag(piece);
    return piece;
  }

  /// The figures are the row's data, a paragraph each, and the sentence is what names the row.
  void place_keys(Piece& piece, std::vector<Words> keys, Pt top) const {
    for (Words& key : keys) {
      const Pt height = key.height();
      open_tag(piece, model::Role::kParagraph);
      place_words(piece, std::move(key), {Pt{}, top}, style_.key_width - style_.key_gap,
                  Across::kEnd);
      close_tag(piece);
      top += height;
    }
  }

  /// Each on a line of its own, long ones broken: 5人に1人 behind its particle, others by phrase.
  std::vector<Words> keys_of(const model::Statistics::Claim& claim) {
    if (claim.keys.empty()) {
      return {words_of(model::NodeLines{style_.absent}, style_.none, claim.from, setting_)};
    }
    const LineShape shape = ragged(style_.key_width - style_.key_gap, Breaks::kByPhrase);
    std::vector<Words> all;
    for (const std::string& key : claim.keys) {
      Words words = words_of(inlines_of(key), style_.key, shape, claim.from, setting_);
      const auto behind = behind_particle(key);
      if (words.lines.size() > 1 && behind) {
        words = words_of(model::NodeLines{key.substr(0, *behind), key.substr(*behind)}, style_.key,
                         claim.from, setting_);
      }
      all.push_back(std::move(words));
    }
    return all;
  }

  const model::Statistics& statistics_;
  const model::StatisticsStyle& style_;
  Setting& setting_;
};

}  // namespace

Pieces set_statistics(const model::Statistics& statistics, const model::StatisticsStyle& style,
                      Setting& setting) {
  return StatisticsSetting(statistics, style, setting).set();
}

}  // namespace nenpo::typeset
