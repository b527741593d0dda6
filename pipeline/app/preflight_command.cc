#include <array>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

#include "app/arguments.h"
#include "app/commands.h"
#include "app/pdf_faults.h"
#include "app/pdf_remarks.h"
#include "app/progress.h"
#include "app/text_table.h"
#include "pdf/preflight/content/content_report.h"
#include "pdf/preflight/preflight.h"

namespace nenpo::app {
namespace {

namespace fs = std::filesystem;

const std::vector<OptionRule> kOptions{{"product"}, {"rules", OptionRule::Takes::kNothing}};

constexpr std::size_t kRuleWidth = 23;
constexpr std::size_t kTitleWidth = 50;
constexpr std::size_t kClauseWidth = 26;

std::optional<pdf::Product> product_named(const std::string& name) {
  constexpr std::array kProducts{
      std::pair("web", pdf::Product::kWeb), std::pair("archive", pdf::Product::kArchive),
      std::pair("print", pdf::Product::kPrint), std::pair("imposed", pdf::Product::kImposed)};
  for (const auto& [known, product] : kProducts) {
    if (name == known) return product;
  }
  return std::nullopt;
}

void print_rules() {
  TextTable table({kRuleWidth, kTitleWidth, kClauseWidth});
  table.add({"規則", "内容", "根拠"});
  for (const pdf::PreflightRule& rule : pdf::preflight_rules()) {
    table.add({rule.name, rule.title, rule.clause});
  }
  std::cout << table.text();
}

Result<std::string> bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(file), {}};
  if (!file.is_open() || file.bad() || bytes.empty()) {
    return Failure{"PDFの検査", path.string(), "ファイルが読めません。"};
  }
  return bytes;
}

/// How many faults the file has, all of them printed, and what else is worth a look.
Result<std::size_t> check_file(const fs::path& path, const pdf::Expected& expected) {
  const auto bytes = bytes_of(path);
  if (!bytes) return bytes.error();
  const auto faults = pdf::preflight(*bytes, path.string(), expected);
  if (!faults) return faults.error();
  std::cout << "■ " << harmless(path.string()) << "  "
            << (faults->empty() ? "問題なし" : std::to_string(faults->size()) + "件") << "\n";
  if (!faults->empty()) std::cout << pdf_faults_table(*faults) << "\n";
  const auto report = pdf::report_content(*bytes, path.string());
  if (!report) return report.error();
  std::cout << pdf_remarks(*report);
  return faults->size();
}

ExitCode refuse(Failure failure) {
  print_failure(failure);
  return kWrongUsage;
}

}  // namespace

ExitCode preflight_command(const std::vector<std::string>& words) {
  const auto arguments = parse_arguments(words, kOptions);
  if (!arguments) return refuse(arguments.error());
  if (arguments->has("rules")) {
    print_rules();
    return kDone;
  }
  const std::string name = arguments->get("product", "web");
  const auto product = product_named(name);
  if (!product) {
    return refuse({"引数の解釈", "--product " + name,
                   "web、archive、print、imposed のどれかを指定してください。"});
  }
  if (arguments->operands.empty()) {
    return refuse({"引数の解釈", "preflight", "検査するPDFを指定してください。"});
  }
  std::size_t faults = 0;
  for (const std::string& operand : arguments->operands) {
    const auto found = check_file(operand, {.product = *product});
    if (!found) return refuse(found.error());
    faults += *found;
  }
  return faults == 0 ? kDone : kDoneWithErrors;
}

}  // namespace nenpo::app
