#include "tests/pages/printed.h"

#include <gtest/gtest.h>

#include "base/text.h"
#include "tests/pages/font_ink.h"
#include "tests/pages/page_words.h"
#include "tests/support/golden.h"

namespace nenpo::pages {

Printed::Printed(const PublicationPlace& place)
    : finished(finish(place)), reading(read(finished.pages, font_ink(finished.pages))) {}

std::string Printed::page(std::size_t number) const { return to_utf8(words_on(reading, number)); }

std::size_t Printed::number_of(const std::string& words) const {
  const auto number = page_with(reading, words);
  EXPECT_TRUE(number) << words;
  return number.value_or(0);
}

std::vector<const Line*> Printed::lines_saying(const std::string& text) const {
  std::vector<const Line*> found;
  for (const Line& line : reading.lines) {
    if (line.text == to_utf32(text)) found.push_back(&line);
  }
  return found;
}

std::vector<const Line*> Printed::lines_in(std::size_t page, model::Role role) const {
  std::vector<const Line*> found;
  for (const Line& line : reading.lines) {
    const bool inside = line.page == page && reading.is_inside(line.tag, role);
    if (inside && !line.ruby) found.push_back(&line);
  }
  return found;
}

int number_behind(const std::string& text, const std::string& words) {
  const std::size_t at = text.find(words);
  if (at == std::string::npos) return -1;
  std::string digits;
  for (std::size_t i = at + words.size(); i < text.size(); ++i) {
    if (text[i] >= '0' && text[i] <= '9')
      digits += text[i];
    else if (text[i] != ',')
      break;
  }
  return digits.empty() ? -1 : std::stoi(digits);
}

std::size_t count_of(const std::string& text, const std::string& words) {
  std::size_t count = 0;
  for (std::size_t at = text.find(words); at != std::string::npos; at = text.find(words, at + 1)) {
    ++count;
  }
  return count;
}

std::string tidy(const std::string& text) {
  return to_utf8(without_blanks(to_utf32(replace_all(replace_all(text, "\n", ""), "**", ""))));
}

std::string out_of_order(const std::string& text, const std::vector<std::string>& words) {
  std::size_t at = 0;
  for (const std::string& word : words) {
    at = text.find(word, at);
    if (at == std::string::npos) return word;
    at += word.size();
  }
  return {};
}

std::string prose_file(const std::string& name) {
  return test::read_file(test::source_folder() / "input/2026/prose" / name);
}

}  // namespace nenpo::pages
