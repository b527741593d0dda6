#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/edition.h"
#include "normalize/form_definition.h"

namespace nenpo::normalize {

/// A label and the field it names. `unit` is what stood behind it in brackets: 現在値（％）.
struct NamedField {
  const FieldDefinition* field = nullptr;
  std::string unit;
};

/// The labels of one table, those of its definition and those that the masters add to it.
class TableLabels {
 public:
  TableLabels(const FormDefinition& form, const TableDefinition& table,
              const model::Masters& masters);

  const TableDefinition& table() const { return *table_; }
  /// The field of a label below or behind a group's label; `group` may be empty.
  std::optional<NamedField> find(std::string_view group, std::string_view label) const;

 private:
  void add(const FieldDefinition& field, std::string_view label);
  std::optional<NamedField> find_key(const std::string& key) const;

  const TableDefinition* table_;
  const Vocabulary* vocabulary_;
  std::map<std::string, const FieldDefinition*>
      fields_;  // by label key; "現在値>値" for two levels
};

/// A form with all its labels.
struct FormLabels {
  const FormDefinition* form = nullptr;
  std::vector<TableLabels> tables;
  std::vector<std::string> label_keys;  // of every table and alias: tells forms apart
};

/// One entry a form, in the order of the definitions, which must outlive the result.
std::vector<FormLabels> labels_of_forms(const std::vector<FormDefinition>& forms,
                                        const model::Masters& masters);

}  // namespace nenpo::normalize
