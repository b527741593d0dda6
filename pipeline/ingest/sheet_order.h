#pragma once

#include <string>

#include "base/finding.h"
#include "model/workbook.h"

namespace nenpo::ingest {

/// Brings a sheet as read into the order the model promises: cells by address, each address once
/// (the last one written counts, and a finding says so), hidden rows and columns ascending, hidden
/// cells and the anchors of merged ranges marked.
void put_in_order(model::Sheet& sheet, const std::string& file, Findings& findings);

}  // namespace nenpo::ingest
