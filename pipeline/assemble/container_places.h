#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "assemble/prose_source.h"
#include "base/finding.h"

namespace nenpo::assemble {

inline constexpr std::string_view kColumns = "columns";
inline constexpr std::string_view kCallout = "callout";
inline constexpr std::string_view kSheet = "sheet";
inline constexpr std::string_view kFrame = "frame";
inline constexpr std::string_view kRow = "row";
inline constexpr std::string_view kCell = "cell";
inline constexpr std::string_view kLook = "look";

/// The fences that hold other blocks, down to their own closing line.
inline constexpr std::array kContainers = {kColumns, kCallout, kSheet, kFrame, kRow, kCell, kLook};

bool is_container(std::string_view name);
/// Frames of a sheet, cells of a row.
bool is_compartment_of(std::string_view inner, std::string_view outer);

/// Whether `inner` may not be opened inside `open`, the outermost first: the finding
/// misplaced-block. Sheets stand in nothing else, frames in sheets, cells in rows, columns not in
/// columns; all else stands anywhere, down to ten containers within one another.
bool report_misplaced(const Fence& inner, const std::vector<Container>& open, Findings& findings);

}  // namespace nenpo::assemble
