#pragma once

#include <string>
#include <string_view>

#include "base/finding.h"
#include "base/result.h"
#include "font/font_set.h"
#include "model/imposition.h"
#include "model/pages.h"
#include "model/press.h"

namespace nenpo::app {

/// The sheets of a publication as the printing house folds them, with everything around its pages.
struct ImposedSheets {
  model::Binding binding;
  model::PressStyle style;  // with the width that is folded
  std::string marks;        // the drawing of those around the sheets
};

/// Draws the marks of the sheets: each side with two pages by kSaddle, the pages as they are by
/// kFold; the centre marks at a fold are dashed. The method is not kNone. Fails when no page has
/// the folded width.
Result<ImposedSheets> draw_sheets(const model::Pages& pages, const model::Binding& binding,
                                  const model::PressStyle& style, font::FontSet& fonts,
                                  Findings& findings);

/// print/<publication>-imposed.pdf, of the file for readers, with the marks and the inks of every
/// printer's copy. Fails when the pages to be put together differ in size.
Result<std::string> imposed_copy(std::string_view web, const std::string& name,
                                 const ImposedSheets& sheets);

}  // namespace nenpo::app
