#pragma once

#include <iterator>
#include <utility>

#include "model/blocks_inside.h"
#include "model/manuscript.h"

namespace nenpo::assemble {

inline void append(model::Blocks& blocks, model::Blocks more) {
  std::move(more.begin(), more.end(), std::back_inserter(blocks));
}

using model::for_each_list_inside;

/// Calls `visit` for each block in reading order, those inside another one behind it. `visit` may
/// exchange the block.
template <typename SomeBlocks, typename Visit>
void for_each_block(SomeBlocks& blocks, const Visit& visit) {
  for (auto& block : blocks) {
    visit(block);
    for_each_list_inside(block, [&visit](auto& inside) { for_each_block(inside, visit); });
  }
}

/// The same for the blocks of one kind.
template <typename Kind, typename SomeBlocks, typename Visit>
void for_each(SomeBlocks& blocks, const Visit& visit) {
  for_each_block(blocks, [&visit](auto& block) {
    if (auto* one = std::get_if<Kind>(&block)) visit(*one);
  });
}

/// Calls `visit` for each list of blocks: the manuscript's own, then those inside it. `visit` may
/// add and remove blocks.
template <typename Visit>
void for_each_list(model::Blocks& blocks, const Visit& visit) {
  visit(blocks);
  for (model::Block& block : blocks) {
    for_each_list_inside(block, [&visit](model::Blocks& inside) { for_each_list(inside, visit); });
  }
}

}  // namespace nenpo::assemble
