#include "normalize/values/choice.h"

#include <algorithm>

#include "base/text.h"
#include "normalize/era_year.h"
#include "normalize/fold.h"
#include "normalize/values/name_key.h"
#include "normalize/values/take.h"

namespace nenpo::normalize {
namespace {

constexpr std::size_t kListDigits = 2;

std::string choice_key(std::string_view text) {
  const std::string key = name_key(without_list_number(text));
  std::string_view rest = key;
  const bool enclosed = rest.size() > 2 && rest.front() == '(' && rest.find(')') + 1 == rest.size();
  return std::string(enclosed ? rest.substr(1, rest.size() - 2) : rest);
}

bool means(const model::Choice& choice, const std::string& key) {
  const auto is_key = [&key](const std::string& word) { return choice_key(word) == key; };
  return is_key(choice.value) || is_key(choice.label) ||
         std::any_of(choice.words.begin(), choice.words.end(), is_key);
}

std::string printed(const std::vector<model::Choice>& choices) {
  std::string text;
  for (const model::Choice& choice : choices) {
    text += "「" + (choice.label.empty() ? choice.value : choice.label) + "」";
  }
  return text;
}

}  // namespace

std::string without_list_number(std::string_view text) {
  const std::string_view whole = trim(text);
  std::string_view rest = whole;
  if (!take(rest, "(") && !take(rest, "（")) return std::string(whole);
  const std::size_t end = std::min(rest.find(")"), rest.find("）"));
  if (end == std::string_view::npos) return std::string(whole);
  const std::string number = word_key(rest.substr(0, end));
  std::string_view digits = number;
  const bool numbered = take_integer(digits, kListDigits) && digits.empty();
  rest.remove_prefix(end);
  if (!take(rest, ")")) take(rest, "）");
  return std::string(numbered && !trim(rest).empty() ? trim(rest) : whole);
}

const model::Choice* find_choice(std::string_view text, const std::vector<model::Choice>& choices) {
  const std::string key = choice_key(text);
  const auto found =
      std::find_if(choices.begin(), choices.end(),
                   [&key](const model::Choice& choice) { return means(choice, key); });
  return found == choices.end() ? nullptr : &*found;
}

Reading<std::string> read_choice(std::string_view text, const std::vector<model::Choice>& choices,
                                 const std::string& label) {
  if (const model::Choice* choice = find_choice(text, choices))
    return {choice->value, std::nullopt};
  return Reading<std::string>::refused(
      {"unknown-choice", Severity::kError,
       "「" + label + "」の「" + one_line(text) + "」は選択肢にありません。",
       "次のいずれかを書いてください: " + printed(choices) + "。"});
}

}  // namespace nenpo::normalize
