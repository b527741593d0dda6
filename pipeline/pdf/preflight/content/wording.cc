#include "pdf/preflight/content/wording.h"

#include <utility>

#include "base/text.h"

namespace nenpo::pdf {
namespace {

constexpr std::size_t kQuoted = 20;  // characters

}  // namespace

std::string in_brackets(std::string_view text) {
  const std::u32string characters = to_utf32(trim(text));
  if (characters.size() <= kQuoted) return "「" + to_utf8(characters) + "」";
  return "「" + to_utf8(characters.substr(0, kQuoted)) + "…」";
}

void PageFaults::add(std::string_view rule, const model::Box& box, std::string message,
                     const std::string& kind) {
  tell_once({std::string(rule), box, std::move(message), 0}, kind);
}

void PageFaults::add(std::string_view rule, std::string message) {
  const std::string kind = message;
  tell_once({std::string(rule), std::nullopt, std::move(message), 0}, kind);
}

void PageFaults::tell_once(Told fault, const std::string& kind) {
  const auto [known, is_new] = known_.try_emplace({fault.rule, kind}, told_.size());
  if (is_new) {
    told_.push_back(std::move(fault));
  } else if (fault.box) {
    ++told_[known->second].more;
  }
}

void PageFaults::tell(Faults& faults) && {
  for (Told& told : told_) {
    if (told.more > 0) {
      told.message += "（このページにほか" + std::to_string(told.more) + "か所）";
    }
    faults.add(told.rule, page_, told.box, std::move(told.message));
  }
}

}  // namespace nenpo::pdf
