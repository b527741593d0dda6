#include <algorithm>
#include <utility>

#include "jlreq/ruby.h"
#include "jlreq/ruby_overhang.h"
#include "jlreq/ruby_piece.h"
#include "jlreq/spacing.h"

namespace nenpo::jlreq {
namespace {

constexpr Em kBetweenReadings = kRubyEm / 2;
constexpr Em kNone{-1};  // no reading, which reaches to no neighbour

class RoomMaker {
 public:
  RoomMaker(std::span<const Ruby> rubies, std::span<Cluster> clusters)
      : rubies_(rubies), clusters_(clusters) {}

  void run() {
    for (std::size_t n = 0; n < rubies_.size(); ++n) {
      const Ruby& ruby = rubies_[n];
      covered_behind_previous_ = std::exchange(covered_behind_, 0_em);
      const Em previous_excess = std::exchange(excess_, kNone);
      if (ruby.advances.empty() || ruby.begin == ruby.end) continue;
      const RubyPiece piece = piece_of(ruby, ruby.begin, ruby.end);
      const BaseSpacing spacing = base_spacing(piece, clusters_);
      excess_ = reading_length(piece) - base_length(piece, clusters_);
      set_base(ruby, spacing.between);
      part_from_previous(n, previous_excess);
      make_room_before(n, spacing.outside);
      make_room_behind(n, spacing.outside);
      for (std::size_t i = ruby.begin + 1; i < ruby.end; ++i) make_room_at_break(ruby, i, spacing);
    }
  }

 private:
  /// Nothing opens or shrinks within a base (3.3.6, 3.3.7); of a compound it may break.
  void set_base(const Ruby& ruby, Em between) {
    const bool may_break = is_jukugo(ruby);
    for (std::size_t i = ruby.begin; i < ruby.end; ++i) {
      Cluster& cluster = clusters_[i];
      if (cluster.char_class == CharClass::kIdeograph) {
        cluster.char_class =
            may_break ? CharClass::kJukugoRubyComplex : CharClass::kSimpleRubyComplex;
      }
      if (i + 1 == ruby.end) continue;
      cluster.rigid_after = true;
      cluster.room_after = between;
      cluster.keep_with_next = cluster.keep_with_next || !may_break;
    }
  }

  /// Two readings of neighbouring bases, one of them longer than its base and the other no shorter,
  /// would look like one.
  void part_from_previous(std::size_t n, Em previous_excess) {
    const std::size_t begin = rubies_[n].begin;
    if (n == 0 || rubies_[n - 1].end != begin) return;
    if (std::min(previous_excess, excess_) < 0_em) return;
    if (std::max(previous_excess, excess_) <= 0_em) return;
    clusters_[begin - 1].room_after += kBetweenReadings;
  }

  void make_room_before(std::size_t n, Em outside) {
    const std::size_t begin = rubies_[n].begin;
    clusters_[begin].head_room = outside;
    if (begin == 0 || outside <= 0_em) return;
    const Em covered = std::min(outside, limit_before(n));
    clusters_[begin - 1].room_after += outside - covered;
  }

  void make_room_behind(std::size_t n, Em outside) {
    const std::size_t end = rubies_[n].end;
    clusters_[end - 1].end_room = outside;
    if (end == clusters_.size() || outside <= 0_em) return;
    covered_behind_ = std::min(outside, limit_behind(n));
    clusters_[end - 1].room_after += outside - covered_behind_;
  }

  Em limit_before(std::size_t n) {
    const std::size_t begin = rubies_[n].begin;
    const bool follows_ruby = n > 0 && rubies_[n - 1].end == begin;
    if (follows_ruby) return 0_em;
    const Overhang overhang = overhang_before_base(clusters_[begin - 1], space_after(begin - 1));
    if (overhang.needs_space) clusters_[begin - 1].rigid_after = true;
    return std::min(overhang.limit, room_left_by_previous(n));
  }

  Em limit_behind(std::size_t n) {
    const std::size_t end = rubies_[n].end;
    const bool precedes_ruby = n + 1 < rubies_.size() && rubies_[n + 1].begin == end;
    if (precedes_ruby) return 0_em;
    const Overhang overhang = overhang_behind_base(clusters_[end], space_after(end - 1));
    if (overhang.needs_space) clusters_[end - 1].rigid_after = true;
    return overhang.limit;
  }

  /// 3.3.8, note to item 2: between two readings stays one em of ruby, and the later one gives way,
  /// over a narrow character even with room of its own.
  Em room_left_by_previous(std::size_t n) const {
    const std::size_t begin = rubies_[n].begin;
    if (n == 0 || rubies_[n - 1].end + 1 != begin) return kRubyEm;
    const Em between =
        space_after(begin - 2) + clusters_[begin - 1].advance + space_after(begin - 1);
    return between - covered_behind_previous_ - kRubyEm;
  }

  Em space_after(std::size_t i) const {
    return space_between(clusters_[i].char_class, clusters_[i + 1].char_class).width(0_em);
  }

  /// 3.3.7: what a compound that is cut in front of cluster `i` needs in addition on either side.
  void make_room_at_break(const Ruby& ruby, std::size_t i, const BaseSpacing& whole) {
    if (!is_jukugo(ruby)) return;
    clusters_[i - 1].end_room = missing_room(piece_of(ruby, ruby.begin, i), whole);
    clusters_[i].head_room = missing_room(piece_of(ruby, i, ruby.end), whole);
  }

  Em missing_room(const RubyPiece& piece, const BaseSpacing& whole) const {
    const auto gaps = static_cast<double>(piece.end - piece.begin - 1);
    const Em width = whole.outside + base_length(piece, clusters_) + whole.between * gaps;
    return std::max(0_em, reading_length(piece) - width);
  }

  std::span<const Ruby> rubies_;
  std::span<Cluster> clusters_;
  Em covered_behind_;  // of the neighbour behind the ruby at hand
  Em covered_behind_previous_;
  Em excess_ = kNone;  // of the reading at hand over its base
};

}  // namespace

void make_room(std::span<const Ruby> rubies, std::span<Cluster> clusters) {
  RoomMaker(rubies, clusters).run();
}

}  // namespace nenpo::jlreq
