#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <set>

#include "base/text.h"
#include "tests/pages/rules.h"

namespace nenpo::pages {
namespace {

using model::Role;

constexpr int kOutlineDepth = 3;
constexpr Pt kSideBearing{3.0};  // of a "1": its ink begins within its advance

std::string in_brackets(std::u32string_view text) { return "「" + to_utf8(text) + "」"; }

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
  found.push_back("the contents say " + in_brackets(entry) + ", the heading on page " +
                  to_utf8(label) + " is " + in_brackets(title));
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
    found.push_back("the contents lack " + in_brackets(reading.text_in(heading)));
  }
  if (found.empty() && named != expected) found.push_back("the contents are not in order");
}

/// As the title is compared: a style may print full-width digits as half-width ones.
std::u32string compared(std::u32string_view text) {
  std::u32string narrowed = without_blanks(text);
  std::transform(narrowed.begin(), narrowed.end(), narrowed.begin(), narrow);
  return narrowed;
}

/// The row headers next to an anchor, before it and behind it: a ledger says its titles there.
std::vector<std::u32string> row_headers_at(const Reading& reading, const AnchorPlace& anchor) {
  std::vector<std::u32string> headers;
  const auto look = [&](std::size_t tag) {
    const Role role = reading.tags[tag].role;
    const bool header = role == Role::kTableHeader && !reading.is_inside(tag, Role::kTableHead);
    if (header) headers.push_back(compared(reading.text_in(tag)));
    return !header && role != Role::kTableCell && reading.heading_level(tag) == 0;
  };
  for (std::size_t i = anchor.before_tag; i > 0 && look(i - 1);) --i;
  for (std::size_t i = anchor.before_tag; i < reading.tags.size() && look(i);) ++i;
  return headers;
}

/// Of a title without a heading: it is said at the foot or head of the ledger's first page, or
/// "name：title" by the ledger's row header, around a number.
bool is_said_by_ledger(const Reading& reading, const model::OutlineEntry& entry) {
  const auto anchor = reading.anchor(entry.destination);
  if (!anchor || anchor->before_tag >= reading.tags.size()) return false;
  const std::u32string title = compared(to_utf32(entry.title));
  const std::size_t cut = std::min(title.find(U':'), title.size());
  const auto headers = row_headers_at(reading, *anchor);
  const bool in_row = std::any_of(headers.begin(), headers.end(), [&](const auto& header) {
    return cut < title.size() && header.starts_with(title.substr(0, cut)) &&
           header.ends_with(title.substr(cut + 1));
  });
  if (in_row || headers.empty()) return in_row;
  return std::any_of(reading.lines.begin(), reading.lines.end(), [&](const Line& line) {
    return line.page == anchor->page && reading.is_inside(line.tag, Role::kArtifact) &&
           compared(line.text).find(title) != std::u32string::npos;
  });
}

void check_outline(const Reading& reading, Violations& found) {
  std::vector<std::size_t> named;
  for (const auto& entry : reading.pages.outline) {
    const std::size_t heading = heading_at(reading, entry.destination);
    if (heading == kNone) {
      if (is_said_by_ledger(reading, entry)) continue;
      found.push_back("the outline's " + entry.title + " leads to no heading");
      continue;
    }
    named.push_back(heading);
    if (compared(reading.text_in(heading)) == compared(to_utf32(entry.title))) continue;
    found.push_back("the outline says " + entry.title + ", the heading " +
                    in_brackets(reading.text_in(heading)));
  }
  for (const auto& heading : headings_of(reading, kOutlineDepth)) {
    if (std::find(named.begin(), named.end(), heading.tag) != named.end()) continue;
    found.push_back("the outline lacks " + in_brackets(reading.text_in(heading.tag)));
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

/// The last chapter of the outline up to the page, if no heading says it.
std::u32string side_title(const Reading& reading, std::size_t page) {
  std::u32string title;
  for (const auto& entry : reading.pages.outline) {
    const auto anchor = reading.anchor(entry.destination);
    if (entry.level > 1 || !anchor || anchor->page > page) continue;
    const bool said = heading_at(reading, entry.destination) != kNone;
    title = said ? std::u32string() : without_blanks(to_utf32(entry.title));
  }
  return title;
}

/// A part of a table stands on this page and the next.
bool part_goes_on(const Reading& reading, std::size_t page) {
  std::set<std::size_t> here;
  for (const Line& line : reading.lines) {
    const std::size_t part = reading.around(line.tag, Role::kTableBody);
    if (part == kNone || reading.is_inside(line.tag, Role::kArtifact)) continue;
    if (line.page == page) here.insert(part);
    if (line.page == page + 1 && here.contains(part)) return true;
  }
  return false;
}

std::u32string side_text(const Reading& reading, std::size_t page, const Hanmen& hanmen) {
  const std::u32string title = hanmen.has_side ? side_title(reading, page) : std::u32string();
  if (title.empty() || !part_goes_on(reading, page)) return title;
  return title + without_blanks(to_utf32(hanmen.goes_on));
}

std::u32string foot_text(const Reading& reading, std::size_t page, const Hanmen& hanmen) {
  const std::u32string label =
      to_utf32(hanmen.before_folio + reading.pages.pages[page].label + hanmen.after_folio);
  switch (hanmen.foot) {
    case Foot::kBlank:
      return {};
    case Foot::kFolio:
      return label + side_text(reading, page, hanmen);
    case Foot::kFolioAndTitle:
      break;
  }
  return label + chapter_at(reading, page, hanmen);
}

/// The ink of the folio, and of the running title if it has one: not of what stands at the sides.
std::vector<model::Box> folio_ink(const std::vector<const Line*>& foot, const model::Page& page,
                                  const Hanmen& hanmen) {
  std::vector<model::Box> ink;
  for (const Line* line : foot) ink.insert(ink.end(), line->glyphs.begin(), line->glyphs.end());
  const std::string folio = hanmen.before_folio + page.label + hanmen.after_folio;
  if (hanmen.has_side) ink.resize(std::min(ink.size(), to_utf32(folio).size()));
  return ink;
}

/// The foot line's ink reaches the outer edge of the type area, or stands in its middle.
bool is_in_place(const std::vector<const Line*>& foot, const model::Page& page,
                 const Hanmen& hanmen) {
  const auto ink = folio_ink(foot, page, hanmen);
  if (ink.empty()) return false;
  Pt left = ink.front().x, right;
  for (const model::Box& box : ink) {
    left = std::min(left, box.x);
    right = std::max(right, box.x + box.width);
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
  int last_folio = hanmen.first_folio - 1;
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
      found.push_back(at(reading.pages, i) + " has the foot line " + in_brackets(text) +
                      " instead of " + in_brackets(expected));
    } else if (!foot.empty() && !is_in_place(foot, page, hanmen)) {
      found.push_back(at(reading.pages, i) + " has its folio off its place");
    }
  }
  return found;
}

}  // namespace nenpo::pages
