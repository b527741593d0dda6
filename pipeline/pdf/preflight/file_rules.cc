#include "pdf/preflight/file_rules.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "pdf/preflight/entries.h"

namespace nenpo::pdf {
namespace {

using Object = QPDFObjectHandle;

constexpr std::string_view kHeader = "%PDF-1.";
constexpr std::size_t kBinaryBytes = 4;
constexpr std::string_view kEnd = "%%EOF";
constexpr std::string_view kStreamEnd = "endstream";

/// ISO 32000-1, table 6, without LZWDecode and Crypt.
constexpr std::array kFilters{"ASCIIHexDecode", "ASCII85Decode", "FlateDecode", "RunLengthDecode",
                              "CCITTFaxDecode", "JBIG2Decode",   "DCTDecode",   "JPXDecode"};

// ISO 19005-2, 6.1.13
constexpr std::size_t kLongestString = 32766;  // bytes
constexpr std::size_t kLongestName = 127;

bool is_line_end(char c) { return c == '\n' || c == '\r'; }

/// "%PDF-1.7", a line end, and a comment of four bytes that no text holds.
bool has_header(std::string_view bytes) {
  if (!bytes.starts_with(kHeader)) return false;
  bytes.remove_prefix(kHeader.size());
  if (bytes.size() < 3 || bytes[0] < '0' || bytes[0] > '7' || !is_line_end(bytes[1])) return false;
  bytes.remove_prefix(bytes.substr(1).starts_with("\r\n") ? 3 : 2);
  if (bytes.size() <= kBinaryBytes || bytes[0] != '%') return false;
  const std::string_view comment = bytes.substr(1, kBinaryBytes);
  return std::all_of(comment.begin(), comment.end(),
                     [](char c) { return static_cast<unsigned char>(c) > 0x7F; });
}

bool ends_well(std::string_view bytes) {
  if (bytes.ends_with('\n')) bytes.remove_suffix(1);
  if (bytes.ends_with('\r')) bytes.remove_suffix(1);
  return bytes.ends_with(kEnd);
}

/// Whether the keyword `endstream` stands at a line's head everywhere. In the compressed data of
/// a stream it does not occur.
bool streams_end_well(std::string_view bytes) {
  for (std::size_t at = 0; (at = bytes.find(kStreamEnd, at)) != std::string_view::npos; ++at) {
    if (at == 0 || !is_line_end(bytes[at - 1])) return false;
  }
  return true;
}

bool is_admitted(Object filter) {
  return filter.isName() && std::any_of(kFilters.begin(), kFilters.end(), [&](const char* name) {
           return filter.getName().substr(1) == name;
         });
}

bool is_too_long(Object entry) {
  return (entry.isString() && entry.getStringValue().size() > kLongestString) ||
         (entry.isName() && entry.getName().size() - 1 > kLongestName);
}

void check_lengths(Object entries, Faults& faults) {
  for (const auto& [key, entry] : entries.getDictAsMap()) {
    if (!is_too_long(entry) && key.size() - 1 <= kLongestName) continue;
    faults.add("limits", key.substr(1) + "の文字列か名前が、PDF/Aの限度より長くなっています。");
  }
}

void check_objects(const CheckedFile& file, Faults& faults) {
  for (Object& object : file.document->getAllObjects()) {
    if (object.isDictionary()) check_lengths(object, faults);
    if (!object.isStream()) continue;
    Object entries = object.getDict();
    check_lengths(entries, faults);
    for (Object& filter : members_of(entries.getKey("/Filter"))) {
      if (is_admitted(filter)) continue;
      faults.add("stream-filter", "認められない圧縮 " +
                                      (filter.isName() ? filter.getName().substr(1) : "（不明）") +
                                      " を使っています。");
    }
    if (entries.hasKey("/F") || entries.hasKey("/FFilter") || entries.hasKey("/FDecodeParms")) {
      faults.add("stream-filter", "ほかのファイルを読み込むストリームがあります。");
    }
  }
}

}  // namespace

void check_writing(const CheckedFile& file, Faults& faults) {
  if (!has_header(file.bytes)) {
    faults.add("file-header", "ファイルの先頭が「%PDF-1.7」などと続く注釈になっていません。");
  }
  if (!ends_well(file.bytes)) faults.add("file-end", "末尾の「%%EOF」の後にデータがあります。");
  if (!streams_end_well(file.bytes)) {
    faults.add("stream-end", "ストリームの終わり（endstream）の前に改行がありません。");
  }
  check_objects(file, faults);
  const std::vector<QPDFExc> warnings = file.document->getWarnings();
  if (warnings.empty()) return;
  faults.add("syntax", "PDFの文法の誤りが" + std::to_string(warnings.size()) + "件あります（" +
                           warnings.front().getMessageDetail() + "）。");
}

}  // namespace nenpo::pdf
