#include "typeset/gathering/gathering.h"

#include <map>
#include <string>
#include <utility>

#include "base/overloaded.h"
#include "typeset/gathering/setters.h"

namespace nenpo::typeset {
namespace {

/// The style of a kind; without it the run ends.
template <typename Part>
const Part* kind_of(Setting& setting, const std::map<std::string, Part>& parts,
                    const std::string& family, const std::string& kind) {
  const auto found = parts.find(kind);
  if (found != parts.end()) return &found->second;
  fail_without(setting, family + "." + kind);
  return nullptr;
}

template <typename Block, typename Part>
Pieces set_with(Piece (*set)(const Block&, const Part&, Setting&), const Block& block,
                const Part* style, Setting& setting) {
  if (style == nullptr) return {};
  const std::size_t found = setting.findings.size();
  Pieces pieces;
  pieces.push_back(set(block, *style, setting));
  pieces.back().from = block.from;
  move_findings(setting, found, pieces.back());
  return pieces;
}

}  // namespace

Pieces set_gathering(const model::Gathering& gathering, Setting& setting) {
  const model::GatheringStyles& styles = setting.style.gathering;
  return std::visit(
      Overloaded{
          [&](const model::Agenda& agenda) {
            const auto* style = part_of(setting, styles.agenda, "agenda");
            return style != nullptr ? set_agenda(agenda, *style, setting) : Pieces{};
          },
          [&](const model::Roster& roster) {
            return set_with(set_roster, roster, part_of(setting, styles.roster, "roster"), setting);
          },
          [&](const model::PeopleRing& ring) {
            return set_with(set_people_ring, ring,
                            part_of(setting, styles.people_ring, "people_ring"), setting);
          },
          [&](const model::SeatingPlan& plan) {
            return set_with(set_seating_plan, plan, part_of(setting, styles.seating, "seating"),
                            setting);
          },
          [&](const model::WorkshopThemes& themes) {
            return set_with(set_workshop_themes, themes,
                            part_of(setting, styles.workshop_themes, "workshop_themes"), setting);
          },
          [&](const model::Masthead& head) {
            return set_with(set_masthead, head,
                            kind_of(setting, styles.mastheads, "masthead", head.kind), setting);
          },
          [&](const model::RuledRows& rows) {
            return set_with(set_ruled_rows, rows,
                            kind_of(setting, styles.ruled_rows, "ruled_rows", rows.kind), setting);
          },
          [&](const model::Turn& turn) {
            return set_with(set_turn, turn, part_of(setting, styles.turn, "turn"), setting);
          },
          [&](const model::Contact& contact) {
            return set_with(set_contact, contact, part_of(setting, styles.contact, "contact"),
                            setting);
          }},
      gathering);
}

}  // namespace nenpo::typeset
