#include <algorithm>

#include "base/text.h"
#include "tests/pages/columns.h"
#include "tests/pages/rules.h"

namespace nenpo::pages {
namespace {

using model::Role;

/// The last line of the text, found by its last words.
const Line* end_of(const Reading& reading, const std::u32string& text) {
  for (const Paragraph& paragraph : reading.paragraphs) {
    std::u32string words;
    for (const std::size_t line : paragraph.lines) words += reading.lines[line].text;
    if (without_blanks(words) == text) return &reading.lines[paragraph.lines.back()];
  }
  return nullptr;
}

const Line* line_with(const Reading& reading, const std::u32string& words) {
  const auto found =
      std::find_if(reading.lines.begin(), reading.lines.end(), [&](const Line& line) {
        return !reading.is_inside(line.tag, Role::kArtifact) && !line.ruby &&
               without_blanks(line.text) == words;
      });
  return found == reading.lines.end() ? nullptr : &*found;
}

/// The section whose first line says this: a box, or a chapter of no such name.
std::size_t box_with(const Reading& reading, const std::u32string& words) {
  const Line* first = line_with(reading, words);
  return first == nullptr ? kNone : reading.around(first->tag, Role::kSection);
}

}  // namespace

Violations boxes_whole(const Reading& reading, const std::vector<std::u32string>& boxes) {
  Violations found;
  const auto columns = columns_in_order(reading);
  for (const std::u32string& words : boxes) {
    const std::size_t box = box_with(reading, words);
    const auto parts = std::count_if(columns.begin(), columns.end(), [&](const auto& column) {
      return std::any_of(column.lines.begin(), column.lines.end(), [&](std::size_t line) {
        return box != kNone && reading.is_within(reading.lines[line].tag, box);
      });
    });
    if (parts == 1) continue;
    found.push_back("the box 「" + to_utf8(words) + "」 stands in " + std::to_string(parts) +
                    " parts");
  }
  return found;
}

Violations floats_near(const Reading& reading, const std::vector<FloatPlace>& floats) {
  Violations found;
  for (const FloatPlace& place : floats) {
    const std::string name = "the figure 「" + to_utf8(place.words) + "」";
    const Line* figure = line_with(reading, place.words);
    const Line* before = end_of(reading, place.before);
    if (figure == nullptr || before == nullptr) {
      found.push_back(name + " or the text before it is not there");
      continue;
    }
    const bool higher = figure->page == before->page && figure->baseline < before->baseline &&
                        figure->ink.x < before->ink.x + before->ink.width;
    if (figure->page < before->page || higher) {
      found.push_back(name + " stands before " + at(reading, *before));
    } else if (figure->page > before->page + 1) {
      found.push_back(name + " stands on " + at(reading.pages, figure->page) + ", far from " +
                      at(reading, *before));
    }
  }
  return found;
}

}  // namespace nenpo::pages
