#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "tests/app/program.h"

namespace nenpo::test {

/// output/2026 as `nenpo build` makes it from the real submissions: made once for all tests of this
/// program.
struct PublishedEdition {
  std::filesystem::path output;   // --output
  std::filesystem::path edition;  // output/2026
  Ended build;
};
const PublishedEdition& published_edition();

/// The text of plan.pdf's type areas, foot lines left out, one string a page. Needs pdftotext.
std::vector<std::string> page_texts(const std::filesystem::path& pdf);
/// The same as the page looks: what stands on one line of the page stands on one line of the text.
std::vector<std::string> page_layouts(const std::filesystem::path& pdf);
/// Without any white space: lines and the gaps between Japanese and Latin are not part of the text.
std::string without_blanks(std::string_view text);

}  // namespace nenpo::test
