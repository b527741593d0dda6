#include "normalize/values/rank.h"

#include <string>

#include "normalize/era_year.h"
#include "normalize/fold.h"
#include "normalize/values/take.h"

namespace nenpo::normalize {
namespace {

constexpr std::size_t kMostDigits = 4;

std::optional<int> take_place(std::string_view& text) {
  take(text, "第");
  const auto place = take_integer(text, kMostDigits);
  if (!place || *place == 0) return std::nullopt;
  take(text, "位");
  return place;
}

/// What stands in the brackets; nothing when it cannot be read.
std::optional<Rank> with_previous(int rank, std::string_view text) {
  if (text.empty()) return Rank{rank, std::nullopt};
  if (!take(text, "(") || !take_back(text, ")")) return std::nullopt;
  take(text, "前回") || take(text, "前年") || take(text, "昨年");
  take(text, ":");
  for (const std::string_view none : {"圏外", "-", "―", "なし", "初"}) {
    if (text == none) return Rank{rank, std::nullopt};
  }
  const auto previous = take_place(text);
  if (!previous || !text.empty()) return std::nullopt;
  return Rank{rank, previous};
}

}  // namespace

Reading<Rank> read_rank(std::string_view text) {
  const std::string folded = word_key(text);
  std::string_view rest = folded;
  const auto place = take_place(rest);
  const auto rank = place ? with_previous(*place, rest) : std::nullopt;
  if (rank) return {rank, std::nullopt};
  return Reading<Rank>::refused({"not-a-number", Severity::kError,
                                 "順位欄の「" + one_line(text) + "」は順位として読めません。",
                                 "順位と前回の順位を書いてください（例: 6位（前回23位））。"});
}

}  // namespace nenpo::normalize
