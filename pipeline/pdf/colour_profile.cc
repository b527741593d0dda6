#include "pdf/colour_profile.h"

#include <fstream>
#include <iterator>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

namespace nenpo::pdf {
namespace {

// An ICC profile says at these bytes what it is (ICC.1:2010, 7.2).
constexpr std::size_t kHeader = 128;
constexpr std::size_t kSpaceAt = 16;
constexpr std::size_t kSignatureAt = 36;
constexpr std::string_view kProfile = "acsp";

bool is_profile(std::string_view bytes, const ProfileSpace& space) {
  return bytes.size() > kHeader &&
         bytes.substr(kSpaceAt, space.signature.size()) == space.signature &&
         bytes.substr(kSignatureAt, kProfile.size()) == kProfile;
}

}  // namespace

Result<std::string> read_profile(const std::filesystem::path& file, const ProfileSpace& space,
                                 const std::string& remedy) {
  std::ifstream stream(file, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(stream), {}};
  if (is_profile(bytes, space)) return bytes;
  const std::string name(space.signature.substr(0, space.signature.find(' ')));
  return Failure{"色の定義の読み込み", file.string(),
                 name + "のICCプロファイルとして読めません。" + remedy};
}

QPDFObjectHandle profile_stream(QPDF& document, const std::string& bytes,
                                const ProfileSpace& space) {
  QPDFObjectHandle profile = document.newStream(bytes);
  profile.getDict().replaceKey("/N", QPDFObjectHandle::newInteger(space.components));
  return profile;
}

}  // namespace nenpo::pdf
