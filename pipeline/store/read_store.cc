#include <Poco/Exception.h>

#include <algorithm>
#include <system_error>
#include <utility>

#include "store/data_tables.h"
#include "store/database.h"
#include "store/edition_store.h"
#include "store/schema.h"

namespace nenpo::store {
namespace {

using Poco::Data::Session;

constexpr auto kOperation = "データベースの読み込み";

void read_masters(TableReader& tables, model::Masters& masters) {
  tables.read(table::kDepartments, masters.departments);
  tables.read_children<ChildText>(table::kDepartmentVariants, masters.departments,
                                  [](model::Department& department, ChildText& child) {
                                    department.variants.push_back(std::move(child.text));
                                  });
  tables.read(table::kPolicies, masters.policies);
  tables.read(table::kSdgGoals, masters.goals);
  std::vector<ChildText> targets;
  tables.read(table::kSdgTargets, targets);
  for (ChildText& target : targets) masters.sdg_targets.push_back(std::move(target.text));
  tables.read(table::kHeaderAliases, masters.header_aliases);
  tables.read_children<ChildText>(table::kHeaderAliasLabels, masters.header_aliases,
                                  [](model::HeaderAliases& aliases, ChildText& child) {
                                    aliases.labels.push_back(std::move(child.text));
                                  });
}

void read_edition(TableReader& tables, model::Edition& edition) {
  tables.read(table::kInputs, edition.inputs);
  tables.read(table::kSubmissions, edition.submissions);
  tables.read(table::kIndicators, edition.indicators);
  tables.read_children<ChildText>(table::kIndicatorTargets, edition.indicators,
                                  [](model::Indicator& indicator, ChildText& child) {
                                    indicator.sdg_targets.push_back(std::move(child.text));
                                  });
  tables.read(table::kObservations, edition.observations);
  tables.read(table::kCellAccounts, edition.accounts);
  tables.read_children<ChildCell>(table::kCellsIgnored, edition.accounts,
                                  [](model::CellAccount& account, ChildCell& child) {
                                    account.ignored.push_back(std::move(child.cell));
                                  });
  tables.read(table::kProse, edition.prose);
  tables.read(table::kPlanTerms, edition.plan_terms);
  read_data_tables(tables, edition.tables);
  read_masters(tables, edition.masters);
}

void read_findings(TableReader& tables, Findings& findings) {
  tables.read(table::kFindings, findings);
  tables.read_children<ChildPlace>(table::kFindingsRelated, findings,
                                   [](Finding& finding, ChildPlace& child) {
                                     finding.related.push_back(std::move(child.place));
                                   });
}

std::string find_meta(const std::vector<MetaEntry>& meta, std::string_view key) {
  const auto found = std::find_if(meta.begin(), meta.end(),
                                  [&](const MetaEntry& entry) { return entry.key == key; });
  return found == meta.end() ? "" : found->value;
}

Failure other_version(const std::filesystem::path& file, const std::string& version) {
  return {kOperation, file.string(),
          "この版のプログラムでは読めない形式です（ファイルの形式: " +
              (version.empty() ? "不明" : version) +
              "、読める形式: " + std::string(kSchemaVersion) +
              "）。「nenpo "
              "build」で発行し直すか、このファイルを作成した版のプログラムを使ってください。"};
}

Result<StoredEdition> read_all(Session& session, const std::filesystem::path& file) {
  TableReader tables(session);
  std::vector<MetaEntry> meta;
  tables.read(table::kMeta, meta);
  const std::string version = find_meta(meta, kSchemaVersionKey);
  if (version != kSchemaVersion) return other_version(file, version);

  StoredEdition stored;
  const auto period = parse_period(period_type(FiscalYear{}), find_meta(meta, kEditionKey));
  if (period) stored.edition.year = western_year(*period);
  read_edition(tables, stored.edition);
  read_findings(tables, stored.findings);
  tables.read(table::kPrints, stored.prints);
  const std::string damage = period ? tables.damage() : std::string(table::kMeta) + ".edition";
  if (damage.empty()) return stored;
  return Failure{kOperation, file.string(),
                 "内容が壊れています（" + damage + "）。「nenpo build」で発行し直してください。"};
}

}  // namespace

Result<StoredEdition> read_store(const std::filesystem::path& file) {
  std::error_code error;
  if (!std::filesystem::is_regular_file(file, error)) {
    return Failure{kOperation, file.string(),
                   "ファイルがありません。先に「nenpo build」を実行してください。"};
  }
  try {
    Session session = open_database(file);
    return read_all(session, file);
  } catch (const Poco::Exception& exception) {
    return explain(kOperation, file, exception);
  }
}

}  // namespace nenpo::store
