#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nenpo::assemble {

/// Bytes [begin, end) of a text.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool contains(std::size_t at) const { return begin <= at && at < end; }
};

bool is_digit(char32_t c);  // full-width ones too
/// The character that begins, or ends, at `at`; 0 where there is none.
char32_t character_at(std::string_view text, std::size_t at);
char32_t character_before(std::string_view text, std::size_t at);

/// Every number of a text with the ▲ before it: "793", "▲13.1", "１，２００".
std::vector<Span> numbers_in(std::string_view text);
/// What digits, commas between them, stand for: 1749 of "1,749" and "１７４９". Nothing of a text
/// that is no whole number.
std::optional<std::int64_t> whole_number(std::string_view written);

/// Whether a figure's spelling may stand at `span`: it is neither the tail nor the head of a longer
/// number, and no 以上, 以下 or the like follows that it does not include.
bool is_whole_number(std::string_view text, Span span);

/// The numbers of a text with the unit that follows: "793g", "▲13.1%", "１，２００件". Only the
/// given units count.
std::vector<Span> numbers_with_units(std::string_view text, const std::vector<std::string>& units);

/// A year that a text names, 2024年度 or 2024年, with its place. 「2013年度比」「2015年度以降」
/// name a starting point and not the year of a figure: they do not count.
struct NamedYear {
  int year = 0;
  Span place;
};
std::vector<NamedYear> named_years(std::string_view text);

/// A text made ready for looking up names, which may stand in it without what they have in
/// brackets.
class NameSearch {
 public:
  explicit NameSearch(std::string_view text);
  std::vector<Span> places_of(std::string_view name) const;

 private:
  std::string text_;
  std::string bare_;                  // without bracketed parts and blanks
  std::vector<std::size_t> offsets_;  // where each byte of it comes from
};

}  // namespace nenpo::assemble
