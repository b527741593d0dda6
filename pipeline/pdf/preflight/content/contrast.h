#pragma once

#include "pdf/preflight/content/contrast_count.h"
#include "pdf/preflight/content/page_check.h"

namespace nenpo::pdf {

/// Each text against what was painted last beneath it, white paper at first: 4.5:1, and 3:1 from
/// 18 pt, or 14 pt bold (WCAG 2.2, 1.4.3). Signs that say nothing are decoration. For files that
/// are read on a screen; what ink does on paper is not known here.
ContrastCount check_contrast(const PageCheck& check);

}  // namespace nenpo::pdf
