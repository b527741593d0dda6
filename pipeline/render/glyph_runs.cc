#include "render/glyph_runs.h"

#include <cstddef>
#include <string>
#include <variant>

#include "base/text.h"

namespace nenpo::render {
namespace {

/// What is wrong with the run; empty when nothing is.
std::string fault_of(const model::GlyphRun& run, std::size_t face_count) {
  if (run.face >= face_count) {
    return "書体の番号 " + std::to_string(run.face) + " が一覧にありません。";
  }
  std::size_t bytes = 0;
  std::size_t glyphs = 0;
  for (const model::GlyphCluster cluster : run.clusters) {
    bytes += cluster.bytes;
    glyphs += cluster.glyphs;
  }
  if (bytes != run.text.size() || glyphs != run.glyphs.size()) {
    return "文字「" + run.text + "」と字形の対応が合っていません。";
  }
  if (first_invalid_utf8(run.text)) return "文字が UTF-8 ではありません。";
  return "";
}

}  // namespace

Result<Done> check_glyph_runs(const model::Pages& pages) {
  if (pages.pages.empty()) return Failure{"PDFの書き出し", pages.name, "頁が一つもありません。"};
  for (std::size_t sheet = 0; sheet < pages.pages.size(); ++sheet) {
    for (const model::PageItem& item : pages.pages[sheet].items) {
      const auto* run = std::get_if<model::GlyphRun>(&item);
      if (run == nullptr) continue;
      if (const std::string fault = fault_of(*run, pages.faces.size()); !fault.empty()) {
        return Failure{"PDFの書き出し", pages.name + "（" + std::to_string(sheet + 1) + "枚目）",
                       fault};
      }
    }
  }
  return Done{};
}

}  // namespace nenpo::render
