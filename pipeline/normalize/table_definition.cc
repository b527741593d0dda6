#include "normalize/table_definition.h"

#include <algorithm>
#include <array>
#include <utility>

namespace nenpo::normalize {
namespace {

using model::Derivation;
using model::FieldPlace;
using model::FieldType;
using model::FieldUse;
using model::ValuePart;

template <typename T>
using Names = std::pair<std::string_view, T>;

constexpr std::array<Names<FieldType>, 20> kTypes{{{"text", FieldType::kText},
                                                   {"lines", FieldType::kLines},
                                                   {"markdown", FieldType::kMarkdown},
                                                   {"paragraphs", FieldType::kParagraphs},
                                                   {"code", FieldType::kCode},
                                                   {"number", FieldType::kNumber},
                                                   {"date", FieldType::kDate},
                                                   {"date-range", FieldType::kDateRange},
                                                   {"month", FieldType::kMonth},
                                                   {"period", FieldType::kPeriod},
                                                   {"choice", FieldType::kChoice},
                                                   {"department", FieldType::kDepartment},
                                                   {"collaboration", FieldType::kCollaboration},
                                                   {"partners", FieldType::kPartners},
                                                   {"quantities", FieldType::kQuantities},
                                                   {"rank", FieldType::kRank},
                                                   {"person", FieldType::kPerson},
                                                   {"file", FieldType::kFile},
                                                   {"time", FieldType::kTime},
                                                   {"municipality", FieldType::kMunicipality}}};
constexpr std::array<Names<FieldUse>, 2> kUses{
    {{"published", FieldUse::kPublished}, {"not-published", FieldUse::kNotPublished}}};
constexpr std::array<Names<FieldPlace>, 3> kPlaces{{{"record", FieldPlace::kRecord},
                                                    {"above", FieldPlace::kAbove},
                                                    {"title", FieldPlace::kTitle}}};
constexpr std::array<Names<ValuePart>, 9> kParts{{{"name", ValuePart::kName},
                                                  {"serial", ValuePart::kSerial},
                                                  {"text", ValuePart::kText},
                                                  {"year", ValuePart::kYear},
                                                  {"label", ValuePart::kLabel},
                                                  {"value", ValuePart::kValue},
                                                  {"unit", ValuePart::kUnit},
                                                  {"forecast", ValuePart::kForecast},
                                                  {"sibling", ValuePart::kSibling}}};
constexpr std::array<Names<Derivation>, 4> kDerivations{{{"constant", Derivation::kConstant},
                                                         {"serial", Derivation::kSerial},
                                                         {"parent", Derivation::kParent},
                                                         {"department", Derivation::kDepartment}}};

/// The value that a key names; the first of `names` when the key is absent.
template <typename T, std::size_t kSize>
T named(DefinitionKeys& keys, std::string_view key, const std::array<Names<T>, kSize>& names) {
  const std::string written = keys.text_or(key, names.front().first);
  std::string known;
  for (const auto& [name, value] : names) {
    if (name == written) return value;
    known += (known.empty() ? "" : "、") + std::string(name);
  }
  keys.refuse(key, "は次のいずれかです: " + known);
  return names.front().second;
}

std::vector<model::Choice> read_choices(DefinitionKeys& keys) {
  std::vector<model::Choice> choices;
  keys.each("choices", [&choices](DefinitionKeys& choice) {
    choices.push_back({choice.text("value"), choice.text("label"), choice.texts_if_any("words")});
  });
  return choices;
}

model::FieldDefinition read_field(DefinitionKeys& keys) {
  model::FieldDefinition field;
  field.id = keys.text("id");
  field.place = named(keys, "place", kPlaces);
  field.labels =
      field.place == FieldPlace::kTitle ? keys.texts_if_any("labels") : keys.texts("labels");
  field.patterns = keys.texts_if_any("patterns");
  field.required = keys.flag_if_any("required");
  field.use = named(keys, "use", kUses);
  field.type = named(keys, "type", kTypes);
  field.unit = keys.text_or("unit", "");
  field.choices = read_choices(keys);
  field.gives = keys.texts_if_any("gives");
  field.carries_down = keys.flag_if_any("carries_down");
  field.nothing = keys.texts_if_any("nothing");
  field.drops_number = keys.flag_if_any("drops_number");
  field.by_year = keys.flag_if_any("by_year");
  keys.each("splits_if", [&field](DefinitionKeys& condition) {
    field.splits_if.push_back({condition.text("column"), condition.texts("values")});
  });
  field.prompt = keys.text_or("prompt", "");
  field.example = keys.text_or("example", "");
  field.width = keys.number_or("width", 0);
  return field;
}

/// "lead_department 主管局区" is a column and its heading; "title" has its field's label.
void read_columns(DefinitionKeys& keys, model::TableDefinition& table) {
  for (const std::string& column : keys.texts_if_any("columns")) {
    const std::size_t blank = std::min(column.find(' '), column.size());
    table.columns.push_back(column.substr(0, blank));
    table.column_labels.push_back(blank == column.size() ? "" : column.substr(blank + 1));
  }
}

void read_parts(DefinitionKeys& keys, model::TableDefinition& table) {
  table.parent = keys.text_or("parent", "");
  keys.each("rows", [&table](DefinitionKeys& row) {
    const std::string field = row.text("field");
    table.rows.push_back({field, row.text_or("name", field)});
  });
  keys.each("takes", [&table](DefinitionKeys& taken) {
    table.takes.push_back(
        {taken.text("column"), named(taken, "part", kParts), taken.text_or("field", "")});
  });
}

void read_rules(DefinitionKeys& keys, model::TableDefinition& table) {
  keys.each("derived", [&table](DefinitionKeys& derived) {
    table.derived.push_back(
        {derived.text("column"), named(derived, "how", kDerivations), derived.text_or("from", "")});
  });
  keys.each("skip", [&table](DefinitionKeys& skip) {
    table.skip.push_back({skip.text("field"), skip.texts("words"), skip.text("reason")});
  });
  keys.each("totals", [&table](DefinitionKeys& total) {
    table.totals.push_back({total.text("whole"), total.texts("parts")});
  });
}

}  // namespace

model::TableDefinition read_table_definition(DefinitionKeys& keys) {
  model::TableDefinition table;
  table.id = keys.text("id");
  table.plan_term = keys.number_or("plan_term", 0);
  table.section_words = keys.texts_if_any("section_words");
  keys.each("fields",
            [&table](DefinitionKeys& field) { table.fields.push_back(read_field(field)); });
  table.key = keys.texts_if_any("key");
  read_columns(keys, table);
  table.record_cell = keys.text_or("record_cell", "");
  table.card = keys.flag_if_any("card");
  table.blank_records = keys.number_or("blank_records", 0);
  table.sheet = keys.text_or("sheet", "");
  table.has_places = !keys.flag_if_any("without_places");
  read_parts(keys, table);
  read_rules(keys, table);
  return table;
}

}  // namespace nenpo::normalize
