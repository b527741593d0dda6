#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/decimal_sum.h"
#include "check/column.h"
#include "check/rules.h"

namespace nenpo::check {
namespace {

/// A figure that is part of a total: how it is called, printed and where it stands.
struct Part {
  std::string said;  // 会場26人
  Decimal value;
  Place place;
};

std::optional<Decimal> sum_of(const std::vector<Part>& parts) {
  std::optional<Decimal> sum = Decimal{};
  for (const Part& part : parts) sum = sum ? add(*sum, part.value) : std::nullopt;
  return sum;
}

/// Says so when the parts do not give the whole; `of` prints a figure in the unit.
template <typename Printed>
void compare_total(const Part& whole, const std::vector<Part>& parts, const Printed& printed,
                   Findings& findings) {
  const auto sum = sum_of(parts);
  if (!sum || compare(*sum, whole.value) == 0) return;
  Finding finding{"total-mismatch",
                  Severity::kError,
                  whole.place,
                  "",
                  "合計か内訳のどちらかを直してください（例: 内訳が正しいときは、合計を" +
                      printed(*sum) + "とする）。",
                  {}};
  for (const Part& part : parts) {
    finding.message += (finding.message.empty() ? "" : "と") + part.said;
    finding.related.push_back(part.place);
  }
  finding.message += "の計は" + printed(*sum) + "で、" + whole.said + "と一致しません。";
  findings.push_back(std::move(finding));
}

std::optional<Part> part_of(const Column& column, const model::DataRow& row) {
  const auto value = column.number(row);
  if (!value) return std::nullopt;
  return Part{std::string(column.label()) + column.printed(*value), *value, column.place(row)};
}

void check_columns(const model::DataTable& table, const model::DataTotal& total,
                   Findings& findings) {
  const Column whole(table, total.whole);
  std::vector<Column> columns;
  for (const std::string& part : total.parts) columns.emplace_back(table, part);
  for (const model::DataRow& row : table.rows) {
    const auto all = part_of(whole, row);
    std::vector<Part> parts;
    for (const Column& column : columns) {
      if (auto part = part_of(column, row)) parts.push_back(std::move(*part));
    }
    if (!all || parts.empty() || parts.size() != columns.size()) continue;
    compare_total(
        *all, parts, [&whole](Decimal sum) { return whole.printed(sum); }, findings);
  }
}

/// The counts of one day, by category.
using PartnerCounts = std::map<std::string, Part, std::less<>>;

std::map<std::string, PartnerCounts> partner_counts_by_day(const model::DataTable& table) {
  const Column day(table, "as_of"), category(table, "category"), count(table, "count");
  std::map<std::string, PartnerCounts> days;
  for (const model::DataRow& row : table.rows) {
    if (const auto value = count.number(row)) {
      days[std::string(day.text(row))].emplace(category.text(row),
                                               Part{"", *value, count.place(row)});
    }
  }
  return days;
}

void check_partner_counts(const model::DataTable& table, Findings& findings) {
  const auto printed = [](Decimal value) { return to_printed(value) + "者"; };
  for (auto& [day, counts] : partner_counts_by_day(table)) {
    const auto total = counts.find("total");
    const auto registered = counts.find("registered");
    const auto certified = counts.find("certified");
    if (total == counts.end() || registered == counts.end() || certified == counts.end()) continue;
    const auto called = [&printed](const char* name, Part part) {
      part.said = name + printed(part.value);
      return part;
    };
    compare_total(
        called("合計", total->second),
        {called("登録事業者", registered->second), called("認証事業者", certified->second)},
        printed, findings);
  }
}

}  // namespace

void check_totals(const model::Edition& edition, Findings& findings) {
  for (const model::DataTable& table : edition.tables) {
    for (const model::DataTotal& total : table.totals) check_columns(table, total, findings);
  }
  if (const auto* counts = edition.find_table("partner_counts")) {
    check_partner_counts(*counts, findings);
  }
}

}  // namespace nenpo::check
