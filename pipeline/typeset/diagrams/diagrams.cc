#include "typeset/diagrams/diagrams.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/overloaded.h"
#include "typeset/diagrams/setters.h"

namespace nenpo::typeset {
namespace {

/// The style of [family.kind]; without it the run ends.
template <typename Style>
const Style* of_kind(const std::map<std::string, Style>& styles, const std::string& family,
                     const std::string& kind, Setting& setting) {
  const auto found = styles.find(kind);
  if (found != styles.end()) return &found->second;
  fail_without(setting, family + "." + kind);
  return nullptr;
}

Pieces one(Piece piece) {
  Pieces pieces;
  pieces.push_back(std::move(piece));
  return pieces;
}

/// `set` with the style, where there is one; what was found meanwhile stands with the first piece.
template <typename Figure, typename Style, typename Set>
Pieces with(const Figure& figure, const Style* style, Set set, Setting& setting) {
  if (style == nullptr) return {};
  const std::size_t found = setting.findings.size();
  Pieces pieces = set(figure, *style, setting);
  if (!pieces.empty()) move_findings(setting, found, pieces.front());
  return pieces;
}

template <typename Figure, typename Style>
Pieces figure(const Figure& figure, const std::optional<Style>& style, std::string_view key,
              Piece (*set)(const Figure&, const Style&, Setting&), Setting& setting) {
  const auto set_one = [set](const Figure& one_figure, const Style& its_style, Setting& its) {
    return one(set(one_figure, its_style, its));
  };
  return with(figure, part_of(setting, style, key), set_one, setting);
}

}  // namespace

Pieces set_diagram(const model::Diagram& diagram, Setting& setting) {
  const model::DiagramStyles& styles = setting.style.diagrams;
  return std::visit(
      Overloaded{
          [&](const model::Timeline& line) {
            return figure(line, styles.timeline, "timeline", set_timeline, setting);
          },
          [&](const model::NestedTiers& tiers) {
            return figure(tiers, styles.nested_tiers, "nested_tiers", set_nested_tiers, setting);
          },
          [&](const model::Hub& hub) { return figure(hub, styles.hub, "hub", set_hub, setting); },
          [&](const model::PositionFigure& position) {
            return figure(position, styles.position, "position", set_position, setting);
          },
          [&](const model::Process& process) {
            return figure(process, styles.process, "process", set_process, setting);
          },
          [&](const model::Opinions& opinions) {
            return figure(opinions, styles.opinions, "opinions", set_opinions, setting);
          },
          [&](const model::SheetCounter& counter) {
            return figure(counter, styles.sheet_counter, "sheet_counter", set_sheet_counter,
                          setting);
          },
          [&](const model::Items& items) {
            const auto set = [](const auto& it, const auto& style, Setting& its) {
              return one(set_items(it, style, its));
            };
            return with(items, of_kind(styles.items, "items", items.kind, setting), set, setting);
          },
          [&](const model::LabelTable& table) {
            return with(table, of_kind(styles.labels, "label_table", table.kind, setting),
                        set_labels, setting);
          },
          [&](const model::Statistics& statistics) {
            return with(statistics,
                        of_kind(styles.statistics, "statistics", statistics.kind, setting),
                        set_statistics, setting);
          },
      },
      diagram);
}

}  // namespace nenpo::typeset
