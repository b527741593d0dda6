#include "app/pdf_remarks.h"

#include <algorithm>

namespace nenpo::app {
namespace {

std::string pictures_in_words(const std::vector<pdf::CoarsePicture>& pictures) {
  const auto coarsest = std::min_element(
      pictures.begin(), pictures.end(), [](const auto& a, const auto& b) { return a.ppi < b.ppi; });
  return "印刷の大きさで300ppiに満たない画像: " + std::to_string(pictures.size()) +
         "点（最も粗いもの: " + std::to_string(coarsest->page) + "ページの" +
         std::to_string(coarsest->ppi) + "ppi）\n";
}

}  // namespace

std::string pdf_remarks(const pdf::ContentReport& report) {
  std::string text;
  for (const pdf::FallbackUse& use : report.fallbacks) {
    text += "代わりの書体で示した字: 「" + use.characters + "」（" + use.font + "、" +
            std::to_string(use.page) + "ページから" + std::to_string(use.count) + "字）\n";
  }
  if (!report.coarse_pictures.empty()) text += pictures_in_words(report.coarse_pictures);
  if (report.contrast.skipped > 0) {
    text += "画像・濃淡・インキの色のため、明るさの比を測れなかった文字: " +
            std::to_string(report.contrast.skipped) +
            "か所（測ったもの: " + std::to_string(report.contrast.measured) + "か所）\n";
  }
  return text;
}

}  // namespace nenpo::app
