#include "app/press_copy.h"

#include <utility>

#include "render/render_pdf.h"
#include "typeset/typeset_press.h"

namespace nenpo::app {

Result<std::string> draw_press_marks(const model::Pages& pages, const model::PressStyle& style,
                                     font::FontSet& fonts, Findings& findings) {
  auto marks = typeset::typeset_press(pages, style, fonts, findings);
  if (!marks) return marks.error();
  auto drawn = render::render_pdf(std::move(*marks));
  if (!drawn) return drawn.error();
  return std::move(drawn->bytes);
}

}  // namespace nenpo::app
