#pragma once

#include <string>
#include <vector>

#include "font/font_set.h"
#include "model/manuscript.h"
#include "model/pages.h"
#include "model/style.h"
#include "typeset/typeset.h"

namespace nenpo::typeset {

/// The plan's own style and fonts: opened once for all tests.
const model::Style& plan_style();
font::FontSet& fonts();

/// Builds small manuscripts; every heading gets the id "h1", "h2", ...
class Draft {
 public:
  Draft();
  Draft& heading(int level, const std::string& marker, const std::string& text);
  Draft& paragraph(const std::string& text);
  /// A paragraph of so many full lines and one short one.
  Draft& lines(int count);
  Draft& list(const std::vector<std::string>& items);
  Draft& add(model::Block block);
  const model::Manuscript& manuscript() const { return manuscript_; }

 private:
  model::Manuscript manuscript_;
  int headings_ = 0;
};

model::Inlines words(const std::string& text);
model::IndicatorValue value(const std::string& period, const std::string& number,
                            const std::string& unit, const std::string& bound);
model::IndicatorRow indicator(const std::string& name);

/// The pages by `style`; findings are dropped unless asked for.
model::Pages set(const Draft& draft, const model::Style& style = plan_style());
model::Pages set(const Draft& draft, Findings& findings);

/// The text of a page outside artifacts, runs joined.
std::string text_of(const model::Page& page);
/// The text of its artifacts: folios, leaders, repeated heads.
std::string artifacts_of(const model::Page& page);
/// The page (from 0) whose text contains `text`, or -1.
int page_with(const model::Pages& pages, const std::string& text);
/// The run that begins with `text`, or null.
const model::GlyphRun* run_with(const model::Page& page, const std::string& text);
/// How many composed lines of the page begin with `text`.
const model::LineRecord* line_with(const model::Page& page, const std::string& text);

}  // namespace nenpo::typeset
