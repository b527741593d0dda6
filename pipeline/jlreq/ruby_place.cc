#include <algorithm>
#include <optional>

#include "jlreq/line_widths.h"
#include "jlreq/ruby.h"
#include "jlreq/ruby_piece.h"

namespace nenpo::jlreq {
namespace {

/// A reading may cover the neighbour of its character in the same compound by so much. JLREQ 3.3.7
constexpr Em kOverSameCompound = kRubyEm;
/// JLREQ 3.3.6, second note: a short reading stays this near to the ends of a long base.
constexpr Em kWidestEnd = kRubyEm;

/// One part of a jukugo reading and the character it belongs to.
struct Part {
  std::size_t first = 0, last = 0;  // characters of the reading
  Em length{};
  Em base_left{}, base_right{};
};

struct Box {
  Em left{}, right{};
};

class RubyPlacing {
 public:
  RubyPlacing(std::span<const Cluster> clusters, const ComposedParagraph& composed)
      : clusters_(clusters), composed_(composed) {}

  std::vector<Em> place(const RubyPiece& piece) const {
    const Box box = box_of(piece);
    if (is_jukugo(*piece.ruby) && piece.end - piece.begin > 1) {
      if (auto x = by_parts(piece, box)) return *std::move(x);
    }
    return spread(piece, box);
  }

  std::vector<Em> place_dots(const Ruby& ruby, const Line& line) const {
    std::vector<Em> x;
    const std::size_t end = std::min(ruby.end, line.end);
    for (std::size_t i = std::max(ruby.begin, line.begin); i < end; ++i) {
      if (!takes_dot(clusters_[i].char_class)) continue;
      x.push_back(composed_.x[i] + (clusters_[i].advance - kRubyEm) / 2);
    }
    return x;
  }

 private:
  /// 3.3.9, second note; blanks have nothing to emphasise.
  static bool takes_dot(CharClass char_class) {
    switch (char_class) {
      case CharClass::kOpeningBracket:
      case CharClass::kClosingBracket:
      case CharClass::kFullStop:
      case CharClass::kComma:
      case CharClass::kFullWidthSpace:
      case CharClass::kWordSpace:
        return false;
      default:
        return true;
    }
  }

  Em right_of(std::size_t i) const { return composed_.x[i] + clusters_[i].advance; }

  /// What the reading may fill: its base, what it stands out of it, and the room at a break.
  Box box_of(const RubyPiece& piece) const {
    const Ruby& ruby = *piece.ruby;

    Em outside;
    if (reading_length(piece) > base_length(piece, clusters_)) {
      outside = base_spacing(piece_of(ruby, ruby.begin, ruby.end), clusters_).outside;
    }
    const Em left = piece.begin == ruby.begin ? outside : clusters_[piece.begin].head_room;
    const Em right = piece.end == ruby.end ? outside : clusters_[piece.end - 1].end_room;
    return {composed_.x[piece.begin] - left, right_of(piece.end - 1) + right};
  }

  /// 3.3.6: the space left is one unit at the ends for two in between; a reading of one character,
  /// of one character's or in Latin letters is centred as it is (3.3.5).
  std::vector<Em> spread(const RubyPiece& piece, const Box& box) const {
    const std::size_t count = piece.last - piece.first;
    const Em slack = box.right - box.left - reading_length(piece);
    Em end = slack / 2;
    Em gap;
    const bool is_solid = count < 2 || piece.end - piece.begin == 1 || piece.ruby->is_western;
    if (!is_solid) {
      end = std::min(slack / (2 * static_cast<double>(count)), kWidestEnd);
      gap = (slack - end * 2) / static_cast<double>(count - 1);
    }
    return run(piece.ruby->advances, piece, box.left + end, gap);
  }

  static std::vector<Em> run(const std::vector<Em>& advances, const RubyPiece& piece, Em at,
                             Em gap) {
    std::vector<Em> x;
    for (std::size_t i = piece.first; i < piece.last; ++i) {
      x.push_back(at);
      at += advances[i] + gap;
    }
    return x;
  }

  std::vector<Part> parts_of(const RubyPiece& piece) const {
    std::vector<Part> parts;
    for (std::size_t i = piece.begin; i < piece.end; ++i) {
      const RubyPiece one = piece_of(*piece.ruby, i, i + 1);
      parts.push_back({one.first, one.last, reading_length(one), composed_.x[i], right_of(i)});
    }
    return parts;
  }

  /// 3.3.7: each part above its own character, moved no further than the parts beside it demand,
  /// all within the compound. None if a part would leave its character too far: then the compound
  /// is set as a group.
  std::optional<std::vector<Em>> by_parts(const RubyPiece& piece, const Box& box) const {
    const std::vector<Part> parts = parts_of(piece);
    const Em slack = box.right - box.left - reading_length(piece);
    if (slack < -kTolerance) return std::nullopt;
    std::vector<Em> begins = unpushed(parts);
    push_apart(begins);
    std::vector<Em> x;
    Em before;
    for (std::size_t k = 0; k < parts.size(); ++k) {
      Em at = std::clamp(begins[k], box.left, box.left + std::max(0_em, slack)) + before;
      before += parts[k].length;
      if (leaves_its_base(parts, k, at)) return std::nullopt;
      for (std::size_t i = parts[k].first; i < parts[k].last; ++i) {
        x.push_back(at);
        at += piece.ruby->advances[i];
      }
    }
    return x;
  }

  /// The centred parts, each less the lengths of those before it: they do not overlap as long as
  /// these numbers ascend.
  static std::vector<Em> unpushed(const std::vector<Part>& parts) {
    std::vector<Em> begins;
    Em before;
    for (const Part& part : parts) {
      begins.push_back((part.base_left + part.base_right - part.length) / 2 - before);
      before += part.length;
    }
    return begins;
  }

  /// The ascending numbers nearest to these: neighbours that descend become their mean.
  static void push_apart(std::vector<Em>& begins) {
    struct Run {
      Em sum;
      double count = 0;
      Em mean() const { return sum / count; }
    };
    std::vector<Run> runs;
    for (const Em begin : begins) {
      runs.push_back({begin, 1});
      while (runs.size() > 1 && runs[runs.size() - 2].mean() > runs.back().mean()) {
        const Run last = runs.back();
        runs.pop_back();
        runs.back().sum += last.sum;
        runs.back().count += last.count;
      }
    }
    std::size_t k = 0;
    for (const Run& one : runs) {
      for (double left = one.count; left > 0; --left) begins[k++] = one.mean();
    }
  }

  static bool leaves_its_base(const std::vector<Part>& parts, std::size_t k, Em at) {
    const Part& part = parts[k];
    const Em limit = kOverSameCompound + kTolerance;
    return (k > 0 && part.base_left - at > limit) ||
           (k + 1 < parts.size() && at + part.length - part.base_right > limit);
  }

  std::span<const Cluster> clusters_;
  const ComposedParagraph& composed_;
};

}  // namespace

std::vector<PlacedRuby> place_rubies(std::span<const Ruby> rubies,
                                     std::span<const Cluster> clusters,
                                     const ComposedParagraph& composed, const Line& line) {
  const RubyPlacing placing(clusters, composed);
  std::vector<PlacedRuby> placed;
  for (std::size_t n = 0; n < rubies.size(); ++n) {
    const std::size_t begin = std::max(rubies[n].begin, line.begin);
    const std::size_t end = std::min(rubies[n].end, line.end);
    if (begin >= end) continue;
    if (rubies[n].kind == RubyKind::kEmphasisDots) {
      placed.push_back({n, 0, placing.place_dots(rubies[n], line)});
    } else if (const RubyPiece piece = piece_of(rubies[n], begin, end); piece.first < piece.last) {
      placed.push_back({n, piece.first, placing.place(piece)});
    }
  }
  return placed;
}

}  // namespace nenpo::jlreq
