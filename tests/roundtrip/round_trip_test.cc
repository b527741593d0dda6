// What a reader finds in the finished PDF, element by element, is what the manuscript says.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <vector>

#include "app/structure_dump.h"
#include "base/text.h"
#include "tests/roundtrip/made_publication.h"
#include "tests/roundtrip/manuscript_texts.h"
#include "tests/roundtrip/poppler_nesting.h"
#include "tests/roundtrip/structure_lines.h"
#include "tests/support/golden.h"

namespace nenpo::roundtrip {
namespace {

using testing::ElementsAre;

class RoundTrip : public testing::TestWithParam<PublicationPlace> {};

TEST_P(RoundTrip, ReadsEveryElementOfThePagesAndEveryTextOfTheManuscript) {
  const auto [manuscript, style, pages] = made(GetParam());
  const auto pdf = built_pdf(GetParam());
  const auto found = read_structure(pdf);
  EXPECT_EQ(nesting_by_poppler(pdf), nesting_of(found));
  const auto expected = structure_lines(app::dump_structure(pages));
  for (const auto& difference : differences(expected, found)) ADD_FAILURE() << difference;
  const auto elements = element_texts(found);
  const auto texts = manuscript_texts(manuscript, pages, style);
  EXPECT_GT(texts.size(), 20U);
  std::size_t divided = 0;
  for (const SaidText& lost : not_found(texts, elements)) {
    EXPECT_TRUE(stands_in_parts(lost, elements)) << lost.text;
    ++divided;
  }
  EXPECT_EQ(divided, GetParam().name == "tables" ? 1U : 0U) << "a cell higher than a page";
  const auto footnotes = footnote_texts(manuscript, pages, style);
  for (const SaidText& lost : not_found(footnotes, elements)) ADD_FAILURE() << lost.text;
}

INSTANTIATE_TEST_SUITE_P(Of, RoundTrip, testing::ValuesIn(all_publications()),
                         [](const auto& place) { return place.param.name; });

TEST(RoundTripOfCharacters, SaysWhatStandsInTheirBooklet) {
  std::string text;
  for (const StructureLine& line : read_structure(built_pdf(characters()))) {
    text += line.pages + "\t" + std::string(line.depth * 2, ' ') + line.element + "\t" + line.text +
            "\n";
  }
  EXPECT_TRUE(test::matches_golden(text, "roundtrip/golden/characters.txt"));
}

/// The booklet of charts, one number in it another.
PublicationPlace charts_with(std::string_view number, std::string_view another) {
  const auto folder = test::fresh_folder("charts");
  std::filesystem::copy(test::source_folder() / charts().templates, folder,
                        std::filesystem::copy_options::recursive);
  const auto file = folder / "charts/charts.md";
  test::write_file(file, replace_all(test::read_file(file), number, another));
  return {folder.string(), "charts"};
}

TEST(RoundTripOfCharts, SaysTheNumbersThatWereHandedIn) {
  const auto before = read_structure(built_pdf(charts()));
  const auto after = read_structure(built_pdf(charts_with("960", "970")));
  ASSERT_EQ(before.size(), after.size());
  std::vector<std::string> changed;
  for (std::size_t i = 0; i < before.size(); ++i) {
    if (before[i].element == after[i].element) continue;
    changed.push_back(after[i].element);
    EXPECT_EQ(replace_all(before[i].element, "960", "970"), after[i].element);
  }
  EXPECT_THAT(changed, ElementsAre(testing::HasSubstr("移動図書館：貸出970冊")));
}

}  // namespace
}  // namespace nenpo::roundtrip
