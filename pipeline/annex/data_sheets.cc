#include <string>
#include <utility>

#include "annex/sheets.h"
#include "annex/words.h"
#include "base/overloaded.h"
#include "model/words.h"

namespace nenpo::annex {
namespace {

/// A column of a sheet for machines: one header, one datum a cell.
struct DataHead {
  std::string text;
  double width = 0;
};

const std::vector<DataHead> kObservationHeads{
    {"データ番号", 24},   {"指標番号", 10},     {"指標名", 40},       {"計画期", 8},
    {"基本政策番号", 12}, {"基本政策", 30},     {"政策番号", 10},     {"政策", 30},
    {"三側面", 8},        {"望ましい方向", 16}, {"出典", 20},         {"所管局", 20},
    {"値の種類", 10},     {"値の計画期", 11},   {"期間の種類", 11},   {"西暦年", 8},
    {"年月日", 12},       {"値", 10},           {"値がない理由", 14}, {"単位", 10},
    {"比較", 8},          {"印刷表記", 18},     {"提出ファイル", 50}, {"提出シート", 20},
    {"提出セル", 10},     {"提出時の表記", 24},
};

const std::vector<DataHead> kSdgHeads{
    {"指標番号", 10}, {"指標名", 40}, {"SDGsゴール", 12}, {"SDGsターゲット", 16}};

PlannedCell text_cell(const std::string& text) { return {{}, text, Look::kDataText}; }
PlannedCell number_cell(Decimal number) { return {{}, number, Look::kDataNumber}; }
PlannedCell number_cell(int number) { return number_cell(Decimal{number, 0}); }

SheetPlan data_sheet(std::string name, const std::vector<DataHead>& heads) {
  SheetPlan sheet;
  sheet.name = std::move(name);
  sheet.purpose = Purpose::kData;
  sheet.last = {0, static_cast<std::uint32_t>(heads.size() - 1)};
  for (const DataHead& head : heads) {
    const auto column = static_cast<std::uint32_t>(sheet.column_widths.size());
    sheet.cells.push_back({{0, column}, head.text, Look::kDataHeader});
    sheet.column_widths.push_back(head.width);
  }
  return sheet;
}

void add_row(SheetPlan& sheet, std::vector<PlannedCell> cells) {
  ++sheet.last.row;
  std::uint32_t column = 0;
  for (PlannedCell& cell : cells) {
    cell.at = {sheet.last.row, column++};
    sheet.cells.push_back(std::move(cell));
  }
}

std::vector<PlannedCell> indicator_cells(const model::Indicator& indicator) {
  return {text_cell(indicator.name),
          number_cell(indicator.plan_term),
          text_cell(indicator.basic_policy_code),
          text_cell(indicator.basic_policy),
          text_cell(indicator.policy_code),
          text_cell(indicator.policy),
          text_cell(aspect_word(indicator.aspect)),
          text_cell(direction_word(indicator.direction)),
          text_cell(indicator.source),
          text_cell(indicator.department)};
}

std::vector<PlannedCell> value_cells(const model::Observation& observation) {
  const auto* date = std::get_if<Date>(&observation.period);
  const auto* value = std::get_if<Decimal>(&observation.figure);
  const auto* absence = std::get_if<model::Absence>(&observation.figure);
  return {text_cell(model::japanese_name(observation.kind)),
          number_cell(observation.plan_term),
          text_cell(period_type_word(observation.period)),
          number_cell(western_year(observation.period)),
          text_cell(date != nullptr ? to_iso(*date) : ""),
          value != nullptr ? number_cell(*value) : text_cell(""),
          text_cell(absence != nullptr ? absence_word(*absence) : ""),
          text_cell(observation.unit),
          text_cell(comparator_word(observation.comparator)),
          text_cell(observation.printed)};
}

std::vector<PlannedCell> provenance_cells(const model::Provenance& from) {
  return {text_cell(from.file), text_cell(from.sheet), text_cell(to_a1(from.cell)),
          text_cell(from.text_as_written)};
}

/// An observation whose indicator is not there keeps its own number and has the other columns
/// empty.
std::vector<PlannedCell> observation_cells(const model::Edition& edition,
                                           const model::Observation& observation) {
  const model::Indicator* indicator = edition.find_indicator(observation.indicator_id);
  std::vector<PlannedCell> cells{text_cell(model::fact_id(observation)),
                                 text_cell(observation.indicator_id)};
  const auto append = [&](const std::vector<PlannedCell>& more) {
    cells.insert(cells.end(), more.begin(), more.end());
  };
  constexpr std::size_t kIndicatorColumns = 10;
  append(indicator != nullptr ? indicator_cells(*indicator)
                              : std::vector<PlannedCell>(kIndicatorColumns, text_cell("")));
  append(value_cells(observation));
  append(provenance_cells(observation.from));
  return cells;
}

}  // namespace

SheetPlan plan_data(const model::Edition& edition) {
  SheetPlan sheet = data_sheet("データ", kObservationHeads);
  for (const auto& observation : edition.observations) {
    add_row(sheet, observation_cells(edition, observation));
  }
  sheet.frozen_columns = 2;
  return sheet;
}

SheetPlan plan_sdg_targets(const model::Edition& edition) {
  SheetPlan sheet = data_sheet("SDGsターゲット", kSdgHeads);
  for (const auto& indicator : edition.indicators) {
    for (const std::string& target : indicator.sdg_targets) {
      const auto goal = parse_decimal(target.substr(0, target.find('.')));
      add_row(sheet, {text_cell(indicator.id), text_cell(indicator.name),
                      goal ? number_cell(*goal) : text_cell(""), text_cell(target)});
    }
  }
  sheet.frozen_columns = 1;
  return sheet;
}

}  // namespace nenpo::annex
