#include "app/imposed_copy.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <utility>

#include "app/press_copy.h"
#include "pdf/impose.h"
#include "pdf/imposition_plan.h"
#include "pdf/print.h"

namespace nenpo::app {
namespace {

constexpr Pt kSameWidth{0.5};

model::Pages without_pages(const model::Pages& pages) {
  model::Pages sheets;
  sheets.name = pages.name;
  sheets.title = pages.title;
  sheets.author = pages.author;
  sheets.subject = pages.subject;
  sheets.language = pages.language;
  sheets.issued = pages.issued;
  return sheets;
}

void add_sheet(model::Pages& sheets, Pt width, Pt height, std::string label) {
  model::Page& sheet = sheets.pages.emplace_back();
  sheet.width = width;
  sheet.height = height;
  sheet.label = std::move(label);
}

std::string folio_of(const std::optional<std::size_t>& page, const model::Pages& pages) {
  if (!page) return "白";
  const std::string& label = pages.pages[*page].label;
  return label.empty() ? "―" : label;
}

/// The sides of a booklet, labelled for the slug line: 40・1（1表）.
model::Pages saddle_sheets(const model::Pages& pages, const model::Binding& binding) {
  model::Pages sheets = without_pages(pages);
  for (const pdf::SheetSide& side : pdf::saddle_sides(pages.pages.size(), binding)) {
    const model::Page& page = pages.pages.front();
    add_sheet(sheets, page.width * 2, page.height,
              folio_of(side.left, pages) + "・" + folio_of(side.right, pages) + "（" +
                  pdf::side_label(sheets.pages.size()) + "）");
  }
  return sheets;
}

/// The pages are the sheets.
model::Pages folded_sheets(const model::Pages& pages) {
  model::Pages sheets = without_pages(pages);
  for (const model::Page& page : pages.pages) {
    add_sheet(sheets, page.width, page.height, page.label);
  }
  return sheets;
}

bool has_width(const model::Pages& sheets, Pt width) {
  return std::any_of(sheets.pages.begin(), sheets.pages.end(), [&](const model::Page& sheet) {
    return std::abs((sheet.width - width).count()) < kSameWidth.count();
  });
}

}  // namespace

Result<ImposedSheets> draw_sheets(const model::Pages& pages, const model::Binding& binding,
                                  const model::PressStyle& style, font::FontSet& fonts,
                                  Findings& findings) {
  const bool saddle = binding.method == model::BindingMethod::kSaddle;
  const model::Pages drawn = saddle ? saddle_sheets(pages, binding) : folded_sheets(pages);
  ImposedSheets sheets{binding, style, {}};
  sheets.style.folded_width = saddle ? drawn.pages.front().width : binding.folded_width;
  if (!has_width(drawn, sheets.style.folded_width)) {
    return Failure{"面付け", pages.name,
                   "中央で折る幅（folded_width）のページがありません。publication.toml の "
                   "[binding] を確かめてください。"};
  }
  auto marks = draw_press_marks(drawn, sheets.style, fonts, findings);
  if (!marks) return marks.error();
  sheets.marks = std::move(*marks);
  return sheets;
}

Result<std::string> imposed_copy(std::string_view web, const std::string& name,
                                 const ImposedSheets& sheets) {
  if (sheets.binding.method != model::BindingMethod::kSaddle)
    return pdf::print_copy(web, name, sheets.marks, sheets.style);
  const auto imposed = pdf::impose(web, name, sheets.binding, sheets.style.bleed);
  if (!imposed) return imposed.error();
  return pdf::print_copy(*imposed, name, sheets.marks, sheets.style);
}

}  // namespace nenpo::app
