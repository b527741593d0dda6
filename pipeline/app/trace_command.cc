#include <algorithm>
#include <charconv>
#include <iostream>

#include "app/arguments.h"
#include "app/commands.h"
#include "app/locations.h"
#include "app/progress.h"
#include "app/traced_values.h"
#include "base/text.h"
#include "model/words.h"
#include "store/edition_store.h"

namespace nenpo::app {
namespace {

const std::vector<OptionRule> kOptions{{"output"}, {"edition"}};

/// "▲45.4" is also found as "45.4": the sign is easily left out when a number is typed.
std::string_view without_sign(std::string_view number) {
  constexpr std::string_view kTriangle = "▲";
  if (number.starts_with(kTriangle)) number.remove_prefix(kTriangle.size());
  if (number.starts_with('-')) number.remove_prefix(1);
  return number;
}

/// What a reader may copy from a page or type: 793g, 1,039, 1039, 872g, 872g以下, Q3-01,
/// Q3-01/baseline/2024.
bool is_meant(const model::Observation& fact, std::string_view wanted) {
  std::vector<std::string> spellings{fact.printed, std::string(trim(fact.from.text_as_written))};
  if (const auto* value = std::get_if<Decimal>(&fact.figure)) {
    for (const std::string& number : {to_printed(*value), to_string(*value)}) {
      spellings.push_back(number);
      spellings.push_back(number + fact.unit);
    }
  }
  const auto is_wanted = [wanted](std::string_view spelling) {
    return spelling == wanted || without_sign(spelling) == wanted;
  };
  return wanted == fact.indicator_id || wanted == model::fact_id(fact) ||
         std::any_of(spellings.begin(), spellings.end(), is_wanted);
}

std::string pages_of(const std::string& fact, const std::vector<model::PrintedFact>& prints) {
  std::string text;
  for (const model::PrintedFact& print : prints) {
    if (print.fact != fact) continue;
    text += (text.empty() ? "" : "、") + print.publication + " " +
            (print.label.empty() ? "—" : print.label) + "ページ";
  }
  return text.empty() ? "なし" : text;
}

void print_traced(const std::string& id, const std::string& said, const model::Provenance& from,
                  const std::vector<model::PrintedFact>& prints) {
  std::cout << said << "  [" << id << "]\n"
            << "  出所  " << from.file << (from.sheet.empty() ? "" : "  「" + from.sheet + "」")
            << "  " << to_a1(from.cell) << "  記載「" << escape_controls(from.text_as_written)
            << "」\n"
            << "  掲載  " << pages_of(id, prints) << "\n";
}

std::string words_for(const model::Observation& fact, const model::Edition& edition) {
  const model::Indicator* indicator = edition.find_indicator(fact.indicator_id);
  return fact.printed + "  " + (indicator != nullptr ? indicator->name : fact.indicator_id) + "  " +
         to_japanese(fact.period) + " " + model::japanese_name(fact.kind);
}

/// "plan:9" asks for the facts of the page whose folio is 9.
bool stands_on(const std::string& fact, std::string_view wanted,
               const std::vector<model::PrintedFact>& prints) {
  return std::any_of(prints.begin(), prints.end(), [&](const model::PrintedFact& print) {
    return print.fact == fact && wanted == print.publication + ":" + print.label;
  });
}

bool print_observations(const store::StoredEdition& stored, std::string_view wanted) {
  bool found = false;
  for (const model::Observation& fact : stored.edition.observations) {
    const std::string id = model::fact_id(fact);
    if (!is_meant(fact, wanted) && !stands_on(id, wanted, stored.prints)) continue;
    print_traced(id, words_for(fact, stored.edition), fact.from, stored.prints);
    found = true;
  }
  return found;
}

bool print_values(const store::StoredEdition& stored, std::string_view wanted) {
  bool found = false;
  for (const TracedValue& value : traced_values(stored.edition, stored.prints)) {
    const bool is_meant =
        std::find(value.spellings.begin(), value.spellings.end(), wanted) != value.spellings.end();
    if (!is_meant && !stands_on(value.id, wanted, stored.prints)) continue;
    print_traced(value.id, escape_controls(value.printed) + "  " + value.what, value.from,
                 stored.prints);
    found = true;
  }
  return found;
}

}  // namespace

ExitCode trace_command(const std::vector<std::string>& words) {
  const auto arguments = parse_arguments(words, kOptions);
  if (!arguments || arguments->operands.size() != 1) {
    print_failure(arguments ? Failure{"引数の解釈", "trace",
                                      "探す数値を一つ指定してください（例：nenpo trace 793g）。"}
                            : arguments.error());
    return kWrongUsage;
  }
  const std::filesystem::path output = locate(*arguments).output;
  const auto year = find_edition(*arguments, output);
  if (!year || !*year) {
    print_failure(year ? Failure{"出所の検索", output.string(),
                                 "作成済みの年度がありません。先に ./publish を実行してください。"}
                       : year.error());
    return kWrongUsage;
  }
  const auto stored = store::read_store(output / std::to_string(**year) / "edition.sqlite");
  if (!stored) {
    print_failure(stored.error());
    return kRunFailed;
  }
  const std::string wanted(trim(arguments->operands[0]));
  const bool is_observation = print_observations(*stored, wanted);
  const bool is_value = print_values(*stored, wanted);
  if (is_observation || is_value) return kDone;
  std::cout << "「" << wanted << "」に一致する数値は、" << **year << "年版の提出物にありません。\n";
  return kDoneWithErrors;
}

}  // namespace nenpo::app
