// No two labels of a chart touch each other, however near its values are. All values are made up.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/typeset/drawn_chart.h"
#include "typeset/charts/line_labels.h"
#include "typeset/charts/spread.h"

namespace nenpo::typeset {
namespace {

using model::ChartKind;

void expect_apart(const DrawnChart& chart, const std::string& what) {
  ASSERT_GT(chart.labels.size(), 1U) << what;
  for (std::size_t a = 0; a < chart.labels.size(); ++a) {
    for (std::size_t b = a + 1; b < chart.labels.size(); ++b) {
      EXPECT_FALSE(overlap(chart.labels[a].box, chart.labels[b].box))
          << what << ": " << chart.labels[a].text << " on " << chart.labels[b].text;
    }
  }
}

void expect_in_column(const DrawnChart& chart, const std::string& what) {
  const Pt left = chart_style().page.inner;
  const Pt right = left + chart_style().page.line_length;
  for (const auto& label : chart.labels) {
    EXPECT_GE(label.box.x, left - Pt{0.01}) << what << ": " << label.text;
    EXPECT_LE(label.box.x + label.box.width, right + Pt{0.01}) << what << ": " << label.text;
  }
}

struct Case {
  std::string what;
  ChartKind kind;
  std::string lines, unit;
};

const std::vector<Case> kCases = {
    {"two lines with nearly the same values", ChartKind::kLines,
     "年度 | 会場 | オンライン\n2023年度 | 71.2 | 71.1\n2024年度 | 74.5 | 74.6\n2025年度 | 73.9 | "
     "73.9",
     "%"},
    {"three lines that cross", ChartKind::kLines,
     "年度 | 会場 | オンライン | 録画\n2023年度 | 71.2 | 73.0 | 72.1\n2024年度 | 74.5 | 70.0 | "
     "72.0\n2025年度 | 70.1 | 74.9 | 72.2",
     "%"},
    {"thin parts at the end", ChartKind::kShareBars,
     "区分 | よく知っている | 少し知っている | 聞いたことがある | 知らない\n | 97.0 | 1.2 | 1.0 | "
     "0.8",
     "%"},
    {"thin parts at the start", ChartKind::kShareBars,
     "区分 | よく知っている | 少し知っている | 聞いたことがある | 知らない\n | 0.5 | 0.6 | 0.9 | "
     "98.0",
     "%"},
    {"names too long for one row", ChartKind::kShareBars,
     "分野 | 目標を大きく上回って達成した | ほぼ目標どおりに達成した | 目標を下回った | "
     "まだ評価できない\n環境 | 2 | 95 | 2 | 1",
     "%"},
    {"thin slices", ChartKind::kDonut, "年代 | 割合\n若い | 97\n中 | 1\n上 | 1\n不明 | 1", "%"},
    {"a gauge nearly at its target", ChartKind::kGauge,
     "指標 | 現状値 | 目標値 | 実績値\n緑のある町の割合 | 40.0 | 60.0 | 59.9", "%"},
    {"a gauge at its baseline", ChartKind::kGauge,
     "指標 | 現状値 | 目標値 | 実績値\n緑のある町の割合 | 40.0 | 60.0 | 40.1", "%"},
    {"long categories", ChartKind::kBars,
     "区分 | 貸出\n名前のとても長い区分の図書室と地域の文庫 | 31\n分館 | 30", "冊"},
    {"small multiples with a figure below zero", ChartKind::kSmallMultiples,
     "品目 | 東の区 | 西の区 | 南の区\n缶 | 42 | 18 | ▲40\nびん | 35 | 27 | 4", "t"},
};

TEST(ChartLabels, StandApartAndInTheColumn) {
  for (const Case& one : kCases) {
    const DrawnChart chart(chart_of(one.kind, one.lines, one.unit));
    expect_apart(chart, one.what);
    expect_in_column(chart, one.what);
  }
}

TEST(LineLabels, StandAboveTheirPointWhereThereIsRoom) {
  LineLabels labels;
  labels.add_point({Pt{50}, Pt{50}}, Pt{2});
  const auto box = labels.place({Pt{50}, Pt{50}}, Pt{2}, Pt{20}, Pt{10});
  EXPECT_EQ(box.y + box.height, Pt{48});
  EXPECT_EQ(box.x + box.width / 2, Pt{50});
}

TEST(LineLabels, GiveWayToWhatStandsThereAndToALine) {
  LineLabels labels;
  labels.add_stroke({Pt{0}, Pt{45}}, {Pt{100}, Pt{45}});
  const auto below = labels.place({Pt{50}, Pt{50}}, Pt{2}, Pt{20}, Pt{10});
  EXPECT_EQ(below.y, Pt{52});
  const auto beside = labels.place({Pt{50}, Pt{50}}, Pt{2}, Pt{20}, Pt{10});
  EXPECT_FALSE(overlap(below, beside));
}

TEST(Spread, MovesSlotsNoFurtherThanTheyMust) {
  std::vector<Slot> slots = {{Pt{10}, Pt{20}}, {Pt{15}, Pt{20}}, {Pt{90}, Pt{20}}};
  spread(slots, Pt{0}, Pt{100}, Pt{2});
  EXPECT_EQ(slots[0].at, Pt{10});
  EXPECT_EQ(slots[1].at, Pt{32});
  EXPECT_EQ(slots[2].at, Pt{80});
}

}  // namespace
}  // namespace nenpo::typeset
