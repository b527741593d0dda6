#pragma once

#include "model/manuscript.h"

namespace nenpo::model {

/// Calls `visit` for each list of blocks that a block holds: those of columns, boxes and looks, of
/// a sheet's frames, of a row's cells.
template <typename SomeBlock, typename Visit>
void for_each_list_inside(SomeBlock& block, const Visit& visit) {
  if (auto* columns = std::get_if<Columns>(&block)) visit(columns->blocks);
  if (auto* callout = std::get_if<Callout>(&block)) visit(callout->blocks);
  if (auto* look = std::get_if<Look>(&block)) visit(look->blocks);
  if (auto* sheet = std::get_if<GridSheet>(&block)) {
    for (auto& frame : sheet->frames) visit(frame.blocks);
  }
  if (auto* row = std::get_if<Row>(&block)) {
    for (auto& cell : row->cells) visit(cell);
  }
}

}  // namespace nenpo::model
