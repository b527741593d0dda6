#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "typeset/highlights/label_setters.h"

namespace nenpo::typeset {
namespace {

using Step = model::GoalBandStyle::Step;

const Step& step_for(std::size_t tiles, const std::vector<Step>& steps) {
  for (const Step& step : steps) {
    if (tiles <= static_cast<std::size_t>(step.up_to)) return step;
  }
  return steps.back();
}

class GoalBandSetting {
 public:
  GoalBandSetting(const model::GoalBand& band, const model::GoalBandStyle& style, Setting& setting)
      : band_(band),
        style_(style),
        setting_(setting),
        step_(step_for(band.goals.size(), style.steps)) {}

  Piece set() {
    const std::size_t found = setting_.findings.size();
    if (band_.goals.empty()) {
      set_missing();
    } else {
      set_goals();
    }
    piece_.snap = Snap::kFree;
    piece_.before = style_.before;
    piece_.after = style_.after;
    piece_.from = band_.from;
    move_findings(setting_, found, piece_);
    return std::move(piece_);
  }

 private:
  Pt text_at() const { return step_.side + style_.name_gap; }

  void set_goals() {
    open_tag(piece_, model::Role::kList);
    Pt top;
    for (const int goal : band_.goals) {
      if (goal < 1 || goal > static_cast<int>(model::kGoalCount)) continue;
      set_goal(goal, top);
      piece_.height = top + step_.side;
      top += step_.pitch;
    }
    close_tag(piece_);
  }

  void set_goal(int number, Pt top) {
    const model::GoalStyle& goal = setting_.style.goals[static_cast<std::size_t>(number) - 1];
    open_tag(piece_, model::Role::kListItem);
    open_tag(piece_, model::Role::kListBody);
    model::TagBegin tag;
    tag.role = model::Role::kFigure;
    tag.alternative_text = "目標" + std::to_string(number) + " " + goal.name;
    open_tag(piece_, std::move(tag));
    fill(piece_, {Pt{}, top, step_.side, step_.side}, goal.fill);
    model::TextStyle number_style = style_.number;
    number_style.colour = goal.ink;
    TextLine digits = setting_.setter.set_plain(std::to_string(number), number_style);
    const Pt x = (step_.side - digits.to) / 2;
    place(piece_, std::move(digits), x, middle(number_style, top));
    TextLine name = setting_.setter.set_line(goal.name, style_.name);
    report_wide(name, goal.name);
    place(piece_, std::move(name), text_at(), middle(style_.name, top));
    for (int open = 0; open < 3; ++open) close_tag(piece_);
  }

  /// The baseline of a line in the middle of a tile.
  Pt middle(const model::TextStyle& style, Pt top) {
    return top + (step_.side - style.leading) / 2 + setting_.setter.baseline(style);
  }

  void report_wide(const TextLine& name, const std::string& text) {
    const Pt room = setting_.line_length - text_at();
    if (name.to <= room) return;
    report_overflow(piece_, setting_, {"ゴールの名前の欄", text, name.to - room, style_.name.size});
  }

  void set_missing() {
    as_artifact(piece_, [this] {
      draw_frame(piece_, {Pt{}, Pt{}, step_.side, step_.side}, style_.missing_frame,
                 Stroke::kDashed);
    });
    auto lines = setting_.setter.set({model::Text{style_.missing_word, false, {}}}, style_.missing,
                                     ragged(setting_.line_length - text_at(), Breaks::kByPhrase),
                                     band_.from);
    const Pt text = style_.missing.leading * static_cast<double>(lines.size());
    piece_.height = std::max(step_.side, text);
    Pt baseline = (step_.side - text) / 2 + setting_.setter.baseline(style_.missing);
    open_tag(piece_, model::Role::kParagraph);
    for (TextLine& line : lines) {
      place_recorded(piece_, std::move(line), text_at(), baseline);
      baseline += style_.missing.leading;
    }
    close_tag(piece_);
  }

  const model::GoalBand& band_;
  const model::GoalBandStyle& style_;
  Setting& setting_;
  const Step& step_;
  Piece piece_;
};

}  // namespace

Piece set_goal_band(const model::GoalBand& band, const model::GoalBandStyle& style,
                    Setting& setting) {
  return GoalBandSetting(band, style, setting).set();
}

}  // namespace nenpo::typeset
