#include "jlreq/ruby_piece.h"

#include <algorithm>
#include <numeric>

namespace nenpo::jlreq {
namespace {

/// Where the part of the reading begins that belongs to a cluster of the base.
std::size_t part_begin(const Ruby& ruby, std::size_t cluster) {
  if (cluster == ruby.begin) return 0;
  if (!is_jukugo(ruby)) return ruby.advances.size();
  return ruby.part_ends[cluster - ruby.begin - 1];
}

bool is_western(const Cluster& cluster) {
  return cluster.char_class == CharClass::kWestern ||
         cluster.char_class == CharClass::kGroupedNumeral ||
         cluster.char_class == CharClass::kUnitSymbol;
}

}  // namespace

bool is_jukugo(const Ruby& ruby) {
  return ruby.kind == RubyKind::kJukugo && ruby.begin < ruby.end &&
         ruby.part_ends.size() == ruby.end - ruby.begin && std::ranges::is_sorted(ruby.part_ends) &&
         ruby.part_ends.back() == ruby.advances.size();
}

RubyPiece piece_of(const Ruby& ruby, std::size_t begin, std::size_t end) {
  const std::size_t last =
      end == ruby.end ? ruby.advances.size() : part_begin(ruby, std::max(end, ruby.begin + 1));
  return {&ruby, begin, end, part_begin(ruby, begin), last};
}

Em base_length(const RubyPiece& piece, std::span<const Cluster> clusters) {
  Em length;
  for (std::size_t i = piece.begin; i < piece.end; ++i) length += clusters[i].advance;
  return length;
}

Em reading_length(const RubyPiece& piece) {
  const auto& advances = piece.ruby->advances;
  return std::accumulate(advances.begin() + static_cast<std::ptrdiff_t>(piece.first),
                         advances.begin() + static_cast<std::ptrdiff_t>(piece.last), 0_em);
}

BaseSpacing base_spacing(const RubyPiece& piece, std::span<const Cluster> clusters) {
  const Em excess = reading_length(piece) - base_length(piece, clusters);
  if (excess <= 0_em) return {};
  const auto base = clusters.subspan(piece.begin, piece.end - piece.begin);
  // A Western word is never opened.
  const bool stays_solid = std::any_of(base.begin(), base.end(), is_western);
  if (stays_solid || base.size() == 1) return {.outside = excess / 2};
  const Em unit = excess / (2 * static_cast<double>(base.size()));
  return {.outside = unit, .between = unit * 2};
}

}  // namespace nenpo::jlreq
