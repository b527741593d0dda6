#include <set>
#include <string>

#include "base/text.h"
#include "pdf/preflight/content/page_check.h"

namespace nenpo::pdf {
namespace {

constexpr std::size_t kTag = 6;  // of a subset: ABCDEF+

bool has_tag(const std::string& name) {
  return name.size() > kTag + 1 && name[kTag] == '+' &&
         name.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == kTag;
}

std::string code_name(std::uint32_t code) {
  std::string digits = code_point_name(code);
  return digits.substr(digits.find('+') + 1);
}

/// PDF/A-2 takes none of these for a character (ISO 19005-2, 6.2.11.7.2); U+FFFD says that the
/// character is not known.
bool is_no_character(char32_t character) {
  return character == 0 || character == 0xFEFF || character == 0xFFFD || character == 0xFFFE;
}

bool is_private(char32_t character) {
  return (character >= 0xE000 && character <= 0xF8FF) || character >= 0xF0000;
}

class FontCheck {
 public:
  explicit FontCheck(const PageCheck& check) : check_(check) {}

  void run() {
    for (const TextShow& text : check_.content.texts) {
      if (seen_.insert(text.font).second) check_font(text);
      check_codes(text);
    }
  }

 private:
  void check_font(const TextShow& text) {
    const Font& font = check_.font_of(text);
    const auto add = [&](const char* rule, const char* said) {
      check_.faults.add(rule, text.box, words_of(text) + "の書体「" + font.family() + "」" + said,
                        font.name);
    };
    if (!font.embedded) add("font-embedded", "が、ファイルに埋め込まれていません。");
    if (font.embedded && !has_tag(font.name)) {
      add("font-subset", "の名前に、一部の字だけであることを示す印（6文字と+）がありません。");
    }
    if (font.kind == Font::Kind::kUnreadable) {
      add("font-encoding", "は、符号と字形の対応がIdentity-HでもWinAnsiでもありません。");
    }
    if (!font.maps_glyphs)
      add("font-encoding", "に、符号と字形の対応（CIDToGIDMap）がありません。");
    if (!font.has_unicode) add("font-unicode", "に、文字との対応（ToUnicode）がありません。");
  }

  /// 「目標」, or what it is when nobody knows what it says.
  std::string words_of(const TextShow& text) const {
    const std::string words = check_.words_of(text);
    return words.empty() ? "文字" : in_brackets(words);
  }

  void check_codes(const TextShow& text) {
    const Font& font = check_.font_of(text);
    if (font.kind == Font::Kind::kUnreadable) return;
    for_each_code(font, text.codes, [&](std::uint32_t code) {
      if (font.is_missing_glyph(code)) add_missing(text, code);
      if (font.has_unicode) check_unicode(text, code);
    });
  }

  void check_unicode(const TextShow& text, std::uint32_t code) {
    const Font& font = check_.font_of(text);
    const std::string& unicode = font.unicode_of(code);
    if (unicode.empty()) {
      add("font-unicode", text, code, "が、どの文字なのか示されていません。");
      return;
    }
    if (unicode.size() == 1 && unicode.front() > ' ') return;  // as nearly all simple fonts' codes
    for (const char32_t character : to_utf32(unicode)) {
      if (is_no_character(character)) {
        add("unicode-value", text, code,
            "は、文字でない" + code_point_name(character) + "とされています。");
      } else if (is_private(character) && !text.mark.replaced) {
        add("unicode-value", text, code,
            "は、意味の決まっていない外字" + code_point_name(character) +
                "とされ、代わりの文字（ActualText）もありません。");
      }
    }
  }

  void add_missing(const TextShow& text, std::uint32_t code) {
    const Font& font = check_.font_of(text);
    check_.faults.add("unknown-glyph", text.box,
                      in_brackets(check_.words_of(text)) + "に、書体「" + font.family() +
                          "」にない字（符号" + code_name(code) + "）が印刷されています。",
                      font.name);
  }

  void add(const char* rule, const TextShow& text, std::uint32_t code, const std::string& said) {
    const Font& font = check_.font_of(text);
    check_.faults.add(rule, text.box,
                      in_brackets(check_.words_of(text)) + "のうち、書体「" + font.family() +
                          "」の符号" + code_name(code) + "の字" + said,
                      font.name);
  }

  const PageCheck& check_;
  std::set<std::size_t> seen_;
};

}  // namespace

void check_fonts(const PageCheck& check) { FontCheck(check).run(); }

}  // namespace nenpo::pdf
