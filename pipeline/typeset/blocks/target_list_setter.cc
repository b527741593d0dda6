#include "typeset/blocks/target_list_setter.h"

#include <iterator>
#include <utility>

namespace nenpo::typeset {
namespace {

constexpr Em kCodeGap = 0.5_em;

/// Appends `line` to `to`, its left end at `x`.
void join(TextLine& to, TextLine line, Pt x) {
  for (auto& run : line.runs) {
    model::PageItem item(std::move(run));
    shift(item, x, Pt{});
    to.runs.push_back(std::move(std::get<model::GlyphRun>(item)));
  }
  to.to = x + line.to;
}

class TargetLines {
 public:
  TargetLines(const model::IndicatorTableStyle& style, Setting& setting,
              const model::SourceLine& from)
      : style_(style),
        setting_(setting),
        from_(from),
        room_(setting.line_length - style.name_at - style.targets_indent) {}

  void add(const model::GoalTargets& goal) {
    std::vector<TextLine> codes;
    Pt width;
    for (const auto& code : goal.targets) {
      codes.push_back(set_code(code));
      width += codes.back().to + (codes.size() > 1 ? code_gap() : Pt{});
    }
    bool first = true;
    if (!lines_.empty() && end() + style_.goal_gap + width > room_) lines_.emplace_back();
    for (auto& code : codes) {
      add_code(std::move(code), first ? style_.goal_gap : code_gap());
      first = false;
    }
  }

  std::vector<TextLine> take() { return std::move(lines_); }

 private:
  /// A blank behind each code, so that copying keeps them apart; the gaps are ours.
  TextLine set_code(const std::string& code) {
    TextLine line = setting_.setter.set_plain(code + " ", style_.targets, {}, from_);
    line.to = line.to - setting_.setter.set_plain(" ", style_.targets, {}, from_).to;
    return line;
  }

  void add_code(TextLine code, Pt gap) {
    if (lines_.empty()) lines_.emplace_back();
    const bool empty = lines_.back().runs.empty();
    if (!empty && end() + gap + code.to > room_) {
      lines_.emplace_back();
      gap = Pt{};
    }
    const Pt x = lines_.back().runs.empty() ? Pt{} : end() + gap;
    join(lines_.back(), std::move(code), x);
  }

  Pt end() const { return lines_.back().to; }
  Pt code_gap() const { return kCodeGap.at(style_.targets.size); }

  const model::IndicatorTableStyle& style_;
  Setting& setting_;
  const model::SourceLine& from_;
  Pt room_;
  std::vector<TextLine> lines_;
};

}  // namespace

std::vector<TextLine> set_targets(const std::vector<model::GoalTargets>& goals,
                                  const model::IndicatorTableStyle& style, Setting& setting,
                                  const model::SourceLine& from) {
  TargetLines lines(style, setting, from);
  for (const auto& goal : goals) lines.add(goal);
  return lines.take();
}

}  // namespace nenpo::typeset
