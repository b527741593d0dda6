#include "jlreq/line_fit.h"

#include <algorithm>

namespace nenpo::jlreq {
namespace {

/// JLREQ knows no limit for step four; beyond this a line is rather left short.
constexpr Em kWidestStepFour = 0.25_em;

template <typename Step>
constexpr std::size_t index_of(Step step) {
  return static_cast<std::size_t>(step);
}

constexpr std::size_t kEverywhere = index_of(ExpansionStep::kEverywhere);

constexpr bool is_all_or_nothing(std::size_t step) {
  return step == index_of(ReductionStep::kLineEnd) || step == index_of(ReductionStep::kHanging) ||
         step == index_of(ReductionStep::kLineEndMiddleDot);
}

class Fitting {
 public:
  Fitting(const LineWidths& widths, std::size_t begin, std::size_t end)
      : widths_(widths),
        begin_(begin),
        edge_(widths.line_end(begin, end)),
        justified_(is_justified(widths, end)) {
    fit_.wanted = widths.available(begin) - widths.natural(begin, end);
  }

  LineFit run() {
    const bool needs_reduction = fit_.wanted < -kTolerance;
    const bool needs_expansion = fit_.wanted > kTolerance && justified_;
    if (!needs_reduction && !needs_expansion) return fit_;
    collect();
    if (needs_reduction) {
      reduce(-fit_.wanted);
    } else {
      expand(fit_.wanted);
    }
    return fit_;
  }

 private:
  void collect() {
    if (widths_.style().justify == Justify::kYes) {
      const LineRoom room = widths_.room(begin_, edge_.visible_end);
      copy(room.reductions, fit_.reductions);
      copy(room.expansions, fit_.expansions);
      move_last_place();
    }
    add_line_end(edge_.step, edge_.reducible);
    add_line_end(ReductionStep::kHanging, edge_.hanging);
  }

  template <std::size_t Size>
  static void copy(const std::array<StepRoom, Size>& room, std::array<StepUse, Size>& uses) {
    for (std::size_t step = 0; step < Size; ++step) {
      uses[step] = {.capacity = room[step].amount, .places = room[step].places};
    }
  }

  void add_line_end(ReductionStep step, Em amount) {
    if (amount <= 0_em) return;
    StepUse& use = fit_.reductions[index_of(step)];
    use.capacity += amount;
    ++use.places;
  }

  void move_last_place() {
    if (edge_.visible_end < begin_ + 2) return;
    const std::size_t place = edge_.visible_end - 2;
    for (const auto& [step, amount] : widths_.place(place).reductions) {
      const ReductionStep to = step_in_line(widths_, edge_, place, step);
      if (to == step || amount <= 0_em) continue;
      fit_.reductions[index_of(step)].capacity -= amount;
      --fit_.reductions[index_of(step)].places;
      add_line_end(to, amount);
    }
  }

  void reduce(Em needed) {
    for (std::size_t step = 0; step < kReductionSteps && needed > kTolerance; ++step) {
      StepUse& use = fit_.reductions[step];
      use.used = is_all_or_nothing(step) ? use.capacity : std::min(use.capacity, needed);
      needed -= use.used;
    }
    if (needed > kTolerance) fit_.overfull = needed;
    if (needed < -kTolerance) give_back(-needed);
  }

  /// The line end let go more than was needed: first the word spaces get theirs back, then the line
  /// opens.
  void give_back(Em surplus) {
    StepUse& word_spaces = fit_.reductions[index_of(ReductionStep::kWordSpace)];
    const Em back = std::min(word_spaces.used, surplus);
    word_spaces.used -= back;
    if (surplus - back > kTolerance && justified_) expand(surplus - back);
  }

  void expand(Em needed) {
    for (std::size_t step = 0; step < kEverywhere; ++step) {
      StepUse& use = fit_.expansions[step];
      use.used = std::min(use.capacity, needed);
      needed -= use.used;
    }
    if (needed > kTolerance) expand_everywhere(needed);
  }

  /// Step four adds the same to every place of all steps (Table 6, legend).
  void expand_everywhere(Em needed) {
    StepUse& everywhere = fit_.expansions[kEverywhere];
    for (std::size_t step = 0; step < kEverywhere; ++step) {
      everywhere.places += fit_.expansions[step].places;
    }
    everywhere.used = needed;
    const bool is_bearable = everywhere.places > 0 && everywhere.each() <= kWidestStepFour;
    if (!is_bearable) leave_short();
  }

  /// House rule: better a short line before a long address than a line of single characters.
  void leave_short() {
    fit_.left_short = fit_.expanded();
    for (StepUse& use : fit_.expansions) use.used = 0_em;
  }

  const LineWidths& widths_;
  std::size_t begin_;
  LineEnd edge_;
  bool justified_;
  LineFit fit_;
};

template <std::size_t Size>
Em used_together(const std::array<StepUse, Size>& uses) {
  Em sum;
  for (const StepUse& use : uses) sum += use.used;
  return sum;
}

}  // namespace

Em LineFit::reduced() const { return used_together(reductions); }
Em LineFit::expanded() const { return used_together(expansions); }

Em LineFit::widest_opening() const {
  Em widest;
  for (std::size_t step = 0; step < kEverywhere; ++step) {
    widest = std::max(widest, expansions[step].each());
  }
  return widest + expansions[kEverywhere].each();
}

LineFit fit_line(const LineWidths& widths, std::size_t begin, std::size_t end) {
  return Fitting(widths, begin, end).run();
}

bool is_justified(const LineWidths& widths, std::size_t end) {
  return widths.style().justify == Justify::kYes && end != widths.size() &&
         !widths.cluster(end - 1).forced_break;
}

ReductionStep step_in_line(const LineWidths& widths, const LineEnd& edge, std::size_t place,
                           ReductionStep step) {
  const bool before_last = place + 2 == edge.visible_end &&
                           edge.step == ReductionStep::kLineEndMiddleDot && edge.reducible > 0_em &&
                           widths.cluster(place).char_class != CharClass::kMiddleDot;
  return before_last && step == ReductionStep::kMiddleDot ? ReductionStep::kLineEndMiddleDot : step;
}

}  // namespace nenpo::jlreq
