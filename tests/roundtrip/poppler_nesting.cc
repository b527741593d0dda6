#include "tests/roundtrip/poppler_nesting.h"

#include <gtest/gtest.h>

#include <string_view>

#include "base/text.h"
#include "tests/app/program.h"

namespace nenpo::roundtrip {
namespace {

constexpr std::size_t kIndent = 2;

}  // namespace

/// "    TH:" and "    P (block)" are elements, "    Object 12 0" a link's area; "/Scope /Row" below
/// an element belongs to it.
Nesting nesting_by_poppler(const std::filesystem::path& pdf) {
  const test::Ended ended = test::run_program({"pdfinfo", "-struct", pdf.string()});
  EXPECT_EQ(ended.exit_code, 0) << pdf;
  EXPECT_EQ(ended.errors, "") << pdf;
  Nesting nesting;
  for (const std::string_view line : split(ended.output, '\n')) {
    const std::size_t indent = line.find_first_not_of(' ');
    if (indent == line.npos || line[indent] == '/') continue;
    const std::size_t end = line.find_first_of(" :", indent);
    const std::string_view type = line.substr(indent, end - indent);
    if (type != "Object") nesting.emplace_back(indent / kIndent, type);
  }
  return nesting;
}

Nesting nesting_of(const std::vector<StructureLine>& lines) {
  Nesting nesting;
  for (const StructureLine& line : lines) {
    const std::string type = line.element.substr(0, line.element.find(' '));
    if (type != "Artifact") nesting.emplace_back(line.depth, type);
  }
  return nesting;
}

}  // namespace nenpo::roundtrip
