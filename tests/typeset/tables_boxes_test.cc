// Tables in boxes, and beside footnotes: what follows stays on the page's lines, nothing on notes.
#include <gtest/gtest.h>

#include <cmath>

#include "tests/typeset/booklet.h"

namespace nenpo::typeset {
namespace {

std::vector<model::Inlines> row(const std::string& first, const std::string& second) {
  return {words(first), words(second)};
}

model::Table rows(int count) {
  model::Table table;
  table.caption = words("箱の表");
  table.header = {row("項目", "説明")};
  for (int i = 1; i <= count; ++i) {
    table.rows.push_back(row("始" + std::to_string(i), "市民アンケートによる関心の度合い"));
  }
  table.from = {"prose/a.md", 20};
  return table;
}

model::Style split_boxes() {
  model::Style style = plan_style();
  model::CalloutStyle box;
  box.pad_x = Pt{10};
  box.pad_top = box.pad_bottom = Pt{7};
  box.frame = model::RuleStyle{};
  box.paragraph = style.paragraph;
  box.may_split = true;
  style.callouts["split"] = box;
  return style;
}

double from_grid(const model::Pages& pages, const std::string& text, const std::string& above) {
  const model::Page& page = pages.pages[static_cast<std::size_t>(page_with(pages, text))];
  const auto* first = line_with(page, above);
  const auto* line = line_with(page, text);
  if (first == nullptr || line == nullptr) return -1;
  const double lines = (line->at.y - first->at.y) / plan_style().page.leading;
  return std::abs(lines - std::round(lines));
}

TEST(TablesInBoxes, WhatFollowsThemStandsOnThePagesLinesWhereverTheBoxIsDivided) {
  for (int count = 20; count <= 60; count += 3) {
    model::Callout box;
    box.kind = "split";
    model::Paragraph behind;
    behind.text = words("表の後の文である。");
    box.blocks = {rows(count), behind};
    Draft draft;
    draft.add(box).paragraph("箱の後の本文である。");
    const auto pages = set(draft, split_boxes());
    ASSERT_GE(page_with(pages, "表の後の文"), 0) << count;
    if (page_with(pages, "表の後の文") != page_with(pages, "箱の後の本文")) continue;
    EXPECT_NEAR(from_grid(pages, "箱の後の本文", "表の後の文"), 0, 0.001) << count;
  }
}

TEST(TablesWithFootnotes, ATallRowNeverStandsOnTheNotesSilently) {
  for (int sentences = 40; sentences <= 100; ++sentences) {
    std::string text, note;
    for (int i = 0; i < sentences; ++i)
      text += "庁内調査を年度はじめに実施し、一覧を公表しました。";
    for (int i = 0; i < 40; ++i) note += "注の長い文である。";
    model::Table table = rows(1);
    table.rows.push_back(row("高", text));
    table.rows.back()[1].emplace_back(model::NoteMark{"*1", 0});
    table.rows.push_back(row("次", "短い"));
    model::Manuscript manuscript = Draft().add(table).manuscript();
    manuscript.footnotes.push_back({"*1", words(note), {"prose/a.md", 30}});
    Findings findings;
    const auto pages = typeset(manuscript, plan_style(), fonts(), findings);
    ASSERT_TRUE(pages);
    for (const model::Page& page : pages->pages) {
      Pt lowest, highest_note{1e9};
      for (const model::LineRecord& line : page.lines) {
        const bool is_note = line.text.find("注の長い") != std::string::npos;
        if (is_note) highest_note = std::min(highest_note, line.at.y);
        if (!is_note) lowest = std::max(lowest, line.at.y);
      }
      EXPECT_TRUE(!findings.empty() || lowest < highest_note) << sentences;
    }
    EXPECT_TRUE(findings.empty()) << sentences << (findings.empty() ? "" : findings[0].message);
  }
}

}  // namespace
}  // namespace nenpo::typeset
