// Every page of every publication, against every rule.
#include "tests/pages/publications.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "tests/pages/font_ink.h"
#include "tests/pages/layout_dump.h"
#include "tests/pages/reading.h"
#include "tests/pages/rules.h"
#include "tests/support/golden.h"

namespace nenpo::pages {
namespace {

class Publications : public testing::TestWithParam<PublicationPlace> {
 protected:
  const FinishedPublication finished = finish(GetParam());
  const Reading reading = framed();

 private:
  Reading framed() const {
    Reading read_back = read(finished.pages, font_ink(finished.pages));
    read_back.frames = frames_by_line(read_back, finished.frames);
    return read_back;
  }
};

/// Sheets hold texts that are set ragged, by phrase, and words in the middle of a box. The pages do
/// not tell a text that is set so from one that ought to have been fitted to its length.
const std::map<std::string, std::set<std::string>> kNotHeldYet{
    {"digest", {"flush lines"}}, {"guidance", {"flush lines"}}, {"meeting", {"flush lines"}}};

struct NamedRule {
  std::string name;
  Violations violations;
};

std::vector<NamedRule> rules_of(const Reading& reading, const FinishedPublication& finished) {
  const Hanmen& hanmen = finished.hanmen;
  return {{"kinsoku", kinsoku(reading)},
          {"whole numbers", whole_numbers(reading)},
          {"kept lines", kept_lines(reading, hanmen)},
          {"flush lines", flush_lines(reading, hanmen)},
          {"grid", on_grid(reading, hanmen)},
          {"area", within_area(reading, hanmen)},
          {"apart", apart(reading)},
          {"columns", columns_kept(reading, hanmen)},
          {"lists", lists_hang(reading)},
          {"footnotes", footnotes_in_place(reading, hanmen)},
          {"order", read_in_order(reading)},
          {"references", references_true(reading)},
          {"lone heading", no_lone_heading(reading)},
          {"widow", no_widow_or_orphan(reading)},
          {"empty third", no_empty_third(reading, hanmen)},
          {"whole rows", whole_rows(reading, hanmen)},
          {"lone row", no_lone_row(reading, hanmen)},
          {"table heads", table_heads(reading)},
          {"contents", contents_true(reading, hanmen)},
          {"foot lines", foot_lines(reading, hanmen)},
          {"whole footnotes", footnotes_whole(reading, finished.footnotes)},
          {"floats", floats_near(reading, finished.floats)},
          {"whole boxes", boxes_whole(reading, finished.boxes)},
          {"frames", within_frames(reading, finished.frames)},
          {"nothing lost", nothing_lost(reading, finished.words)},
          {"structure nesting", nested_structure(finished.pages)},
          {"heading levels", heading_levels(finished.pages)},
          {"regular tables", regular_tables(finished.pages)}};
}

TEST_P(Publications, KeepEveryRuleOnEveryPage) {
  ASSERT_GT(reading.paragraphs.size(), 0U);
  const auto excused = kNotHeldYet.find(GetParam().name);
  for (const NamedRule& rule : rules_of(reading, finished)) {
    if (excused != kNotHeldYet.end() && excused->second.contains(rule.name)) {
      EXPECT_FALSE(rule.violations.empty()) << rule.name << " holds now: take it off the list";
      continue;
    }
    for (const std::string& violation : rule.violations) ADD_FAILURE() << violation;
  }
}

/// What a reader must see in a booklet, by its name.
const std::map<std::string, std::string> kMustSee{
    {"charts",
     "Bars from one zero, bars of parts with their figures below and leaders to thin parts, lines "
     "with a figure at each point, a ring with its list, small bars on one scale, gauges from "
     "baseline to target; no label on another; frames where nothing was handed in."},
    {"composition",
     "Body lines on the grid in one, two and three columns that end together; footnotes below a "
     "rule at the foot of their marks' pages; readings and dots above their characters; boxes "
     "whole; figures behind their text; lists hanging at four levels; references saying folios."},
    {"tables",
     "A table over three pages, its head and caption with （続き） above each part and numbers in "
     "line at their points; a table in a column; a row higher than a page that loses no word."}};

/// The publications follow the submissions; the booklets say the same every year.
class Booklets : public Publications {};

TEST_P(Booklets, LookAsBefore) {
  for (const Finding& finding : finished.findings) ADD_FAILURE() << finding.message;
  const std::string& name = GetParam().name;
  ASSERT_TRUE(kMustSee.contains(name)) << "say what a reader must see in " << name;
  EXPECT_TRUE(test::matches_golden(kMustSee.at(name) + "\n" + layout_of(reading),
                                   "pages/golden/" + name + ".txt"));
}

std::vector<PublicationPlace> booklets() {
  std::vector<PublicationPlace> places = publications();
  std::erase_if(places, [](const PublicationPlace& place) { return !is_booklet(place); });
  return places;
}

std::string plain_name(const testing::TestParamInfo<PublicationPlace>& place) {
  std::string plain = place.param.name;
  std::replace(plain.begin(), plain.end(), '-', '_');
  return plain;
}

INSTANTIATE_TEST_SUITE_P(OfTheProject, Publications, testing::ValuesIn(publications()), plain_name);
INSTANTIATE_TEST_SUITE_P(OfTheProject, Booklets, testing::ValuesIn(booklets()), plain_name);

}  // namespace
}  // namespace nenpo::pages
