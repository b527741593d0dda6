#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "model/pages.h"
#include "pdf/preflight/content/contrast_count.h"

namespace nenpo::pdf {

/// Characters beyond ASCII that a font shows which the file hardly uses: most likely one that
/// stands in for characters the publication's own faces lack. Nothing is wrong with them, but
/// somebody should look at them.
struct FallbackUse {
  std::string font;        // without its subset's tag: DejaVuSerif
  std::string characters;  // each once, as they come up
  std::size_t count = 0;   // how often they are shown
  std::size_t page = 0;    // from 1: where they come up first
};

/// A picture of fewer pixels than print wants at its size: 300 an inch.
struct CoarsePicture {
  std::size_t page = 0;  // from 1
  model::Box box;        // as faults have it
  int ppi = 0;
};

/// What is no fault in a file, and still worth telling.
struct ContentReport {
  std::vector<FallbackUse> fallbacks;  // by font
  std::vector<CoarsePicture> coarse_pictures;
  ContrastCount contrast;
};

/// Reads the content of a finished file. Fails like preflight().
Result<ContentReport> report_content(std::string_view bytes, const std::string& name);

}  // namespace nenpo::pdf
