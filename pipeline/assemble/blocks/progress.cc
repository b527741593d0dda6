#include "assemble/block_kind.h"

namespace nenpo::assemble {

std::vector<BlockKind> progress_blocks() { return {}; }

}  // namespace nenpo::assemble
