// Charts as templates write them: their values, what is said of them, and their faults. All values
// are made up.
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "tests/assemble/submitted_edition.h"
#include "tests/assemble/typed_chapter.h"

namespace nenpo::assemble {
namespace {

using test::submitted_edition;
using test::TypedChapter;

TypedChapter typed(std::string_view chart) {
  return TypedChapter("文\n\n" + std::string(chart) + "\n:::\n", submitted_edition());
}

struct Said {
  std::string_view chart, alternative;
};
const Said kSaid[] = {
    {":::{chart kind=\"bars\" title=\"申込者\" unit=\"人\"}\n年度 | 会場 | オンライン\n2024年度 | "
     "31 | "
     "1,097\n2025年度 | 26 | －",
     "棒グラフ「申込者」。2024年度：会場31人、オンライン1,097人。2025年度：会場26人、"
     "オンライン未提出。"},
    {":::{chart kind=\"bars\" title=\"増減\" unit=\"%\"}\n区分 | 増減\n家庭 | ▲13.1\n交通 | 0",
     "棒グラフ「増減」。家庭：増減▲13.1%。交通：増減0%。"},
    {":::{chart kind=\"shares\" title=\"認知度\" unit=\"%\"}\n区分 | 知っている | 知らない\n | "
     "41.0 | 59.0",
     "帯グラフ「認知度」。知っている41.0%、知らない59.0%。"},
    {":::{chart kind=\"stacked\" unit=\"t\"}\n年度 | 缶\n2025年度 | 1,250",
     "積み上げ棒グラフ。2025年度：缶1,250t。"},
    {":::{chart kind=\"lines\" title=\"量\" unit=\"g\"}\n年度 | 量\n2024年度 | 793\n2025年度 | 801",
     "折れ線グラフ「量」。2024年度：量793g。2025年度：量801g。"},
    {":::{chart kind=\"donut\" title=\"年代\" unit=\"%\"}\n年代 | 割合\n若い | 60\n上 | 40",
     "円グラフ「年代」。若い：割合60%。上：割合40%。"},
    {":::{chart kind=\"multiples\" title=\"区\" unit=\"t\"}\n品目 | 東の区 | 西の区\n缶 | 42 | 18",
     "小さな棒グラフの組「区」。缶：東の区42t、西の区18t。"},
    {":::{chart kind=\"gauge\" title=\"指標\" unit=\"g\"}\n指標 | 現状値 | 目標値 | 実績値\nごみ | "
     "824 | "
     "800 | 793",
     "現状値から目標値までの図「指標」。ごみ：現状値824g、目標値800g、実績値793g。"},
    {":::{chart kind=\"shares\" title=\"Q1\" missing=\"集計値未提出\" owner=\"総務企画局\"}",
     "帯グラフ「Q1」。集計値未提出。"}};

TEST(Charts, AreSaidInWordsFromTheirNumbers) {
  for (const Said& one : kSaid) {
    const TypedChapter chapter = typed(one.chart);
    EXPECT_EQ(chapter.found, "") << one.chart;
    EXPECT_NE(chapter.blocks.find("| alternative " + std::string(one.alternative) + " | missing"),
              std::string::npos)
        << chapter.blocks;
  }
}

struct Fault {
  std::string_view chart, code, message, remedy;
};
const Fault kFaults[] = {
    {":::{chart kind=\"shares\" title=\"認知度\" unit=\"%\"}\n区分 | はい | いいえ\n市民 | 52.4 | "
     "37.6",
     "chart-sum", "グラフ「認知度」の「市民」の割合を足すと 90.0% で、100% になりません。",
     "割合を確かめてください。四捨五入による差は、0.5ポイントまで認めます。"},
    {":::{chart kind=\"shares\" title=\"認知度\" unit=\"%\"}\n区分 | a | b | c | d\n | 25 | 25 | "
     "25 | 28",
     "chart-sum", "グラフ「認知度」の割合を足すと 103.0% で、100% になりません。",
     "割合を確かめてください。四捨五入による差は、2ポイントまで認めます。"},
    {":::{chart kind=\"donut\" title=\"年代\" unit=\"%\"}\n年代 | 割合\n若い | 60.25\n上 | 39.10",
     "chart-sum", "グラフ「年代」の割合を足すと 99.35% で、100% になりません。",
     "割合を確かめてください。四捨五入による差は、0.5ポイントまで認めます。"},
    {":::{chart kind=\"shares\" title=\"認知度\" unit=\"%\"}\n区分 | はい | いいえ\n市民 | 120 | 3",
     "chart-part", "グラフ「認知度」の「市民」の値「120%」は、全体の一部になりません。",
     "割合は、0から100までの数で書いてください。例：41.0"},
    {":::{chart kind=\"stacked\" title=\"量\" unit=\"t\"}\n年度 | 缶 | びん\n2025年度 | 12 | ▲4",
     "chart-part", "グラフ「量」の「2025年度」の値「▲4t」は、全体の一部になりません。",
     "0以上の数で書くか、増減は kind=\"bars\"（棒グラフ）にしてください。例：26"},
    {":::{chart kind=\"donut\" title=\"年代\" unit=\"人\"}\n年代 | 2024年 | 2025年\n若い | 6 | 7",
     "malformed-block", "グラフ「年代」の系列が2つあります。1つ目の「2024年」だけを描きました。",
     "系列を1つにするか、kind=\"shares\"（帯グラフ）にしてください。"},
    {":::{chart kind=\"bars\" title=\"量\"}", "malformed-block",
     "グラフ「量」に値がありません。冊子には「要確認」と印刷しました。",
     "1行目に「区分 | 系列の名前」、2行目から「名前 | "
     "値」を書いてください。提出されていないときは、missing=\"集計値未提出\" と書いてください。"},
    {":::{chart kind=\"bars\" title=\"量\"}\n区分 | 量", "malformed-block",
     "グラフ「量」に値がありません。冊子には「要確認」と印刷しました。",
     "1行目に「区分 | 系列の名前」、2行目から「名前 | "
     "値」を書いてください。提出されていないときは、missing=\"集計値未提出\" と書いてください。"},
    {":::{chart kind=\"bars\" unit=\"人\"}\n区分 | 量\n会場 | 約30", "malformed-block",
     "グラフの値「約30」を数として読めません。値なしで描きました。",
     "数だけを書き、単位は unit に書いてください。例：1,234"},
    {":::{chart kind=\"bars\" unit=\"人\"}\n区分 | 量\n会場 | 30 | 4", "malformed-block",
     "グラフの行「会場」の値の数が、1行目の系列の数と違います。",
     "1行目に「区分 | 系列の名前」、2行目から「名前 | 値」を、同じ数だけ書いてください。"
     "例：2025年度 | 26 | 125"},
    {":::{chart kind=\"pie\"}\n区分 | 量\n会場 | 30", "malformed-block",
     "グラフの種類「pie」はありません。棒グラフとして描きました。",
     "kind に書けるのは、bars、stacked、shares、lines、donut、multiples、gaugeです。"
     "例：:::{chart kind=\"bars\"}"},
    {":::{chart kind=\"bars\" table=\"rankings\" category=\"town\" values=\"score\" title=\"順\"}",
     "unknown-column", "表「rankings」に「town」という列はありません。",
     "使える列は、survey、edition、period、rank、previous_rank、municipality、score、unitです。"},
    {":::{chart kind=\"gauge\" indicators=\"Q9-99\" title=\"指標\"}", "missing-indicator",
     "グラフの指標「Q9-99」は、この年度の提出物にありません。",
     "つづりを確かめてください。例：indicators=\"Q3-01,P31-01\""},
    {":::{chart kind=\"bars\" table=\"rankings\" category=\"rank\" values=\"municipality\"}",
     "malformed-block",
     "表「rankings」の列「municipality」の値「豊田市」を数として読めません。値なしで描きました。",
     "values には、数の列を書いてください。例：values=\"message_count,department_count\""}};

TEST(Charts, TellOfTheirFaults) {
  for (const Fault& one : kFaults) {
    const TypedChapter chapter = typed(one.chart);
    ASSERT_FALSE(chapter.findings.empty()) << one.chart;
    const Finding& finding = chapter.findings.front();
    EXPECT_EQ(finding.code, one.code);
    EXPECT_EQ(finding.severity, Severity::kError);
    EXPECT_EQ(finding.message, one.message);
    EXPECT_EQ(finding.remedy, one.remedy);
  }
}

TEST(Charts, NameATableThatIsNotThere) {
  const TypedChapter chapter =
      typed(":::{chart kind=\"bars\" table=\"ranking\" category=\"rank\"}");
  ASSERT_EQ(chapter.findings.size(), 2U) << "the table, and that there is nothing to draw";
  EXPECT_EQ(chapter.findings[0].code, "unknown-table");
  EXPECT_EQ(chapter.findings[0].message, "「ranking」という表はありません。");
  EXPECT_NE(chapter.blocks.find("missing 要確認"), std::string::npos) << chapter.blocks;
}

const std::string_view kNearMisses[] = {
    ":::{chart kind=\"shares\" unit=\"%\"}\n区分 | a | b\n | 52.4 | 47.1",
    ":::{chart kind=\"shares\" unit=\"%\"}\n区分 | a | b | c\n | 33 | 33 | 33",
    ":::{chart kind=\"shares\" unit=\"%\"}\n区分 | a | b\n | 41.0 | －",
    ":::{chart kind=\"shares\" unit=\"人\"}\n区分 | a | b\n | 3000 | 814",
    ":::{chart kind=\"stacked\" unit=\"%\"}\n区分 | a | b\n | 80 | 40",
    ":::{chart kind=\"bars\" unit=\"%\"}\n区分 | a\n家庭 | ▲13.1",
    ":::{chart kind=\"donut\" unit=\"%\"}\n区分 | a\n若い | 33.3\n中 | 33.3\n上 | 33.3",
    ":::{chart kind=\"bars\" missing=\"集計値未提出\"}"};

TEST(Charts, AreNotBlamedForWhatRoundingOrANearMissDoes) {
  for (const std::string_view chart : kNearMisses) EXPECT_EQ(typed(chart).found, "") << chart;
}

TEST(Charts, OfATablePrintItsNumbersWithTheirCells) {
  const TypedChapter chapter = typed(
      ":::{chart kind=\"bars\" table=\"rankings\" category=\"municipality\" values=\"score\"}");
  EXPECT_EQ(chapter.found, "");
  ASSERT_EQ(chapter.manuscript.blocks.size(), 2U);
  const auto& chart = std::get<model::Chart>(chapter.manuscript.blocks[1]);
  const model::DataTable& table = *submitted_edition().find_table("rankings");
  ASSERT_EQ(chart.categories.size(), table.rows.size());
  ASSERT_EQ(chart.series.size(), 1U);
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    EXPECT_EQ(chart.categories[i], table.text(table.rows[i], "municipality"));
    ASSERT_TRUE(chart.series[0].values[i].has_value());
    const auto& value = *chart.series[0].values[i];
    EXPECT_TRUE(value.printed.starts_with(table.text(table.rows[i], "score"))) << value.printed;
    EXPECT_NE(value.fact.find("/score"), std::string::npos) << value.fact;
  }
}

TEST(Charts, OfAnIndicatorGoFromItsBaselineToItsTarget) {
  const TypedChapter chapter = typed(":::{chart kind=\"gauge\" indicators=\"P31-01\"}");
  const auto& chart = std::get<model::Chart>(chapter.manuscript.blocks.at(1));
  ASSERT_EQ(chart.series.size(), 3U);
  EXPECT_EQ(chart.series[0].name, "現状値");
  EXPECT_EQ(chart.series[1].name, "目標値");
  EXPECT_EQ(chart.series[2].name, "実績値");
  ASSERT_TRUE(chart.series[1].values.at(0).has_value());
  EXPECT_TRUE(chart.series[1].values[0]->fact.starts_with("P31-01/target/"));
}

}  // namespace
}  // namespace nenpo::assemble
