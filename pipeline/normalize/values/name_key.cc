#include "normalize/values/name_key.h"

#include <array>
#include <utility>

#include "base/text.h"
#include "normalize/fold.h"

namespace nenpo::normalize {
namespace {

/// Variant forms in names and the usual form of each. NFKC does not join them: 﨑 (U+FA11) is, in
/// spite of its block, no compatibility ideograph.
constexpr std::array<std::pair<char32_t, char32_t>, 31> kVariants{{
    {U'髙', U'高'}, {U'﨑', U'崎'}, {U'嵜', U'崎'}, {U'濵', U'浜'}, {U'濱', U'浜'}, {U'邊', U'辺'},
    {U'邉', U'辺'}, {U'齋', U'斎'}, {U'齊', U'斉'}, {U'德', U'徳'}, {U'瀨', U'瀬'}, {U'𠮷', U'吉'},
    {U'桒', U'桑'}, {U'廣', U'広'}, {U'澤', U'沢'}, {U'櫻', U'桜'}, {U'國', U'国'}, {U'藪', U'薮'},
    {U'眞', U'真'}, {U'惠', U'恵'}, {U'嶋', U'島'}, {U'嶌', U'島'}, {U'冨', U'富'}, {U'曽', U'曾'},
    {U'龍', U'竜'}, {U'瀧', U'滝'}, {U'條', U'条'}, {U'彌', U'弥'}, {U'槇', U'槙'}, {U'ケ', U'ヶ'},
    {U'絲', U'糸'},
}};

}  // namespace

std::string name_key(std::string_view text) {
  std::string key;
  for (const char32_t c : to_utf32(label_key(text))) {
    char32_t usual = c;
    for (const auto& [variant, form] : kVariants) usual = c == variant ? form : usual;
    append_utf8(key, usual);
  }
  return key;
}

}  // namespace nenpo::normalize
