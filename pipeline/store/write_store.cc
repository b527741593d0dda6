#include <Poco/Exception.h>

#include <system_error>

#include "store/data_tables.h"
#include "store/database.h"
#include "store/edition_store.h"
#include "store/schema.h"

namespace nenpo::store {
namespace {

using Poco::Data::Session;

std::vector<MetaEntry> meta_of(const model::Edition& edition) {
  return {{std::string(kEditionKey), std::to_string(edition.year)},
          {std::string(kSchemaVersionKey), std::string(kSchemaVersion)}};
}

void write_masters(Session& session, const model::Masters& masters) {
  const auto& [departments, policies, goals, sdg_targets, header_aliases] = masters;
  std::vector<ChildText> targets;
  for (const std::string& target : sdg_targets) targets.push_back({0, target});

  write_table(session, table::kDepartments, departments);
  write_table(session, table::kDepartmentVariants,
              children_of<ChildText>(
                  departments, [](const model::Department& department) -> const auto& {
                    return department.variants;
                  }));
  write_table(session, table::kPolicies, policies);
  write_table(session, table::kSdgGoals, goals);
  write_table(session, table::kSdgTargets, targets);
  write_table(session, table::kHeaderAliases, header_aliases);
  write_table(session, table::kHeaderAliasLabels,
              children_of<ChildText>(
                  header_aliases, [](const model::HeaderAliases& aliases) -> const auto& {
                    return aliases.labels;
                  }));
}

void write_edition(Session& session, const model::Edition& edition) {
  const auto& [year, masters, plan_terms, inputs, submissions, indicators, observations, tables,
               accounts, prose, pictures] = edition;
  static_cast<void>(year);      // in the table of metadata
  static_cast<void>(pictures);  // they stay in their files
  write_table(session, table::kInputs, inputs);
  write_table(session, table::kSubmissions, submissions);
  write_table(session, table::kIndicators, indicators);
  write_table(session, table::kIndicatorTargets,
              children_of<ChildText>(
                  indicators, [](const model::Indicator& indicator) -> const auto& {
                    return indicator.sdg_targets;
                  }));
  write_table(session, table::kObservations, observations);
  write_table(session, table::kCellAccounts, accounts);
  write_table(session, table::kCellsIgnored,
              children_of<ChildCell>(
                  accounts, [](const model::CellAccount& account) -> const auto& {
                    return account.ignored;
                  }));
  write_table(session, table::kProse, prose);
  write_table(session, table::kPlanTerms, plan_terms);
  write_data_tables(session, tables);
  write_masters(session, masters);
}

void write_findings(Session& session, const Findings& findings) {
  write_table(session, table::kFindings, findings);
  write_table(session, table::kFindingsRelated,
              children_of<ChildPlace>(
                  findings, [](const Finding& finding) -> const auto& { return finding.related; }));
}

}  // namespace

Result<Done> write_store(const std::filesystem::path& file, const model::Edition& edition,
                         const Findings& findings, const std::vector<model::PrintedFact>& prints) {
  constexpr auto kOperation = "データベースの書き込み";
  std::error_code error;
  std::filesystem::remove(file, error);
  if (error) return Failure{kOperation, file.string(), "古いファイルを削除できません。"};
  try {
    Session session = create_database(file);
    session.begin();
    write_table(session, table::kMeta, meta_of(edition));
    write_edition(session, edition);
    write_findings(session, findings);
    write_table(session, table::kPrints, prints);
    session.commit();
    session.close();
    return Done{};
  } catch (const Poco::Exception& exception) {
    return explain(kOperation, file, exception);
  }
}

}  // namespace nenpo::store
