#include "model/table_facts.h"

#include <gtest/gtest.h>

namespace nenpo::model {
namespace {

DataRow row(std::vector<std::string> texts, std::string_view cell) {
  DataRow row{0, *parse_a1(cell), {}};
  for (std::string& text : texts) row.values.push_back({std::move(text), row.cell, {}});
  return row;
}

Edition edition_of(std::vector<std::string> key) {
  Edition edition;
  DataTable table;
  table.id = "trainings";
  table.key = std::move(key);
  table.columns = {{"year"}, {"id"}, {"total"}};
  table.sources = {{"01_総務企画局/様式5.xlsx", "研修", "総務企画局"}};
  table.rows = {row({"2025", "TR-01", "151"}, "G6"), row({"2025", "a/b,c%", "3093"}, "G7")};
  table.rows.front().values[2].as_written = "151人";
  edition.tables.push_back(std::move(table));
  return edition;
}

TEST(TableFacts, AreNamedByTableKeyAndColumn) {
  const Edition edition = edition_of({"id"});
  const DataTable& table = edition.tables.front();
  EXPECT_EQ(table_fact_id(table, table.rows[0], 2), "trainings/TR-01/total");
}

TEST(TableFacts, NameEveryColumnOfTheKey) {
  const Edition edition = edition_of({"year", "id"});
  const DataTable& table = edition.tables.front();
  EXPECT_EQ(table_fact_id(table, table.rows[0], 2), "trainings/2025,TR-01/total");
}

TEST(TableFacts, KeepTheSignsOfAnIdApartFromTheKeysOwn) {
  const Edition edition = edition_of({"year", "id"});
  const DataTable& table = edition.tables.front();
  EXPECT_EQ(table_fact_id(table, table.rows[1], 2), "trainings/2025,a%2Fb%2Cc%25/total");
}

TEST(TableFacts, AreToldApartByTheirPlaceWhereATableHasNoKey) {
  const Edition edition = edition_of({});
  const DataTable& table = edition.tables.front();
  EXPECT_EQ(table_fact_id(table, table.rows[1], 0), "trainings/#2/year");
}

TEST(TableFacts, LeadBackToTheirCell) {
  for (const std::vector<std::string>& key :
       {std::vector<std::string>{"id"}, std::vector<std::string>{"year", "id"}, {}}) {
    const Edition edition = edition_of(key);
    const DataTable& table = edition.tables.front();
    for (const DataRow& each : table.rows) {
      for (std::size_t column = 0; column < table.columns.size(); ++column) {
        const auto found = find_table_fact(edition, table_fact_id(table, each, column));
        ASSERT_TRUE(found.has_value());
        EXPECT_EQ(found->row, &each);
        EXPECT_EQ(&found->value(), &each.values[column]);
      }
    }
    const Provenance from =
        find_table_fact(edition, table_fact_id(table, table.rows[0], 2))->from();
    EXPECT_EQ(from.file + "!" + from.sheet + "!" + to_a1(from.cell) + " " + from.text_as_written,
              "01_総務企画局/様式5.xlsx!研修!G6 151人");
  }
}

TEST(TableFacts, AreNotFoundUnderAnyOtherName) {
  const Edition edition = edition_of({"id"});
  for (const std::string_view id :
       {"", "trainings", "trainings/TR-01", "trainings/TR-02/total", "trainings/TR-01/sum",
        "surveys/TR-01/total", "trainings/TR-01/total/", "Q3-01/baseline/2024"}) {
    EXPECT_FALSE(find_table_fact(edition, id).has_value()) << id;
  }
}

}  // namespace
}  // namespace nenpo::model
