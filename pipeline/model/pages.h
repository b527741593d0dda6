#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/length.h"
#include "base/period.h"
#include "model/picture_file.h"

namespace nenpo::model {

struct Colour {
  std::uint8_t red = 0, green = 0, blue = 0;
  bool operator==(const Colour&) const = default;
};

/// A font file of the set, as glyph runs refer to it by index.
struct FaceUse {
  std::string family;
  std::string style;
  std::string file;  // path on this machine: for the renderer only, never written to an output
  int index = 0;     // face within a collection
};

struct Point {
  Pt x, y;
};
struct Box {
  Pt x, y, width, height;
};

/// A glyph at its place on the page: origin on the baseline, y downward from the page's top edge.
struct Glyph {
  std::uint32_t index = 0;
  float x = 0;  // pt
  float y = 0;  // pt
};
/// The next `bytes` of the run's text are shown by its next `glyphs`.
struct GlyphCluster {
  std::uint8_t bytes = 0;
  std::uint8_t glyphs = 0;
};
/// Glyphs of one face, size and colour on one line: one drawing call. `text` is what copying
/// yields.
struct GlyphRun {
  std::uint16_t face = 0;  // index into Pages::faces
  Pt size;
  double stretch = 1;  // horizontal scale of the glyphs: condensed tile names
  Colour colour;
  std::vector<Glyph> glyphs;
  std::vector<GlyphCluster> clusters;
  std::string text;
};

struct Line {
  Point from, to;
  Pt width;
  Colour colour;
  bool dashed = false;
};
struct Rectangle {
  Box box;
  Colour fill;
};
/// An open polyline with `width`, e.g. an arrow's head.
struct Polyline {
  std::vector<Point> points;
  Pt width;
  Colour colour;
};
struct Circle {
  Point centre;
  Pt radius;
  Pt width;  // of its line; 0: a filled disc
  Colour colour;
};

struct PathMove {
  Point to;
};
struct PathLine {
  Point to;
};
/// A cubic Bézier curve with its two control points.
struct PathCurve {
  Point first, second, to;
};
struct PathClose {};
using PathStep = std::variant<PathMove, PathLine, PathCurve, PathClose>;
struct PathStroke {
  Pt width;
  Colour colour;
  bool dashed = false;
};
/// A shape of lines and curves, first filled, then stroked. Parts that lie within others are filled
/// as well (non-zero winding). It begins with a move.
struct Path {
  std::vector<PathStep> steps;
  std::optional<Colour> fill{};
  std::optional<PathStroke> stroke{};
};
/// A picture: `place` is where the whole of it would stand, `window` what is seen of it.
struct Image {
  std::shared_ptr<const PictureFile> picture;
  Box place;
  Box window;
};

// ---- structure (PDF 1.7, 14.8.4). Begin and end nest over the whole booklet: a paragraph that
// goes on over a page break is begun on one page and ended on the next. Text stands only in leaf
// tags.

enum class Role {
  kDocument,
  kSection,
  kContents,
  kContentsItem,
  kHeading1,
  kHeading2,
  kHeading3,
  kHeading4,
  kHeading5,
  kHeading6,
  kParagraph,
  kSpan,
  kList,
  kListItem,
  kLabel,
  kListBody,
  kTable,
  kTableHead,
  kTableBody,
  kTableRow,
  kTableHeader,
  kTableCell,
  kFigure,
  kCaption,
  kNote,
  kQuotation,
  kReference,
  kRuby,  // holds a kRubyBase and its kRubyText
  kRubyBase,
  kRubyText,
  kArtifact,  // folios, leaders, rules: not part of the text
};
enum class Scope { kNone, kColumn, kRow };
/// What an artifact is (PDF 1.7, 14.8.2.2.2).
enum class ArtifactKind { kLayout, kHeader, kFooter };
struct TagBegin {
  Role role = Role::kSpan;
  std::string alternative_text{};  // figures
  Scope scope = Scope::kNone;      // table headers
  int column_span = 1;
  int row_span = 1;
  std::string language{};  // of a foreign stretch, as in BCP 47; empty: that around it
  std::string expansion{};  // what is said aloud for the text: マイナス for ▲ (PDF 1.7, 14.9.5)
  ArtifactKind artifact = ArtifactKind::kLayout;
  std::string destination{};      // kReference: the tag is a link to this anchor
  std::vector<Box> link_areas{};  // kReference: where on the page it can be clicked
};
struct TagEnd {};

/// The place a link or outline entry leads to.
struct Anchor {
  std::string id;  // ASCII
  Point at;
};

using PageItem = std::variant<GlyphRun, Line, Rectangle, Polyline, Circle, Path, Image, TagBegin,
                              TagEnd, Anchor>;

/// What a proofreader may ask of a composed line.
struct LineRecord {
  Point at;   // line head on the baseline, behind all indents
  Em length;  // what it may fill from there: natural + adjustment, if it is full
  Em natural;
  Em adjustment;       // what was added (positive) or taken away (negative) to reach the length
  std::string reason;  // "justified", "paragraph end", "reduced: comma, bracket", ...
  std::string text;
  std::string ending{};  // why it ends where it does: "full", "「。」 may not begin a line", ...
};

/// A fact that is printed in this box.
struct FactMark {
  std::string fact;  // model::fact_id
  Box box;
};

/// Why a page ends where it does.
enum class PageEnd {
  kFull,    // what follows does not fit
  kForced,  // a chapter, the contents or a forced page break follows
  kLast,    // of the publication
  kWhole    // a page by itself: the cover
};

struct Page {
  Pt width, height;
  std::string label;  // the folio, empty on the cover
  PageEnd end = PageEnd::kFull;
  std::vector<PageItem> items;
  std::vector<FactMark> facts;
  std::vector<LineRecord> lines;
};

struct OutlineEntry {
  int level = 1;
  std::string title;
  std::string destination;  // Anchor::id
};

/// A composed publication: every glyph, rule and tag at its fixed place. Made by typeset; render
/// only draws it.
struct Pages {
  std::string name;
  std::string title;
  std::string author;
  std::string subject;
  std::string language = "ja";
  Date issued;
  std::vector<FaceUse> faces;
  std::vector<Page> pages;
  std::vector<OutlineEntry> outline;
  bool by_dictionary = false;  // the dictionary of phrases was asked where lines may end
};

/// Rounded to 0.01 pt, one line a line of text, with the reason of each adjustment: a proofreader
/// can read the diff.
std::string dump(const Pages& pages);
std::string to_string(PageEnd end);
std::string to_string(ArtifactKind kind);
std::string to_string(Role role);  // the standard structure type: "P", "H1", "TD", ...

}  // namespace nenpo::model
