#include "normalize/form_labels.h"

#include <algorithm>

#include "base/text.h"
#include "normalize/fold.h"
#include "normalize/unit.h"

namespace nenpo::normalize {
namespace {

constexpr char kLevelSeparator = '>';

/// "現在値 > 値" as the key "現在値>値".
std::string key_of(std::string_view label) { return label_key(label); }

FormLabels labels_of_form(const FormDefinition& form, const model::Masters& masters) {
  FormLabels labels{&form, {}, {}};
  for (const TableDefinition& table : form.tables) {
    labels.tables.emplace_back(form, table, masters);
    for (const FieldDefinition& field : table.fields) {
      for (const std::string& label : field.labels) labels.label_keys.push_back(key_of(label));
    }
  }
  for (const model::HeaderAliases& aliases : masters.header_aliases) {
    if (aliases.form != form.number) continue;
    for (const std::string& label : aliases.labels) labels.label_keys.push_back(key_of(label));
  }
  return labels;
}

}  // namespace

TableLabels::TableLabels(const FormDefinition& form, const TableDefinition& table,
                         const model::Masters& masters)
    : table_(&table), vocabulary_(&form.vocabulary) {
  for (const FieldDefinition& field : table.fields) {
    for (const std::string& label : field.labels) add(field, label);
  }
  for (const model::HeaderAliases& aliases : masters.header_aliases) {
    if (aliases.form != form.number) continue;
    const auto field = std::find_if(table.fields.begin(), table.fields.end(),
                                    [&](const auto& entry) { return entry.id == aliases.field; });
    if (field == table.fields.end()) continue;
    for (const std::string& label : aliases.labels) add(*field, label);
  }
}

void TableLabels::add(const FieldDefinition& field, std::string_view label) {
  fields_.emplace(key_of(label), &field);  // what the definition says stands before an alias
}

std::optional<NamedField> TableLabels::find_key(const std::string& key) const {
  if (const auto found = fields_.find(key); found != fields_.end())
    return NamedField{found->second, ""};
  const std::size_t open = key.rfind('(');
  if (open == std::string::npos || open == 0 || key.back() != ')') return std::nullopt;
  const UnitReading unit =
      read_unit(std::string_view(key).substr(open + 1, key.size() - open - 2), *vocabulary_);
  const auto found = fields_.find(key.substr(0, open));
  if (!unit.known || found == fields_.end()) return std::nullopt;
  return NamedField{found->second, unit.name};
}

std::optional<NamedField> TableLabels::find(std::string_view group, std::string_view label) const {
  const std::string key = label_key(label);
  if (key.empty()) return std::nullopt;
  if (!trim(group).empty()) {
    if (const auto found = find_key(label_key(group) + kLevelSeparator + key)) return found;
  }
  return find_key(key);
}

std::vector<FormLabels> labels_of_forms(const std::vector<FormDefinition>& forms,
                                        const model::Masters& masters) {
  std::vector<FormLabels> labels;
  for (const FormDefinition& form : forms) labels.push_back(labels_of_form(form, masters));
  return labels;
}

}  // namespace nenpo::normalize
