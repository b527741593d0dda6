#include "tests/support/package_builder.h"

#include <gtest/gtest.h>
#include <zip.h>

#include "base/text.h"

namespace nenpo::test {
namespace {

constexpr std::string_view kMain = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
constexpr std::string_view kOffice =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr std::string_view kPackage = "http://schemas.openxmlformats.org/package/2006";

std::string content_of(zip_source_t* source) {
  std::string bytes;
  char buffer[4096];
  EXPECT_EQ(zip_source_open(source), 0);
  for (zip_int64_t size = 0; (size = zip_source_read(source, buffer, sizeof(buffer))) > 0;) {
    bytes.append(buffer, static_cast<std::size_t>(size));
  }
  zip_source_close(source);
  return bytes;
}

std::string little_endian(std::uint64_t value, int size) {
  std::string bytes;
  for (int i = 0; i < size; ++i) bytes += static_cast<char>(value >> (8 * i) & 0xFF);
  return bytes;
}

/// What a local header and a directory entry have in common: flags to the length of the extra
/// field.
std::string common_header(const HandMadeEntry& entry, bool known) {
  const std::uint32_t crc = known ? crc_of(entry.data) + entry.crc_error : 0;
  const std::size_t size = known ? entry.data.size() + entry.size_lie : 0;
  return little_endian(20, 2) + little_endian(entry.flags, 2) + little_endian(0, 6) +
         little_endian(crc, 4) + little_endian(size, 4) + little_endian(size, 4) +
         little_endian(entry.name.size(), 2) + little_endian(0, 2);
}

std::string relationships(const std::string& inner) {
  return "<Relationships xmlns=\"" + std::string(kPackage) + "/relationships\">" + inner +
         "</Relationships>";
}

std::string relation(const std::string& id, const std::string& kind, const std::string& target) {
  return "<Relationship Id=\"" + id + "\" Type=\"" + std::string(kOffice) + "/" + kind +
         "\" Target=\"" + target + "\"/>";
}

std::string root(const std::string& name, const std::string& inner) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><" + name + " xmlns=\"" + std::string(kMain) +
         "\" xmlns:r=\"" + std::string(kOffice) + "\">" + inner + "</" + name + ">";
}

}  // namespace

std::string zipped(const std::vector<std::pair<std::string, std::string>>& parts) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_source_keep(target);
  zip_t* archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
  for (const auto& [name, content] : parts) {
    zip_source_t* source = zip_source_buffer(archive, content.data(), content.size(), 0);
    EXPECT_GE(zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8), 0) << name;
  }
  EXPECT_EQ(zip_close(archive), 0);
  const std::string bytes = content_of(target);
  zip_source_free(target);
  return bytes;
}

std::map<std::string, std::string> unzipped(const std::string& package) {
  std::map<std::string, std::string> parts;
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(package.data(), package.size(), 0, &error);
  zip_t* archive = zip_open_from_source(source, ZIP_RDONLY, &error);
  EXPECT_NE(archive, nullptr);
  if (archive == nullptr) return parts;
  for (zip_int64_t at = 0; at < zip_get_num_entries(archive, 0); ++at) {
    zip_stat_t entry;
    EXPECT_EQ(zip_stat_index(archive, static_cast<zip_uint64_t>(at), 0, &entry), 0);
    std::string bytes(entry.size, '\0');
    zip_file_t* file = zip_fopen_index(archive, static_cast<zip_uint64_t>(at), 0);
    EXPECT_EQ(zip_fread(file, bytes.data(), bytes.size()), static_cast<zip_int64_t>(bytes.size()));
    zip_fclose(file);
    parts.emplace(entry.name, std::move(bytes));
  }
  zip_discard(archive);
  return parts;
}

std::uint32_t crc_of(std::string_view data) {
  std::uint32_t crc = 0xFFFFFFFF;
  for (const char c : data) {
    crc ^= static_cast<unsigned char>(c);
    for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xEDB88320u : 0u);
  }
  return ~crc;
}

std::string zipped_by_hand(const std::vector<HandMadeEntry>& entries) {
  constexpr int kSizesBehind = 8;
  std::string bytes;
  std::string directory;
  for (const HandMadeEntry& entry : entries) {
    const bool behind = (entry.flags & kSizesBehind) != 0;
    directory += "PK\x01\x02" + little_endian(20, 2) + common_header(entry, true) +
                 little_endian(0, 6) + little_endian(0, 4) + little_endian(bytes.size(), 4) +
                 entry.name;
    bytes += "PK\x03\x04" + common_header(entry, !behind) + entry.name + entry.data;
    if (!behind) continue;
    bytes += "PK\x07\x08" + little_endian(crc_of(entry.data), 4) +
             little_endian(entry.data.size(), 4) + little_endian(entry.data.size(), 4);
  }
  const std::size_t start = bytes.size();
  return bytes + directory + "PK\x05\x06" + little_endian(0, 4) + little_endian(entries.size(), 2) +
         little_endian(entries.size(), 2) + little_endian(directory.size(), 4) +
         little_endian(start, 4) + little_endian(0, 2);
}

std::vector<std::pair<std::string, std::string>> parts_of(const SmallBook& book) {
  std::string workbook_relations = relation("rId1", "worksheet", "worksheets/sheet1.xml");
  std::string sheet_relations;
  std::vector<std::pair<std::string, std::string>> parts{
      {"[Content_Types].xml", "<Types xmlns=\"" + std::string(kPackage) + "/content-types\"/>"},
      {"_rels/.rels", relationships(relation("rId1", "officeDocument", "xl/workbook.xml"))},
      {"xl/workbook.xml",
       root("workbook", book.workbook_settings +
                            "<sheets><sheet name=\"表\" sheetId=\"1\" r:id=\"rId1\" " +
                            book.sheet_state + "/></sheets>" + book.workbook_end)},
      {"xl/worksheets/sheet1.xml", root("worksheet", book.before_rows + "<sheetData>" + book.rows +
                                                         "</sheetData>" + book.behind_rows)}};
  if (!book.strings.empty()) {
    workbook_relations += relation("rId2", "sharedStrings", "sharedStrings.xml");
    parts.emplace_back("xl/sharedStrings.xml", root("sst", book.strings));
  }
  if (!book.styles.empty()) {
    workbook_relations += relation("rId3", "styles", "styles.xml");
    parts.emplace_back("xl/styles.xml", root("styleSheet", book.styles));
  }
  if (!book.comments.empty()) {
    sheet_relations += relation("rId1", "comments", "../comments1.xml");
    parts.emplace_back("xl/comments1.xml",
                       root("comments", "<commentList>" + book.comments + "</commentList>"));
  }
  if (!book.threads.empty()) {
    sheet_relations +=
        relation("rId2", "threadedComment", "/xl/threadedComments/threadedComment1.xml");
    parts.emplace_back("xl/threadedComments/threadedComment1.xml",
                       root("ThreadedComments", book.threads));
  }
  parts.emplace_back("xl/_rels/workbook.xml.rels", relationships(workbook_relations));
  if (!sheet_relations.empty())
    parts.emplace_back("xl/worksheets/_rels/sheet1.xml.rels", relationships(sheet_relations));
  return parts;
}

std::string styles_with_format(std::string_view code) {
  return "<numFmts><numFmt numFmtId=\"176\" formatCode=\"" +
         replace_all(std::string(code), "\"", "&quot;") +
         "\"/></numFmts><fonts><font/></fonts><cellXfs><xf numFmtId=\"0\" fontId=\"0\"/><xf "
         "numFmtId=\"176\" "
         "fontId=\"0\"/></cellXfs>";
}

}  // namespace nenpo::test
