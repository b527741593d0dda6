#include "ingest/number_text.h"

#include <algorithm>

#include "ingest/numerals.h"

namespace nenpo::ingest {
namespace {

/// Takes the digits of a number one placeholder at a time. The first placeholder takes all digits
/// in excess.
class Placeholders {
 public:
  Placeholders(std::string digits, std::size_t places, bool grouped)
      : digits_(std::move(digits)), left_(places), grouped_(grouped) {}

  std::string next(char placeholder) {
    std::string text;
    while (digits_.size() > left_) emit(text, digits_.size());
    if (digits_.size() == left_) {
      emit(text, left_);
    } else if (placeholder == '0') {
      text += '0';
      separate(text, left_);
    } else if (placeholder == '?') {
      text += ' ';
    }
    --left_;
    return text;
  }

 private:
  void emit(std::string& text, std::size_t place) {
    text += digits_.front();
    digits_.erase(0, 1);
    separate(text, place);
  }
  void separate(std::string& text, std::size_t place) const {
    if (grouped_ && place > 1 && place % 3 == 1) text += ',';
  }

  std::string digits_;
  std::size_t left_;
  bool grouped_;
};

/// The placeholders of a section: before the point, behind it, and of the exponent.
struct Shape {
  std::size_t whole = 0;
  std::size_t decimals = 0;
  std::size_t exponent = 0;
  bool scientific = false;
  bool point = false;
};

Shape shape_of(const FormatSection& section) {
  Shape shape;
  for (const FormatToken& token : section.tokens) {
    if (token.kind == TokenKind::kPoint) shape.point = true;
    if (token.kind == TokenKind::kExponent) shape.scientific = true;
    if (token.kind != TokenKind::kDigit) continue;
    ++(shape.scientific ? shape.exponent : shape.point ? shape.decimals : shape.whole);
  }
  return shape;
}

/// Divides by the power of ten that leaves 1 to `whole` digits before the point, and returns that
/// power.
int take_exponent(DecimalDigits& value, const Shape& shape) {
  if (value.is_zero()) return 0;
  const int step = std::max(1, static_cast<int>(shape.whole));
  const auto exponent_of = [&](const DecimalDigits& number) {
    const int exponent = number.point - 1;
    return exponent - ((exponent % step) + step) % step;
  };
  const DecimalDigits shown =
      with_significant(value, value.point - exponent_of(value) + static_cast<int>(shape.decimals));
  const int exponent = exponent_of(shown);
  value.point -= exponent;
  return exponent;
}

/// Fills a section's placeholders from left to right.
class NumberText {
 public:
  NumberText(const FormatSection& section, DecimalDigits value)
      : section_(section), shape_(shape_of(section)) {
    original_ = value;
    value.point += value.is_zero() ? 0 : section.scale;
    exponent_ = shape_.scientific ? take_exponent(value, shape_) : 0;
    value = rounded(value, static_cast<int>(shape_.decimals));
    whole_ = value.whole();
    decimals_ = value.fraction(shape_.decimals);
  }

  std::string text() {
    Placeholders whole(whole_, shape_.whole, section_.grouped);
    Placeholders exponent(exponent_digits(), shape_.exponent, false);
    for (const FormatToken& token : section_.tokens) {
      switch (token.kind) {
        case TokenKind::kDigit:
          text_ += behind_exponent_ ? exponent.next(token.text[0])
                   : behind_point_  ? next_decimal(token.text[0])
                                    : whole.next(token.text[0]);
          break;
        case TokenKind::kPoint:
          add_point();
          break;
        case TokenKind::kExponent:
          add_exponent(token.text);
          break;
        case TokenKind::kGeneral:
        case TokenKind::kText:
          text_ += general_text(original_);
          break;
        default:
          text_ += token.text;
      }
    }
    return with_numerals(text_, section_.numerals);
  }

 private:
  std::string exponent_digits() const {
    return exponent_ == 0 ? "" : std::to_string(std::abs(exponent_));
  }

  void add_point() {
    if (behind_point_ || behind_exponent_) {
      text_ += '.';
      return;
    }
    if (shape_.whole == 0) text_ += whole_;
    text_ += '.';
    behind_point_ = true;
  }

  void add_exponent(const std::string& sign) {
    text_ += 'E';
    if (exponent_ < 0) text_ += '-';
    if (exponent_ >= 0 && sign.ends_with('+')) text_ += '+';
    behind_exponent_ = true;
  }

  std::string next_decimal(char placeholder) {
    const bool only_zeros = decimals_.find_first_not_of('0', used_) == std::string::npos;
    const char digit = decimals_[used_++];
    if (!only_zeros || placeholder == '0') return {digit};
    return placeholder == '?' ? " " : "";
  }

  const FormatSection& section_;
  Shape shape_;
  DecimalDigits original_;
  int exponent_ = 0;
  std::string whole_;
  std::string decimals_;
  std::string text_;
  std::size_t used_ = 0;
  bool behind_point_ = false;
  bool behind_exponent_ = false;
};

std::string plain_text(const DecimalDigits& value, std::size_t places) {
  std::string text = value.whole();
  if (text.empty()) text = "0";
  return places == 0 ? text : text + "." + value.fraction(places);
}

/// The digits behind the point that are not trailing zeros.
std::size_t decimals_of(const DecimalDigits& value) {
  return static_cast<std::size_t>(std::max(0, static_cast<int>(value.digits.size()) - value.point));
}

std::string scientific_text(const DecimalDigits& value) {
  constexpr int kMantissaDigits = 6;
  const DecimalDigits shown = with_significant(value, kMantissaDigits);
  std::string text = shown.digits.substr(0, 1);
  if (shown.digits.size() > 1) text += "." + shown.digits.substr(1);
  const int exponent = shown.point - 1;
  const std::string magnitude = std::to_string(std::abs(exponent));
  return text + (exponent < 0 ? "E-" : "E+") + (magnitude.size() < 2 ? "0" : "") + magnitude;
}

}  // namespace

std::string general_text(const DecimalDigits& value) {
  constexpr int kLongestWhole = 11;   // digits before the point
  constexpr int kShownDigits = 10;    // beside a point
  constexpr int kMostDecimals = 9;    // "0." and nine digits
  constexpr int kSmallestPoint = -3;  // 0.0001 is never scientific
  if (value.is_zero()) return "0";
  if (value.point > kLongestWhole) return scientific_text(value);
  const int places = std::min(kMostDecimals, kShownDigits - std::min(value.point, kShownDigits));
  const DecimalDigits shown = rounded(value, places);
  if (value.point < kSmallestPoint && rounded(value, kMostDecimals + 3).digits != shown.digits)
    return scientific_text(value);
  if (shown.point > kLongestWhole) return scientific_text(value);
  return plain_text(shown, decimals_of(shown));
}

std::string number_text(const FormatSection& section, const DecimalDigits& value) {
  return NumberText(section, value).text();
}

}  // namespace nenpo::ingest
