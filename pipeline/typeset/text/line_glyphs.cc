#include "typeset/text/line_glyphs.h"

#include <algorithm>

namespace nenpo::typeset {
namespace {

/// Of an emphasis dot: the bullet of horizontal text, set in half the size (JLREQ 3.3.9).
constexpr Em kDotRadius = 0.1_em;

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
                        .size = first.raised ? style_.size * text_.note_mark.size : style_.size,
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

  /// A reading, or the part of it that stands here: a run for each stretch of one face. `top`: of
  /// the base's character frame.
  void add_reading(const MeasuredReading& reading, const jlreq::PlacedRuby& placed, Em top,
                   std::vector<model::GlyphRun>& runs) const {
    const Em bottom = top + (1_em - top) * jlreq::kRubyEm.count();
    const auto& clusters = reading.shaped.clusters;
    for (std::size_t i = 0; i < placed.x.size(); ++i) {
      const font::ShapedCluster& cluster = clusters[placed.first + i];
      if (i == 0 || cluster.face != runs.back().face) {
        runs.push_back({.face = cluster.face,
                        .size = style_.size * jlreq::kRubyEm.count(),
                        .colour = style_.colour,
                        .glyphs = {},
                        .clusters = {},
                        .text = {}});
      }
      add_cluster(runs.back(), reading, cluster,
                  {placed.x[i].at(style_.size), -bottom.at(style_.size)});
    }
  }

  model::Circle dot(Em x, Em above) const {
    return {.centre = {x.at(style_.size), -above.at(style_.size)},
            .radius = kDotRadius.at(style_.size),
            .width = {},
            .colour = style_.colour};
  }

 private:
  void add_cluster(model::GlyphRun& run, std::size_t i) const {
    const ClusterGlyphs& range = text_.glyph_ranges[i];
    const double size = run.size.count();
    const double rise = range.raised ? text_.note_mark.rise.at(style_.size).count() : 0;
    double pen = (composed_.x[i].count() + range.shift) * size_;
    for (std::size_t g = range.glyph_begin; g < range.glyph_begin + range.glyph_count; ++g) {
      const font::ShapedGlyph& glyph = text_.glyphs[g];
      run.glyphs.push_back({glyph.index, static_cast<float>(pen + glyph.x_offset * size),
                            static_cast<float>(-glyph.y_offset * size - rise)});
      pen += glyph.advance * size;
    }
    run.clusters.push_back({range.bytes, range.glyph_count});
  }

  static void add_cluster(model::GlyphRun& run, const MeasuredReading& reading,
                          const font::ShapedCluster& cluster, model::Point at) {
    const double size = run.size.count();
    double pen = at.x.count();
    for (std::size_t g = 0; g < cluster.glyph_count; ++g) {
      const auto& glyph = reading.shaped.glyphs[cluster.glyph_begin + g];
      run.glyphs.push_back({glyph.index, static_cast<float>(pen + glyph.x_offset * size),
                            static_cast<float>(at.y.count() - glyph.y_offset * size)});
      pen += glyph.advance * size;
    }
    run.clusters.push_back({static_cast<std::uint8_t>(cluster.text_size),
                            static_cast<std::uint8_t>(cluster.glyph_count)});
    run.text += reading.text.substr(cluster.text_begin, cluster.text_size);
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

/// The stretch that holds the cluster `at`, or the next one.
const MeasuredStretch* stretch_from(const MeasuredText& text, std::size_t at) {
  const auto found = std::upper_bound(
      text.stretches.begin(), text.stretches.end(), at,
      [](std::size_t place, const MeasuredStretch& stretch) { return place < stretch.end; });
  return found == text.stretches.end() ? nullptr : &*found;
}

/// The end of the clusters from `begin` that are drawn at once. `stretch`: stretch_from(begin).
std::size_t run_end(const MeasuredText& text, const MeasuredStretch* stretch, std::size_t begin,
                    std::size_t line_end) {
  std::size_t limit = line_end;
  if (stretch != nullptr) {
    limit = std::min(limit, stretch->begin > begin ? stretch->begin : stretch->end);
  }
  const ClusterGlyphs& first = text.glyph_ranges[begin];
  std::size_t end = begin + 1;
  while (end < limit && text.glyph_ranges[end].face == first.face &&
         text.glyph_ranges[end].raised == first.raised) {
    ++end;
  }
  return end;
}

/// Draws one line: its runs in the order in which they are read, a reading behind its base.
class LineBuilder {
 public:
  LineBuilder(const MeasuredText& text, const jlreq::ComposedParagraph& composed,
              const jlreq::Line& line, const LineDrawing& drawing, Em top)
      : text_(text),
        line_(line),
        drawing_(drawing),
        top_(top),
        rubies_(jlreq::place_rubies(text.rubies, text.clusters, composed, line)) {}

  TextLine build() {
    for (std::size_t begin = line_.begin; begin < line_.end;) {
      const MeasuredStretch* stretch = stretch_from(text_, begin);
      const std::size_t end = run_end(text_, stretch, begin, line_.end);
      result_.runs.push_back(drawing_.run(begin, end));
      if (stretch != nullptr && stretch->begin <= begin) extend(*stretch, begin, end);
      begin = end;
    }
    add_dots();
    return std::move(result_);
  }

 private:
  /// The run just drawn stands in the stretch.
  void extend(const MeasuredStretch& stretch, std::size_t begin, std::size_t end) {
    const std::size_t run = result_.runs.size() - 1;
    if (begin == std::max(stretch.begin, line_.begin)) {
      result_.stretches.push_back({run, run, run, drawing_.left(begin), {}, stretch.tag});
      if (stretch.footnote) result_.note_marks.push_back(*stretch.footnote);
    }
    LineStretch& drawn = result_.stretches.back();
    drawn.reading_run = drawn.end_run = run + 1;
    drawn.to = drawing_.right(end - 1);
    if (end == std::min(stretch.end, line_.end)) finish(stretch, drawn);
  }

  /// What is read aloud for a whole is not read for its parts; a base whose reading stands on
  /// another line is text as any other.
  void finish(const MeasuredStretch& stretch, LineStretch& drawn) {
    const bool whole = stretch.begin >= line_.begin && stretch.end <= line_.end;
    if (stretch.ruby) add_reading(*stretch.ruby, drawn);
    const bool bare = stretch.ruby && drawn.end_run == drawn.reading_run;
    if (bare || (!whole && !stretch.tag.expansion.empty())) result_.stretches.pop_back();
  }

  /// It stands on the top edge of its base's character frame.
  void add_reading(std::size_t ruby, LineStretch& drawn) {
    for (const jlreq::PlacedRuby& placed : rubies_) {
      if (placed.ruby != ruby) continue;
      drawing_.add_reading(text_.readings[ruby], placed, top_, result_.runs);
    }
    drawn.end_run = result_.runs.size();
  }

  void add_dots() {
    for (const jlreq::PlacedRuby& placed : rubies_) {
      if (text_.rubies[placed.ruby].kind != jlreq::RubyKind::kEmphasisDots) continue;
      for (const Em x : placed.x) {
        result_.dots.push_back(drawing_.dot(x + jlreq::kRubyEm / 2, top_ + jlreq::kRubyEm / 2));
      }
    }
  }

  const MeasuredText& text_;
  const jlreq::Line& line_;
  const LineDrawing& drawing_;
  Em top_;
  std::vector<jlreq::PlacedRuby> rubies_;
  TextLine result_;
};

}  // namespace

TextLine draw_line(const MeasuredText& text, const jlreq::ComposedParagraph& composed,
                   const jlreq::Line& line, const model::TextStyle& style, const Typeface& face) {
  if (line.begin == line.end) return {};
  const LineDrawing drawing(text, composed, style);
  TextLine result = LineBuilder(text, composed, line, drawing, face.metrics.em_box_top).build();
  add_facts(text, line, drawing, result);
  result.from = drawing.left(line.begin);
  result.to = drawing.right(line.end - 1) + text.clusters[line.end - 1].end_room.at(style.size);
  return result;
}

model::LineRecord record_of(const MeasuredText& text, const jlreq::ComposedParagraph& composed,
                            const jlreq::Line& line, Em line_length) {
  const Em head = line.begin < line.end ? composed.x[line.begin] : Em{};
  model::LineRecord record{.at = {},
                           .length = line_length - head,
                           .natural = line.natural,
                           .adjustment = line.adjustment,
                           .reason = line.reason,
                           .text = {},
                           .ending = line.ending};
  if (line.begin < line.end) {
    const ClusterGlyphs& first = text.glyph_ranges[line.begin];
    const ClusterGlyphs& last = text.glyph_ranges[line.end - 1];
    record.text.assign(text.text, first.text_begin,
                       last.text_begin + last.bytes - first.text_begin);
  }
  return record;
}

}  // namespace nenpo::typeset
