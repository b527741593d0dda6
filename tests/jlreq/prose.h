#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace nenpo::jlreq::test {

/// A paragraph, heading, list item or table cell of a Markdown text, without its marks.
struct ProseParagraph {
  std::string file;
  int line = 0;
  std::string text;
};

/// All paragraphs of the .md files below a folder, in the order of their names.
std::vector<ProseParagraph> read_prose(const std::filesystem::path& folder);

}  // namespace nenpo::jlreq::test
