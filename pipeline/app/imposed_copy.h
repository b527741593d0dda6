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

/// What the sheets need of pages that are drawn and gone: their sizes and labels, and what the
/// publication is.
model::Pages without_content(const model::Pages& pages);

/// A publication and how its sheets are to be. `pages` may be without content.
struct Imposition {
  const model::Pages& pages;
  const model::Binding& binding;
  const model::PressStyle& style;
};

/// print/<publication>-imposed.pdf, of the file for readers: the sheets as the printing house folds
/// them, with the marks and the inks of every printer's copy. By kSaddle each side holds two pages;
/// by kFold the pages stay as they are. The centre marks at a fold are dashed. The method is not
/// kNone. Fails when the pages to be put together differ in size, or none has the folded width.
Result<std::string> imposed_copy(std::string_view web, const Imposition& of, font::FontSet& fonts,
                                 Findings& findings);

}  // namespace nenpo::app
