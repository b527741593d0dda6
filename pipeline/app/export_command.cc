#include "app/arguments.h"
#include "app/commands.h"
#include "app/progress.h"
#include "app/result_file.h"
#include "app/stages.h"
#include "publish/findings_csv.h"

namespace nenpo::app {
namespace {

const std::vector<OptionRule> kOptions{
    {"input"}, {"masters"}, {"templates"}, {"edition"}, {"output"}};

}  // namespace

ExitCode export_command(const std::vector<std::string>& words) {
  const auto arguments = parse_arguments(words, kOptions);
  if (!arguments || !arguments->has("output")) {
    print_failure(arguments ? Failure{"引数の解釈", "export",
                                      "--output で書き出し先のフォルダーを指定してください。"}
                            : arguments.error());
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
  for (const auto& [name, text] : {std::pair{"indicators.csv", model::indicators_csv(*edition)},
                                   std::pair{"observations.csv", model::observations_csv(*edition)},
                                   std::pair{"findings.csv", publish::findings_csv(findings)}}) {
    if (const auto written = write_result(at.output / name, text); !written) {
      print_failure(written.error());
      return kRunFailed;
    }
  }
  return has_errors(findings) ? kDoneWithErrors : kDone;
}

}  // namespace nenpo::app
