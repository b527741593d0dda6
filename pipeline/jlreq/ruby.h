#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "base/length.h"
#include "jlreq/paragraph.h"

namespace nenpo::jlreq {

/// Ruby is set at half the size of its base (JLREQ 3.3.3): one em of ruby in em of the paragraph.
constexpr Em kRubyEm = 0.5_em;

/// JLREQ 3.3.1 (#usage_of_ruby)
enum class RubyKind : std::uint8_t {
  kMono,          // the reading of one character
  kGroup,         // of several as a whole: they hold together
  kJukugo,        // of a compound character by character: it may break between them
  kEmphasisDots,  // no reading but a dot above each character, 3.3.9
};

/// What stands above some clusters. No font: the advances are given, in em of the paragraph.
struct Ruby {
  std::size_t begin = 0, end = 0;  // clusters of the base
  RubyKind kind = RubyKind::kMono;
  bool is_western = false;     // a reading in Latin letters is never opened
  std::vector<Em> advances{};  // the reading's characters; kEmphasisDots: none
  // kJukugo: characters up to the end of each cluster's part; if they do not fit, it is a group
  std::vector<std::size_t> part_ends{};
};

/// A reading, or as much of it as stands on one line. `x` is the left edge of each character as
/// ComposedParagraph::x counts; dots have a box of one em of ruby, centred above their character.
struct PlacedRuby {
  std::size_t ruby = 0;   // index
  std::size_t first = 0;  // the first character of the reading that stands here
  std::vector<Em> x{};
};

/// Before composition: holds bases together, spaces them out under longer readings and keeps room
/// where a reading would stand out over what it must not touch. JLREQ 3.3.5 to 3.3.8
/// (#adjustments_of_ruby_with_length_longer_than_that_of_the_base_characters). `rubies` ascend and
/// do not overlap.
void make_room(std::span<const Ruby> rubies, std::span<Cluster> clusters);

/// After composition: where the readings and dots of a line stand. JLREQ 3.3.5 to 3.3.7, 3.3.9.
std::vector<PlacedRuby> place_rubies(std::span<const Ruby> rubies,
                                     std::span<const Cluster> clusters,
                                     const ComposedParagraph& composed, const Line& line);

}  // namespace nenpo::jlreq
