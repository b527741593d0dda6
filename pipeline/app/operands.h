#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "base/finding.h"
#include "ingest/read_workbook.h"

namespace nenpo::app {

/// What the operands of `nenpo check` hold: files, and folders with everything below them. A file
/// is named as people call it: by its name, behind the department's folder (01_総務企画局) when it
/// stands in one. The inputs name the pictures beside a file as well.
struct Operands {
  ingest::Submitted submitted;
  std::map<std::string, std::filesystem::path> paths;  // of every spreadsheet, read or not
};

Operands read_operands(const std::vector<std::string>& operands, Findings& findings);

}  // namespace nenpo::app
