#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.h"
#include "base/period.h"
#include "model/edition.h"
#include "model/workbook.h"
#include "normalize/cell_ledger.h"
#include "normalize/number.h"
#include "normalize/reading.h"
#include "normalize/record.h"
#include "normalize/values/missing.h"
#include "normalize/vocabulary.h"

namespace nenpo::normalize {

/// A figure as read: a number in the column's unit, or the reason of its absence.
struct FigureReading {
  model::Figure figure;
  bool reduction = false;
  model::Comparator bound = model::Comparator::kEqual;  // written beside the number
  std::optional<FiscalYear> base_year = {};             // of a relative value
  model::Provenance from = {};
};

/// Reads the fields of one record by their ids and reports what is wrong in which cell. Cells that
/// gave a value are remembered, and written into the ledger when the record is kept.
class RecordReader {
 public:
  RecordReader(const model::Workbook& workbook, const Record& record, const Vocabulary& vocabulary,
               CellLedger& ledger, Findings& findings)
      : workbook_(workbook),
        record_(record),
        vocabulary_(vocabulary),
        ledger_(ledger),
        findings_(findings) {}

  const Record& record() const { return record_; }
  const Vocabulary& vocabulary() const { return vocabulary_; }
  Place place(const RecordField& field) const;
  model::Provenance provenance(std::string_view field_id) const;

  /// A text for one line; empty when the cell is empty or holds only a dash. A required text that
  /// is absent is reported.
  std::string text(std::string_view field_id);
  std::optional<std::string> indicator_id(std::string_view field_id);
  std::optional<Period> period(std::string_view field_id);
  std::string unit(std::string_view field_id);
  /// Nothing when the table has no such column or an optional cell is empty.
  std::optional<FigureReading> figure(std::string_view field_id, std::string_view unit);
  model::Comparator comparator(std::string_view field_id);
  std::vector<std::string> sdg_targets(std::string_view field_id);
  model::Aspect aspect(std::string_view field_id);

  void report(const RecordField& field, const Problem& problem);
  /// Takes back what was read of a field: its cell gave no value after all.
  void withdraw(std::string_view field_id, std::string_view reason);
  /// Writes the record's cells into the ledger: those that gave a value are mapped.
  void keep();
  void discard(std::string_view reason);

 private:
  const RecordField* filled(std::string_view field_id);
  std::string written(const RecordField& field) const;
  void use(const RecordField& field) { used_.push_back(field.cell->at); }
  void refuse(const RecordField& field, const Problem& problem);
  void report_missing(const RecordField& field);
  std::optional<MissingValue> missing_in(const RecordField& field) const;
  Reading<Period> period_in(const RecordField& field) const;
  void report_absence(const RecordField& field, const MissingValue& missing);
  FigureReading unreadable(const RecordField& field) const;
  FigureReading number_or_fault(const RecordField& field, std::string_view unit);
  FigureReading use_number(const RecordField& field, const WrittenNumber& number,
                           std::string_view unit);
  void doubt_fraction(const RecordField& field, const FigureReading& reading,
                      std::string_view unit);

  const model::Workbook& workbook_;
  const Record& record_;
  const Vocabulary& vocabulary_;
  CellLedger& ledger_;
  Findings& findings_;
  std::vector<CellAddress> used_;
};

}  // namespace nenpo::normalize
