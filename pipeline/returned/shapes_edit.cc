#include "returned/shapes_edit.h"

#include <algorithm>
#include <charconv>

#include "base/text.h"

namespace nenpo::returned {
namespace {

constexpr int kBoxWidth = 320;   // pixels
constexpr int kLineHeight = 17;  // of a text of 9 pt
constexpr int kHalfWidth = 6;    // of a half-width character of 9 pt
constexpr int kMargin = 16;      // both sides together
constexpr int kMaxHeight = 600;
constexpr int kOffset = 15;  // of the box from its cell
constexpr std::uint32_t kLastColumn = 16'383;
constexpr std::uint32_t kLastRow = 1'048'575;
constexpr std::string_view kCommentShape = "_x0000_t202";
constexpr std::string_view kShapeName = "_x0000_s";
constexpr std::size_t kClusterSize = 1024;  // shape numbers of one drawing

std::uint32_t number_of(std::string_view text) {
  std::uint32_t value = 0;
  text = trim(text);
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

std::optional<CellAddress> comment_cell(const XmlNode& shape) {
  const XmlNode* data = shape.child("ClientData");
  if (data == nullptr || data->get("ObjectType") != "Note") return {};
  const XmlNode* row = data->child("Row");
  const XmlNode* column = data->child("Column");
  if (row == nullptr || column == nullptr) return {};
  return CellAddress{number_of(row->text), number_of(column->text)};
}

int height_of(std::string_view text) {
  int lines = 0;
  for (const std::string_view line : split(text, '\n')) {
    int width = 0;
    for (const char32_t c : to_utf32(line)) width += c < 0x80 ? kHalfWidth : 2 * kHalfWidth;
    lines += 1 + width / (kBoxWidth - kMargin);
  }
  return std::min(kMaxHeight, lines * kLineHeight + kMargin);
}

/// A corner of a box: a column or row, and pixels within it.
struct Corner {
  std::uint32_t index = 0;
  int offset = 0;
};

/// The corner `pixels` right of (or below) the beginning of `first`.
template <typename SizeOf>
Corner walk(std::uint32_t first, int pixels, std::uint32_t last, SizeOf size_of) {
  while (first < last && pixels >= size_of(first)) pixels -= size_of(first++);
  return {first, std::min(pixels, std::max(0, size_of(first)))};
}

/// x:Anchor: left, top, right and bottom, each with its offset. The box stands right of its cell,
/// a little higher.
std::string anchor(CellAddress at, int height, const SheetGeometry& geometry) {
  const auto width_of = [&](std::uint32_t column) { return geometry.column_pixels(column); };
  const auto height_of_row = [&](std::uint32_t row) { return geometry.row_pixels(row); };
  const std::uint32_t column = std::min(at.column + 1, kLastColumn);
  const std::uint32_t row = at.row == 0 ? 0 : at.row - 1;
  const Corner left = walk(column, kOffset, kLastColumn, width_of);
  const Corner right = walk(column, kOffset + kBoxWidth, kLastColumn, width_of);
  const Corner top = walk(row, 4, kLastRow, height_of_row);
  const Corner bottom = walk(row, 4 + height, kLastRow, height_of_row);
  std::string text;
  for (const Corner& corner : {left, top, right, bottom}) {
    text += (text.empty() ? "" : ", ") + std::to_string(corner.index) + ", " +
            std::to_string(corner.offset);
  }
  return text;
}

std::string shape(std::size_t number, CellAddress at, int height, const std::string& anchored) {
  return "<v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\" "
         "xmlns:o=\"urn:schemas-microsoft-com:office:office\" "
         "xmlns:x=\"urn:schemas-microsoft-com:office:excel\" id=\"" +
         std::string(kShapeName) + std::to_string(number) + "\" type=\"#" +
         std::string(kCommentShape) +
         "\" style=\"position:absolute;margin-left:60pt;margin-top:2pt;width:" +
         std::to_string(kBoxWidth * 3 / 4) + "pt;height:" + std::to_string(height * 3 / 4) +
         "pt;z-index:1;visibility:hidden\" fillcolor=\"#ffffe1\" o:insetmode=\"auto\">"
         "<v:fill color2=\"#ffffe1\"/><v:shadow on=\"t\" color=\"black\" obscured=\"t\"/>"
         "<v:path o:connecttype=\"none\"/><v:textbox style=\"mso-direction-alt:auto\">"
         "<div style=\"text-align:left\"></div></v:textbox><x:ClientData ObjectType=\"Note\">"
         "<x:MoveWithCells/><x:SizeWithCells/><x:Anchor>" +
         anchored + "</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>" + std::to_string(at.row) +
         "</x:Row><x:Column>" + std::to_string(at.column) + "</x:Column></x:ClientData></v:shape>";
}

std::string shape_type() {
  return "<v:shapetype xmlns:v=\"urn:schemas-microsoft-com:vml\" "
         "xmlns:o=\"urn:schemas-microsoft-com:office:office\" id=\"" +
         std::string(kCommentShape) +
         "\" coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\">"
         "<v:stroke joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/>"
         "</v:shapetype>";
}

XmlPart empty_drawing(std::size_t number) {
  XmlPart part;
  part.text =
      "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" "
      "xmlns:o=\"urn:schemas-microsoft-com:office:office\" "
      "xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><o:shapelayout v:ext=\"edit\">"
      "<o:idmap v:ext=\"edit\" data=\"" +
      std::to_string(number) + "\"/></o:shapelayout></xml>";
  part.root = parse_xml(part.text).value();
  return part;
}

}  // namespace

ShapesChange change_shapes(XmlPart* part, const std::set<CellAddress>& removed,
                           const std::map<CellAddress, std::string>& boxes,
                           const SheetGeometry& geometry, std::size_t sheet_number) {
  XmlPart fresh;
  if (part == nullptr) {
    fresh = empty_drawing(sheet_number);
    part = &fresh;
  }
  std::set<CellAddress> boxed;
  std::size_t others = 0;
  std::size_t last_number = sheet_number * kClusterSize;
  bool has_type = false;
  for (const XmlNode& node : part->root.children) {
    if (node.local == "shapetype" && node.get("id") == kCommentShape) has_type = true;
    if (node.local == "shapelayout" || node.local == "shapetype") continue;
    const auto at = comment_cell(node);
    if (at && removed.contains(*at)) {
      part->remove(node);
      continue;
    }
    ++others;
    if (at) boxed.insert(*at);
    const std::string_view id = node.get("id");
    if (id.starts_with(kShapeName))
      last_number = std::max<std::size_t>(last_number, number_of(id.substr(kShapeName.size())));
  }
  std::string added;
  for (const auto& [at, text] : boxes) {
    if (boxed.contains(at)) continue;
    const int height = height_of(text);
    added += shape(++last_number, at, height, anchor(at, height, geometry));
  }
  if (!added.empty()) part->append(part->root, (has_type ? "" : shape_type()) + added);
  ShapesChange change{.content = {}, .changed = !part->edits.empty()};
  if (others > 0 || !added.empty()) change.content = part->changed();
  return change;
}

}  // namespace nenpo::returned
