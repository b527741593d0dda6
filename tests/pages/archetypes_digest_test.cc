// What must hold on the pages of the digest, E01 to E08: pipeline/archetypes.md.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstddef>
#include <set>
#include <string>
#include <string_view>

#include "base/text.h"
#include "tests/pages/page_words.h"
#include "tests/pages/printed.h"

namespace nenpo::pages {
namespace {

using testing::HasSubstr;

/// E02: changes ① to ⑤ in their order; 成果 and 課題 of each body.
void expect_labels_with_their_texts(const Printed& digest) {
  const std::string page = digest.page_saying("57,959人");
  EXPECT_EQ(out_of_order(page, {"①", "②", "③", "④", "⑤"}), "");
  std::size_t labels = 0;
  const std::string prose = prose_file("004_digest/02_chapter2.md");
  for (const std::string_view line : split(prose, '\n')) {
    for (const std::string label : {"成果", "課題"}) {
      const std::string item = "- " + label + "…";
      if (!line.starts_with(item)) continue;
      EXPECT_THAT(page, HasSubstr(label + tidy(std::string(line.substr(item.size())))));
      ++labels;
    }
  }
  EXPECT_EQ(labels, 6U);
}

/// E03: nobody reads 同上 whose source is not the one of the sentence above.
void expect_sources_resolved(const Printed& digest) {
  for (const Finding& finding : digest.finished.findings) {
    EXPECT_NE(finding.code, "ditto-without-source") << finding.message;
  }
}

/// E04: individual plans by field.
void expect_plans_by_field(const Printed& digest) {
  const std::string page = digest.page_saying("関連する個別計画等");
  EXPECT_GE(count_of(page, "【"), 3U);
  EXPECT_EQ(count_of(page, "【"), count_of(page, "】"));
}

/// E05: the three levels in one figure.
void expect_three_levels(const Printed& digest) {
  const std::size_t page = digest.number_of("三層制による取組の推進");
  std::set<std::string> levels;
  for (const Line* line : digest.lines_in(page, model::Role::kFigure)) {
    for (const char* level : {"市域", "区域", "地域"}) {
      if (to_utf8(line->text).find(level) != std::string::npos) levels.insert(level);
    }
  }
  EXPECT_EQ(levels.size(), 3U);
}

bool overlap(const model::Box& a, const model::Box& b) {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/// E07: the centre, twenty actors and what is asked of it, none over another.
void expect_nodes_apart(const Printed& digest) {
  const std::size_t page = digest.number_of("社会福祉法人医療機関");
  const auto lines = digest.lines_in(page, model::Role::kFigure);
  EXPECT_GE(lines.size(), 20U);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    for (std::size_t k = i + 1; k < lines.size(); ++k) {
      EXPECT_FALSE(overlap(lines[i]->ink, lines[k]->ink))
          << at(digest.reading, *lines[i]) << at(digest.reading, *lines[k]);
    }
  }
}

TEST(DigestPages, SayWhatTheProseSays) {
  const Printed digest({"templates", "digest"});
  EXPECT_EQ(digest.finished.pages.pages.size(), 4U);
  for (const Finding& finding : digest.finished.findings) {  // E01
    EXPECT_NE(finding.code, "frame-overflow") << finding.message;
  }
  expect_labels_with_their_texts(digest);
  expect_sources_resolved(digest);
  expect_plans_by_field(digest);
  expect_three_levels(digest);
  EXPECT_THAT(digest.page_saying("三層制による取組の推進"),  // E06
              HasSubstr("市民検討会議ワークショップでの意見"));
  expect_nodes_apart(digest);
}

}  // namespace
}  // namespace nenpo::pages
