#include "pdf/xmp.h"

#include <string_view>

#include "base/text.h"

namespace nenpo::pdf {
namespace {

std::string escaped(std::string text) {
  text = replace_all(std::move(text), "&", "&amp;");
  text = replace_all(std::move(text), "<", "&lt;");
  return replace_all(std::move(text), ">", "&gt;");
}

/// Midnight in Japan on the day of issue, as in the information dictionary.
std::string time_of(Date issued) { return to_iso(issued) + "T00:00:00+09:00"; }

std::string in_language(const std::string& property, const std::string& text) {
  if (text.empty()) return "";
  return "<dc:" + property + "><rdf:Alt><rdf:li xml:lang=\"x-default\">" + escaped(text) +
         "</rdf:li></rdf:Alt></dc:" + property + ">\n";
}

std::string listed(const std::string& property, const std::string& kind, const std::string& text) {
  if (text.empty()) return "";
  return "<dc:" + property + "><rdf:" + kind + "><rdf:li>" + escaped(text) +
         "</rdf:li></rdf:" + kind + "></dc:" + property + ">\n";
}

constexpr std::string_view kBegin =
    "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
    "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
    "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
    "<rdf:Description rdf:about=\"\"\n"
    " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"\n"
    " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"\n"
    " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"\n"
    " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\"\n"
    " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\"\n"
    " xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\"\n"
    " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\"\n"
    " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n";

constexpr std::string_view kClaims =
    "<pdfaid:part>2</pdfaid:part>\n"
    "<pdfaid:conformance>A</pdfaid:conformance>\n"
    "<pdfuaid:part>1</pdfuaid:part>\n"
    "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\n"
    "<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>\n"
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\n"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\n"
    "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\n"
    "<pdfaProperty:name>part</pdfaProperty:name>\n"
    "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\n"
    "<pdfaProperty:category>internal</pdfaProperty:category>\n"
    "<pdfaProperty:description>Part of ISO 14289 the file conforms to</pdfaProperty:description>\n"
    "</rdf:li></rdf:Seq></pdfaSchema:property>\n"
    "</rdf:li></rdf:Bag></pdfaExtension:schemas>\n";

constexpr std::string_view kEnd =
    "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>\n";

}  // namespace

std::string xmp_packet(const model::PdfDescription& description, const std::string& producer) {
  const std::string time = time_of(description.issued);
  std::string packet{kBegin};
  packet += in_language("title", description.title);
  packet += in_language("description", description.subject);
  packet += listed("creator", "Seq", description.author);
  packet += listed("language", "Bag", description.language);
  packet += "<dc:format>application/pdf</dc:format>\n";
  packet += "<xmp:CreateDate>" + time + "</xmp:CreateDate>\n";
  packet += "<xmp:ModifyDate>" + time + "</xmp:ModifyDate>\n";
  packet += "<xmp:CreatorTool>nenpo</xmp:CreatorTool>\n";
  packet += "<pdf:Producer>" + escaped(producer) + "</pdf:Producer>\n";
  return packet.append(kClaims).append(kEnd);
}

}  // namespace nenpo::pdf
