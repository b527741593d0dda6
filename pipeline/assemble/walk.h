#pragma once

#include <utility>

#include "model/manuscript.h"

namespace nenpo::assemble {

/// The blocks inside columns and boxes; null for other blocks.
inline const model::Blocks* blocks_inside(const model::Block& block) {
  if (const auto* columns = std::get_if<model::Columns>(&block)) return &columns->blocks;
  if (const auto* callout = std::get_if<model::Callout>(&block)) return &callout->blocks;
  return nullptr;
}
inline model::Blocks* blocks_inside(model::Block& block) {
  return const_cast<model::Blocks*>(blocks_inside(std::as_const(block)));
}

/// Calls `visit` for each block in reading order, those inside columns and boxes behind the one
/// that holds them. `visit` may exchange the block.
template <typename SomeBlocks, typename Visit>
void for_each_block(SomeBlocks& blocks, const Visit& visit) {
  for (auto& block : blocks) {
    visit(block);
    if (auto* inside = blocks_inside(block)) for_each_block(*inside, visit);
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
    if (model::Blocks* inside = blocks_inside(block)) for_each_list(*inside, visit);
  }
}

}  // namespace nenpo::assemble
