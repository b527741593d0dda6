#include <algorithm>
#include <filesystem>

#include "app/arguments.h"
#include "app/commands.h"
#include "app/progress.h"
#include "app/stages.h"
#include "ingest/read_workbook.h"

namespace nenpo::app {
namespace {

namespace fs = std::filesystem;

const std::vector<OptionRule> kOptions{
    {"masters"}, {"input"}, {"templates"}, {"edition"}, {"json", OptionRule::Takes::kNothing}};

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
  sort_findings(findings);
  print_findings(findings, progress_form(arguments->has("json")));
  return has_errors(findings) ? kDoneWithErrors : kDone;
}

}  // namespace nenpo::app
