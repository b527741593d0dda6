#include "jlreq/adjust.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "jlreq/em_text.h"

namespace nenpo::jlreq {
namespace {

template <typename Step>
constexpr std::size_t index_of(Step step) {
  return static_cast<std::size_t>(step);
}

/// JLREQ knows no limit for step four; beyond this a line is rather left short.
constexpr Em kWidestStepFour = 0.25_em;

/// What one step of the adjustment finds in a line and uses of it.
struct StepUse {
  Em capacity;
  int places = 0;
  Em used;

  double share() const { return capacity > 0_em ? used / capacity : 0; }
  Em each() const { return places > 0 ? used / static_cast<double>(places) : 0_em; }
};

using Reductions = std::array<StepUse, kReductionSteps>;
using Expansions = std::array<StepUse, kExpansionSteps>;

constexpr std::array<std::string_view, kReductionSteps> kReductionNames = {
    "word space", "line end",          "line-end middle dot",
    "middle dot", "bracket and comma", "latin gap"};
constexpr std::array<std::string_view, kExpansionSteps> kExpansionNames = {
    "word space", "latin gap", "text", "everywhere"};

class LineAdjuster {
 public:
  LineAdjuster(const LineWidths& widths, std::size_t begin, std::size_t end)
      : widths_(widths), begin_(begin), edge_(widths.line_end(begin, end)) {
    line_.begin = begin;
    line_.end = end;
    line_.natural = widths.natural(begin, end);
  }

  Line run(std::span<Em> x) {
    const Em wanted = widths_.available(begin_) - line_.natural;
    if (wanted < -kTolerance) {
      reduce(-wanted);
    } else if (wanted > kTolerance && is_justified()) {
      expand(wanted);
    }
    set_kind(wanted);
    describe();
    place_clusters(x);
    return std::move(line_);
  }

 private:
  bool ends_paragraph() const { return line_.end == widths_.size(); }
  bool ends_by_force() const { return widths_.cluster(line_.end - 1).forced_break; }
  bool is_justified() const {
    return widths_.style().justify == Justify::kYes && !ends_paragraph() && !ends_by_force();
  }
  std::size_t last() const { return edge_.visible_end - 1; }

  /// The step in which a place of this line gives way: the space before a middle dot at the line
  /// end goes with the space behind it (Table 3 n. 5). Between two dots it is the first one's as
  /// well and does not.
  ReductionStep step_of(std::size_t i, const Place::Reduction& reduction) const {
    const bool before_last = i + 1 == last() && edge_.step == ReductionStep::kLineEndMiddleDot &&
                             edge_.reducible > 0_em &&
                             widths_.cluster(i).char_class != CharClass::kMiddleDot;
    return before_last && reduction.step == ReductionStep::kMiddleDot
               ? ReductionStep::kLineEndMiddleDot
               : reduction.step;
  }

  void collect_reductions() {
    const auto add = [this](ReductionStep step, Em amount) {
      if (amount <= 0_em) return;
      reductions_[index_of(step)].capacity += amount;
      ++reductions_[index_of(step)].places;
    };
    add(edge_.step, edge_.reducible);
    if (widths_.style().justify == Justify::kNo) return;
    for (std::size_t i = begin_; i < last(); ++i) {
      for (const auto& reduction : widths_.place(i).reductions) {
        add(step_of(i, reduction), reduction.amount);
      }
    }
  }

  static bool is_all_or_nothing(std::size_t step) {
    return step == index_of(ReductionStep::kLineEnd) ||
           step == index_of(ReductionStep::kLineEndMiddleDot);
  }

  void reduce(Em needed) {
    collect_reductions();
    for (std::size_t step = 0; step < kReductionSteps && needed > kTolerance; ++step) {
      StepUse& use = reductions_[step];
      use.used = is_all_or_nothing(step) ? use.capacity : std::min(use.capacity, needed);
      needed -= use.used;
    }
    if (needed < -kTolerance) give_back(-needed);
  }

  /// The line end let go more than was needed: first the word spaces get theirs back, then the line
  /// opens.
  void give_back(Em surplus) {
    StepUse& word_spaces = reductions_[index_of(ReductionStep::kWordSpace)];
    const Em back = std::min(word_spaces.used, surplus);
    word_spaces.used -= back;
    if (surplus - back > kTolerance && is_justified()) expand(surplus - back);
  }

  void collect_expansions() {
    for (std::size_t i = begin_; i < last(); ++i) {
      const Place& place = widths_.place(i);
      if (place.expansion == ExpansionStep::kNever) continue;
      StepUse& use = expansions_[index_of(place.expansion)];
      use.capacity += place.expandable;
      ++use.places;
    }
  }

  void expand(Em needed) {
    collect_expansions();
    for (std::size_t step = 0; step < index_of(ExpansionStep::kEverywhere); ++step) {
      expansions_[step].used = std::min(expansions_[step].capacity, needed);
      needed -= expansions_[step].used;
    }
    if (needed > kTolerance) expand_everywhere(needed);
  }

  /// Step four adds the same to every place of all steps (Table 6, legend).
  void expand_everywhere(Em needed) {
    StepUse& everywhere = expansions_[index_of(ExpansionStep::kEverywhere)];
    everywhere.places = 0;
    for (std::size_t i = begin_; i < last(); ++i) {
      if (widths_.place(i).expansion != ExpansionStep::kNever) ++everywhere.places;
    }
    everywhere.used = needed;
    const bool is_bearable = everywhere.places > 0 && everywhere.each() <= kWidestStepFour;
    if (!is_bearable) leave_short();
  }

  /// House rule: better a short line before a long address than a line of single characters.
  void leave_short() {
    for (const StepUse& use : expansions_) left_short_ += use.used;
    expansions_ = {};
  }

  Em used_reduction() const {
    Em sum;
    for (const StepUse& use : reductions_) sum += use.used;
    return sum;
  }
  Em used_expansion() const {
    Em sum;
    for (const StepUse& use : expansions_) sum += use.used;
    return sum;
  }

  void set_kind(Em wanted) {
    line_.adjustment = used_expansion() - used_reduction();
    if (line_.adjustment - wanted > kTolerance) {
      line_.kind = Adjustment::kOverfull;
    } else if (used_reduction() > kTolerance) {
      line_.kind = Adjustment::kReduced;
    } else if (used_expansion() > kTolerance) {
      line_.kind = Adjustment::kExpanded;
    } else if (left_short_ > kTolerance) {
      line_.kind = Adjustment::kLeftShort;
      line_.reason = "left short " + em_text(left_short_);
    } else if (ends_paragraph()) {
      line_.kind = Adjustment::kParagraphEnd;
    } else if (ends_by_force()) {
      line_.kind = Adjustment::kForcedBreak;
    }
  }

  /// "reduced bracket and comma 0.500 (2 x 0.250)": what a proofreader reads in the dump.
  void describe() {
    for (std::size_t step = 0; step < kReductionSteps; ++step) {
      describe("reduced ", kReductionNames[step], reductions_[step]);
    }
    for (std::size_t step = 0; step < kExpansionSteps; ++step) {
      describe("expanded ", kExpansionNames[step], expansions_[step]);
    }
  }

  void describe(std::string_view verb, std::string_view name, const StepUse& use) {
    if (use.used <= kTolerance) return;
    std::string& reason = line_.reason;
    if (!reason.empty()) reason += ", ";
    reason.append(verb).append(name).append(" ").append(em_text(use.used));
    reason.append(" (").append(std::to_string(use.places)).append(" x ");
    reason.append(em_text(use.each())).append(")");
  }

  /// Within a step every place gives or takes the same share of what it can.
  Em adjusted_space(std::size_t i) const {
    const Place& place = widths_.place(i);
    Em space = place.space;
    for (const auto& reduction : place.reductions) {
      space -= reduction.amount * reductions_[index_of(step_of(i, reduction))].share();
    }
    if (place.expansion != ExpansionStep::kNever) {
      space += place.expandable * expansions_[index_of(place.expansion)].share() +
               expansions_[index_of(ExpansionStep::kEverywhere)].each();
    }
    return space;
  }

  void place_clusters(std::span<Em> x) const {
    const bool moves = line_.kind == Adjustment::kReduced || line_.kind == Adjustment::kExpanded ||
                       line_.kind == Adjustment::kOverfull;
    Em at = widths_.indent(begin_);
    for (std::size_t i = begin_; i < line_.end; ++i) {
      x[i] = at;
      if (i > last()) continue;  // a word space at the line end takes no room
      at += widths_.cluster(i).advance;
      if (i < last()) at += moves ? adjusted_space(i) : widths_.place(i).space;
    }
  }

  const LineWidths& widths_;
  std::size_t begin_;
  LineEnd edge_;
  Line line_;
  Reductions reductions_;
  Expansions expansions_;
  Em left_short_;
};

}  // namespace

Line adjust_line(const LineWidths& widths, std::size_t begin, std::size_t end, std::span<Em> x) {
  return LineAdjuster(widths, begin, end).run(x);
}

}  // namespace nenpo::jlreq
