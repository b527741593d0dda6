#include "model/edition_data.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "model/words.h"

namespace nenpo::model {
namespace {

Edition edition_of_tables() {
  Edition edition;
  edition.year = 2026;
  edition.submissions = {{"a.csv", 3, "2026.1", "環境局", 2026, Date{2026, 2, 13}, "cp932"}};
  DataTable table;
  table.id = "cases";
  table.columns = {{"case_id", ColumnType::kText},  {"count", ColumnType::kNumber},
                   {"year", ColumnType::kYear},     {"partners", ColumnType::kList},
                   {"forecast", ColumnType::kFlag}, {"text", ColumnType::kLines}};
  table.sources = {{"b.xlsx", "事例", "環境局"}};
  for (const std::vector<std::string>& texts :
       {std::vector<std::string>{"A01", "-40.0", "2025", "市|会社", "true", "=1+1\n\"二\"\x01\\"},
        std::vector<std::string>{"A02", "007", "2014+", "", "", ""}}) {
    DataRow row{0, {8, 1}, {}};
    for (const std::string& text : texts) row.values.push_back({text, {8, 1}, ""});
    table.rows.push_back(row);
  }
  DataTable counts{"counts", {}, {{"n", ColumnType::kNumber}}, {}, {}, {}, false};
  edition.tables = {table, counts};
  return edition;
}

TEST(EditionCsv, IsOneFileATable) {
  const auto files = edition_csv(edition_of_tables());
  ASSERT_EQ(files.size(), 5u);
  EXPECT_EQ(files[0].name, "submissions.csv");
  EXPECT_EQ(files[0].text,
            "file,form,form_version,department,edition,submitted_on,encoding\n"
            "a.csv,3,2026.1,環境局,2026,2026-02-13,cp932\n");
  EXPECT_EQ(files[1].name, "indicators.csv");
  EXPECT_EQ(files[2].name, "observations.csv");
  EXPECT_EQ(files[3].name, "cases.csv");
  EXPECT_EQ(files[3].text,
            "case_id,count,year,partners,forecast,text,file,sheet,cell\n"
            "A01,-40.0,2025,市|会社,true,\"=1+1\n\"\"二\"\"\x01\\\",b.xlsx,事例,B9\n"
            "A02,007,2014+,,,,b.xlsx,事例,B9\n");
  EXPECT_EQ(files[4].text, "n\n");
}

TEST(EditionJson, KeepsNumbersAsPublishedAndTextsAsTheyAre) {
  EXPECT_EQ(edition_json(edition_of_tables()), R"({
  "edition": 2026,
  "tables": {
    "submissions": [
      {"file": "a.csv", "form": 3, "form_version": "2026.1", "department": "環境局", "edition": 2026, "submitted_on": "2026-02-13", "encoding": "cp932"}
    ],
    "indicators": [],
    "observations": [],
    "cases": [
      {"case_id": "A01", "count": -40.0, "year": 2025, "partners": ["市", "会社"], "forecast": true, "text": "=1+1\n\"二\"\u0001\\", "file": "b.xlsx", "sheet": "事例", "cell": "B9"},
      {"case_id": "A02", "count": "007", "year": "2014+", "partners": [], "forecast": null, "text": null, "file": "b.xlsx", "sheet": "事例", "cell": "B9"}
    ],
    "counts": []
  }
}
)");
}

TEST(JapaneseName, IsTheFormsWord) {
  EXPECT_EQ(japanese_name(ObservationKind::kBaseline), "現在値");
  EXPECT_EQ(japanese_name(ObservationKind::kActual), "実績値");
  EXPECT_EQ(japanese_name(ObservationKind::kTarget), "目標値");
}

}  // namespace
}  // namespace nenpo::model
