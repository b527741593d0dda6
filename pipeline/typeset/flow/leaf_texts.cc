#include "typeset/flow/leaf_texts.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace nenpo::typeset {
namespace {

using model::Role;

/// They hold elements alone: text that stands bare in one of them is a fault.
constexpr std::array kGroups{Role::kDocument, Role::kSection, Role::kContents,  Role::kList,
                             Role::kListItem, Role::kTable,   Role::kTableHead, Role::kTableBody,
                             Role::kTableRow, Role::kRuby,    Role::kArtifact};

struct Tag {
  bool holds_words = true;
  bool has_text = false;
  bool has_tags = false;  // artifacts apart

  bool is_mixed() const { return holds_words && has_text && has_tags; }
};

/// The tags of all pages, in the order in which they begin.
std::vector<Tag> tags_of(const std::vector<model::Page>& pages) {
  std::vector<Tag> tags;
  std::vector<std::size_t> open;
  for (const model::Page& page : pages) {
    for (const model::PageItem& item : page.items) {
      if (const auto* tag = std::get_if<model::TagBegin>(&item)) {
        if (!open.empty() && tag->role != Role::kArtifact) tags[open.back()].has_tags = true;
        open.push_back(tags.size());
        const bool group = std::find(kGroups.begin(), kGroups.end(), tag->role) != kGroups.end();
        tags.push_back({.holds_words = !group});
      } else if (std::holds_alternative<model::TagEnd>(item)) {
        if (!open.empty()) open.pop_back();
      } else if (std::holds_alternative<model::GlyphRun>(item) && !open.empty()) {
        tags[open.back()].has_text = true;
      }
    }
  }
  return tags;
}

class SpanWriter {
 public:
  explicit SpanWriter(std::vector<Tag> tags) : tags_(std::move(tags)) {}

  void write(model::Page& page) {
    std::vector<model::PageItem> items = std::exchange(page.items, {});
    page.items.reserve(items.size());
    for (model::PageItem& item : items) {
      pass(item, page.items);
      page.items.push_back(std::move(item));
    }
    end_span(page.items);
  }

 private:
  void pass(const model::PageItem& item, std::vector<model::PageItem>& items) {
    if (std::holds_alternative<model::TagBegin>(item)) {
      end_span(items);
      open_.push_back(next_++);
    } else if (std::holds_alternative<model::TagEnd>(item)) {
      end_span(items);
      if (!open_.empty()) open_.pop_back();
    } else if (std::holds_alternative<model::GlyphRun>(item) && !in_span_ && !open_.empty() &&
               tags_[open_.back()].is_mixed()) {
      items.emplace_back(model::TagBegin{.role = Role::kSpan});
      in_span_ = true;
    }
  }

  void end_span(std::vector<model::PageItem>& items) {
    if (std::exchange(in_span_, false)) items.emplace_back(model::TagEnd{});
  }

  std::vector<Tag> tags_;
  std::vector<std::size_t> open_;
  std::size_t next_ = 0;
  bool in_span_ = false;
};

}  // namespace

void put_texts_in_leaves(std::vector<model::Page>& pages) {
  std::vector<Tag> tags = tags_of(pages);
  if (std::none_of(tags.begin(), tags.end(), [](const Tag& tag) { return tag.is_mixed(); })) return;
  SpanWriter writer(std::move(tags));
  for (model::Page& page : pages) writer.write(page);
}

}  // namespace nenpo::typeset
