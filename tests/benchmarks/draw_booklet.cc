// draw_booklet TEMPLATES OUTPUT.pdf   composes the booklet of the folder and writes what cairo
// drew: full composition and the tags of the structure, but not yet PDF/UA and PDF/A. `nenpo build
// --draft` beside it shows what that takes.

#include <fstream>
#include <iostream>
#include <string>
#include <thread>

#include "app/stages.h"
#include "render/render_pdf.h"

namespace {

using nenpo::Result;

Result<std::string> drawn(const std::string& templates) {
  nenpo::app::Locations at;
  at.templates = templates;
  at.product_templates = std::string(NENPO_SOURCE_DIR) + "/templates";
  at.fonts = std::string(NENPO_SOURCE_DIR) + "/fonts";
  const auto configuration = nenpo::app::read_configuration(at, "");
  if (!configuration) return configuration.error();
  auto fonts = nenpo::font::FontSet::open(at.fonts);
  if (!fonts) return fonts.error();
  nenpo::Findings findings;
  const int threads = static_cast<int>(std::thread::hardware_concurrency());
  auto pages = nenpo::app::compose(*configuration, configuration->publications.at(0), {}, *fonts,
                                   findings, threads);
  if (!pages) return pages.error();
  auto pdf = nenpo::render::render_pdf(std::move(*pages));
  if (!pdf) return pdf.error();
  return std::move(pdf->bytes);
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 3) {
    std::cerr << "draw_booklet TEMPLATES OUTPUT.pdf\n";
    return 2;
  }
  const auto pdf = drawn(arguments[1]);
  if (!pdf) {
    std::cerr << pdf.error().subject << ": " << pdf.error().reason << "\n";
    return 3;
  }
  std::ofstream file(arguments[2], std::ios::binary);
  return file << *pdf << std::flush ? 0 : 3;
}
