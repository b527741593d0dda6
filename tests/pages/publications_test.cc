// Every page of every publication, against every rule.
#include "tests/pages/publications.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

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
  const Reading reading = read(finished.pages, font_ink(finished.pages));
};

TEST_P(Publications, KeepEveryRuleOnEveryPage) {
  ASSERT_GT(reading.paragraphs.size(), 0U);
  Violations found = all_rules(reading, finished.hanmen);
  for (Violations more :
       {footnotes_whole(reading, finished.footnotes), floats_near(reading, finished.floats),
        boxes_whole(reading, finished.boxes), nothing_lost(reading, finished.words)}) {
    std::move(more.begin(), more.end(), std::back_inserter(found));
  }
  for (const std::string& violation : found) ADD_FAILURE() << violation;
}

/// What a reader must see in a booklet, by its name.
const std::map<std::string, std::string> kMustSee{
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
