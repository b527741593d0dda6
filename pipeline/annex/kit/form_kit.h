#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"
#include "model/edition.h"
#include "model/form_definition.h"
#include "model/workbook.h"

namespace nenpo::annex {

/// Whose empty form, and for which edition: 環境局, 2027.
struct KitRequest {
  int edition = 0;
  std::string department;  // as masters name it
};

/// A workbook of a department's kit. `name` is its path below the kit's folder, as departments hand
/// it in again: 04_環境局/様式1_成果指標_環境局.xlsx.
struct KitFile {
  std::string name;
  KitRequest request;
  const model::FormDefinition* form = nullptr;  // one of those given
};

/// What every department of `last` is asked for, in the order of folders and forms: the forms it
/// handed in, those whose indicators are its own, and those that are open to everyone. A folder
/// keeps the number it had in `last`; departments that had none follow in the order of the masters.
std::vector<KitFile> kit_files(int edition, const std::vector<model::FormDefinition>& forms,
                               const model::Edition& last);

/// Writes an empty form as .xlsx: made of the definition that reads it again, with what `last`
/// registers for the department in grey, cells to fill in unlocked, a list or a check and a prompt
/// at each of them, on sheets protected without a password. Hidden: the sheet リスト with all
/// choices (as ranges; libxlsxwriter 1.1.4 aborts on long lists inside a validation), and form,
/// version, edition and department as defined names (nenpo.form, ...) and document properties.
Result<Done> write_kit(const KitRequest& request, const model::FormDefinition& form,
                       const model::Edition& last, const std::filesystem::path& file);

/// What the written file, read back, says otherwise than it should: one Japanese line a cell.
std::vector<std::string> differences(const model::Workbook& read_back, const KitRequest& request,
                                     const model::FormDefinition& form, const model::Edition& last);

}  // namespace nenpo::annex
