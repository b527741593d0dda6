#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nenpo::test {

/// Small .xls files for tests, put together record by record ([MS-XLS]) and packed as [MS-CFB]
/// says.

std::string le16(std::uint32_t value);
std::string le32(std::uint32_t value);
std::string le64(double value);
std::string record(std::uint16_t type, const std::string& data);
/// XLUnicodeString with one byte a character.
std::string narrow(std::string_view text);
/// XLUnicodeString with two bytes a character.
std::string wide(std::u16string_view text);
std::string utf16(std::u16string_view text);
/// Row, column and style: the head of each cell record.
std::string at(std::uint32_t row, std::uint32_t column, std::uint32_t style = 0);

struct XlsSheetPart {
  std::u16string name = u"表";
  std::string records;
  std::uint8_t visibility = 0;
  std::uint8_t type = 0;
};

/// The stream of a workbook: globals and sheets between their BOF and EOF records.
std::string biff8(const std::string& globals, const std::vector<XlsSheetPart>& sheets);
/// An OLE container with that one stream.
std::string ole_file(std::u16string_view stream_name, std::string_view stream);

}  // namespace nenpo::test
