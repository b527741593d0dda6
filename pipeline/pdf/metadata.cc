#include "pdf/metadata.h"

#include <fstream>
#include <iterator>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <string>
#include <string_view>

#include "pdf/xmp.h"

namespace nenpo::pdf {
namespace {

using Object = QPDFObjectHandle;

// An ICC profile says at these bytes what it is (ICC.1:2010, 7.2).
constexpr std::size_t kSpaceAt = 16;
constexpr std::size_t kSignatureAt = 36;
constexpr std::string_view kRgb = "RGB ";
constexpr std::string_view kProfile = "acsp";

bool is_rgb_profile(std::string_view bytes) {
  return bytes.size() > 128 && bytes.substr(kSpaceAt, kRgb.size()) == kRgb &&
         bytes.substr(kSignatureAt, kProfile.size()) == kProfile;
}

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
  std::ifstream file(colour_profile, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};
  if (!is_rgb_profile(bytes)) {
    return Failure{
        "色の定義の読み込み", colour_profile.string(),
        "RGBのICCプロファイルとして読めません。パッケージ icc-profiles-free が必要です。"};
  }
  Object profile = document.newStream(bytes);
  profile.getDict().replaceKey("/N", Object::newInteger(3));
  Object intent = Object::parse("<< /Type /OutputIntent /S /GTS_PDFA1 >>");
  intent.replaceKey("/OutputConditionIdentifier", Object::newString("sRGB IEC61966-2.1"));
  intent.replaceKey("/Info", Object::newString("sRGB IEC61966-2.1"));
  intent.replaceKey("/DestOutputProfile", profile);
  Object intents = Object::newArray();
  intents.appendItem(intent);
  document.getRoot().replaceKey("/OutputIntents", intents);
  return Done{};
}

}  // namespace nenpo::pdf
