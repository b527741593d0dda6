#include <algorithm>
#include <array>
#include <charconv>
#include <iostream>
#include <string_view>

#include "app/arguments.h"
#include "app/commands.h"
#include "app/progress.h"
#include "app/stages.h"
#include "app/structure_dump.h"
#include "assemble/assemble.h"
#include "ingest/read_workbook.h"
#include "jlreq/dump.h"
#include "jlreq/features.h"

namespace nenpo::app {
namespace {

const std::vector<OptionRule> kOptions{{"input"},   {"masters"},  {"templates"}, {"edition"},
                                       {"measure"}, {"features"}, {"output"}};
constexpr std::array<std::string_view, 3> kOfPublication{"manuscript", "pages", "structure"};
constexpr double kDefaultMeasure = 40;

ExitCode fail(const Failure& failure, ExitCode code) {
  print_failure(failure);
  return code;
}

ExitCode dump_workbook(const Arguments& arguments) {
  Findings findings;
  const std::string& file = arguments.operands[1];
  const bool read =
      ingest::visit_workbook(file, std::filesystem::path(file).filename().string(), findings,
                             [](const model::Sheet& piece) { std::cout << model::dump(piece); });
  sort_findings(findings);
  if (!findings.empty()) print_findings(findings, ProgressForm::kTerminal);
  return read && !has_errors(findings) ? kDone : kDoneWithErrors;
}

/// One paragraph a line from stdin; needs no font.
ExitCode dump_composition(const Arguments& arguments) {
  const std::string text = arguments.get("measure", "");
  double measure = kDefaultMeasure;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), measure);
  if (!text.empty() && (error != std::errc{} || end != text.data() + text.size() || measure < 1)) {
    return fail({"引数の解釈", "--measure " + text,
                 "行長は全角の字数で指定してください（例：--measure 40）。"},
                kWrongUsage);
  }
  const std::string features = arguments.get("features", "");
  const auto style = jlreq::with_features({.line_length = Em{measure}}, features);
  if (!style) {
    return fail(
        {"引数の解釈", "--features " + features,
         "次の名前をコンマで区切って指定してください：" + std::string(jlreq::kFeatureNames)},
        kWrongUsage);
  }
  std::string paragraph;
  for (int number = 1; std::getline(std::cin, paragraph); ++number) {
    std::cout << jlreq::dump_composition(paragraph, number, *style);
  }
  return kDone;
}

ExitCode dump_publication(const Arguments& arguments, const Configuration& configuration,
                          const model::Edition& edition, const Locations& at, Findings& findings) {
  const assemble::PublicationTemplate& publication = configuration.publications.front();
  if (arguments.operands[0] == "manuscript") {
    const auto manuscript = assemble::assemble(edition, publication, findings);
    if (!manuscript) return fail(manuscript.error(), kWrongUsage);
    std::cout << model::dump(*manuscript);
    return kDone;
  }
  auto fonts = font::FontSet::open(at.fonts);
  if (!fonts) return fail(fonts.error(), kWrongUsage);
  const auto pages = compose(configuration, publication, edition, *fonts, findings);
  if (!pages) return fail(pages.error(), kRunFailed);
  const bool structure = arguments.operands[0] == "structure";
  std::cout << (structure ? dump_structure(*pages) : model::dump(*pages));
  return kDone;
}

ExitCode dump_edition_part(const Arguments& arguments) {
  const Locations at = locate(arguments);
  const auto year = find_edition(arguments, at.input);
  if (!year) return fail(year.error(), kWrongUsage);
  const std::string only = arguments.operands.size() > 1 ? arguments.operands[1] : "";
  const auto configuration = read_configuration(at, only);
  if (!configuration) return fail(configuration.error(), kWrongUsage);
  Findings findings;
  const auto edition = take_in(*configuration, at, year->value_or(0), findings);
  if (!edition) return fail(edition.error(), kWrongUsage);
  if (arguments.operands[0] != "edition")
    return dump_publication(arguments, *configuration, *edition, at, findings);
  std::cout << model::dump(*edition);
  return kDone;
}

}  // namespace

ExitCode dump_command(const std::vector<std::string>& words) {
  const auto arguments = parse_arguments(words, kOptions);
  if (!arguments) return fail(arguments.error(), kWrongUsage);
  const std::vector<std::string>& operands = arguments->operands;
  if (operands.size() == 1 && operands[0] == "composition") return dump_composition(*arguments);
  if (operands.size() == 1 && operands[0] == "edition") return dump_edition_part(*arguments);
  if (operands.size() == 2 && operands[0] == "workbook") return dump_workbook(*arguments);
  const bool of_publication =
      !operands.empty() &&
      std::find(kOfPublication.begin(), kOfPublication.end(), operands[0]) != kOfPublication.end();
  if (operands.size() == 2 && of_publication) return dump_edition_part(*arguments);
  return fail({"引数の解釈", "dump",
               "workbook FILE、edition、manuscript 名前、pages 名前、structure 名前、composition "
               "のいずれかです。"},
              kWrongUsage);
}

}  // namespace nenpo::app
