#include "render/pdf_file.h"

#include <cairo-pdf.h>

#include <cstddef>
#include <new>
#include <utility>
#include <vector>

#include "base/c_ptr.h"

namespace nenpo::render {
namespace {

using SurfacePtr = CPtr<cairo_surface_t, cairo_surface_destroy>;
using ContextPtr = CPtr<cairo_t, cairo_destroy>;
using OptionsPtr = CPtr<cairo_font_options_t, cairo_font_options_destroy>;

/// Bookmarks down to this level stand open when the file is opened.
constexpr int kOpenOutlineLevels = 1;

/// cairo's C code calls this: no exception may leave it.
cairo_status_t append_bytes(void* bytes, const unsigned char* data, unsigned length) {
  try {
    static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
  } catch (const std::bad_alloc&) {
    return CAIRO_STATUS_NO_MEMORY;
  }
}

/// The day of issue instead of the clock: midnight in Japan.
std::string issue_time(Date issued) { return to_iso(issued) + "T00:00:00+09:00"; }

void set_property(cairo_surface_t* surface, cairo_pdf_metadata_t property,
                  const std::string& value) {
  if (!value.empty()) cairo_pdf_surface_set_metadata(surface, property, value.c_str());
}

void set_properties(cairo_surface_t* surface, const model::Pages& pages) {
  set_property(surface, CAIRO_PDF_METADATA_TITLE, pages.title);
  set_property(surface, CAIRO_PDF_METADATA_AUTHOR, pages.author);
  set_property(surface, CAIRO_PDF_METADATA_SUBJECT, pages.subject);
  set_property(surface, CAIRO_PDF_METADATA_CREATOR, "nenpo");
  set_property(surface, CAIRO_PDF_METADATA_CREATE_DATE, issue_time(pages.issued));
  set_property(surface, CAIRO_PDF_METADATA_MOD_DATE, issue_time(pages.issued));
}

/// Advances and outlines as designed, for paper and not for a screen.
void switch_hinting_off(cairo_t* context) {
  const OptionsPtr options(cairo_font_options_create());
  cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
  cairo_set_font_options(context, options.get());
}

}  // namespace

struct PdfFile::Surface {
  std::string bytes;
  SurfacePtr surface;
  ContextPtr context;
};

PdfFile::PdfFile(const model::Pages& pages)
    : name_(pages.name), surface_(std::make_unique<Surface>()) {
  const Pt width = pages.pages.empty() ? Pt{} : pages.pages.front().width;
  const Pt height = pages.pages.empty() ? Pt{} : pages.pages.front().height;
  surface_->surface.reset(cairo_pdf_surface_create_for_stream(append_bytes, &surface_->bytes,
                                                              width.count(), height.count()));
  surface_->context.reset(cairo_create(surface_->surface.get()));
  set_properties(surface_->surface.get(), pages);
  switch_hinting_off(context());
}

PdfFile::PdfFile(PdfFile&&) noexcept = default;
PdfFile& PdfFile::operator=(PdfFile&&) noexcept = default;
PdfFile::~PdfFile() = default;

_cairo* PdfFile::context() { return surface_->context.get(); }

void PdfFile::begin_page(const model::Page& page) {
  cairo_pdf_surface_set_size(surface_->surface.get(), page.width.count(), page.height.count());
  cairo_pdf_surface_set_page_label(surface_->surface.get(), page.label.c_str());
}

void PdfFile::end_page() { cairo_show_page(context()); }

void PdfFile::add_outline(const std::vector<model::OutlineEntry>& outline) {
  std::vector<int> parents{CAIRO_PDF_OUTLINE_ROOT};  // the last entry of each level
  for (const model::OutlineEntry& entry : outline) {
    const auto level = static_cast<std::size_t>(entry.level < 1 ? 1 : entry.level);
    if (level < parents.size()) parents.resize(level);
    const std::string destination = "dest='" + entry.destination + "'";
    const auto flags = entry.level <= kOpenOutlineLevels ? CAIRO_PDF_OUTLINE_FLAG_OPEN
                                                         : cairo_pdf_outline_flags_t{};
    parents.push_back(cairo_pdf_surface_add_outline(
        surface_->surface.get(), parents.back(), entry.title.c_str(), destination.c_str(), flags));
  }
}

Result<std::string> PdfFile::finish() {
  cairo_status_t status = cairo_status(context());
  surface_->context.reset();
  cairo_surface_finish(surface_->surface.get());
  if (status == CAIRO_STATUS_SUCCESS) status = cairo_surface_status(surface_->surface.get());
  if (status != CAIRO_STATUS_SUCCESS) {
    return Failure{
        "PDFの書き出し", name_,
        "PDF を作れませんでした（cairo: " + std::string(cairo_status_to_string(status)) + "）。"};
  }
  return std::move(surface_->bytes);
}

}  // namespace nenpo::render
