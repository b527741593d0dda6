#include "normalize/sdg_list.h"

#include <algorithm>

#include "base/text.h"
#include "normalize/era_year.h"
#include "normalize/fold.h"

namespace nenpo::normalize {
namespace {

constexpr std::size_t kGoalDigits = 2;
constexpr char32_t kCircledOne = 0x2460;        // ①
constexpr char32_t kCircledSeventeen = 0x2470;  // ⑰

bool is_separator(char32_t c) {
  constexpr std::u32string_view kSeparators = U"、，,・･/;；|";
  return is_blank(c) || kSeparators.find(c) != std::u32string_view::npos;
}

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return text;
}

/// "ゴール10:10.2" begins with a heading; what stands behind the colon is the list.
std::string_view without_heading(std::string_view word, const Vocabulary& vocabulary) {
  for (const std::string& goal : vocabulary.goal_words) {
    if (word.starts_with(goal)) word.remove_prefix(goal.size());
  }
  const std::size_t colon = word.find(':');
  return colon == std::string_view::npos ? word : word.substr(colon + 1);
}

/// 11-6 and 11.6 are the same; ⑪ is goal 11.
std::string canonical(std::string_view word) {
  std::string target;
  for (const char32_t c : to_utf32(word)) {
    if (c >= kCircledOne && c <= kCircledSeventeen) {
      target += std::to_string(c - kCircledOne + 1);
    } else {
      append_utf8(target, c);
    }
  }
  const std::size_t hyphen = target.find('-');
  const bool joins = hyphen != std::string::npos && hyphen > 0 && hyphen + 1 < target.size();
  return joins ? target.replace(hyphen, 1, ".") : target;
}

}  // namespace

std::vector<std::string> read_sdg_targets(std::string_view text, const Vocabulary& vocabulary) {
  std::vector<std::string> targets;
  std::string word;
  const auto finish = [&] {
    const std::string target = canonical(without_heading(word, vocabulary));
    if (!target.empty()) targets.push_back(target);
    word.clear();
  };
  for (const char32_t c : to_utf32(lower(fold_width(text)))) {
    if (is_separator(c)) {
      finish();
    } else {
      append_utf8(word, c);
    }
  }
  finish();
  return targets;
}

int goal_of_target(std::string_view target) {
  const auto goal = take_integer(target, kGoalDigits);
  return goal && (target.empty() || target.front() == '.') ? *goal : 0;
}

}  // namespace nenpo::normalize
