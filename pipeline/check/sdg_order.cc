#include <algorithm>
#include <charconv>
#include <tuple>

#include "check/facts.h"
#include "check/rules.h"

namespace nenpo::check {
namespace {

/// Goals by number; in a goal itself, its numbered targets, its lettered ones: 11, 11.7, 11.a.
using Rank = std::tuple<int, int, std::string>;

Rank rank_of(const std::string& code) {
  int goal = 0, number = 0;
  const char* end = code.data() + code.size();
  const auto read = std::from_chars(code.data(), end, goal);
  if (read.ptr == end) return {goal, -1, ""};
  const auto behind = std::from_chars(read.ptr + 1, end, number);
  if (behind.ec == std::errc() && behind.ptr == end) return {goal, number, ""};
  constexpr int kBehindNumbers = 1000;
  return {goal, kBehindNumbers, std::string(read.ptr + 1, end)};
}

std::string listed(const std::vector<std::string>& codes) {
  std::string text;
  for (const std::string& code : codes) text += (text.empty() ? "" : "、") + code;
  return text;
}

std::vector<std::string> in_order(std::vector<std::string> codes) {
  std::stable_sort(codes.begin(), codes.end(), [](const std::string& a, const std::string& b) {
    return rank_of(a) < rank_of(b);
  });
  return codes;
}

void check_doubles(const model::Edition& edition, const model::Indicator& indicator,
                   std::vector<std::string> sorted, Findings& findings) {
  const auto twice = std::adjacent_find(sorted.begin(), sorted.end());
  if (twice == sorted.end()) return;
  const std::string code = *twice;
  sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
  findings.push_back(
      {"duplicate-sdg-target",
       Severity::kWarning,
       place_of(indicator.sdg_targets_from),
       named(edition, indicator.id) + "のターゲット" + code + "が2回書かれています。",
       "1つにしてください（例: " + listed(sorted) + "）。",
       {}});
}

void check_order(const model::Edition& edition, const model::Indicator& indicator,
                 const std::vector<std::string>& sorted, Findings& findings) {
  const auto& codes = indicator.sdg_targets;
  const auto differing = std::mismatch(codes.begin(), codes.end(), sorted.begin());
  if (differing.first == codes.end()) return;
  findings.push_back({"sdg-targets-not-ascending",
                      Severity::kInfo,
                      place_of(indicator.sdg_targets_from),
                      named(edition, indicator.id) + "のターゲットが番号順ではありません（「" +
                          *differing.first + "」の位置に「" + *differing.second + "」が来ます）。",
                      "番号の順に並べてください（例: " + listed(sorted) + "）。",
                      {}});
}

}  // namespace

void check_sdg_order(const model::Edition& edition, Findings& findings) {
  for (const model::Indicator& indicator : edition.indicators) {
    const std::vector<std::string> sorted = in_order(indicator.sdg_targets);
    check_doubles(edition, indicator, sorted, findings);
    check_order(edition, indicator, sorted, findings);
  }
}

}  // namespace nenpo::check
