#include "base/file_names.h"

#include <string_view>

#include "base/text.h"

namespace nenpo {
namespace {

constexpr char32_t kVoicedMark = U'\u3099';
constexpr char32_t kSemiVoicedMark = U'\u309A';
constexpr std::u32string_view kVoiceable =
    U"かきくけこさしすせそたちつてとはひふへほゝカキクケコサシスセソタチツテトハヒフヘホヽ";
constexpr std::u32string_view kSemiVoiceable = U"はひふへほハヒフヘホ";

/// The kana with its mark; 0 when there is no such character. Voiced kana follow their plain ones
/// in Unicode, but for those of う and of the ワ row.
char32_t composed(char32_t kana, char32_t mark) {
  if (mark == kSemiVoicedMark) {
    return kSemiVoiceable.find(kana) == std::u32string_view::npos ? 0 : kana + 2;
  }
  if (mark != kVoicedMark) return 0;
  if (kana == U'う') return U'ゔ';
  if (kana == U'ウ') return U'ヴ';
  if (kana >= U'ワ' && kana <= U'ヲ') return kana + (U'ヷ' - U'ワ');
  return kVoiceable.find(kana) == std::u32string_view::npos ? 0 : kana + 1;
}

std::u32string compose_kana(std::string_view text) {
  std::u32string whole;
  for (const char32_t c : to_utf32(text)) {
    const char32_t joined = whole.empty() ? 0 : composed(whole.back(), c);
    if (joined == 0) {
      whole.push_back(c);
    } else {
      whole.back() = joined;
    }
  }
  return whole;
}

char32_t narrow_and_small(char32_t c) {
  if (c >= U'！' && c <= U'～') c = c - U'！' + U'!';
  return c >= U'A' && c <= U'Z' ? c - U'A' + U'a' : c;
}

}  // namespace

std::string file_key(std::string_view name) {
  std::u32string key;
  for (const char32_t c : compose_kana(trim(name))) {
    const bool separator = c == U'\\' || c == U'¥' || c == U'￥';
    key.push_back(separator ? U'/' : c);
  }
  const std::string text = to_utf8(key);
  return text.starts_with("./") ? text.substr(2) : text;
}

std::string similar_file_key(std::string_view name) {
  std::u32string key;
  for (const char32_t c : to_utf32(file_key(name))) {
    if (!is_blank(c)) key.push_back(narrow_and_small(c));
  }
  const std::size_t point = key.rfind(U'.');
  const std::size_t slash = key.rfind(U'/');
  const bool in_base_name = slash == std::u32string::npos || point > slash;
  if (point != std::u32string::npos && in_base_name) key.erase(point);
  return to_utf8(key);
}

std::string_view base_name(std::string_view file) {
  const std::size_t slash = file.rfind('/');
  return slash == std::string_view::npos ? file : file.substr(slash + 1);
}

std::string_view folder_prefix(std::string_view file) {
  return file.substr(0, file.size() - base_name(file).size());
}

}  // namespace nenpo
