#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "assemble/block_kind.h"
#include "assemble/blocks/chart_checks.h"
#include "assemble/blocks/chart_data.h"
#include "assemble/fenced_blocks.h"
#include "assemble/inlines.h"
#include "assemble/markdown.h"
#include "base/text.h"

namespace nenpo::assemble {
namespace {

struct KindWord {
  std::string_view word;
  model::ChartKind kind;
};
constexpr std::array<KindWord, 7> kKinds{{{"bars", model::ChartKind::kBars},
                                          {"stacked", model::ChartKind::kStackedBars},
                                          {"shares", model::ChartKind::kShareBars},
                                          {"lines", model::ChartKind::kLines},
                                          {"donut", model::ChartKind::kDonut},
                                          {"multiples", model::ChartKind::kSmallMultiples},
                                          {"gauge", model::ChartKind::kGauge}}};

model::ChartKind kind_of(const Fence& fence, Findings& findings) {
  const std::string_view word = fence.attribute("kind");
  std::string known;
  for (const KindWord& one : kKinds) {
    if (one.word == word) return one.kind;
    known += (known.empty() ? "" : "、") + std::string(one.word);
  }
  findings.push_back(finding_at(
      fence.from, Severity::kError, "malformed-block",
      "グラフの種類「" + std::string(word) + "」はありません。棒グラフとして描きました。",
      "kind に書けるのは、" + known + "です。例：:::{chart kind=\"bars\"}"));
  return model::ChartKind::kBars;
}

std::vector<std::string> cells_of(std::string_view line) {
  std::vector<std::string> cells;
  for (const std::string_view cell : split(line, '|')) cells.emplace_back(trim(cell));
  return cells;
}

/// 1,234 or ▲1.2 as it stands; nothing, or －, was not handed in.
std::optional<model::ChartValue> value_of(const std::string& cell, std::string_view unit) {
  std::string plain = replace_all(cell, ",", "");
  if (plain.starts_with("▲")) plain = "-" + plain.substr(std::string_view("▲").size());
  const auto number = parse_decimal(plain);
  if (!number) return std::nullopt;
  return model::ChartValue{*number, cell + std::string(unit), {}};
}

bool is_blank_cell(const std::string& cell) {
  return cell.empty() || cell == "－" || cell == "-" || cell == "―";
}

/// The lines of the fence: the names of the series, then a line a category.
class WrittenChart {
 public:
  WrittenChart(const Fence& fence, model::Chart& chart, Findings& findings)
      : fence_(fence), chart_(chart), findings_(findings) {}

  void read() {
    bool head = true;
    for (std::size_t i = 0; i < fence_.lines.size(); ++i) {
      if (trim(fence_.lines[i]).empty()) continue;
      const auto cells = cells_of(fence_.lines[i]);
      if (std::exchange(head, false)) {
        for (std::size_t s = 1; s < cells.size(); ++s) chart_.series.push_back({cells[s], {}});
      } else {
        read_category(cells, line_of(i));
      }
    }
  }

 private:
  model::SourceLine line_of(std::size_t index) const {
    return {fence_.from.file, fence_.from.line + 1 + static_cast<int>(index)};
  }

  void read_category(const std::vector<std::string>& cells, const model::SourceLine& from) {
    if (cells.size() != chart_.series.size() + 1) {
      report(from, "グラフの行「" + cells.front() + "」の値の数が、1行目の系列の数と違います。",
             "1行目に「区分 | 系列の名前」、2行目から「名前 | 値」を、同じ数だけ書いてください。"
             "例：2025年度 | 26 | 125");
    }
    chart_.categories.push_back(cells.front());
    for (std::size_t s = 0; s < chart_.series.size(); ++s) {
      const std::string cell = s + 1 < cells.size() ? cells[s + 1] : "";
      auto value = value_of(cell, chart_.unit);
      if (!value && !is_blank_cell(cell)) {
        report(from, "グラフの値「" + cell + "」を数として読めません。値なしで描きました。",
               "数だけを書き、単位は unit に書いてください。例：1,234");
      }
      chart_.series[s].values.push_back(std::move(value));
    }
  }

  void report(const model::SourceLine& from, std::string message, std::string remedy) {
    findings_.push_back(finding_at(from, Severity::kError, "malformed-block", std::move(message),
                                   std::move(remedy)));
  }

  const Fence& fence_;
  model::Chart& chart_;
  Findings& findings_;
};

model::Blocks make_chart(const Fence& fence, const Assembly& assembly) {
  model::Chart chart;
  chart.from = fence.from;
  chart.kind = kind_of(fence, assembly.findings);
  chart.title = read_inlines(fence.attribute("title"), fence.from, assembly.findings);
  chart.unit = fence.attribute("unit");
  chart.missing = fence.attribute("missing");
  chart.owner = fence.attribute("owner");
  if (!fence.attribute("indicators").empty()) {
    take_indicators(chart, fence, assembly);
  } else if (!fence.attribute("table").empty()) {
    take_table(chart, fence, assembly);
  } else {
    WrittenChart(fence, chart, assembly.findings).read();
  }
  check_chart(chart, assembly.findings);
  chart.alternative_text = describe(chart);
  return {std::move(chart)};
}

}  // namespace

std::vector<BlockKind> chart_blocks() {
  return {
      {"chart",
       {"kind", "title", "unit", "missing", "owner", "indicators", "table", "category", "values"},
       make_chart}};
}

}  // namespace nenpo::assemble
