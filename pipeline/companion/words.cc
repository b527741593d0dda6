#include "companion/words.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <variant>

#include "base/text.h"

namespace nenpo::companion {
namespace {

using model::GlyphRun;
using model::Role;

// em: gaps from which on words are parted. Between Japanese and Latin is a quarter, and justified
// lines open no more than another half. A heading is not justified; a change of size or colour
// tells a label from its text.
constexpr double kGap = 0.9;
constexpr double kGapOfLabel = 0.3;
constexpr double kNarrow = 0.7;  // em: what a Latin letter or digit takes at most, as a rule
constexpr double kPoint = 0.4;   // em: and a point or bracket behind a number
/// pt: what is set lower by less stands on the same line.
constexpr double kSameLine = 0.02;

/// The runs directly in each element: the root's first, then as the elements are begun.
std::vector<std::vector<PlacedRun>> runs_by_element(const model::Pages& pages) {
  std::vector<std::vector<PlacedRun>> runs(1);
  std::vector<std::size_t> open{0};
  for (std::size_t page = 0; page < pages.pages.size(); ++page) {
    for (const model::PageItem& item : pages.pages[page].items) {
      if (std::holds_alternative<model::TagBegin>(item)) {
        open.push_back(runs.size());
        runs.emplace_back();
      } else if (std::holds_alternative<model::TagEnd>(item)) {
        open.pop_back();
      } else if (const auto* run = std::get_if<GlyphRun>(&item); run && !run->glyphs.empty()) {
        runs[open.back()].push_back({run, page});
      }
    }
  }
  return runs;
}

char32_t last_character(std::string_view text) {
  std::size_t at = text.size();
  while (at > 0 && (static_cast<unsigned char>(text[--at]) & 0xC0) == 0x80) {
  }
  return text.empty() ? U' ' : decode_utf8(text, at).value;
}

bool is_narrow(char32_t character) {
  constexpr char32_t kFirstWide = 0x2000, kFirstHalfKana = 0xFF61, kLastHalfKana = 0xFF9F;
  return (character < kFirstWide && character != U'%') ||
         (character >= kFirstHalfKana && character <= kLastHalfKana);
}

/// Where the last glyph ends: glyphs know their origins only.
double end_of(const GlyphRun& run) {
  const double first = static_cast<double>(run.glyphs.front().x);
  const double last = static_cast<double>(run.glyphs.back().x);
  const double em = run.size.count() * run.stretch;
  const char32_t sign = last_character(run.text);
  if (!is_narrow(sign)) return last + em;
  if (sign == U'.' || sign == U')') return last + kPoint * em;
  const auto steps = static_cast<double>(std::max<std::size_t>(run.glyphs.size() - 1, 1));
  return last + std::max(kNarrow * em, (last - first) / steps);
}

bool is_heading(const model::StructureNode& element) {
  return element.tag && element.tag->role >= Role::kHeading1 &&
         element.tag->role <= Role::kHeading6;
}

bool is_part_of_text(const model::StructureNode& element) {
  return element.tag == nullptr || element.tag->role != Role::kArtifact;
}

}  // namespace

struct Words::Line {
  double gap = kGap;
  std::string text{};
  PlacedRun last{};
};

Words::Words(const model::Pages& pages, Signs signs)
    : signs_(signs),
      tree_(model::read_structure(pages)),
      runs_(runs_by_element(pages)),
      line_ends_(pages) {}

std::string Words::of(std::span<const std::size_t> neighbours) const {
  const bool heading = !neighbours.empty() && is_heading(tree_.nodes[neighbours.front()]);
  Line line{.gap = heading ? kGapOfLabel : kGap};
  append_all(neighbours, line);
  return std::string(trim(line.text));
}

std::string Words::between(std::size_t node, std::size_t next) const {
  const std::vector<PlacedRun> before = runs_in(node), behind = runs_in(next);
  if (before.empty() || behind.empty()) return "";
  return parted(before.back(), behind.front(), kGap) ? " " : "";
}

std::vector<PlacedRun> Words::runs_in(std::size_t node) const {
  std::vector<PlacedRun> runs;
  collect(node, runs);
  return runs;
}

void Words::collect(std::size_t node, std::vector<PlacedRun>& runs) const {
  if (!is_part_of_text(tree_.nodes[node])) return;
  runs.insert(runs.end(), runs_[node].begin(), runs_[node].end());
  for (const std::size_t child : tree_.nodes[node].children) collect(child, runs);
}

void Words::append(std::size_t node, Line& line) const {
  const model::StructureNode& element = tree_.nodes[node];
  if (!is_part_of_text(element)) return;
  if (element.tag && element.tag->role == Role::kFigure) {
    line.text += "〔図：" + element.tag->alternative_text + "〕";
    return;
  }
  if (signs_ == Signs::kSpoken && element.tag && !element.tag->expansion.empty()) {
    std::string_view said = element.tag->expansion;
    for (const PlacedRun& run : runs_in(node)) add(run, std::exchange(said, {}), line);
    return;
  }
  for (const PlacedRun& run : runs_[node]) add(run, run.run->text, line);
  append_all(element.children, line);
}

void Words::append_all(std::span<const std::size_t> nodes, Line& line) const {
  for (std::size_t i = 0; i < nodes.size();) {
    const model::TagBegin* tag = tree_.nodes[nodes[i]].tag;
    if (tag && tag->role == Role::kRuby) {
      i = append_ruby(nodes, i, line);
    } else {
      append(nodes[i++], line);
    }
  }
}

/// Readings of single characters that follow one another are those of one word.
std::size_t Words::append_ruby(std::span<const std::size_t> nodes, std::size_t at,
                               Line& line) const {
  std::string reading;
  const std::size_t first = at;
  for (; at < nodes.size() && tree_.role(nodes[at]) == Role::kRuby; ++at) {
    const std::vector<PlacedRun> base = runs_in(nodes[at]);
    if (at > first && !base.empty() && parted(line.last, base.front(), line.gap)) break;
    for (const std::size_t child : tree_.nodes[nodes[at]].children) {
      if (tree_.role(child) == Role::kRubyText) {
        reading += model::text_of(tree_, child);
      } else {
        append(child, line);
      }
    }
  }
  line.text += "（" + reading + "）";
  return at;
}

void Words::add(const PlacedRun& run, std::string_view text, Line& line) const {
  const bool blank_already = line.text.empty() || is_blank(last_character(line.text)) ||
                             (!text.empty() && is_blank(decode_utf8(text, 0).value));
  if (line.last.run && !blank_already && parted(line.last, run, line.gap)) line.text += ' ';
  line.text += text;
  line.last = run;
}

bool Words::parted(const PlacedRun& run, const PlacedRun& next, double gap) const {
  const GlyphRun& a = *run.run;
  const GlyphRun& b = *next.run;
  const double lower = std::abs(static_cast<double>(b.glyphs.front().y - a.glyphs.back().y));
  const bool one_look = a.size == b.size && a.colour == b.colour;
  if (run.page != next.page || lower > kSameLine) {
    return line_ends_.ends_words(a, run.page).value_or(a.size != b.size);
  }
  const double room = static_cast<double>(b.glyphs.front().x) - end_of(a);
  return room > (one_look ? gap : kGapOfLabel) * std::max(a.size, b.size).count();
}

}  // namespace nenpo::companion
