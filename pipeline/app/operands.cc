#include "app/operands.h"

#include <algorithm>
#include <cctype>

namespace nenpo::app {
namespace {

namespace fs = std::filesystem;

/// 01_総務企画局: a department's folder in an edition's.
bool is_department_folder(const std::string& name) {
  const std::size_t digits = name.find_first_not_of("0123456789");
  return digits != 0 && digits != std::string::npos && name[digits] == '_';
}

/// "01_総務企画局/" when the folder is a department's, else nothing.
std::string prefix_of(const fs::path& folder) {
  std::error_code error;
  const std::string name = fs::weakly_canonical(folder, error).filename().string();
  return !error && is_department_folder(name) ? name + "/" : "";
}

/// The same findings of files that have got another name.
void add_renamed(Findings of_folder, const std::string& prefix, Findings& findings) {
  for (Finding& finding : of_folder) {
    finding.place.file = prefix + finding.place.file;
    for (Place& place : finding.related) place.file = prefix + place.file;
    findings.push_back(std::move(finding));
  }
}

void add_inputs(const std::vector<model::InputFile>& inputs, const fs::path& folder,
                const std::string& prefix, Operands& taken) {
  for (const model::InputFile& input : inputs) {
    taken.submitted.inputs.push_back({prefix + input.file, input.sha256});
    taken.paths.emplace(prefix + input.file, folder / input.file);
  }
}

void read_folder(const fs::path& folder, Operands& taken, Findings& findings) {
  const std::string prefix = prefix_of(folder);
  Findings of_folder;
  ingest::Submitted submitted = ingest::read_edition_folder(folder, of_folder);
  for (const Finding& finding : of_folder) {  // of files that could not be read
    taken.paths.emplace(prefix + finding.place.file, folder / finding.place.file);
  }
  add_renamed(std::move(of_folder), prefix, findings);
  for (model::Workbook& workbook : submitted.workbooks) {
    workbook.file = prefix + workbook.file;
    taken.submitted.workbooks.push_back(std::move(workbook));
  }
  for (model::ProseFile& prose : submitted.prose) {
    taken.submitted.prose.push_back(std::move(prose));
  }
  add_inputs(submitted.inputs, folder, prefix, taken);
}

/// A file of a name that another one has already goes by its whole path.
std::string name_of(const fs::path& file, const Operands& taken) {
  const std::string name = prefix_of(file.parent_path()) + file.filename().string();
  if (!taken.paths.contains(name)) return name;
  return fs::absolute(file).lexically_normal().relative_path().generic_string();
}

void read_file(const fs::path& file, Operands& taken, Findings& findings) {
  const std::string name = name_of(file, taken);
  if (!taken.paths.emplace(name, file).second) return;  // the same file, given twice
  auto workbook = ingest::read_workbook(file, name, findings);
  if (!workbook) return;
  taken.submitted.inputs.push_back({name, workbook->sha256});
  taken.submitted.workbooks.push_back(std::move(*workbook));
}

/// The pictures that the forms of a folder may name: what lies in the folders beside them. Their
/// names alone are needed: nothing of them is handed in.
void add_pictures_beside(const fs::path& file, Operands& taken) {
  const fs::path folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
  std::error_code error;
  for (fs::directory_iterator beside(folder, error), end; !error && beside != end;
       beside.increment(error)) {
    if (!beside->is_directory(error) || beside->is_symlink(error)) continue;
    for (fs::directory_iterator entry(beside->path(), error); !error && entry != end;
         entry.increment(error)) {
      taken.submitted.inputs.push_back({prefix_of(folder) + beside->path().filename().string() +
                                            "/" + entry->path().filename().string(),
                                        ""});
    }
  }
}

bool by_file(const model::InputFile& a, const model::InputFile& b) { return a.file < b.file; }

}  // namespace

Operands read_operands(const std::vector<std::string>& operands, Findings& findings) {
  Operands taken;
  for (const std::string& operand : operands) {
    std::error_code error;
    if (fs::is_directory(operand, error)) {
      read_folder(operand, taken, findings);
    } else {
      read_file(operand, taken, findings);
      add_pictures_beside(operand, taken);
    }
  }
  std::sort(taken.submitted.inputs.begin(), taken.submitted.inputs.end(), by_file);
  return taken;
}

}  // namespace nenpo::app
