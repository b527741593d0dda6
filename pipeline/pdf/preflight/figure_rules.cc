#include "pdf/preflight/figure_rules.h"

#include <string>

namespace nenpo::pdf {
namespace {

constexpr Pt kTolerance{1};  // of a line that is drawn along the page's edge

bool is_on_page(QPDFObjectHandle area, const PageArea& media) {
  if (!area.isRectangle()) return false;
  const auto box = area.getArrayAsRectangle();
  return box.llx < box.urx && box.lly < box.ury && Pt{box.llx} + kTolerance >= media.left &&
         Pt{box.lly} + kTolerance >= media.bottom && Pt{box.urx} <= media.right + kTolerance &&
         Pt{box.ury} <= media.top + kTolerance;
}

void check_area(const Structure& structure, std::size_t at) {
  const Element& figure = structure.tree.elements[at];
  if (figure.page == 0) return;  // rule "structure-content"
  QPDFObjectHandle area = attribute_of(figure, "Layout", "/BBox");
  if (area.isNull()) return structure.add("figure-area", at, "の範囲（BBox）が示されていません。");
  if (!is_on_page(area, structure.file.pages[figure.page - 1].media)) {
    structure.add("figure-area", at, "の範囲（BBox）が、ページの中にありません。");
  }
}

}  // namespace

void check_figures(const Structure& structure) {
  for (std::size_t at = 1; at < structure.tree.elements.size(); ++at) {
    const Element& element = structure.tree.elements[at];
    if (element.type != "Figure" && element.type != "Formula") continue;
    if (text_entry(element, "/Alt").empty() && text_entry(element, "/ActualText").empty()) {
      structure.add("figure-text", at, "に、代わりに読む文（Alt）がありません。");
    }
    if (element.type == "Figure") check_area(structure, at);
  }
}

}  // namespace nenpo::pdf
