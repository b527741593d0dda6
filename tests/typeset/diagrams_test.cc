// Figures and boxes in the style of the digest: what stands before, within and beside what.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <string>
#include <variant>
#include <vector>

#include "assemble/style_file.h"
#include "tests/support/golden.h"
#include "tests/typeset/booklet.h"

namespace nenpo::typeset {
namespace {

constexpr double kNear = 0.01;

/// The digest's, on a narrow page: its columns.
const model::Style& digest_style() {
  static const model::Style style = [] {
    auto read = assemble::read_style(test::source_folder() / "templates/styles/digest.toml");
    if (!read) throw std::runtime_error(read.error().subject + read.error().reason);
    read->page.line_length = from_mm(100);
    return std::move(*read);
  }();
  return style;
}

model::Page page_of(model::Block block) {
  return set(Draft().add(std::move(block)), digest_style()).pages.at(0);
}

template <typename Item>
std::vector<Item> items_of(const model::Page& page) {
  std::vector<Item> items;
  for (const auto& item : page.items) {
    if (const auto* one = std::get_if<Item>(&item)) items.push_back(*one);
  }
  return items;
}

model::Callout box(const std::string& kind, const std::string& title, model::Block inside) {
  model::Callout callout;
  callout.kind = kind;
  callout.title = words(title);
  callout.blocks.push_back(std::move(inside));
  return callout;
}

model::Paragraph paragraph(const std::string& text) { return {words(text), {}}; }

// ---- opinions

TEST(Opinions, MarksAndTextsStandUnderOneAnotherHoweverTheirLinesAreJustified) {
  model::Opinions opinions;
  opinions.opinions = {
      words("若い世代が戻ってきたいまち（好きなことがやれる場があること、小さな居場所）"),
      words("行政に頼るだけでは未来は切り拓けない。自分たちで動くことも大切である"), words("開放")};
  const auto page = page_of(model::Diagram{opinions});
  std::vector<Pt> marks, texts;
  for (const auto& line : page.lines) (line.text == "・" ? marks : texts).push_back(line.at.x);
  ASSERT_EQ(marks.size(), 3U);
  ASSERT_GT(texts.size(), 3U);
  for (const Pt x : marks) EXPECT_EQ(x, marks.front());
  for (const Pt x : texts) EXPECT_NEAR((x - texts.front()).count(), 0, kNear);
  EXPECT_NEAR((texts.front() - digest_style().page.inner).count(), 9, kNear);
}

// ---- statistics

std::vector<std::string> keys_of(const std::string& key) {
  model::Statistics statistics;
  statistics.kind = "claims";
  statistics.claims.push_back({{key}, {{words("高齢者が認知症"), false}}, "", {}});
  std::vector<std::string> keys;
  for (const auto& line : page_of(model::Diagram{statistics}).lines) {
    if (line.text != "高齢者が認知症") keys.push_back(line.text);
  }
  return keys;
}

TEST(Statistics, AKeyTooLongForItsColumnIsBrokenBehindItsParticle) {
  using Keys = std::vector<std::string>;
  const std::vector<std::pair<std::string, Keys>> cases{
      {"約7人に1人", {"約7人に", "1人"}},
      {"約100人に10人", {"約100人に", "10人"}},
      {"1人に1", {"1人に1"}},  // there is room for it
      {"29%", {"29%"}},
  };
  for (const auto& [key, expected] : cases) EXPECT_EQ(keys_of(key), expected) << key;
}

/// Its figures are data, each by itself; the sentence is what a row is known by.
TEST(Statistics, HaveTheirSentencesAsTheHeadersOfTheirRows) {
  model::Statistics statistics;
  statistics.kind = "claims";
  statistics.claims.push_back({{"29%", "15%"}, {{words("関心がある人"), false}}, "", {}});
  std::string read;
  for (const auto& item : page_of(model::Diagram{statistics}).items) {
    const auto* tag = std::get_if<model::TagBegin>(&item);
    if (tag != nullptr && tag->role != model::Role::kArtifact) read += to_string(tag->role) + " ";
    if (const auto* run = std::get_if<model::GlyphRun>(&item)) read += run->text + " ";
  }
  EXPECT_EQ(read, "Document Table TBody TR TD P 29% P 15% TH 関心がある人 ");
}

// ---- chapters that go on

TEST(Chapters, ThatGoOnSaySoBehindTheirTitle) {
  const Draft chapter = Draft().heading(1, "第4章", "今後の取組");
  const auto& continued = *digest_style().looks.at("continued");
  EXPECT_NE(text_of(set(chapter, continued).pages.at(0)).find("今後の取組（続き）"),
            std::string::npos);
  EXPECT_EQ(text_of(set(chapter, digest_style()).pages.at(0)).find("（続き）"), std::string::npos);
}

// ---- boxes

TEST(Boxes, TheTitleOfATablesBoxHasAnInsetAndTheTableNone) {
  model::LabelTable table;
  table.kind = "changes";
  table.rows.push_back({words("①超高齢化"), {{"", words("人口のピーク")}}, {}});
  const auto page = page_of(box("table-box", "変化の一覧", model::Diagram{table}));
  const auto* title = line_with(page, "変化");
  const auto* label = line_with(page, "①");
  ASSERT_TRUE(title != nullptr && label != nullptr);
  const Pt left = digest_style().page.inner;
  EXPECT_NEAR((title->at.x - left).count(), from_mm(3).count(), kNear);
  EXPECT_NEAR((label->at.x - left).count(),
              digest_style().diagrams.labels.at("changes").label_pad.count(), kNear);
}

TEST(Boxes, TheirFrameIsDrawnOverTheGroundsThatReachToItsEdges) {
  const auto page = page_of(box("box", "（1）目的", paragraph("暮らしやすい地域")));
  std::size_t last_ground = 0, first_line = page.items.size();
  for (std::size_t i = 0; i < page.items.size(); ++i) {
    if (std::holds_alternative<model::Rectangle>(page.items[i])) last_ground = i;
    if (std::holds_alternative<model::Line>(page.items[i])) first_line = std::min(first_line, i);
  }
  EXPECT_GT(last_ground, 0U);
  EXPECT_LT(first_line, page.items.size());
  EXPECT_LT(last_ground, first_line);
}

/// A box that grows beside a higher one: how far its text stands from its foot, less how far the
/// text of one that does not grow does.
Pt room_below(const std::string& kind, bool grows) {
  model::Callout low = box(kind, "題", paragraph("低"));
  low.grows = grows;
  model::Callout high = box("row-box", "題", paragraph("高い"));
  high.blocks = {paragraph("高い"), paragraph("高い"), paragraph("高い"), paragraph("高い"),
                 paragraph("高い")};
  model::Row row;
  row.kind = "band";
  row.cells = {{low}, {high}};
  const auto page = page_of(row);
  const auto* text = line_with(page, "低");
  Pt foot;
  for (const auto& line : items_of<model::Line>(page)) {
    if (line.from.x < from_mm(40)) foot = std::max({foot, line.from.y, line.to.y});
  }
  return text == nullptr ? Pt{} : foot - text->at.y;
}

TEST(Boxes, ThatGrowKeepTheirTextInTheMiddleIfTheyHaveALeastHeight) {
  const Pt alone = room_below("row-box", false);
  const Pt at_top = room_below("row-box", true);
  const Pt in_middle = room_below("box", true);
  EXPECT_GT(at_top, alone + Pt{13});
  EXPECT_NEAR((in_middle - alone).count(), (at_top - alone).count() / 2, kNear);
}

TEST(Boxes, ATitleWithoutABandStaysAboveItsText) {
  const auto distance_below_title = [](bool grows) {
    model::Callout word = box("word", "題", paragraph("低"));
    word.grows = grows;
    model::Row row;
    row.kind = "band";
    row.cells = {{word},
                 {paragraph("高い"), paragraph("高い"), paragraph("高い"), paragraph("高い"),
                  paragraph("高い"), paragraph("高い")}};
    const auto page = page_of(row);
    const auto* title = line_with(page, "題");
    const auto* text = line_with(page, "低");
    return title == nullptr || text == nullptr ? Pt{} : text->at.y - title->at.y;
  };
  EXPECT_GT(distance_below_title(false), Pt{});
  EXPECT_NEAR(distance_below_title(true).count(), distance_below_title(false).count(), kNear);
}

// ---- hub and tiers

model::Hub hub_of(int groups, int nodes) {
  model::Hub hub;
  hub.area = "区域";
  hub.centre = {"センター"};
  for (int group = 0; group < groups; ++group) {
    hub.groups.emplace_back();
    for (int node = 0; node < nodes; ++node) {
      const bool long_name = (group + node) % 3 == 0;
      hub.groups.back().nodes.push_back(long_name ? model::NodeLines{"社会福祉", "協議会など"}
                                                  : model::NodeLines{"市民"});
    }
  }
  return hub;
}

bool overlap(const model::Box& a, const model::Box& b) {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

Pt distance(const model::Point& at, const model::Box& box) {
  const Pt x = std::max({box.x - at.x, Pt{}, at.x - box.x - box.width});
  const Pt y = std::max({box.y - at.y, Pt{}, at.y - box.y - box.height});
  return Pt{std::hypot(x.count(), y.count())};
}

TEST(Hub, NoNodeIsDrawnOverAnotherOrOverTheCentre) {
  for (const auto& [groups, nodes] : std::vector<std::pair<int, int>>{{1, 3}, {5, 3}, {6, 4}}) {
    const auto page = page_of(model::Diagram{hub_of(groups, nodes)});
    std::vector<model::Box> boxes;
    for (const auto& ground : items_of<model::Rectangle>(page)) {
      if (ground.fill == digest_style().diagrams.hub->node_fill) boxes.push_back(ground.box);
    }
    const auto discs = items_of<model::Circle>(page);
    ASSERT_EQ(boxes.size(), static_cast<std::size_t>(groups * nodes));
    ASSERT_EQ(discs.size(), 1U);
    for (std::size_t a = 0; a < boxes.size(); ++a) {
      EXPECT_GT(distance(discs[0].centre, boxes[a]), discs[0].radius) << groups << " " << a;
      for (std::size_t b = a + 1; b < boxes.size(); ++b) {
        EXPECT_FALSE(overlap(boxes[a], boxes[b])) << groups << " " << a << " " << b;
      }
    }
  }
}

TEST(NestedTiers, EachNameStandsInItsOwnTierTheInnermostLowest) {
  model::NestedTiers tiers;
  tiers.tiers = {{"地域レベル", words("居場所")},
                 {"区域レベル", words("支援")},
                 {"市域レベル", words("連携")}};
  const auto page = page_of(model::Diagram{tiers});
  std::vector<Pt> tops;
  for (const std::string name : {"市域レベル", "区域レベル", "地域レベル"}) {
    const auto* line = line_with(page, name);
    ASSERT_NE(line, nullptr) << name;
    tops.push_back(line->at.y);
  }
  EXPECT_TRUE(std::is_sorted(tops.begin(), tops.end()));
  EXPECT_GE((tops[1] - tops[0]).count(), 13);
  EXPECT_GE((tops[2] - tops[1]).count(), 13);
}

// ---- time line

TEST(TimeLine, ItsCellsAreEquallyWideAndTheirTextsKeepApart) {
  model::Timeline line;
  for (const char* year : {"昭和53(1978)年", "平成2(1990)年", "平成18(2006)年"}) {
    line.points.push_back({year, words("区民会議")});
  }
  const auto page = page_of(model::Diagram{line});
  const auto dots = items_of<model::Circle>(page);
  ASSERT_EQ(dots.size(), 3U);
  const Pt cell = digest_style().page.line_length / 3;
  for (std::size_t i = 1; i < dots.size(); ++i) {
    EXPECT_NEAR((dots[i].centre.x - dots[i - 1].centre.x).count(), cell.count(), kNear);
  }
  const Pt most = cell - digest_style().diagrams.timeline->cell_gap;
  for (const auto& record : page.lines) EXPECT_LE(record.natural.at(Pt{9}).count(), most.count());
}

}  // namespace
}  // namespace nenpo::typeset
