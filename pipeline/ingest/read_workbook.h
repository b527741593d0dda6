#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.h"
#include "model/edition.h"
#include "model/workbook.h"

namespace nenpo::ingest {

/// Reads one submitted file by its content, not its extension: .xlsx, .xls (BIFF8), .ods,
/// .csv/.tsv. `name` is the file as findings and provenance call it (relative to the edition's
/// folder). Nothing when the file cannot be read: then a finding says which of encrypted-workbook,
/// corrupt-file, empty-file, unsupported-format, ... it is, and how to mend it.
std::optional<model::Workbook> read_workbook(const std::filesystem::path& path,
                                             const std::string& name, Findings& findings);
/// The same for bytes in memory.
std::optional<model::Workbook> read_workbook_bytes(std::string_view bytes, const std::string& name,
                                                   Findings& findings);

/// Is handed a sheet, or piece after piece of it: the same sheet with further cells, and the
/// annotations of these.
using SheetVisitor = std::function<void(const model::Sheet&)>;
/// Like read_workbook, for those who look at each cell once: of a .xlsx only a few thousand cells
/// are in memory at a time. The sheets come in their order, their cells in theirs, and none before
/// the file was read to its end. False when it cannot be read.
bool visit_workbook(const std::filesystem::path& path, const std::string& name, Findings& findings,
                    const SheetVisitor& visit);

/// Everything below input/<edition>: the departments' workbooks, the prose and the pictures, in the
/// order of their names. Lock files (~$) and dotfiles are passed over; what is none of these is an
/// unsupported-format finding, a picture that cannot be printed an unreadable-picture.
struct Submitted {
  std::vector<model::Workbook> workbooks;
  std::vector<model::ProseFile> prose;
  std::vector<std::shared_ptr<const model::PictureFile>> pictures;
  std::vector<model::InputFile> inputs;  // every file that was read, pictures included
};
Submitted read_edition_folder(const std::filesystem::path& folder, Findings& findings);

}  // namespace nenpo::ingest
