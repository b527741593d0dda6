#include "typeset/flow/heading_levels.h"

#include <map>
#include <string>
#include <utility>

namespace nenpo::typeset {
namespace {

constexpr int kLevels = 6;

/// From 1; 0: no heading.
int level_of(model::Role role) {
  const int level = static_cast<int>(role) - static_cast<int>(model::Role::kHeading1) + 1;
  return level >= 1 && level <= kLevels ? level : 0;
}

model::Role role_of(std::size_t level) {
  return static_cast<model::Role>(static_cast<std::size_t>(model::Role::kHeading1) + level - 1);
}

/// Goes over headings in reading order.
class LevelCounter {
 public:
  /// The level of a heading that is set as one of `set`: one below the heading that it belongs to.
  std::size_t next(int set) {
    while (!open_.empty() && open_.back() >= set) open_.pop_back();
    open_.push_back(set);
    return open_.size();
  }

 private:
  std::vector<int> open_;  // the levels, as set, of the headings that what follows belongs to
};

}  // namespace

void close_up_heading_levels(std::vector<model::Page>& pages,
                             std::vector<model::OutlineEntry>& outline) {
  LevelCounter counter;
  std::map<std::string, int> levels;  // by anchor
  std::vector<std::string> waiting;   // anchors whose heading has not begun
  for (model::Page& page : pages) {
    for (model::PageItem& item : page.items) {
      if (const auto* anchor = std::get_if<model::Anchor>(&item)) waiting.push_back(anchor->id);
      auto* tag = std::get_if<model::TagBegin>(&item);
      if (tag == nullptr || level_of(tag->role) == 0) continue;
      const std::size_t level = counter.next(level_of(tag->role));
      tag->role = role_of(level);
      for (std::string& id : std::exchange(waiting, {})) {
        levels[std::move(id)] = static_cast<int>(level);
      }
    }
  }
  for (model::OutlineEntry& entry : outline) {
    const auto level = levels.find(entry.destination);
    if (level != levels.end()) entry.level = level->second;
  }
}

}  // namespace nenpo::typeset
