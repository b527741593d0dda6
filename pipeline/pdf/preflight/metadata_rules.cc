#include "pdf/preflight/metadata_rules.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "base/text.h"
#include "pdf/preflight/entries.h"
#include "pdf/preflight/xmp_reader.h"

namespace nenpo::pdf {
namespace {

using Object = QPDFObjectHandle;

constexpr std::string_view kDublinCore = "http://purl.org/dc/elements/1.1/";
constexpr std::string_view kBasic = "http://ns.adobe.com/xap/1.0/";
constexpr std::string_view kAdobePdf = "http://ns.adobe.com/pdf/1.3/";
constexpr std::string_view kPdfA = "http://www.aiim.org/pdfa/ns/id/";
constexpr std::string_view kPdfUa = "http://www.aiim.org/pdfua/ns/id/";

/// Schemas that PDF/A knows, of those that a packet of ours could use (ISO 19005-2, 6.6.2.3.1).
constexpr std::array kKnownSchemas{kDublinCore,
                                   kBasic,
                                   kAdobePdf,
                                   kPdfA,
                                   std::string_view("http://www.aiim.org/pdfa/ns/extension/"),
                                   std::string_view("http://ns.adobe.com/xap/1.0/rights/"),
                                   std::string_view("http://ns.adobe.com/xap/1.0/mm/")};

/// An entry of the information dictionary and the property that says the same.
struct SameFact {
  const char* key;
  std::string_view schema;
  std::string_view property;
};
constexpr std::array kSameTexts{
    SameFact{"/Title", kDublinCore, "title"}, SameFact{"/Author", kDublinCore, "creator"},
    SameFact{"/Subject", kDublinCore, "description"}, SameFact{"/Creator", kBasic, "CreatorTool"},
    SameFact{"/Producer", kAdobePdf, "Producer"}};
constexpr std::array kSameDates{SameFact{"/CreationDate", kBasic, "CreateDate"},
                                SameFact{"/ModDate", kBasic, "ModifyDate"}};

/// D:YYYYMMDDHHmmSSOHH'mm' as XMP writes it; none when it is not of that form (ISO 32000-1, 7.9.4).
std::optional<std::string> as_xmp_date(std::string_view date) {
  constexpr std::string_view kForm = "D:dddddddddddddd+dd'dd";
  if (date.ends_with('\'')) date.remove_suffix(1);
  if (date.size() != kForm.size()) return std::nullopt;
  for (std::size_t i = 0; i < kForm.size(); ++i) {
    const bool digit = date[i] >= '0' && date[i] <= '9';
    const bool fits = kForm[i] == 'd'   ? digit
                      : kForm[i] == '+' ? date[i] == '+' || date[i] == '-'
                                        : date[i] == kForm[i];
    if (!fits) return std::nullopt;
  }
  const auto part = [&](std::size_t at, std::size_t size) {
    return std::string(date.substr(at, size));
  };
  return part(2, 4) + "-" + part(6, 2) + "-" + part(8, 2) + "T" + part(10, 2) + ":" + part(12, 2) +
         ":" + part(14, 2) + part(16, 3) + ":" + part(20, 2);
}

void check_same(const std::string& key, const std::string& in_info, const std::string& in_xmp,
                Faults& faults) {
  if (in_info == in_xmp) return;
  faults.add("metadata-info", "文書情報の" + key.substr(1) + "「" + in_info + "」とXMPの「" +
                                  in_xmp + "」が違います。");
}

void check_info(const Object& info, const XmpPacket& packet, Faults& faults) {
  for (const SameFact& fact : kSameTexts) {
    check_same(fact.key, text_in(info, fact.key), packet.value(fact.schema, fact.property), faults);
  }
  for (const SameFact& fact : kSameDates) {
    const std::string date = text_in(info, fact.key);
    const auto expected = as_xmp_date(date);
    if (expected) {
      check_same(fact.key, *expected, packet.value(fact.schema, fact.property), faults);
    } else {
      faults.add("info-date", "文書情報の" + std::string(fact.key).substr(1) + "「" + date +
                                  "」が「D:20260331000000+09'00'」の形ではありません。");
    }
  }
}

void check_claims(const XmpPacket& packet, Product product, Faults& faults) {
  if (packet.value(kPdfUa, "part") != "1") {
    faults.add("metadata-ua", "PDF/UA-1であること（pdfuaid:part）がXMPにありません。");
  }
  const std::string part = product == Product::kArchive ? "3" : "2";
  const std::string claimed = packet.value(kPdfA, "part") + packet.value(kPdfA, "conformance");
  if (claimed != part + "A") {
    faults.add("metadata-a", "XMPが示すPDF/Aの部と水準が「" + claimed + "」で、「" + part +
                                 "A」ではありません。");
  }
}

void check_schemas(const XmpPacket& packet, Faults& faults) {
  for (const std::string& schema : packet.schemas) {
    const bool known =
        std::find(kKnownSchemas.begin(), kKnownSchemas.end(), schema) != kKnownSchemas.end();
    if (known || packet.described.contains(schema)) continue;
    faults.add("metadata-schema", "XMPの項目「" + schema + "」の説明がありません。");
  }
}

/// The packet's header says nothing of its length or encoding (6.6.2.1).
bool has_plain_header(std::string_view packet) {
  const std::string_view header = packet.substr(0, packet.find("?>"));
  return header.find(" bytes=") == header.npos && header.find(" encoding=") == header.npos;
}

std::optional<XmpPacket> packet_of(const CheckedFile& file, Faults& faults) {
  Object stream = file.document->getRoot().getKey("/Metadata");
  if (!stream.isStream() || name_in(stream.getDict(), "/Subtype") != "XML") {
    faults.add("metadata", "XMPメタデータがありません。");
    return std::nullopt;
  }
  const auto data = stream.getStreamData(qpdf_dl_specialized);
  const std::string_view bytes(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
  if (!has_plain_header(bytes)) {
    faults.add("metadata", "XMPメタデータの先頭に、認められない長さか符号化の指定があります。");
  }
  XmpPacket packet = read_xmp(bytes);
  if (packet.well_formed) return packet;
  faults.add("metadata", "XMPメタデータがXMLとして読めません。");
  return std::nullopt;
}

}  // namespace

void check_metadata(const CheckedFile& file, Faults& faults) {
  const Object info = file.document->getTrailer().getKey("/Info");
  const auto packet = packet_of(file, faults);
  const std::string in_xmp = packet ? packet->value(kDublinCore, "title") : "";
  if (trim(text_in(info, "/Title")).empty() || (packet && in_xmp.empty())) {
    faults.add("title", "文書の題名がありません。");
  }
  if (!packet) return;
  check_info(info, *packet, faults);
  check_claims(*packet, file.expected.product, faults);
  check_schemas(*packet, faults);
}

}  // namespace nenpo::pdf
