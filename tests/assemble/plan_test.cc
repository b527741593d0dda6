// The real plan: templates/plan with the prose of input/2026 and the expected figures.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>

#include "assemble/assemble.h"
#include "assemble/inlines.h"
#include "base/text.h"
#include "tests/assemble/expected_edition.h"
#include "tests/support/golden.h"

namespace nenpo::assemble {
namespace {

constexpr std::array<std::string_view, 4> kChapters = {"01_vision.md", "02_initiatives.md",
                                                       "03_structure.md", "04_contribution.md"};

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

// ---- no sentence of the prose is lost

/// The chapters as typed, without the signs of Markdown and the marks for data.
std::string typed_text(const model::Edition& edition) {
  std::string text;
  for (const std::string_view name : kChapters) {
    const std::string file = "prose/001_future-city-plan/" + std::string(name);
    const auto prose = std::find_if(edition.prose.begin(), edition.prose.end(),
                                    [&file](const auto& one) { return one.file == file; });
    for (std::string_view line : split(prose->text, '\n')) {
      if (line.starts_with("{{")) continue;
      while (line.starts_with('#')) line.remove_prefix(1);
      if (line.starts_with("- ")) line.remove_prefix(2);
      text += line;
    }
  }
  return without_blanks(text);
}

void append_items(const std::vector<model::ListItem>& items, std::string& text) {
  for (const model::ListItem& item : items) {
    text += model::plain_text(item.text);
    append_items(item.children, text);
  }
}

std::string printed_text(const model::Manuscript& manuscript) {
  std::string text;
  for (const model::Block& block : manuscript.blocks) {
    if (const auto* heading = std::get_if<model::Heading>(&block)) {
      // The circle of a measure is the booklet's, not the prose's.
      text += heading->marker == "○" ? model::plain_text(heading->text) : written(*heading);
    } else if (const auto* paragraph = std::get_if<model::Paragraph>(&block)) {
      text += model::plain_text(paragraph->text);
    } else if (const auto* note = std::get_if<model::Note>(&block)) {
      text += note->mark + model::plain_text(note->text);
    } else if (const auto* list = std::get_if<model::List>(&block)) {
      append_items(list->items, text);
    }
  }
  return without_blanks(text);
}

TEST(PlanManuscript, KeepsEveryCharacterOfTheProse) {
  const Plan plan;
  const std::string typed = typed_text(plan.edition);
  ASSERT_GT(typed.size(), 30000U);
  EXPECT_EQ(printed_text(plan.manuscript), typed);
}

// ---- figures in sentences

void collect_facts(const std::vector<model::ListItem>& items, std::vector<std::string>& facts) {
  for (const model::ListItem& item : items) {
    for (const model::Inline& part : item.text) {
      const auto* text = std::get_if<model::Text>(&part);
      if (text != nullptr && !text->fact.empty()) facts.push_back(text->text + " " + text->fact);
    }
    collect_facts(item.children, facts);
  }
}

TEST(PlanManuscript, BindsTheResultsOfTheSecondTerm) {
  const Plan plan;
  std::vector<std::string> facts;
  for (const model::Block& block : plan.manuscript.blocks) {
    if (const auto* list = std::get_if<model::List>(&block)) collect_facts(list->items, facts);
  }
  EXPECT_THAT(facts,
              testing::ElementsAre("10件以上 S1-01/target/2025", "9件 S1-01/actual/2024",
                                   "600件 S1-02/target/2025", "794件 S1-02/actual/2025",
                                   "16件以上 S1-03/target/2025", "18件 S1-03/actual/2024",
                                   "41.0%以上 S2-01/target/2025", "39.9% S2-01/actual/2025",
                                   "42.0%以上 S2-02/target/2025", "10.6% S2-02/actual/2023",
                                   "872g以下 Q3-01/target/2025", "793g Q3-01/actual/2024",
                                   "▲13.1% P31-01/target/2025", "▲35.0% P31-01/actual/2023"));
}

TEST(PlanManuscript, TellsTheProofreaderOfAResultThatWasChangedInTheForm) {
  model::Edition edition = test::expected_edition();
  for (model::Observation& fact : edition.observations) {
    if (model::fact_id(fact) != "S1-02/actual/2025") continue;
    fact.figure = Decimal{795, 0};
    fact.printed = "795件";
  }
  Findings findings;
  ASSERT_TRUE(assemble(edition, plan_template(), findings));
  const auto unbound = std::find_if(findings.begin(), findings.end(), [](const Finding& finding) {
    return finding.code == "unbound-number";
  });
  ASSERT_NE(unbound, findings.end());
  EXPECT_EQ(to_string(unbound->place), "prose/001_future-city-plan/01_vision.md!74");
  EXPECT_NE(unbound->message.find("「794件」"), std::string::npos);
}

TEST(PlanManuscript, SaysWhatIsMissingWhenADepartmentHandsInNothing) {
  model::Edition edition = test::expected_edition();
  std::erase_if(edition.indicators,
                [](const model::Indicator& one) { return one.department == "環境局"; });
  Findings findings;
  const auto manuscript = assemble(edition, plan_template(), findings);
  ASSERT_TRUE(manuscript);
  const auto missing = std::count_if(findings.begin(), findings.end(), [](const Finding& finding) {
    return finding.code == "missing-indicator";
  });
  EXPECT_EQ(missing, 4);  // Q1-02, Q3-01 and P31-01 twice
  EXPECT_NE(
      model::dump(*manuscript).find("row P31-01 | 指標 P31-01 |  | goals |  未提出 ->  未提出"),
      std::string::npos);
}

}  // namespace
}  // namespace nenpo::assemble
