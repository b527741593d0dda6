#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "model/edition.h"
#include "normalize/form_definition.h"

namespace nenpo::normalize {

/// A label and the field it names. `unit` is what stood behind it in brackets: 現在値（％）; `year`
/// and `number` are what stood for {year} ("2011", "2014+") and {n}.
struct NamedField {
  const FieldDefinition* field = nullptr;
  std::string unit = {};
  std::string year = {};
  int number = 0;

  bool same_value(const NamedField& other) const {
    return field == other.field && year == other.year && number == other.number;
  }
};

/// The labels of one table, those of its definition and those that the masters add to it.
class TableLabels {
 public:
  TableLabels(const FormDefinition& form, const TableDefinition& table,
              const model::Masters& masters);

  const TableDefinition& table() const { return *table_; }
  /// The field of a label below or behind a group's label; `group` may be empty.
  std::optional<NamedField> find(std::string_view group, std::string_view label) const;
  /// Whether a text may be a label, or a group's: quick to say no for most cells.
  bool is_label_word(std::string_view text) const;
  /// The year in a group's label: 2011年度 above 計画.
  std::optional<std::string> year_of(std::string_view label) const;
  /// How many labels tell that the table is there: half of the required ones, two at least and
  /// four at most.
  std::size_t least_labels() const { return least_labels_; }

 private:
  void add(const FieldDefinition& field, std::string_view label);
  void add_word(const std::string& key);
  bool may_begin_label(std::string_view text) const;
  std::optional<NamedField> find_key(const std::string& key) const;
  std::optional<NamedField> find_placeholder(const std::string& key) const;

  const TableDefinition* table_;
  const Vocabulary* vocabulary_;
  std::map<std::string, const FieldDefinition*, std::less<>>
      fields_;                                // by label key; "現在値>値" for two levels
  std::set<std::string, std::less<>> words_;  // the keys and their levels
  std::set<char32_t> first_characters_;       // of the words
  std::size_t longest_ = 0;                   // word in bytes
  std::size_t least_labels_ = 0;
  bool has_years_ = false;
  bool has_numbers_ = false;
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
