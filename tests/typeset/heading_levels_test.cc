#include "typeset/flow/heading_levels.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace nenpo::typeset {
namespace {

/// The levels of headings set as those of `set`, and of the outline entries that lead to them.
std::string levels_of(const std::vector<int>& set, std::string& outlined) {
  std::vector<model::Page> pages(1);
  std::vector<model::OutlineEntry> outline;
  for (const int level : set) {
    const std::string id = "h" + std::to_string(outline.size());
    const auto role =
        static_cast<model::Role>(static_cast<int>(model::Role::kHeading1) + level - 1);
    pages.back().items.insert(
        pages.back().items.end(),
        {model::Anchor{id, {}}, model::TagBegin{.role = role}, model::TagEnd{}});
    outline.push_back({level, "", id});
    if (outline.size() == 2) pages.emplace_back();
  }
  close_up_heading_levels(pages, outline);
  std::string levels;
  for (const model::Page& page : pages) {
    for (const model::PageItem& item : page.items) {
      const auto* tag = std::get_if<model::TagBegin>(&item);
      if (tag != nullptr) levels += model::to_string(tag->role).substr(1);
    }
  }
  for (const auto& entry : outline) outlined += std::to_string(entry.level);
  return levels;
}

TEST(HeadingLevels, AreThoseOfTheirPlaceWithoutAGap) {
  struct Case {
    std::vector<int> set;
    std::string levels;
  };
  const std::vector<Case> cases = {
      {{1, 2, 3, 2, 1}, "12321"},
      {{1, 2, 6, 2}, "1232"},
      {{2, 6, 6, 4, 1, 3}, "122212"},
      {{1, 3, 5, 6, 2, 3}, "123423"},
      {{6, 1, 2}, "112"},
      {{1, 4, 3, 4}, "1223"},
      {{1, 2, 3, 4, 5, 6}, "123456"},
      {{3}, "1"},
  };
  for (const Case& one : cases) {
    std::string outlined;
    EXPECT_EQ(levels_of(one.set, outlined), one.levels);
    EXPECT_EQ(outlined, one.levels);
  }
}

TEST(HeadingLevels, LeaveOtherTagsAsTheyAre) {
  std::vector<model::Page> pages(1);
  pages[0].items = {model::TagBegin{.role = model::Role::kParagraph}, model::TagEnd{}};
  std::vector<model::OutlineEntry> outline{{3, "図", "figure"}};
  close_up_heading_levels(pages, outline);
  EXPECT_EQ(std::get<model::TagBegin>(pages[0].items[0]).role, model::Role::kParagraph);
  EXPECT_EQ(outline[0].level, 3);
}

}  // namespace
}  // namespace nenpo::typeset
