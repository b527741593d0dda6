#include "pdf/preflight/content/wording.h"

#include <cmath>
#include <cstdlib>
#include <utility>

#include "base/text.h"

namespace nenpo::pdf {
namespace {

constexpr std::size_t kQuoted = 20;  // characters

std::string along(Pt length, std::string_view forward, std::string_view backward) {
  const long millimetres = std::lround(length / from_mm(1));
  return std::string(millimetres < 0 ? backward : forward) + std::to_string(std::abs(millimetres)) +
         "mm";
}

}  // namespace

std::string place_of(std::size_t page, const model::Box& box) {
  return std::to_string(page) + "ページの左上から" + along(box.x, "右へ", "左へ") + "、" +
         along(box.y, "下へ", "上へ");
}

std::string quoted(std::string_view text) {
  const std::u32string characters = to_utf32(trim(text));
  if (characters.size() <= kQuoted) return "「" + to_utf8(characters) + "」";
  return "「" + to_utf8(characters.substr(0, kQuoted)) + "…」";
}

void PageFaults::add(std::string_view rule, const model::Box& box, const std::string& said,
                     const std::string& kind) {
  const auto [told, is_new] = told_.try_emplace({std::string(rule), kind});
  if (is_new) {
    told->second = {box, place_of(page_, box) + "の" + said, 0};
  } else {
    ++told->second.more;
  }
}

void PageFaults::add(std::string_view rule, const std::string& said) {
  told_.try_emplace({std::string(rule), said},
                    Told{std::nullopt, std::to_string(page_) + "ページの" + said, 0});
}

void PageFaults::tell(Faults& faults) && {
  for (auto& [key, told] : told_) {
    if (told.more > 0) {
      told.message += "（このページにほか" + std::to_string(told.more) + "か所）";
    }
    faults.add(key.first, page_, told.box, std::move(told.message));
  }
}

}  // namespace nenpo::pdf
