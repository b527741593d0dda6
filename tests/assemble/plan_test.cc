// The real plan: templates/plan with the prose of input/2026 and the expected figures.
#include <gtest/gtest.h>

#include <algorithm>

#include "assemble/assemble.h"
#include "assemble/inlines.h"
#include "tests/assemble/expected_edition.h"
#include "tests/support/golden.h"

namespace nenpo::assemble {
namespace {

PublicationTemplate plan_template() {
  auto publications = read_publications(test::source_folder() / "templates");
  EXPECT_TRUE(publications) << publications.error().subject << publications.error().reason;
  const auto plan = std::find_if(publications->begin(), publications->end(),
                                 [](const auto& one) { return one.name == "plan"; });
  return *plan;
}

struct Plan {
  model::Edition edition = test::expected_edition();
  Findings findings;
  model::Manuscript manuscript;

  Plan() { manuscript = *assemble(edition, plan_template(), findings); }
};

std::string listed(Findings findings) {
  sort_findings(findings);
  std::string text;
  for (const Finding& finding : findings) {
    text += to_string(finding.severity) + " " + finding.code + " " + to_string(finding.place) +
            "\n  " + finding.message + "\n  " + finding.remedy + "\n";
  }
  return text;
}

TEST(PlanManuscript, IsTheGoldenOne) {
  EXPECT_TRUE(
      test::matches_golden(model::dump(Plan().manuscript), "assemble/golden/plan-manuscript.txt"));
}

TEST(PlanManuscript, HasTheGoldenFindings) {
  EXPECT_TRUE(test::matches_golden(listed(Plan().findings), "assemble/golden/plan-findings.txt"));
}

}  // namespace
}  // namespace nenpo::assemble
