#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "jlreq/paragraph.h"

namespace nenpo::jlreq::test {

constexpr Em kThirdEm{1.0 / 3.0};  // the usual word space (JLREQ 3.2.5)

/// Clusters without a font: Western characters half an em, word spaces a third, everything else as
/// JLREQ counts it.
inline std::vector<Cluster> clusters_of(std::string_view text) {
  const std::u32string characters = to_utf32(text);
  const std::vector<CharClass> classes = classify(characters);
  std::vector<Cluster> clusters;
  for (std::size_t i = 0; i < characters.size(); ++i) {
    const bool half = classes[i] == CharClass::kWestern || classes[i] == CharClass::kUnitSymbol ||
                      classes[i] == CharClass::kGroupedNumeral;
    const bool is_space = classes[i] == CharClass::kWordSpace;
    const Em advance = is_space ? kThirdEm : half ? 0.5_em : nominal_advance(classes[i]);
    clusters.push_back({.character = characters[i], .char_class = classes[i], .advance = advance});
  }
  return clusters;
}

inline ParagraphStyle lines_of(Em length) {
  ParagraphStyle style;
  style.line_length = length;
  return style;
}

/// The lines' texts joined by "|", without word spaces at a line's end.
inline std::string broken(std::string_view text, const ParagraphStyle& style) {
  const std::u32string characters = to_utf32(text);
  std::string joined;
  for (const Line& line : compose_paragraph(clusters_of(text), style).lines) {
    if (!joined.empty()) joined += '|';
    joined +=
        trim(to_utf8(std::u32string_view(characters).substr(line.begin, line.end - line.begin)));
  }
  return joined;
}

}  // namespace nenpo::jlreq::test
