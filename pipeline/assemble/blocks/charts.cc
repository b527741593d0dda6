#include "assemble/block_kind.h"

namespace nenpo::assemble {

std::vector<BlockKind> chart_blocks() { return {}; }

}  // namespace nenpo::assemble
