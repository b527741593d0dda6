#include "normalize/number_remarks.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "normalize/fold.h"
#include "normalize/values/take.h"
#include "normalize/values/year_pair.h"

namespace nenpo::normalize {
namespace {

constexpr std::string_view kFiscalRatio = "年度比";
constexpr std::string_view kRatio = "年比";
constexpr std::array<std::string_view, 12> kSuperscripts{"¹", "²", "³", "⁴", "⁵", "⁶",
                                                         "⁷", "⁸", "⁹", "⁰", "⁽", "⁾"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool ends_figure(char c) { return is_digit(c) || c == '%' || c == ')'; }

bool take_superscripts(std::string_view& text) {
  std::string_view bare = text;
  const auto taken = [&bare](std::string_view mark) { return take_back(bare, mark); };
  bool found = false;
  while (std::any_of(kSuperscripts.begin(), kSuperscripts.end(), taken)) found = true;
  if (!found || bare.empty() || !ends_figure(bare.back())) return false;
  text = bare;
  return true;
}

bool take_marked_note(std::string_view& text, const Vocabulary& vocabulary) {
  std::string_view bare = trim(text);
  take_back(bare, ")");
  while (!bare.empty() && is_digit(bare.back())) bare.remove_suffix(1);
  for (const std::string& mark : vocabulary.footnote_marks) {
    if (!take_back(bare, mark)) continue;
    text = trim(bare);
    return true;
  }
  return false;
}

/// "1)" that a blank or a unit parts from the figure.
bool take_numbered_note(std::string_view& text) {
  std::string_view bare = trim(text);
  if (!take_back(bare, ")")) return false;
  const std::size_t with_number = bare.size();
  while (!bare.empty() && is_digit(bare.back())) bare.remove_suffix(1);
  const bool numbered = bare.size() < with_number;
  const bool apart = !bare.empty() && bare.back() != '.' && bare.back() != ',' &&
                     bare.find_first_of("0123456789") != std::string_view::npos;
  if (!numbered || !apart || bare.ends_with('(')) return false;
  text = trim(bare);
  return true;
}

/// The year before 年度比 at the end of `text`, without 対 or a bracket before it.
std::optional<FiscalYear> base_year_in(std::string_view text, const Vocabulary& vocabulary) {
  take(text, "対");
  const std::string key = word_key(text);
  std::string_view rest = key;
  const auto pair = take_year_pair(rest, vocabulary);
  if (!pair || !rest.empty() || problem_of(*pair, text)) return std::nullopt;
  return FiscalYear{pair->year.western};
}

}  // namespace

bool take_note_reference(std::string_view& text, const Vocabulary& vocabulary) {
  if (text.empty()) return false;
  const unsigned char last = static_cast<unsigned char>(text.back());
  if (last < 0x80 && last != ')' && !is_digit(text.back()) && last != '*') return false;
  return take_marked_note(text, vocabulary) || take_numbered_note(text) || take_superscripts(text);
}

bool take_qualifier(std::string_view& text, const Vocabulary& vocabulary) {
  for (const std::string& word : vocabulary.qualifiers) {
    std::string_view bare = text;
    if (!take_back(bare, word) || bare.empty()) continue;
    if (word.size() == 1 && !ends_figure(bare.back())) continue;
    text = bare;
    return true;
  }
  return false;
}

BoundWord take_bounds(std::string_view& text, const Vocabulary& vocabulary) {
  BoundWord bound;
  for (bool found = true; found;) {
    found = false;
    for (const model::Bound& candidate : vocabulary.bounds) {
      for (const std::string& word : candidate.words) {
        if (!take_back(text, word) && !take(text, word)) continue;
        found = true;
        bound.contradictory |= bound.comparator != model::Comparator::kEqual &&
                               bound.comparator != candidate.comparator;
        bound.comparator = candidate.comparator;
      }
    }
  }
  return bound;
}

BaseYear take_base_year(std::string_view text, const Vocabulary& vocabulary) {
  const bool fiscal = text.find(kFiscalRatio) != std::string_view::npos;
  const std::string_view word = fiscal ? kFiscalRatio : kRatio;
  const std::size_t at = text.find(word);
  if (at == std::string_view::npos) return {false, std::nullopt, std::string(text)};
  const std::size_t open = text.substr(0, at).rfind('(');
  const bool enclosed = open != std::string_view::npos;
  // 2018(平成30)年度比: the bracket is closed before the word, so that it belongs to the year.
  const bool outer = enclosed && text.substr(open, at - open).find(')') == std::string_view::npos;
  const std::size_t begin = outer ? open : 0;
  std::string_view behind = text.substr(at + word.size());
  if (outer && !take(behind, ")") && begin == 0) take_back(behind, ")");
  take(behind, ":") || take(behind, "で");
  BaseYear base{true, std::nullopt, std::string(text.substr(0, begin)) + std::string(behind)};
  const std::string_view year = text.substr(begin + (outer ? 1 : 0), at - begin - (outer ? 1 : 0));
  if (fiscal) base.year = base_year_in(year, vocabulary);
  return base;
}

}  // namespace nenpo::normalize
