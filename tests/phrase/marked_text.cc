#include "tests/phrase/marked_text.h"

#include <gtest/gtest.h>

#include <cstdlib>

#include "base/text.h"
#include "tests/support/golden.h"

namespace nenpo::phrase {
namespace {

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (const std::string_view line : split(text, '\n')) {
    if (!line.empty() && line.front() != '#') lines.emplace_back(line);
  }
  return lines;
}

/// A line of a data file: the text, and for each character the mark behind it.
struct MarkedLine {
  std::u32string text;
  std::u32string marks;
};

MarkedLine read_marks(std::string_view line) {
  MarkedLine read;
  for (const char32_t c : to_utf32(line)) {
    if (c == U'|' || c == U'/') {
      read.marks.back() = c;
    } else {
      read.text += c;
      read.marks += U' ';
    }
  }
  return read;
}

}  // namespace

PhraseFinder finder(const std::vector<std::string>& unbroken_words) {
  auto opened = PhraseFinder::open(kDictionaryFolder, unbroken_words);
  if (!opened) {
    ADD_FAILURE() << opened.error().subject << ": " << opened.error().reason;
    std::abort();
  }
  return std::move(*opened);
}

std::vector<std::string> words_of_the_city() {
  return lines_of(test::read_file(test::source_folder() / "templates/unbroken-words.txt"));
}

std::string marked(const PhraseFinder& finder, std::string_view text) {
  constexpr std::u32string_view kMarks = U"  ,;|‖‖";
  const std::u32string characters = to_utf32(text);
  const std::vector<Seam> seams = finder.seams(characters);
  std::u32string shown;
  for (std::size_t i = 0; i < characters.size(); ++i) {
    shown += characters[i];
    if (i + 1 < characters.size() && seams[i] > Seam::kJoined)
      shown += kMarks[static_cast<std::size_t>(seams[i])];
  }
  return to_utf8(shown);
}

double Agreement::precision() const {
  return static_cast<double>(right + harmless) / static_cast<double>(right + harmless + wrong);
}

double Agreement::recall() const {
  return static_cast<double>(right) / static_cast<double>(right + missed);
}

Agreement agreement(const PhraseFinder& finder, std::string_view file) {
  Agreement found;
  const auto path = test::source_folder() / "tests/phrase/data" / file;
  for (const std::string& line : lines_of(test::read_file(path))) {
    const MarkedLine marks = read_marks(line);
    const std::vector<Seam> seams = finder.seams(marks.text);
    const int wrong_before = found.wrong;
    for (std::size_t i = 0; i + 1 < seams.size(); ++i) {
      const bool found_here = seams[i] > Seam::kJoined;
      if (marks.marks[i] == U'|') ++(found_here ? found.right : found.missed);
      if (marks.marks[i] == U'/' && found_here) ++found.harmless;
      if (marks.marks[i] == U' ' && found_here) ++found.wrong;
    }
    if (found.wrong > wrong_before) found.wrong_texts += marked(finder, to_utf8(marks.text)) + "\n";
  }
  return found;
}

}  // namespace nenpo::phrase
