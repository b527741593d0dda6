#include "font/font_map.h"

#include <pango/pango.h>

#include <mutex>
#include <vector>

namespace nenpo::font {

void keep_font_map(PangoFontMap* map) {
  static std::mutex mutex;
  static auto& kept = *new std::vector<PangoFontMap*>;
  const std::lock_guard lock(mutex);
  kept.push_back(map);
}

}  // namespace nenpo::font
