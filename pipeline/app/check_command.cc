#include <filesystem>
#include <iostream>
#include <optional>

#include "app/arguments.h"
#include "app/cell_accounts.h"
#include "app/commands.h"
#include "app/operands.h"
#include "app/progress.h"
#include "app/registered_edition.h"
#include "app/result_file.h"
#include "app/returned_workbooks.h"
#include "app/stages.h"
#include "check/check.h"
#include "publish/findings_csv.h"

namespace nenpo::app {
namespace {

namespace fs = std::filesystem;

const std::vector<OptionRule> kOptions{{"against"},
                                       {"output"},
                                       {"masters"},
                                       {"input"},
                                       {"templates"},
                                       {"edition"},
                                       {"json", OptionRule::Takes::kNothing},
                                       {"verbose", OptionRule::Takes::kNothing}};

/// The edition that the files are held against: --against, a published edition.sqlite or a folder
/// of submissions, else the newest published edition; none when nothing was ever published.
Result<std::optional<model::Edition>> registered_edition(const Arguments& arguments,
                                                         const Configuration& configuration,
                                                         const Locations& at) {
  fs::path against = arguments.get("against", "");
  if (against.empty()) {
    const fs::path published = locate({}).output;  // --output is for the findings
    const auto newest = find_edition({}, published);
    if (!newest || !*newest) return std::optional<model::Edition>();
    against = published / std::to_string(**newest) / "edition.sqlite";
  }
  auto edition = edition_at(against, configuration, at);
  if (!edition) return edition.error();
  return std::optional(std::move(*edition));
}

/// What was handed in, as far as it could be read, and what is to be said of it.
struct Checked {
  Operands operands;
  model::Edition edition;
  Findings findings;
};

Result<Checked> check_operands(const Arguments& arguments) {
  const Locations at = locate(arguments);
  const auto year = find_edition(arguments, at.input);
  if (!year) return year.error();
  const auto configuration = read_configuration(at, "");
  if (!configuration) return configuration.error();
  Findings findings;
  Operands operands = read_operands(arguments.operands, findings);
  auto edition = take_in(*configuration, at, year->value_or(0), operands.submitted, findings);
  if (!edition) return edition.error();
  const auto registered = registered_edition(arguments, *configuration, at);
  if (!registered) return registered.error();
  if (*registered) check::check_against(*edition, **registered, findings);
  sort_findings(findings);
  return Checked{std::move(operands), std::move(*edition), std::move(findings)};
}

/// findings.csv and 返却/ with the departments' workbooks, when a folder for them is named.
Result<Done> leave_results(const Arguments& arguments, const Checked& checked,
                           const std::vector<ReviewedFile>& files) {
  if (!arguments.has("output")) return Done{};
  const fs::path folder = arguments.get("output", "");
  const std::string table = publish::findings_csv(checked.findings);
  if (auto written = write_result(folder / "findings.csv", table); !written) return written;
  return return_workbooks(files, checked.operands, checked.edition.year, folder / "返却");
}

}  // namespace

ExitCode check_command(const std::vector<std::string>& words) {
  const auto arguments = parse_arguments(words, kOptions);
  if (!arguments || arguments->operands.empty()) {
    print_failure(arguments ? Failure{"引数の解釈", "check",
                                      "確かめるファイルかフォルダーを指定してください。"}
                            : arguments.error());
    return kWrongUsage;
  }
  const auto checked = check_operands(*arguments);
  if (!checked) {
    print_failure(checked.error());
    return kWrongUsage;
  }
  const std::vector<ReviewedFile> files = review(checked->operands, checked->findings);
  if (const auto left = leave_results(*arguments, *checked, files); !left) {
    print_failure(left.error());
    return kRunFailed;
  }
  if (arguments->has("verbose")) std::cerr << cell_accounts_text(checked->edition.accounts);
  std::cerr << review_summary(files);
  print_findings(checked->findings, progress_form(arguments->has("json")));
  return has_errors(checked->findings) ? kDoneWithErrors : kDone;
}

}  // namespace nenpo::app
