#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/text.h"
#include "check/column.h"
#include "check/rules.h"

namespace nenpo::check {
namespace {

/// From this likeness on, two sentences tell of the same thing.
constexpr double kLeastLikeness = 0.6;
constexpr std::size_t kShown = 24;  // characters of a difference that a message quotes

constexpr char32_t kFullWidthOffset = 0xFEE0;  // from ASCII to the full-width forms block

/// Without blanks, full-width ASCII in half width: how wide a character is typed is no difference.
std::u32string comparable(std::string_view text) {
  std::u32string characters;
  for (char32_t c : to_utf32(text)) {
    if (c > U'！' - 1 && c < U'～' + 1) c -= kFullWidthOffset;
    if (!is_blank(c)) characters += c;
  }
  return characters;
}

/// One sentence of the summary or of the results.
struct Item {
  std::u32string text;
  Place place;
  std::string year;  // of a result
};

/// Results of a measure, by its comparable name.
using Results = std::map<std::u32string, std::vector<Item>>;

Results results_of(const model::DataTable& progress) {
  const Column measure(progress, "measure"), kind(progress, "kind"), year(progress, "fiscal_year");
  const Column text(progress, "text");
  Results results;
  for (const model::DataRow& row : progress.rows) {
    if (kind.text(row) != "result") continue;
    for (std::string_view line : split(text.text(row), '\n')) {
      constexpr std::string_view kMark = "・";
      line = trim(line);
      if (line.starts_with(kMark)) line.remove_prefix(kMark.size());
      results[comparable(measure.text(row))].push_back(
          {comparable(line), text.place(row), std::string(year.text(row))});
    }
  }
  return results;
}

/// 区民会議の運営 is the measure 区民会議の運営（各区） as well.
const std::vector<Item>* results_under(const std::u32string& heading, const Results& results) {
  for (const auto& [measure, items] : results) {
    const bool qualified = measure.starts_with(heading) && measure[heading.size()] == U'(';
    if (measure == heading || qualified) return &items;
  }
  return nullptr;
}

std::vector<std::u32string> pairs_of(const std::u32string& text) {
  std::vector<std::u32string> pairs;
  for (std::size_t i = 0; i + 1 < text.size(); ++i) pairs.push_back(text.substr(i, 2));
  std::sort(pairs.begin(), pairs.end());
  return pairs;
}

/// Dice's coefficient of the pairs of neighbouring characters: 1 for the same text.
double likeness(const std::u32string& a, const std::u32string& b) {
  const auto first = pairs_of(a), second = pairs_of(b);
  if (first.empty() || second.empty()) return 0;
  std::vector<std::u32string> common;
  std::set_intersection(first.begin(), first.end(), second.begin(), second.end(),
                        std::back_inserter(common));
  return 2.0 * static_cast<double>(common.size()) /
         static_cast<double>(first.size() + second.size());
}

/// Where two texts begin to differ, in the words of one of them.
std::string shown_from(const std::u32string& text, std::size_t difference) {
  constexpr std::size_t kBefore = 6;
  const std::size_t from = difference > kBefore ? difference - kBefore : 0;
  const std::u32string part = text.substr(from, kShown);
  return (from > 0 ? "…" : "") + to_utf8(part) + (from + kShown < text.size() ? "…" : "");
}

Finding differs(const std::string& heading, const Item& summary, const Item& result) {
  const auto [a, b] = std::mismatch(summary.text.begin(), summary.text.end(), result.text.begin(),
                                    result.text.end());
  const auto at = static_cast<std::size_t>(a - summary.text.begin());
  return {"summary-differs",
          Severity::kInfo,
          summary.place,
          "主な実施結果の「" + heading + "」の「" + shown_from(summary.text, at) + "」は、" +
              result.year + "年度の実施結果では「" + shown_from(result.text, at) +
              "」となっています。",
          "同じことを書いた文であれば、どちらかに合わせてください（例: 実施結果の文をそのまま"
          "写す）。要約したのであれば、このままで構いません。",
          {result.place}};
}

void compare(const std::string& heading, const Item& summary, const std::vector<Item>& results,
             Findings& findings) {
  const Item* nearest = nullptr;
  double most = kLeastLikeness;
  for (const Item& result : results) {
    if (result.text == summary.text) return;
    const double like = likeness(summary.text, result.text);
    if (like < most) continue;
    most = like;
    nearest = &result;
  }
  if (nearest != nullptr) findings.push_back(differs(heading, summary, *nearest));
}

/// Items of lists below a heading that names a measure.
void check_prose(const model::ProseFile& prose, const Results& results, Findings& findings) {
  std::string heading;
  const std::vector<Item>* measure = nullptr;
  int number = 0;
  for (const std::string_view line : split(prose.text, '\n')) {
    ++number;
    if (line.starts_with("#")) {
      heading = trim(line.substr(std::min(line.find_first_not_of('#'), line.size())));
      measure = heading.empty() ? nullptr : results_under(comparable(heading), results);
    } else if (measure != nullptr && line.starts_with("- ")) {
      const Item item{comparable(line.substr(2)), {prose.file, "", std::to_string(number)}, {}};
      compare(heading, item, *measure, findings);
    }
  }
}

}  // namespace

void check_summaries(const model::Edition& edition, Findings& findings) {
  const auto* progress = edition.find_table("progress");
  if (progress == nullptr) return;
  const Results results = results_of(*progress);
  for (const model::ProseFile& prose : edition.prose) check_prose(prose, results, findings);
}

}  // namespace nenpo::check
