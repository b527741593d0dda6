#pragma once

#include "base/c_ptr.h"

struct _PangoFontMap;  // Pango's own name of it

namespace nenpo::font {

/// Keeps a font map to the end of the process. Pango 1.50 matches and sorts a map's fonts in
/// threads of its own, which nobody can wait for; when they end they look into the map's tables,
/// and where the map is being torn down just then they divide by the size of a table that is gone.
void keep_font_map(_PangoFontMap* map);

using FontMapPtr = CPtr<_PangoFontMap, keep_font_map>;

}  // namespace nenpo::font
