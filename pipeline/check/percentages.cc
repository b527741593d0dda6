#include "check/column.h"
#include "check/facts.h"
#include "check/rules.h"

namespace nenpo::check {
namespace {

constexpr std::string_view kPercent = "%";
constexpr Decimal kNone{0, 0};
constexpr Decimal kWhole{100, 0};
constexpr Decimal kWholeReduction{-100, 0};

/// Written with ▲ or △: a rate of reduction, which is negative by nature.
bool is_reduction(const model::Observation& observation) {
  const std::string& text = observation.from.text_as_written;
  return text.find("▲") != std::string::npos || text.find("△") != std::string::npos;
}

bool is_in_range(const model::Observation& observation, Decimal value) {
  if (compare(value, kWhole) > 0) return false;
  return compare(value, is_reduction(observation) ? kWholeReduction : kNone) >= 0;
}

constexpr const char* kRemedy =
    "正しい値を入力してください（例: 44.1）。削減率は▲を付けて書いてください（例: ▲35.0）。";

void check_column(const model::DataTable& table, const model::DataColumn& percent,
                  Findings& findings) {
  const Column column(table, percent.id);
  for (const model::DataRow& row : table.rows) {
    const auto value = column.number(row);
    if (!value || (compare(*value, kNone) >= 0 && compare(*value, kWhole) <= 0)) continue;
    findings.push_back({"percentage-out-of-range",
                        Severity::kError,
                        column.place(row),
                        std::string(column.label()) + "の値" + to_printed(*value) +
                            "%は、割合の範囲（0～100%）を超えています。",
                        "正しい値を入力してください（例: 91）。",
                        {}});
  }
}

}  // namespace

void check_percentages(const model::Edition& edition, Findings& findings) {
  for (const model::DataTable& table : edition.tables) {
    for (const model::DataColumn& column : table.columns) {
      if (column.unit == kPercent) check_column(table, column, findings);
    }
  }
  for (const model::Observation& observation : edition.observations) {
    const auto* value = std::get_if<Decimal>(&observation.figure);
    if (value == nullptr || observation.unit != kPercent || is_in_range(observation, *value))
      continue;
    findings.push_back({"percentage-out-of-range",
                        Severity::kError,
                        place_of(observation.from),
                        named(edition, observation.indicator_id) + "の値" + to_printed(*value) +
                            "%は、割合の範囲（0～100%）を超えています。",
                        kRemedy,
                        {}});
  }
}

}  // namespace nenpo::check
