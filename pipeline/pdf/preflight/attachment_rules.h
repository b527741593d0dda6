#pragma once

#include "pdf/preflight/element_tree.h"

namespace nenpo::pdf {

/// Files embedded in the file: in the archive's copy only, each with what tells an archivist what
/// it is and to what it belongs (ISO 19005-3, 6.8; ISO 14289-1, 7.11).
void check_attachments(const Structure& structure);

}  // namespace nenpo::pdf
