#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/cell_address.h"

namespace nenpo::model {

enum class FileFormat { kXlsx, kXls, kOds, kCsv };
enum class CellType { kNumber, kText, kDate, kBoolean, kError };
enum class Visibility { kVisible, kHidden, kVeryHidden };

/// A stretch of a rich text that is set alike; the stretches of a cell joined are its stored text.
struct TextRun {
  std::string text;
  bool bold = false;
  bool struck = false;  // a struck figure is a deleted figure
};

/// Furigana over a part of a cell's text, kept apart from it. Offsets count code points of the
/// stored text.
struct PhoneticRun {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::string reading;
};

/// What few cells have, so that a plain cell stays small.
struct Annotation {
  std::vector<TextRun> runs;  // empty: the text is set alike throughout
  std::vector<PhoneticRun> phonetics;
  std::string comment;
};

/// A non-empty cell as submitted. `stored` is the value as stored: a number in plain decimal form,
/// a formula's cached result, a date as ISO 8601 (with time after a 'T' where there is one), a text
/// without its phonetic runs.
struct Cell {
  CellAddress at;
  CellType type = CellType::kText;
  bool formula = false;
  bool cached = true;   // false: a formula whose result was never stored; `stored` is empty
  bool hidden = false;  // its row, column or sheet is hidden
  bool merged = false;  // it is the anchor (top left cell) of a merged range
  bool struck = false;  // the whole text is struck through
  std::string stored;
  std::string displayed;  // what the number format shows: 25.6%, ▲35.0, 令和8年2月13日
  std::uint32_t number_format = 0;  // index into Workbook::number_formats
  std::int32_t annotation = -1;     // index into Sheet::annotations, or -1
};

/// Both corners belong to the range.
struct CellRange {
  CellAddress first;
  CellAddress last;
  bool contains(CellAddress at) const {
    return at.row >= first.row && at.row <= last.row && at.column >= first.column &&
           at.column <= last.column;
  }
};

/// Cells in row order, then column order; an address occurs once. Sparse: only cells that hold
/// something.
struct Sheet {
  std::string name;  // empty for CSV
  Visibility visibility = Visibility::kVisible;
  std::vector<Cell> cells;
  std::vector<Annotation> annotations;
  std::vector<CellRange> merges;
  std::vector<std::uint32_t> hidden_rows;     // ascending
  std::vector<std::uint32_t> hidden_columns;  // ascending

  const Cell* find(CellAddress at) const;
  const Annotation* annotation_of(const Cell& cell) const;
};

/// One submitted file, read. Made by ingest, read by normalize; nothing else sees spreadsheet
/// cells.
struct Workbook {
  std::string file;  // relative to the edition's folder, '/' between the parts
  FileFormat format = FileFormat::kXlsx;
  std::string encoding;  // "utf-8", "cp932", "utf-16le", ... for CSV; empty otherwise
  std::string sha256;    // of the file's bytes, lower-case hex
  std::vector<std::string> number_formats{"General"};
  std::vector<Sheet> sheets;
};

/// One line a non-empty cell, in sheet and row order: sheet, A1, type, stored, displayed, flags;
/// tab-separated, with `\\`, `\t`, `\n` escaped. Flags: comma list out of formula, hidden, merged,
/// comment, rich, struck.
std::string dump(const Workbook& workbook);
std::string dump(const Sheet& sheet);
std::string to_string(CellType type);

}  // namespace nenpo::model
