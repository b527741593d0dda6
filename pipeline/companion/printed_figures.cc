#include "companion/printed_figures.h"

#include <algorithm>
#include <variant>

#include "base/decimal.h"
#include "base/period.h"
#include "model/table_facts.h"

namespace nenpo::companion {
namespace {

/// pt: glyphs know their places more roughly than boxes do.
constexpr double kRounding = 0.02;

bool holds(const model::Box& box, double x, double y) {
  return x > box.x.count() - kRounding && x < (box.x + box.width).count() - kRounding &&
         y > box.y.count() && y < (box.y + box.height).count();
}

/// The signs of a run whose origins lie in the box.
void append_signs(const model::GlyphRun& run, const model::Box& box, std::string& text) {
  const double baseline = static_cast<double>(run.glyphs.front().y);
  if (baseline < box.y.count() || baseline > (box.y + box.height).count()) return;
  std::size_t glyph = 0, byte = 0;
  for (const model::GlyphCluster& cluster : run.clusters) {
    if (glyph < run.glyphs.size()) {
      const model::Glyph& origin = run.glyphs[glyph];
      if (holds(box, static_cast<double>(origin.x), static_cast<double>(origin.y))) {
        text.append(run.text, byte, cluster.bytes);
      }
    }
    glyph += cluster.glyphs;
    byte += cluster.bytes;
  }
}

std::vector<const model::GlyphRun*> runs_of(const model::Page& page) {
  std::vector<const model::GlyphRun*> runs;
  for (const model::PageItem& item : page.items) {
    const auto* run = std::get_if<model::GlyphRun>(&item);
    if (run && !run->glyphs.empty()) runs.push_back(run);
  }
  return runs;
}

FactStatement statement_of(const model::Observation& observation) {
  const auto* value = std::get_if<Decimal>(&observation.figure);
  return {value ? to_string(*value) : "", observation.unit, to_japanese(observation.period),
          observation.from};
}

FactStatement statement_of(const model::TableFact& fact) {
  return {fact.value().text, fact.table->columns[fact.column].unit, "", fact.from()};
}

}  // namespace

std::vector<PrintedFigure> printed_figures(const model::Pages& pages) {
  std::vector<PrintedFigure> figures;
  for (std::size_t i = 0; i < pages.pages.size(); ++i) {
    const model::Page& page = pages.pages[i];
    const auto runs = page.facts.empty() ? std::vector<const model::GlyphRun*>{} : runs_of(page);
    for (const model::FactMark& mark : page.facts) {
      if (figures.empty() || figures.back().page != i || figures.back().fact != mark.fact) {
        figures.push_back({mark.fact, i, {}, ""});
      }
      figures.back().boxes.push_back(mark.box);
      for (const auto* run : runs) append_signs(*run, mark.box, figures.back().text);
    }
  }
  return figures;
}

std::optional<FactStatement> find_statement(const model::Edition& edition, std::string_view fact) {
  if (const auto* observation = model::find_fact(edition, fact)) return statement_of(*observation);
  if (const auto found = model::find_table_fact(edition, fact)) return statement_of(*found);
  return std::nullopt;
}

}  // namespace nenpo::companion
