#include "typeset/flow/region.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "typeset/flow/line_grid.h"

namespace nenpo::typeset {
namespace {

struct Trial {
  Progress progress;
  std::vector<FilledColumn> columns;
};

enum class NotePlace { kBelowColumn, kAtFoot };

class Planner {
 public:
  Planner(const Material& material, const RegionSpace& space)
      : Planner(material, space, material.pieces.size()) {}

  /// The pieces from `stop` on are left to the next page.
  Planner(const Material& material, const RegionSpace& space, std::size_t stop)
      : material_(material),
        style_(material.style),
        space_(space),
        stop_(stop),
        area_height_(style_.page.leading * style_.page.lines),
        foot_(area_height_ - footnote_area(style_, space.notes)) {}

  Region one_column(Progress& progress) const {
    ColumnSpace column{.from = space_.from,
                       .body_foot = area_height_,
                       .foot = area_height_,
                       .notes = space_.notes,
                       .tail = space_.next.value_or(Pt{})};
    Region region{.top = space_.from.y, .columns = {}, .notes_foot = area_height_, .end = {}};
    region.columns.push_back(fill_column(material_, progress, column));
    region.end = region.columns.front().end;
    return region;
  }

  Region several(Progress& progress) const {
    const Pt top = top_of(progress);
    Trial filled = try_height(progress, top, foot_, foot_, NoteCuts::kAllowed);
    if (!all_set(filled.progress)) {
      progress = std::move(filled.progress);
      return region_of(top, std::move(filled.columns), foot_);
    }
    if (space_.next) {
      if (auto found = balanced(progress, top, NotePlace::kBelowColumn)) {
        Region region = region_of(top, std::move(found->columns), foot_);
        if (next_fits_below(region)) {
          region.notes_foot = region.end.y;
          progress = std::move(found->progress);
          return region;
        }
      }
      if (const auto stop = kept_with_next(progress)) {
        return Planner(material_, {space_.columns, space_.from, space_.notes, {}}, *stop)
            .several(progress);
      }
    }
    if (auto found = balanced(progress, top, NotePlace::kAtFoot)) filled = std::move(*found);
    progress = std::move(filled.progress);
    return region_of(top, std::move(filled.columns), foot_);
  }

 private:
  bool all_set(const Progress& progress) const {
    return progress.next >= stop_ && progress.floats.empty() && progress.notes.empty();
  }

  /// Where the last group of the passage begins, if it is kept with what follows and need not stand
  /// on this page.
  std::optional<std::size_t> kept_with_next(const Progress& progress) const {
    const Pieces& pieces = material_.pieces;
    std::size_t begin = pieces.size();
    while (begin > progress.next && pieces[begin - 1].keep != Keep::kFree) --begin;
    const bool fresh = space_.from.head && space_.from.y == Pt{};
    const bool moves = begin > progress.next || !fresh;
    return begin < pieces.size() && moves ? std::optional(begin) : std::nullopt;
  }

  Pt top_of(const Progress& progress) const {
    if (space_.from.head) return space_.from.y;
    const Pt before =
        progress.next < material_.pieces.size() ? material_.pieces[progress.next].before : Pt{};
    return up_to_grid(space_.from.y + space_.from.after + before, style_.page.leading);
  }

  Trial try_height(const Progress& from, Pt top, Pt body_foot, Pt foot, NoteCuts cuts) const {
    Trial trial{from, {}};
    for (int i = 0; i < space_.columns; ++i) {
      trial.columns.push_back(fill_column(material_, trial.progress,
                                          {.from = {top, Pt{}, true},
                                           .body_foot = body_foot,
                                           .foot = foot,
                                           .notes = {},
                                           .tail = {},
                                           .note_cuts = cuts,
                                           .stop = stop_}));
    }
    return trial;
  }

  /// The least number of lines that hold everything, by halving.
  std::optional<Trial> balanced(const Progress& from, Pt top, NotePlace notes) const {
    const Pt leading = style_.page.leading;
    const auto try_lines = [&](int lines) {
      const Pt body_foot = std::min(foot_, top + leading * lines);
      const Pt foot = notes == NotePlace::kAtFoot ? foot_ : body_foot;
      return try_height(from, top, body_foot, foot, NoteCuts::kNone);
    };
    int too_few = 0;
    int enough = static_cast<int>(std::ceil((foot_ - top) / leading));
    Trial best = try_lines(enough);
    if (!all_set(best.progress)) return std::nullopt;
    while (enough - too_few > 1) {
      const int lines = (too_few + enough) / 2;
      Trial trial = try_lines(lines);
      if (all_set(trial.progress)) {
        best = std::move(trial);
        enough = lines;
      } else {
        too_few = lines;
      }
    }
    return best;
  }

  Region region_of(Pt top, std::vector<FilledColumn> columns, Pt notes_foot) const {
    Region region{.top = top, .columns = std::move(columns), .notes_foot = notes_foot, .end = {}};
    region.end.y = top;
    for (const FilledColumn& column : region.columns) {
      if (column.pieces.empty() && column.notes.empty()) continue;
      const Pt bottom = column.end.y + footnote_area(style_, column.notes_height);
      const Pt after = column.notes.empty() ? column.end.after : Pt{};
      region.end.head = false;
      if (bottom < region.end.y) continue;
      region.end.y = bottom;
      region.end.after = after;
    }
    return region;
  }

  bool next_fits_below(const Region& region) const {
    const Pt y = up_to_grid(region.end.y + region.end.after, style_.page.leading);
    return y + *space_.next <= foot_;
  }

  const Material& material_;
  const model::Style& style_;
  const RegionSpace& space_;
  std::size_t stop_;
  Pt area_height_;
  Pt foot_;
};

}  // namespace

Pt column_width(const model::Style& style, int columns) {
  if (columns < 2 || !style.columns) return style.page.line_length;
  return (style.page.line_length - style.columns->gap * (columns - 1)) / columns;
}

Region plan_region(const Material& material, Progress& progress, const RegionSpace& space) {
  const Planner planner(material, space);
  return space.columns == 1 ? planner.one_column(progress) : planner.several(progress);
}

}  // namespace nenpo::typeset
