// The prose of every publication, and prose damaged in transit: what the planning office may be
// handed.
#include <gtest/gtest.h>

#include <cstdint>
#include <set>

#include "assemble/walk.h"
#include "tests/assemble/expected_edition.h"
#include "tests/assemble/submitted_edition.h"
#include "tests/assemble/typed_chapter.h"
#include "tests/support/golden.h"

namespace nenpo::assemble {
namespace {

using test::TypedChapter;

TEST(AllProse, IsUnderstood) {
  const model::Edition& edition = test::submitted_edition();
  ASSERT_GT(edition.prose.size(), 20U);
  std::string found;
  for (const model::ProseFile& prose : edition.prose) {
    const TypedChapter chapter(prose.text, edition);
    for (const Finding& finding : chapter.findings) {
      found += to_string(finding.severity) + " " + finding.code + " " + prose.file + ":" +
               finding.place.at + "\n";
    }
  }
  EXPECT_TRUE(test::matches_golden(found, "assemble/golden/all-prose-findings.txt"));
}

/// Numerical Recipes' generator: the same damage on every machine.
class Damage {
 public:
  explicit Damage(std::uint32_t seed) : state_(seed) {}
  std::size_t below(std::size_t limit) {
    state_ = state_ * 1664525U + 1013904223U;
    return (state_ >> 8U) % limit;
  }

 private:
  std::uint32_t state_;
};

std::string damaged(std::string text, std::uint32_t seed) {
  static constexpr std::string_view kPieces[] = {"{{",
                                                 "}}",
                                                 ":::",
                                                 "\n:::{bars}\n",
                                                 "{{kpi:",
                                                 "**",
                                                 "|",
                                                 "\n| a |\n|---|\n",
                                                 "(",
                                                 "○",
                                                 "\xE3",
                                                 "\n\n",
                                                 "　",
                                                 "{{Q3-01.",
                                                 "2024年度",
                                                 "793g",
                                                 "\n> ",
                                                 "\n    ",
                                                 "[",
                                                 "\xFF",
                                                 "#",
                                                 "1.",
                                                 "[^a]",
                                                 "\n[^a]: ",
                                                 "{{page:",
                                                 "{#a}",
                                                 "\n:::\n",
                                                 "\n:::{columns count=\"2\"}\n",
                                                 "\n:::{callout kind=\"a\"}\n",
                                                 "\\"};
  constexpr std::size_t kWounds = 40;
  Damage damage(seed);
  for (std::size_t i = 0; i < kWounds; ++i) {
    const std::size_t at = damage.below(text.size() + 1);
    if (damage.below(2) == 0) {
      text.insert(at, kPieces[damage.below(std::size(kPieces))]);
    } else {
      text.erase(at, damage.below(30));
    }
  }
  return text;
}

TEST(DamagedProse, StillBecomesABookletWithUniqueDestinations) {
  constexpr std::size_t kLongEnough = 2500;  // so that something is left to print
  const model::Edition edition = test::expected_edition();
  for (std::uint32_t seed = 0; seed < 60; ++seed) {
    const model::ProseFile& prose = edition.prose[seed % edition.prose.size()];
    if (prose.text.size() < kLongEnough) continue;
    const TypedChapter chapter(damaged(prose.text, seed), edition);
    std::set<std::string> ids;
    for_each<model::Heading>(chapter.manuscript.blocks, [&](const model::Heading& heading) {
      EXPECT_TRUE(ids.insert(heading.id).second) << seed;
    });
  }
}

TEST(DamagedProse, WithAMillionBracesEnds) {
  constexpr std::size_t kMany = 1000000;
  const TypedChapter chapter("文" + std::string(kMany, '{'));
  EXPECT_EQ(chapter.blocks.size(), std::string("paragraph 文\n").size() + kMany);
}

}  // namespace
}  // namespace nenpo::assemble
