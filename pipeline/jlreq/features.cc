#include "jlreq/features.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace nenpo::jlreq {
namespace {

struct Feature {
  std::string_view name;
  void (*choose)(ParagraphStyle&);
};

constexpr std::array kFeatures = std::to_array<Feature>({
    {"table3", [](ParagraphStyle& style) { style.reduction = ReductionScheme::kTable3; }},
    {"table4", [](ParagraphStyle& style) { style.reduction = ReductionScheme::kTable4; }},
    {"table5", [](ParagraphStyle& style) { style.reduction = ReductionScheme::kTable5; }},
    {"stop-jlreq", [](ParagraphStyle& style) { style.line_end_stop = LineEndStop::kJlreq; }},
    {"stop-jis", [](ParagraphStyle& style) { style.line_end_stop = LineEndStop::kJis; }},
    {"hanging", [](ParagraphStyle& style) { style.hanging = Hanging::kYes; }},
    {"bracket-flush",
     [](ParagraphStyle& style) { style.opening_bracket = OpeningBracket::kFlush; }},
    {"bracket-half",
     [](ParagraphStyle& style) { style.opening_bracket = OpeningBracket::kHalfEm; }},
    {"bracket-half-in-paragraph",
     [](ParagraphStyle& style) { style.opening_bracket = OpeningBracket::kHalfEmInParagraph; }},
    {"indent", [](ParagraphStyle& style) { style.first_indent = 1_em; }},
    {"ragged", [](ParagraphStyle& style) { style.justify = Justify::kNo; }},
    {"line-by-line",
     [](ParagraphStyle& style) { style.line_breaking = LineBreaking::kLineByLine; }},
});

}  // namespace

std::optional<ParagraphStyle> with_features(ParagraphStyle style, std::string_view names) {
  if (names.empty()) return style;
  for (const std::string_view name : split(names, ',')) {
    const auto feature = std::ranges::find(kFeatures, trim(name), &Feature::name);
    if (feature == kFeatures.end()) return std::nullopt;
    feature->choose(style);
  }
  return style;
}

}  // namespace nenpo::jlreq
