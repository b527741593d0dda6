#pragma once

#include <vector>

#include "model/drawn_pdf.h"
#include "model/edition.h"
#include "model/pages.h"

namespace nenpo::companion {

/// The data of a publication, to be embedded in the archive's copy: UTF-8 with a byte order mark,
/// so that Excel shows Japanese, CRLF, fields quoted as RFC 4180 says. Values stand as they are, as
/// in model/edition_data.h.
/// - table-001.csv ... for each of its tables, in the order in which they begin: its cells as
///   printed, row by row, each with its headers. A cell in which facts are printed has a row for
///   each of them, with value, unit, period and the cell of the form that it was read from.
/// - facts.csv, of the whole publication: every printed fact with its page and its source.
std::vector<model::Attachment> table_data(const model::Pages& pages, const model::Edition& edition);

}  // namespace nenpo::companion
