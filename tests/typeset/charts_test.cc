// What is drawn for a value is as long, as wide or as high as the value says. All values are made
// up.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <set>
#include <tuple>

#include "tests/typeset/booklet.h"
#include "tests/typeset/drawn_chart.h"

namespace nenpo::typeset {
namespace {

using model::ChartKind;

const model::ChartStyle& style() { return *chart_style().charts.chart; }

constexpr double kClose = 0.001;

TEST(ChartBars, AreAsLongAsTheirValues) {
  const DrawnChart chart(
      chart_of(ChartKind::kBars, "区分 | 貸出\n中央館 | 12,480\n分館 | 6,240\n移動 | 624", "冊"));
  ASSERT_EQ(chart.areas.size(), 3U);
  EXPECT_NEAR(chart.areas[1].box.width / chart.areas[0].box.width, 0.5, kClose);
  EXPECT_NEAR(chart.areas[2].box.width / chart.areas[0].box.width, 0.05, kClose);
  for (const auto& area : chart.areas) EXPECT_EQ(area.box.x, chart.areas[0].box.x);
  for (const char* printed : {"12,480冊", "6,240冊", "624冊"}) {
    const auto label = chart.label(printed);
    EXPECT_LE(label.box.x + label.box.width,
              chart_style().page.inner + chart_style().page.line_length);
  }
}

TEST(ChartBars, BelowZeroEndWhereThoseAboveZeroBegin) {
  const DrawnChart chart(
      chart_of(ChartKind::kBars, "区分 | 増減\n家庭 | ▲13.1\n事業所 | 26.2\n同じ | 0", "%"));
  ASSERT_EQ(chart.areas.size(), 2U) << "nothing is drawn for 0";
  const auto& below = chart.areas[0].box;
  const auto& above = chart.areas[1].box;
  EXPECT_NEAR((below.x + below.width - above.x).count(), 0, kClose);
  EXPECT_NEAR(above.width / below.width, 2, kClose);
  EXPECT_EQ(chart.label("▲13.1%").text, "▲13.1%");
  EXPECT_EQ(chart.label("0%").text, "0%");
}

TEST(ChartParts, OfAStackAreOnOneScaleAndStandOnEachOther) {
  const DrawnChart chart(
      chart_of(ChartKind::kStackedBars,
               "年度 | 缶 | びん | 紙\n2024年度 | 40 | 60 | 100\n2025年度 | 10 | "
               "－ | 90",
               "t"));
  ASSERT_EQ(chart.areas.size(), 5U);
  const Pt whole = chart.areas[0].box.width + chart.areas[1].box.width + chart.areas[2].box.width;
  EXPECT_NEAR(chart.areas[0].box.width / whole, 0.2, kClose);
  EXPECT_NEAR(chart.areas[1].box.width / whole, 0.3, kClose);
  EXPECT_NEAR((chart.areas[1].box.x + chart.areas[1].box.width - chart.areas[2].box.x).count(), 0,
              kClose);
  EXPECT_NEAR((chart.areas[3].box.width + chart.areas[4].box.width) / whole, 0.5, kClose);
  EXPECT_EQ(chart.areas[3].box.x, chart.areas[0].box.x);
}

TEST(ChartParts, OfAHundredPerCentFillTheWholeWidth) {
  const DrawnChart chart(chart_of(
      ChartKind::kShareBars,
      "分野 | よい | ふつう | わるい\n子育て | 12 | 68 | 20\n環境 | 33.3 | 33.3 | 33.3", "%"));
  ASSERT_EQ(chart.areas.size(), 6U);
  const Pt right = chart_style().page.inner + chart_style().page.line_length;
  for (const std::size_t last : {2U, 5U}) {
    EXPECT_NEAR((chart.areas[last].box.x + chart.areas[last].box.width - right).count(), 0, 0.01);
  }
  EXPECT_EQ(chart.areas[0].box.x, chart.areas[3].box.x);
  EXPECT_NEAR(chart.areas[3].box.width / chart.areas[4].box.width, 1, kClose);
  const Pt whole = right - chart.areas[0].box.x;
  EXPECT_NEAR(chart.areas[1].box.width / whole, 0.68, kClose);
}

TEST(ChartParts, LeaveRoomForAShareThatWasNotHandedIn) {
  const DrawnChart chart(
      chart_of(ChartKind::kShareBars, "分野 | よい | わるい\n環境 | 40 | －", "%"));
  ASSERT_EQ(chart.areas.size(), 1U);
  const Pt right = chart_style().page.inner + chart_style().page.line_length;
  EXPECT_NEAR(chart.areas[0].box.width / (right - chart.areas[0].box.x), 0.4, kClose);
}

TEST(ChartLines, HaveTheirPointsAtTheirValues) {
  const DrawnChart chart(chart_of(
      ChartKind::kLines, "年度 | 量\n2023年度 | 800\n2024年度 | 850\n2025年度 | 900", "g"));
  ASSERT_GE(chart.points.size(), 3U);
  const auto& points = chart.points;
  EXPECT_NEAR((points[0].centre.y - points[2].centre.y).count(), style().plot_height.count(), 0.01);
  EXPECT_NEAR((points[0].centre.y - points[1].centre.y).count(), style().plot_height.count() / 2,
              0.01);
  EXPECT_NEAR((points[1].centre.x - points[0].centre.x).count(),
              (points[2].centre.x - points[1].centre.x).count(), 0.01);
  ASSERT_EQ(chart.lines.size(), 2U);
  EXPECT_EQ(chart.lines[0].to.x, points[1].centre.x);
  EXPECT_EQ(chart.lines[0].to.y, points[1].centre.y);
}

TEST(ChartLines, AreInterruptedWhereAValueWasNotHandedIn) {
  const DrawnChart chart(
      chart_of(ChartKind::kLines, "年度 | 量\n2022 | 1\n2023 | －\n2024 | 3\n2025 | 4", "g"));
  ASSERT_EQ(chart.lines.size(), 1U);
  EXPECT_EQ(chart.lines[0].from.x, chart.points[1].centre.x);
}

struct GaugeCase {
  const char* what;
  const char* values;  // baseline, target, actual
  double reached;      // of the way
};
const GaugeCase kGauges[] = {{"half of the way", "40 | 60 | 50", 0.5},
                             {"from below zero", "▲10 | 30 | 0", 0.25},
                             {"to a lower value, 以下", "900 | 800 | 850", 0.5},
                             {"to a value further below zero", "▲5.0 | ▲45.0 | ▲15.0", 0.25},
                             {"further than the target", "40 | 60 | 75", 1},
                             {"a step back", "40 | 60 | 30", 0},
                             {"a step back from a value that must fall", "900 | 800 | 950", 0},
                             {"the target is the baseline", "40 | 40 | 40", 0},
                             {"no actual value", "40 | 60 | －", 0}};

TEST(ChartGauges, AreSolidAsFarAsTheWayWasGone) {
  for (const GaugeCase& one : kGauges) {
    const DrawnChart chart(chart_of(
        ChartKind::kGauge, "指標 | 現状値 | 目標値 | 実績値\n緑 | " + std::string(one.values)));
    double reached = 0;
    Pt whole;
    for (const auto& area : chart.areas) {
      if (area.solid) {
        reached = area.box.width.count();
      } else {
        whole = area.box.width;
      }
    }
    ASSERT_GT(whole, Pt{}) << one.what;
    EXPECT_NEAR(reached / whole.count(), one.reached, kClose) << one.what;
  }
}

/// Of the middle of a part of the ring, clockwise from the top.
std::vector<double> corners_of(const model::Path& part, model::Point centre) {
  std::vector<double> angles;
  for (const auto& step : part.steps) {
    model::Point at{};
    if (const auto* move = std::get_if<model::PathMove>(&step)) at = move->to;
    if (const auto* line = std::get_if<model::PathLine>(&step)) at = line->to;
    if (at.x == Pt{} && at.y == Pt{}) continue;
    double angle = std::atan2((at.x - centre.x).count(), (centre.y - at.y).count());
    if (angle < -kClose) angle += 2 * std::numbers::pi;
    angles.push_back(angle / (2 * std::numbers::pi));
  }
  return angles;
}

TEST(ChartRings, HavePartsAsWideAsTheirValuesClockwiseFromTheTop) {
  const DrawnChart chart(
      chart_of(ChartKind::kDonut, "年代 | 割合\n若い | 50\n中 | 30\n上 | 20", "%"));
  ASSERT_EQ(chart.ring.size(), 3U);
  const auto& top = std::get<model::PathMove>(chart.ring[0].steps.front()).to;
  const model::Point centre{top.x, top.y + style().ring_radius};
  const double ends[][2] = {{0, 0.5}, {0.5, 0.8}, {0.8, 1}};
  for (std::size_t i = 0; i < chart.ring.size(); ++i) {
    const auto angles = corners_of(chart.ring[i], centre);
    ASSERT_EQ(angles.size(), 2U);
    EXPECT_NEAR(angles[0], ends[i][0], kClose);
    EXPECT_NEAR(std::abs(angles[1] - ends[i][1]) < 0.5 ? angles[1] : angles[1] + 1, ends[i][1],
                kClose);
  }
}

TEST(ChartMultiples, OfOneUnitAreOnOneScale) {
  const DrawnChart chart(chart_of(ChartKind::kSmallMultiples,
                                  "品目 | 東の区 | 西の区\n缶 | 40 | 10\n紙 | 80 | 20", "t"));
  ASSERT_EQ(chart.areas.size(), 4U);
  EXPECT_NEAR(chart.areas[2].box.width / chart.areas[0].box.width, 0.25, kClose);
  EXPECT_NEAR(chart.areas[3].box.width / chart.areas[1].box.width, 0.25, kClose);
}

TEST(ChartPatterns, DifferBetweenSixSeries) {
  const DrawnChart chart(chart_of(
      ChartKind::kStackedBars, "年度 | a | b | c | d | e | f\n2025年度 | 9 | 9 | 9 | 9 | 9 | 9"));
  ASSERT_EQ(chart.areas.size(), 6U);
  std::set<std::tuple<bool, bool, bool, bool, bool>> looks;
  int filled_only = 0;
  for (const auto& area : chart.areas) {
    if (area.filled && !area.solid) {
      ++filled_only;  // the tint and the middle tone, which stand apart from each other
      continue;
    }
    looks.emplace(area.solid, area.filled, area.strokes > 0, area.rising, area.dots > 0);
  }
  EXPECT_EQ(filled_only, 2);
  EXPECT_EQ(looks.size(), 4U);
  EXPECT_GT(chart.areas[1].strokes, 5U);
}

TEST(Charts, PrintEveryFigureAsItIsWrittenAndSayItToThoseWhoCannotSee) {
  const model::Chart made =
      chart_of(ChartKind::kStackedBars,
               "年度 | 会場 | オンライン\n2024年度 | 1,031 | 41.0\n2025年度 | － | ▲0", "人");
  const DrawnChart chart(made);
  for (const char* printed : {"1,031人", "41.0人"}) {
    EXPECT_TRUE(std::any_of(chart.labels.begin(), chart.labels.end(), [&](const auto& label) {
      return label.text.find(printed) != std::string::npos;
    })) << printed;
  }
  EXPECT_EQ(chart.alternative_text,
            "積み上げ棒グラフ。2024年度：会場1,031人、オンライン41.0人。2025年度：会場未提出、"
            "オンライン▲0人。");
}

TEST(Charts, SayWhatIsMissingAndWhoOwesIt) {
  model::Chart missing;
  missing.kind = ChartKind::kShareBars;
  missing.title = words("本『進め方』を読んだことがあるか？");
  missing.missing = "集計値未提出";
  missing.owner = "様式5「職員アンケート」 総務企画局";
  missing.alternative_text = model::describe(missing);
  const DrawnChart chart(missing);
  EXPECT_EQ(chart.label("集計値未提出").text, "集計値未提出");
  EXPECT_FALSE(overlap(chart.label("集計値未提出").box,
                       chart.label("様式5「職員アンケート」 総務企画局").box));
  EXPECT_TRUE(chart.areas.empty());
  EXPECT_EQ(chart.alternative_text,
            "帯グラフ「本『進め方』を読んだことがあるか？」。集計値未提出。");
}

}  // namespace
}  // namespace nenpo::typeset
