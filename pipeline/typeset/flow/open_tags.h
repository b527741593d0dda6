#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

#include "model/pages.h"

namespace nenpo::typeset {

/// The tags that are open at a point of the items, outermost first.
class OpenTags {
 public:
  struct Tag {
    model::Role role = model::Role::kSpan;
    bool has_text = false;      // of its own
    bool has_children = false;  // artifacts apart
  };

  void pass(const model::PageItem& item);
  /// As if the innermost `count` tags had ended.
  void close(std::size_t count) { tags_.resize(tags_.size() - std::min(count, tags_.size())); }
  const std::vector<Tag>& tags() const { return tags_; }
  bool is_inside(model::Role role) const;
  /// Nothing is open but the document and its sections.
  bool between_blocks() const;
  /// A note or figure may stand here: the innermost tag holds others already, and may hold these.
  bool may_hold() const;
  /// The innermost tag holds nothing but items, rows or cells.
  bool between_parts() const;
  /// The innermost tag holds text and nothing else.
  bool in_leaf() const;

 private:
  std::vector<Tag> tags_;
};

}  // namespace nenpo::typeset
