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
model::Pages saddle_sheets(const Imposition& of) {
  model::Pages sheets = without_pages(of.pages);
  for (const pdf::SheetSide& side : pdf::saddle_sides(of.pages.pages.size(), of.binding)) {
    const model::Page& page = of.pages.pages.front();
    add_sheet(sheets, page.width * 2, page.height,
              folio_of(side.left, of.pages) + "・" + folio_of(side.right, of.pages) + "（" +
                  pdf::side_label(sheets.pages.size()) + "）");
  }
  return sheets;
}

bool has_width(const model::Pages& sheets, Pt width) {
  return std::any_of(sheets.pages.begin(), sheets.pages.end(), [&](const model::Page& sheet) {
    return std::abs((sheet.width - width).count()) < kSameWidth.count();
  });
}

/// With the marks around each of `drawn`.
Result<std::string> copy_of(std::string_view sheets, const model::Pages& drawn,
                            const model::PressStyle& style, font::FontSet& fonts,
                            Findings& findings) {
  const auto marks = draw_press_marks(drawn, style, fonts, findings);
  if (!marks) return marks.error();
  return pdf::print_copy(sheets, drawn.name, *marks, style);
}

}  // namespace

model::Pages without_content(const model::Pages& pages) {
  model::Pages frames = without_pages(pages);
  for (const model::Page& page : pages.pages) {
    add_sheet(frames, page.width, page.height, page.label);
  }
  return frames;
}

Result<std::string> imposed_copy(std::string_view web, const Imposition& of, font::FontSet& fonts,
                                 Findings& findings) {
  model::PressStyle style = of.style;
  if (of.binding.method == model::BindingMethod::kSaddle) {
    const auto sheets = pdf::impose(web, of.pages.name, of.binding, style.bleed);
    if (!sheets) return sheets.error();
    const model::Pages drawn = saddle_sheets(of);
    style.folded_width = drawn.pages.front().width;
    return copy_of(*sheets, drawn, style, fonts, findings);
  }
  const model::Pages drawn = without_content(of.pages);  // whose colours have been looked at
  style.folded_width = of.binding.folded_width;
  if (has_width(drawn, style.folded_width)) return copy_of(web, drawn, style, fonts, findings);
  return Failure{"面付け", of.pages.name,
                 "中央で折る幅（folded_width）のページがありません。publication.toml の [binding] "
                 "を確かめてください。"};
}

}  // namespace nenpo::app
