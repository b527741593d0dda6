#include "model/pages.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>

#include "base/overloaded.h"
#include "base/text.h"

namespace nenpo::model {
namespace {

constexpr int kPlaces = 2;  // 0.01 pt: finer differences are rounding, not composition

std::string number(double value) {
  std::array<char, 64> buffer{};
  const double rounded = std::round(value * 100) / 100 + 0.0;  // no "-0.00"
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), rounded,
                                 std::chars_format::fixed, kPlaces);
  return {buffer.data(), end.ptr};
}

std::string number(Pt length) { return number(length.count()); }
std::string ems(Em length) { return number(length.count()) + "em"; }
std::string place(Point point) { return number(point.x) + "," + number(point.y); }

std::string box(const Box& box) {
  return place({box.x, box.y}) + " " + number(box.width) + "x" + number(box.height);
}

std::string colour(Colour colour) {
  constexpr std::string_view kHexDigits = "0123456789abcdef";
  std::string text = "#";
  for (const unsigned part : {colour.red, colour.green, colour.blue}) {
    text += kHexDigits[part / 16];
    text += kHexDigits[part % 16];
  }
  return text;
}

std::string in_quotes(std::string_view text) { return "\"" + escape_controls(text) + "\""; }

/// As SVG writes it: "M 1.00,2.00", "L", "C", "Z".
std::string step_entry(const PathStep& step) {
  return std::visit(Overloaded{[](const PathMove& move) { return "M " + place(move.to); },
                               [](const PathLine& line) { return "L " + place(line.to); },
                               [](const PathCurve& curve) {
                                 return "C " + place(curve.first) + " " + place(curve.second) +
                                        " " + place(curve.to);
                               },
                               [](const PathClose&) { return std::string("Z"); }},
                    step);
}

std::string scope_entry(Scope scope) {
  switch (scope) {
    case Scope::kNone:
      return "";
    case Scope::kColumn:
      return " scope=column";
    case Scope::kRow:
      return " scope=row";
  }
  return "";
}

/// Writes the items of a page one a line, indented by the tags that are open.
class PageDump {
 public:
  PageDump(const Pages& pages, std::string& text) : pages_(pages), text_(text) {}

  void write(const Page& page, std::size_t sheet) {
    text_ += "page " + std::to_string(sheet) + " " + number(page.width) + "x" +
             number(page.height) + "pt label=" + in_quotes(page.label) +
             " end=" + to_string(page.end) + "\n";
    for (const LineRecord& record : page.lines) write(record);
    for (const PageItem& item : page.items) {
      std::visit([this](const auto& kind) { write(kind); }, item);
    }
    for (const FactMark& mark : page.facts) line("fact " + mark.fact + " " + box(mark.box));
  }

 private:
  void write(const LineRecord& record) {
    line("line y=" + number(record.at.y) + " x=" + number(record.at.x) +
         " length=" + ems(record.length) + " natural=" + ems(record.natural) +
         " adjustment=" + ems(record.adjustment) + " " + record.reason);
    if (!record.ending.empty()) line("  ends: " + escape_controls(record.ending));
    line("  " + escape_controls(record.text));
  }

  void write(const GlyphRun& run) {
    std::string entry = "text";
    if (!run.glyphs.empty()) {
      entry +=
          " " + number(double{run.glyphs.front().x}) + "," + number(double{run.glyphs.front().y});
    }
    entry += " " + face(run.face) + " " + number(run.size) + "pt";
    if (run.stretch != 1) entry += " stretch=" + number(run.stretch);
    if (run.colour != Colour{}) entry += " " + colour(run.colour);
    line(entry + " glyphs=" + std::to_string(run.glyphs.size()) + " " + in_quotes(run.text));
  }

  void write(const Line& rule) {
    line("rule " + place(rule.from) + " " + place(rule.to) + " " + number(rule.width) + "pt " +
         colour(rule.colour) + (rule.dashed ? " dashed" : ""));
  }

  void write(const Rectangle& area) { line("area " + box(area.box) + " " + colour(area.fill)); }

  void write(const Polyline& polyline) {
    std::string entry = "polyline";
    for (const Point point : polyline.points) entry += " " + place(point);
    line(entry + " " + number(polyline.width) + "pt " + colour(polyline.colour));
  }

  void write(const Circle& circle) {
    line("circle " + place(circle.centre) + " r=" + number(circle.radius) + " " +
         number(circle.width) + "pt " + colour(circle.colour));
  }

  void write(const Path& path) {
    std::string entry = "path";
    for (const PathStep& step : path.steps) entry += " " + step_entry(step);
    if (path.fill) entry += " fill " + colour(*path.fill);
    if (path.stroke) {
      entry += " " + number(path.stroke->width) + "pt " + colour(path.stroke->colour) +
               (path.stroke->dashed ? " dashed" : "");
    }
    line(entry);
  }

  void write(const Image& image) {
    line("image " + in_quotes(image.picture ? image.picture->file : "") + " " + box(image.place) +
         " seen " + box(image.window));
  }

  void write(const TagBegin& tag) {
    std::string entry = "<" + to_string(tag.role) + scope_entry(tag.scope);
    if (tag.column_span != 1) entry += " columns=" + std::to_string(tag.column_span);
    if (tag.row_span != 1) entry += " rows=" + std::to_string(tag.row_span);
    if (tag.artifact != ArtifactKind::kLayout) entry += " " + to_string(tag.artifact);
    if (!tag.language.empty()) entry += " lang=" + tag.language;
    if (!tag.expansion.empty()) entry += " aloud=" + in_quotes(tag.expansion);
    if (!tag.alternative_text.empty()) entry += " alt=" + in_quotes(tag.alternative_text);
    if (!tag.destination.empty()) entry += " to=" + tag.destination;
    for (const Box& area : tag.link_areas) entry += " area=" + box(area);
    line(entry + ">");
    ++depth_;
  }

  void write(const TagEnd&) {
    if (depth_ > 0) --depth_;
    line("</>");
  }

  void write(const Anchor& anchor) { line("anchor " + anchor.id + " " + place(anchor.at)); }

  std::string face(std::size_t index) const {
    if (index >= pages_.faces.size()) return "face?" + std::to_string(index);
    return in_quotes(pages_.faces[index].family + " " + pages_.faces[index].style);
  }

  void line(const std::string& entry) { text_ += std::string(2 + 2 * depth_, ' ') + entry + "\n"; }

  const Pages& pages_;
  std::string& text_;
  std::size_t depth_ = 0;  // tags go on from page to page
};

}  // namespace

std::string to_string(PageEnd end) {
  switch (end) {
    case PageEnd::kFull:
      return "full";
    case PageEnd::kForced:
      return "forced";
    case PageEnd::kLast:
      return "last";
    case PageEnd::kWhole:
      return "whole";
  }
  return "";
}

std::string to_string(ArtifactKind kind) {
  switch (kind) {
    case ArtifactKind::kLayout:
      return "layout";
    case ArtifactKind::kHeader:
      return "header";
    case ArtifactKind::kFooter:
      return "footer";
  }
  return "";
}

std::string to_string(Role role) {
  switch (role) {
    case Role::kDocument:
      return "Document";
    case Role::kSection:
      return "Sect";
    case Role::kContents:
      return "TOC";
    case Role::kContentsItem:
      return "TOCI";
    case Role::kHeading1:
      return "H1";
    case Role::kHeading2:
      return "H2";
    case Role::kHeading3:
      return "H3";
    case Role::kHeading4:
      return "H4";
    case Role::kHeading5:
      return "H5";
    case Role::kHeading6:
      return "H6";
    case Role::kParagraph:
      return "P";
    case Role::kSpan:
      return "Span";
    case Role::kList:
      return "L";
    case Role::kListItem:
      return "LI";
    case Role::kLabel:
      return "Lbl";
    case Role::kListBody:
      return "LBody";
    case Role::kTable:
      return "Table";
    case Role::kTableHead:
      return "THead";
    case Role::kTableBody:
      return "TBody";
    case Role::kTableRow:
      return "TR";
    case Role::kTableHeader:
      return "TH";
    case Role::kTableCell:
      return "TD";
    case Role::kFigure:
      return "Figure";
    case Role::kCaption:
      return "Caption";
    case Role::kNote:
      return "Note";
    case Role::kQuotation:
      return "BlockQuote";
    case Role::kReference:
      return "Reference";
    case Role::kRuby:
      return "Ruby";
    case Role::kRubyBase:
      return "RB";
    case Role::kRubyText:
      return "RT";
    case Role::kArtifact:
      return "Artifact";
  }
  return "";
}

std::string dump(const Pages& pages) {
  std::string text = "pages " + pages.name + " " + in_quotes(pages.title) + " issued " +
                     to_iso(pages.issued) + " " + pages.language + "\n";
  PageDump writer(pages, text);
  for (std::size_t i = 0; i < pages.pages.size(); ++i) writer.write(pages.pages[i], i + 1);
  for (const OutlineEntry& entry : pages.outline) {
    text += "outline " + std::to_string(entry.level) + " " + in_quotes(entry.title) +
            " to=" + entry.destination + "\n";
  }
  return text;
}

}  // namespace nenpo::model
