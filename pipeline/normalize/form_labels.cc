#include "normalize/form_labels.h"

#include <algorithm>

#include "base/text.h"
#include "normalize/fold.h"
#include "normalize/tables/label_places.h"
#include "normalize/unit.h"

namespace nenpo::normalize {
namespace {

constexpr char kLevelSeparator = '>';
constexpr std::size_t kWidestFold = 3;     // bytes of a full-width letter that folds to one
constexpr std::size_t kAroundALabel = 64;  // bytes of a year, a unit or layout blanks beside it

bool contains(const std::vector<std::string>& labels, std::string_view placeholder) {
  return std::any_of(labels.begin(), labels.end(), [placeholder](const std::string& label) {
    return label.find(placeholder) != std::string::npos;
  });
}

FormLabels labels_of_form(const FormDefinition& form, const model::Masters& masters) {
  FormLabels labels{&form, {}, {}};
  for (const TableDefinition& table : form.tables) {
    labels.tables.emplace_back(form, table, masters);
    for (const FieldDefinition& field : table.fields) {
      for (const std::string& label : field.labels) labels.label_keys.push_back(label_key(label));
    }
  }
  for (const model::HeaderAliases& aliases : masters.header_aliases) {
    if (aliases.form != form.number) continue;
    for (const std::string& label : aliases.labels) labels.label_keys.push_back(label_key(label));
  }
  return labels;
}

std::size_t least_labels_of(const TableDefinition& table) {
  const auto required =
      std::count_if(table.fields.begin(), table.fields.end(), [](const FieldDefinition& field) {
        return field.required && field.place == model::FieldPlace::kRecord;
      });
  constexpr std::size_t kFewest = 2;
  constexpr std::size_t kMost = 4;
  return std::clamp((static_cast<std::size_t>(required) + 1) / 2, kFewest, kMost);
}

}  // namespace

TableLabels::TableLabels(const FormDefinition& form, const TableDefinition& table,
                         const model::Masters& masters)
    : table_(&table), vocabulary_(&form.vocabulary), least_labels_(least_labels_of(table)) {
  for (const FieldDefinition& field : table.fields) {
    has_years_ = has_years_ || contains(field.labels, kYearPlace);
    has_numbers_ = has_numbers_ || contains(field.labels, kNumberPlace);
    for (const std::string& label : field.labels) add(field, label);
  }
  for (const model::HeaderAliases& aliases : masters.header_aliases) {
    if (aliases.form != form.number) continue;
    const auto field = std::find_if(table.fields.begin(), table.fields.end(),
                                    [&](const auto& entry) { return entry.id == aliases.field; });
    if (field == table.fields.end()) continue;
    for (const std::string& label : aliases.labels) {
      std::string key = label_key(label);
      if (contains(field->labels, kYearPlace)) key = with_year_place(key, *vocabulary_);
      if (contains(field->labels, kNumberPlace)) key = with_number_place(key);
      add(*field, key);
    }
  }
}

void TableLabels::add(const FieldDefinition& field, std::string_view label) {
  const std::string key = label_key(label);
  fields_.emplace(key, &field);  // what the definition says stands before an alias
  for (const std::string_view word : split(key, kLevelSeparator)) add_word(std::string(word));
}

void TableLabels::add_word(const std::string& key) {
  if (key.empty()) return;
  words_.insert(key);
  longest_ = std::max(longest_, key.size());
  first_characters_.insert(decode_utf8(key, 0).value);
}

bool TableLabels::may_begin_label(std::string_view text) const {
  const std::string_view trimmed = trim(text);
  if (trimmed.empty() || trimmed.size() > longest_ * kWidestFold + kAroundALabel) return false;
  const char32_t first = decode_utf8(trimmed, 0).value;
  return has_years_ || is_compatibility_character(first) || first_characters_.contains(first);
}

bool TableLabels::is_label_word(std::string_view text) const {
  if (!may_begin_label(text)) return false;
  const std::string key = label_key(text);
  if (words_.contains(key) || find_key(key)) return true;
  return has_years_ && words_.contains(with_year_place(key, *vocabulary_));
}

std::optional<std::string> TableLabels::year_of(std::string_view label) const {
  const auto year = year_in_label(label_key(label), *vocabulary_);
  return year ? std::optional(year->year) : std::nullopt;
}

std::optional<NamedField> TableLabels::find_placeholder(const std::string& key) const {
  if (has_years_) {
    if (const auto year = year_in_label(key, *vocabulary_)) {
      const auto found = fields_.find(year->key);
      if (found != fields_.end()) return NamedField{found->second, "", year->year, 0};
    }
  }
  if (has_numbers_) {
    if (const auto number = number_in_label(key)) {
      const auto found = fields_.find(number->key);
      if (found != fields_.end()) return NamedField{found->second, "", "", number->number};
    }
  }
  return std::nullopt;
}

std::optional<NamedField> TableLabels::find_key(const std::string& key) const {
  if (const auto found = fields_.find(key); found != fields_.end())
    return NamedField{found->second};
  if (auto found = find_placeholder(key)) return found;
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
