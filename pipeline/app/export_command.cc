#include "app/arguments.h"
#include "app/commands.h"
#include "app/progress.h"
#include "app/result_file.h"
#include "app/stages.h"
#include "model/edition_data.h"
#include "publish/findings_csv.h"

namespace nenpo::app {
namespace {

const std::vector<OptionRule> kOptions{{"input"},   {"masters"}, {"templates"},
                                       {"edition"}, {"output"},  {"format"}};

constexpr std::string_view kCsv = "csv";
constexpr std::string_view kJson = "json";

/// Every table of the edition, and the findings as they are.
std::vector<model::DataFile> exported(const model::Edition& edition, std::string_view format,
                                      const Findings& findings) {
  std::vector<model::DataFile> files;
  if (format == kJson) {
    files.push_back({"edition.json", model::edition_json(edition)});
  } else {
    files = model::edition_csv(edition);
  }
  files.push_back({"findings.csv", publish::findings_csv(findings)});
  return files;
}

}  // namespace

ExitCode export_command(const std::vector<std::string>& words) {
  const auto arguments = parse_arguments(words, kOptions);
  if (!arguments || !arguments->has("output")) {
    print_failure(arguments ? Failure{"引数の解釈", "export",
                                      "--output で書き出し先のフォルダーを指定してください。"}
                            : arguments.error());
    return kWrongUsage;
  }
  const std::string format = arguments->get("format", std::string(kCsv));
  if (format != kCsv && format != kJson) {
    print_failure({"引数の解釈", "--format " + format,
                   "csv か json を指定してください（例：--format json）。"});
    return kWrongUsage;
  }
  const Locations at = locate(*arguments);
  const auto year = find_edition(*arguments, at.input);
  if (!year || !*year) {
    print_failure(year ? Failure{"提出物の読み込み", at.input.string(),
                                 "年度のフォルダー（例：2026）がありません。"}
                       : year.error());
    return kWrongUsage;
  }
  const auto configuration = read_configuration(at, "");
  if (!configuration) {
    print_failure(configuration.error());
    return kWrongUsage;
  }
  Findings findings;
  const auto edition = take_in(*configuration, at, **year, findings);
  if (!edition) {
    print_failure(edition.error());
    return kWrongUsage;
  }
  sort_findings(findings);
  for (const auto& [name, text] : exported(*edition, format, findings)) {
    if (const auto written = write_result(at.output / name, text); !written) {
      print_failure(written.error());
      return kRunFailed;
    }
  }
  return has_errors(findings) ? kDoneWithErrors : kDone;
}

}  // namespace nenpo::app
