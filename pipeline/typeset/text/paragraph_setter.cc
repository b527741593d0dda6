#include "typeset/text/paragraph_setter.h"

#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "typeset/text/house_style.h"
#include "typeset/text/line_glyphs.h"
#include "typeset/text/phrase_breaks.h"

namespace nenpo::typeset {
namespace {

constexpr Pt kEndless{100000};
constexpr double kLeastOver = 0.01;  // em

}  // namespace

ParagraphSetter::ParagraphSetter(const model::Style& style, const TextTools& tools,
                                 Findings& findings, std::string publication, const Folios& folios)
    : style_(style),
      fonts_(tools.fonts),
      findings_(findings),
      publication_(std::move(publication)),
      rules_{style.width_policy, style.note_mark, &folios},
      faces_(tools.fonts),
      phrases_(tools.phrases),
      ahead_(tools.workers) {}

void ParagraphSetter::prepare(const model::Inlines& text, const model::TextStyle& style,
                              const LineShape& shape) {
  if (!ahead_.has_workers() || shape.breaks == Breaks::kByPhrase) return;
  MeasuredText measured = ahead_.spare();
  typeset::measure(text, faces_.of(style), rules_, fonts_, measured);
  if (measured.clusters.empty()) return;
  ahead_.begin({&text, &style, shape}, std::move(measured), paragraph_style(style, shape));
}

std::vector<TextLine> ParagraphSetter::set(const model::Inlines& text,
                                           const model::TextStyle& style, const LineShape& shape,
                                           const model::SourceLine& from) {
  const Typeface face = faces_.of(style);
  auto ready = ahead_.take({&text, &style, shape}, measured_);
  if (!ready) typeset::measure(text, face, rules_, fonts_, measured_);
  report_missing(style, from);
  report_without_folio(from);
  const jlreq::ComposedParagraph composed = ready ? std::move(*ready) : compose(style, shape);
  std::vector<TextLine> lines;
  lines.reserve(composed.lines.size());
  for (const auto& line : composed.lines) {
    lines.push_back(draw_line(measured_, composed, line, style, face));
    TextLine& drawn = lines.back();
    drawn.record = record_of(measured_, composed, line, in_em(shape.line_length, style.size));
    if (line.kind == jlreq::Adjustment::kOverfull) report_overfull(drawn, from);
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
  typeset::measure(inlines, face, {}, fonts_, measured_);
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
  typeset::measure(text, faces_.of(style), rules_, fonts_, measured_);
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
  if (measured_.clusters.empty()) return {};
  const jlreq::ParagraphStyle paragraph = paragraph_style(style, shape);
  if (shape.breaks == Breaks::kByPhrase) return compose_by_phrase(measured_, paragraph, phrases_);
  return jlreq::compose_paragraph(measured_.clusters, paragraph);
}

jlreq::ParagraphStyle ParagraphSetter::paragraph_style(const model::TextStyle& style,
                                                       const LineShape& shape) const {
  jlreq::ParagraphStyle paragraph = house_style(style_.composition);
  paragraph.line_length = in_em(shape.line_length, style.size);
  paragraph.first_indent = in_em(shape.first_indent, style.size);
  paragraph.rest_indent = in_em(shape.rest_indent, style.size);
  paragraph.justify = shape.justify;
  paragraph.latin_gap = style.latin_gap;
  return paragraph;
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

void ParagraphSetter::report_without_folio(const model::SourceLine& from) {
  for (const std::string& target : measured_.without_folio) {
    findings_.push_back(
        {.code = "page-reference",
         .severity = Severity::kError,
         .place = place_of(from),
         .message = publication_ + "の参照先「" + target +
                    "」は、ページ番号のあるページにありません。番号の代わりに「―」を入れました。",
         .remedy = "番号のあるページの見出し、表、図を参照先にしてください（例: 見出し「## 目標 "
                   "{#goal}」に対して {{page:goal}}）。",
         .related = {}});
  }
}

/// A word longer than the line: it stands out, and a person must divide it.
void ParagraphSetter::report_overfull(TextLine& line, const model::SourceLine& from) const {
  const model::LineRecord& record = line.record;
  const Em over = record.natural + record.adjustment - record.length;
  const auto characters = static_cast<int>(std::ceil(std::max(over.count(), kLeastOver)));
  line.findings.push_back(
      {.code = "box-overflow",
       .severity = Severity::kError,
       .place = place_of(from),
       .message = publication_ + "の行に「" + record.text + "」が" + std::to_string(characters) +
                  "字分入りきりません。",
       .remedy = "途中で改行できる形に改めてください（例: 長い英数字の列を空白で区切る）。",
       .related = {}});
}

Place ParagraphSetter::place_of(const model::SourceLine& from) const {
  if (from.file.empty()) return {publication_, "", ""};
  return {from.file, "", from.line > 0 ? std::to_string(from.line) : std::string()};
}

}  // namespace nenpo::typeset
