#include "typeset/text/paragraph_setter.h"

#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "typeset/text/line_glyphs.h"
#include "typeset/text/phrase.h"

namespace nenpo::typeset {
namespace {

constexpr Pt kEndless{100000};
constexpr Em kTolerance = 0.01_em;  // a phrase of exactly the line's length fits
constexpr std::size_t kLinesByPhrase =
    3;                               // so many lines may be one more than breaking anywhere needs
constexpr int kBalancingSteps = 7;   // halvings: to within a hundredth of the line
constexpr double kLeastOver = 0.01;  // em
constexpr double kSpacesInPhrase = 1.15;  // a phrase may be this much longer than its characters

bool is_overfull(const jlreq::ComposedParagraph& composed) {
  return std::any_of(composed.lines.begin(), composed.lines.end(), [](const jlreq::Line& line) {
    return line.kind == jlreq::Adjustment::kOverfull;
  });
}

/// The same number of lines at the least length that allows it: like lengths instead of a long and
/// a short one.
jlreq::ComposedParagraph balance(const std::vector<jlreq::Cluster>& clusters,
                                 jlreq::ParagraphStyle paragraph, jlreq::ComposedParagraph best) {
  const std::size_t lines = best.lines.size();
  if (lines < 2) return best;
  Em enough = paragraph.line_length;
  Em short_of = enough / static_cast<double>(lines) / 2;
  for (int step = 0; step < kBalancingSteps; ++step) {
    paragraph.line_length = (enough + short_of) / 2;
    auto attempt = jlreq::compose_paragraph(clusters, paragraph);
    if (attempt.lines.size() == lines && !is_overfull(attempt)) {
      best = std::move(attempt);
      enough = paragraph.line_length;
    } else {
      short_of = paragraph.line_length;
    }
  }
  return best;
}

}  // namespace

ParagraphSetter::ParagraphSetter(const model::Style& style, font::FontSet& fonts,
                                 Findings& findings, std::string publication)
    : style_(style),
      fonts_(fonts),
      findings_(findings),
      publication_(std::move(publication)),
      faces_(fonts) {}

std::vector<TextLine> ParagraphSetter::set(const model::Inlines& text,
                                           const model::TextStyle& style, const LineShape& shape,
                                           const model::SourceLine& from) {
  const Typeface face = faces_.of(style);
  typeset::measure(text, face, style_.width_policy, fonts_, measured_);
  report_missing(style, from);
  const jlreq::ComposedParagraph composed = compose(style, shape);
  std::vector<TextLine> lines;
  lines.reserve(composed.lines.size());
  for (const auto& line : composed.lines) {
    if (line.kind == jlreq::Adjustment::kOverfull) {
      report_overfull(line, in_em(shape.line_length, style.size), from);
    }
    lines.push_back(draw_line(measured_, composed, line, style, face));
    lines.back().record = record_of(measured_, line, in_em(shape.line_length, style.size));
  }
  return lines;
}

TextLine ParagraphSetter::set_line(std::string_view text, const model::TextStyle& style,
                                   const model::SourceLine& from) {
  const model::Inlines inlines{model::Text{.text = std::string(text), .strong = false, .fact = {}}};
  auto lines = set(inlines, style, ragged(kEndless), from);
  return lines.empty() ? TextLine{} : std::move(lines.front());
}

TextLine ParagraphSetter::set_plain(std::string_view text, const model::TextStyle& style,
                                    Em tracking, const model::SourceLine& from) {
  const Typeface face = faces_.of(style);
  const model::Inlines inlines{model::Text{.text = std::string(text), .strong = false, .fact = {}}};
  typeset::measure(inlines, face, model::WidthPolicy::kAsWritten, fonts_, measured_);
  report_missing(style, from);
  jlreq::ComposedParagraph composed;
  Em x;
  for (std::size_t i = 0; i < measured_.clusters.size(); ++i) {
    // Each glyph at its own width: what was taken off a full-width bracket is given back.
    const float shift = measured_.glyph_ranges[i].shift;
    composed.x.push_back(x - Em{shift});
    double advance = 0;
    const ClusterGlyphs& range = measured_.glyph_ranges[i];
    for (std::size_t g = 0; g < range.glyph_count; ++g) {
      advance += measured_.glyphs[range.glyph_begin + g].advance;
    }
    x += Em{advance} + tracking;
  }
  const jlreq::Line all{.begin = 0,
                        .end = measured_.clusters.size(),
                        .natural = x,
                        .adjustment = {},
                        .kind = jlreq::Adjustment::kNone,
                        .reason = {}};
  TextLine line = draw_line(measured_, composed, all, style, face);
  line.to = x.at(style.size);
  return line;
}

Extent ParagraphSetter::extent(const model::Inlines& text, const model::TextStyle& style) {
  typeset::measure(text, faces_.of(style), style_.width_policy, fonts_, measured_);
  const auto composed = compose(style, ragged(kEndless));
  Em natural, unbreakable;
  for (const auto& line : composed.lines) {
    std::size_t begin = line.begin;
    for (std::size_t i = line.begin; i < line.end; ++i) {
      const Em right =
          composed.x[i] + measured_.clusters[i].advance + measured_.clusters[i].end_room;
      natural = std::max(natural, right);
      if (i + 1 < line.end && composed.break_after[i] == jlreq::BreakAfter::kForbidden) continue;
      const Em left = composed.x[begin] - measured_.clusters[begin].head_room;
      unbreakable = std::max(unbreakable, right - left);
      begin = i + 1;
    }
  }
  return {natural.at(style.size), unbreakable.at(style.size)};
}

jlreq::ComposedParagraph ParagraphSetter::compose(const model::TextStyle& style,
                                                  const LineShape& shape) {
  const jlreq::ParagraphStyle paragraph{.line_length = in_em(shape.line_length, style.size),
                                        .first_indent = in_em(shape.first_indent, style.size),
                                        .rest_indent = in_em(shape.rest_indent, style.size),
                                        .justify = shape.justify,
                                        .latin_gap = style.latin_gap};
  if (measured_.clusters.empty()) return {};
  if (shape.breaks == Breaks::kByPhrase) return compose_by_phrase(paragraph);
  return jlreq::compose_paragraph(measured_.clusters, paragraph);
}

jlreq::ComposedParagraph ParagraphSetter::compose_by_phrase(jlreq::ParagraphStyle paragraph) {
  paragraph.justify = jlreq::Justify::kNo;
  paragraph.line_length += kTolerance;
  auto anywhere = jlreq::compose_paragraph(measured_.clusters, paragraph);
  if (anywhere.lines.size() < 2) return anywhere;
  const std::vector<jlreq::Cluster> free = measured_.clusters;
  keep_phrases(paragraph.line_length - paragraph.rest_indent);
  auto phrased = jlreq::compose_paragraph(measured_.clusters, paragraph);
  const std::size_t most =
      std::max(anywhere.lines.size(), std::min(anywhere.lines.size() + 1, kLinesByPhrase));
  if (phrased.lines.size() > most || is_overfull(phrased)) {
    measured_.clusters = free;
    phrased = std::move(anywhere);
  }
  return balance(measured_.clusters, paragraph, std::move(phrased));
}

void ParagraphSetter::keep_phrases(Em line_length) {
  const std::vector<bool> ends = phrase_ends(measured_.drawn);
  auto& clusters = measured_.clusters;
  const auto ends_behind = [&](std::size_t i) {
    return i + 1 == clusters.size() || ends[measured_.character_of_cluster[i + 1] - 1];
  };
  for (std::size_t begin = 0; begin < clusters.size();) {
    Em length;
    std::size_t end = begin;
    do {
      length += clusters[end].advance;
    } while (!ends_behind(end++));
    if (length * kSpacesInPhrase <= line_length) {
      for (std::size_t i = begin; i + 1 < end; ++i) clusters[i].keep_with_next = true;
    }
    begin = end;
  }
}

void ParagraphSetter::report_missing(const model::TextStyle& style, const model::SourceLine& from) {
  auto& missing = measured_.missing;
  std::sort(missing.begin(), missing.end());
  missing.erase(std::unique(missing.begin(), missing.end()), missing.end());
  for (const char32_t character : missing) {
    const std::string name = "「" + to_utf8(character) + "」（" + code_point_name(character) + "）";
    findings_.push_back(
        {.code = "missing-glyph",
         .severity = Severity::kError,
         .place = place_of(from),
         .message = name + "の字形が、書体の役割「" + style.role +
                    "」にありません。紙面には〓を入れました。",
         .remedy =
             "書体にある字（例: 「髙」を「高」）に改めるか、その字を持つ書体をfonts/fonts.tomlの"
             "fallbackに加えてください。",
         .related = {}});
  }
  missing.clear();
}

/// A word longer than the line: it stands out, and a person must divide it.
void ParagraphSetter::report_overfull(const jlreq::Line& line, Em line_length,
                                      const model::SourceLine& from) {
  const std::string text = record_of(measured_, line, line_length).text;
  const Em over = line.natural + line.adjustment - line_length;
  const auto characters = static_cast<int>(std::ceil(std::max(over.count(), kLeastOver)));
  findings_.push_back(
      {.code = "box-overflow",
       .severity = Severity::kError,
       .place = place_of(from),
       .message = publication_ + "の行に「" + text + "」が" + std::to_string(characters) +
                  "字分入りきりません。",
       .remedy = "途中で改行できる形に改めてください（例: 長い英数字の列を空白で区切る）。",
       .related = {}});
}

Place ParagraphSetter::place_of(const model::SourceLine& from) const {
  if (from.file.empty()) return {publication_, "", ""};
  return {from.file, "", from.line > 0 ? std::to_string(from.line) : std::string()};
}

}  // namespace nenpo::typeset
