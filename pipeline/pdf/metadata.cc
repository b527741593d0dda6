#include "pdf/metadata.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <string>

#include "pdf/colour_profile.h"
#include "pdf/xmp.h"

namespace nenpo::pdf {
namespace {

using Object = QPDFObjectHandle;

}  // namespace

void describe(QPDF& document, const model::PdfDescription& description) {
  Object root = document.getRoot();
  root.replaceKey("/Lang", Object::newUnicodeString(description.language));
  root.replaceKey("/ViewerPreferences", Object::parse("<< /DisplayDocTitle true >>"));
  for (QPDFPageObjectHelper& page : QPDFPageDocumentHelper(document).getAllPages()) {
    page.getObjectHandle().replaceKey("/Tabs", Object::newName("/S"));
  }
  const std::string producer =
      document.getTrailer().getKey("/Info").getKey("/Producer").getUTF8Value();
  Object metadata = document.newStream(xmp_packet(description, producer));
  metadata.getDict().replaceKey("/Type", Object::newName("/Metadata"));
  metadata.getDict().replaceKey("/Subtype", Object::newName("/XML"));
  root.replaceKey("/Metadata", metadata);
}

bool claim_part(QPDF& document, int part) {
  Object metadata = document.getRoot().getKey("/Metadata");
  if (!metadata.isStream()) return false;
  const auto data = metadata.getStreamData();
  std::string packet(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
  const std::string claim = "<pdfaid:part>2<";
  const std::size_t at = packet.find(claim);
  if (at == std::string::npos) return false;
  packet.replace(at, claim.size(), "<pdfaid:part>" + std::to_string(part) + "<");
  metadata.replaceStreamData(packet, Object::newNull(), Object::newNull());
  return true;
}

Result<Done> state_output_intent(QPDF& document, const std::filesystem::path& colour_profile) {
  const auto profile =
      read_profile(colour_profile, kRgbSpace, "パッケージ icc-profiles-free が必要です。");
  if (!profile) return profile.error();
  Object intent = Object::parse("<< /Type /OutputIntent /S /GTS_PDFA1 >>");
  intent.replaceKey("/OutputConditionIdentifier", Object::newString("sRGB IEC61966-2.1"));
  intent.replaceKey("/Info", Object::newString("sRGB IEC61966-2.1"));
  intent.replaceKey("/DestOutputProfile", profile_stream(document, *profile, kRgbSpace));
  Object intents = Object::newArray();
  intents.appendItem(intent);
  document.getRoot().replaceKey("/OutputIntents", intents);
  return Done{};
}

}  // namespace nenpo::pdf
