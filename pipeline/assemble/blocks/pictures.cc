#include "assemble/block_kind.h"

namespace nenpo::assemble {

std::vector<BlockKind> picture_blocks() { return {}; }

}  // namespace nenpo::assemble
