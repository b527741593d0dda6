#include "jlreq/line_ending.h"

#include <algorithm>
#include <string_view>

#include "base/text.h"
#include "jlreq/breaks.h"
#include "jlreq/em_text.h"
#include "jlreq/line_cost.h"
#include "jlreq/line_ends.h"

namespace nenpo::jlreq {
namespace {

constexpr std::size_t kLongestQuotation = 12;  // clusters

class LineEndingTeller {
 public:
  LineEndingTeller(const LineWidths& widths, std::span<const BreakAfter> breaks,
                   std::span<const std::size_t> ends, std::size_t number)
      : widths_(widths),
        breaks_(breaks),
        line_ends_(widths, breaks),
        ends_(ends),
        number_(number),
        begin_(number == 0 ? 0 : ends[number - 1]),
        end_(ends[number]),
        limit_(widths.available(begin_) + kTolerance) {}

  std::string run() const {
    if (end_ == widths_.size()) return "paragraph end";
    if (widths_.cluster(end_ - 1).forced_break) return "forced";
    if (breaks_[end_ - 1] == BreakAfter::kForbidden) return "cut: " + cut_string();
    if (widths_.narrowest(begin_, end_) > limit_) return "overfull: " + rule_of_overfull();
    const std::size_t previous = end_before();
    if (previous > begin_ && is_full(previous)) return why_not(previous);
    const std::size_t next = end_behind();
    if (widths_.narrowest(begin_, next) <= limit_) return why_not(next);
    return why_not_until(next);
  }

 private:
  std::size_t end_behind() const {
    std::size_t end = end_ + 1;
    while (!line_ends_.may_end_at(end)) ++end;
    return end;
  }

  /// `begin_`: there is none.
  std::size_t end_before() const {
    std::size_t end = end_ - 1;
    while (end > begin_ && !line_ends_.may_end_at(end)) --end;
    return end;
  }

  /// Filled one by one, the line would have ended there at the latest.
  bool is_full(std::size_t end) const {
    return widths_.natural(begin_, end) >= widths_.available(begin_) - kTolerance;
  }

  /// What the line has no room for up to the next end, or what forbids to end at the last place
  /// that it has room for.
  std::string why_not_until(std::size_t next) const {
    std::size_t place = next - 1;
    while (place > end_ && widths_.narrowest(begin_, place) > limit_) --place;
    if (place > end_) return rule_at(place);
    const Em used = widths_.narrowest(begin_, end_);
    return "full: next needs " + em_text(widths_.narrowest(begin_, end_ + 1) - used) + " em, " +
           em_text(std::max(0_em, widths_.available(begin_) - used)) + " left";
  }

  std::string rule_of_overfull() const {
    std::size_t place = end_ - 1;
    while (place > begin_ + 1 && widths_.narrowest(begin_, place) > limit_) --place;
    return place > begin_ ? rule_at(place) : quoted(begin_, end_) + " is wider than the line";
  }

  std::string cut_string() const {
    std::size_t from = begin_;
    while (from > 0 && breaks_[from - 1] == BreakAfter::kForbidden) --from;
    std::size_t to = end_;
    while (breaks_[to - 1] == BreakAfter::kForbidden) ++to;
    return quoted(from, to) + " is wider than the line";
  }

  BreakRule rule(std::size_t place) const {
    return rule_behind(widths_.clusters(), breaks_, place - 1);
  }

  /// The rule against ending in front of cluster `place`.
  std::string rule_at(std::size_t place) const {
    const BreakRule here = rule(place);
    switch (here) {
      case BreakRule::kLineHead:
        return quoted(place, place + 1) + " may not begin a line";
      case BreakRule::kLineEnd:
        return quoted_before_spaces(place - 1) + " may not end a line";
      case BreakRule::kNumber:
        return "number " + held_by(here, place) + " holds together";
      case BreakRule::kWord:
        return "word " + held_by(here, place) + " holds together";
      case BreakRule::kCaller:
        return "kept together: " + held_by(here, place);
      case BreakRule::kInseparable:
      case BreakRule::kNone:  // in front of a word space, which goes with the line before
        return held_by(here, place) + " holds together";
    }
    return {};
  }

  /// The clusters around a place that one rule holds together.
  std::string held_by(BreakRule what, std::size_t place) const {
    std::size_t begin = place - 1;
    while (begin > 0 && rule(begin) == what) --begin;
    std::size_t end = place + 1;
    while (end < widths_.size() && rule(end) == what) ++end;
    return quoted(begin, end);
  }

  /// The bracket of 「（ 」, whose word space may not end a line because of it.
  std::string quoted_before_spaces(std::size_t i) const {
    while (i > begin_ && widths_.cluster(i).char_class == CharClass::kWordSpace) --i;
    return quoted(i, i + 1);
  }

  std::string quoted(std::size_t begin, std::size_t end) const {
    std::string text = "「";
    const std::size_t shown = std::min(end, begin + kLongestQuotation);
    for (std::size_t i = begin; i < shown; ++i) append_utf8(text, widths_.cluster(i).character);
    return text + (shown < end ? "…」" : "」");
  }

  /// The line might have ended there.
  std::string why_not(std::size_t other) const {
    const ParagraphStyle& style = widths_.style();
    const std::string what = other > end_ ? "a longer line would " : "a shorter line would ";
    if (other > end_ && is_full(end_)) return "full: " + what + change_of(begin_, other);
    if (style.justify == Justify::kYes && style.line_breaking == LineBreaking::kWholeParagraph) {
      return "better for the paragraph: " + what + what_is_worse(other);
    }
    return widths_.natural(begin_, other) > limit_
               ? "full: " + what + change_of(begin_, other)
               : "for the last line: " + what + last_line_left(other);
  }

  /// The ends are the best: if only this one moves, this line, the next or their likeness is worse.
  std::string what_is_worse(std::size_t other) const {
    constexpr std::string_view kUnlike = "look less like its neighbours";
    const LineCosts costs(widths_);
    if (costs.of_line(begin_, end_).cost < costs.of_line(begin_, other).cost) {
      return change_of(begin_, other);
    }
    const std::size_t next_end = ends_[number_ + 1];
    if (other >= next_end) return std::string(kUnlike);
    const LinesCost next = costs.of_line(end_, next_end).cost;
    const LinesCost moved = costs.of_line(other, next_end).cost;
    if (moved.overfull > next.overfull) return "overfill the next";
    if (moved.short_last > next.short_last) return last_line_left(other);
    if (!(next < moved)) return std::string(kUnlike);
    const Em wanted = wanted_by(other, next_end);
    return (wanted < 0_em ? "reduce the next by " : "stretch the next by ") + amount_text(wanted);
  }

  std::string change_of(std::size_t begin, std::size_t end) const {
    const Em wanted = wanted_by(begin, end);
    return (wanted < 0_em ? "be reduced by " : "be stretched by ") + amount_text(wanted);
  }

  Em wanted_by(std::size_t begin, std::size_t end) const {
    return widths_.available(begin) - widths_.natural(begin, end);
  }

  static std::string amount_text(Em wanted) {
    return em_text(wanted < 0_em ? -wanted : wanted) + " em";
  }

  std::string last_line_left(std::size_t other) const {
    const std::size_t left = widths_.size() - other;
    return "leave " + std::to_string(left) + (left == 1 ? " character" : " characters") +
           " for the last";
  }

  const LineWidths& widths_;
  std::span<const BreakAfter> breaks_;
  LineEnds line_ends_;
  std::span<const std::size_t> ends_;
  std::size_t number_;
  std::size_t begin_;
  std::size_t end_;
  Em limit_;
};

}  // namespace

std::string line_ending(const LineWidths& widths, std::span<const BreakAfter> breaks,
                        std::span<const std::size_t> ends, std::size_t number) {
  return LineEndingTeller(widths, breaks, ends, number).run();
}

}  // namespace nenpo::jlreq
