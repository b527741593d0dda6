#include <algorithm>

#include "base/text.h"
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

}  // namespace

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
