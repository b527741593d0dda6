#include <algorithm>
#include <filesystem>
#include <optional>

#include "app/arguments.h"
#include "app/commands.h"
#include "app/progress.h"
#include "app/result_file.h"
#include "app/stages.h"
#include "check/check.h"
#include "ingest/read_workbook.h"
#include "publish/findings_csv.h"
#include "store/edition_store.h"

namespace nenpo::app {
namespace {

namespace fs = std::filesystem;

const std::vector<OptionRule> kOptions{
    {"against"}, {"output"},

    {"masters"}, {"input"},  {"templates"}, {"edition"}, {"json", OptionRule::Takes::kNothing}};

/// One operand: a file by itself, or a folder with everything below it.
void read_operand(const fs::path& operand, std::vector<model::Workbook>& workbooks,
                  Findings& findings) {
  std::error_code error;
  if (fs::is_directory(operand, error)) {
    ingest::Submitted submitted = ingest::read_edition_folder(operand, findings);
    std::move(submitted.workbooks.begin(), submitted.workbooks.end(),
              std::back_inserter(workbooks));
  } else if (auto workbook =
                 ingest::read_workbook(operand, operand.filename().string(), findings)) {
    workbooks.push_back(std::move(*workbook));
  }
}

/// The edition that the files are held against: --against, a published edition.sqlite or a folder
/// of submissions, else the newest published edition; none when nothing was ever published.
Result<std::optional<model::Edition>> registered_edition(const Arguments& arguments,
                                                         const Configuration& configuration,
                                                         const Locations& at) {
  std::error_code error;
  fs::path against = arguments.get("against", "");
  if (fs::is_directory(against, error)) {
    Findings of_another_edition;
    Locations there = at;
    there.input = against.parent_path();
    const auto year = find_edition({{}, {{"edition", against.filename().string()}}}, there.input);
    if (!year) return year.error();
    auto edition = take_in(configuration, there, **year, of_another_edition);
    if (!edition) return edition.error();
    return std::optional(std::move(*edition));
  }
  if (against.empty()) {
    const fs::path published = locate({}).output;  // --output is for the findings
    const auto newest = find_edition({}, published);
    if (!newest || !*newest) return std::optional<model::Edition>();
    against = published / std::to_string(**newest) / "edition.sqlite";
  }
  auto stored = store::read_store(against);
  if (!stored) return stored.error();
  return std::optional(std::move(stored->edition));
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
  const Locations at = locate(*arguments);
  const auto year = find_edition(*arguments, at.input);
  if (!year) {
    print_failure(year.error());
    return kWrongUsage;
  }
  const auto configuration = read_configuration(at, "");
  if (!configuration) {
    print_failure(configuration.error());
    return kWrongUsage;
  }
  Findings findings;
  std::vector<model::Workbook> workbooks;
  for (const std::string& operand : arguments->operands) read_operand(operand, workbooks, findings);
  const auto edition = take_in(*configuration, at, year->value_or(0), workbooks, findings);
  if (!edition) {
    print_failure(edition.error());
    return kWrongUsage;
  }
  const auto registered = registered_edition(*arguments, *configuration, at);
  if (!registered) {
    print_failure(registered.error());
    return kWrongUsage;
  }
  if (*registered) check::check_against(*edition, **registered, findings);
  sort_findings(findings);
  if (arguments->has("output")) {
    const fs::path file = fs::path(arguments->get("output", "")) / "findings.csv";
    if (const auto written = write_result(file, publish::findings_csv(findings)); !written) {
      print_failure(written.error());
      return kRunFailed;
    }
  }
  print_findings(findings, progress_form(arguments->has("json")));
  return has_errors(findings) ? kDoneWithErrors : kDone;
}

}  // namespace nenpo::app
