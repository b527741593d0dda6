#include <algorithm>
#include <map>

#include "base/text.h"
#include "tests/pages/columns.h"
#include "tests/pages/rules.h"

namespace nenpo::pages {
namespace {

using model::Role;

/// A mark in the text and the note at a foot that it leads to.
struct MarkedNote {
  const Stretch* mark = nullptr;
  std::size_t note = kNone;
  std::vector<const Line*> lines;  // of the note
};

std::vector<const Line*> lines_in(const Reading& reading, std::size_t tag) {
  std::vector<const Line*> lines;
  for (const Line& line : reading.lines) {
    const bool artifact = reading.is_inside(line.tag, Role::kArtifact);
    if (!line.ruby && !artifact && reading.is_within(line.tag, tag)) lines.push_back(&line);
  }
  return lines;
}

/// In the order of the marks. A mark within a note's own label leads back and is none.
std::vector<MarkedNote> notes_of(const Reading& reading) {
  std::vector<MarkedNote> notes;
  for (const Stretch& mark : reading.references) {
    const auto anchor = reading.anchor(reading.tags[mark.tag].destination);
    if (reading.is_inside(mark.tag, Role::kContents)) continue;
    if (!anchor || anchor->before_tag >= reading.tags.size()) continue;
    const std::size_t note = reading.around(anchor->before_tag, Role::kNote);
    if (note == kNone || !reading.is_footnote(note)) continue;
    notes.push_back({&mark, note, lines_in(reading, note)});
  }
  return notes;
}

struct Where {
  Pt left, width;
  Pt foot;  // the lowest baseline of its text
};

Where where(const Reading& reading, const Hanmen& hanmen, const Band& band, std::size_t column) {
  const double count = static_cast<double>(band.columns.size());
  const Pt width = (hanmen.line_length - hanmen.column_gap * (count - 1)) / count;
  const Pt step = (width + hanmen.column_gap) * static_cast<double>(column);
  Where found{hanmen.left(reading.pages.pages[band.page]) + step, width, {}};
  for (const std::size_t line : band.columns[column]) {
    found.foot = std::max(found.foot, reading.lines[line].baseline);
  }
  return found;
}

/// The column in which a line of text stands; the whole width for what stands in none.
Where column_around(const Reading& reading, const Hanmen& hanmen, std::size_t line) {
  for (const Band& band : bands_of(reading, reading.lines[line].page)) {
    for (std::size_t i = 0; i < band.columns.size(); ++i) {
      const Column& column = band.columns[i];
      if (std::find(column.begin(), column.end(), line) == column.end()) continue;
      return where(reading, hanmen, band, i);
    }
  }
  const auto& page = reading.pages.pages[reading.lines[line].page];
  return {hanmen.left(page), hanmen.line_length, reading.lines[line].baseline};
}

bool has_rule_between(const model::Page& page, const Where& column, Pt note) {
  return std::any_of(page.items.begin(), page.items.end(), [&](const model::PageItem& item) {
    const auto* rule = std::get_if<model::Line>(&item);
    return rule != nullptr && rule->from.y == rule->to.y && rule->from.y > column.foot &&
           rule->from.y < note && rule->from.x < column.left + column.width &&
           rule->to.x > column.left;
  });
}

void check_place(const Reading& reading, const Hanmen& hanmen, const MarkedNote& note,
                 Violations& found) {
  const Line& marked = reading.lines[note.mark->line];
  const Line& first = *note.lines.front();
  const std::string name = "the note " + to_utf8(note.mark->text) + " of " + at(reading, marked);
  if (first.page != marked.page) {
    found.push_back(name + " stands on " + at(reading.pages, first.page));
    return;
  }
  const Where column = column_around(reading, hanmen, note.mark->line);
  const bool beside =
      first.ink.x < column.left - first.size || first.ink.x > column.left + column.width;
  if (beside) found.push_back(name + " stands in another column");
  if (first.baseline <= column.foot) {
    found.push_back(name + " stands above the column's foot");
  } else if (!beside && !has_rule_between(reading.pages.pages[first.page], column, first.ink.y)) {
    found.push_back(name + " has no rule above it");
  }
}

/// Notes of one column stand in the order of their marks.
void check_order(const Reading& reading, const std::vector<MarkedNote>& notes, Violations& found) {
  const auto columns = columns_in_order(reading);
  std::map<std::size_t, Pt> lowest;
  for (const MarkedNote& note : notes) {
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const Column& lines = columns[i].lines;
      if (std::find(lines.begin(), lines.end(), note.mark->line) == lines.end()) continue;
      const Pt baseline = note.lines.front()->baseline;
      if (baseline < lowest[i]) {
        found.push_back(at(reading, *note.lines.front()) + " stands above an earlier note");
      }
      lowest[i] = std::max(lowest[i], baseline);
    }
  }
}

/// What a note or figure must not be read within, unless it belongs there.
constexpr Role kWholes[] = {Role::kParagraph, Role::kList, Role::kTable};

}  // namespace

Violations footnotes_in_place(const Reading& reading, const Hanmen& hanmen) {
  Violations found;
  std::vector<MarkedNote> notes;
  for (MarkedNote& note : notes_of(reading)) {
    const std::u32string words = reading.text_in(note.note);
    if (note.lines.empty() || !words.starts_with(note.mark->text)) {
      found.push_back("the mark " + to_utf8(note.mark->text) + " leads to 「" +
                      to_utf8(words.substr(0, 16)) + "」");
      continue;
    }
    check_place(reading, hanmen, note, found);
    notes.push_back(std::move(note));
  }
  check_order(reading, notes, found);
  return found;
}

Violations footnotes_whole(const Reading& reading, const std::vector<std::string>& expected) {
  Violations found;
  std::vector<std::u32string> printed;
  for (const std::size_t note : reading.footnotes) printed.push_back(reading.text_in(note));
  for (const std::string& footnote : expected) {
    const auto words = without_blanks(to_utf32(footnote));
    const auto times = std::count(printed.begin(), printed.end(), words);
    if (times == 1) continue;
    found.push_back("the footnote 「" + to_utf8(words.substr(0, 16)) + "…」 is printed " +
                    std::to_string(times) + " times");
  }
  return found;
}

Violations read_in_order(const Reading& reading) {
  Violations found;
  for (const MarkedNote& note : notes_of(reading)) {
    const std::string name = "the note " + to_utf8(note.mark->text);
    if (note.note < note.mark->tag) found.push_back(name + " is read before its mark");
    for (const Role role : kWholes) {
      const std::size_t whole = reading.around(reading.tags[note.note].parent, role);
      if (whole == kNone || reading.is_within(note.mark->tag, whole)) continue;
      found.push_back(name + " is read within another " + to_string(role));
    }
  }
  for (std::size_t i = 0; i < reading.tags.size(); ++i) {
    // A goal's tile stands in a list in its table's cell.
    if (reading.tags[i].role != Role::kFigure || reading.is_inside(i, Role::kTable)) continue;
    for (const Role role : kWholes) {
      if (!reading.is_inside(i, role)) continue;
      found.push_back(at(reading.pages, reading.tags[i].page) + " a figure is read within a " +
                      to_string(role));
    }
  }
  return found;
}

Violations references_true(const Reading& reading) {
  Violations found;
  for (const Stretch& reference : reading.references) {
    const Tag& tag = reading.tags[reference.tag];
    if (reading.is_inside(reference.tag, Role::kContents)) continue;
    if (reading.is_footnote(reference.tag)) continue;
    const auto anchor = reading.anchor(tag.destination);
    if (!anchor) continue;  // contents_true names it
    const bool is_note =
        anchor->before_tag < reading.tags.size() && reading.is_footnote(anchor->before_tag);
    const std::string& label = reading.pages.pages[anchor->page].label;
    const std::string name = at(reading, reading.lines[reference.line]) + " the reference ";
    if (!is_note && to_utf8(reference.text) != label) {
      found.push_back(name + to_utf8(reference.text) + " leads to page " + label);
    }
    if (!tag.has_area) found.push_back(name + to_utf8(reference.text) + " cannot be clicked");
  }
  return found;
}

}  // namespace nenpo::pages
