#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace nenpo::test {

/// A package as programs write it: deflated parts in the given order.
std::string zipped(const std::vector<std::pair<std::string, std::string>>& parts);
/// The parts of a package that is sound, by their names.
std::map<std::string, std::string> unzipped(const std::string& package);

/// CRC-32, as ZIP and PNG have it.
std::uint32_t crc_of(std::string_view data);

/// One entry of a package made by hand, with whatever is to be wrong about it.
struct HandMadeEntry {
  std::string name = {};
  std::string data = {};        // stored, not deflated
  std::uint16_t flags = 0;      // 1: encrypted, 8: sizes follow the data
  std::uint32_t crc_error = 0;  // added to the true CRC
  std::uint32_t size_lie = 0;   // added to both claimed sizes in the directory
};
std::string zipped_by_hand(const std::vector<HandMadeEntry>& entries);

/// A workbook of one sheet 「表」, made of the inner XML of its parts. Empty parts are left out.
struct SmallBook {
  std::string rows = {};               // inside sheetData
  std::string behind_rows = {};        // behind sheetData: mergeCells
  std::string before_rows = {};        // before sheetData: dimension, cols
  std::string strings = {};            // si elements
  std::string styles = {};             // inside styleSheet
  std::string workbook_settings = {};  // before sheets: workbookPr
  std::string workbook_end = {};       // behind sheets: definedNames
  std::string sheet_state = {};        // state="hidden"
  std::string comments = {};           // inside commentList
  std::string threads = {};            // inside ThreadedComments
};
std::vector<std::pair<std::string, std::string>> parts_of(const SmallBook& book);
inline std::string xlsx(const SmallBook& book) { return zipped(parts_of(book)); }

/// The styles of a workbook whose cell style 1 has this number format.
std::string styles_with_format(std::string_view code);

}  // namespace nenpo::test
