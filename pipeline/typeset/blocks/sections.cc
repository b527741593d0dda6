#include "typeset/blocks/sections.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "typeset/blocks/heading_setter.h"

namespace nenpo::typeset {
namespace {

constexpr std::size_t kLeastItems = 2;

bool begins_item(const Piece& piece) {
  return std::any_of(piece.items.begin(), piece.items.end(), [](const model::PageItem& item) {
    const auto* tag = std::get_if<model::TagBegin>(&item);
    return tag != nullptr && tag->role == model::Role::kListItem;
  });
}

/// The lines of a heading that stands beside its list.
Pt height_beside(const Piece& heading, const model::HeadingStyle& style) {
  return style.text.leading * static_cast<double>(heading.lines.size());
}

}  // namespace

void OpenSections::end_from(int level) {
  while (!sections_.empty() && sections_.back().level >= level) sections_.pop_back();
  side_height_ = Pt{};
}

void OpenSections::begin(const model::Heading& heading, const model::HeadingStyle& style,
                         Setting& setting) {
  end_from(heading.level);
  const bool repeated = !style.continued.empty();
  if (!repeated && style.side_width == Pt{}) return;
  const std::size_t found = setting.findings.size();
  model::Heading again = heading;
  again.text.emplace_back(model::Text{style.continued, false, {}});
  Piece head = set_heading(again, style, Predecessor::kHeading, Follower::kText, setting);
  setting.findings.resize(found);  // said when it was set for the first time
  std::erase_if(head.items, [](const model::PageItem& item) {
    return std::holds_alternative<model::Anchor>(item);  // links lead to where it stands first
  });
  if (style.side_width > Pt{}) side_height_ = height_beside(head, style);
  sections_.push_back({heading.level, repeated ? std::make_shared<const Piece>(head) : nullptr});
}

void OpenSections::repeat_heads(Pieces& pieces) const {
  Piece above;
  for (const Section& section : sections_) {
    if (!section.head) continue;
    const Pt top = above.height;
    above.height += section.head->height;
    put_into(above, *section.head, Pt{}, top);
  }
  if (above.items.empty()) return;
  const auto head = std::make_shared<const Piece>(std::move(above));
  for (Piece& piece : pieces) {
    if (!piece.repeated_head) piece.repeated_head = head;
  }
}

void OpenSections::keep_beside_heading(Pieces& list) {
  if (side_height_ == Pt{} || list.empty()) return;
  Pt height;
  std::vector<std::size_t> items;
  for (std::size_t i = 0; i < list.size(); ++i) {
    height += list[i].height;
    if (begins_item(list[i])) items.push_back(i);
    list[i].goes_on = i + 1 < list.size();
  }
  list.back().height += std::max(Pt{}, std::exchange(side_height_, Pt{}) - height);
  const bool whole = items.size() < kLeastItems * 2;
  const std::size_t first_cut = whole ? list.size() : items[kLeastItems];
  const std::size_t last_cut = whole ? list.size() : items[items.size() - kLeastItems];
  for (std::size_t i = 0; i + 1 < list.size(); ++i) {
    if (i + 1 < first_cut || i + 1 > last_cut) list[i].keep = Keep::kMust;
  }
}

}  // namespace nenpo::typeset
