#include "normalize/record_finder.h"

#include <algorithm>
#include <map>
#include <string>

#include "normalize/card_finder.h"
#include "normalize/fold.h"
#include "normalize/submitted_cell.h"
#include "normalize/table_finder.h"

namespace nenpo::normalize {
namespace {

using RowCells = std::vector<const model::Cell*>;

/// The visible, filled cells by row.
std::map<std::uint32_t, RowCells> rows_of(const model::Sheet& sheet) {
  std::map<std::uint32_t, RowCells> rows;
  for (const model::Cell& cell : sheet.cells) {
    if (!cell.hidden && is_filled(sheet, cell)) rows[cell.at.row].push_back(&cell);
  }
  return rows;
}

bool begins_with_any(const std::string& key, const std::vector<std::string>& words) {
  return std::any_of(words.begin(), words.end(),
                     [&key](const std::string& word) { return key.starts_with(label_key(word)); });
}

bool is_any(const std::string& key, const std::vector<std::string>& words) {
  return std::any_of(words.begin(), words.end(),
                     [&key](const std::string& word) { return key == label_key(word); });
}

/// Why a row is no record, or empty.
std::string reason_to_ignore(const model::Sheet& sheet, const RowCells& row,
                             const Vocabulary& vocabulary) {
  const std::string key = label_key(text_of(sheet, *row.front()));
  for (const IgnoredRow& ignored : vocabulary.ignored_rows) {
    if (begins_with_any(key, ignored.starts_with) || is_any(key, ignored.equals))
      return ignored.reason;
  }
  return {};
}

bool is_withheld(const model::Sheet& sheet, const RowCells& row, const Vocabulary& vocabulary) {
  return std::any_of(row.begin(), row.end(), [&](const model::Cell* cell) {
    const std::string key = label_key(text_of(sheet, *cell));
    return is_any(key, vocabulary.withheld_marks) ||
           begins_with_any(key, vocabulary.withheld_prefixes);
  });
}

Finding missing_column(const model::Workbook& workbook, const model::Sheet& sheet,
                       const FieldDefinition& field) {
  const std::string label = label_of(field);
  return {"missing-column",
          Severity::kError,
          place_of(workbook, sheet),
          "必須の列「" + label + "」がありません。",
          "様式の見出しどおりに列「" + label + "」を設けて記入してください。",
          {}};
}

/// The labels that a table needs: 指標番号、指標名、単位.
std::string required_labels(const FormDefinition& form) {
  std::string labels;
  for (const FieldDefinition& field : form.tables.front().fields) {
    if (field.required) labels += (labels.empty() ? "" : "、") + label_of(field);
  }
  return labels;
}

Finding missing_header(const model::Workbook& workbook, const model::Sheet& sheet,
                       const FormDefinition& form) {
  return {"missing-column",
          Severity::kError,
          place_of(workbook, sheet),
          "見出しの行が見つからないため、読み込める表がありません。",
          "様式の見出しを元に戻してください（必須の見出し: " + required_labels(form) + "）。",
          {}};
}

Finding unexpected_sheet(const model::Workbook& workbook, const model::Sheet& sheet) {
  return {
      "unexpected-sheet",
      Severity::kWarning,
      place_of(workbook, sheet),
      "シート「" + sheet.name + "」は様式にないため、読み込みません。",
      "提出に不要なシートは削除してください。見出しを変えたときは、様式どおりに戻してください。",
      {}};
}

/// Whether the table can be read: its key column must be there. Every missing required column is
/// reported.
template <typename Found>
bool has_key(const model::Workbook& workbook, const model::Sheet& sheet,
             const TableDefinition& definition, const Found& found, Findings& findings) {
  for (const FieldDefinition& field : definition.fields) {
    if (!field.required || found.find(field.id) != nullptr) continue;
    findings.push_back(missing_column(workbook, sheet, field));
  }
  return !definition.fields.empty() && found.find(definition.fields.front().id) != nullptr;
}

/// The cell of a column: its own, or the one of a merged range that begins among the records.
const model::Cell* cell_of(const model::Sheet& sheet, const FoundTable& table, CellAddress at) {
  const model::Cell* cell = cell_or_anchor(sheet, at);
  const bool usable = cell != nullptr && !cell->hidden && cell->at.row >= table.first_row;
  return usable && cell->at.column == at.column ? cell : nullptr;
}

Record record_in_row(const model::Sheet& sheet, const FoundTable& table, std::uint32_t row) {
  Record record{&sheet, table.definition, {}};
  for (const FoundColumn& column : table.columns) {
    const CellAddress at{row, column.column};
    record.fields.push_back({column.named.field, at, cell_of(sheet, table, at), column.named.unit});
  }
  return record;
}

bool has_own_value(const Record& record, std::uint32_t row) {
  return std::any_of(record.fields.begin(), record.fields.end(), [row](const RecordField& field) {
    return field.cell != nullptr && field.cell->at.row == row &&
           field.definition->use == FieldUse::kPublished;
  });
}

class RecordFinder {
 public:
  RecordFinder(const model::Workbook& workbook, const FormLabels& labels, CellLedger& ledger,
               Findings& findings)
      : workbook_(workbook), labels_(labels), ledger_(ledger), findings_(findings) {}

  std::vector<Record> find() {
    for (const model::Sheet& sheet : workbook_.sheets) {
      if (sheet.visibility != model::Visibility::kVisible) {
        ledger_.ignore_sheet(sheet, "hidden");
      } else {
        read_sheet(sheet);
      }
    }
    report_sheets_without_records();
    return std::move(records_);
  }

 private:
  const Vocabulary& vocabulary() const { return labels_.form->vocabulary; }

  void read_sheet(const model::Sheet& sheet) {
    const std::vector<FoundTable> tables = find_tables(sheet, labels_);
    const auto rows = rows_of(sheet);
    const std::uint32_t first = tables.empty() ? 0 : tables.front().header_row;
    if (tables.empty() && read_card(sheet)) return ignore_other_rows(sheet, rows);
    if (tables.empty()) {
      ledger_.ignore_sheet(sheet, "unexpected-sheet");
      if (!rows.empty()) without_records_.push_back(&sheet);
      return;
    }
    has_records_ = true;
    for (const auto& [number, row] : rows) {
      if (number < first) ignore_row(sheet, number, row, "title");
    }
    for (const FoundTable& table : tables) read_table(sheet, table, rows);
  }

  void read_table(const model::Sheet& sheet, const FoundTable& table,
                  const std::map<std::uint32_t, RowCells>& rows) {
    const bool readable = has_key(workbook_, sheet, *table.definition, table, findings_);
    for (const auto& [number, row] : rows) {
      if (number < table.title_row || number >= table.end_row) continue;
      if (number < table.header_row) {
        ignore_row(sheet, number, row, "title");
      } else if (number < table.first_row) {
        ledger_.ignore_row(sheet, number, "header");
      } else if (!readable) {
        ledger_.ignore_row(sheet, number, "missing-column");
      } else {
        read_row(sheet, table, number, row);
      }
    }
  }

  void read_row(const model::Sheet& sheet, const FoundTable& table, std::uint32_t number,
                const RowCells& row) {
    const std::string reason = reason_to_ignore(sheet, row, vocabulary());
    if (!reason.empty()) return ledger_.ignore_row(sheet, number, reason);
    if (is_withheld(sheet, row, vocabulary())) return ledger_.ignore_row(sheet, number, "withheld");
    Record record = record_in_row(sheet, table, number);
    if (!has_own_value(record, number)) return ledger_.ignore_row(sheet, number, "outside-tables");
    for (const model::Cell* cell : row) {
      const bool known =
          std::any_of(record.fields.begin(), record.fields.end(),
                      [cell](const RecordField& field) { return field.cell == cell; });
      if (!known) ledger_.ignore(sheet, cell->at, "extra-column");
    }
    records_.push_back(std::move(record));
  }

  bool read_card(const model::Sheet& sheet) {
    const auto card = find_card(sheet, labels_);
    if (!card) return false;
    has_records_ = true;
    for (const auto& [number, row] : rows_of(sheet)) {
      if (!is_withheld(sheet, row, vocabulary())) continue;
      ledger_.ignore_sheet(sheet, "withheld");
      return true;
    }
    for (const CellAddress label : card->labels) ledger_.ignore(sheet, label, "label");
    const bool readable = has_key(workbook_, sheet, *card->record.table, card->record, findings_);
    if (readable) records_.push_back(card->record);
    return true;
  }

  void ignore_other_rows(const model::Sheet& sheet, const std::map<std::uint32_t, RowCells>& rows) {
    for (const auto& [number, row] : rows) {
      const std::string reason = reason_to_ignore(sheet, row, vocabulary());
      if (!reason.empty()) ledger_.ignore_row(sheet, number, reason);
    }
  }

  void ignore_row(const model::Sheet& sheet, std::uint32_t number, const RowCells& row,
                  std::string_view otherwise) {
    const std::string reason = reason_to_ignore(sheet, row, vocabulary());
    ledger_.ignore_row(sheet, number, reason.empty() ? std::string(otherwise) : reason);
  }

  void report_sheets_without_records() {
    for (const model::Sheet* sheet : without_records_) {
      findings_.push_back(has_records_ ? unexpected_sheet(workbook_, *sheet)
                                       : missing_header(workbook_, *sheet, *labels_.form));
      if (!has_records_) return;  // once for the file
    }
  }

  const model::Workbook& workbook_;
  const FormLabels& labels_;
  CellLedger& ledger_;
  Findings& findings_;
  std::vector<Record> records_;
  std::vector<const model::Sheet*> without_records_;
  bool has_records_ = false;  // some sheet has a table or a card
};

}  // namespace

std::vector<Record> find_records(const model::Workbook& workbook, const FormLabels& labels,
                                 CellLedger& ledger, Findings& findings) {
  return RecordFinder(workbook, labels, ledger, findings).find();
}

}  // namespace nenpo::normalize
