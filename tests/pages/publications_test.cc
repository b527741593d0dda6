// Every page of every publication, against every rule.
#include "tests/pages/publications.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/pages/font_ink.h"
#include "tests/pages/reading.h"
#include "tests/pages/rules.h"

namespace nenpo::pages {
namespace {

class Publications : public testing::TestWithParam<std::string> {};

TEST_P(Publications, KeepEveryRuleOnEveryPage) {
  const FinishedPublication finished = finish(GetParam());
  const Reading reading = read(finished.pages, font_ink(finished.pages));
  ASSERT_GT(reading.paragraphs.size(), 0U);
  for (const std::string& violation : all_rules(reading, finished.hanmen)) {
    ADD_FAILURE() << violation;
  }
}

INSTANTIATE_TEST_SUITE_P(OfTheTemplates, Publications, testing::ValuesIn(publication_names()),
                         [](const auto& name) {
                           std::string plain = name.param;
                           std::replace(plain.begin(), plain.end(), '-', '_');
                           return plain;
                         });

}  // namespace
}  // namespace nenpo::pages
