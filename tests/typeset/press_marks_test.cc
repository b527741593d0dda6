// The sheets around the pages: crop marks, slug lines, colour bar, and where each stands.
#include <gtest/gtest.h>

#include <algorithm>
#include <stdexcept>
#include <variant>
#include <vector>

#include "assemble/style_press.h"
#include "tests/support/golden.h"
#include "tests/typeset/booklet.h"
#include "typeset/typeset_press.h"

namespace nenpo::typeset {
namespace {

const model::PressStyle& press_style() {
  static const model::PressStyle style = [] {
    auto read = assemble::read_press_style(test::source_folder() / "templates/press.toml");
    if (!read) throw std::runtime_error(read.error().subject + read.error().reason);
    return std::move(*read);
  }();
  return style;
}

/// Two pages, a cover and page 1, of the size.
model::Pages pages_of(Pt width, Pt height, const std::string& title) {
  model::Pages pages;
  pages.name = "plan";
  pages.title = title;
  pages.issued = {2026, 3, 31};
  pages.pages.resize(2);
  for (model::Page& page : pages.pages) {
    page.width = width;
    page.height = height;
  }
  pages.pages[1].label = "1";
  return pages;
}

model::Pages marks_of(const model::Pages& pages) {
  Findings findings;
  auto marks = typeset_press(pages, press_style(), fonts(), findings);
  EXPECT_TRUE(marks) << (marks ? "" : marks.error().reason);
  EXPECT_TRUE(findings.empty());
  return marks ? std::move(*marks) : model::Pages{};
}

/// Where the points of an item's drawing lie, glyphs with the em around them.
std::vector<model::Box> boxes_of(const model::PageItem& item) {
  std::vector<model::Box> boxes;
  if (const auto* area = std::get_if<model::Rectangle>(&item)) boxes.push_back(area->box);
  const auto add = [&](model::Point from, model::Point to) {
    boxes.push_back({std::min(from.x, to.x), std::min(from.y, to.y),
                     std::max(from.x, to.x) - std::min(from.x, to.x),
                     std::max(from.y, to.y) - std::min(from.y, to.y)});
  };
  if (const auto* line = std::get_if<model::Line>(&item)) add(line->from, line->to);
  if (const auto* line = std::get_if<model::Polyline>(&item)) {
    for (std::size_t i = 1; i < line->points.size(); ++i) add(line->points[i - 1], line->points[i]);
  }
  if (const auto* run = std::get_if<model::GlyphRun>(&item)) {
    for (const model::Glyph& glyph : run->glyphs) {
      boxes.push_back({Pt{glyph.x}, Pt{glyph.y} - run->size, run->size, run->size * 1.2});
    }
  }
  return boxes;
}

bool meet(const model::Box& a, const model::Box& b) {
  constexpr Pt kRounding{0.01};
  return a.x + kRounding < b.x + b.width && b.x + kRounding < a.x + a.width &&
         a.y + kRounding < b.y + b.height && b.y + kRounding < a.y + a.height;
}

bool holds(const model::Box& outer, const model::Box& inner) {
  return inner.x >= outer.x && inner.y >= outer.y &&
         inner.x + inner.width <= outer.x + outer.width &&
         inner.y + inner.height <= outer.y + outer.height;
}

TEST(PressMarks, AreSheetsLargerByTheMargin) {
  const model::Pages marks = marks_of(pages_of(from_mm(210), from_mm(297), "計画"));
  ASSERT_EQ(marks.pages.size(), 2U);
  EXPECT_NEAR(marks.pages[0].width.count(), from_mm(242).count(), 1e-9);
  EXPECT_NEAR(marks.pages[0].height.count(), from_mm(329).count(), 1e-9);
}

/// From the file: A4, margin 16 mm, bleed 3 mm, marks of 10 mm; in mm from the sheet's corner.
TEST(PressMarks, CornersHaveAnglesAtTheCutAndAtTheBleed) {
  const model::Pages marks = marks_of(pages_of(from_mm(210), from_mm(297), "計画"));
  const auto has = [&](std::vector<std::pair<double, double>> corners) {
    return std::any_of(
        marks.pages[0].items.begin(), marks.pages[0].items.end(), [&](const auto& item) {
          const auto* line = std::get_if<model::Polyline>(&item);
          return line != nullptr &&
                 std::equal(line->points.begin(), line->points.end(), corners.begin(),
                            corners.end(), [](const model::Point& point, const auto& corner) {
                              return std::abs((point.x - from_mm(corner.first)).count()) < 1e-6 &&
                                     std::abs((point.y - from_mm(corner.second)).count()) < 1e-6;
                            });
        });
  };
  EXPECT_TRUE(has({{3, 16}, {13, 16}, {13, 3}}));
  EXPECT_TRUE(has({{3, 13}, {16, 13}, {16, 3}}));
  EXPECT_TRUE(has({{239, 313}, {229, 313}, {229, 326}}));
  EXPECT_TRUE(has({{239, 316}, {226, 316}, {226, 326}}));
  EXPECT_FALSE(has({{3, 16}, {16, 16}, {16, 3}}));
}

TEST(PressMarks, StandOnTheSheetAndNeverWherePageAndBleedAre) {
  const std::string long_title =
      "これからのコミュニティ施策の基本的考え方と、その実現に向けて、市役所も変わります";
  for (const auto& [width, height] : {std::pair(210.0, 297.0), std::pair(420.0, 297.0),
                                      std::pair(148.0, 210.0), std::pair(100.0, 148.0)}) {
    const model::Pages marks = marks_of(pages_of(from_mm(width), from_mm(height), long_title));
    const Pt margin = press_style().margin, bleed = press_style().bleed;
    for (const model::Page& sheet : marks.pages) {
      const model::Box whole{Pt{}, Pt{}, sheet.width, sheet.height};
      const model::Box page{margin - bleed, margin - bleed, sheet.width - (margin - bleed) * 2,
                            sheet.height - (margin - bleed) * 2};
      std::vector<model::Box> drawn;
      for (const model::PageItem& item : sheet.items) {
        for (const model::Box& box : boxes_of(item)) {
          EXPECT_TRUE(holds(whole, box)) << width;
          EXPECT_FALSE(meet(page, box)) << width << " " << box.x.count() << " " << box.y.count();
        }
      }
    }
  }
}

TEST(PressMarks, SlugAndColourBarKeepClearOfTheCentreMark) {
  const model::Pages marks = marks_of(pages_of(
      from_mm(148), from_mm(210), "これからのコミュニティ施策の基本的考え方と、その実現に向けて"));
  const model::Page& sheet = marks.pages[1];
  const Pt bar = sheet.width / 2 - press_style().crop_marks.bar / 2;
  for (const model::PageItem& item : sheet.items) {
    if (std::holds_alternative<model::Line>(item) || std::holds_alternative<model::Polyline>(item))
      continue;
    for (const model::Box& box : boxes_of(item))
      EXPECT_LE((box.x + box.width).count(), bar.count());
  }
}

TEST(PressMarks, SayWhichSheetTheyAre) {
  const model::Pages marks = marks_of(pages_of(from_mm(210), from_mm(297), "計画"));
  EXPECT_EQ(artifacts_of(marks.pages[0]), "計画1枚目／全2枚　2026年3月31日発行");
  EXPECT_EQ(artifacts_of(marks.pages[1]), "計画2枚目／全2枚　ノンブル 1　2026年3月31日発行");
  EXPECT_EQ(text_of(marks.pages[0]), "");
}

TEST(PressMarks, HaveAPatchForEachInkOfTheBar) {
  const model::Pages marks = marks_of(pages_of(from_mm(210), from_mm(297), "計画"));
  std::size_t number = model::kFirstPatchMark;
  for (const model::PageItem& item : marks.pages[0].items) {
    const auto* patch = std::get_if<model::Rectangle>(&item);
    if (patch == nullptr) continue;
    EXPECT_EQ(patch->fill, model::mark_colour(number++));
    EXPECT_NEAR(patch->box.width.count(), from_mm(5).count(), 1e-6);
  }
  EXPECT_EQ(number - model::kFirstPatchMark, press_style().colour_bar.patches.size());
}

TEST(PressMarks, ReportColoursWithoutInkAtTheirFirstPage) {
  model::Pages pages = pages_of(from_mm(210), from_mm(297), "計画");
  const model::Colour known{0x1B, 0x1D, 0x20}, grey{0x77, 0x77, 0x77}, blue{0x12, 0x34, 0x56};
  for (const model::Colour colour : {known, grey}) {
    pages.pages[0].items.emplace_back(model::Circle{{}, Pt{1}, Pt{}, colour});
  }
  pages.pages[1].items.emplace_back(model::Path{{}, known, model::PathStroke{Pt{1}, blue, false}});
  pages.pages[0].items.emplace_back(model::Line{{}, {}, Pt{1}, {0xAB, 0xCD, 0xEF}, false});
  Findings findings;
  ASSERT_TRUE(typeset_press(pages, press_style(), fonts(), findings));
  ASSERT_EQ(findings.size(), 2U);
  EXPECT_EQ(findings[0].code, "no-ink");
  EXPECT_EQ(findings[0].severity, Severity::kWarning);
  EXPECT_EQ(to_string(findings[0].place), to_string(Place{"plan", "", "1"}));
  EXPECT_EQ(findings[0].message,
            "色 #123456 を刷るインキが決まっていません。印刷用のPDFには、RGBのまま入れました。");
  EXPECT_EQ(findings[0].remedy,
            "templates/press.toml の [inks] に、この色のインキを書いてください（例：\"#123456\" = "
            "\"C100 M80 K20\"）。");
  EXPECT_EQ(to_string(findings[1].place), to_string(Place{"plan", "", "1枚目"}));
}

}  // namespace
}  // namespace nenpo::typeset
