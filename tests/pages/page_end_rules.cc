#include <algorithm>
#include <map>
#include <set>

#include "base/text.h"
#include "tests/pages/columns.h"
#include "tests/pages/rules.h"

namespace nenpo::pages {
namespace {

using model::Role;

constexpr std::size_t kLinesTogether = 2;  // below a heading, at a page's head and foot
constexpr double kLargestBlank = 1.0 / 3;
constexpr double kHighRow = 3;  // lines: such a row may stand alone, and so may one beside it
constexpr Pt kRounding{0.5};

/// A new page was asked for behind this one, or nothing follows.
bool ends_by_force(const model::Page& page) { return page.end != model::PageEnd::kFull; }

/// What follows a column does not belong to the heading at its foot.
bool section_ends_before(const Reading& reading, std::size_t page, const ColumnPlace& next) {
  const bool forced = page != next.page && ends_by_force(reading.pages.pages[page]);
  return forced || reading.heading_level(reading.lines[next.lines.front()].tag) > 0;
}

/// On a sheet a title may have a frame of its own: its text stands in the next one.
bool goes_on_in_next_frame(const Reading& reading, const ColumnPlace& column,
                           const ColumnPlace& next) {
  const std::size_t frame = reading.frame_of(column.lines.back());
  return frame != kNone && column.page == next.page &&
         reading.frame_of(next.lines.front()) != frame;
}

/// Figures and contents are in no column, nor is a table that goes on over several sheets.
bool has_more_below(const Reading& reading, std::size_t heading) {
  const Line& above = reading.lines[heading];
  const bool on_sheet = reading.frame_of(heading) != kNone;
  return std::any_of(reading.lines.begin() + static_cast<std::ptrdiff_t>(heading),
                     reading.lines.end(), [&](const Line& line) {
                       return line.page == above.page && line.baseline > above.baseline &&
                              (reading.is_inside(line.tag, Role::kFigure) ||
                               reading.is_inside(line.tag, Role::kContents) ||
                               (on_sheet && reading.is_inside(line.tag, Role::kTable)));
                     });
}

/// By line, counted through the booklet. What is in none, as footnotes are, counts by its page.
std::vector<std::size_t> column_numbers(const Reading& reading) {
  std::vector<std::size_t> numbers;
  const auto columns = columns_in_order(reading);
  for (const Line& line : reading.lines) numbers.push_back(columns.size() + line.page);
  for (std::size_t i = 0; i < columns.size(); ++i) {
    for (const std::size_t line : columns[i].lines) numbers[line] = i;
  }
  return numbers;
}

/// The lowest point of what stands on a page, its foot line apart.
Pt lowest(const Reading& reading, std::size_t page, const Hanmen& hanmen) {
  Pt y;
  const auto reach = [&](Pt bottom) {
    if (bottom <= hanmen.top + hanmen.height() + kRounding) y = std::max(y, bottom);
  };
  for (const Line& line : reading.lines) {
    if (line.page == page && !line.glyphs.empty()) reach(line.ink.y + line.ink.height);
  }
  for (const auto& item : reading.pages.pages[page].items) {
    if (const auto* line = std::get_if<model::Line>(&item)) {
      reach(std::max(line->from.y, line->to.y));
    } else if (const auto* area = std::get_if<model::Rectangle>(&item)) {
      reach(area->box.y + area->box.height);
    }
  }
  return y;
}

struct Extent {
  std::size_t page = 0;
  Pt top, bottom;
};

/// Where the lines inside a tag stand, a page at a time.
std::vector<Extent> extents_of(const Reading& reading, std::size_t tag) {
  std::vector<Extent> extents;
  for (const Line& line : reading.lines) {
    // A foot line stands inside the tags that go on over the page break.
    const bool artifact = reading.is_inside(line.tag, Role::kArtifact);
    if (!reading.is_within(line.tag, tag) || line.glyphs.empty() || artifact) continue;
    const Pt bottom = line.ink.y + line.ink.height;
    if (extents.empty() || extents.back().page != line.page) {
      extents.push_back({line.page, line.ink.y, bottom});
    }
    extents.back().top = std::min(extents.back().top, line.ink.y);
    extents.back().bottom = std::max(extents.back().bottom, bottom);
  }
  return extents;
}

std::vector<std::size_t> tags_in(const Reading& reading, std::size_t table, Role role) {
  std::vector<std::size_t> tags;
  for (std::size_t i = table; i < reading.tags.size(); ++i) {
    if (reading.tags[i].role != role) continue;
    if (reading.around(i, Role::kTable) == table) tags.push_back(i);
  }
  return tags;
}

/// The height of the row that a page's text begins with, with the rows of headers above it: they
/// stand together. 0 where it begins with something else.
Pt first_row_height(const Reading& reading, std::size_t page) {
  Pt top, bottom;
  for (const Line& line : reading.lines) {
    if (line.page != page || line.glyphs.empty() || reading.is_inside(line.tag, Role::kArtifact)) {
      continue;
    }
    const std::size_t row = reading.around(line.tag, Role::kTableRow);
    if (row == kNone) break;
    if (bottom == Pt{}) top = line.ink.y;
    for (const Extent& extent : extents_of(reading, row)) {
      if (extent.page == page) bottom = std::max(bottom, extent.bottom);
    }
    const bool header = reading.is_inside(line.tag, Role::kTableHeader);
    if (!header) break;
  }
  return bottom - top;
}

std::u32string artifacts_of(const Reading& reading, std::size_t page) {
  std::u32string text;
  for (const Line& line : reading.lines) {
    if (line.page == page && reading.is_inside(line.tag, Role::kArtifact)) text += line.text;
  }
  return without_blanks(text);
}

std::string name_of(const Reading& reading, std::size_t table) {
  return at(reading.pages, reading.tags[table].page) + " the table 「" +
         to_utf8(reading.text_in(table).substr(0, 16)) + "…」";
}

/// The pages of a table's body, and of its caption and header.
void check_table(const Reading& reading, std::size_t table, Violations& found) {
  std::vector<std::size_t> body;
  for (const std::size_t row : tags_in(reading, table, Role::kTableRow)) {
    if (reading.is_inside(row, Role::kTableHead)) continue;
    for (const Extent& extent : extents_of(reading, row)) body.push_back(extent.page);
  }
  if (body.empty()) return;
  for (const Role role : {Role::kCaption, Role::kTableHead}) {
    for (const std::size_t tag : tags_in(reading, table, role)) {
      const auto extents = extents_of(reading, tag);
      if (extents.empty() || extents.back().page == body.front()) continue;
      found.push_back(name_of(reading, table) + " is parted from its " + to_string(role));
    }
  }
  std::u32string head;
  for (const std::size_t tag : tags_in(reading, table, Role::kTableHead)) {
    head += reading.text_in(tag);
  }
  for (std::size_t page = body.front() + 1; page <= body.back() && !head.empty(); ++page) {
    if (artifacts_of(reading, page).find(head) != std::u32string::npos) continue;
    found.push_back(name_of(reading, table) + " goes on without its header on " +
                    at(reading.pages, page));
  }
}

}  // namespace

Violations no_lone_heading(const Reading& reading) {
  Violations found;
  const auto columns = columns_in_order(reading);
  for (std::size_t i = 0; i + 1 < columns.size(); ++i) {
    const auto& lines = columns[i].lines;
    if (columns[i].goes_on_below) continue;
    const auto heading = std::find_if(lines.rbegin(), lines.rend(), [&](std::size_t line) {
      return reading.heading_level(reading.lines[line].tag) > 0;
    });
    const auto below = static_cast<std::size_t>(heading - lines.rbegin());
    if (heading == lines.rend() || below >= kLinesTogether) continue;
    if (has_more_below(reading, *heading)) continue;
    if (goes_on_in_next_frame(reading, columns[i], columns[i + 1])) continue;
    if (below > 0 && section_ends_before(reading, columns[i].page, columns[i + 1])) continue;
    found.push_back(at(reading, reading.lines[*heading]) + " stands at the foot with " +
                    std::to_string(below) + " lines below it");
  }
  return found;
}

Violations no_widow_or_orphan(const Reading& reading) {
  Violations found;
  const auto columns = column_numbers(reading);
  for (const auto& paragraph : reading.paragraphs) {
    if (!reading.is_flow(paragraph.tag)) continue;
    std::map<std::size_t, std::set<double>> baselines;  // by column: parts of a line stand on one
    for (const std::size_t line : paragraph.lines) {
      baselines[columns[line]].insert(reading.lines[line].baseline.count());
    }
    if (baselines.size() < 2) continue;
    if (baselines.begin()->second.size() < kLinesTogether) {
      found.push_back(at(reading, reading.lines[paragraph.lines.front()]) +
                      " is alone at the page's foot");
    }
    if (baselines.rbegin()->second.size() < kLinesTogether) {
      found.push_back(at(reading, reading.lines[paragraph.lines.back()]) +
                      " is alone at the page's head");
    }
  }
  return found;
}

Violations no_empty_third(const Reading& reading, const Hanmen& hanmen) {
  Violations found;
  for (std::size_t i = 0; i < reading.pages.pages.size(); ++i) {
    if (is_whole(reading.pages.pages[i]) || ends_by_force(reading.pages.pages[i])) continue;
    const Pt blank = hanmen.top + hanmen.height() - lowest(reading, i, hanmen);
    // The last line's own leading is no blank.
    if (blank <= hanmen.height() * kLargestBlank + hanmen.leading / 2) continue;
    if (first_row_height(reading, i + 1) > blank) continue;
    found.push_back(at(reading.pages, i) + " is blank for " +
                    std::to_string(static_cast<int>(blank / hanmen.leading)) + " lines");
  }
  return found;
}

Violations whole_rows(const Reading& reading, const Hanmen& hanmen) {
  Violations found;
  for (std::size_t i = 0; i < reading.tags.size(); ++i) {
    if (reading.tags[i].role != Role::kTableRow) continue;
    const auto extents = extents_of(reading, i);
    if (extents.size() < 2) continue;
    Pt height;
    for (const Extent& extent : extents) height += extent.bottom - extent.top;
    const std::size_t table = reading.around(i, Role::kTable);
    for (const std::size_t head : tags_in(reading, table, Role::kTableHead)) {
      for (const Extent& extent : extents_of(reading, head)) height += extent.bottom - extent.top;
    }
    if (height > hanmen.height() - hanmen.leading) continue;
    found.push_back(at(reading.pages, extents.front().page) + " the row 「" +
                    to_utf8(reading.text_in(i).substr(0, 16)) + "…」 is cut");
  }
  return found;
}

Violations no_lone_row(const Reading& reading, const Hanmen& hanmen) {
  Violations found;
  const auto is_low = [&](const Extent& row) {
    return row.bottom - row.top <= hanmen.leading * kHighRow;
  };
  for (std::size_t table = 0; table < reading.tags.size(); ++table) {
    if (reading.tags[table].role != Role::kTable) continue;
    std::vector<Extent> rows;
    for (const std::size_t row : tags_in(reading, table, Role::kTableRow)) {
      if (reading.is_inside(row, Role::kTableHead)) continue;
      for (const Extent& part : extents_of(reading, row)) rows.push_back(part);
    }
    if (rows.size() < 3) continue;
    const auto check = [&](const Extent& row, const Extent& next) {
      if (row.page == next.page || !is_low(row) || !is_low(next)) return;
      found.push_back(name_of(reading, table) + " has a single row on " +
                      at(reading.pages, row.page));
    };
    check(rows.front(), rows[1]);
    check(rows.back(), rows[rows.size() - 2]);
  }
  return found;
}

Violations table_heads(const Reading& reading) {
  Violations found;
  for (std::size_t i = 0; i < reading.tags.size(); ++i) {
    if (reading.tags[i].role == Role::kTable) check_table(reading, i, found);
  }
  return found;
}

}  // namespace nenpo::pages
