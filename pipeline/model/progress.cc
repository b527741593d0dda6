#include "model/progress.h"

namespace nenpo::model {

void visit_inlines(ProgressTable& table, const VisitInlines& visit) {
  for (ProgressTable::Measure& measure : table.measures) {
    visit(measure.name, table.from);
    visit(measure.description, table.from);
    for (auto& cell : measure.plan) {
      for (Inlines& item : cell) visit(item, table.from);
    }
    for (auto& result : measure.results) {
      for (Inlines& item : result.items) visit(item, table.from);
    }
  }
}

std::string dump(const ProgressTable& table) {
  std::string out = "progress " + table.program + " " + table.program_name + "\n";
  for (const ProgressTable::Measure& measure : table.measures) {
    out += "  measure " + measure.id + " " + marked_text(measure.name) + " | " +
           marked_text(measure.description) + "\n";
    for (const auto& cell : measure.plan) {
      out += "    plan";
      for (const Inlines& item : cell) out += " | " + marked_text(item);
      out += "\n";
    }
    for (const auto& result : measure.results) {
      out += "    result " + result.year + " " + result.status_class;
      for (const Inlines& item : result.items) out += " | " + marked_text(item);
      out += "\n";
    }
  }
  return out;
}

}  // namespace nenpo::model
