// What holds wherever pieces stand, for many drafts made up from numbers.
#include <gtest/gtest.h>

#include <cmath>
#include <cstdint>
#include <map>
#include <tuple>

#include "tests/typeset/flow_draft.h"

namespace nenpo::typeset {
namespace {

constexpr int kDrafts = 3000;
constexpr int kParts = 14;

/// The same numbers everywhere: xorshift, Marsaglia 2003.
class Numbers {
 public:
  explicit Numbers(std::uint32_t seed) : state_(seed * 2654435761U + 1) {}
  int below(int end) {
    state_ ^= state_ << 13U;
    state_ ^= state_ >> 17U;
    state_ ^= state_ << 5U;
    return static_cast<int>(state_ % static_cast<std::uint32_t>(end));
  }

 private:
  std::uint32_t state_;
};

FlowDraft draft_of(std::uint32_t seed) {
  Numbers numbers(seed);
  FlowDraft draft;
  for (int i = 0; i < kParts; ++i) {
    const std::string name = "p" + std::to_string(i) + "-";
    switch (numbers.below(9)) {
      case 0:
        draft.columns(1 + numbers.below(3)).paragraph(name, 1);
        break;
      case 1:
        draft.heading(name, Pt{10.0 * numbers.below(2)}).paragraph(name + "h", 2);
        break;
      case 2:
        draft.barrier(name).paragraph(name + "h", 2);
        break;
      case 3:
        draft.figure("F" + name, Pt{10.0 + numbers.below(60)}).paragraph(name, 1);
        break;
      case 4:
        draft.table(name, 1 + numbers.below(12));
        break;
      case 5:
        draft.paragraph(name, 1).note(name, 1 + numbers.below(8));
        break;
      default:
        draft.paragraph(name, 1 + numbers.below(9));
    }
  }
  return draft;
}

struct Stand {
  std::string name;
  int page = 0;
  double x = 0, y = 0;
};

std::vector<Stand> stands_of(const std::vector<model::Page>& pages) {
  std::vector<Stand> stands;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    for (const auto& item : pages[i].items) {
      const auto* run = std::get_if<model::GlyphRun>(&item);
      if (run == nullptr || run->text == "H") continue;
      stands.push_back({run->text, static_cast<int>(i), static_cast<double>(run->glyphs[0].x) - 50,
                        static_cast<double>(run->glyphs[0].y) - 50});
    }
  }
  return stands;
}

bool is_text(const Stand& stand) { return stand.name[0] == 'p'; }

class AnyDraft {
 public:
  explicit AnyDraft(std::uint32_t seed)
      : draft_(draft_of(seed)), pages_(draft_.pages()), stands_(stands_of(pages_)) {}

  void expect_nothing_lost() const {
    std::map<std::string, int> count;
    for (const Stand& stand : stands_) ++count[stand.name];
    for (const std::string& name : draft_.names()) EXPECT_EQ(count[name], 1) << name;
    EXPECT_EQ(count.size(), draft_.names().size());
  }

  void expect_text_in_order() const {
    std::vector<std::string> read;
    for (const Stand& stand : stands_) {
      if (is_text(stand)) read.push_back(stand.name);
    }
    std::vector<std::string> written;
    for (const std::string& name : draft_.names()) {
      if (name[0] == 'p') written.push_back(name);
    }
    EXPECT_EQ(read, written);
  }

  void expect_inside_and_on_grid() const {
    for (const Stand& stand : stands_) {
      EXPECT_GE(stand.y, 0) << stand.name;
      EXPECT_LE(stand.y, stand.name[0] == '*' ? 95.01 : 90.01) << stand.name;
      if (!is_text(stand)) continue;
      EXPECT_NEAR(std::remainder(stand.y, 10), 0, 0.01) << stand.name;
    }
  }

  void expect_nothing_on_another() const {
    std::map<std::string, std::string> taken;
    for (const Stand& stand : stands_) {
      if (stand.name[0] == 'F') continue;
      const std::string place = std::to_string(stand.page) + " " +
                                std::to_string(std::lround(stand.x)) + " " +
                                std::to_string(std::lround(stand.y));
      EXPECT_TRUE(taken.emplace(place, stand.name).second)
          << stand.name << " stands on " << taken[place];
    }
  }

  /// Two lines of a paragraph that are kept together, a heading and its first line.
  void expect_keeps() const {
    for (std::size_t i = 0; i + 1 < stands_.size(); ++i) {
      const Stand& stand = stands_[i];
      if (!draft_.is_kept(stand.name)) continue;
      std::size_t next = i + 1;
      while (next < stands_.size() && !is_text(stands_[next])) ++next;
      ASSERT_LT(next, stands_.size()) << stand.name;
      EXPECT_EQ(stands_[next].page, stand.page) << stand.name;
      EXPECT_EQ(stands_[next].x, stand.x) << stand.name;
    }
  }

  void expect_notes_with_their_marks() const {
    std::map<std::string, Stand> by_name;
    for (const Stand& stand : stands_) by_name[stand.name] = stand;
    for (const Stand& stand : stands_) {
      if (stand.name[0] != '*' || !stand.name.ends_with("-1")) continue;
      const Stand& marked = by_name.at(stand.name.substr(1));
      EXPECT_EQ(marked.page, stand.page) << stand.name;
      EXPECT_EQ(marked.x, stand.x) << stand.name;
      EXPECT_GT(stand.y, marked.y) << stand.name;
    }
  }

  void expect_floats_behind_their_anchor() const {
    std::map<std::string, Stand> by_name;
    for (const Stand& stand : stands_) by_name[stand.name] = stand;
    const auto names = draft_.names();
    for (std::size_t i = 1; i < names.size(); ++i) {
      if (names[i][0] != 'F' || names[i - 1][0] != 'p') continue;
      const Stand& figure = by_name.at(names[i]);
      const Stand& anchor = by_name.at(names[i - 1]);
      const auto at = [](const Stand& stand) { return std::tuple(stand.page, stand.x, stand.y); };
      EXPECT_LT(at(anchor), at(figure)) << figure.name;
    }
  }

  void expect_tags_nest() const { EXPECT_EQ(tags(pages_).find("END"), std::string::npos); }

 private:
  FlowDraft draft_;
  std::vector<model::Page> pages_;
  std::vector<Stand> stands_;
};

TEST(AnyPages, LoseNothingAndKeepWhatTheyPromise) {
  for (std::uint32_t seed = 1; seed <= kDrafts; ++seed) {
    const AnyDraft draft(seed);
    draft.expect_nothing_lost();
    draft.expect_text_in_order();
    draft.expect_inside_and_on_grid();
    draft.expect_nothing_on_another();
    draft.expect_keeps();
    draft.expect_notes_with_their_marks();
    draft.expect_floats_behind_their_anchor();
    draft.expect_tags_nest();
    ASSERT_FALSE(testing::Test::HasFailure()) << "draft " << seed;
  }
}

}  // namespace
}  // namespace nenpo::typeset
