#include "normalize/indicator_id.h"

#include <regex>

#include "normalize/fold.h"
#include "normalize/values/code.h"

namespace nenpo::normalize {
Reading<std::string> read_indicator_id(std::string_view text) {
  static const std::regex kPattern("[PQS][1-5][0-9]?-[0-9]{2}");
  const std::string id = fold_code(text);
  if (id.size() <= 6 && std::regex_match(id, kPattern)) return {id, std::nullopt};
  return Reading<std::string>::refused(
      {"invalid-indicator-id", Severity::kError,
       "指標番号「" + one_line(text) + "」の書式が正しくありません。",
       "P・Q・Sのいずれか、政策または側面の番号、ハイフン、2桁の番号の順に書いてください（例: "
       "P31-01、Q3-01）。"});
}

}  // namespace nenpo::normalize
