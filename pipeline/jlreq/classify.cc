// The class of a character in its context: JLREQ 3.9 (#about_character_classes) leaves it to the
// composer to tell a grouped numeral from a digit of a Western word, or a Japanese bracket from a
// Western one. House rules are listed in deviations.md.
#include <algorithm>
#include <array>

#include "jlreq/character_class.h"
#include "jlreq/classes_table.h"

namespace nenpo::jlreq {
namespace {

/// Unit symbols (cl-25) are Latin letters directly behind a number. Sorted.
constexpr std::u32string_view kUnits[] = {
    U"GHz", U"GJ",  U"GW", U"GWh", U"Hz",  U"J",   U"K",  U"L",  U"MHz", U"MJ",  U"MPa", U"MW",
    U"MWh", U"PJ",  U"Pa", U"TJ",  U"V",   U"W",   U"Wh", U"a",  U"cm",  U"dB",  U"dL",  U"g",
    U"h",   U"hPa", U"ha", U"kJ",  U"kL",  U"kPa", U"kV", U"kW", U"kWh", U"kg",  U"kl",  U"km",
    U"l",   U"m",   U"mL", U"mg",  U"min", U"ml",  U"mm", U"ms", U"ppb", U"ppm", U"s",   U"t"};
static_assert(std::ranges::is_sorted(kUnits));

bool is_ascii_letter(char32_t c) { return (c | 0x20) >= U'a' && (c | 0x20) <= U'z'; }
bool is_ascii_mark(char32_t c) {
  return c > U' ' && c < 0x7F && !is_ascii_digit(c) && !is_ascii_letter(c);
}
bool is_greek_or_cyrillic(char32_t c) { return c >= 0x0370 && c <= 0x052F; }

/// May stand in for a Western or a Japanese bracket: ( ) [ ] { } and the quotation marks of Latin.
bool is_two_faced_opening(char32_t c) {
  return c == U'(' || c == U'[' || c == U'{' || c == U'“' || c == U'‘' || c == U'«';
}
bool is_two_faced_closing(char32_t c) {
  return c == U')' || c == U']' || c == U'}' || c == U'”' || c == U'’' || c == U'»';
}
bool is_two_faced_bracket(char32_t c) { return is_two_faced_opening(c) || is_two_faced_closing(c); }

/// Text in which an ASCII mark is meant full width: kana, kanji and their punctuation.
bool is_japanese(CharClass char_class) {
  switch (char_class) {
    case CharClass::kPrefixedAbbreviation:
    case CharClass::kPostfixedAbbreviation:
    case CharClass::kFullWidthSpace:
    case CharClass::kMathSymbol:
    case CharClass::kMathOperator:
    case CharClass::kGroupedNumeral:
    case CharClass::kUnitSymbol:
    case CharClass::kWordSpace:
    case CharClass::kWestern:
      return false;
    default:
      return true;
  }
}

class Classifier {
 public:
  explicit Classifier(std::u32string_view text) : text_(text), classes_(text.size()) {}

  std::vector<CharClass> run() {
    take_listed_classes();
    resolve_words();
    if (has_two_faced_bracket_) resolve_brackets();
    resolve_marks();
    give_marks_their_base_class();
    return std::move(classes_);
  }

 private:
  void take_listed_classes() {
    for (std::size_t i = 0; i < text_.size(); ++i) {
      classes_[i] = i > 0 && continues_cluster(text_[i]) ? classes_[i - 1] : listed_class(text_[i]);
      has_two_faced_bracket_ = has_two_faced_bracket_ || is_two_faced_bracket(text_[i]);
    }
  }

  bool is_word_character(std::size_t i) const {
    return (classes_[i] == CharClass::kWestern || classes_[i] == CharClass::kGroupedNumeral) &&
           !is_two_faced_bracket(text_[i]);
  }

  void resolve_words() {
    for (std::size_t i = 0; i < text_.size();) {
      if (is_greek_or_cyrillic(text_[i])) resolve_foreign_letter(i);
      if (!is_word_character(i)) {
        ++i;
        continue;
      }
      const std::size_t begin = i;
      while (i < text_.size() && is_word_character(i)) ++i;
      resolve_word(begin, i);
    }
  }

  /// α alone is a symbol among Japanese, beside another letter part of a word.
  void resolve_foreign_letter(std::size_t i) {
    const auto is_letter = [this](std::size_t at) {
      return is_ascii_letter(text_[at]) || is_greek_or_cyrillic(text_[at]);
    };
    if ((i > 0 && is_letter(i - 1)) || (i + 1 < text_.size() && is_letter(i + 1))) {
      classes_[i] = CharClass::kWestern;
    }
  }

  void resolve_word(std::size_t begin, std::size_t end) {
    const bool has_letter = std::any_of(text_.begin() + static_cast<std::ptrdiff_t>(begin),
                                        text_.begin() + static_cast<std::ptrdiff_t>(end),
                                        [](char32_t c) { return is_ascii_letter(c) || c >= 0x80; });
    const std::size_t number_end = has_letter ? unit_begin(begin, end) : end;
    resolve_number(begin, number_end);
    for (std::size_t i = number_end; i < end; ++i) {
      classes_[i] = number_end > begin ? CharClass::kUnitSymbol : CharClass::kWestern;
    }
  }

  /// Where the unit of "10km" begins; `begin` if the word is no number with a unit.
  std::size_t unit_begin(std::size_t begin, std::size_t end) const {
    std::size_t i = begin;
    while (i < end && (is_ascii_digit(text_[i]) || text_[i] == U'.' || text_[i] == U',')) ++i;
    const bool is_unit = std::ranges::binary_search(kUnits, text_.substr(i, end - i));
    return i > begin && is_ascii_digit(text_[i - 1]) && is_unit ? i : begin;
  }

  /// Digits are grouped numerals already; the comma and the point between two of them join them.
  void resolve_number(std::size_t begin, std::size_t end) {
    for (std::size_t i = begin + 1; i + 1 < end; ++i) {
      const bool joins = text_[i] == U',' || text_[i] == U'.';
      if (joins && is_ascii_digit(text_[i - 1]) && is_ascii_digit(text_[i + 1])) {
        classes_[i] = CharClass::kGroupedNumeral;
      }
    }
  }

  void resolve_brackets() {
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < text_.size(); ++i) {
      if (is_two_faced_opening(text_[i])) {
        open.push_back(i);
      } else if (is_two_faced_closing(text_[i])) {
        const bool is_apostrophe = text_[i] == U'’' && (open.empty() || text_[open.back()] != U'‘');
        resolve_pair(open.empty() || is_apostrophe ? i : open.back(), i);
        if (!open.empty() && !is_apostrophe) open.pop_back();
      }
    }
    for (const std::size_t i : open) resolve_pair(i, i);
  }

  /// A pair is Japanese if Japanese stands on any of its four sides, so that both halves look
  /// alike.
  void resolve_pair(std::size_t first, std::size_t last) {
    const bool japanese = stands_beside_japanese(first) || stands_beside_japanese(last);
    for (const std::size_t i : {first, last}) {
      const bool opens = is_two_faced_opening(text_[i]);
      if (!japanese) {
        classes_[i] = CharClass::kWestern;
      } else {
        classes_[i] = opens ? CharClass::kOpeningBracket : CharClass::kClosingBracket;
      }
    }
  }

  bool stands_beside_japanese(std::size_t i) const {
    const auto is_evidence = [this](std::size_t at) {
      return is_japanese(classes_[at]) && !is_two_faced_bracket(text_[at]);
    };
    return (i > 0 && is_evidence(i - 1)) || (i + 1 < text_.size() && is_evidence(i + 1));
  }

  void resolve_marks() {
    for (std::size_t i = 0; i < text_.size(); ++i) {
      if (is_before_digit(i) && is_sign(i)) {
        classes_[i] = CharClass::kPrefixedAbbreviation;
      } else if (i > 0 && is_ascii_mark(text_[i]) && classes_[i] == CharClass::kWestern) {
        resolve_ascii_mark(i);
      }
    }
  }

  bool is_before_digit(std::size_t i) const {
    return i + 1 < text_.size() && is_digit(text_[i + 1]);
  }

  /// What is one with the number behind it: $5, #1, and ▲1.2 or －1.2 for a minus.
  bool is_sign(std::size_t i) const {
    const CharClass before = i == 0 ? CharClass::kIdeograph : classes_[i - 1];
    switch (text_[i]) {
      case U'▲':
      case U'△':
        return true;
      case U'$':
      case U'#':
      case U'－':
      case U'−':
        return before != CharClass::kWestern && before != CharClass::kGroupedNumeral;
      default:
        return false;
    }
  }

  void resolve_ascii_mark(std::size_t i) {
    const char32_t mark = text_[i];
    if (mark == U'%' && classes_[i - 1] == CharClass::kGroupedNumeral) {
      classes_[i] = CharClass::kPostfixedAbbreviation;
    } else if (is_japanese(classes_[i - 1]) && classes_[i - 1] != CharClass::kOpeningBracket &&
               !is_two_faced_bracket(mark) && mark != U'"' && mark != U'\'' &&
               !is_before_digit(i)) {
      classes_[i] = mark == U'-' ? CharClass::kHyphen : full_width_class(mark);
    }
  }

  void give_marks_their_base_class() {
    for (std::size_t i = 1; i < text_.size(); ++i) {
      if (continues_cluster(text_[i])) classes_[i] = classes_[i - 1];
    }
  }

  std::u32string_view text_;
  std::vector<CharClass> classes_;
  bool has_two_faced_bracket_ = false;
};

}  // namespace

std::vector<CharClass> classify(std::u32string_view text) { return Classifier(text).run(); }

}  // namespace nenpo::jlreq
