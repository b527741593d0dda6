#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ingest/number_format.h"
#include "model/workbook.h"
#include "package/xml_part.h"

namespace nenpo::ingest {

/// The workbook part: which sheets there are, in the order of their tabs, and where serials count
/// from. ECMA-376 Part 1, 18.2.27. Defined names, external links and macros are of no interest.
struct XlsxWorkbook {
  struct SheetEntry {
    std::string name;
    std::string relation;  // id of the relation to its part
    model::Visibility visibility = model::Visibility::kVisible;
  };
  std::vector<SheetEntry> sheets;
  Epoch epoch = Epoch::k1900;
};

package::PartTrouble read_workbook_part(const package::ZipPackage& package, std::string_view part,
                                        const package::Budget& budget, XlsxWorkbook& workbook);

}  // namespace nenpo::ingest
