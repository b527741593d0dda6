#include "normalize/values/year_label.h"

#include "normalize/fold.h"
#include "normalize/values/take.h"
#include "normalize/values/year_pair.h"

namespace nenpo::normalize {

std::string to_text(YearLabel label) {
  return std::to_string(label.year.starts) + (label.onward ? "+" : "");
}

Reading<YearLabel> read_year_label(std::string_view text, const Vocabulary& vocabulary) {
  const std::string key = word_key(text);
  std::string_view rest = key;
  const auto pair = take_year_pair(rest, vocabulary);
  if (!pair || !pair->fiscal) {
    return Reading<YearLabel>::refused(
        {"unreadable-period", Severity::kError,
         "見出し「" + one_line(text) + "」から年度を読み取れません。",
         "西暦4桁か年号に「年度」を付けて書いてください（例: 2011（平成23）年度、令和7年度）。"});
  }
  Reading<YearLabel> reading;
  reading.problem = problem_of(*pair, text);
  const bool usable = !reading.problem || reading.problem->severity != Severity::kError;
  const bool onward = take(rest, "以降") || take(rest, "~");
  if (usable) reading.value = YearLabel{FiscalYear{pair->year.western}, onward};
  return reading;
}

}  // namespace nenpo::normalize
