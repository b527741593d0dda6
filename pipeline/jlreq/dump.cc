#include "jlreq/dump.h"

#include <vector>

#include "base/text.h"
#include "jlreq/em_text.h"
#include "jlreq/line_widths.h"

namespace nenpo::jlreq {
namespace {

struct DumpedText {
  std::vector<Cluster> clusters;
  std::vector<std::string_view> texts;
};

bool is_half_width(char32_t c) {
  const bool is_en_dash_or_hyphen = c == U'‐' || c == U'–' || c == U'゠';  // Appendix A: half-width
  return c <= U'~' || (c >= 0xFF61 && c <= 0xFFDC) || is_en_dash_or_hyphen;
}

Em dumped_advance(char32_t c, CharClass char_class) {
  const bool is_western =
      char_class == CharClass::kWestern || char_class == CharClass::kUnitSymbol ||
      char_class == CharClass::kGroupedNumeral || char_class == CharClass::kWordSpace;
  return is_half_width(c) || is_western ? 0.5_em : nominal_advance(char_class);
}

DumpedText read_clusters(std::string_view paragraph) {
  const std::vector<CharClass> classes = classify(to_utf32(paragraph));
  DumpedText dumped;
  std::size_t at = 0;
  for (const CharClass char_class : classes) {
    const CodePoint code_point = decode_utf8(paragraph, at);
    if (!dumped.texts.empty() && continues_cluster(code_point.value)) {
      const std::string_view base = dumped.texts.back();
      dumped.texts.back() = std::string_view(base.data(), base.size() + code_point.size);
      dumped.clusters.back().keep_with_next |= joins_next(code_point.value);
    } else {
      dumped.texts.push_back(paragraph.substr(at, code_point.size));
      dumped.clusters.push_back({.character = code_point.value,
                                 .char_class = char_class,
                                 .advance = dumped_advance(code_point.value, char_class),
                                 .keep_with_next = joins_next(code_point.value)});
    }
    at += code_point.size;
  }
  return dumped;
}

std::string_view name_of(BreakAfter break_after) {
  return break_after == BreakAfter::kAllowed ? "allowed" : "forbidden";
}

std::string reason_of(const Line& line) {
  switch (line.kind) {
    case Adjustment::kNone:
      return "none";
    case Adjustment::kReduced:
    case Adjustment::kExpanded:
    case Adjustment::kLeftShort:
      return line.reason;
    case Adjustment::kParagraphEnd:
      return "paragraph end";
    case Adjustment::kForcedBreak:
      return "forced break";
    case Adjustment::kOverfull:
      return line.reason.empty() ? "overfull" : "overfull, " + line.reason;
  }
  return {};
}

/// The gap behind cluster i of a line: natural, minimum, maximum.
std::string gap_text(const LineWidths& widths, const Line& line, std::size_t i) {
  const LineEnd edge = widths.line_end(line.begin, line.end);
  const auto columns = [](Em natural, Em minimum, Em maximum) {
    return em_text(natural) + '\t' + em_text(minimum) + '\t' + em_text(maximum);
  };
  if (i >= edge.visible_end) return columns(0_em, 0_em, 0_em);
  if (i + 1 == edge.visible_end) {
    return columns(edge.space, edge.space - edge.reducible - edge.hanging, edge.space);
  }
  const Place& place = widths.place(i);
  Em minimum = place.space;
  for (const auto& reduction : place.reductions) minimum -= reduction.amount;
  return columns(place.space, minimum, place.space + place.expandable);
}

std::string line_text(std::size_t number, const Line& line) {
  return "# line " + std::to_string(number) + "\tnatural " + em_text(line.natural) +
         "\tadjustment " + em_text(line.adjustment) + '\t' + reason_of(line) +
         "\tends: " + escape_controls(line.ending) + '\n';
}

}  // namespace

std::string dump_composition(std::string_view paragraph, int paragraph_number,
                             const ParagraphStyle& style) {
  const DumpedText dumped = read_clusters(paragraph);
  const ComposedParagraph composed = compose_paragraph(dumped.clusters, style);
  const LineWidths widths(dumped.clusters, style);
  std::string text;
  for (std::size_t n = 0; n < composed.lines.size(); ++n) {
    const Line& line = composed.lines[n];
    for (std::size_t i = line.begin; i < line.end; ++i) {
      const Cluster& cluster = dumped.clusters[i];
      text += std::to_string(paragraph_number) + '\t' + std::to_string(i) + '\t' +
              escape_controls(dumped.texts[i]) + '\t' + to_string(cluster.char_class) + '\t' +
              em_text(cluster.advance) + '\t' + em_text(composed.space_after[i]) + '\t';
      text.append(name_of(composed.break_after[i])).append("\t");
      text += std::to_string(n + 1) + '\t' + em_text(composed.x[i]) + '\t' +
              gap_text(widths, line, i) + '\n';
    }
  }
  for (std::size_t n = 0; n < composed.lines.size(); ++n) {
    text += line_text(n + 1, composed.lines[n]);
  }
  return text;
}

}  // namespace nenpo::jlreq
