#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "model/pages.h"

namespace nenpo::pages {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

/// The ink of the run's glyph `index`, from the glyph's origin; y downward.
using Ink = std::function<model::Box(const model::GlyphRun& run, std::size_t index)>;

/// A structure tag of the booklet, in the order in which they begin.
struct Tag {
  model::Role role = model::Role::kSpan;
  std::size_t parent = kNone;
  std::size_t page = 0;  // on which it begins
  std::string destination;
  bool has_area = false;  // to be clicked
};

/// What stands in one paragraph, item or cell on one baseline. Ruby and emphasis dots are lines of
/// their own.
struct Line {
  std::size_t page = 0;
  std::size_t tag = 0;  // the innermost that is no Span, no part of a Ruby and, outside the
                        // contents, no Reference
  Pt baseline;
  Pt size;  // of its largest glyphs
  std::uint16_t face = 0;
  bool ruby = false;
  std::size_t item = 0;  // of Page::items: where it begins to be drawn
  std::u32string text;
  std::vector<model::Box> glyphs;  // ink; those without any are left out
  std::vector<std::size_t> drawn;  // of Page::items: the run of each of them
  model::Box ink;                  // of all
};

/// What a Reference holds within a line: the mark of a note, a folio.
struct Stretch {
  std::size_t tag = 0;   // the Reference
  std::size_t line = 0;  // of Reading::lines
  std::u32string text;
  Pt x;  // its left edge
};

/// Lines of one tag and size, ruby left out: what was broken into lines. A figure and the words
/// around it, set in several sizes, are several paragraphs, and so are the texts in one figure.
struct Paragraph {
  std::size_t tag = 0;
  std::vector<std::size_t> lines;  // of Reading::lines
};

struct AnchorPlace {
  std::size_t page = 0;
  std::size_t before_tag = 0;  // the tag that begins next
};

/// Finished pages as a reader sees them: tags, lines and paragraphs instead of drawing calls.
struct Reading {
  const model::Pages& pages;
  std::vector<Tag> tags;
  std::vector<Line> lines;
  std::vector<Paragraph> paragraphs;
  std::vector<Stretch> references;
  std::set<std::size_t> footnotes;  // the Notes that a Reference leads to
  /// The words on a heading's own line, behind it: （続き）, a label at its right.
  std::set<std::size_t> beside_headings;
  std::vector<std::pair<std::string, AnchorPlace>> anchors;
  std::vector<std::size_t> frames{};  // by line, where the frames of the sheets are known

  /// The nearest of `tag` and the tags around it that has the role, or kNone.
  std::size_t around(std::size_t tag, model::Role role) const;
  bool is_inside(std::size_t tag, model::Role role) const { return around(tag, role) != kNone; }
  /// 1 to 6, or 0 outside headings.
  int heading_level(std::size_t tag) const;
  bool is_footnote(std::size_t tag) const;
  bool is_within(std::size_t tag, std::size_t outer) const;
  /// The first paragraph of a box, which is a section within a chapter's.
  bool is_box_title(std::size_t tag) const;
  /// Running text: paragraphs, items and notes, not tables, figures, contents, artifacts, headings
  /// and the words beside them.
  bool is_flow(std::size_t tag) const;
  /// The frame of a line, or kNone.
  std::size_t frame_of(std::size_t line) const { return frames.empty() ? kNone : frames[line]; }
  /// All text in a tag without blanks.
  std::u32string text_in(std::size_t tag) const;
  /// What the proofreader is told of a line, or null.
  const model::LineRecord* record_of(const Line& line) const;
  std::optional<AnchorPlace> anchor(const std::string& id) const;
};

Reading read(const model::Pages& pages, const Ink& ink);

/// Full-width digits, letters and marks of ASCII as ASCII: a style may print the one as the other.
char32_t narrow(char32_t character);
std::u32string without_blanks(std::u32string_view text);
/// "page 12 (9) 「…」": where a violation is, the text cut short.
std::string at(const Reading& reading, const Line& line);
std::string at(const model::Pages& pages, std::size_t page);

}  // namespace nenpo::pages
