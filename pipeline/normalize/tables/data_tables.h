#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/finding.h"
#include "model/edition.h"
#include "normalize/cell_ledger.h"
#include "normalize/record.h"
#include "normalize/tables/field_reader.h"
#include "normalize/tables/record_plan.h"

namespace nenpo::normalize {

/// The workbook whose records are being read.
struct SubmittedRecords {
  const model::Workbook& workbook;
  const std::string& department;
  FieldReader& reader;
  CellLedger& ledger;
  Findings& findings;
  std::set<Place>& told_above;  // cells that many records share and that were reported already
};

/// Gathers the records of all workbooks as rows of the Edition's tables. A record whose key was
/// there before is a finding and no row.
class DataTables {
 public:
  explicit DataTables(const std::vector<FormDefinition>& forms);

  void add(const SubmittedRecords& submitted, const Record& record);
  /// One table a definition that has columns, by id.
  std::vector<model::DataTable> take();

 private:
  struct FirstPlace {
    std::uint32_t source = 0;
    CellAddress cell;
  };
  struct Table {
    model::DataTable data;
    std::unordered_map<std::string, FirstPlace> keys;  // where each record was first
  };
  /// The record of a parent that was read last.
  struct LastRecord {
    const model::Sheet* sheet = nullptr;
    std::string file;
    std::vector<model::DataValue> values;
  };

  /// The file and sheet of a record among the table's sources.
  static std::uint32_t source_of(const SubmittedRecords& submitted, const Record& record,
                                 model::DataTable& table);
  bool inherit(const SubmittedRecords& submitted, const RecordPlan& plan, const Record& record,
               std::vector<model::DataValue>& values) const;
  bool is_new(const SubmittedRecords& submitted, const RecordPlan& plan, const Record& record,
              const std::vector<model::DataValue>& values);
  void add_row(const SubmittedRecords& submitted, Table& table, const Record& record,
               CellAddress cell, std::vector<model::DataValue> values);
  void add_parts(const SubmittedRecords& submitted, const RecordPlan& plan, const Record& record,
                 const std::vector<model::DataValue>& values,
                 const std::vector<FieldReading>& readings);

  std::unordered_map<const TableDefinition*, RecordPlan> plans_;
  std::map<std::string, Table> tables_;  // by id
  std::unordered_map<const TableDefinition*, LastRecord> last_;
  std::set<const TableDefinition*> parents_;  // of tables that stand below them
};

}  // namespace nenpo::normalize
