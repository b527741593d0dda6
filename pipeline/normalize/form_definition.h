#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"
#include "model/edition.h"
#include "normalize/vocabulary.h"

namespace nenpo::normalize {

/// Where a field's value goes.
enum class FieldUse {
  kPublished,     // into the Edition
  kNotPublished,  // for the planning office only: 担当課, 備考
};

/// A column of a table, or a labelled cell of a 個票. `id` is what the code knows: indicator_id,
/// baseline.value.
struct FieldDefinition {
  std::string id;
  std::vector<std::string> labels;  // "現在値 > 値" is the label 値 below or behind 現在値
  bool required = false;
  FieldUse use = FieldUse::kPublished;
};

/// One table of a form. A form may have several on one sheet or on sheets of their own.
struct TableDefinition {
  std::string id;
  int plan_term = 0;
  std::vector<std::string>
      section_words;  // 別表: in the sheet's name or a title above the header row
  std::vector<FieldDefinition> fields;
};

/// What a form looks like and which field each of its labels means. Read from
/// templates/forms/*.toml, so that no label stands in the code. A form without tables is
/// recognised, but its cells are not normalised yet.
struct FormDefinition {
  int number = 0;  // 様式番号
  std::string title;
  int revision = 1;  // 枝番: the 2026 edition's version is 2026.1
  std::vector<std::string>
      file_words;  // in the file's name or its first rows, where the form number is missing
  std::vector<model::PlanTerm> plan_terms;
  std::vector<TableDefinition> tables;
  Vocabulary vocabulary;
};

/// Reads every definition in `folder` in the order of file names; vocabulary.toml there holds what
/// they share. Labels that are added in input/masters/header-aliases.csv need no change here.
Result<std::vector<FormDefinition>> read_form_definitions(const std::filesystem::path& folder);

}  // namespace nenpo::normalize
