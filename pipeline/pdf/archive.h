#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "model/drawn_pdf.h"

namespace nenpo::pdf {

/// Makes of the file for readers the one for the archive: PDF/A-3a (ISO 19005-3) and PDF/UA-1, the
/// same pages and structure with the publication's data embedded. Each file says what it is and
/// that it is the data of what it belongs to (6.8; /AFRelationship /Data): of the document and, if
/// it has a table, of that Table's structure element. Its date is that of the document. The same
/// bytes for the same file and data. `name` is the publication's, for failures.
/// Fails when `web` is no PDF with a date that claims PDF/A-2a, when the tables of the attachments
/// are not all the Tables of its structure, when two attachments have one name.
Result<std::string> archive_copy(std::string_view web, const std::string& name,
                                 const std::vector<model::Attachment>& attachments);

}  // namespace nenpo::pdf
