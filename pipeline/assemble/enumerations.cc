#include "assemble/enumerations.h"

#include <algorithm>

#include "assemble/number_scan.h"
#include "assemble/words_at.h"

namespace nenpo::assemble {
namespace {

constexpr std::string_view kJoints[] = {"、", "，", ",",    "・",     "×",
                                        "と", "や", "及び", "並びに", "又は"};

std::string_view without_no(std::string_view text) {
  constexpr std::string_view kNo = "の";
  return text.ends_with(kNo) ? text.substr(0, text.size() - kNo.size()) : text;
}

/// The longest name of an office that the text ends with.
std::string_view office_at_end(std::string_view text,
                               const std::vector<model::Department>& departments) {
  std::string_view longest;
  for (const model::Department& department : departments) {
    if (text.ends_with(department.name) && department.name.size() > longest.size()) {
      longest = department.name;
    }
  }
  return longest;
}

/// 「…」 at the end of the text, with what it holds in further 「…」; empty when there is none.
std::string_view quotation_at_end(std::string_view text) {
  constexpr std::string_view kOpen = "「", kClose = "」";
  if (!text.ends_with(kClose)) return {};
  int depth = 0;
  for (std::size_t at = text.size() - kClose.size();; --at) {
    const std::string_view rest = text.substr(at);
    if (rest.starts_with(kClose)) ++depth;
    if (rest.starts_with(kOpen) && --depth == 0) return rest;
    if (at == 0) return {};
  }
}

/// Whether words that join stand behind another item, and not behind 「2025年度は」.
bool joins_more(std::string_view text, std::string_view joint) {
  const char32_t before = character_before(text, text.size() - joint.size());
  const bool is_hiragana = before >= 0x3041 && before <= 0x309F;
  return !joint.empty() && before != 0 && !is_hiragana;
}

/// Takes items off the end of the text as long as there are some, with what joins them.
template <typename ItemAtEnd>
std::optional<Enumeration> enumeration(std::string_view text, std::string_view between,
                                       const ItemAtEnd& item_at_end) {
  constexpr std::int64_t kFewest = 2;
  Enumeration found;
  std::string items;
  bool joined = false;
  for (auto item = item_at_end(text); !item.empty(); item = item_at_end(text)) {
    ++found.count;
    items = std::string(item) + std::string(items.empty() ? "" : between) + items;
    text.remove_suffix(item.size());
    const std::string_view joint = trailing_word(text, kJoints);
    if (item_at_end(text.substr(0, text.size() - joint.size())).empty()) break;
    joined = joined || !joint.empty();
    text.remove_suffix(joint.size());
  }
  const bool goes_on = joined && joins_more(text, trailing_word(text, kJoints));
  if (found.count < kFewest || goes_on) return std::nullopt;
  found.written = "すぐ前に並ぶ名前（" + items + "）";
  return found;
}

}  // namespace

std::optional<Enumeration> names_before(std::string_view text,
                                        const std::vector<model::Department>& departments) {
  return enumeration(without_no(text), "、", [&departments](std::string_view rest) {
    return office_at_end(rest, departments);
  });
}

std::optional<Enumeration> quotations_before(std::string_view text) {
  return enumeration(without_no(text), "",
                     [](std::string_view rest) { return quotation_at_end(rest); });
}

}  // namespace nenpo::assemble
