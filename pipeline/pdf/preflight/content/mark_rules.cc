#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "pdf/preflight/content/extent.h"
#include "pdf/preflight/content/page_check.h"
#include "pdf/preflight/content/plain_signs.h"

namespace nenpo::pdf {
namespace {

using Owner = Mark::Owner;

constexpr std::array<std::string_view, 4> kArtifactTypes{"Pagination", "Layout", "Page",
                                                         "Background"};
/// Running heads and folios stand in this part of a page's height at its head and its foot.
constexpr double kMargin = 0.15;

bool stands_in_margin(const PageCheck& check, const model::Box& box) {
  const Pt height = check.page.trim.top - check.page.trim.bottom;
  return box.y + box.height <= height * kMargin || box.y >= height * (1 - kMargin);
}

bool stands_outside(const PageCheck& check, const model::Box& box) {
  const Extent trim{0, 0, (check.page.trim.right - check.page.trim.left).count(),
                    (check.page.trim.top - check.page.trim.bottom).count()};
  return extent_of(box).cut_to(trim).empty();
}

/// The text of each content stream, as its marked content is numbered.
std::vector<std::string> structure_texts(const CheckedFile& file) {
  std::vector<std::string> texts;
  for (const auto& [stream, contents] : file.marked) {
    texts.emplace_back();
    for (const auto& [number, content] : contents) texts.back() += content.text;
  }
  return texts;
}

/// Heads of tables and of measures that are said again on the next page, where they go on.
bool is_said_in_structure(const CheckedFile& file, const std::string& words) {
  constexpr std::string_view kGoesOn = "続き";
  std::string text = words;
  for (const std::string& goes_on : {"（" + std::string(kGoesOn) + "）", std::string(kGoesOn)}) {
    if (text.ends_with(goes_on)) text.resize(text.size() - goes_on.size());
  }
  if (text.empty()) return true;
  const auto texts = structure_texts(file);
  return std::any_of(texts.begin(), texts.end(),
                     [&](const std::string& said) { return said.find(text) != std::string::npos; });
}

bool may_be_artifact(const PageCheck& check, const TextShow& text) {
  const Artifact& artifact = check.content.artifacts[text.mark.artifact];
  if (artifact.type == "Pagination" && stands_in_margin(check, text.box)) return true;
  if (check.is_for_press() && stands_outside(check, text.box)) return true;
  const std::string words = check.words_of(text);
  return says_nothing(words) || is_said_in_structure(check.file, std::string(trim(words)));
}

void check_text(const PageCheck& check, const TextShow& text) {
  if (text.mark.owner == Owner::kNothing) {
    check.faults.add("text-outside-structure", text.box,
                     in_brackets(check.words_of(text)) +
                         "が、構造のどの要素にも属さず、飾りとも示されていません。");
  }
  if (text.mark.owner != Owner::kArtifact || text.blank || may_be_artifact(check, text)) return;
  check.faults.add("artifact-text", text.box,
                   in_brackets(check.words_of(text)) +
                       "が、読み上げられない飾りとされていますが、柱・ノンブルでも、くり返しの"
                       "見出しでもありません。");
}

}  // namespace

void check_marks(const PageCheck& check) {
  for (const TextShow& text : check.content.texts) check_text(check, text);
  const auto check_painting = [&](const auto& paintings, const char* what) {
    for (const auto& painting : paintings) {
      if (painting.mark.owner != Owner::kNothing) continue;
      check.faults.add(
          "paint-outside-structure", painting.box,
          std::string(what) + "が、構造のどの要素にも属さず、飾りとも示されていません。", what);
    }
  };
  check_painting(check.content.shapes, "図形");
  check_painting(check.content.pictures, "画像");
  for (const Artifact& artifact : check.content.artifacts) {
    const bool known = artifact.type.empty() ||
                       std::find(kArtifactTypes.begin(), kArtifactTypes.end(), artifact.type) !=
                           kArtifactTypes.end();
    if (known) continue;
    check.faults.add("artifact-type", "飾りの種類「" + artifact.type + "」は、PDFにありません。");
  }
}

}  // namespace nenpo::pdf
