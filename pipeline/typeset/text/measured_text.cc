#include "typeset/text/measured_text.h"

#include <algorithm>
#include <utility>

#include "base/overloaded.h"
#include "base/text.h"
#include "jlreq/character_class.h"
#include "typeset/text/foreign_phrases.h"
#include "typeset/text/spoken_forms.h"
#include "typeset/text/width_policy.h"

namespace nenpo::typeset {
namespace {

constexpr float kFullWidthFrom =
    0.75F;  // em: a narrower glyph is proportional and has no space to give

/// Where a full-width glyph's ink lies, whose width is counted as half an em.
float ink_shift(jlreq::CharClass char_class) {
  if (char_class == jlreq::CharClass::kOpeningBracket) return -0.5F;
  if (char_class == jlreq::CharClass::kMiddleDot) return -0.25F;
  return 0;
}

/// Printed for a page without folio.
const std::string kNoFolio = "―";

/// What the reference prints.
const std::string& folio_of(const model::PageReference& reference, const Folios* folios) {
  static const std::string kNone;
  const std::string& shown = folios != nullptr ? folios->shown(reference.target) : kNone;
  return shown.empty() ? kNoFolio : shown;
}

const std::string& text_of(const model::Inline& piece, const Folios* folios) {
  static const std::string kNone;
  return std::visit(
      Overloaded{[](const model::Text& text) -> const std::string& { return text.text; },
                 [](const model::Ruby& ruby) -> const std::string& { return ruby.base; },
                 [](const model::LineBreak&) -> const std::string& { return kNone; },
                 [](const model::NoteMark& note) -> const std::string& { return note.mark; },
                 [&](const model::PageReference& reference) -> const std::string& {
                   return folio_of(reference, folios);
                 }},
      piece);
}

class Measuring {
 public:
  Measuring(const Typeface& face, const TextRules& rules, font::FontSet& fonts, MeasuredText& out)
      : face_(face),
        rules_(rules),
        fonts_(fonts),
        out_(out),
        classes_(jlreq::classify(out.drawn)) {}

  void add(const model::Text& text) {
    const auto begin = static_cast<std::uint32_t>(out_.clusters.size());
    shape(text.text, text.strong ? face_.strong : face_.regular);
    const auto end = static_cast<std::uint32_t>(out_.clusters.size());
    if (!text.fact.empty()) out_.facts.push_back({begin, end, text.fact});
    if (!text.dotted) return;
    out_.rubies.push_back({.begin = begin, .end = end, .kind = jlreq::RubyKind::kEmphasisDots});
    out_.readings.emplace_back();
  }

  void add(const model::Ruby& ruby) {
    const auto begin = static_cast<std::uint32_t>(out_.clusters.size());
    const font::Role role = ruby.strong ? face_.strong : face_.regular;
    shape(ruby.base, role);
    out_.readings.push_back({ruby.reading, fonts_.shape(role, ruby.reading)});
    const font::ShapedText& shaped = out_.readings.back().shaped;
    note_missing(shaped);
    out_.rubies.push_back(annotation(ruby, shaped, begin, out_.clusters.size()));
    if (begin == out_.clusters.size() || shaped.clusters.empty()) return;
    out_.stretches.push_back({.begin = begin,
                              .end = out_.clusters.size(),
                              .tag = {.role = model::Role::kRuby},
                              .ruby = out_.rubies.size() - 1});
  }

  /// Solid behind its word, never at a line head: cl-20 (#reference_marks).
  void add(const model::NoteMark& note) {
    const std::size_t begin = out_.clusters.size();
    shape(note.mark, face_.regular);
    const std::size_t end = out_.clusters.size();
    for (std::size_t i = begin; i < end; ++i) {
      jlreq::Cluster& cluster = out_.clusters[i];
      cluster.char_class = jlreq::CharClass::kReferenceMark;
      cluster.advance = own_width(i) * rules_.note_mark.size;
      out_.glyph_ranges[i].shift = 0;
      out_.glyph_ranges[i].raised = true;
    }
    if (begin < end && note.footnote) {
      add_link(begin, note_anchor(*note.footnote), note.footnote);
    }
  }

  void add(const model::PageReference& reference) {
    const std::size_t begin = out_.clusters.size();
    const std::string& folio = folio_of(reference, rules_.folios);
    shape(folio, face_.regular);
    if (rules_.folios == nullptr || rules_.folios->shown(reference.target).empty()) {
      out_.without_folio.push_back(reference.target);
      return;
    }
    const std::string& widest = rules_.folios->widest(reference.target);
    if (widest.size() > folio.size()) reserve(widest, begin);
    add_link(begin, reference.target, std::nullopt);
  }

  void add(const model::LineBreak&) {
    if (!out_.clusters.empty()) out_.clusters.back().forced_break = true;
  }

 private:
  void shape(std::string_view text, font::Role role) {
    drawn_.clear();
    const std::size_t first = character_;
    bool changed = false;
    for (std::size_t at = 0, i = first; at < text.size(); ++i) {
      const CodePoint point = decode_utf8(text, at);
      changed = changed || point.value != out_.drawn[i];
      append_utf8(drawn_, out_.drawn[i]);
      at += point.size;
    }
    const font::ShapedText& shaped = fonts_.shape(role, changed ? drawn_ : text);
    const auto glyph_base = static_cast<std::uint32_t>(out_.glyphs.size());
    out_.glyphs.insert(out_.glyphs.end(), shaped.glyphs.begin(), shaped.glyphs.end());
    for (const auto& cluster : shaped.clusters) append(cluster, glyph_base);
    note_missing(shaped);
  }

  void append(const font::ShapedCluster& cluster, std::uint32_t base) {
    const char32_t character = out_.drawn[character_];
    const jlreq::CharClass char_class = classes_[character_];
    const float nominal = static_cast<float>(jlreq::nominal_advance(char_class).count());
    const bool trimmed = nominal < 1 && cluster.advance > kFullWidthFrom;
    // What is no character of its own stays with the one before it, whatever a face makes of it.
    if (jlreq::continues_cluster(character) && !out_.clusters.empty()) {
      out_.clusters.back().keep_with_next = true;
    }
    out_.clusters.push_back({.character = character,
                             .char_class = char_class,
                             .advance = Em{trimmed ? nominal : cluster.advance}});
    out_.character_of_cluster.push_back(static_cast<std::uint32_t>(character_));
    const std::size_t bytes = step_over(characters_in(cluster));
    out_.clusters.back().keep_with_next = jlreq::joins_next(out_.drawn[character_ - 1]);
    out_.glyph_ranges.push_back({.text_begin = static_cast<std::uint32_t>(text_at_),
                                 .glyph_begin = base + cluster.glyph_begin,
                                 .face = cluster.face,
                                 .bytes = static_cast<std::uint8_t>(bytes),
                                 .glyph_count = static_cast<std::uint8_t>(cluster.glyph_count),
                                 .shift = trimmed ? ink_shift(char_class) : 0});
    text_at_ += bytes;
  }

  /// The characters of a shaped cluster, counted in the drawn text.
  std::size_t characters_in(const font::ShapedCluster& cluster) const {
    std::size_t bytes = 0;
    std::size_t count = 0;
    while (bytes < cluster.text_size) {
      bytes += utf8_size(out_.drawn[character_ + count]);
      ++count;
    }
    return count;
  }

  /// Steps over `count` characters; returns the bytes they take as submitted.
  std::size_t step_over(std::size_t count) {
    std::size_t bytes = 0;
    for (std::size_t i = 0; i < count; ++i) bytes += decode_utf8(out_.text, text_at_ + bytes).size;
    character_ += count;
    return bytes;
  }

  static std::size_t utf8_size(char32_t c) {
    return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
  }

  /// The ruby as jlreq sees it: one of its characters for each cluster of the reading.
  static jlreq::Ruby annotation(const model::Ruby& ruby, const font::ShapedText& shaped,
                                std::size_t begin, std::size_t end) {
    jlreq::Ruby result{.begin = begin, .end = end, .kind = kind_of(ruby, end - begin)};
    const auto classes = jlreq::classify(to_utf32(ruby.reading));
    result.is_western =
        std::find(classes.begin(), classes.end(), jlreq::CharClass::kWestern) != classes.end();
    for (const auto& cluster : shaped.clusters) {
      result.advances.push_back(jlreq::kRubyEm * static_cast<double>(cluster.advance));
    }
    if (result.kind == jlreq::RubyKind::kJukugo) {
      result.part_ends = part_ends(ruby.parts, shaped);
    }
    return result;
  }

  static jlreq::RubyKind kind_of(const model::Ruby& ruby, std::size_t base) {
    if (base < 2) return jlreq::RubyKind::kMono;
    return ruby.parts.size() == base ? jlreq::RubyKind::kJukugo : jlreq::RubyKind::kGroup;
  }

  static std::vector<std::size_t> part_ends(const std::vector<std::string>& parts,
                                            const font::ShapedText& shaped) {
    std::vector<std::size_t> ends;
    std::size_t wanted = 0;
    std::size_t bytes = 0;
    std::size_t cluster = 0;
    for (const std::string& part : parts) {
      wanted += part.size();
      while (bytes < wanted) bytes += shaped.clusters[cluster++].text_size;
      ends.push_back(cluster);
    }
    return ends;
  }

  void add_link(std::size_t begin, std::string destination, std::optional<std::size_t> footnote) {
    out_.stretches.push_back(
        {.begin = begin,
         .end = out_.clusters.size(),
         .tag = {.role = model::Role::kReference, .destination = std::move(destination)},
         .footnote = footnote});
  }

  /// The width of the cluster's glyphs, with what was taken off a full-width form.
  Em own_width(std::size_t cluster) const {
    const ClusterGlyphs& range = out_.glyph_ranges[cluster];
    double width = 0;
    for (std::size_t g = range.glyph_begin; g < range.glyph_begin + range.glyph_count; ++g) {
      width += out_.glyphs[g].advance;
    }
    return Em{width};
  }

  /// A folio takes the room of a wider one, at whose right it stands.
  void reserve(const std::string& widest, std::size_t begin) {
    double room = 0;
    for (const auto& cluster : fonts_.shape(face_.regular, widest).clusters) {
      room += cluster.advance;
    }
    for (std::size_t i = begin; i < out_.clusters.size(); ++i) {
      room -= out_.clusters[i].advance.count();
    }
    if (begin == out_.clusters.size() || room <= 0) return;
    out_.clusters[begin].advance += Em{room};
    out_.glyph_ranges[begin].shift += static_cast<float>(room);
  }

  void note_missing(const font::ShapedText& shaped) {
    for (const auto& missing : shaped.missing) out_.missing.push_back(missing.character);
  }

  const Typeface& face_;
  const TextRules& rules_;
  font::FontSet& fonts_;
  MeasuredText& out_;
  std::vector<jlreq::CharClass> classes_;
  std::string drawn_;
  std::size_t character_ = 0;
  std::size_t text_at_ = 0;
};

/// The cluster that the text's character at `byte` begins, or the next.
std::size_t cluster_at(const MeasuredText& measured, std::size_t byte) {
  const auto& ranges = measured.glyph_ranges;
  const auto found = std::lower_bound(
      ranges.begin(), ranges.end(), byte,
      [](const ClusterGlyphs& range, std::size_t at) { return range.text_begin < at; });
  return static_cast<std::size_t>(found - ranges.begin());
}

/// Links and rubies come first: what stands across one of them has no element of its own.
void add_stretch(MeasuredText& measured, std::size_t from, std::size_t to, model::TagBegin tag) {
  const std::size_t begin = cluster_at(measured, from);
  const std::size_t end = cluster_at(measured, to);
  auto& stretches = measured.stretches;
  const auto next = std::find_if(stretches.begin(), stretches.end(),
                                 [&](const MeasuredStretch& other) { return other.end > begin; });
  if (begin >= end || (next != stretches.end() && next->begin < end)) return;
  stretches.insert(next, {.begin = begin, .end = end, .tag = std::move(tag)});
}

void add_spoken_forms(MeasuredText& measured) {
  for (const SpokenForm& form : spoken_forms(measured.text)) {
    add_stretch(measured, form.begin, form.end,
                {.role = model::Role::kSpan, .expansion = std::string(form.spoken)});
  }
}

void add_foreign_phrases(MeasuredText& measured) {
  for (const ForeignPhrase& phrase : foreign_phrases(measured.text)) {
    add_stretch(measured, phrase.begin, phrase.end,
                {.role = model::Role::kSpan, .language = std::string(kEnglish)});
  }
}

}  // namespace

void MeasuredText::clear() {
  text.clear();
  drawn.clear();
  clusters.clear();
  glyph_ranges.clear();
  glyphs.clear();
  character_of_cluster.clear();
  rubies.clear();
  readings.clear();
  facts.clear();
  stretches.clear();
  missing.clear();
  without_folio.clear();
}

void measure(const model::Inlines& inlines, const Typeface& face, const TextRules& rules,
             font::FontSet& fonts, MeasuredText& measured) {
  measured.clear();
  measured.note_mark = rules.note_mark;
  for (const auto& piece : inlines) measured.text += text_of(piece, rules.folios);
  measured.drawn = drawn_characters(to_utf32(measured.text), rules.width_policy);
  Measuring measuring(face, rules, fonts, measured);
  for (const auto& piece : inlines) {
    std::visit([&](const auto& kind) { measuring.add(kind); }, piece);
  }
  jlreq::make_room(measured.rubies, measured.clusters);
  add_spoken_forms(measured);
  add_foreign_phrases(measured);
}

std::string note_anchor(std::size_t index) { return "note_" + std::to_string(index + 1); }

}  // namespace nenpo::typeset
