#pragma once

#include <string>
#include <string_view>

namespace nenpo::ingest {

/// What a department wrote in a comment: all before the heading under which nenpo adds its findings
/// to a returned workbook. Nothing when the comment is nenpo's own.
std::string without_review(std::string_view comment);

}  // namespace nenpo::ingest
