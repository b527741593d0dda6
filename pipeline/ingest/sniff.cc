#include "ingest/sniff.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

#include "ingest/ole_container.h"

namespace nenpo::ingest {
namespace {

using namespace std::literals;

/// How far into a text one looks for the marks of markup, and for bytes that no text has.
constexpr std::size_t kLookedAt = 4096;

constexpr std::array kSignatures{
    std::pair{"%PDF-"sv, Content::kPdf}, std::pair{"{\\rtf"sv, Content::kRichText},
    std::pair{"\x89PNG\r\n"sv, Content::kPicture}, std::pair{"\xFF\xD8\xFF"sv, Content::kPicture},
    std::pair{"GIF8"sv, Content::kPicture}, std::pair{"\x1F\x8B"sv, Content::kArchive},
    std::pair{"7z\xBC\xAF"sv, Content::kArchive}, std::pair{"Rar!"sv, Content::kArchive},
    // BOF records of Excel 97, 4, 3 and 2 without a container: [MS-XLS] 2.4.21.
    std::pair{"\x09\x08\x10\x00"sv, Content::kXls}, std::pair{"\x09\x08\x08\x00"sv, Content::kXls},
    std::pair{"\x09\x04\x06\x00"sv, Content::kXls}, std::pair{"\x09\x02\x06\x00"sv, Content::kXls},
    std::pair{"\x09\x00\x04\x00"sv, Content::kXls}};

bool is_package(std::string_view bytes) {
  constexpr std::size_t kLongestEnd = 22 + 65'535;  // end record with its comment
  if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06") ||
      bytes.starts_with("PK\x07\x08"))
    return true;
  const auto tail = bytes.substr(bytes.size() - std::min(bytes.size(), kLongestEnd));
  return tail.find("PK\x05\x06") != std::string_view::npos &&
         bytes.find("PK\x01\x02") != std::string_view::npos;
}

/// An .ods begins with its media type, stored; one that was packed anew has at least its content.
Content package_content(std::string_view bytes) {
  constexpr std::size_t kFirstEntry = 256;
  if (bytes.substr(0, kFirstEntry).find("mimetypeapplication/vnd.oasis.opendocument") !=
      std::string_view::npos) {
    return Content::kOds;
  }
  if (bytes.find("[Content_Types].xml") != std::string_view::npos) return Content::kXlsx;
  const bool opendocument = bytes.find("META-INF/manifest.xml") != std::string_view::npos &&
                            bytes.find("content.xml") != std::string_view::npos;
  return opendocument ? Content::kOds : Content::kXlsx;
}

Content markup_content(std::string_view bytes) {
  std::string head(bytes.substr(0, kLookedAt));
  std::erase(head, '\0');  // UTF-16
  for (char& c : head) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  const auto first = head.find_first_not_of(" \t\r\n\xEF\xBB\xBF\xFE\xFF");
  if (first == std::string::npos || head[first] != '<') return Content::kUnknown;
  if (head.find("urn:schemas-microsoft-com:office:spreadsheet") != std::string::npos &&
      head.starts_with("<?xml")) {
    return Content::kXmlSpreadsheet;
  }
  for (const std::string_view mark :
       {"<html", "<!doctype html", "<table", "<head", "<meta", "<body"}) {
    if (head.find(mark) != std::string::npos) return Content::kHtml;
  }
  return head.compare(first, 5, "<?xml") == 0 ? Content::kXml : Content::kUnknown;
}

bool is_text(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return true;
  const auto head = bytes.substr(0, kLookedAt);
  return std::none_of(head.begin(), head.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' && byte != '\f' &&
           byte != 0x1B;
  });
}

}  // namespace

Content sniff(std::string_view bytes) {
  if (bytes.empty()) return Content::kEmpty;
  if (OleContainer::is_ole(bytes)) return Content::kXls;
  if (is_package(bytes)) return package_content(bytes);
  for (const auto& [signature, content] : kSignatures) {
    if (bytes.starts_with(signature)) return content;
  }
  if (const Content markup = markup_content(bytes); markup != Content::kUnknown) return markup;
  return is_text(bytes) ? Content::kText : Content::kUnknown;
}

std::string_view name_of(Content content) {
  switch (content) {
    case Content::kEmpty:
      return "空のファイル";
    case Content::kXlsx:
      return "xlsx形式のファイル";
    case Content::kXls:
      return "xls形式のファイル";
    case Content::kOds:
      return "ods形式のファイル";
    case Content::kText:
      return "文字だけのファイル";
    case Content::kHtml:
      return "HTML形式（Webページ）のファイル";
    case Content::kXmlSpreadsheet:
      return "XMLスプレッドシート2003形式のファイル";
    case Content::kXml:
      return "XML形式のファイル";
    case Content::kPdf:
      return "PDF形式のファイル";
    case Content::kPicture:
      return "画像のファイル";
    case Content::kRichText:
      return "リッチテキスト形式のファイル";
    case Content::kArchive:
      return "圧縮ファイル";
    case Content::kUnknown:
      return "表計算のファイルではないもの";
  }
  return "";
}

}  // namespace nenpo::ingest
