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

/// Where a form asks for a field.
enum class FieldPlace {
  kRecord,  // in every record: a column of the table, a labelled cell of the 個票
  kAbove,   // once, beside its label above the table: 対象年度
  kTitle,   // in the words of a title or of the sheet's name, told by `patterns`
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
  kTime,           // 13:30
  kMunicipality,   // 全国地方公共団体コード, six digits
};

/// One of the values a choice may have. `words` are what departments write for it, beside `label`.
struct Choice {
  std::string value;
  std::string label;
  std::vector<std::string> words = {};
};

/// What another column must say.
struct Condition {
  std::string column;
  std::vector<std::string> values;
};

/// A column of a table, or a labelled cell of a 個票. `id` is what the code knows: indicator_id,
/// baseline.value.
struct FieldDefinition {
  std::string id;
  /// "現在値 > 値" is the label 値 below or behind 現在値. {year} in a label stands for any year
  /// (2011(平成23)年度), {n} for a number (写真1): the field then has a value for each.
  std::vector<std::string> labels;
  bool required = false;
  FieldUse use = FieldUse::kPublished;
  FieldType type = FieldType::kText;
  std::string unit = {};                // of a number: 人
  std::vector<Choice> choices = {};     // of a choice
  std::vector<std::string> gives = {};  // columns of the Edition's table; the id when empty
  bool carries_down = false;            // an empty cell means the one above
  std::string prompt = {};   // Japanese: what to enter, shown at the empty form's cell; a field
                             // without one is read, but the empty form does not ask for it
  std::string example = {};  // a value that would be right
  int width = 0;             // of the column, in full-width characters; 0: from the label
  FieldPlace place = FieldPlace::kRecord;
  std::vector<std::string> patterns = {};  // in a title: アクションプログラム：{}
  std::vector<std::string> nothing = {};   // texts that state nothing: →
  bool drops_number = false;               // the (9) in front of a text is no part of it
  bool by_year = false;  // a value a year, which its label or the column left of it says
  std::vector<Condition> splits_if = {};  // partners are several only where all of these hold
};

/// How a column comes about that no cell holds.
enum class Derivation {
  kConstant,    // `from` itself
  kSerial,      // the number at the end of the column `from`: A01 gives 1
  kParent,      // the column `from` without its last part: 9-1-1 gives 9-1
  kDepartment,  // who submitted the file
};
struct DerivedColumn {
  std::string column;
  Derivation how = Derivation::kConstant;
  std::string from = {};
};

/// A field of the parent's records whose values become rows of a table of their own; `name` tells
/// in those rows which field it was.
struct RowSource {
  std::string field;
  std::string name;
};
/// What of such a value goes into a column.
enum class ValuePart {
  kName,      // RowSource::name
  kSerial,    // 1, 2, 3 within the field, or the number in its label (写真2)
  kText,      // the value
  kYear,      // of its label
  kLabel,     // of a quantity: 参加者
  kValue,     // 225
  kUnit,      // 人
  kForecast,  // whether it is a forecast: 20件(見込)
  kSibling,   // the value of another field with the same number: the caption of 写真2
};
struct TakenPart {
  std::string column;
  ValuePart part = ValuePart::kText;
  std::string field = {};  // of a sibling
};

/// Rows that are no record because of what a field says: 状態 = 取消.
struct SkippedRow {
  std::string field;
  std::vector<std::string> words;
  std::string reason;  // stable English word: cancelled
};

/// One table of a form. A form may have several on one sheet or on sheets of their own. A table
/// with a parent holds the parts of another table's records: either it has fields and stands below
/// them (the questions of a survey), or its `rows` are made from their fields (the photos of a
/// case).
struct TableDefinition {
  std::string id;
  int plan_term = 0;
  std::vector<std::string>
      section_words;  // 別表: in the sheet's name or a title above the header row
  std::vector<FieldDefinition> fields;
  std::vector<std::string> key = {};            // columns that tell its records apart
  std::vector<std::string> columns = {};        // of the Edition's table, in order
  std::vector<DataTotal> totals = {};           // between its columns
  std::vector<std::string> column_labels = {};  // beside `columns`; empty: the field's label
  std::string record_cell = {};  // the field whose cell stands for the record; the first if empty
  bool card = false;             // the empty form asks for it as a 個票; both layouts are read
  bool has_places = true;        // see DataTable
  std::string parent = {};       // id of a table of this form
  std::vector<RowSource> rows = {};
  std::vector<TakenPart> takes = {};
  std::vector<DerivedColumn> derived = {};
  std::vector<SkippedRow> skip = {};
  int blank_records = 0;  // rows or 個票 of the empty form that wait for new records
  std::string sheet = {};  // the empty form's sheet; the form's short name if empty
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
  std::vector<std::string> notes = {};  // Japanese: stand above the empty form
  bool for_everyone = false;            // open to every department, also to those new to it
};

}  // namespace nenpo::model
