#include "pdf/preflight/content/wording.h"

#include <utility>

#include "base/text.h"

namespace nenpo::pdf {
namespace {

constexpr std::size_t kQuoted = 20;  // characters

}  // namespace

std::string quoted(std::string_view text) {
  const std::u32string characters = to_utf32(trim(text));
  if (characters.size() <= kQuoted) return "「" + to_utf8(characters) + "」";
  return "「" + to_utf8(characters.substr(0, kQuoted)) + "…」";
}

void PageFaults::add(std::string_view rule, const model::Box& box, std::string message,
                     const std::string& kind) {
  const auto [told, is_new] = told_.try_emplace({std::string(rule), kind});
  if (is_new) {
    told->second = {box, std::move(message), 0};
  } else {
    ++told->second.more;
  }
}

void PageFaults::add(std::string_view rule, std::string message) {
  told_.try_emplace({std::string(rule), message}, Told{std::nullopt, message, 0});
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
