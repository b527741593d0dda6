#pragma once

#include <string>
#include <vector>

#include "model/data_table.h"
#include "model/edition.h"

namespace nenpo::model {

// An edition's records as files for other programs. Values stand as they are: a text that begins
// with = or @ keeps its first character, because these files are read by machines and compared
// value by value. Who opens data in Excel takes annex/*.xlsx, where a text is a text and never
// becomes a formula; findings.csv, which people do open, is guarded where it is written.

DataTable submissions_table(const Edition& edition);
DataTable indicators_table(const Edition& edition);
DataTable observations_table(const Edition& edition);

struct DataFile {
  std::string name;  // partnerships.csv
  std::string text;
};

/// submissions.csv, indicators.csv, observations.csv, then a file for each of Edition::tables:
/// UTF-8, LF, a header row, fields quoted as RFC 4180 says.
std::vector<DataFile> edition_csv(const Edition& edition);

/// The same records as one JSON document, a record a line: {"edition": 2026, "tables": {"cases":
/// [{...}]}}. A number is a number as published (40.0), a flag true or false, a list an array, what
/// is not there null; all else is a text.
std::string edition_json(const Edition& edition);

}  // namespace nenpo::model
