#include <algorithm>
#include <charconv>
#include <iostream>
#include <optional>
#include <thread>

#include "app/arguments.h"
#include "app/commands.h"
#include "app/run.h"

namespace nenpo::app {
namespace {

using Takes = OptionRule::Takes;

const std::vector<OptionRule> kOptions{{"input"},
                                       {"masters"},
                                       {"edition"},
                                       {"only"},
                                       {"templates"},
                                       {"output"},
                                       {"impose"},
                                       {"jobs"},
                                       {"draft", Takes::kNothing},
                                       {"dry-run", Takes::kNothing},
                                       {"json", Takes::kNothing}};

/// As many threads as there are cores, or as --jobs allows. Nothing when that is not a number from
/// 1 on.
std::optional<int> thread_count(const Arguments& arguments) {
  const int cores = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
  const std::string text = arguments.get("jobs", std::to_string(cores));
  int count = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
  const bool is_count = error == std::errc{} && end == text.data() + text.size() && count > 0;
  return is_count ? std::optional(std::min(count, cores)) : std::nullopt;
}

/// Whether the sheets for the printing house are wanted. Nothing when --impose names a binding that
/// is not known.
std::optional<bool> wants_sheets(const Arguments& arguments) {
  if (!arguments.has("impose")) return false;
  return arguments.get("impose", "") == "saddle" ? std::optional(true) : std::nullopt;
}

/// What is wrong with the options' values, if anything is.
std::optional<Failure> wrong_value(const Arguments& arguments) {
  const auto wrong = [&](const std::string& option, const char* reason) {
    return Failure{"引数の解釈", "--" + option + " " + arguments.get(option, ""), reason};
  };
  if (!thread_count(arguments))
    return wrong("jobs", "1以上の数を指定してください（例：--jobs 2）。");
  if (!wants_sheets(arguments)) {
    return wrong("impose", "指定できるのは saddle です（中綴じと2つ折りの紙に並べます）。");
  }
  return std::nullopt;
}

/// Without departmental data the year of the first publication's issue is the edition.
Result<int> edition_of(const Arguments& arguments, const Locations& at,
                       const Configuration& configuration) {
  const auto found = find_edition(arguments, at.input);
  if (!found) return found.error();
  if (*found) return **found;
  const auto& publications = configuration.publications;
  if (publications.empty()) {
    return Failure{"刊行物の読み込み", at.templates.string(), "publication.toml がありません。"};
  }
  return fiscal_year_of(publications.front().issued).starts;
}

ExitCode build(const BuildRequest& request, ProgressForm form) {
  Progress progress(form);
  const auto outcome = run(request, progress);
  if (!outcome) {
    print_failure(outcome.error());
    return kRunFailed;
  }
  if (outcome->unchanged) progress.step("確認", "前回から変更がないため、作り直していません");
  print_findings(outcome->findings, form);
  return has_errors(outcome->findings) ? kDoneWithErrors : kDone;
}

}  // namespace

ExitCode build_command(const std::vector<std::string>& words) {
  const auto arguments = parse_arguments(words, kOptions);
  if (!arguments || !arguments->operands.empty()) {
    print_failure(arguments ? Failure{"引数の解釈", arguments->operands[0],
                                      "build はファイル名を取りません。"}
                            : arguments.error());
    return kWrongUsage;
  }
  if (const auto failure = wrong_value(*arguments)) {
    print_failure(*failure);
    return kWrongUsage;
  }
  const Locations at = locate(*arguments);
  auto configuration = read_configuration(at, arguments->get("only", ""));
  if (!configuration) {
    print_failure(configuration.error());
    return kWrongUsage;
  }
  const auto edition = edition_of(*arguments, at, *configuration);
  if (!edition) {
    print_failure(edition.error());
    return kWrongUsage;
  }
  const BuildRequest request{.at = at,
                             .configuration = std::move(*configuration),
                             .edition = *edition,
                             .jobs = *thread_count(*arguments),
                             .draft = arguments->has("draft"),
                             .impose = *wants_sheets(*arguments)};
  if (!arguments->has("dry-run")) return build(request, progress_form(arguments->has("json")));
  const auto text = forecast(request);
  if (!text) {
    print_failure(text.error());
    return kWrongUsage;
  }
  std::cout << *text;
  return kDone;
}

}  // namespace nenpo::app
