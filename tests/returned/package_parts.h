#pragma once

#include <map>
#include <string>
#include <string_view>

#include "ingest/read_workbook.h"
#include "returned/annotate.h"

namespace nenpo::returned::test {

using Parts = std::map<std::string, std::string>;

/// The parts of a package by their names in lower case.
Parts unpacked(const std::string& package);
/// The entries of a package as they are packed.
Parts packed(const std::string& package);
/// A package whose parts these are; a part of no content is left out.
std::string with_parts(Parts parts, const Parts& changes);

model::Workbook read(const std::string& package);
Finding finding(std::string_view sheet, std::string_view at, Severity severity = Severity::kError);
/// The package with these findings, none of them known before.
std::string annotated(const std::string& package, const Findings& findings);

}  // namespace nenpo::returned::test
