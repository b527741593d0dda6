#pragma once

#include <string_view>
#include <vector>

#include "assemble/assembly.h"
#include "assemble/prose_source.h"
#include "model/manuscript.h"

namespace nenpo::assemble {

using MakeBlocks = model::Blocks (*)(const Fence&, const Assembly&);

/// One line of the closed list of fenced blocks: what it is called, which attributes it knows, how
/// it is made.
struct BlockKind {
  std::string_view name;
  std::vector<std::string_view> attributes;
  MakeBlocks make;
};

// The list, family by family: blocks/<family>.cc.
std::vector<BlockKind> picture_blocks();
std::vector<BlockKind> chart_blocks();
std::vector<BlockKind> diagram_blocks();
std::vector<BlockKind> highlight_blocks();
std::vector<BlockKind> progress_blocks();
std::vector<BlockKind> gathering_blocks();
std::vector<BlockKind> take_blocks();  // take/take.cc
std::vector<BlockKind> data_fences();  // data/data_fences.cc

}  // namespace nenpo::assemble
