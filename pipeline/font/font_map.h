#pragma once

#include <pango/pango.h>

#include "base/c_ptr.h"

namespace nenpo::font {

/// Keeps a font map to the end of the process. Pango 1.50 matches and sorts a map's fonts in threads
/// of its own, which nobody can wait for; when they end they look into the map's tables, and where
/// the map is being torn down just then they divide by the size of a table that is gone.
void keep_font_map(PangoFontMap* map);

using FontMapPtr = CPtr<PangoFontMap, keep_font_map>;

}  // namespace nenpo::font
