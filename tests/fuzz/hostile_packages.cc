#include <array>

#include "base/text.h"
#include "tests/fuzz/hostile.h"
#include "tests/fuzz/repeated.h"
#include "tests/support/package_builder.h"

namespace nenpo::fuzz {
namespace {

using test::HandMadeEntry;
using test::SmallBook;

/// Every entry of the directory points at the first local header, whose data is unpacked each time.
std::string overlapping() {
  constexpr std::size_t kEntries = 2000;
  const std::string single = test::zipped({{"xl/a.xml", repeated(" ", std::size_t{1} << 20)}});
  const std::size_t directory = single.find("PK\x01\x02");
  const std::size_t end = single.find("PK\x05\x06");
  const std::string entry = single.substr(directory, end - directory);
  std::string bytes = single.substr(0, directory) + repeated(entry, kEntries);
  const auto append = [&bytes](std::size_t value, int size) {
    for (int i = 0; i < size; ++i) bytes += static_cast<char>(value >> (8 * i) & 0xFF);
  };
  bytes += "PK\x05\x06";
  append(0, 4);
  append(kEntries, 2);
  append(kEntries, 2);
  append(entry.size() * kEntries, 4);
  append(directory, 4);
  append(0, 2);
  return bytes;
}

std::string nested() {
  std::string inner = repeated("0", std::size_t{64} << 20);
  for (int depth = 0; depth < 5; ++depth) inner = test::zipped({{"xl/workbook.xml", inner}});
  return inner;
}

std::string many_parts() {
  std::vector<HandMadeEntry> entries;
  for (int i = 0; i < 60'000; ++i) entries.push_back({.name = "p" + std::to_string(i)});
  return test::zipped_by_hand(entries);
}

std::string same_names() {
  return test::zipped_by_hand(std::vector<HandMadeEntry>(4000, {.name = "a.xml", .data = "<a/>"}));
}

std::string lying_sizes() {
  return test::zipped_by_hand({{.name = "a.xml", .data = "<a/>", .size_lie = 0x7FFFFFF0},
                               {.name = "b.xml", .data = "<b/>", .size_lie = 0xFFFFFFF0}});
}

std::string lying_sums() {
  return test::zipped_by_hand({{.name = "a.xml", .data = repeated("x", 100'000), .crc_error = 1},
                               {.name = "b.xml", .data = "<b/>", .flags = 1}});
}

std::string bidi_names() {
  return test::zipped_by_hand({{.name = "xl/\u202Elmx.1teehs", .data = "<a/>"},
                               {.name = "../../etc/passwd", .data = "x"},
                               {.name = std::string("a\0b", 3), .data = "x"},
                               {.name = "\\xl\\workbook.xml", .data = "<a/>"},
                               {.name = repeated("d/", 30'000), .data = "x"}});
}

std::string blank_sheet_of_200_megabytes() {
  return test::xlsx({.rows = repeated(" ", std::size_t{200} << 20)});
}

/// 12,000 cells that all name one text of 1 MB: 110 KB of file, 12 GB of text.
std::string shared_text() {
  std::string rows;
  for (int row = 0; row < 120; ++row) {
    rows += "<row>" + repeated("<c t=\"s\"><v>0</v></c>", 100) + "</row>";
  }
  return test::xlsx(
      {.rows = rows, .strings = "<si><t>" + repeated("x", std::size_t{1} << 20) + "</t></si>"});
}

std::string nested_elements() { return test::xlsx({.rows = repeated("<row>", 1'000'000)}); }

std::string many_attributes() {
  std::string rows = "<row";
  for (int i = 0; i < 200'000; ++i) rows += " a" + std::to_string(i) + "=\"\"";
  return test::xlsx({.rows = rows + "/>"});
}

std::string one_attribute_of_100_megabytes() {
  return test::xlsx({.rows = "<row a=\"" + repeated("x", std::size_t{100} << 20) + "\"/>"});
}

std::string claimed_dimension() {
  return test::xlsx({.rows = "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>",
                     .before_rows = "<dimension ref=\"A1:XFD1048576\"/>"
                                    "<cols><col min=\"1\" max=\"16384\" hidden=\"1\"/></cols>"});
}

std::string many_merges() {
  std::string merges;
  for (int i = 0; i < 200'000; ++i) merges += "<mergeCell ref=\"A1:XFD1048576\"/>";
  return test::xlsx({.rows = repeated("<row><c><v>1</v></c></row>", 50'000),
                     .behind_rows = "<mergeCells>" + merges + "</mergeCells>"});
}

std::string many_hidden_rows() {
  return test::xlsx({.rows = repeated("<row hidden=\"1\"/>", 1'048'576)});
}

std::string more_cells_than_fit() {
  return test::xlsx(
      {.rows = repeated("<row>" + repeated("<c><v>1</v></c>", 16) + "</row>", 200'000)});
}

std::string many_formats() {
  std::string formats;
  std::string styles;
  for (int i = 0; i < 60'000; ++i) {
    const std::string id = std::to_string(200 + i);
    formats += "<numFmt numFmtId=\"" + id + "\" formatCode=\"0." + repeated("0", 200) + "\"/>";
    styles += "<xf numFmtId=\"" + id + "\"/>";
  }
  return test::xlsx(
      {.rows = "<row><c s=\"59999\"><v>1.5</v></c></row>",
       .styles = "<numFmts>" + formats + "</numFmts><cellXfs>" + styles + "</cellXfs>"});
}

/// A number format of 30,000 digits for 50,000 cells: what they show would be 1.5 GB.
std::string wide_format() {
  return test::xlsx({.rows = repeated("<row><c s=\"1\"><v>1</v></c></row>", 50'000),
                     .styles = test::styles_with_format(repeated("0", 30'000))});
}

std::string many_comments() {
  return test::xlsx(
      {.rows = "<row><c><v>1</v></c></row>",
       .comments = repeated("<comment ref=\"A1\"><text><t>x</t></text></comment>", 300'000)});
}

}  // namespace

std::span<const HostileFile> hostile_packages() {
  static constexpr std::array kFiles{
      HostileFile{"OverlappingEntries", "package", overlapping},
      HostileFile{"NestedArchives", "any", nested},
      HostileFile{"ManyParts", "package", many_parts},
      HostileFile{"PartsOfOneName", "package", same_names},
      HostileFile{"LyingSizes", "package", lying_sizes},
      HostileFile{"LyingSums", "package", lying_sums},
      HostileFile{"BidiNames", "package", bidi_names},
      HostileFile{"BlankSheetOf200Megabytes", "xlsx", blank_sheet_of_200_megabytes},
      HostileFile{"SharedText", "xlsx", shared_text},
      HostileFile{"NestedElements", "xlsx", nested_elements},
      HostileFile{"ManyAttributes", "xlsx", many_attributes},
      HostileFile{"OneAttributeOf100Megabytes", "xlsx", one_attribute_of_100_megabytes},
      HostileFile{"ClaimedDimension", "xlsx", claimed_dimension},
      HostileFile{"ManyMerges", "xlsx", many_merges},
      HostileFile{"ManyHiddenRows", "xlsx", many_hidden_rows},
      HostileFile{"MoreCellsThanFit", "xlsx", more_cells_than_fit},
      HostileFile{"ManyFormats", "xlsx", many_formats},
      HostileFile{"WideFormat", "xlsx", wide_format},
      HostileFile{"ManyComments", "xlsx", many_comments}};
  return kFiles;
}

}  // namespace nenpo::fuzz
