#include "normalize/indicator_id.h"

#include <regex>

#include "base/text.h"
#include "normalize/fold.h"

namespace nenpo::normalize {
namespace {

bool is_hyphen(char32_t c) {
  constexpr std::u32string_view kHyphens = U"-‐‑‒–—―−ー－";
  return kHyphens.find(c) != std::u32string_view::npos;
}

std::string canonical(std::string_view text) {
  std::string id;
  for (char32_t c : to_utf32(without_blanks(fold_width(text)))) {
    if (is_hyphen(c)) c = U'-';
    if (c >= U'a' && c <= U'z') c -= U'a' - U'A';
    append_utf8(id, c);
  }
  return id;
}

}  // namespace

Reading<std::string> read_indicator_id(std::string_view text) {
  static const std::regex kPattern("[PQS][1-5][0-9]?-[0-9]{2}");
  const std::string id = canonical(text);
  if (id.size() <= 6 && std::regex_match(id, kPattern)) return {id, std::nullopt};
  return Reading<std::string>::refused(
      {"invalid-indicator-id", Severity::kError,
       "指標番号「" + one_line(text) + "」の書式が正しくありません。",
       "P・Q・Sのいずれか、政策または側面の番号、ハイフン、2桁の番号の順に書いてください（例: "
       "P31-01、Q3-01）。"});
}

}  // namespace nenpo::normalize
