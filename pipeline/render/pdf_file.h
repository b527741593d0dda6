#pragma once

#include <memory>
#include <string>

#include "base/result.h"
#include "model/pages.h"

struct _cairo;

namespace nenpo::render {

/// The PDF file in the making: its bytes, what it says about itself, its bookmarks and page labels.
class PdfFile {
 public:
  explicit PdfFile(const model::Pages& pages);
  PdfFile(PdfFile&&) noexcept;
  PdfFile& operator=(PdfFile&&) noexcept;
  ~PdfFile();

  _cairo* context();
  /// Before anything is drawn on the page.
  void begin_page(const model::Page& page);
  void end_page();
  void add_outline(const std::vector<model::OutlineEntry>& outline);
  /// Writes fonts and tables, and hands over the bytes; nothing can be drawn afterwards.
  Result<std::string> finish();

 private:
  struct Surface;
  std::string name_;
  std::unique_ptr<Surface> surface_;
};

}  // namespace nenpo::render
