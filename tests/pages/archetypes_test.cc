// Every kind of page, on a page of the publications: pipeline/archetypes.md says which.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "tests/pages/font_ink.h"
#include "tests/pages/layout_dump.h"
#include "tests/pages/page_words.h"
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

/// What the kinds that stand on one page are compared with.
struct Golden {
  std::string file;   // of the first of them
  std::string musts;  // a line each
};

/// The rows of the table whose first cell is an id such as A01.
std::vector<Archetype> archetypes() {
  enum Column : std::size_t { kId = 1, kPublication = 4, kWords = 5, kMust = 6, kColumns = 9 };
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
  std::set<std::string> names;
  for (const Archetype& archetype : archetypes()) names.insert(archetype.publication);
  return {names.begin(), names.end()};
}

class Archetypes : public testing::TestWithParam<std::string> {};

TEST_P(Archetypes, StandOnTheirPagesAsBefore) {
  const FinishedPublication finished = finish({"templates", GetParam()});
  const Reading reading = read(finished.pages, font_ink(finished.pages));
  std::map<std::size_t, Golden> goldens;
  for (const Archetype& archetype : archetypes()) {
    if (archetype.publication != GetParam()) continue;
    const auto page = page_with(reading, archetype.words);
    ASSERT_TRUE(page) << archetype.id << ": no page says " << archetype.words;
    Golden& golden = goldens[*page];
    if (golden.file.empty()) golden.file = "pages/golden/archetypes/" + archetype.id + ".txt";
    golden.musts += archetype.id + " " + archetype.must + "\n";
  }
  for (const auto& [page, golden] : goldens) {
    EXPECT_TRUE(test::matches_golden(golden.musts + layout_of(reading, page), golden.file));
  }
}

INSTANTIATE_TEST_SUITE_P(OfThePublications, Archetypes,
                         testing::ValuesIn(publications_with_archetypes()),
                         [](const auto& name) { return name.param; });

}  // namespace
}  // namespace nenpo::pages
