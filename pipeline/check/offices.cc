#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "base/text.h"
#include "check/column.h"
#include "check/rules.h"

namespace nenpo::check {
namespace {

/// What the names of the city's departments end with, longest first.
constexpr std::array<std::u32string_view, 5> kEndings = {U"事務局", U"区役所", U"本部", U"会計室",
                                                         U"局"};

/// The name without such an ending; empty when it has none.
std::u32string stem_of(const std::u32string& name) {
  for (const std::u32string_view ending : kEndings) {
    if (name.size() > ending.size() && name.ends_with(ending))
      return name.substr(0, name.size() - ending.size());
  }
  return {};
}

/// One character replaced, missing or too many.
bool differ_by_one(std::u32string_view a, std::u32string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (a == b || b.size() - a.size() > 1) return false;
  const auto same =
      static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin()).first - a.begin());
  const std::size_t skipped = a.size() == b.size() ? 1 : 0;
  return same == a.size() || a.substr(same + skipped) == b.substr(same + 1);
}

bool is_known(std::string_view name, const model::Masters& masters) {
  return std::any_of(masters.departments.begin(), masters.departments.end(),
                     [name](const model::Department& department) {
                       return name.starts_with(department.name) ||
                              std::find(department.variants.begin(), department.variants.end(),
                                        name) != department.variants.end();
                     });
}

/// The department that a name was probably meant to be; a single character in front of
/// 局 or 区役所 (旭区役所, 薬局) is too little to tell it from the offices of others.
std::string_view meant_by(const std::string& name, const model::Masters& masters) {
  const std::u32string stem = stem_of(to_utf32(name));
  for (const model::Department& department : masters.departments) {
    const std::u32string known = stem_of(to_utf32(department.name));
    if (std::min(stem.size(), known.size()) >= 2 && differ_by_one(stem, known))
      return department.name;
  }
  return {};
}

Finding unknown_office(const std::string& name, std::string_view meant, Place place) {
  const std::string example = meant.empty() ? "総務企画局、幸区役所" : std::string(meant);
  return {"unknown-department",
          Severity::kWarning,
          std::move(place),
          "「" + name + "」は局区の一覧にありません。" +
              (meant.empty() ? "" : "「" + example + "」の誤りではありませんか。"),
          "局区のことであれば、正式な名称で書いてください（例: " + example + "）。",
          {}};
}

enum class Partners { kOfTheCity, kOfAnyKind };

/// Among the city's own (庁内), what ends like a department has to be one; elsewhere only what
/// nearly is one: 郵便局 and 関東地方整備局 are no departments.
void check_names(const Column& list, const model::DataRow& row, Partners partners,
                 const model::Masters& masters, Findings& findings) {
  for (const std::string_view part : split(list.text(row), '|')) {
    const std::string name(part);
    if (name.empty() || is_known(name, masters)) continue;
    const std::string_view meant = meant_by(name, masters);
    const bool looks_like_one =
        partners == Partners::kOfTheCity && !stem_of(to_utf32(name)).empty();
    if (!meant.empty() || looks_like_one)
      findings.push_back(unknown_office(name, meant, list.place(row)));
  }
}

}  // namespace

void check_offices(const model::Edition& edition, Findings& findings) {
  const model::Masters& masters = edition.masters;
  if (masters.departments.empty()) return;
  if (const auto* cases = edition.find_table("cases")) {
    const Column partners(*cases, "partners");
    for (const model::DataRow& row : cases->rows) {
      check_names(partners, row, Partners::kOfAnyKind, masters, findings);
    }
  }
  if (const auto* partnerships = edition.find_table("partnerships")) {
    const Column group(*partnerships, "group_code"), partners(*partnerships, "partners");
    for (const model::DataRow& row : partnerships->rows) {
      const bool internal = group.text(row) == "internal";
      check_names(partners, row, internal ? Partners::kOfTheCity : Partners::kOfAnyKind, masters,
                  findings);
    }
  }
}

}  // namespace nenpo::check
