#include "app/traced_values.h"

#include <set>

#include "base/decimal.h"
#include "base/text.h"
#include "model/table_facts.h"

namespace nenpo::app {
namespace {

TracedValue traced(const std::string& id, const model::TableFact& fact) {
  const model::DataColumn& column = fact.table->columns[fact.column];
  const std::string& text = fact.value().text;
  const auto number =
      column.type == model::ColumnType::kNumber ? parse_decimal(text) : std::nullopt;
  TracedValue value;
  value.id = id;
  value.printed = (number ? to_printed(*number) : text) + column.unit;
  value.what = column.label.empty() ? column.id : column.label;
  value.from = fact.from();
  value.spellings = {id, text, value.printed, std::string(trim(value.from.text_as_written))};
  if (number) value.spellings.push_back(to_printed(*number));
  return value;
}

}  // namespace

std::vector<TracedValue> traced_values(const model::Edition& edition,
                                       const std::vector<model::PrintedFact>& prints) {
  std::set<std::string_view> ids;
  for (const model::PrintedFact& print : prints) ids.insert(print.fact);
  std::vector<TracedValue> values;
  for (const std::string_view id : ids) {
    if (const auto fact = model::find_table_fact(edition, id))
      values.push_back(traced(std::string(id), *fact));
  }
  return values;
}

}  // namespace nenpo::app
