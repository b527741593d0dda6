#include <algorithm>
#include <charconv>
#include <cmath>

#include "ingest/number_text.h"

namespace nenpo::ingest {
namespace {

struct Fraction {
  long numerator = 0;
  long denominator = 1;
};

/// The best approximation of 0 <= value < 1 whose denominator does not exceed `largest`: continued
/// fractions.
Fraction nearest_fraction(double value, long largest) {
  Fraction before{0, 1};
  Fraction last{1, 0};
  double rest = value;
  while (true) {
    const long term = static_cast<long>(std::floor(rest));
    const Fraction next{term * last.numerator + before.numerator,
                        term * last.denominator + before.denominator};
    if (next.denominator > largest) return last;
    before = last;
    last = next;
    const double remainder = rest - std::floor(rest);
    if (remainder < 1e-9) return last;
    rest = 1 / remainder;
  }
}

/// Where the parts of "# ?/?" stand among the tokens.
struct FractionShape {
  std::size_t numerator = 0;  // first token
  std::size_t slash = 0;
  std::size_t behind = 0;      // first token behind the denominator
  long fixed_denominator = 0;  // "# ?/8"; 0 when free
  bool has_whole = false;
};

FractionShape shape_of(const std::vector<FormatToken>& tokens) {
  FractionShape shape;
  const auto is_digit = [&](std::size_t i) { return tokens[i].kind == TokenKind::kDigit; };
  while (tokens[shape.slash].kind != TokenKind::kSlash) ++shape.slash;
  shape.numerator = shape.slash;
  while (shape.numerator > 0 && is_digit(shape.numerator - 1)) --shape.numerator;
  std::string fixed;
  for (shape.behind = shape.slash + 1; shape.behind < tokens.size(); ++shape.behind) {
    const std::string& text = tokens[shape.behind].text;
    if (!is_digit(shape.behind) && (text.size() != 1 || text[0] < '1' || text[0] > '9')) break;
    fixed += text;
  }
  constexpr std::size_t kLongestDenominator = 7;
  if (fixed.size() <= kLongestDenominator && fixed.find_first_of("123456789") == 0) {
    std::from_chars(fixed.data(), fixed.data() + fixed.size(), shape.fixed_denominator);
  }
  for (std::size_t i = 0; i < shape.numerator; ++i)
    shape.has_whole = shape.has_whole || is_digit(i);
  return shape;
}

Fraction fraction_of(double value, const FractionShape& shape) {
  if (shape.fixed_denominator > 0) {
    return {std::lround(value * static_cast<double>(shape.fixed_denominator)),
            shape.fixed_denominator};
  }
  constexpr std::size_t kMostDigits = 4;
  const auto digits = std::min(shape.behind - shape.slash - 1, kMostDigits);
  return nearest_fraction(value, static_cast<long>(std::pow(10, digits)) - 1);
}

std::string right_aligned(std::string text, std::size_t width) {
  if (text.size() < width) text.insert(0, width - text.size(), ' ');
  return text;
}

}  // namespace

std::string fraction_text(const FormatSection& section, const DecimalDigits& value) {
  const auto& tokens = section.tokens;
  const FractionShape shape = shape_of(tokens);
  constexpr int kExactDigits = 15;
  if (value.point > kExactDigits) return general_text(value);
  const double magnitude = *stored_double("0" + value.whole() + "." + value.fraction(kExactDigits));
  const double whole_part = shape.has_whole ? std::floor(magnitude) : 0;
  Fraction fraction = fraction_of(magnitude - whole_part, shape);
  double whole = whole_part;
  if (shape.has_whole && fraction.numerator == fraction.denominator)
    ++whole, fraction.numerator = 0;
  const bool blank = shape.has_whole && fraction.numerator == 0 && whole > 0;

  FormatSection before = section;
  before.tokens.assign(tokens.begin(),
                       tokens.begin() + static_cast<std::ptrdiff_t>(shape.numerator));
  std::string text = number_text(before, *decimal_digits(std::to_string(static_cast<long>(whole))));
  const std::size_t denominator_width = shape.behind - shape.slash - 1;
  std::string denominator = std::to_string(fraction.denominator);
  denominator.resize(std::max(denominator.size(), denominator_width), ' ');
  const std::string shown =
      right_aligned(std::to_string(fraction.numerator), shape.slash - shape.numerator) + "/" +
      denominator;
  text += blank ? std::string(shown.size(), ' ') : shown;
  for (std::size_t i = shape.behind; i < tokens.size(); ++i) text += tokens[i].text;
  return text;
}

}  // namespace nenpo::ingest
