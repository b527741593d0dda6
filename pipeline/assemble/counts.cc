#include "assemble/counts.h"

#include <algorithm>
#include <set>
#include <string>

#include "assemble/data/records.h"
#include "assemble/prose_lines.h"
#include "base/decimal_sum.h"
#include "base/text.h"

namespace nenpo::assemble {
namespace {

/// "outreach.department where sent_month=2025-05", taken apart.
struct Selection {
  const model::DataTable* table = nullptr;
  std::string_view column;  // empty: none is named
  Records records;
};

bool keep_matching(Selection& selection, std::string_view condition) {
  const auto sign = condition.find('=');
  if (sign == std::string_view::npos) return false;
  const std::string_view column = trim(condition.substr(0, sign));
  const std::string_view value = trim(condition.substr(sign + 1));
  if (!selection.table->find_column(column)) return false;
  std::erase_if(selection.records,
                [&](const Record& record) { return record.text(column) != value; });
  return true;
}

std::optional<Selection> selection_of(std::string_view what, const model::Edition& edition) {
  constexpr std::string_view kWhere = " where ";
  const auto where = what.find(kWhere);
  const std::string_view whole = trim(what.substr(0, where));
  const auto dot = whole.find('.');
  Selection selection;
  selection.table = edition.find_table(whole.substr(0, dot));
  if (selection.table == nullptr) return std::nullopt;
  if (dot != std::string_view::npos) {
    selection.column = whole.substr(dot + 1);
    if (!selection.table->find_column(selection.column)) return std::nullopt;
  }
  selection.records = records_of(edition, selection.table->id);
  if (where == std::string_view::npos) return selection;
  for (const std::string_view condition : split(what.substr(where + kWhere.size()), ',')) {
    if (!keep_matching(selection, condition)) return std::nullopt;
  }
  return selection;
}

std::int64_t count_policies(const model::Edition& edition) {
  std::set<std::string_view> codes;
  for (const model::Policy& policy : edition.masters.policies) codes.insert(policy.policy_code);
  return static_cast<std::int64_t>(codes.size());
}

/// Whether a heading, 「#### ① 災害に強いまちをつくる取組」, is that of a policy.
bool names_policy(std::string_view heading, const model::Edition& edition) {
  const auto& policies = edition.masters.policies;
  return std::any_of(policies.begin(), policies.end(), [heading](const model::Policy& policy) {
    return !policy.policy.empty() && heading.ends_with(" " + policy.policy);
  });
}

/// The headings one level below that of a policy.
std::int64_t count_measures(const model::Edition& edition) {
  std::int64_t measures = 0;
  for (const model::ProseFile& prose : edition.prose) {
    std::size_t policy = 0;  // level of its heading; 0 outside of any
    for (const std::string_view line : split(prose.text, '\n')) {
      const std::size_t level = heading_level(line);
      if (level == 0) continue;
      if (policy > 0 && level == policy + 1) ++measures;
      if (level <= policy || policy == 0) policy = names_policy(trim(line), edition) ? level : 0;
    }
  }
  return measures;
}

std::int64_t count_values(const Selection& selection) {
  std::set<std::string_view> values;
  for (const Record& record : selection.records) {
    if (const auto text = record.text(selection.column); !text.empty()) values.insert(text);
  }
  return static_cast<std::int64_t>(values.size());
}

}  // namespace

std::optional<std::int64_t> count_of(std::string_view what, const model::Edition& edition) {
  if (what == "policies") return count_policies(edition);
  if (what == "measures") return count_measures(edition);
  if (what == "goals") return static_cast<std::int64_t>(edition.masters.goals.size());
  if (what == "targets") return static_cast<std::int64_t>(edition.masters.sdg_targets.size());
  const auto selection = selection_of(what, edition);
  if (!selection) return std::nullopt;
  if (!selection->column.empty()) return count_values(*selection);
  return static_cast<std::int64_t>(selection->records.size());
}

std::optional<Decimal> sum_of(std::string_view what, const model::Edition& edition) {
  const auto selection = selection_of(what, edition);
  if (!selection || selection->column.empty()) return std::nullopt;
  std::optional<Decimal> sum = Decimal{};
  for (const Record& record : selection->records) {
    if (record.text(selection->column).empty()) continue;
    const auto value = record.number(selection->column);
    sum = sum && value ? add(*sum, *value) : std::nullopt;
  }
  return sum;
}

}  // namespace nenpo::assemble
