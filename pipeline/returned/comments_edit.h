#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/cell_address.h"
#include "returned/package_edit.h"
#include "returned/review.h"

namespace nenpo::returned {

/// The findings that a cell has, for one comment.
using Notes = std::map<CellAddress, std::vector<const ReviewRow*>>;

/// The plain text of such a comment.
std::string note_text(const std::vector<const ReviewRow*>& rows);

struct CommentsChange {
  std::optional<std::string> content;  // of the part; nothing when no comment is left in it
  bool changed = false;
  std::set<CellAddress> removed;  // cells that have no comment any more
};

/// Takes our former comments out of a sheet's comments part (ECMA-376 Part 1, 18.7) and puts the
/// notes in. A cell has one comment at most: a person's comment stays, ours stands below it.
/// `part` is nothing when the sheet has no comments yet.
CommentsChange change_comments(XmlPart* part, const Dialect& dialect, const Notes& notes);

}  // namespace nenpo::returned
