#pragma once

#include <string>
#include <vector>

#include "model/edition.h"
#include "model/vocabulary.h"

namespace nenpo::model {

/// Where a field's value goes.
enum class FieldUse {
  kPublished,     // into the Edition
  kNotPublished,  // for the planning office only: 担当課, 備考
};

/// What a field's cell holds: how it is read, what it gives, and how the empty form asks for it.
enum class FieldType {
  kText,           // one line
  kLines,          // line breaks stay
  kMarkdown,       // lines; bold runs become **…**, furigana {漢字|かんじ}
  kParagraphs,     // the same, one paragraph a line or cell
  kCode,           // a record's number: A01, 1-02, TR2025-01
  kNumber,         // a figure in the field's unit
  kDate,           //
  kDateRange,      // 2025.4.1～2026.3.25: first and last day
  kMonth,          // 2025-05
  kPeriod,         // 年度 or 年
  kChoice,         // one of `choices`: its value
  kDepartment,     // as masters name it, section dropped
  kCollaboration,  // 局区×連携先: lead department, departments, partners
  kPartners,       // names separated by ・
  kQuantities,     // 事業者31者、参加者225人: rows of a table of their own
  kRank,           // 6位(前回23位): rank and previous rank
  kPerson,         // (代表) 氏名 with furigana: role, name, base, ruby
  kFile,           // a picture's file beside the form
};

/// One of the values a choice may have. `words` are what departments write for it, beside `label`.
struct Choice {
  std::string value;
  std::string label;
  std::vector<std::string> words = {};
};

/// A column of a table, or a labelled cell of a 個票. `id` is what the code knows: indicator_id,
/// baseline.value.
struct FieldDefinition {
  std::string id;
  std::vector<std::string> labels;  // "現在値 > 値" is the label 値 below or behind 現在値
  bool required = false;
  FieldUse use = FieldUse::kPublished;
  FieldType type = FieldType::kText;
  std::string unit = {};                // of a number: 人
  std::vector<Choice> choices = {};     // of a choice
  std::vector<std::string> gives = {};  // columns of the Edition's table; the id when empty
  bool carries_down = false;            // an empty cell means the one above
  std::string prompt = {};              // Japanese: what to enter, shown at the empty form's cell
  std::string example = {};             // a value that would be right
  int width = 0;  // of the column, in full-width characters; 0: from the label
};

/// One table of a form. A form may have several on one sheet or on sheets of their own.
struct TableDefinition {
  std::string id;
  int plan_term = 0;
  std::vector<std::string>
      section_words;  // 別表: in the sheet's name or a title above the header row
  std::vector<FieldDefinition> fields;
  std::vector<std::string> key = {};      // columns that tell its records apart
  std::vector<std::string> columns = {};  // of the Edition's table, in order
  std::vector<DataTotal> totals = {};     // between its columns
};

/// What a form looks like and which field each of its labels means. Read from
/// templates/forms/*.toml, so that no label stands in the code: the same definition reads the
/// filled form and writes the empty one.
struct FormDefinition {
  int number = 0;  // 様式番号
  std::string title;
  int revision = 1;  // 枝番: the 2026 edition's version is 2026.1
  std::vector<std::string>
      file_words;  // in the file's name or its first rows, where the form number is missing
  std::vector<PlanTerm> plan_terms;
  std::vector<TableDefinition> tables;
  Vocabulary vocabulary;
};

}  // namespace nenpo::model
