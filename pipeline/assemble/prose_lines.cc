#include "assemble/prose_lines.h"

#include <algorithm>

#include "assemble/source_lines.h"
#include "base/text.h"

namespace nenpo::assemble {
namespace {

using Lines = std::vector<std::string_view>;

constexpr std::string_view kItem = "- ";

struct Section {
  int line = 1;
  std::size_t level = 0;
};

/// The last line of the section that holds line `from`.
int section_end(const Lines& lines, const Section& section, int from) {
  for (auto at = static_cast<std::size_t>(from); at < lines.size(); ++at) {
    const std::size_t level = heading_level(lines[at]);
    if (level > 0 && level <= section.level) return static_cast<int>(at);
  }
  return static_cast<int>(lines.size());
}

std::vector<PlacedMark> placed_marks(const std::string& file, const Lines& lines) {
  std::vector<PlacedMark> marks;
  Section section;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    const int number = static_cast<int>(at) + 1;
    if (const std::size_t level = heading_level(lines[at])) section = {number, level};
    if (auto mark = parse_mark(trim(lines[at]))) {
      mark->from = {file, number};
      marks.push_back({std::move(*mark), section.line, section_end(lines, section, number)});
    }
  }
  return marks;
}

std::string_view folder_of(std::string_view file) {
  return file.substr(0, file.find_last_of('/') + 1);
}

}  // namespace

std::size_t heading_level(std::string_view line) {
  const auto level = std::min(line.find_first_not_of('#'), line.size());
  return line.substr(level).starts_with(" ") ? level : 0;
}

ProseLines::ProseLines(const model::Edition& edition) {
  for (const model::ProseFile& prose : edition.prose) {
    Lines lines = split(prose.text, '\n');
    marks_[prose.file] = placed_marks(prose.file, lines);
    lines_[prose.file] = std::move(lines);
  }
}

std::vector<PlacedMark> ProseLines::marks_beside(std::string_view file) const {
  std::vector<PlacedMark> marks;
  for (const auto& [other, placed] : marks_) {
    if (folder_of(other) == folder_of(file))
      marks.insert(marks.end(), placed.begin(), placed.end());
  }
  return marks;
}

std::string_view ProseLines::at(const model::SourceLine& line) const {
  const auto found = lines_.find(line.file);
  const auto index = static_cast<std::size_t>(std::max(line.line, 1)) - 1;
  return found == lines_.end() || index >= found->second.size() ? std::string_view()
                                                                : trim(found->second[index]);
}

bool ProseLines::is_mark(const model::SourceLine& line) const {
  const auto mark = parse_mark(at(line));
  return mark && mark->rest.empty();
}

std::optional<std::size_t> ProseLines::items_below(const model::SourceLine& line) const {
  const auto found = lines_.find(line.file);
  if (found == lines_.end() || at(line).starts_with(kItem)) return std::nullopt;
  const Lines& lines = found->second;
  auto next = static_cast<std::size_t>(std::max(line.line, 1)) - 1;
  while (next < lines.size() && !trim(lines[next]).empty()) ++next;
  while (next < lines.size() && trim(lines[next]).empty()) ++next;
  std::size_t items = 0;
  for (; next < lines.size() && (lines[next].starts_with(kItem) || lines[next].starts_with(' '));
       ++next) {
    if (lines[next].starts_with(kItem)) ++items;
  }
  return items == 0 ? std::nullopt : std::optional(items);
}

}  // namespace nenpo::assemble
