// Every page of every publication, against every rule.
#include "tests/pages/publications.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "tests/pages/font_ink.h"
#include "tests/pages/reading.h"
#include "tests/pages/rules.h"

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
       {footnotes_whole(reading, finished.footnotes), floats_near(reading, finished.floats)}) {
    std::move(more.begin(), more.end(), std::back_inserter(found));
  }
  for (const std::string& violation : found) ADD_FAILURE() << violation;
}

INSTANTIATE_TEST_SUITE_P(OfTheProject, Publications, testing::ValuesIn(publications()),
                         [](const auto& place) {
                           std::string plain = place.param.name;
                           std::replace(plain.begin(), plain.end(), '-', '_');
                           return plain;
                         });

}  // namespace
}  // namespace nenpo::pages
