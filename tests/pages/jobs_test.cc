// Paragraphs are composed on several threads: how many there are must never show.
#include <gtest/gtest.h>

#include <cstddef>
#include <string>

#include "model/pages.h"
#include "tests/pages/publications.h"

namespace nenpo::pages {
namespace {

class AnyNumberOfThreads : public testing::TestWithParam<PublicationPlace> {};

TEST_P(AnyNumberOfThreads, MakesTheSamePagesAndFindings) {
  const FinishedPublication alone = finish(GetParam(), 1);
  const std::string pages = model::dump(alone.pages);
  for (const int jobs : {2, 4}) {
    const FinishedPublication together = finish(GetParam(), jobs);
    EXPECT_TRUE(model::dump(together.pages) == pages) << "with " << jobs << " threads";
    ASSERT_EQ(together.findings.size(), alone.findings.size());
    for (std::size_t i = 0; i < alone.findings.size(); ++i) {
      EXPECT_EQ(together.findings[i].message, alone.findings[i].message);
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Publications, AnyNumberOfThreads, testing::ValuesIn(publications()));

}  // namespace
}  // namespace nenpo::pages
