#include "assemble/blocks/pictures_as.h"

#include <string>

#include "assemble/fenced_blocks.h"
#include "base/text.h"

namespace nenpo::assemble {
namespace {

/// The URL that a paragraph consists of; empty when it says anything else.
std::string url_of(const model::Block& block) {
  const auto* paragraph = std::get_if<model::Paragraph>(&block);
  if (paragraph == nullptr) return "";
  const std::string words = model::plain_text(paragraph->text);
  std::string_view text = trim(words);
  if (text.starts_with('<') && text.ends_with('>')) text = text.substr(1, text.size() - 2);
  const bool has_scheme = text.starts_with("https://") || text.starts_with("http://");
  return has_scheme && text.find_first_of(" \n<>") == std::string_view::npos ? std::string(text)
                                                                             : "";
}

/// The paragraphs that are URLs as codes; what else was taken stays as it is.
model::Blocks take_codes(const model::Blocks& taken, const model::SourceLine& from,
                         Findings& findings) {
  model::Blocks blocks;
  bool has_url = false;
  for (const model::Block& block : taken) {
    const std::string url = url_of(block);
    has_url = has_url || !url.empty();
    if (url.empty()) {
      blocks.push_back(block);
    } else {
      blocks.emplace_back(
          model::Graphic{model::QrCode{url, {}, std::get<model::Paragraph>(block).from}});
    }
  }
  if (!has_url) {
    findings.push_back(finding_at(
        from, Severity::kError, "malformed-block",
        "囲み「take」の as=\"qr\" で取った所に、URLだけの段落がありません。原稿の形のまま印刷しまし"
        "た。",
        "原稿に、URLだけの行を空行で区切って書いてください。例：<https://www.city.kawasaki.jp/>"));
  }
  return blocks;
}

}  // namespace

std::optional<model::Blocks> pictures_as(std::string_view form, const model::Blocks& taken,
                                         const model::SourceLine& from, Findings& findings) {
  if (form == "qr") return take_codes(taken, from, findings);
  return std::nullopt;
}

}  // namespace nenpo::assemble
