#include "ingest/number_format.h"

#include <algorithm>
#include <utility>

#include "ingest/decimal_digits.h"
#include "ingest/number_text.h"
#include "ingest/serial_date.h"

namespace nenpo::ingest {
namespace {

constexpr int kShownDigits = 15;  // of a double
constexpr int kLongestPlain =
    21;  // zeros and digits before or behind the point; beyond, an exponent

bool only_negative(const Condition& condition) {
  return (condition.comparison == Comparison::kLess && condition.limit <= 0) ||
         (condition.comparison == Comparison::kAtMost && condition.limit < 0);
}

/// The section that a number belongs to, and whether its sign is shown: a section for negative
/// numbers alone writes its own.
struct Choice {
  const FormatSection* section = nullptr;
  bool signed_text = true;
};

Choice choose_by_conditions(const std::vector<FormatSection>& sections, double value) {
  for (const FormatSection& section : sections) {
    if (section.condition && section.condition->holds(value))
      return {&section, !only_negative(*section.condition)};
  }
  const auto plain =
      std::find_if(sections.rbegin(), sections.rend(), [](const auto& s) { return !s.condition; });
  return {plain == sections.rend() ? nullptr : &*plain, true};
}

Choice choose(const std::vector<FormatSection>& sections, double value) {
  if (sections.empty()) return {};
  const bool conditional =
      std::any_of(sections.begin(), sections.end(), [](const auto& s) { return s.condition; });
  if (conditional) return choose_by_conditions(sections, value);
  if (sections.size() == 1) return {&sections[0], true};
  if (value < 0) return {&sections[1], false};
  return {value == 0 && sections.size() > 2 ? &sections[2] : &sections[0], true};
}

bool is_fraction(const FormatSection& section) {
  return std::any_of(section.tokens.begin(), section.tokens.end(),
                     [](const FormatToken& token) { return token.kind == TokenKind::kSlash; });
}

std::string general(const DecimalDigits& value) {
  return (value.negative ? "-" : "") + general_text(value);
}

}  // namespace

NumberFormat::NumberFormat(std::string_view code) : numbers_(parse_sections(code)) {
  constexpr std::size_t kSections = 4;
  if (numbers_.size() >= kSections) {
    text_ = std::move(numbers_[kSections - 1]);
    numbers_.resize(kSections - 1);
  } else if (numbers_.back().has_text) {
    text_ = numbers_.back();
    if (numbers_.size() > 1) numbers_.pop_back();
  }
  general_ = code == "General";
}

bool NumberFormat::is_date() const {
  return std::any_of(numbers_.begin(), numbers_.end(),
                     [](const FormatSection& section) { return section.is_date; });
}

std::string NumberFormat::display(std::string_view stored, Epoch epoch) const {
  const auto number = stored_number(stored);
  return number ? display(*number, epoch) : std::string(stored);
}

std::string NumberFormat::display(const StoredNumber& number, Epoch epoch) const {
  const DecimalDigits value = with_significant(number.digits, kShownDigits);
  if (general_) return general(value);
  const auto [section, signed_text] = choose(numbers_, number.value);
  if (section == nullptr) return general(value);
  if (section->is_date) {
    const auto moment = moment_of(number.value, epoch);
    return moment ? display_date(*section, number.value, *moment) : general(value);
  }
  const std::string text =
      is_fraction(*section) ? fraction_text(*section, value) : number_text(*section, value);
  return value.negative && signed_text ? "-" + text : text;
}

std::string NumberFormat::display_text(std::string_view text) const {
  if (!text_) return std::string(text);
  std::string shown;
  for (const FormatToken& token : text_->tokens)
    shown += token.kind == TokenKind::kText ? text : token.text;
  return shown;
}

std::string plain_number(std::string_view stored) {
  const auto digits = decimal_digits(stored);
  return digits ? plain_number(*digits) : std::string(stored);
}

std::string plain_number(const DecimalDigits& value) {
  if (value.is_zero()) return "0";
  const std::string sign = value.negative ? "-" : "";
  const int decimals = static_cast<int>(value.digits.size()) - value.point;
  if (value.point > kLongestPlain || decimals > kLongestPlain + kShownDigits) {
    const std::string mantissa =
        value.digits.substr(0, 1) + (value.digits.size() > 1 ? "." : "") + value.digits.substr(1);
    const int exponent = value.point - 1;
    return sign + mantissa + (exponent < 0 ? "E-" : "E+") + std::to_string(std::abs(exponent));
  }
  const std::string whole = value.whole().empty() ? "0" : value.whole();
  return sign + whole +
         (decimals > 0 ? "." + value.fraction(static_cast<std::size_t>(decimals)) : "");
}

}  // namespace nenpo::ingest
