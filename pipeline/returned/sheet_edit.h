#pragma once

#include <map>
#include <string>
#include <vector>

#include "returned/book_edit.h"
#include "returned/comments_edit.h"
#include "returned/style_edit.h"

namespace nenpo::returned {

/// What sheets are marked with, and in.
struct MarkingTools {
  PackageEdit& package;
  BookEdit& book;
  ContentTypesEdit& types;
  StyleEdit& styles;
};

/// Marks the cells of sheet `index` that have notes, and takes out the comments of an earlier
/// review. The answer are the marks by cell. A sheet that was shown when the workbook was saved is
/// no longer: two sheets shown at once would be edited together.
Result<std::map<CellAddress, Mark>> mark_sheet(MarkingTools& tools, std::size_t index,
                                               const Notes& notes);

}  // namespace nenpo::returned
