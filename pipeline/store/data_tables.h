#pragma once

#include <vector>

#include "model/data_table.h"
#include "store/table_reader.h"

namespace nenpo::store {

// Each table of data has an SQL table of its own, so that it is asked for like any other:
//
//   SELECT partner, event FROM data_partnerships WHERE fiscal_year = '2025';
//
// data_<id>: _no, the row from 1; _source_no, its file and sheet in data_sources (counted from 1
// within the table); _cell, the cell of the record; and for each column three: its value,
// "<id>.cell" and "<id>.written", what stood there where it differs. All values are texts, as in
// data/<id>.csv (40.0 keeps its zero): CAST(participants AS REAL) to reckon with them. data_tables
// and the tables beside it say which columns there are, with labels, types and units.

void write_data_tables(Poco::Data::Session& session, const std::vector<model::DataTable>& tables);
void read_data_tables(TableReader& reader, std::vector<model::DataTable>& tables);

}  // namespace nenpo::store
