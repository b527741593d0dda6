#include <array>

#include "tests/fuzz/hostile.h"
#include "tests/fuzz/repeated.h"
#include "tests/ingest/xls_file.h"
#include "tests/support/package_builder.h"

namespace nenpo::fuzz {
namespace {

using namespace test;  // NOLINT: the words of .xls files

constexpr std::uint16_t kSst = 0x00FC;
constexpr std::uint16_t kContinue = 0x003C;
constexpr std::uint16_t kMergeCells = 0x00E5;
constexpr std::uint16_t kNumber = 0x0203;
constexpr std::uint16_t kLabelSst = 0x00FD;
constexpr std::uint16_t kFormat = 0x041E;

/// A shared string table that claims 2^31 - 1 texts and holds one.
std::string claimed_texts() {
  return biff8(record(kSst, le32(0x7FFFFFFF) + le32(0x7FFFFFFF) + narrow("x")),
               {{.records = record(kLabelSst, at(0, 0) + le32(0x7FFFFFFE))}});
}

/// A text that claims 65,535 characters, 65,535 runs and a phonetic part of 2 GB.
std::string claimed_lengths() {
  const std::string text =
      le16(0xFFFF) + '\x0D' + le16(0xFFFF) + le32(0x7FFFFFFF) + repeated("ab", 1000);
  return biff8(record(kSst, le32(1) + le32(1) + text) + repeated(record(kContinue, "\1"), 50'000),
               {{.records = record(kLabelSst, at(0, 0) + le32(0))}});
}

/// A text of 8 KB that 65,536 cells name: 520 MB.
std::string shared_text() {
  const std::string texts =
      record(kSst, le32(1) + le32(1) + le16(8000) + '\0' + repeated("x", 8000));
  std::string cells;
  for (std::uint32_t row = 0; row < 65'536; ++row) {
    cells += record(kLabelSst, at(row, 0) + le32(0));
  }
  return biff8(texts, {{.records = cells}});
}

std::string merges_of_records() {
  const std::string merge = le16(0) + le16(0xFFFF) + le16(0) + le16(0xFF);
  const std::string merges = record(kMergeCells, le16(1000) + repeated(merge, 1000));
  std::string cells;
  for (std::uint32_t row = 0; row < 20'000; ++row) {
    cells += record(kNumber, at(row, 0) + le64(1));
  }
  return biff8("", {{.records = cells + repeated(merges, 200)}});
}

/// 4,000 sheets of one name that all begin at the same place.
std::string sheets_of_one_place() {
  std::string index;
  for (int i = 0; i < 4000; ++i) index += record(0x0085, le32(4) + le16(0) + '\1' + '\0' + "a");
  std::string cells;
  for (std::uint32_t row = 0; row < 5000; ++row) cells += record(kNumber, at(row, 0) + le64(1));
  return biff8(index, {{.records = cells}});
}

std::string formats_of_records() {
  std::string formats;
  for (std::uint32_t i = 0; i < 5000; ++i) {
    formats += record(kFormat, le16(200 + i) + narrow(repeated("0", 4000)));
  }
  return biff8(formats, {{.records = record(kNumber, at(0, 0) + le64(1))}});
}

/// Each sector follows itself: the FAT, the directory and the stream.
std::string sectors_in_a_ring() {
  std::string bytes = ole_file(u"Workbook", repeated("x", 100'000));
  for (std::size_t i = 512; i + 4 <= 1024; i += 4) bytes.replace(i, 4, le32(1));
  return bytes;
}

std::string claimed_sizes() {
  std::string bytes = ole_file(u"Workbook", repeated("x", 100'000));
  bytes.replace(44, 4, le32(0x7FFFFFFF));  // FAT sectors
  bytes.replace(64, 4, le32(0x7FFFFFFF));  // mini FAT sectors
  bytes.replace(72, 4, le32(0x7FFFFFFF));  // DIFAT sectors
  return bytes;
}

// ---- .ods

std::string ods(const std::string& styles, const std::string& tables) {
  const std::string content =
      "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
      "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
      "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
      "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\">"
      "<office:automatic-styles>" +
      styles + "</office:automatic-styles><office:body><office:spreadsheet>" + tables +
      "</office:spreadsheet></office:body></office:document-content>";
  return zipped(
      {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", content}});
}

std::string table(const std::string& rows) {
  return "<table:table table:name=\"t\">" + rows + "</table:table>";
}

std::string repeated_cells() {
  return ods("", table("<table:table-row table:number-rows-repeated=\"1048576\">"
                       "<table:table-cell table:number-columns-repeated=\"16384\" "
                       "office:value-type=\"float\" office:value=\"1\"/></table:table-row>"));
}

/// 100,000 rows of one cell that is repeated over all columns, and a text of 100 KB in each.
std::string repeated_texts() {
  return ods(
      "", table(repeated("<table:table-row><table:table-cell "
                         "table:number-columns-repeated=\"16384\"><text:p>" +
                             repeated("x", 1000) + "</text:p></table:table-cell></table:table-row>",
                         10'000)));
}

std::string blanks_by_count() {
  return ods("", table("<table:table-row><table:table-cell><text:p>" +
                       repeated("<text:s text:c=\"2147483647\"/>", 1000) +
                       "</text:p></table:table-cell></table:table-row>"));
}

std::string styles_in_a_ring() {
  constexpr int kStyles = 50'000;
  std::string styles;
  for (int i = 0; i < kStyles; ++i) {
    styles += "<style:style style:name=\"s" + std::to_string(i) +
              "\" style:family=\"table-cell\" style:parent-style-name=\"s" +
              std::to_string((i + 1) % kStyles) + "\"/>";
  }
  std::string cells;
  for (int i = 0; i < 1000; ++i) {
    cells += "<table:table-cell table:style-name=\"s" + std::to_string(i) +
             "\"><text:p>x</text:p></table:table-cell>";
  }
  return ods(styles, table("<table:table-row>" + cells + "</table:table-row>"));
}

std::string nested_tables() { return ods("", repeated("<table:table>", 1'000'000)); }

}  // namespace

std::span<const HostileFile> hostile_workbooks() {
  static constexpr std::array kFiles{HostileFile{"ClaimedTexts", "xls", claimed_texts},
                                     HostileFile{"ClaimedLengths", "xls", claimed_lengths},
                                     HostileFile{"SharedTextOfRecords", "xls", shared_text},
                                     HostileFile{"MergesOfRecords", "xls", merges_of_records},
                                     HostileFile{"SheetsOfOnePlace", "xls", sheets_of_one_place},
                                     HostileFile{"FormatsOfRecords", "xls", formats_of_records},
                                     HostileFile{"SectorsInARing", "xls", sectors_in_a_ring},
                                     HostileFile{"ClaimedSizes", "xls", claimed_sizes},
                                     HostileFile{"RepeatedCells", "ods", repeated_cells},
                                     HostileFile{"RepeatedTexts", "ods", repeated_texts},
                                     HostileFile{"BlanksByCount", "ods", blanks_by_count},
                                     HostileFile{"StylesInARing", "ods", styles_in_a_ring},
                                     HostileFile{"NestedTables", "ods", nested_tables}};
  return kFiles;
}

}  // namespace nenpo::fuzz
