#include "tests/jlreq/prose.h"

#include <algorithm>
#include <string_view>

#include "base/text.h"
#include "tests/support/golden.h"

namespace nenpo::jlreq::test {
namespace {

bool strip(std::string_view& text, std::string_view mark) {
  if (!text.starts_with(mark)) return false;
  text = trim(text.substr(mark.size()));
  return true;
}

/// Takes the marks of a quotation, a heading and a list item away; says whether a block begins.
bool strip_block_marks(std::string_view& text) {
  while (strip(text, ">")) {
  }
  const bool is_heading = text.starts_with('#');
  while (text.starts_with('#')) text = text.substr(1);
  text = trim(text);
  return strip(text, "- ") || is_heading;
}

void remove_all(std::string& text, std::string_view mark) {
  for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at)) {
    text.erase(at, mark.size());
  }
}

/// {{figure:...}}: what is placed there is no text.
void remove_placeholders(std::string& text) {
  for (std::size_t at = text.find("{{"); at != std::string::npos; at = text.find("{{")) {
    const std::size_t end = text.find("}}", at);
    if (end == std::string::npos) return;
    text.erase(at, end + 2 - at);
  }
}

class ProseReader {
 public:
  ProseReader(std::string file, std::vector<ProseParagraph>& paragraphs)
      : file_(std::move(file)), paragraphs_(paragraphs) {}

  void add_line(std::string_view line) {
    ++line_;
    std::string_view text = trim(line);
    const bool begins_block = strip_block_marks(text);
    if (begins_block || text.empty()) finish();
    if (text.starts_with('|')) {
      add_row(text);
    } else if (!text.empty()) {
      if (pending_.empty()) begin_ = line_;
      pending_ += text;
      if (line.starts_with('#')) finish();
    }
  }

  void finish() {
    remove_placeholders(pending_);
    remove_all(pending_, "**");
    std::string_view text = trim(pending_);
    if (text.starts_with("<http")) text = text.substr(1, text.size() - 2);
    if (!text.empty()) paragraphs_.push_back({file_, begin_, std::string(text)});
    pending_.clear();
  }

 private:
  void add_row(std::string_view row) {
    finish();
    if (row.find("---") != std::string_view::npos) return;
    for (const std::string_view cell : split(row, '|')) {
      begin_ = line_;
      pending_ = trim(cell);
      remove_all(pending_, "<br>");  // one cell, as wide as the line
      finish();
    }
  }

  std::string file_;
  std::vector<ProseParagraph>& paragraphs_;
  std::string pending_;
  int line_ = 0;
  int begin_ = 0;
};

}  // namespace

std::vector<ProseParagraph> read_prose(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.path().extension() == ".md") files.push_back(entry.path());
  }
  std::ranges::sort(files);
  std::vector<ProseParagraph> paragraphs;
  for (const auto& file : files) {
    ProseReader reader(file.lexically_relative(folder).generic_string(), paragraphs);
    const std::string text = nenpo::test::read_file(file);
    for (const std::string_view line : split(text, '\n')) reader.add_line(line);
    reader.finish();
  }
  return paragraphs;
}

}  // namespace nenpo::jlreq::test
