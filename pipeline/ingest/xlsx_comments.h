#pragma once

#include <map>
#include <string>

#include "base/cell_address.h"
#include "package/xml_part.h"

namespace nenpo::ingest {

/// The comments of a sheet by cell.
using Comments = std::map<CellAddress, std::string>;

/// Reads notes (ECMA-376 Part 1, 18.7) or threaded comments (MS-XLSX 2.6.205); both are told by
/// their elements. Further texts for one cell follow on lines of their own. What nenpo added to a
/// returned workbook is left out.
package::PartTrouble read_comments(const package::ZipPackage& package, std::string_view part,
                                   const package::Budget& budget, Comments& comments);

}  // namespace nenpo::ingest
