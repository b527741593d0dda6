#include "assemble/block_kind.h"

namespace nenpo::assemble {

std::vector<BlockKind> highlight_blocks() { return {}; }

}  // namespace nenpo::assemble
