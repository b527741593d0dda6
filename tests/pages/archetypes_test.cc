// Every kind of page, on a page of the publications: pipeline/archetypes.md says which.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "tests/pages/font_ink.h"
#include "tests/pages/layout_dump.h"
#include "tests/pages/publications.h"
#include "tests/pages/reading.h"
#include "tests/support/golden.h"

namespace nenpo::pages {
namespace {

struct Archetype {
  std::string id;
  std::string publication;
  std::string words;
  std::string must;
};

/// The rows of the table whose first cell is an id such as A01.
std::vector<Archetype> archetypes() {
  enum Column : std::size_t { kId = 1, kPublication = 4, kWords = 5, kMust = 6, kColumns = 8 };
  const std::string table = test::read_file(test::source_folder() / "pipeline/archetypes.md");
  std::vector<Archetype> rows;
  for (const std::string_view line : split(table, '\n')) {
    const auto cells = split(line, '|');
    if (cells.size() != kColumns) continue;
    const std::string_view id = trim(cells[kId]);
    if (id.size() != 3 || id[1] < '0' || id[1] > '9') continue;
    rows.push_back({std::string(id), std::string(trim(cells[kPublication])),
                    std::string(trim(cells[kWords])), std::string(trim(cells[kMust]))});
  }
  return rows;
}

std::vector<std::string> publications_with_archetypes() {
  std::vector<std::string> names;
  for (const Archetype& archetype : archetypes()) {
    if (names.empty() || names.back() != archetype.publication)
      names.push_back(archetype.publication);
  }
  return names;
}

std::u32string words_on(const Reading& reading, std::size_t page) {
  std::u32string words;
  for (const Line& line : reading.lines) {
    if (line.page == page) words += without_blanks(line.text);
  }
  return words;
}

/// The first page that says the words; the contents say many of them as well and come last.
std::optional<std::size_t> page_with(const Reading& reading, const std::string& words) {
  const std::u32string wanted = without_blanks(to_utf32(words));
  std::optional<std::size_t> in_contents;
  for (std::size_t page = 0; page < reading.pages.pages.size(); ++page) {
    const std::u32string said = words_on(reading, page);
    if (said.find(wanted) == std::u32string::npos) continue;
    if (said.find(U"......") == std::u32string::npos) return page;
    if (!in_contents) in_contents = page;
  }
  return in_contents;
}

class Archetypes : public testing::TestWithParam<std::string> {};

TEST_P(Archetypes, StandOnTheirPagesAsBefore) {
  const FinishedPublication finished = finish({"templates", GetParam()});
  const Reading reading = read(finished.pages, font_ink(finished.pages));
  for (const Archetype& archetype : archetypes()) {
    if (archetype.publication != GetParam()) continue;
    const auto page = page_with(reading, archetype.words);
    ASSERT_TRUE(page) << archetype.id << ": no page says " << archetype.words;
    EXPECT_TRUE(test::matches_golden(archetype.must + "\n" + layout_of(reading, *page),
                                     "pages/golden/archetypes/" + archetype.id + ".txt"))
        << archetype.id;
  }
}

INSTANTIATE_TEST_SUITE_P(OfThePublications, Archetypes,
                         testing::ValuesIn(publications_with_archetypes()),
                         [](const auto& name) { return name.param; });

}  // namespace
}  // namespace nenpo::pages
