#include "typeset/flow/open_tags.h"

#include <algorithm>
#include <array>

namespace nenpo::typeset {
namespace {

using model::Role;

constexpr std::array kHolders{Role::kParagraph,   Role::kListBody,  Role::kTableCell,
                              Role::kTableHeader, Role::kQuotation, Role::kCaption};
constexpr std::array kOfParts{Role::kList,      Role::kListItem,  Role::kTable,
                              Role::kTableHead, Role::kTableBody, Role::kTableRow};

template <typename Roles>
bool contains(const Roles& roles, Role role) {
  return std::find(roles.begin(), roles.end(), role) != roles.end();
}

}  // namespace

void OpenTags::pass(const model::PageItem& item) {
  if (const auto* begin = std::get_if<model::TagBegin>(&item)) {
    if (!tags_.empty() && begin->role != Role::kArtifact) tags_.back().has_children = true;
    tags_.push_back({begin->role});
  } else if (std::holds_alternative<model::TagEnd>(item)) {
    if (!tags_.empty()) tags_.pop_back();  // the document and sections of an earlier flow
  } else if (std::holds_alternative<model::GlyphRun>(item) && !tags_.empty()) {
    tags_.back().has_text = true;
  }
}

bool OpenTags::is_inside(Role role) const {
  return std::any_of(tags_.begin(), tags_.end(), [&](const Tag& tag) { return tag.role == role; });
}

bool OpenTags::between_blocks() const {
  return std::all_of(tags_.begin(), tags_.end(), [](const Tag& tag) {
    return tag.role == Role::kDocument || tag.role == Role::kSection;
  });
}

bool OpenTags::may_hold() const {
  return !tags_.empty() && tags_.back().has_children && contains(kHolders, tags_.back().role);
}

bool OpenTags::between_parts() const {
  return !tags_.empty() && contains(kOfParts, tags_.back().role);
}

bool OpenTags::in_leaf() const {
  return !tags_.empty() && tags_.back().has_text && !tags_.back().has_children;
}

}  // namespace nenpo::typeset
