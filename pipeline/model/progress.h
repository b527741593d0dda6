#pragma once

#include <string>
#include <vector>

#include "model/inlines.h"

namespace nenpo::model {

/// 施策計画と実施結果: what each measure planned and did, year by year. Items keep the mark that they
/// were handed in with: ● ① ・ and 【…】, plain words none.
struct ProgressTable {
  struct YearColumn {
    std::string title;  // 2011年度
    std::string era;    // 平成23年度
  };
  /// What was done in a year and the class it was given.
  struct Result {
    std::string year;          // 2011年度
    std::string status_class;  // 達成状況区分 1 to 5; empty: not handed in
    std::string status_fact;
    std::vector<Inlines> items;
    std::vector<bool> item_is_head;  // one an item: 【…】
  };
  struct Measure {
    std::string id;  // 9-1-1
    Inlines name;
    Inlines description;
    std::vector<std::vector<Inlines>> plan;  // items of a column; the first is 現状
    std::vector<Result> results;
  };
  std::string program;            // アクションプログラム1
  std::string program_name;       // 協働のまちづくりの推進
  std::string plan;               // プラン9 市民自治と区役所機能の拡充
  std::vector<YearColumn> years;  // behind 現状
  std::vector<Measure> measures;
  SourceLine from{};
};

void visit_inlines(ProgressTable& table, const VisitInlines& visit);
std::string dump(const ProgressTable& table);

}  // namespace nenpo::model
