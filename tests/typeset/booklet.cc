#include "tests/typeset/booklet.h"

#include <stdexcept>
#include <utility>

#include "assemble/style_file.h"
#include "tests/support/golden.h"

namespace nenpo::typeset {
namespace {

model::Style read_plan_style() {
  auto style = assemble::read_style(test::source_folder() / "templates/styles/plan.toml");
  if (!style) throw std::runtime_error(style.error().subject + style.error().reason);
  return std::move(*style);
}

font::FontSet open_fonts() {
  auto fonts = font::FontSet::open(test::source_folder() / "fonts");
  if (!fonts) throw std::runtime_error(fonts.error().reason);
  return std::move(*fonts);
}

std::string text_inside(const model::Page& page, bool artifacts) {
  std::string text;
  std::vector<bool> open;
  int depth = 0;  // of artifacts
  for (const auto& item : page.items) {
    if (const auto* tag = std::get_if<model::TagBegin>(&item)) {
      open.push_back(tag->role == model::Role::kArtifact);
      depth += open.back() ? 1 : 0;
    } else if (std::holds_alternative<model::TagEnd>(item)) {
      if (!open.empty()) {
        depth -= open.back() ? 1 : 0;
        open.pop_back();
      }
    } else if (const auto* run = std::get_if<model::GlyphRun>(&item)) {
      if ((depth > 0) == artifacts) text += run->text;
    }
  }
  return text;
}

}  // namespace

const model::Style& plan_style() {
  static const model::Style style = read_plan_style();
  return style;
}

font::FontSet& fonts() {
  static font::FontSet set = open_fonts();
  return set;
}

Draft::Draft() {
  manuscript_.name = "plan";
  manuscript_.title = "川崎市の計画";
  manuscript_.issued = {2026, 3, 31};
}

Draft& Draft::heading(int level, const std::string& marker, const std::string& text) {
  model::Heading heading;
  heading.level = level;
  heading.marker = marker;
  heading.text = words(text);
  heading.id = "h" + std::to_string(++headings_);
  return add(std::move(heading));
}

Draft& Draft::paragraph(const std::string& text) {
  return add(model::Paragraph{words(text), {"prose/a.md", 12}});
}

Draft& Draft::lines(int count) {
  constexpr int kCharactersALine = 40;
  std::string text;
  for (int i = 0; i < count * kCharactersALine; ++i) text += "字";
  return paragraph(text + "終");
}

Draft& Draft::list(const std::vector<std::string>& items) {
  model::List list;
  for (const auto& item : items) list.items.push_back({words(item), {}, {"prose/a.md", 12}});
  return add(std::move(list));
}

Draft& Draft::add(model::Block block) {
  manuscript_.blocks.push_back(std::move(block));
  return *this;
}

model::Inlines words(const std::string& text) {
  return {model::Text{.text = text, .strong = false, .fact = {}}};
}

model::IndicatorValue value(const std::string& period, const std::string& number,
                            const std::string& unit, const std::string& bound) {
  model::IndicatorValue value;
  value.period = period;
  value.number = number;
  value.unit = unit;
  value.bound = bound;
  return value;
}

model::IndicatorRow indicator(const std::string& name) {
  model::IndicatorRow row;
  row.indicator_id = "P11-01";
  row.name = name;
  row.source = "環境局調べ";
  row.goals = {{7, {"7.1", "7.2"}}, {13, {"13.1"}}};
  row.baseline = value("2025年度", "19.4", "%", "");
  row.target = value("2029年度", "40.0", "%", "以上");
  row.from = {"prose/a.md", 30};
  return row;
}

model::Pages set(const Draft& draft, const model::Style& style) {
  Findings findings;
  auto pages = typeset(draft.manuscript(), style, fonts(), findings);
  if (!pages) throw std::runtime_error(pages.error().subject + pages.error().reason);
  return std::move(*pages);
}

model::Pages set(const Draft& draft, Findings& findings) {
  auto pages = typeset(draft.manuscript(), plan_style(), fonts(), findings);
  if (!pages) throw std::runtime_error(pages.error().subject + pages.error().reason);
  return std::move(*pages);
}

std::string text_of(const model::Page& page) { return text_inside(page, false); }
std::string artifacts_of(const model::Page& page) { return text_inside(page, true); }

int page_with(const model::Pages& pages, const std::string& text) {
  for (std::size_t i = 0; i < pages.pages.size(); ++i) {
    if (text_of(pages.pages[i]).find(text) != std::string::npos) return static_cast<int>(i);
  }
  return -1;
}

const model::GlyphRun* run_with(const model::Page& page, const std::string& text) {
  for (const auto& item : page.items) {
    const auto* run = std::get_if<model::GlyphRun>(&item);
    if (run != nullptr && run->text.starts_with(text)) return run;
  }
  return nullptr;
}

const model::LineRecord* line_with(const model::Page& page, const std::string& text) {
  for (const auto& line : page.lines) {
    if (line.text.starts_with(text)) return &line;
  }
  return nullptr;
}

}  // namespace nenpo::typeset
