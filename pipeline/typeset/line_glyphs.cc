#include "typeset/line_glyphs.h"

#include <algorithm>

namespace nenpo::typeset {
namespace {

class LineDrawing {
 public:
  LineDrawing(const MeasuredText& text, const jlreq::ComposedParagraph& composed,
              const model::TextStyle& style)
      : text_(text), composed_(composed), style_(style), size_(style.size.count()) {}

  /// The clusters [begin, end), all of one face.
  model::GlyphRun run(std::size_t begin, std::size_t end) const {
    const ClusterGlyphs& first = text_.glyph_ranges[begin];
    const ClusterGlyphs& last = text_.glyph_ranges[end - 1];
    model::GlyphRun run{.face = first.face,
                        .size = style_.size,
                        .colour = style_.colour,
                        .glyphs = {},
                        .clusters = {},
                        .text = {}};
    run.text.assign(text_.text, first.text_begin, last.text_begin + last.bytes - first.text_begin);
    run.clusters.reserve(end - begin);
    run.glyphs.reserve(last.glyph_begin + last.glyph_count - first.glyph_begin);
    for (std::size_t i = begin; i < end; ++i) add_cluster(run, i);
    return run;
  }

  Pt left(std::size_t cluster) const { return composed_.x[cluster].at(style_.size); }
  Pt right(std::size_t cluster) const {
    return (composed_.x[cluster] + text_.clusters[cluster].advance).at(style_.size);
  }

  /// Ruby over its base: centred, or spaced out so that the ends have half of the space between.
  /// JLREQ 3.3.5, 3.3.6
  /// (#positioning_of_monoruby_with_respect_to_base_characters, #positioning_of_groupruby...).
  model::GlyphRun ruby(const MeasuredRuby& ruby, Pt above) const {
    const Pt size = style_.size * kRubyScale;
    const double base = (right(ruby.end - 1) - left(ruby.begin)).count();
    const double natural = ruby.advance * size.count();
    const auto count = static_cast<double>(ruby.shaped.clusters.size());
    const double gap = std::max(0.0, base - natural) / count;
    double x = left(ruby.begin).count() + std::min(0.0, base - natural) / 2 + gap / 2;
    model::GlyphRun run{.face = ruby.shaped.clusters.front().face,
                        .size = size,
                        .colour = style_.colour,
                        .glyphs = {},
                        .clusters = {},
                        .text = ruby.reading};
    for (const auto& cluster : ruby.shaped.clusters) {
      double pen = x;
      for (std::size_t g = 0; g < cluster.glyph_count; ++g) {
        const auto& glyph = ruby.shaped.glyphs[cluster.glyph_begin + g];
        run.glyphs.push_back({glyph.index, static_cast<float>(pen + glyph.x_offset * size.count()),
                              static_cast<float>(above.count() - glyph.y_offset * size.count())});
        pen += glyph.advance * size.count();
      }
      run.clusters.push_back({static_cast<std::uint8_t>(cluster.text_size),
                              static_cast<std::uint8_t>(cluster.glyph_count)});
      x += cluster.advance * size.count() + gap;
    }
    return run;
  }

 private:
  void add_cluster(model::GlyphRun& run, std::size_t i) const {
    const ClusterGlyphs& range = text_.glyph_ranges[i];
    double pen = (composed_.x[i].count() + range.shift) * size_;
    for (std::size_t g = range.glyph_begin; g < range.glyph_begin + range.glyph_count; ++g) {
      const font::ShapedGlyph& glyph = text_.glyphs[g];
      run.glyphs.push_back({glyph.index, static_cast<float>(pen + glyph.x_offset * size_),
                            static_cast<float>(-glyph.y_offset * size_)});
      pen += glyph.advance * size_;
    }
    run.clusters.push_back({range.bytes, range.glyph_count});
  }

  const MeasuredText& text_;
  const jlreq::ComposedParagraph& composed_;
  const model::TextStyle& style_;
  double size_;
};

void add_facts(const MeasuredText& text, const jlreq::Line& line, const LineDrawing& drawing,
               TextLine& result) {
  for (const auto& fact : text.facts) {
    const std::size_t begin = std::max<std::size_t>(fact.begin, line.begin);
    const std::size_t end = std::min<std::size_t>(fact.end, line.end);
    if (begin >= end) continue;
    result.facts.push_back({fact.fact, drawing.left(begin), drawing.right(end - 1)});
  }
}

}  // namespace

TextLine draw_line(const MeasuredText& text, const jlreq::ComposedParagraph& composed,
                   const jlreq::Line& line, const model::TextStyle& style, const Typeface& face) {
  TextLine result;
  if (line.begin == line.end) return result;
  const LineDrawing drawing(text, composed, style);
  for (std::size_t begin = line.begin; begin < line.end;) {
    std::size_t end = begin + 1;
    while (end < line.end && text.glyph_ranges[end].face == text.glyph_ranges[begin].face) ++end;
    result.runs.push_back(drawing.run(begin, end));
    begin = end;
  }
  const Em ruby_bottom = face.metrics.em_box_top + (1_em - face.metrics.em_box_top) * kRubyScale;
  for (const auto& ruby : text.rubies) {
    if (ruby.begin < line.begin || ruby.end > line.end || ruby.begin == ruby.end) continue;
    if (!ruby.shaped.clusters.empty()) {
      result.runs.push_back(drawing.ruby(ruby, -ruby_bottom.at(style.size)));
    }
  }
  add_facts(text, line, drawing, result);
  result.to = drawing.right(line.end - 1);
  return result;
}

model::LineRecord record_of(const MeasuredText& text, const jlreq::Line& line, Em line_length) {
  model::LineRecord record{.at = {},
                           .length = line_length,
                           .natural = line.natural,
                           .adjustment = line.adjustment,
                           .reason = line.reason,
                           .text = {}};
  if (line.begin < line.end) {
    const ClusterGlyphs& first = text.glyph_ranges[line.begin];
    const ClusterGlyphs& last = text.glyph_ranges[line.end - 1];
    record.text.assign(text.text, first.text_begin,
                       last.text_begin + last.bytes - first.text_begin);
  }
  return record;
}

}  // namespace nenpo::typeset
