#include "tests/pages/reading.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <iterator>

#include "base/text.h"

namespace nenpo::pages {
namespace {

using model::Role;

constexpr double kRubyScale = 0.5;  // JLREQ 3.3.3 (#choice_of_size_for_ruby_characters)
constexpr double kSameSize = 0.01;
constexpr double kRaised = 0.5;     // em: a note mark raised less is still on its line
constexpr double kSameLine = 0.01;  // pt
constexpr double kLeading = 3;      // em: lines of one text stand no further apart
/// Em: between the ink of a comma and that of the letter behind it stands less.
constexpr double kApart = 1;
constexpr std::size_t kShown = 24;

model::Box united(const model::Box& a, const model::Box& b) {
  const Pt left = std::min(a.x, b.x);
  const Pt top = std::min(a.y, b.y);
  const Pt right = std::max(a.x + a.width, b.x + b.width);
  const Pt bottom = std::max(a.y + a.height, b.y + b.height);
  return {left, top, right - left, bottom - top};
}

class Reader {
 public:
  Reader(Reading& reading, const Ink& ink) : reading_(reading), ink_(ink) {}

  void take(const model::Page& page, std::size_t number) {
    page_ = number;
    item_ = 0;
    for (const auto& item : page.items) {
      if (const auto* run = std::get_if<model::GlyphRun>(&item)) take(*run);
      if (const auto* tag = std::get_if<model::TagBegin>(&item)) take(*tag);
      if (std::holds_alternative<model::TagEnd>(item) && !open_.empty()) open_.pop_back();
      if (const auto* anchor = std::get_if<model::Anchor>(&item)) {
        reading_.anchors.push_back({anchor->id, {page_, reading_.tags.size()}});
      }
      ++item_;
    }
  }

 private:
  void take(const model::TagBegin& tag) {
    reading_.tags.push_back({.role = tag.role,
                             .parent = open_.empty() ? kNone : open_.back(),
                             .page = page_,
                             .destination = tag.destination,
                             .has_area = !tag.link_areas.empty()});
    open_.push_back(reading_.tags.size() - 1);
  }

  void take(const model::GlyphRun& run) {
    if (run.glyphs.empty()) return;
    const Pt baseline{static_cast<double>(run.glyphs.front().y)};
    const std::size_t index = line_of(run, baseline);
    Line& line = reading_.lines[index];
    line.text += to_utf32(run.text);
    if (!line.ruby) note_reference(run, index);
    line.size = std::max(line.size, run.size);
    for (std::size_t i = 0; i < run.glyphs.size(); ++i) {
      model::Box box = ink_(run, i);
      if (box.width <= Pt{} || box.height <= Pt{}) continue;
      box.x += Pt{static_cast<double>(run.glyphs[i].x)};
      box.y += Pt{static_cast<double>(run.glyphs[i].y)};
      line.ink = line.glyphs.empty() ? box : united(line.ink, box);
      line.glyphs.push_back(box);
      line.drawn.push_back(item_);
    }
  }

  /// The tag of a line: stretches of a paragraph stand in tags of their own beside links and
  /// rubies.
  std::size_t line_tag() const {
    std::size_t tag = open_.empty() ? kNone : open_.back();
    if (reading_.is_inside(tag, Role::kContents)) {
      while (is_any_of(tag, {Role::kSpan})) tag = reading_.tags[tag].parent;
      return tag;
    }
    while (is_any_of(
        tag, {Role::kSpan, Role::kReference, Role::kRuby, Role::kRubyBase, Role::kRubyText})) {
      tag = reading_.tags[tag].parent;
    }
    return tag;
  }

  /// Not of an outermost tag: something must hold the line.
  bool is_any_of(std::size_t tag, std::initializer_list<Role> roles) const {
    return tag != kNone && reading_.tags[tag].parent != kNone &&
           std::find(roles.begin(), roles.end(), reading_.tags[tag].role) != roles.end();
  }

  void note_reference(const model::GlyphRun& run, std::size_t line) {
    const std::size_t inner = open_.empty() ? kNone : open_.back();
    const std::size_t tag = reading_.around(inner, Role::kReference);
    if (tag == kNone || reading_.is_inside(inner, Role::kArtifact)) return;
    auto& references = reading_.references;
    if (references.empty() || references.back().tag != tag) {
      references.push_back({tag, line, {}, Pt{static_cast<double>(run.glyphs.front().x)}});
    }
    references.back().text += without_blanks(to_utf32(run.text));
  }

  /// The line of text, or of ruby, that was drawn last in the tag.
  std::size_t last_line(std::size_t tag, bool ruby) const {
    for (std::size_t i = reading_.lines.size(); i > 0; --i) {
      const Line& line = reading_.lines[i - 1];
      if (line.tag != tag || line.page != page_) return kNone;
      if (line.ruby == ruby) return i - 1;
    }
    return kNone;
  }

  std::size_t line_of(const model::GlyphRun& run, Pt baseline) {
    const std::size_t tag = line_tag();
    auto& lines = reading_.lines;
    const std::size_t base = last_line(tag, false);
    const bool ruby = base != kNone && is_ruby_above(lines[base], run, baseline);
    const std::size_t last = ruby ? last_line(tag, true) : base;
    const bool same_line = last != kNone && (!ruby || last > base);
    if (same_line && !stands_apart(lines[last], run)) {
      const double distance = std::abs((baseline - lines[last].baseline).count());
      if (distance < std::max(lines[last].size, run.size).count() * kRaised) return last;
    }
    lines.push_back({.page = page_,
                     .tag = tag,
                     .baseline = baseline,
                     .size = run.size,
                     .face = run.face,
                     .ruby = ruby,
                     .item = item_,
                     .text = {},
                     .glyphs = {},
                     .drawn = {},
                     .ink = {}});
    return lines.size() - 1;
  }

  /// Half the size of the line it is drawn behind, above it by about an em.
  static bool is_ruby_above(const Line& line, const model::GlyphRun& run, Pt baseline) {
    const double above = (line.baseline - baseline) / line.size;
    return std::abs(run.size / line.size - kRubyScale) < kSameSize && above > kRaised &&
           above < 1 + kRaised;
  }

  /// A figure is one tag for all its labels: what stands apart on a line is another text.
  bool stands_apart(const Line& last, const model::GlyphRun& run) const {
    if (!reading_.is_inside(last.tag, Role::kFigure) || last.glyphs.empty()) return false;
    const Pt x{static_cast<double>(run.glyphs.front().x)};
    const Pt room = run.size * kApart;
    return x > last.ink.x + last.ink.width + room || x < last.ink.x - room;
  }

  Reading& reading_;
  const Ink& ink_;
  std::size_t page_ = 0;
  std::size_t item_ = 0;
  std::vector<std::size_t> open_;
};

/// What stands in one figure are many texts: the proofreader is told where each of them ends, and
/// a text's lines stand close below each other.
bool parted_in_figure(const Reading& reading, const Line& last, const Line& line) {
  if (!reading.is_inside(line.tag, Role::kFigure)) return false;
  const Pt below = line.baseline - last.baseline;
  if (below <= Pt{} || below > line.size * kLeading) return true;
  const model::LineRecord* record = reading.record_of(last);
  return record != nullptr && record->ending == "paragraph end";
}

void find_paragraphs(Reading& reading) {
  auto& paragraphs = reading.paragraphs;
  for (std::size_t i = 0; i < reading.lines.size(); ++i) {
    const Line& line = reading.lines[i];
    if (line.ruby || line.tag == kNone) continue;
    const auto same = [&](const Paragraph& paragraph) {
      const Line& last = reading.lines[paragraph.lines.back()];
      return paragraph.tag == line.tag && std::abs(last.size / line.size - 1) < kSameSize &&
             !parted_in_figure(reading, last, line);
    };
    // Foot lines and repeated heads are drawn between the lines of a paragraph that goes on.
    const auto open = std::find_if(paragraphs.rbegin(), paragraphs.rend(),
                                   [&](const auto& p) { return p.tag == line.tag; });
    if (open != paragraphs.rend() && same(*open)) {
      open->lines.push_back(i);
    } else {
      paragraphs.push_back({line.tag, {i}});
    }
  }
}

/// A paragraph of one line, behind a heading and on its line.
void find_words_beside_headings(Reading& reading) {
  for (const Paragraph& paragraph : reading.paragraphs) {
    const std::size_t first = paragraph.lines.front();
    if (first == 0 || paragraph.lines.size() > 1) continue;
    const Line& line = reading.lines[first];
    const Line& above = reading.lines[first - 1];
    if (reading.heading_level(above.tag) == 0 || reading.heading_level(line.tag) > 0) continue;
    if (reading.tags[line.tag].role != Role::kParagraph || line.page != above.page) continue;
    if (std::abs((line.baseline - above.baseline).count()) > kSameLine) continue;
    if (line.ink.x >= above.ink.x + above.ink.width) reading.beside_headings.insert(line.tag);
  }
}

/// A link may lead to an anchor before the Note or in it.
void find_footnotes(Reading& reading) {
  for (const Tag& tag : reading.tags) {
    const auto anchor = reading.anchor(tag.destination);
    if (tag.destination.empty() || !anchor || anchor->before_tag >= reading.tags.size()) continue;
    const std::size_t note = reading.around(anchor->before_tag, Role::kNote);
    if (note != kNone) reading.footnotes.insert(note);
  }
}

}  // namespace

std::size_t Reading::around(std::size_t tag, Role role) const {
  while (tag != kNone && tags[tag].role != role) tag = tags[tag].parent;
  return tag;
}

int Reading::heading_level(std::size_t tag) const {
  for (; tag != kNone; tag = tags[tag].parent) {
    const int level = static_cast<int>(tags[tag].role) - static_cast<int>(Role::kHeading1) + 1;
    if (level >= 1 && level <= 6) return level;
  }
  return 0;
}

bool Reading::is_footnote(std::size_t tag) const {
  return footnotes.contains(around(tag, Role::kNote));
}

bool Reading::is_box_title(std::size_t tag) const {
  if (tag == kNone || tags[tag].role != Role::kParagraph) return false;
  const std::size_t box = tags[tag].parent;
  if (box == kNone || tags[box].role != Role::kSection) return false;
  if (!is_inside(tags[box].parent, Role::kSection)) return false;
  for (std::size_t i = box + 1; i < tag; ++i) {
    if (tags[i].role != Role::kArtifact) return false;
  }
  return true;
}

bool Reading::is_within(std::size_t tag, std::size_t outer) const {
  while (tag != kNone && tag != outer) tag = tags[tag].parent;
  return tag == outer;
}

bool Reading::is_flow(std::size_t tag) const {
  for (const Role role : {Role::kTable, Role::kFigure, Role::kContents, Role::kCaption,
                          Role::kLabel, Role::kArtifact}) {
    if (is_inside(tag, role)) return false;
  }
  return tag != kNone && heading_level(tag) == 0 && !beside_headings.contains(tag);
}

std::u32string Reading::text_in(std::size_t tag) const {
  std::u32string text;
  for (const Stretch& stretch : references) {
    if (stretch.tag == tag) text += stretch.text;
  }
  if (!text.empty()) return text;
  for (const Line& line : lines) {
    const bool artifact = is_inside(line.tag, Role::kArtifact) && !is_inside(tag, Role::kArtifact);
    if (is_within(line.tag, tag) && !line.ruby && !artifact) text += line.text;
  }
  return without_blanks(text);
}

const model::LineRecord* Reading::record_of(const Line& line) const {
  const auto& records = pages.pages[line.page].lines;
  const std::u32string words = without_blanks(line.text);
  const auto found = std::find_if(records.begin(), records.end(), [&](const auto& record) {
    if (std::abs((record.at.y - line.baseline).count()) >= kSameLine) return false;
    const std::u32string text = without_blanks(to_utf32(record.text));
    // A mark that hangs before the line head is no part of the line.
    const bool marked = heading_level(line.tag) == 0 && !text.empty() &&
                        words.size() == text.size() + 1 && line.ink.x < record.at.x;
    return words == text || (marked && words.ends_with(text));
  });
  return found == records.end() ? nullptr : &*found;
}

std::optional<AnchorPlace> Reading::anchor(const std::string& id) const {
  const auto found = std::find_if(anchors.begin(), anchors.end(),
                                  [&](const auto& anchor) { return anchor.first == id; });
  if (found == anchors.end()) return std::nullopt;
  return found->second;
}

Reading read(const model::Pages& pages, const Ink& ink) {
  Reading reading{.pages = pages,
                  .tags = {},
                  .lines = {},
                  .paragraphs = {},
                  .references = {},
                  .footnotes = {},
                  .beside_headings = {},
                  .anchors = {}};
  Reader reader(reading, ink);
  for (std::size_t i = 0; i < pages.pages.size(); ++i) reader.take(pages.pages[i], i);
  find_paragraphs(reading);
  find_words_beside_headings(reading);
  find_footnotes(reading);
  return reading;
}

char32_t narrow(char32_t character) {
  const bool wide = character >= U'！' && character <= U'～';
  return wide ? character - U'！' + U'!' : character;
}

std::u32string without_blanks(std::u32string_view text) {
  std::u32string rest;
  std::copy_if(text.begin(), text.end(), std::back_inserter(rest),
               [](char32_t c) { return !is_blank(c); });
  return rest;
}

std::string at(const Reading& reading, const Line& line) {
  std::u32string shown = line.text.substr(0, kShown);
  if (shown.size() < line.text.size()) shown += U"…";
  return at(reading.pages, line.page) + " 「" + to_utf8(shown) + "」";
}

std::string at(const model::Pages& pages, std::size_t page) {
  return "page " + std::to_string(page + 1) + " (" + pages.pages[page].label + ")";
}

}  // namespace nenpo::pages
