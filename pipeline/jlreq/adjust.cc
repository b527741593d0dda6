#include "jlreq/adjust.h"

#include <array>
#include <string_view>

#include "jlreq/em_text.h"
#include "jlreq/line_fit.h"

namespace nenpo::jlreq {
namespace {

template <typename Step>
constexpr std::size_t index_of(Step step) {
  return static_cast<std::size_t>(step);
}

constexpr std::array<std::string_view, kReductionSteps> kReductionNames = {
    "word space", "line end",          "hanging",  "line-end middle dot",
    "middle dot", "bracket and comma", "latin gap"};
constexpr std::array<std::string_view, kExpansionSteps> kExpansionNames = {
    "word space", "latin gap", "text", "everywhere"};

class LineAdjuster {
 public:
  LineAdjuster(const LineWidths& widths, std::size_t begin, std::size_t end)
      : widths_(widths),
        begin_(begin),
        edge_(widths.line_end(begin, end)),
        fit_(fit_line(widths, begin, end)) {
    line_.begin = begin;
    line_.end = end;
    line_.natural = widths.natural(begin, end);
  }

  Line run(std::span<Em> x) {
    set_kind();
    describe();
    place_clusters(x);
    return std::move(line_);
  }

 private:
  std::size_t last() const { return edge_.visible_end - 1; }

  void set_kind() {
    line_.adjustment = fit_.expanded() - fit_.reduced();
    if (fit_.overfull > kTolerance) {
      line_.kind = Adjustment::kOverfull;
    } else if (fit_.reduced() > kTolerance) {
      line_.kind = Adjustment::kReduced;
    } else if (fit_.expanded() > kTolerance) {
      line_.kind = Adjustment::kExpanded;
    } else if (fit_.left_short > kTolerance) {
      line_.kind = Adjustment::kLeftShort;
      line_.reason = "left short " + em_text(fit_.left_short);
    } else if (line_.end == widths_.size()) {
      line_.kind = Adjustment::kParagraphEnd;
    } else if (widths_.cluster(line_.end - 1).forced_break) {
      line_.kind = Adjustment::kForcedBreak;
    }
  }

  /// "reduced bracket and comma 0.500 (2 x 0.250)": what a proofreader reads in the dump.
  void describe() {
    for (std::size_t step = 0; step < kReductionSteps; ++step) {
      describe("reduced ", kReductionNames[step], fit_.reductions[step]);
    }
    for (std::size_t step = 0; step < kExpansionSteps; ++step) {
      describe("expanded ", kExpansionNames[step], fit_.expansions[step]);
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
      const ReductionStep step = step_in_line(widths_, edge_, i, reduction.step);
      space -= reduction.amount * fit_.reductions[index_of(step)].share();
    }
    if (place.expansion != ExpansionStep::kNever) {
      space += place.expandable * fit_.expansions[index_of(place.expansion)].share() +
               fit_.expansions[index_of(ExpansionStep::kEverywhere)].each();
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
  LineFit fit_;
  Line line_;
};

}  // namespace

Line adjust_line(const LineWidths& widths, std::size_t begin, std::size_t end, std::span<Em> x) {
  return LineAdjuster(widths, begin, end).run(x);
}

}  // namespace nenpo::jlreq
