#include "pdf/preflight/content/content_report.h"

#include <algorithm>
#include <cmath>
#include <exception>
#include <map>
#include <set>

#include "base/text.h"
#include "pdf/preflight/content/content_reader.h"
#include "pdf/preflight/content/contrast.h"
#include "pdf/preflight/content/page_check.h"
#include "pdf/preflight/open_file.h"

namespace nenpo::pdf {
namespace {

/// A face of the publication's own shows more of its characters than these.
constexpr double kRareShare = 0.01;
constexpr std::size_t kRareCharacters = 30;

constexpr double kPrintPpi = 300;

struct FontUse {
  FallbackUse use;
  std::set<std::string> characters;
};

using FontUses = std::map<std::string, FontUse>;

/// Latin letters and digits have a face of their own, which some booklets hardly need.
bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
}

void add_text(const TextShow& text, const Font& font, std::size_t page, FontUses& uses) {
  FontUse& found = uses[font.family()];
  for_each_code(font, text.codes, [&](std::uint32_t code) {
    const std::string& character = font.unicode_of(code);
    if (is_ascii(character) || trim(character).empty()) return;
    if (found.use.count++ == 0) found.use.page = page;
    if (found.characters.size() > kRareCharacters) return;
    if (found.characters.insert(character).second) found.use.characters += character;
  });
}

std::vector<FallbackUse> fallback_uses(const DocumentContent& document) {
  FontUses uses;
  for (const PageContent& page : document.pages) {
    for (const TextShow& text : page.texts) add_text(text, document.font_of(text), page.page, uses);
  }
  std::size_t all = 0;
  for (const auto& [font, found] : uses) all += found.use.count;
  std::vector<FallbackUse> rare;
  for (auto& [font, found] : uses) {
    const double share = static_cast<double>(found.use.count) / static_cast<double>(all);
    if (share > kRareShare || found.characters.size() > kRareCharacters) continue;
    if (found.use.count == 0) continue;
    found.use.font = font;
    rare.push_back(std::move(found.use));
  }
  return rare;
}

std::vector<CoarsePicture> coarse_pictures(const DocumentContent& document) {
  std::vector<CoarsePicture> coarse;
  for (const PageContent& page : document.pages) {
    for (const Picture& picture : page.pictures) {
      if (picture.ppi >= kPrintPpi) continue;
      coarse.push_back({page.page, picture.box, static_cast<int>(std::lround(picture.ppi))});
    }
  }
  return coarse;
}

ContrastCount contrast_count(const CheckedFile& file, const DocumentContent& document) {
  ContrastCount all;
  for (std::size_t i = 0; i < document.pages.size(); ++i) {
    PageFaults unheeded(file.pages[i].number);
    const ContrastCount page =
        check_contrast({file, file.pages[i], document, document.pages[i], unheeded});
    all.measured += page.measured;
    all.skipped += page.skipped;
  }
  return all;
}

}  // namespace

Result<ContentReport> report_content(std::string_view bytes, const std::string& name) {
  auto file = open_file(bytes, name, {});
  if (!file) return file.error();
  try {
    const DocumentContent document = read_content(*file);
    return ContentReport{fallback_uses(document), coarse_pictures(document),
                         contrast_count(*file, document)};
  } catch (const std::exception& exception) {  // what libqpdf throws
    return Failure{"PDFの検査", name, std::string("PDFの形が読めません: ") + exception.what()};
  }
}

}  // namespace nenpo::pdf
