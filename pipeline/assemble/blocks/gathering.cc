#include "assemble/block_kind.h"

namespace nenpo::assemble {

std::vector<BlockKind> gathering_blocks() { return {}; }

}  // namespace nenpo::assemble
