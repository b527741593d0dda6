// The proof copy of a small page: what is to be checked, and the page with its marks and notes.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <stdexcept>
#include <string>
#include <vector>

#include "assemble/style_file.h"
#include "tests/support/golden.h"
#include "tests/typeset/booklet.h"
#include "typeset/typeset_proof.h"

namespace nenpo::typeset {
namespace {

const model::Style& proof_style() {
  static const model::Style style = [] {
    auto read = assemble::read_style(test::source_folder() / "templates/styles/proof.toml");
    if (!read) throw std::runtime_error(read.error().subject + read.error().reason);
    return std::move(*read);
  }();
  return style;
}

model::ProofRemark remark(int number, Severity severity, const std::string& message) {
  model::ProofRemark one;
  one.number = number;
  one.severity = severity;
  one.place = {"prose/01.md", "", "3"};
  one.message = message;
  one.remedy = "直してください。";
  return one;
}

/// One page with a figure, remarks of every kind, a picture that is missing and a loose line.
class ProofCopy : public testing::Test {
 protected:
  ProofCopy() {
    pages = set(Draft().lines(7).paragraph("1人1日あたりのごみ排出量は793gである。"));
    pages.title = "計画";
    pages.pages.resize(1);
    const model::LineRecord& line = pages.pages[0].lines.front();
    box = {line.at.x, line.at.y - Pt{10}, Pt{30}, Pt{11}};
    proof.name = "plan";
    proof.title = "計画";
    model::ProofPage& page = proof.pages.emplace_back();
    page.label = "1";
    page.sources = {
        {1, {box}, "Q3-01/baseline/2024", {"04_環境局/様式1.xlsx", "様式1", "H9"}, "793"},
        {2, {box}, "Q3-01/target/2029", {"04_環境局/様式1.xlsx", "様式1", "J9"}, "742\n以下"}};
    page.remarks = {remark(1, Severity::kError, "欄に入りません。"),
                    remark(3, Severity::kWarning, "前年の半分です。")};
    page.remarks[0].boxes = {box};
    page.loose_lines = {{box, Em{1.2}, "ゆるい行"}};
    proof.elsewhere = {remark(2, Severity::kWarning, "「写真」が提出されていません。"),
                       remark(4, Severity::kInfo, "桁数が異なります。")};
    proof.elsewhere[0].missing_picture = true;
    proof.elsewhere[0].prose = "市役所の写真";
  }

  model::Pages copy() {
    Findings findings;
    auto made = typeset_proof(pages, proof, proof_style(), fonts(), findings);
    EXPECT_TRUE(findings.empty());
    if (!made) throw std::runtime_error(made.error().subject + made.error().reason);
    return std::move(*made);
  }

  model::Pages pages;
  model::Proof proof;
  model::Box box;
};

/// The lines of a page, where each begins, in the order of drawing.
std::string lines_of(const model::Page& page) {
  std::string text;
  float x = 0, y = 0;
  for (const model::PageItem& item : page.items) {
    const auto* run = std::get_if<model::GlyphRun>(&item);
    if (run == nullptr || run->glyphs.empty()) continue;
    const model::Glyph& first = run->glyphs.front();
    if (first.y != y || first.x < x) {
      text += "\n" + std::to_string(std::lround(first.x)) + "," +
              std::to_string(std::lround(first.y)) + " ";
    }
    x = first.x;
    y = first.y;
    text += run->text;
  }
  return text + "\n";
}

TEST_F(ProofCopy, SaysWhatIsToBeCheckedThenShowsThePage) {
  std::string text =
      "A proofreader must see: boxes to sign; findings by severity, then page, with boxes to "
      "tick;\n"
      "the missing picture by itself; the loose line; then the page with numbered lines, and the\n"
      "notes of its marks beside it.\n";
  for (const model::Page& page : copy().pages) {
    text += "---- " + page.label + lines_of(page);
  }
  EXPECT_TRUE(test::matches_golden(text, "typeset/golden/proof_copy.txt"));
}

/// Frames are drawn as four rules.
std::size_t rules_of(const model::Page& page, model::Colour colour) {
  return static_cast<std::size_t>(
      std::count_if(page.items.begin(), page.items.end(), [&](const model::PageItem& item) {
        const auto* line = std::get_if<model::Line>(&item);
        return line != nullptr && line->colour == colour;
      }));
}

TEST_F(ProofCopy, FramesFiguresAndFindingsAndUnderlinesLooseLines) {
  const model::ProofStyle& style = *proof_style().proof;
  const model::Pages made = copy();
  ASSERT_EQ(made.pages.size(), 2U);
  EXPECT_EQ(rules_of(made.pages[1], style.fact_frame.colour), 2 * 4U);
  EXPECT_EQ(rules_of(made.pages[1], style.remark_frame.colour), 4U + 1U);
}

struct Number {
  std::string text;
  model::Box box;
};

/// Numbers upon the page: runs in the proof's smallest type, left of its notes.
std::vector<Number> numbers_on(const model::Page& page, Pt right) {
  const model::TextStyle& style = proof_style().proof->number;
  std::vector<Number> numbers;
  for (const model::PageItem& item : page.items) {
    const auto* run = std::get_if<model::GlyphRun>(&item);
    if (run == nullptr || run->size != style.size || Pt{run->glyphs.front().x} > right) continue;
    const Pt left{run->glyphs.front().x}, baseline{run->glyphs.front().y};
    numbers.push_back({run->text,
                       {left, baseline - style.size * 0.7,
                        Pt{run->glyphs.back().x} - left + style.size * 0.5, style.size * 0.7}});
  }
  return numbers;
}

TEST_F(ProofCopy, PutsNoNumberOnAnother) {
  const model::ProofStyle& style = *proof_style().proof;
  const auto numbers =
      numbers_on(copy().pages[1], style.margin + style.number_width + Pt{595} * style.scale);
  ASSERT_GE(numbers.size(), 4U) << "two figures, a finding, a line";
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      const model::Box &a = numbers[i].box, &b = numbers[j].box;
      const bool apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y ||
                         b.y + b.height <= a.y;
      EXPECT_TRUE(apart) << numbers[i].text << " and " << numbers[j].text;
    }
  }
}

TEST_F(ProofCopy, GoesOnWithNotesThatFindNoRoom) {
  proof.pages[0].remarks.assign(120, remark(5, Severity::kInfo, "桁数が異なります。"));
  const model::Pages made = copy();
  std::vector<std::string> labels;
  for (const model::Page& page : made.pages) labels.push_back(page.label);
  EXPECT_NE(std::find(labels.begin(), labels.end(), "確認票（続き）"), labels.end());
  EXPECT_EQ(labels.back(), "1（続き）");
}

}  // namespace
}  // namespace nenpo::typeset
