#include "tests/roundtrip/structure_lines.h"

#include "base/text.h"

namespace nenpo::roundtrip {
namespace {

constexpr std::size_t kMostDifferences = 20;
constexpr std::size_t kIndent = 2;

std::string said(const StructureLine& line) {
  return line.element + " on page " + (line.pages.empty() ? "-" : line.pages) + " “" + line.text +
         "”";
}

bool same_place(const StructureLine& one, const StructureLine& other) {
  return one.depth == other.depth && one.element == other.element;
}

std::string_view role_of(const StructureLine& line) {
  return std::string_view(line.element).substr(0, line.element.find(' '));
}

std::string page_range(const std::string& from, const std::string& to) {
  const std::string first = from.substr(0, from.find('-')), last = to.substr(to.find('-') + 1);
  return first == last ? first : first + "-" + last;
}

class Comparison {
 public:
  Comparison(const std::vector<StructureLine>& expected, const std::vector<StructureLine>& found)
      : expected_(expected), found_(found) {}

  std::vector<std::string> run() {
    for (const StructureLine& line : expected_) {
      if (differences_.size() >= kMostDifferences) break;
      if (next_ == found_.size()) {
        differences_.push_back("missing: " + said(line));
        return differences_;
      }
      const StructureLine read = next_line(line);
      if (read == line) continue;
      differences_.push_back("expected " + said(line) + ", found " + said(read));
      if (role_of(read) != role_of(line) || read.depth != line.depth) return differences_;
    }
    if (differences_.empty() && next_ < found_.size()) {
      differences_.push_back("nobody expects " + said(found_[next_]));
    }
    return differences_;
  }

 private:
  StructureLine next_line(const StructureLine& expected) {
    StructureLine line = found_[next_++];
    const bool divided = same_place(line, expected) && line.text.empty() && !expected.text.empty();
    while (divided && next_ < found_.size() && found_[next_].element == "Span" &&
           found_[next_].depth == line.depth + 1) {
      const StructureLine& part = found_[next_++];
      line.pages = line.text.empty() ? part.pages : page_range(line.pages, part.pages);
      line.text += part.text;
    }
    return line;
  }

  const std::vector<StructureLine>& expected_;
  const std::vector<StructureLine>& found_;
  std::size_t next_ = 0;  // of found_
  std::vector<std::string> differences_;
};

}  // namespace

void PrintTo(const StructureLine& line, std::ostream* out) { *out << said(line); }

std::vector<StructureLine> structure_lines(std::string_view dump) {
  std::vector<StructureLine> lines;
  for (const std::string_view line : split(dump, '\n')) {
    const auto fields = split(line, '\t');
    if (fields.size() < 3) continue;  // behind the last line
    const std::size_t indent = fields[1].find_first_not_of(' ');
    const std::size_t text = fields[0].size() + fields[1].size() + 2;
    lines.push_back({std::string(fields[0]), indent / kIndent,
                     std::string(fields[1].substr(indent)), std::string(line.substr(text))});
  }
  return lines;
}

std::vector<std::string> differences(const std::vector<StructureLine>& expected,
                                     const std::vector<StructureLine>& found) {
  return Comparison(expected, found).run();
}

}  // namespace nenpo::roundtrip
