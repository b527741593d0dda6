#include "companion/table_data.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/companion/leaflet.h"

namespace nenpo::companion {
namespace {

using model::Role;
using model::Scope;
using test::Leaflet;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;

const std::string kHead =
    "\xEF\xBB\xBF行,列,列の見出し,行の見出し,文字,事実,値,単位,期間,ファイル,シート,セル,"
    "提出時の記載\r\n";

model::Edition edition() {
  model::Edition edition;
  model::Observation one;
  one.indicator_id = "P31-01";
  one.kind = model::ObservationKind::kBaseline;
  one.period = FiscalYear{2023};
  one.figure = Decimal{-350, 1};
  one.unit = "%";
  one.from = {"04_環境局/様式1.xlsx", "様式1", {6, 7}, "▲35.0％"};
  edition.observations.push_back(one);
  model::DataTable roster;
  roster.id = "roster";
  roster.columns = {{"name"}};
  roster.sources = {{"02_市民文化局/様式8.csv", "", "市民文化局"}};
  roster.rows = {{0, {4, 1}, {{"山本 薫", {4, 1}, "山本　薫"}}}};
  edition.tables.push_back(roster);
  return edition;
}

void header(Leaflet& leaflet, std::string_view words, Scope scope) {
  leaflet.element({.role = Role::kTableHeader, .scope = scope}, words);
}

/// A heading and a table with a value, an empty cell and a cell of two paragraphs.
Leaflet indicators() {
  Leaflet leaflet;
  leaflet.page("").page("12").begin(Role::kDocument).element(Role::kHeading1, "環境");
  leaflet.begin(Role::kTable).begin(Role::kTableHead).begin(Role::kTableRow);
  header(leaflet, "指標", Scope::kColumn);
  header(leaflet, "現在", Scope::kColumn);
  header(leaflet, "目標", Scope::kColumn);
  leaflet.end().end().begin(Role::kTableBody).begin(Role::kTableRow);
  leaflet.begin({.role = Role::kTableHeader, .scope = Scope::kRow});
  leaflet.element(Role::kParagraph, "排出量,削減割合").element(Role::kParagraph, "調べ").end();
  leaflet.begin(Role::kTableCell).text("2023年度").last_line();
  leaflet.begin({.role = Role::kSpan, .expansion = "マイナス"});
  leaflet.fact("P31-01/baseline/2023").text("▲").end().begin(Role::kSpan);
  leaflet.fact("P31-01/baseline/2023").text("35.0%").end().end().last_line();
  leaflet.begin(Role::kTableCell).end().end().end().end().end();
  return leaflet;
}

TEST(TableData, GivesEachCellWithItsHeadersAndEachFactWithItsSource) {
  const Leaflet leaflet = indicators();
  const auto files = table_data(leaflet.pages, edition());
  ASSERT_THAT(files, SizeIs(2));
  EXPECT_EQ(files[0].name, "table-001.csv");
  EXPECT_EQ(files[0].description, "「環境」の表（12ページ）");
  EXPECT_EQ(files[0].type, "text/csv");
  EXPECT_EQ(files[0].table, 0U);
  EXPECT_EQ(files[0].bytes,
            kHead +
                "1,1,,,指標,,,,,,,,\r\n1,2,,,現在,,,,,,,,\r\n1,3,,,目標,,,,,,,,\r\n"
                "2,1,指標,,\"排出量,削減割合\n調べ\",,,,,,,,\r\n"
                "2,2,現在,\"排出量,削減割合 調べ\",2023年度 ▲35.0%,P31-01/baseline/2023,-35.0,"
                "%,2023年度,04_環境局/様式1.xlsx,様式1,H7,▲35.0％\r\n"
                "2,3,目標,\"排出量,削減割合 調べ\",,,,,,,,,\r\n");
}

TEST(TableData, ListsEveryPrintedFactOfThePublication) {
  Leaflet leaflet = indicators();
  leaflet.page("13").begin(Role::kParagraph).fact("roster/#1/name").text("山本");
  leaflet.fact("roster/#1/name").text("薫", 1).fact("Q9-99/baseline/2024").text("他").end();
  const auto files = table_data(leaflet.pages, edition());
  EXPECT_EQ(files.back().name, "facts.csv");
  EXPECT_EQ(files.back().table, std::nullopt);
  EXPECT_THAT(files.back().bytes, HasSubstr("\r\n2,12,▲35.0%,P31-01/baseline/2023,-35.0,%,"));
  EXPECT_THAT(files.back().bytes, HasSubstr("\r\n3,13,山本薫,roster/#1/name,山本 薫,,,"));
  EXPECT_THAT(files.back().bytes, HasSubstr("\r\n3,13,他,Q9-99/baseline/2024,,,,,,,\r\n"));
}

TEST(TableData, NamesTheCellOfARecordsValue) {
  Leaflet leaflet;
  leaflet.page("1").begin(Role::kDocument).begin(Role::kTable).begin(Role::kTableRow);
  leaflet.begin(Role::kTableCell).fact("roster/#1/name").text("山本");
  leaflet.fact("roster/#1/name").text("薫", 1).end().end().end().end();
  EXPECT_EQ(table_data(leaflet.pages, edition()).front().bytes,
            kHead +
                "1,1,,,山本 薫,roster/#1/name,山本 薫,,,02_市民文化局/様式8.csv,,B5,"
                "山本　薫\r\n");
}

TEST(TableData, TiesAFactToTheCellItStandsInAndToNoOther) {
  Leaflet leaflet;
  leaflet.page("1").begin(Role::kDocument).begin(Role::kTable).begin(Role::kTableRow);
  leaflet.begin(Role::kTableCell).text("35").end();
  leaflet.begin(Role::kTableCell).fact("P31-01/baseline/2023").text("▲35.0%", 1).end();
  leaflet.end().last_line().begin(Role::kTableRow).begin(Role::kTableCell);
  leaflet.fact("P31-01/baseline/2023").text("36").end();
  leaflet.begin(Role::kTableCell).text("▲36.0%", 1).end().end().end().end();
  const std::string csv = table_data(leaflet.pages, edition()).front().bytes;
  EXPECT_THAT(csv, HasSubstr("1,1,,,35,,,,"));
  EXPECT_THAT(csv, HasSubstr("1,2,,,▲35.0%,P31-01/baseline/2023,"));
  EXPECT_THAT(csv, HasSubstr("2,1,,,36,P31-01/baseline/2023,"));
  EXPECT_THAT(csv, HasSubstr("2,2,,,▲36.0%,,,,"));
}

TEST(TableData, CallsATableByItsCaptionElseByTheHeadingAboveIt) {
  Leaflet leaflet;
  leaflet.page("").begin(Role::kDocument).begin(Role::kTable).end();
  leaflet.element(Role::kHeading2, "現状").element(Role::kCaption, "表2 件数");
  leaflet.begin(Role::kTable).end().element(Role::kCaption, "写真の説明");
  leaflet.element(Role::kParagraph, "本文").begin(Role::kTable).end();
  leaflet.begin(Role::kTable).element(Role::kCaption, "表3 人数").end().end();
  std::vector<std::string> titles;
  for (const auto& file : table_data(leaflet.pages, edition())) titles.push_back(file.description);
  EXPECT_THAT(titles,
              ElementsAre("表（1枚目）", "「表2 件数」の表（1枚目）", "「現状」の表（1枚目）",
                          "「表3 人数」の表（1枚目）", "印刷したすべての数値・語句と、その出所"));
}

}  // namespace
}  // namespace nenpo::companion
