#include "typeset/highlights/highlights.h"

#include <map>
#include <string>
#include <utility>
#include <variant>

#include "base/overloaded.h"
#include "typeset/highlights/axis_setters.h"
#include "typeset/highlights/fact_setters.h"
#include "typeset/highlights/label_setters.h"

namespace nenpo::typeset {
namespace {

Pieces one(Piece piece) {
  Pieces pieces;
  pieces.push_back(std::move(piece));
  return pieces;
}

/// A block that names no kind takes the style's only one.
template <typename Part>
const Part* kind_of(Setting& setting, const std::map<std::string, Part>& kinds,
                    const std::string& kind, const std::string& key) {
  if (kind.empty() && kinds.size() == 1) return &kinds.begin()->second;
  const auto found = kinds.find(kind);
  if (found != kinds.end()) return &found->second;
  fail_without(setting, key + "." + (kind.empty() ? "種類" : kind));
  return nullptr;
}

}  // namespace

Pieces set_highlight(const model::Highlight& highlight, Setting& setting) {
  const model::HighlightStyles& styles = setting.style.highlights;
  const auto set = [&](const auto& block, const auto* style, auto setter) {
    return style != nullptr ? one(setter(block, *style, setting)) : Pieces{};
  };
  return std::visit(
      Overloaded{
          [&](const model::KeyFacts& facts) {
            return set(facts, kind_of(setting, styles.key_facts, facts.kind, "key_facts"),
                       set_key_facts);
          },
          [&](const model::Voices& voices) {
            return set(voices, part_of(setting, styles.voices, "voices"), set_voices);
          },
          [&](const model::Numbered& numbered) {
            return set(numbered, part_of(setting, styles.numbered, "numbered"), set_numbered);
          },
          [&](const model::Labels& labels) {
            return set(labels, part_of(setting, styles.labels, "labels"), set_labels);
          },
          [&](const model::Badge& badge) {
            return set(badge, kind_of(setting, styles.badges, badge.kind, "badge"), set_badge);
          },
          [&](const model::GoalBand& band) {
            return set(band, part_of(setting, styles.goal_band, "goal_band"), set_goal_band);
          },
          [&](const model::TimeAxis& axis) {
            return set(axis, part_of(setting, styles.time_axis, "time_axis"), set_time_axis);
          },
          [&](const model::Ranking& ranking) {
            return set(ranking, part_of(setting, styles.ranking, "ranking"), set_ranking);
          }},
      highlight);
}

}  // namespace nenpo::typeset
