#include "typeset/blocks/goal_tiles.h"

namespace nenpo::typeset {
namespace {

/// Condenses a line's glyphs towards its left end.
void condense(TextLine& line, double stretch) {
  if (stretch == 1) return;
  for (auto& run : line.runs) {
    run.stretch = stretch;
    for (auto& glyph : run.glyphs) glyph.x *= static_cast<float>(stretch);
  }
  line.to = line.to * stretch;
}

void set_tile(Piece& piece, int number, Pt left, Pt top, const model::TileStyle& style,
              Setting& setting) {
  const model::GoalStyle& goal = setting.style.goals[static_cast<std::size_t>(number) - 1];
  model::TextStyle number_style = style.number;
  model::TextStyle name_style = style.name;
  number_style.colour = name_style.colour = goal.ink;
  model::TagBegin tag;
  tag.role = model::Role::kFigure;
  tag.alternative_text = "目標" + std::to_string(number) + " " + goal.name;
  open_tag(piece, model::Role::kListItem);
  open_tag(piece, model::Role::kListBody);
  open_tag(piece, std::move(tag));
  fill(piece, {left, top, style.side, style.side}, goal.fill);
  place(piece, setting.setter.set_plain(std::to_string(number), number_style),
        left + style.number_left, top + style.number_top + setting.setter.baseline(number_style));
  TextLine name = setting.setter.set_plain(goal.name, name_style);
  condense(name, goal.stretch);
  const Pt room = style.side - style.name_left;
  if (name.to > room) {
    report_overflow(piece, setting, {"ゴールの色枠", goal.name, name.to - room, name_style.size});
  }
  place(piece, std::move(name), left + style.name_left,
        top + style.side - style.name_bottom - name_style.leading +
            setting.setter.baseline(name_style));
  close_tag(piece);
  close_tag(piece);
  close_tag(piece);
}

}  // namespace

Pt tiles_height(std::size_t count, const model::TileStyle& style) {
  if (count == 0) return Pt{};
  const std::size_t rows = (count - 1) / static_cast<std::size_t>(style.per_row) + 1;
  return style.side * static_cast<double>(rows) + style.gap * static_cast<double>(rows - 1);
}

void set_tiles(Piece& piece, const std::vector<model::GoalTargets>& goals,
               const model::TileStyle& style, Pt top, Setting& setting) {
  if (goals.empty()) return;
  open_tag(piece, model::Role::kList);
  int at = 0;
  for (const auto& goal : goals) {
    if (goal.goal < 1 || goal.goal > static_cast<int>(model::kGoalCount)) continue;
    const Pt pitch = style.side + style.gap;
    set_tile(piece, goal.goal, pitch * (at % style.per_row), top + pitch * (at / style.per_row),
             style, setting);
    ++at;
  }
  close_tag(piece);
}

}  // namespace nenpo::typeset
