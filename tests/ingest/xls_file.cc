#include "tests/ingest/xls_file.h"

#include <bit>

namespace nenpo::test {
namespace {

constexpr std::size_t kSector = 512;
constexpr std::size_t kMiniSector = 64;
constexpr std::size_t kMiniCutoff = 4096;
constexpr std::uint32_t kEndOfChain = 0xFFFFFFFE;
constexpr std::uint32_t kFree = 0xFFFFFFFF;
constexpr std::uint32_t kFatSectorMark = 0xFFFFFFFD;

std::string le(std::uint64_t value, std::size_t size) {
  std::string bytes;
  for (std::size_t i = 0; i < size; ++i) bytes.push_back(static_cast<char>(value >> (8 * i)));
  return bytes;
}

std::string padded(std::string bytes, std::size_t unit, char with = '\0') {
  bytes.resize((bytes.size() + unit - 1) / unit * unit, with);
  return bytes;
}

/// A chain of `count` sectors that stand one behind the other from `first` on.
std::string chain(std::uint32_t first, std::size_t count) {
  std::string entries;
  for (std::size_t i = 1; i < count; ++i) entries += le32(first + static_cast<std::uint32_t>(i));
  return entries + le32(kEndOfChain);
}

std::string directory_entry(std::u16string_view name, std::uint8_t type, std::uint32_t child,
                            std::uint32_t first_sector, std::size_t size) {
  std::string entry = utf16(name);
  entry.resize(64);
  entry += le16(static_cast<std::uint32_t>(2 * name.size() + 2));
  entry += {static_cast<char>(type), '\1'};
  entry += le32(kFree) + le32(kFree) + le32(child);
  entry.resize(116);
  return entry + le32(first_sector) + le(size, 8);
}

std::string bof(std::uint16_t kind) {
  return record(0x0809, le16(0x0600) + le16(kind) + le16(0) + le16(0) + le32(0) + le32(0));
}

}  // namespace

std::string le16(std::uint32_t value) { return le(value, 2); }
std::string le32(std::uint32_t value) { return le(value, 4); }
std::string le64(double value) { return le(std::bit_cast<std::uint64_t>(value), 8); }

std::string record(std::uint16_t type, const std::string& data) {
  return le16(type) + le16(static_cast<std::uint32_t>(data.size())) + data;
}

std::string narrow(std::string_view text) {
  return le16(static_cast<std::uint32_t>(text.size())) + '\0' + std::string(text);
}

std::string utf16(std::u16string_view text) {
  std::string bytes;
  for (const char16_t unit : text) bytes += le16(unit);
  return bytes;
}

std::string wide(std::u16string_view text) {
  return le16(static_cast<std::uint32_t>(text.size())) + '\1' + utf16(text);
}

std::string at(std::uint32_t row, std::uint32_t column, std::uint32_t style) {
  return le16(row) + le16(column) + le16(style);
}

std::string biff8(const std::string& globals, const std::vector<XlsSheetPart>& sheets) {
  const std::string head = bof(0x0005) + globals;
  const std::string end = record(0x000A, "");
  std::size_t offset = head.size() + end.size();
  for (const XlsSheetPart& sheet : sheets) offset += 4 + 8 + 2 * sheet.name.size();
  std::string index;
  std::string bodies;
  for (const XlsSheetPart& sheet : sheets) {
    index +=
        record(0x0085, le32(static_cast<std::uint32_t>(offset + bodies.size())) +
                           static_cast<char>(sheet.visibility) + static_cast<char>(sheet.type) +
                           static_cast<char>(sheet.name.size()) + '\1' + utf16(sheet.name));
    bodies += bof(0x0010) + sheet.records + end;
  }
  return head + index + end + bodies;
}

std::string ole_file(std::u16string_view stream_name, std::string_view stream) {
  const bool is_mini = stream.size() < kMiniCutoff;
  const std::string content = padded(std::string(stream), is_mini ? kMiniSector : 1);
  const std::string body = padded(content, kSector);
  const std::size_t mini_count = content.size() / kMiniSector;
  constexpr std::uint32_t kFirstContentSector = 3;  // behind FAT, directory and mini FAT
  const std::string fat = le32(kFatSectorMark) + le32(kEndOfChain) + le32(kEndOfChain) +
                          chain(kFirstContentSector, body.size() / kSector);
  const std::string root =
      directory_entry(u"Root Entry", 5, 1, is_mini ? kFirstContentSector : kEndOfChain,
                      is_mini ? content.size() : 0);
  const std::string entry =
      directory_entry(stream_name, 2, kFree, is_mini ? 0 : kFirstContentSector, stream.size());

  std::string header = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
  header.resize(24);
  header += le16(0x3E) + le16(3) + le16(0xFFFE) + le16(9) + le16(6);
  header.resize(44);
  header += le32(1) + le32(1) + le32(0) + le32(kMiniCutoff) + le32(2) + le32(1) +
            le32(kEndOfChain) + le32(0) + le32(0);
  header = padded(header, kSector, '\xFF');
  return header + padded(fat, kSector, '\xFF') + padded(root + entry, kSector) +
         padded(is_mini ? chain(0, mini_count) : le32(kFree), kSector, '\xFF') + body;
}

}  // namespace nenpo::test
