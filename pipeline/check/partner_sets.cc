#include <set>
#include <string>

#include "base/text.h"
#include "check/column.h"
#include "check/rules.h"

namespace nenpo::check {
namespace {

/// A name that a list of names has twice; empty when there is none.
std::string_view named_twice(std::string_view list) {
  std::set<std::string_view> seen;
  for (const std::string_view name : split(list, '|')) {
    if (!name.empty() && !seen.insert(name).second) return name;
  }
  return {};
}

void check_list(const Column& list, const model::DataRow& row, Findings& findings) {
  const std::string name(named_twice(list.text(row)));
  if (name.empty()) return;
  findings.push_back(
      {"partner-named-twice",
       Severity::kWarning,
       list.place(row),
       "連携先「" + name + "」が2回書かれています。",
       "1つにするか、別の連携先であれば区別できる名称を書いてください（例: 市立川崎高"
       "等学校）。",
       {}});
}

void check_lead(const Column& lead, const model::DataRow& row, const std::string& department,
                Findings& findings) {
  const std::string named(lead.text(row));
  if (named.empty() || department.empty() || named == department) return;
  findings.push_back(
      {"lead-department-differs",
       Severity::kWarning,
       lead.place(row),
       "この事例を提出した局区は「" + department + "」ですが、先頭の局区は「" + named + "」です。",
       "主に取り組んだ局区を先頭に書いてください（例: " + department + "×" + named + "）。",
       {}});
}

}  // namespace

void check_partner_sets(const model::Edition& edition, Findings& findings) {
  if (const auto* cases = edition.find_table("cases")) {
    const Column lead(*cases, "lead_department"), partners(*cases, "partners");
    for (const model::DataRow& row : cases->rows) {
      check_lead(lead, row, cases->source_of(row).department, findings);
      check_list(partners, row, findings);
    }
  }
  if (const auto* partnerships = edition.find_table("partnerships")) {
    const Column partners(*partnerships, "partners");
    for (const model::DataRow& row : partnerships->rows) check_list(partners, row, findings);
  }
}

}  // namespace nenpo::check
