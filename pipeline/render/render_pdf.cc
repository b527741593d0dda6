#include "render/render_pdf.h"

#include <malloc.h>

#include <cstddef>
#include <utility>
#include <variant>

#include "base/overloaded.h"
#include "render/faces.h"
#include "render/glyph_runs.h"
#include "render/painter.h"
#include "render/pdf_file.h"
#include "render/pictures.h"
#include "render/structure.h"
#include "render/tag_writer.h"

namespace nenpo::render {
namespace {

/// The allocator keeps what pages leave behind, in pieces too small for the PDF: it has to be told
/// to give it back.
constexpr std::size_t kPagesBetweenTrims = 256;

void draw_item(const model::PageItem& item, Painter& painter, TagWriter& tags) {
  std::visit(Overloaded{[&](const model::GlyphRun& run) {
                          if (tags.awaits_span()) {
                            painter.flush();
                            tags.begin_span();
                          }
                          painter.draw(run);
                        },
                        [&](const model::TagBegin& tag) {
                          painter.flush();
                          tags.begin(tag);
                        },
                        [&](const model::TagEnd&) {
                          painter.flush();
                          tags.end();
                        },
                        [&](const model::Anchor& anchor) { tags.anchor(anchor); },
                        [&](const auto& shape) { painter.draw(shape); }},
             item);
}

model::PdfDescription description_of(const model::Pages& pages) {
  return {pages.name, pages.title, pages.author, pages.subject, pages.language, pages.issued};
}

void draw_page(const model::Page& page, PdfFile& file, Painter& painter, TagWriter& tags) {
  file.begin_page(page);
  for (const model::PageItem& item : page.items) {
    draw_item(item, painter, tags);
    tags.add(item);
  }
  painter.flush();
  tags.end_page();
  file.end_page();
}

}  // namespace

Result<model::DrawnPdf> render_pdf(model::Pages pages) {
  auto structure = plan_structure(pages);
  if (!structure) return structure.error();
  if (const auto checked = check_glyph_runs(pages); !checked) return checked.error();
  const auto faces = Faces::open(pages);
  if (!faces) return faces.error();
  const auto pictures = Pictures::open(pages);
  if (!pictures) return pictures.error();
  PdfFile file(pages);
  Painter painter(file.context(), *faces, *pictures);
  TagWriter tags(file.context(), std::move(*structure), pages.outline);
  for (std::size_t i = 0; i < pages.pages.size(); ++i) {
    draw_page(pages.pages[i], file, painter, tags);
    pages.pages[i] = {};
    if (i % kPagesBetweenTrims == 0) malloc_trim(0);
  }
  file.add_outline(pages.outline);
  auto bytes = file.finish();
  if (!bytes) return bytes.error();
  return model::DrawnPdf{std::move(*bytes), tags.elements(), description_of(pages)};
}

}  // namespace nenpo::render
