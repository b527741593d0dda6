#include "ingest/format_section.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "base/text.h"
#include "ingest/decimal_digits.h"

namespace nenpo::ingest {
namespace {

char lower(char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); }

bool starts_with_word(std::string_view text, std::string_view word) {
  return text.size() >= word.size() &&
         std::equal(word.begin(), word.end(), text.begin(),
                    [](char a, char b) { return lower(a) == lower(b); });
}

/// The letters of dates. `a` counts only as aaa and aaaa, and `e` only where it begins no exponent.
std::optional<TokenKind> date_kind(char letter) {
  switch (letter) {
    case 'y':
      return TokenKind::kYear;
    case 'm':
      return TokenKind::kMonth;
    case 'd':
      return TokenKind::kDay;
    case 'h':
      return TokenKind::kHour;
    case 's':
      return TokenKind::kSecond;
    case 'g':
      return TokenKind::kEraName;
    case 'e':
      return TokenKind::kEraYear;
    case 'b':
      return TokenKind::kBuddhistYear;
    default:
      return {};
  }
}

std::optional<Condition> parse_condition(std::string_view text) {
  constexpr std::array<std::pair<std::string_view, Comparison>, 6> kSigns{
      {{"<=", Comparison::kAtMost},
       {">=", Comparison::kAtLeast},
       {"<>", Comparison::kNotEqual},
       {"<", Comparison::kLess},
       {">", Comparison::kMore},
       {"=", Comparison::kEqual}}};
  for (const auto& [sign, comparison] : kSigns) {
    if (!text.starts_with(sign)) continue;
    const auto limit = stored_double(text.substr(sign.size()));
    if (!limit) return {};
    return Condition{comparison, *limit};
  }
  return {};
}

/// Reads a format code from left to right into the tokens of its sections.
class SectionReader {
 public:
  explicit SectionReader(std::string_view code) : rest_(code) {}

  std::vector<FormatSection> read() {
    sections_.emplace_back();
    while (!rest_.empty()) read_one();
    return std::move(sections_);
  }

 private:
  FormatSection& section() { return sections_.back(); }

  void add(TokenKind kind, std::string_view text) {
    section().tokens.push_back({kind, std::string(text)});
    if (kind >= TokenKind::kYear) section().is_date = true;
    if (kind == TokenKind::kText) section().has_text = true;
  }

  /// Takes `size` bytes off the code.
  std::string_view take(std::size_t size) {
    const auto taken = rest_.substr(0, size);
    rest_.remove_prefix(taken.size());
    return taken;
  }

  std::string_view take_character() { return take(rest_.empty() ? 0 : decode_utf8(rest_, 0).size); }

  void read_one() {
    switch (rest_.front()) {
      case ';':
        take(1);
        sections_.emplace_back();
        return;
      case '"':
        read_quoted();
        return;
      case '\\':
        take(1);
        add(TokenKind::kLiteral, take_character());
        return;
      case '_':
        take(1);
        take_character();
        add(TokenKind::kLiteral, " ");
        return;
      case '*':
        take(1);
        take_character();
        return;  // fills the cell's width, which a text has not
      case '[':
        read_bracket();
        return;
      case '0':
      case '#':
      case '?':
        add(TokenKind::kDigit, take(1));
        return;
      case '.':
        add(TokenKind::kPoint, take(1));
        return;
      case ',':
        add(TokenKind::kComma, take(1));
        return;
      case '/':
        add(TokenKind::kSlash, take(1));
        return;
      case '@':
        add(TokenKind::kText, take(1));
        return;
      case '%':
        section().scale += 2;
        add(TokenKind::kLiteral, take(1));
        return;
      default:
        read_word();
    }
  }

  void read_quoted() {
    take(1);
    const auto end = rest_.find('"');
    add(TokenKind::kLiteral, take(end));
    take(1);
  }

  void read_bracket() {
    const auto end = rest_.find(']');
    const auto inside = take(end == std::string_view::npos ? end : end + 1)
                            .substr(1, end == std::string_view::npos ? end : end - 1);
    if (inside.starts_with('$')) return read_locale(inside.substr(1));
    if (starts_with_word(inside, "DBNum1")) section().numerals = Numerals::kKanji;
    if (starts_with_word(inside, "DBNum3")) section().numerals = Numerals::kFullWidth;
    if (const auto condition = parse_condition(inside)) section().condition = condition;
    const bool one_letter =
        !inside.empty() && std::all_of(inside.begin(), inside.end(),
                                       [&](char c) { return lower(c) == lower(inside.front()); });
    if (!one_letter) return;  // a colour
    if (lower(inside.front()) == 'h') add(TokenKind::kElapsedHours, inside);
    if (lower(inside.front()) == 'm') add(TokenKind::kElapsedMinutes, inside);
    if (lower(inside.front()) == 's') add(TokenKind::kElapsedSeconds, inside);
  }

  /// "$¥-411": a currency sign and the language the section is written for.
  void read_locale(std::string_view inside) {
    const auto dash = inside.find('-');
    if (const auto sign = inside.substr(0, dash); !sign.empty()) add(TokenKind::kLiteral, sign);
    if (dash == std::string_view::npos) return;
    const auto language = inside.substr(dash + 1);
    if (language.ends_with("411") || starts_with_word(language, "ja")) section().japanese = true;
    if (language.find("gannen") != std::string_view::npos) section().first_year_name = true;
  }

  void read_word() {
    for (const std::string_view word : {"General", "G/標準", "標準"}) {
      if (starts_with_word(rest_, word)) return add(TokenKind::kGeneral, take(word.size()));
    }
    for (const std::string_view word : {"AM/PM", "A/P"}) {
      if (starts_with_word(rest_, word)) return add(TokenKind::kAmPm, take(word.size()));
    }
    if (begins_exponent()) return add(TokenKind::kExponent, take(2));
    read_letters();
  }

  bool begins_exponent() {
    const auto& tokens = section().tokens;
    return rest_.size() > 1 && lower(rest_[0]) == 'e' && (rest_[1] == '+' || rest_[1] == '-') &&
           std::any_of(tokens.begin(), tokens.end(),
                       [](const FormatToken& t) { return t.kind == TokenKind::kDigit; });
  }

  void read_letters() {
    const char letter = lower(rest_.front());
    std::size_t size = 1;
    while (size < rest_.size() && lower(rest_[size]) == letter) ++size;
    if (letter == 'a' && size >= 3) return add(TokenKind::kWeekday, take(size));
    if (const auto kind = date_kind(letter)) return add(*kind, take(size));
    add(TokenKind::kLiteral, take_character());
  }

  std::string_view rest_;
  std::vector<FormatSection> sections_;
};

/// `m` behind hours or before seconds are minutes.
void tell_minutes_from_months(std::vector<FormatToken>& tokens) {
  FormatToken* previous = nullptr;
  for (FormatToken& token : tokens) {
    if (token.kind < TokenKind::kYear || token.kind == TokenKind::kAmPm) continue;
    const bool after_hours = previous != nullptr && (previous->kind == TokenKind::kHour ||
                                                     previous->kind == TokenKind::kElapsedHours);
    if (token.kind == TokenKind::kMonth && token.text.size() <= 2 && after_hours)
      token.kind = TokenKind::kMinute;
    if (token.kind == TokenKind::kSecond && previous != nullptr &&
        previous->kind == TokenKind::kMonth && previous->text.size() <= 2) {
      previous->kind = TokenKind::kMinute;
    }
    previous = &token;
  }
}

/// In a date, point and digits count only directly behind the seconds; everything else of numbers
/// is literal.
void settle_date(FormatSection& section) {
  tell_minutes_from_months(section.tokens);
  std::vector<FormatToken> settled;
  for (const FormatToken& token : section.tokens) {
    const bool behind_point = settled.size() > 1 && settled.back().text == "." &&
                              (settled[settled.size() - 2].kind == TokenKind::kSecond ||
                               settled[settled.size() - 2].kind == TokenKind::kElapsedSeconds);
    if (token.text == "0" && token.kind == TokenKind::kDigit && behind_point) {
      settled.back() = {TokenKind::kSubSecond, "0"};
    } else if (token.text == "0" && !settled.empty() &&
               settled.back().kind == TokenKind::kSubSecond) {
      settled.back().text += '0';
    } else if (token.kind < TokenKind::kYear && token.kind != TokenKind::kText) {
      settled.push_back({TokenKind::kLiteral, token.text});
    } else {
      settled.push_back(token);
    }
  }
  section.tokens = std::move(settled);
}

/// Commas between digits group, commas behind the last digit divide by a thousand each.
void settle_commas(FormatSection& section) {
  std::vector<FormatToken> settled;
  int pending = 0;
  bool behind_digit = false;
  for (FormatToken& token : section.tokens) {
    if (token.kind == TokenKind::kComma) {
      if (behind_digit)
        ++pending;
      else
        settled.push_back({TokenKind::kLiteral, ","});
      continue;
    }
    if (token.kind == TokenKind::kDigit && pending > 0) section.grouped = true;
    if (token.kind == TokenKind::kDigit || token.kind == TokenKind::kPoint) {
      if (token.kind == TokenKind::kPoint) section.scale -= 3 * pending;
      pending = 0;
    }
    behind_digit = token.kind == TokenKind::kDigit || (behind_digit && pending > 0);
    settled.push_back(std::move(token));
  }
  section.scale -= 3 * pending;
  section.tokens = std::move(settled);
}

/// A slash between digits makes a fraction; any other is itself.
void settle_slash(FormatSection& section) {
  bool found = false;
  for (std::size_t i = 0; i < section.tokens.size(); ++i) {
    FormatToken& token = section.tokens[i];
    if (token.kind != TokenKind::kSlash) continue;
    const bool numerator = i > 0 && section.tokens[i - 1].kind == TokenKind::kDigit;
    const bool denominator = i + 1 < section.tokens.size() &&
                             (section.tokens[i + 1].kind == TokenKind::kDigit ||
                              section.tokens[i + 1].text.find_first_of("123456789") == 0);
    if (found || !numerator || !denominator) token.kind = TokenKind::kLiteral;
    found = found || token.kind == TokenKind::kSlash;
  }
}

}  // namespace

bool Condition::holds(double value) const {
  switch (comparison) {
    case Comparison::kLess:
      return value < limit;
    case Comparison::kAtMost:
      return value <= limit;
    case Comparison::kEqual:
      return value == limit;
    case Comparison::kNotEqual:
      return value != limit;
    case Comparison::kAtLeast:
      return value >= limit;
    case Comparison::kMore:
      return value > limit;
  }
  return false;
}

std::vector<FormatSection> parse_sections(std::string_view code) {
  auto sections = SectionReader(code).read();
  for (FormatSection& section : sections) {
    if (section.is_date) {
      settle_date(section);
    } else {
      settle_commas(section);
      settle_slash(section);
    }
  }
  return sections;
}

}  // namespace nenpo::ingest
