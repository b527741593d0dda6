#include "assemble/block_kind.h"

namespace nenpo::assemble {

std::vector<BlockKind> diagram_blocks() { return {}; }

}  // namespace nenpo::assemble
