#include "typeset/flow/sheet.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

namespace nenpo::typeset {
namespace {

using model::PageItem;

void append(std::vector<PageItem>& to, std::vector<PageItem> from) {
  std::move(from.begin(), from.end(), std::back_inserter(to));
}

bool begins_tag(const PageItem& item) { return std::holds_alternative<model::TagBegin>(item); }
bool ends_tag(const PageItem& item) { return std::holds_alternative<model::TagEnd>(item); }

bool has_anchor(const Piece& piece, const std::string& id) {
  return std::any_of(piece.items.begin(), piece.items.end(), [&](const PageItem& item) {
    const auto* anchor = std::get_if<model::Anchor>(&item);
    return anchor != nullptr && anchor->id == id;
  });
}

/// Takes the artifacts off the end: they may stand anywhere.
std::vector<PageItem> take_artifacts(std::vector<PageItem>& items) {
  std::size_t begin = items.size();
  int depth = 0;
  for (std::size_t i = items.size(); i > 0; --i) {
    const PageItem& item = items[i - 1];
    if (ends_tag(item)) ++depth;
    if (depth == 0) break;
    const auto* tag = std::get_if<model::TagBegin>(&item);
    if (tag == nullptr || --depth > 0) continue;
    if (tag->role != model::Role::kArtifact) break;
    begin = i - 1;
  }
  const auto from = items.begin() + static_cast<std::ptrdiff_t>(begin);
  std::vector<PageItem> artifacts(std::make_move_iterator(from),
                                  std::make_move_iterator(items.end()));
  items.erase(from, items.end());
  return artifacts;
}

/// Where an aside from `from` on may stand: between blocks, or as late as it can within one.
std::optional<std::size_t> place_among(const std::vector<PageItem>& items, OpenTags open,
                                       std::size_t from) {
  std::optional<std::size_t> within;
  for (std::size_t i = 0; i <= items.size(); ++i) {
    if (i >= from) {
      if (open.between_blocks()) return i;
      if (open.may_hold()) within = i;
    }
    if (i < items.size()) open.pass(items[i]);
  }
  return within;
}

}  // namespace

Sheet::Sheet(model::Page page, TagState tags)
    : page_(std::move(page)),
      at_begin_(tags.open),
      open_(std::move(tags.open)),
      in_rest_(tags.note_depth > 0),
      postponed_(std::move(tags.postponed)),
      note_depth_(tags.note_depth) {
  open_.close(note_depth_);
  for (const PageItem& item : postponed_) open_.pass(item);
}

void Sheet::put(Piece& piece, Pt x, Pt y) {
  const std::size_t begin = page_.items.size();
  begins_.push_back(begin);
  take(piece, x, y, page_.items);
  for (std::size_t i = begin; i < page_.items.size(); ++i) open_.pass(page_.items[i]);
}

void Sheet::put_aside(Piece& piece, Pt x, Pt y) {
  begins_.push_back(page_.items.size());
  asides_.push_back({page_.items.size(), {}});
  take(piece, x, y, asides_.back().items);
}

void Sheet::put_note(Piece& line, Pt x, Pt y, std::size_t marked) {
  if (note_depth_ == 0) asides_.push_back({behind_mark(marked, line), {}});
  for (const PageItem& item : line.items) {
    if (begins_tag(item)) ++note_depth_;
    if (ends_tag(item)) --note_depth_;
  }
  take(line, x, y, in_rest_ ? rest_ : asides_.back().items);
  if (note_depth_ == 0) in_rest_ = false;
}

void Sheet::draw(const std::vector<PageItem>& items, Pt x, Pt y) {
  for (const PageItem& item : items) {
    page_.items.push_back(item);
    shift(page_.items.back(), x, y);
  }
}

model::Page Sheet::finish(TagState& tags) {
  const bool goes_on = note_depth_ > 0;
  const bool only_rest = goes_on && in_rest_;
  std::vector<PageItem> open_note;
  if (goes_on && !in_rest_) {
    open_note = std::move(asides_.back().items);
    asides_.pop_back();
  }
  tags = {};
  if (only_rest) tags.postponed = std::exchange(postponed_, {});
  begin_with_rest();
  place_asides();
  if (!open_note.empty()) {
    end_with_open_note(std::move(open_note));
    tags.postponed = std::move(postponed_);
  }
  tags.open = tags_at_end();
  tags.note_depth = note_depth_;
  page_.items.shrink_to_fit();
  page_.lines.shrink_to_fit();
  return std::move(page_);
}

void Sheet::take(Piece& piece, Pt x, Pt y, std::vector<PageItem>& items) {
  for (auto& item : piece.items) {
    shift(item, x, y);
    items.push_back(std::move(item));
  }
  for (auto& fact : piece.facts) {
    fact.box.x += x;
    fact.box.y += y;
    page_.facts.push_back(std::move(fact));
  }
  for (auto& line : piece.lines) {
    line.at.x += x;
    line.at.y += y;
    page_.lines.push_back(std::move(line));
  }
}

/// Behind the mark's own tag, if the piece has it, else behind the piece.
std::size_t Sheet::behind_mark(std::size_t marked, const Piece& note) const {
  const std::size_t begin = begins_[marked];
  const std::size_t end = marked + 1 < begins_.size() ? begins_[marked + 1] : page_.items.size();
  for (std::size_t i = begin; i < end; ++i) {
    const auto* tag = std::get_if<model::TagBegin>(&page_.items[i]);
    if (tag != nullptr && tag->role == model::Role::kReference &&
        has_anchor(note, tag->destination)) {
      return i + 1;  // nothing may stand before the tag's end
    }
  }
  return end;
}

void Sheet::begin_with_rest() {
  std::vector<PageItem> items = std::move(rest_);
  append(items, std::exchange(postponed_, {}));
  for (Aside& aside : asides_) aside.from += items.size();
  append(items, std::move(page_.items));
  page_.items = std::move(items);
}

void Sheet::place_asides() {
  struct Placed {
    std::size_t place = 0;
    std::vector<PageItem> items;
  };
  std::vector<Placed> placed;
  std::vector<std::vector<PageItem>> homeless;
  for (Aside& aside : asides_) {
    const auto place = place_among(page_.items, at_begin_, aside.from);
    if (place) {
      placed.push_back({*place, std::move(aside.items)});
    } else {
      homeless.push_back(std::move(aside.items));
    }
  }
  std::stable_sort(placed.begin(), placed.end(),
                   [](const Placed& a, const Placed& b) { return a.place < b.place; });
  std::vector<PageItem> items;
  std::size_t at = 0;
  for (Placed& aside : placed) {
    for (; at < aside.place; ++at) items.push_back(std::move(page_.items[at]));
    append(items, std::move(aside.items));
  }
  for (; at < page_.items.size(); ++at) items.push_back(std::move(page_.items[at]));
  page_.items = std::move(items);
  for (auto& aside : homeless) append_between(std::move(aside));
}

/// Text that fills the page on its own is closed for the aside and opened again.
void Sheet::append_between(std::vector<PageItem> aside) {
  const OpenTags open = tags_at_end();
  const bool leaf = open.in_leaf();
  if (leaf) page_.items.emplace_back(model::TagEnd{});
  append(page_.items, std::move(aside));
  if (!leaf) return;
  model::TagBegin again;
  again.role = open.tags().back().role;
  page_.items.emplace_back(std::move(again));
}

/// The ends of items, rows and lists wait for the note's, as a note may not stand among these.
void Sheet::end_with_open_note(std::vector<PageItem> note) {
  std::vector<PageItem> artifacts = take_artifacts(page_.items);
  while (tags_at_end().between_parts() && !page_.items.empty() && ends_tag(page_.items.back())) {
    postponed_.insert(postponed_.begin(), page_.items.back());
    page_.items.pop_back();
  }
  const OpenTags open = tags_at_end();
  if (open.in_leaf()) {
    page_.items.emplace_back(model::TagEnd{});
    model::TagBegin again;
    again.role = open.tags().back().role;
    postponed_.insert(postponed_.begin(), std::move(again));
  }
  append(page_.items, std::move(note));
  append(page_.items, std::move(artifacts));
}

OpenTags Sheet::tags_at_end() const {
  OpenTags open = at_begin_;
  for (const PageItem& item : page_.items) open.pass(item);
  return open;
}

}  // namespace nenpo::typeset
