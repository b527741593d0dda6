#include <algorithm>
#include <set>

#include "assemble/data/data_marks.h"
#include "assemble/data/dates.h"
#include "assemble/data/records.h"
#include "assemble/markdown.h"
#include "base/text.h"

namespace nenpo::assemble {
namespace {

constexpr std::string_view kTable = "progress";

/// "2014+" is the year 2014 and all that follow.
constexpr char kAndLater = '+';

struct Year {
  std::string_view starts;
  bool and_later = false;
};

Year year_of(std::string_view fiscal_year) {
  const bool and_later = fiscal_year.ends_with(kAndLater);
  return {fiscal_year.substr(0, fiscal_year.size() - (and_later ? 1 : 0)), and_later};
}

model::ProgressTable::YearColumn year_column(std::string_view fiscal_year) {
  const Year year = year_of(fiscal_year);
  const std::string end = year.and_later ? "以降" : "";
  const std::string era = era_of_fiscal_year(year.starts);
  return {std::string(year.starts) + "年度" + end, era.empty() ? era : era + end};
}

/// One line of a cell an item. What was typed as **…** stays strong.
std::vector<model::Inlines> items_of(const Record& record, const model::SourceLine& from,
                                     Findings& findings) {
  std::vector<model::Inlines> items;
  for (const std::string_view line : split(record.text("text"), '\n')) {
    if (!trim(line).empty()) items.push_back(read_inlines(trim(line), from, findings));
  }
  return items;
}

/// 【環境等の変化・課題等】
bool is_head(const model::Inlines& item) {
  const std::string text = model::plain_text(item);
  return text.starts_with("【") && text.ends_with("】");
}

class TableReader {
 public:
  TableReader(const Mark& mark, const Assembly& assembly)
      : mark_(mark), assembly_(assembly), years_(planned_years(assembly.edition)) {
    table_.from = mark.from;
    for (const std::string_view year : years_) table_.years.push_back(year_column(year));
  }

  model::ProgressTable read(const Records& records) {
    const Record& first = records.front();
    const std::string_view code = first.text("program_code");
    const std::size_t hyphen = code.find('-');
    table_.plan = "プラン" + std::string(code.substr(0, hyphen));
    if (hyphen != std::string_view::npos)
      table_.program = "アクションプログラム" + std::string(code.substr(hyphen + 1));
    table_.program_name = std::string(first.text("program"));
    for (const Record& record : records) add(record);
    return std::move(table_);
  }

 private:
  /// Of the whole plan, so that the tables of all its programs have the same columns.
  static std::vector<std::string_view> planned_years(const model::Edition& edition) {
    std::set<std::string_view> years;
    for (const Record& record : records_of(edition, kTable, "kind", "plan")) {
      years.insert(record.text("fiscal_year"));
    }
    return {years.begin(), years.end()};
  }

  void add(const Record& record) {
    model::ProgressTable::Measure& measure = measure_of(record);
    const std::string_view kind = record.text("kind"), year = record.text("fiscal_year");
    if (kind == "description") {
      measure.description = joined(record);
    } else if (kind == "current_state") {
      measure.plan.front() = items(record);
    } else if (kind == "plan") {
      const auto column = std::find(years_.begin(), years_.end(), year) - years_.begin();
      measure.plan[static_cast<std::size_t>(column) + 1] = items(record);
    } else if (kind == "result") {
      auto& result = result_of(measure, year);
      result.items = items(record);
      for (const model::Inlines& item : result.items) result.item_is_head.push_back(is_head(item));
    } else if (kind == "achievement") {
      auto& result = result_of(measure, year);
      result.status_class = record.printed("text");
      result.status_fact = record.fact("text");
    }
  }

  std::vector<model::Inlines> items(const Record& record) {
    return items_of(record, mark_.from, assembly_.findings);
  }

  model::Inlines joined(const Record& record) {
    model::Inlines words;
    for (model::Inlines& line : items(record)) {
      if (!words.empty()) words.emplace_back(model::LineBreak{});
      std::move(line.begin(), line.end(), std::back_inserter(words));
    }
    return words;
  }

  model::ProgressTable::Measure& measure_of(const Record& record) {
    const std::string_view id = record.text("measure_id");
    for (auto& measure : table_.measures) {
      if (measure.id == id) return measure;
    }
    model::ProgressTable::Measure& measure = table_.measures.emplace_back();
    measure.id = std::string(id);
    measure.name = {record.value("measure")};
    measure.plan.resize(years_.size() + 1);
    return measure;
  }

  static model::ProgressTable::Result& result_of(model::ProgressTable::Measure& measure,
                                                 std::string_view year) {
    const std::string title = year_column(year).title;
    for (auto& result : measure.results) {
      if (result.year == title) return result;
    }
    model::ProgressTable::Result& result = measure.results.emplace_back();
    result.year = title;
    return result;
  }

  const Mark& mark_;
  const Assembly& assembly_;
  std::vector<std::string_view> years_;
  model::ProgressTable table_;
};

}  // namespace

DataParts progress_parts(const Mark& mark, const Assembly& assembly) {
  const Records records = records_of(assembly.edition, kTable, "program_code", mark.argument);
  if (records.empty()) return missing_records(mark, "実施結果", "様式6「実施結果」", assembly);
  return {{"table", {TableReader(mark, assembly).read(records)}}};
}

}  // namespace nenpo::assemble
