#pragma once

#include <cstddef>
#include <span>

#include "jlreq/ruby.h"

namespace nenpo::jlreq {

/// A ruby, or the part of a jukugo ruby that stands on one line.
struct RubyPiece {
  const Ruby* ruby = nullptr;
  std::size_t begin = 0, end = 0;   // clusters
  std::size_t first = 0, last = 0;  // characters of the reading, `last` excluded
};

/// A compound with a part of the reading for each of its clusters. With other parts it is a group.
bool is_jukugo(const Ruby& ruby);

/// The clusters [begin, end) of a ruby's base with their part of the reading.
RubyPiece piece_of(const Ruby& ruby, std::size_t begin, std::size_t end);

Em base_length(const RubyPiece& piece, std::span<const Cluster> clusters);
Em reading_length(const RubyPiece& piece);

/// A reading longer than its base spaces the base out: two units between its characters, one at
/// either end. JLREQ 3.3.6, the way of JIS X 4051
/// (#positioning_of_groupruby_with_respect_to_base_characters).
struct BaseSpacing {
  Em outside{};  // how far the reading stands out at either end
  Em between{};
};
BaseSpacing base_spacing(const RubyPiece& piece, std::span<const Cluster> clusters);

}  // namespace nenpo::jlreq
