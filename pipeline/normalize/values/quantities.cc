#include "normalize/values/quantities.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "normalize/fold.h"
#include "normalize/number.h"
#include "normalize/unit.h"
#include "normalize/values/take.h"
#include "normalize/values/unit_problems.h"

namespace nenpo::normalize {
namespace {

constexpr std::array<std::string_view, 6> kForecastMarks{"(見込)",   "(見込み)",   "(予定)",
                                                         "(見込数)", "(見込人数)", "(予定数)"};

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

/// 1,200: digits on both sides.
bool parts_thousands(const std::u32string& text, std::size_t at) {
  return at > 0 && at + 1 < text.size() && is_digit(text[at - 1]) && is_digit(text[at + 1]);
}

std::vector<std::string> parts_of(std::string_view text) {
  constexpr std::u32string_view kSeparators = U"、,;\n\r";
  const std::u32string folded = to_utf32(fold_width(text));
  std::vector<std::string> parts;
  std::string part;
  const auto finish = [&] {
    if (!trim(part).empty()) parts.emplace_back(trim(part));
    part.clear();
  };
  for (std::size_t at = 0; at < folded.size(); ++at) {
    if (kSeparators.find(folded[at]) != std::u32string_view::npos && !parts_thousands(folded, at)) {
      finish();
    } else {
      append_utf8(part, folded[at]);
    }
  }
  finish();
  return parts;
}

Problem no_quantity(std::string_view part) {
  return {"not-a-number", Severity::kError,
          "「" + one_line(part) + "」から数値と単位を読み取れません。",
          "数値に単位を付けて書いてください（例: 事業者31者、参加者225人）。"};
}

Reading<Quantity> read_quantity(std::string_view part, const Vocabulary& vocabulary) {
  const std::string whole = without_blanks(part);
  std::string_view rest = whole;
  Quantity quantity;
  for (const std::string_view mark : kForecastMarks) quantity.forecast |= take_back(rest, mark);
  const std::size_t digit = rest.find_first_of("0123456789");
  if (digit == std::string_view::npos) return Reading<Quantity>::refused(no_quantity(part));
  quantity.label = rest.substr(0, digit);
  const Reading<WrittenNumber> number = read_number(rest.substr(digit), vocabulary);
  if (!number.value || number.value->bound != model::Comparator::kEqual ||
      number.value->base_year) {
    return Reading<Quantity>::refused(no_quantity(part));
  }
  const UnitReading unit = read_unit(number.value->unit, vocabulary);
  quantity.value = number.value->value;
  quantity.unit = unit.name;
  Reading<Quantity> reading{quantity, number.problem};
  if (!unit.name.empty() && !unit.known) reading.problem = unknown_unit(unit.name);
  return reading;
}

}  // namespace

Reading<std::vector<Quantity>> read_quantities(std::string_view text,
                                               const Vocabulary& vocabulary) {
  Reading<std::vector<Quantity>> quantities{std::vector<Quantity>{}, std::nullopt};
  for (const std::string& part : parts_of(text)) {
    Reading<Quantity> quantity = read_quantity(part, vocabulary);
    if (!quantity.value) {
      return Reading<std::vector<Quantity>>::refused(std::move(*quantity.problem));
    }
    quantities.value->push_back(std::move(*quantity.value));
    if (quantity.problem) quantities.problem = std::move(quantity.problem);
  }
  return quantities;
}

std::string quantities_text(std::string_view text) {
  std::string joined;
  for (const std::string& part : parts_of(text)) joined += (joined.empty() ? "" : "、") + part;
  return joined;
}

}  // namespace nenpo::normalize
