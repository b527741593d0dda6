#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "check/check.h"
#include "tests/check/check_kit.h"

namespace nenpo::check {
namespace {

using testing::ElementsAre;
using namespace test;

std::vector<std::string> checked(const model::Edition& edition) {
  return told([](const model::Edition& of, Findings& findings) { check(of, findings); }, edition);
}

/// What the departments really handed in gives one note, which is true: everybody who was asked
/// answered the questionnaire because of the message.
TEST(ExpectedData, OfEveryFormPassesWithOneNote) {
  model::Edition edition = edition_with({});
  for (const char* id : {"cases", "case_paragraphs", "outreach", "outreach_results",
                         "outreach_totals", "partner_counts", "partnerships", "progress",
                         "rankings", "roster", "survey_questions", "surveys", "trainings"}) {
    edition.tables.push_back(expected_table(id));
    ASSERT_FALSE(edition.tables.back().rows.empty()) << id;
  }
  for (model::DataTable& table : edition.tables) {
    if (table.id != "trainings") continue;
    table.totals = {{"participants_total", {"participants_venue", "participants_online"}},
                    {"observers_total", {"observers_venue", "observers_online"}}};
  }
  EXPECT_THAT(checked(edition),
              ElementsAre("effect-equals-total info A1: "
                          "配信No.7の本配信効果172者は、事業全体実績172者と同じです。"));
}

}  // namespace
}  // namespace nenpo::check
