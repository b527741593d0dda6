#include "pdf/preflight/document_rules.h"

#include <algorithm>
#include <string>

#include "base/text.h"
#include "pdf/preflight/entries.h"

namespace nenpo::pdf {
namespace {

using Object = QPDFObjectHandle;

constexpr std::size_t kLongestSubtag = 8;  // RFC 3066, 2.1
constexpr std::size_t kProfileHeader = 128;
constexpr std::size_t kSpaceAt = 16;  // ICC.1:2010, 7.2

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

void check_trailer(const CheckedFile& file, Faults& faults) {
  const Object trailer = file.document->getTrailer();
  const auto parts = members_of(entry_in(trailer, "/ID"));
  const bool whole = parts.size() == 2 && std::all_of(parts.begin(), parts.end(), [](Object part) {
                       return part.isString() && !part.getStringValue().empty();
                     });
  if (!whole) faults.add("file-id", "ファイルの識別子（ID）がありません。");
  if (file.document->isEncrypted()) faults.add("encryption", "暗号化されています。");
}

void check_language(Object catalog, Faults& faults) {
  const std::string language = text_in(catalog, "/Lang");
  if (language.empty()) {
    faults.add("language", "文書の言語（Lang）が示されていません。");
  } else if (!is_language_tag(language)) {
    faults.add("language-tag",
               "文書の言語「" + language + "」が、ja や en-US の形ではありません。");
  }
}

void check_claims(Object catalog, Faults& faults) {
  const Object mark = entry_in(catalog, "/MarkInfo");
  if (!is_true_in(mark, "/Marked")) {
    faults.add("marked", "構造付きPDFであること（MarkInfoのMarked）が示されていません。");
  }
  if (is_true_in(mark, "/Suspects")) {
    faults.add("suspects", "構造に疑いがあること（MarkInfoのSuspects）を示しています。");
  }
  if (!is_true_in(entry_in(catalog, "/ViewerPreferences"), "/DisplayDocTitle")) {
    faults.add("display-title", "題名を示す設定（DisplayDocTitle）がありません。");
  }
}

void check_what_must_not_be(Object catalog, Faults& faults) {
  if (catalog.hasKey("/AcroForm") || is_true_in(catalog, "/NeedsRendering")) {
    faults.add("form", "入力欄（AcroForm）があります。");
  }
  if (catalog.hasKey("/OCProperties")) {
    faults.add("optional-content", "表示を切り替えるレイヤー（OCProperties）があります。");
  }
}

/// The components of the colours that an ICC profile describes; 0: it is none.
int components_of(Object profile) {
  if (!profile.isStream()) return 0;
  const auto data = profile.getStreamData(qpdf_dl_specialized);
  if (data->getSize() < kProfileHeader) return 0;
  const std::string_view space(reinterpret_cast<const char*>(data->getBuffer()) + kSpaceAt, 4);
  if (space == "GRAY") return 1;
  if (space == "RGB ") return 3;
  return space == "CMYK" ? 4 : 0;
}

void check_output_intent(Object catalog, Product product, Faults& faults) {
  const auto intents = members_of(entry_in(catalog, "/OutputIntents"));
  const auto intent = std::find_if(intents.begin(), intents.end(), [](const Object& candidate) {
    return name_in(candidate, "/S") == "GTS_PDFA1";
  });
  if (intent == intents.end()) {
    return faults.add("output-intent", "色の意味（出力インテント）が示されていません。");
  }
  const Object profile = entry_in(*intent, "/DestOutputProfile");
  const int components = components_of(profile);
  Object said =
      Object(profile).isStream() ? Object(profile).getDict().getKey("/N") : Object::newNull();
  if (components == 0 || !said.isInteger() || said.getIntValue() != components) {
    return faults.add("output-intent", "出力インテントのICCプロファイルが読めません。");
  }
  const bool same = std::all_of(intents.begin(), intents.end(), [&](const Object& other) {
    const Object of_other = entry_in(other, "/DestOutputProfile");
    return Object(of_other).isNull() || Object(of_other).isSameObjectAs(profile);
  });
  if (!same) faults.add("output-intent", "出力インテントのICCプロファイルが一つではありません。");
  const bool on_screen = product == Product::kWeb || product == Product::kArchive;
  if (on_screen && components != 3) {
    faults.add("output-intent", "出力インテントのICCプロファイルがRGBのものではありません。");
  }
}

}  // namespace

bool is_language_tag(std::string_view text) {
  bool is_first = true;
  for (const std::string_view part : split(text, '-')) {
    if (part.empty() || part.size() > kLongestSubtag) return false;
    const bool plain = std::all_of(part.begin(), part.end(), [is_first](char c) {
      return is_letter(c) || (!is_first && is_digit(c));
    });
    if (!plain) return false;
    is_first = false;
  }
  return !text.empty();
}

void check_document(const CheckedFile& file, Faults& faults) {
  const Object catalog = file.document->getRoot();
  check_trailer(file, faults);
  check_language(catalog, faults);
  check_claims(catalog, faults);
  check_what_must_not_be(catalog, faults);
  check_output_intent(catalog, file.expected.product, faults);
}

}  // namespace nenpo::pdf
