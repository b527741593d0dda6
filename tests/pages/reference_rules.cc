#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "base/text.h"
#include "tests/pages/rules.h"

namespace nenpo::pages {
namespace {

using model::Role;

constexpr int kOutlineDepth = 3;
constexpr Pt kSideBearing{3.0};  // of a "1": its ink begins within its advance

std::string quoted(std::u32string_view text) { return "「" + to_utf8(text) + "」"; }

struct HeadingPlace {
  std::size_t tag = 0;
  int level = 0;
};

/// The headings of the text down to `depth`. The title of the contents is none of them.
std::vector<HeadingPlace> headings_of(const Reading& reading, int depth) {
  std::vector<HeadingPlace> headings;
  for (std::size_t i = 0; i < reading.tags.size(); ++i) {
    const int level = reading.heading_level(i);
    if (level == 0 || level > depth || reading.heading_level(reading.tags[i].parent) > 0) continue;
    const bool of_contents =
        i + 1 < reading.tags.size() && reading.tags[i + 1].role == Role::kContents;
    if (of_contents) continue;
    headings.push_back({i, level});
  }
  return headings;
}

std::string label_of(const Reading& reading, std::size_t tag) {
  return reading.pages.pages[reading.tags[tag].page].label;
}

/// The heading that stands behind an anchor, or kNone.
std::size_t heading_at(const Reading& reading, const std::string& destination) {
  const auto anchor = reading.anchor(destination);
  if (!anchor) return kNone;
  for (std::size_t i = anchor->before_tag; i < reading.tags.size(); ++i) {
    if (reading.heading_level(i) > 0) return i;
    const Role role = reading.tags[i].role;
    if (role != Role::kArtifact && role != Role::kSection) return kNone;
  }
  return kNone;
}

void check_entry(const Reading& reading, std::size_t reference, std::size_t heading,
                 Violations& found) {
  const std::u32string entry = reading.text_in(reference);
  const std::u32string title = reading.text_in(heading);
  const std::u32string label = to_utf32(label_of(reading, heading));
  // A chapter with sections leaves the folio to these.
  if (entry == title + label) return;
  if (entry == title && reading.heading_level(heading) == 1) return;
  found.push_back("the contents say " + quoted(entry) + ", the heading on page " + to_utf8(label) +
                  " is " + quoted(title));
}

void check_entries(const Reading& reading, const Hanmen& hanmen, Violations& found) {
  std::vector<std::size_t> named;
  bool has_contents = false;
  for (std::size_t i = 0; i < reading.tags.size(); ++i) {
    has_contents = has_contents || reading.tags[i].role == Role::kContents;
    if (reading.tags[i].role != Role::kReference) continue;
    if (!reading.is_inside(i, Role::kContents)) continue;
    const std::size_t heading = heading_at(reading, reading.tags[i].destination);
    if (heading == kNone) continue;
    named.push_back(heading);
    check_entry(reading, i, heading, found);
  }
  if (!has_contents) return;
  std::vector<std::size_t> expected;
  for (const auto& heading : headings_of(reading, hanmen.contents_depth)) {
    expected.push_back(heading.tag);
  }
  for (const std::size_t heading : expected) {
    if (std::find(named.begin(), named.end(), heading) != named.end()) continue;
    found.push_back("the contents lack " + quoted(reading.text_in(heading)));
  }
  if (found.empty() && named != expected) found.push_back("the contents are not in order");
}

void check_outline(const Reading& reading, Violations& found) {
  std::vector<std::size_t> named;
  for (const auto& entry : reading.pages.outline) {
    const std::size_t heading = heading_at(reading, entry.destination);
    if (heading == kNone) {
      found.push_back("the outline's " + entry.title + " leads to no heading");
      continue;
    }
    named.push_back(heading);
    if (reading.text_in(heading) == without_blanks(to_utf32(entry.title))) continue;
    found.push_back("the outline says " + entry.title + ", the heading " +
                    quoted(reading.text_in(heading)));
  }
  for (const auto& heading : headings_of(reading, kOutlineDepth)) {
    if (std::find(named.begin(), named.end(), heading.tag) != named.end()) continue;
    found.push_back("the outline lacks " + quoted(reading.text_in(heading.tag)));
  }
}

/// The title of the chapter whose section is open where the page ends.
std::u32string chapter_at(const Reading& reading, std::size_t page, const Hanmen& hanmen) {
  std::size_t last = kNone;
  for (std::size_t i = 0; i < reading.tags.size(); ++i) {
    const auto& tag = reading.tags[i];
    // A box is a section within its chapter's.
    const bool chapter =
        tag.role == Role::kSection && !reading.is_inside(tag.parent, Role::kSection);
    if (tag.page <= page && (chapter || tag.role == Role::kContents)) last = i;
  }
  for (std::size_t i = last; i < reading.tags.size() && last != kNone; ++i) {
    if (!reading.is_within(i, last)) break;
    if (reading.tags[i].role == Role::kHeading1) return reading.text_in(i);
  }
  return without_blanks(to_utf32(hanmen.running_title));
}

std::vector<const Line*> foot_of(const Reading& reading, std::size_t page, const Hanmen& hanmen) {
  std::vector<const Line*> lines;
  for (const Line& line : reading.lines) {
    if (line.page == page && line.baseline > hanmen.foot_top) lines.push_back(&line);
  }
  return lines;
}

std::u32string foot_text(const Reading& reading, std::size_t page, const Hanmen& hanmen) {
  const std::u32string label = to_utf32(reading.pages.pages[page].label);
  switch (hanmen.foot) {
    case Foot::kBlank:
      return {};
    case Foot::kFolio:
      return label;
    case Foot::kFolioAndTitle:
      break;
  }
  return label + chapter_at(reading, page, hanmen);
}

/// The foot line's ink reaches the outer edge of the type area, or stands in its middle.
bool is_in_place(const std::vector<const Line*>& foot, const model::Page& page,
                 const Hanmen& hanmen) {
  Pt left = foot.front()->ink.x, right;
  for (const Line* line : foot) {
    left = std::min(left, line->ink.x);
    right = std::max(right, line->ink.x + line->ink.width);
  }
  const auto is_at = [](Pt x, Pt place) {
    return std::abs((x - place).count()) <= kSideBearing.count();
  };
  const Pt area = hanmen.left(page);
  if (hanmen.folio == model::FolioPlace::kCentre) {
    return is_at((left + right) / 2, area + hanmen.line_length / 2);
  }
  return hanmen.is_even(page) ? is_at(left, area) : is_at(right, area + hanmen.line_length);
}

}  // namespace

Violations contents_true(const Reading& reading, const Hanmen& hanmen) {
  Violations found;
  for (const auto& tag : reading.tags) {
    if (tag.destination.empty() || reading.anchor(tag.destination)) continue;
    found.push_back(at(reading.pages, tag.page) + " a link leads nowhere: " + tag.destination);
  }
  check_entries(reading, hanmen, found);
  check_outline(reading, found);
  return found;
}

Violations foot_lines(const Reading& reading, const Hanmen& hanmen) {
  Violations found;
  int last_folio = 0;
  for (std::size_t i = 0; i < reading.pages.pages.size(); ++i) {
    const auto& page = reading.pages.pages[i];
    const auto foot = foot_of(reading, i, hanmen);
    if (page.label.empty()) continue;
    const int folio = std::atoi(page.label.c_str());
    if (folio != last_folio + 1) {
      found.push_back(at(reading.pages, i) + " follows " + std::to_string(last_folio));
    }
    last_folio = folio;
    if (is_whole(page)) continue;
    const std::u32string expected = foot_text(reading, i, hanmen);
    std::u32string text;
    for (const Line* line : foot) text += line->text;
    if (without_blanks(text) != expected) {
      found.push_back(at(reading.pages, i) + " has the foot line " + quoted(text) + " instead of " +
                      quoted(expected));
    } else if (!foot.empty() && !is_in_place(foot, page, hanmen)) {
      found.push_back(at(reading.pages, i) + " has its folio off its place");
    }
  }
  return found;
}

}  // namespace nenpo::pages
