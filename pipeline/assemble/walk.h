#pragma once

#include <iterator>
#include <utility>

#include "model/manuscript.h"

namespace nenpo::assemble {

inline void append(model::Blocks& blocks, model::Blocks more) {
  std::move(more.begin(), more.end(), std::back_inserter(blocks));
}

/// Calls `visit` for each list of blocks that a block holds: those of columns, boxes and looks, of
/// a sheet's frames, of a row's cells.
template <typename SomeBlock, typename Visit>
void for_each_list_inside(SomeBlock& block, const Visit& visit) {
  if (auto* columns = std::get_if<model::Columns>(&block)) visit(columns->blocks);
  if (auto* callout = std::get_if<model::Callout>(&block)) visit(callout->blocks);
  if (auto* look = std::get_if<model::Look>(&block)) visit(look->blocks);
  if (auto* sheet = std::get_if<model::GridSheet>(&block)) {
    for (auto& frame : sheet->frames) visit(frame.blocks);
  }
  if (auto* row = std::get_if<model::Row>(&block)) {
    for (auto& cell : row->cells) visit(cell);
  }
}

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
