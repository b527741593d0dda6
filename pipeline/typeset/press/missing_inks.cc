#include "typeset/press/missing_inks.h"

#include <map>
#include <string>
#include <string_view>
#include <variant>

#include "base/overloaded.h"

namespace nenpo::typeset {
namespace {

/// The label of the first page with each colour, or which sheet it is where it has none.
using FirstPages = std::map<model::Colour, std::string, model::ColourOrder>;

void note_colours(const model::PageItem& item, const std::string& page, FirstPages& pages) {
  const auto note = [&](model::Colour colour) { pages.emplace(colour, page); };
  std::visit(Overloaded{[&](const model::GlyphRun& run) { note(run.colour); },
                        [&](const model::Line& line) { note(line.colour); },
                        [&](const model::Rectangle& area) { note(area.fill); },
                        [&](const model::Polyline& line) { note(line.colour); },
                        [&](const model::Circle& circle) { note(circle.colour); },
                        [&](const model::Path& path) {
                          if (path.fill) note(*path.fill);
                          if (path.stroke) note(path.stroke->colour);
                        },
                        [](const auto&) {}},
             item);
}

FirstPages colours_of(const model::Pages& pages) {
  FirstPages found;
  for (std::size_t i = 0; i < pages.pages.size(); ++i) {
    const model::Page& page = pages.pages[i];
    const std::string at = page.label.empty() ? std::to_string(i + 1) + "枚目" : page.label;
    for (const model::PageItem& item : page.items) note_colours(item, at, found);
  }
  return found;
}

/// "#1F3A68"
std::string name_of(model::Colour colour) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  constexpr unsigned kHexadecimal = 16;
  std::string name = "#";
  for (const unsigned part : {colour.red, colour.green, colour.blue}) {
    name += kDigits[part / kHexadecimal];
    name += kDigits[part % kHexadecimal];
  }
  return name;
}

/// Equal parts are black alone, whether it is written or not.
bool is_grey(model::Colour colour) {
  return colour.red == colour.green && colour.green == colour.blue;
}

}  // namespace

void report_missing_inks(const model::Pages& pages, const model::PressStyle& style,
                         Findings& findings) {
  for (const auto& [colour, page] : colours_of(pages)) {
    if (style.inks.contains(colour) || is_grey(colour)) continue;
    const std::string name = name_of(colour);
    findings.push_back({.code = "no-ink",
                        .severity = Severity::kWarning,
                        .place = {pages.name, "", page},
                        .message = "色 " + name +
                                   " を刷るインキが決まっていません。印刷用のPDFには、"
                                   "RGBのまま入れました。",
                        .remedy = "templates/press.toml の [inks] に、この色のインキを書いて"
                                  "ください（例：\"" +
                                  name + "\" = \"C100 M80 K20\"）。",
                        .related = {}});
  }
}

}  // namespace nenpo::typeset
