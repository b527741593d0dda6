#include "tests/pages/columns.h"

#include <algorithm>
#include <set>

namespace nenpo::pages {
namespace {

using model::Role;

constexpr double kStep = 0.5;    // of a line's size: less is the same line
constexpr double kMark = 2.5;    // of a mark's size: so far below its text's first line it stands
constexpr double kIndent = 3.5;  // of a line's size: what stands further left is another column

bool is_text(const Reading& reading, const Line& line) {
  if (line.ruby || line.tag == kNone || line.glyphs.empty()) return false;
  for (const Role role : {Role::kArtifact, Role::kFigure, Role::kContents}) {
    if (reading.is_inside(line.tag, role)) return false;
  }
  return !reading.is_footnote(line.tag);
}

/// Cells stand beside each other: only a row's first line says in which column the row is.
class Walk {
 public:
  Walk(const Reading& reading, std::size_t page) : reading_(reading), page_(page) {}

  std::vector<Column> runs() {
    for (std::size_t i = 0; i < reading_.lines.size(); ++i) {
      const Line& line = reading_.lines[i];
      if (line.page != page_ || !is_text(reading_, line)) continue;
      const std::size_t row = reading_.around(line.tag, Role::kTableRow);
      const bool leads = row == kNone || rows_.insert(row).second;
      const bool new_frame =
          !runs_.empty() && reading_.frame_of(i) != reading_.frame_of(runs_.back().back());
      if (runs_.empty() || new_frame || (leads && begins_column(line))) runs_.emplace_back();
      runs_.back().push_back(i);
    }
    return std::move(runs_);
  }

 private:
  bool begins_column(const Line& line) {
    if (stands_beside_mark(line)) return false;
    if (stands_beside_heading(line)) {
      at_the_side_.insert(reading_.lines[runs_.back().back()].tag);
      return false;
    }
    Column run = runs_.back();
    std::erase_if(run, [&](std::size_t i) { return at_the_side_.contains(reading_.lines[i].tag); });
    // A figure at the column's head is read behind what stands below it.
    const bool lower = std::none_of(run.begin(), run.end(), [&](std::size_t i) {
      return reading_.lines[i].baseline > line.baseline + line.size * kStep;
    });
    if (lower) return false;
    // A cell over several rows reaches down beside the rows that follow.
    const std::size_t table = reading_.around(line.tag, Role::kTable);
    return std::all_of(run.begin(), run.end(), [&](std::size_t i) {
      const Line& beside = reading_.lines[i];
      const bool same_table = table != kNone && reading_.is_within(beside.tag, table);
      const bool above = beside.baseline < line.baseline - line.size * kStep;
      return (above && !same_table) || beside.ink.x + beside.ink.width <= line.ink.x;
    });
  }

  /// Behind its item's mark, which may stand in the middle of several lines.
  bool stands_beside_mark(const Line& line) const {
    const Line& mark = reading_.lines[runs_.back().back()];
    const std::size_t item = reading_.around(line.tag, Role::kListItem);
    if (item == kNone || reading_.around(mark.tag, Role::kListItem) != item) return false;
    if (!reading_.is_inside(mark.tag, Role::kLabel)) return false;
    return mark.baseline - line.baseline < mark.size * kMark;
  }

  /// Right of a heading, on its first line: the heading stands at the left of its text.
  bool stands_beside_heading(const Line& line) const {
    const Column& run = runs_.back();
    const std::size_t tag = reading_.lines[run.back()].tag;
    if (reading_.heading_level(tag) == 0) return false;
    const auto first = std::find_if(run.begin(), run.end(),
                                    [&](std::size_t i) { return reading_.lines[i].tag == tag; });
    const Line& heading = reading_.lines[*first];
    const Pt lower = heading.baseline - line.baseline;
    if (std::max(lower, lower * -1) > line.size * kStep) return false;
    return std::all_of(first, run.end(), [&](std::size_t i) {
      const model::Box& ink = reading_.lines[i].ink;
      return ink.x + ink.width <= line.ink.x;
    });
  }

  const Reading& reading_;
  std::size_t page_;
  std::vector<Column> runs_;
  std::set<std::size_t> rows_;
  std::set<std::size_t> at_the_side_;  // headings left of their text
};

bool has_frames(const Reading& reading, std::size_t page) {
  for (std::size_t i = 0; i < reading.lines.size(); ++i) {
    if (reading.lines[i].page == page && reading.frame_of(i) != kNone) return true;
  }
  return false;
}

/// Takes what stands below `top` off a column.
Column split_at(const Reading& reading, Column& column, Pt top) {
  const auto below = std::find_if(column.begin(), column.end(), [&](std::size_t i) {
    const Line& line = reading.lines[i];
    return line.baseline > top - line.size * kStep;
  });
  Column beside(below, column.end());
  column.erase(below, column.end());
  return beside;
}

/// Takes what stands left of its first line off a column.
Column split_left(const Reading& reading, Column& column) {
  const Line& first = reading.lines[column.front()];
  const auto left = std::find_if(column.begin(), column.end(), [&](std::size_t i) {
    return reading.lines[i].ink.x < first.ink.x - first.size * kIndent;
  });
  Column rest(left, column.end());
  column.erase(left, column.end());
  return rest;
}

}  // namespace

std::vector<Band> bands_of(const Reading& reading, std::size_t page) {
  std::vector<Band> bands;
  Band band{page, {}};
  Column above;  // over the whole width, or the first column of the next band
  const auto close = [&] {
    if (!band.columns.empty()) bands.push_back(std::move(band));
    band = Band{page, {}};
  };
  for (Column& run : Walk(reading, page).runs()) {
    if (!above.empty()) {
      Column beside = split_at(reading, above, reading.lines[run.front()].baseline);
      close();
      if (!above.empty()) bands.push_back({page, {std::move(above)}});
      if (!beside.empty()) band.columns.push_back(std::move(beside));
    }
    const bool is_first = bands.empty() && band.columns.empty();
    above = is_first ? std::move(run) : split_left(reading, run);
    if (!is_first) band.columns.push_back(std::move(run));
  }
  close();
  if (!above.empty()) bands.push_back({page, {std::move(above)}});
  return bands;
}

std::vector<ColumnPlace> columns_in_order(const Reading& reading) {
  std::vector<ColumnPlace> columns;
  for (std::size_t page = 0; page < reading.pages.pages.size(); ++page) {
    if (has_frames(reading, page)) {
      for (Column& run : Walk(reading, page).runs())
        columns.push_back({page, std::move(run), false});
      continue;
    }
    auto bands = bands_of(reading, page);
    for (Band& band : bands) {
      for (Column& column : band.columns) columns.push_back({page, std::move(column), false});
      columns.back().goes_on_below = &band != &bands.back();
    }
  }
  return columns;
}

}  // namespace nenpo::pages
