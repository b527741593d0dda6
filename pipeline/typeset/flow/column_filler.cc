#include "typeset/flow/column_filler.h"

#include <algorithm>
#include <optional>

#include "typeset/flow/line_grid.h"

namespace nenpo::typeset {
namespace {

constexpr Pt kRounding{0.001};  // sums of lengths that are equal on paper
/// More of a page than this stays blank for no float.
constexpr double kLargestBlank = 1.0 / 3;

/// Pieces that are to stand together, and the floats among them that are to wait instead.
struct Group {
  std::vector<std::size_t> pieces;
  std::vector<std::size_t> floats;
  std::size_t end = 0;  // behind them all
};

enum class Floats { kInPlace, kWaiting };

class Filler {
 public:
  Filler(const Material& material, Progress& progress, const ColumnSpace& space)
      : style_(material.style),
        pieces_(material.pieces),
        gaps_(material.gaps),
        progress_(progress),
        space_(space),
        area_height_(style_.page.leading * style_.page.lines),
        stop_(std::min(space.stop, pieces_.size())) {
    column_.end = space.from;
  }

  FilledColumn fill() {
    put_rest_of_note();
    while (!full_) {
      if (put_waiting_float()) continue;
      if (progress_.next == stop_ || !put_next()) break;
    }
    return std::move(column_);
  }

 private:
  // ---- what may stand in the column
  Group group_at(std::size_t begin, Floats floats) const;
  bool fits(const Group& group, std::size_t count) const;
  bool fits(const Group& group) const { return fits(group, group.pieces.size()); }
  bool fits_with_cut_note(const Group& group) const;
  bool fits_on_a_page(const Group& group) const;
  bool ends_passage(const Group& group) const;
  bool fits_body(const Group& group, std::size_t count, Cursor& cursor) const;
  bool fits_notes(Pt y, Pt notes) const;
  bool stops_floats(const Group& group) const;
  bool has_float(const Group& group) const;
  bool is_empty() const { return column_.pieces.empty() && column_.notes.empty(); }
  bool is_fresh_page() const;
  bool leaves_blank(double share) const;
  bool rather_goes_on(const Group& group) const;
  bool leaves_lone_line() const;
  std::size_t last_cut(const Group& group, Keep keep) const;
  std::size_t preferred_cut(const Group& group) const;
  Group first_part(const Group& group) const;
  std::size_t forced_cut(const Group& group) const;
  Pt top_of(const Piece& piece, const Cursor& cursor) const;
  void advance(const Piece& piece, Cursor& cursor) const;

  // ---- putting
  void put_rest_of_note();
  bool put_waiting_float();
  bool put_next();
  bool put_around_floats(const Group& group);
  bool put_part(const Group& group);
  void put(const Group& group, std::size_t count);
  void put_piece(std::size_t index);
  void put_with_cut_note(const Group& group);

  const model::Style& style_;
  const Pieces& pieces_;
  const std::vector<Gap>& gaps_;
  Progress& progress_;
  const ColumnSpace& space_;
  Pt area_height_;
  std::size_t stop_;
  FilledColumn column_;
  bool full_ = false;
};

/// No further than a page reaches: a longer group fits nowhere.
Group Filler::group_at(std::size_t begin, Floats floats) const {
  Group group;
  Pt height;
  bool goes_on = true;
  std::size_t i = begin;
  for (; i < stop_ && goes_on && height <= area_height_; ++i) {
    if (floats == Floats::kWaiting && pieces_[i].kind == PieceKind::kFloat) {
      group.floats.push_back(i);
      goes_on = !group.pieces.empty();
      continue;
    }
    group.pieces.push_back(i);
    height += pieces_[i].height;
    goes_on = pieces_[i].keep != Keep::kFree;
  }
  group.end = i;
  return group;
}

bool Filler::fits(const Group& group, std::size_t count) const {
  Cursor cursor = column_.end;
  if (!fits_body(group, count, cursor)) return false;
  Pt notes = space_.notes + column_.notes_height;
  for (std::size_t i = 0; i < count; ++i)
    notes += height_of_notes(pieces_[group.pieces[i]].footnotes);
  return fits_notes(cursor.y, notes);
}

/// The last note of the group goes on in the next column, but behind the passage's end only if no
/// page can hold it.
bool Filler::fits_with_cut_note(const Group& group) const {
  const bool ends_here = group.end == pieces_.size() && fits_on_a_page(group);
  if (space_.note_cuts == NoteCuts::kNone || ends_here) return false;
  Cursor cursor = column_.end;
  if (!fits_body(group, group.pieces.size(), cursor)) return false;
  Pt notes = space_.notes + column_.notes_height;
  Pt cut;
  for (const std::size_t index : group.pieces) {
    const Pieces& lines = pieces_[index].footnotes;
    if (lines.empty()) continue;
    notes += height_of_notes(lines);
    cut = Pt{};
    for (std::size_t i = least_notes(lines); i < lines.size(); ++i) {
      cut += lines[i].before + lines[i].height;
    }
  }
  return cut > Pt{} && fits_notes(cursor.y, notes - cut);
}

bool Filler::fits_on_a_page(const Group& group) const {
  Cursor cursor;
  Pt notes;
  for (const std::size_t index : group.pieces) {
    const Piece& piece = pieces_[index];
    if (cursor.head && piece.repeated_head) cursor.y += piece.repeated_head->height;
    advance(piece, cursor);
    notes += height_of_notes(piece.footnotes);
  }
  return cursor.y + footnote_area(style_, notes) <= area_height_ + kRounding;
}

bool Filler::ends_passage(const Group& group) const {
  return group.end == pieces_.size() && pieces_[group.pieces.back()].keep != Keep::kFree;
}

bool Filler::fits_body(const Group& group, std::size_t count, Cursor& cursor) const {
  for (std::size_t i = 0; i < count; ++i) {
    const Piece& piece = pieces_[group.pieces[i]];
    if (cursor.head && piece.repeated_head) cursor.y += piece.repeated_head->height;
    advance(piece, cursor);
  }
  Pt bottom = cursor.y + pieces_[group.pieces[count - 1]].cut_room;
  if (space_.tail > Pt{} && count == group.pieces.size() && ends_passage(group)) {
    bottom = up_to_grid(cursor.y + cursor.after, style_.page.leading) + space_.tail;
  }
  return bottom <= space_.body_foot + kRounding;
}

bool Filler::fits_notes(Pt y, Pt notes) const {
  return y + footnote_area(style_, notes) <= space_.foot + kRounding;
}

bool Filler::stops_floats(const Group& group) const {
  return std::any_of(group.pieces.begin(), group.pieces.end(),
                     [&](std::size_t i) { return pieces_[i].stops_floats; });
}

bool Filler::has_float(const Group& group) const {
  return std::any_of(group.pieces.begin(), group.pieces.end(),
                     [&](std::size_t i) { return pieces_[i].kind == PieceKind::kFloat; });
}

/// Nothing more can be had for what does not fit here.
bool Filler::is_fresh_page() const {
  return is_empty() && space_.from.head && space_.from.y == Pt{} && space_.notes == Pt{} &&
         space_.body_foot + kRounding >= area_height_;
}

bool Filler::leaves_blank(double share) const {
  return space_.body_foot - column_.end.y > area_height_ * share;
}

/// What does not fit here stands on the next page as a whole.
bool Filler::rather_goes_on(const Group& group) const {
  const double most_blank = pieces_[group.pieces.front()].most_blank;
  return !is_fresh_page() && !leaves_blank(most_blank) && fits_on_a_page(group);
}

/// Below a float is room for one line, and more than this is to come.
bool Filler::leaves_lone_line() const {
  if (column_.pieces.empty() || progress_.next + 1 >= pieces_.size()) return false;
  if (pieces_[column_.pieces.back().piece].kind != PieceKind::kFloat) return false;
  const Pt leading = style_.page.leading;
  const Pt top = up_to_grid(column_.end.y + column_.end.after, leading);
  return top + leading * 2 > space_.body_foot + kRounding;
}

/// How many pieces stand before the last place that fits and is kept together so, or none.
std::size_t Filler::last_cut(const Group& group, Keep keep) const {
  std::size_t last = 0;
  for (std::size_t count = 1; count < group.pieces.size() && fits(group, count); ++count) {
    if (pieces_[group.pieces[count - 1]].keep == keep) last = count;
  }
  return last;
}

/// The same for the place where a cut is least unwished.
std::size_t Filler::preferred_cut(const Group& group) const {
  if (const std::size_t count = last_cut(group, Keep::kPrefer)) return count;
  return rather_goes_on(first_part(group)) ? 0 : last_cut(group, Keep::kStrongly);
}

/// Up to the first place where a cut is least unwished.
Group Filler::first_part(const Group& group) const {
  Group part = group;
  const auto ends = [&](std::size_t i) { return pieces_[i].keep <= Keep::kPrefer; };
  const auto end = std::find_if(part.pieces.begin(), part.pieces.end(), ends);
  if (end != part.pieces.end()) part.pieces.erase(end + 1, part.pieces.end());
  return part;
}

std::size_t Filler::forced_cut(const Group& group) const {
  std::size_t count = 1;
  while (count < group.pieces.size() && fits(group, count + 1)) ++count;
  return count;
}

Pt Filler::top_of(const Piece& piece, const Cursor& cursor) const {
  Pt y = cursor.y + cursor.after;
  if (!cursor.head) y += piece.before + (piece.lead ? piece.lead->height : Pt{});
  return piece.snap == Snap::kGrid ? up_to_grid(y, style_.page.leading) : y;
}

void Filler::advance(const Piece& piece, Cursor& cursor) const {
  cursor.y = top_of(piece, cursor) + piece.height;
  cursor.after = piece.after;
  cursor.head = false;
}

void Filler::put_rest_of_note() {
  auto& rest = progress_.notes;
  std::size_t count = 0;  // that may be cut off
  Pt height;              // of these
  Pt tried;
  for (std::size_t i = 0; i < rest.size(); ++i) {
    const Piece& line = pieces_[rest[i].piece].footnotes[rest[i].line];
    tried += line.before + line.height;
    const bool forced = count == 0 && is_fresh_page();
    if (!fits_notes(space_.from.y, space_.notes + tried) && !forced) break;
    if (line.keep == Keep::kMust && i + 1 < rest.size() && !forced) continue;
    count = i + 1;
    height = tried;
  }
  const auto end = rest.begin() + static_cast<std::ptrdiff_t>(count);
  column_.notes.assign(rest.begin(), end);
  column_.notes_height = height;
  rest.erase(rest.begin(), end);
  full_ = !rest.empty();
}

bool Filler::put_waiting_float() {
  if (progress_.floats.empty()) return false;
  const Gap gap = gaps_[progress_.next];
  const bool may_stand = column_.end.head ? gap != Gap::kInTable : gap == Gap::kBetweenBlocks;
  if (!may_stand && progress_.next < pieces_.size()) return false;
  const std::size_t first = progress_.floats.front();
  if (!fits({{first}, {}, first + 1}) && !is_fresh_page()) return false;
  progress_.floats.erase(progress_.floats.begin());
  put_piece(first);
  return true;
}

/// False at the column's end.
bool Filler::put_next() {
  const bool waiting = !progress_.floats.empty();
  const Group group = group_at(progress_.next, waiting ? Floats::kWaiting : Floats::kInPlace);
  if (group.pieces.empty()) {
    put(group, 0);
    return true;
  }
  if (waiting && stops_floats(group) && !is_fresh_page() && !leaves_blank(kLargestBlank)) {
    return false;
  }
  if (leaves_lone_line()) return false;
  if (fits(group)) {
    put(group, group.pieces.size());
    return true;
  }
  if (!waiting && has_float(group) && put_around_floats(group)) return true;
  return put_part(group);
}

/// Lets the floats of the group wait, if what is bound to them may stand without them.
bool Filler::put_around_floats(const Group& group) {
  const Group rest = group_at(progress_.next, Floats::kWaiting);
  if (rest.pieces.empty()) {
    if (is_fresh_page()) return false;
  } else {
    const bool passed = stops_floats(rest) && !stops_floats(group);
    if (passed || !fits(rest)) return false;
  }
  put(rest, rest.pieces.size());
  return true;
}

bool Filler::put_part(const Group& group) {
  if (fits_with_cut_note(group)) {
    put_with_cut_note(group);
    return true;
  }
  if (rather_goes_on(group)) return false;
  std::size_t count = preferred_cut(group);
  if (count == 0 && is_fresh_page()) count = forced_cut(group);
  if (count == 0) return false;
  put(group, count);
  return true;
}

void Filler::put(const Group& group, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) put_piece(group.pieces[i]);
  const std::size_t end = count == group.pieces.size() ? group.end : group.pieces[count - 1] + 1;
  for (const std::size_t index : group.floats) {
    if (index < end) progress_.floats.push_back(index);
  }
  progress_.next = end;
}

void Filler::put_piece(std::size_t index) {
  const Piece& piece = pieces_[index];
  const bool first = column_.end.head;
  if (first && piece.repeated_head) column_.end.y += piece.repeated_head->height;
  column_.pieces.push_back({index, top_of(piece, column_.end), first});
  advance(piece, column_.end);
  for (std::size_t i = 0; i < piece.footnotes.size(); ++i) column_.notes.push_back({index, i});
  column_.notes_height += height_of_notes(piece.footnotes);
}

/// The column is full then: what room is left belongs to the note.
void Filler::put_with_cut_note(const Group& group) {
  put(group, group.pieces.size());
  auto& notes = column_.notes;
  const Pt above = space_.notes;
  std::vector<NoteRef> rest;
  const std::size_t least = least_notes(pieces_[notes.back().piece].footnotes);
  const auto line_of = [&](const NoteRef& ref) -> const Piece& {
    return pieces_[ref.piece].footnotes[ref.line];
  };
  while (notes.back().line >= least) {
    const Piece& line = line_of(notes.back());
    const bool divided_well = rest.empty() || line.keep != Keep::kMust;
    if (divided_well && fits_notes(column_.end.y, above + column_.notes_height)) break;
    column_.notes_height -= line.before + line.height;
    rest.insert(rest.begin(), notes.back());
    notes.pop_back();
  }
  progress_.notes = std::move(rest);
  full_ = true;
}

}  // namespace

FilledColumn fill_column(const Material& material, Progress& progress, const ColumnSpace& space) {
  return Filler(material, progress, space).fill();
}

Pt height_of_start(const model::Style& style, const Pieces& pieces) {
  const Pt leading = style.page.leading;
  Pt y, after, notes;
  for (const Piece& piece : pieces) {
    const Pt top = y + after + piece.before;
    y = (piece.snap == Snap::kGrid ? up_to_grid(top, leading) : top) + piece.height;
    after = piece.after;
    notes += height_of_notes(piece.footnotes);
    if (piece.keep != Keep::kMust) break;
  }
  return y + footnote_area(style, notes);
}

}  // namespace nenpo::typeset
