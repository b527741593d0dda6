#include "returned/style_edit.h"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <optional>

#include "returned/xml_text.h"

namespace nenpo::returned {
namespace {

constexpr std::string_view kNoFill = "<patternFill patternType=\"none\"/>";
constexpr std::string_view kStylesType =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

/// The lists of CT_Stylesheet in their order, as far as something may follow them here.
const std::vector<std::string_view> kLists{"numFmts", "fonts",        "fills",
                                           "borders", "cellStyleXfs", "cellXfs"};

/// The colours of marks: a quiet red, amber and blue, with 256 shades that nobody can tell apart
/// in the low halves of green and blue. None of them is a colour that spreadsheet programs offer.
std::uint32_t mark_colour(Severity severity) {
  switch (severity) {
    case Severity::kError:
      return 0xFFB0B0;
    case Severity::kWarning:
      return 0xFFE0A0;
    case Severity::kInfo:
      return 0xB0D0F0;
  }
  return 0;
}
constexpr std::uint32_t kShadeBits = 0x000F0F;
constexpr std::size_t kMostShades = 256;

std::string colour_text(std::uint32_t colour) {
  char text[8];
  std::snprintf(text, sizeof(text), "%06X", static_cast<unsigned>(colour));
  return text;
}

/// "FFB0B0" when a fill is one of our marks.
std::optional<std::string> mark_in(const XmlNode& fill) {
  const XmlNode* pattern = fill.child("patternFill");
  const XmlNode* colour = pattern == nullptr ? nullptr : pattern->child("fgColor");
  if (colour == nullptr || pattern->get("patternType") != "solid") return {};
  const std::string_view rgb = colour->get("rgb");
  if (rgb.size() != 8) return {};
  std::uint32_t value = 0;
  std::from_chars(rgb.data() + 2, rgb.data() + 8, value, 16);
  for (const Severity severity : {Severity::kError, Severity::kWarning, Severity::kInfo}) {
    if ((value & ~kShadeBits) == mark_colour(severity)) return colour_text(value);
  }
  return {};
}

/// What the review sheet says was below a mark; a person may have changed it there.
std::string checked_pattern(const std::string& pattern) {
  const auto node = parse_xml(pattern);
  const bool usable = node && (node->local == "patternFill" || node->local == "gradientFill");
  return usable ? plain_xml(*node) : std::string(kNoFill);
}

std::string empty_style_sheet(const Dialect& dialect) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<styleSheet xmlns=\"" +
         dialect.main + "\"></styleSheet>";
}

/// What stands first in a list that the part does not have: index 0 is the default of every cell.
std::string default_item(std::string_view list) {
  if (list == "fonts") return "<font><sz val=\"11\"/><name val=\"游ゴシック\"/></font>";
  if (list == "borders") return "<border><left/><right/><top/><bottom/><diagonal/></border>";
  if (list == "cellXfs") return "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>";
  return "<fill>" + std::string(kNoFill) + "</fill>";
}

std::uint32_t number_in(std::string_view xml, std::string_view attribute) {
  const std::string_view text = raw_attribute(xml, attribute).value_or("");
  std::uint32_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

/// An element with another value of an attribute of its start tag.
std::string with_attribute(const std::string& xml, std::string_view name, std::string_view value) {
  TextEdits edit;
  edit.set_attribute(xml, {0, xml.find('>') + 1}, name, value);
  return edit.applied_to(xml);
}

}  // namespace

std::uint32_t StyleEdit::List::add(const std::string& xml) {
  const auto known = std::find(items.begin(), items.end(), xml);
  const auto index = static_cast<std::uint32_t>(known - items.begin());
  if (known == items.end()) items.push_back(xml);
  return index;
}

Result<StyleEdit> StyleEdit::open(PackageEdit& package, BookEdit& book, ContentTypesEdit& types,
                                  const Marks& earlier) {
  StyleEdit styles;
  if (const auto* relation = book.relations().find_kind("styles")) {
    auto part = package.open(relation->target);
    if (!part) return part.error();
    styles.name_ = relation->target;
    styles.part_ = std::move(*part);
  } else {
    styles.name_ = package.fresh_name("xl/styles", ".xml");
    styles.part_.text = empty_style_sheet(book.dialect());
    styles.part_.root = parse_xml(styles.part_.text).value();
    types.set(styles.name_, kStylesType);
    book.relations().add(book.dialect(), "styles", styles.name_);
  }
  styles.prefix_ = styles.part_.prefix();
  styles.read_lists();
  styles.restore_fills(earlier);
  return styles;
}

void StyleEdit::read_lists() {
  has_named_styles_ = part_.root.child("cellStyleXfs") != nullptr;
  for (List* list : {&fonts_, &fills_, &borders_, &formats_}) {
    if (const XmlNode* node = part_.root.child(list->name)) {
      for (const XmlNode& item : node->children) list->items.emplace_back(part_.raw(item));
      list->node = node;
    }
    list->first_new = list->items.size();
    if (list->items.empty()) list->items.push_back(with_prefix(default_item(list->name), prefix_));
  }
  // The second fill of every workbook is a dotted one, whatever it says there.
  if (fills_.items.size() == 1)
    fills_.items.push_back(
        with_prefix("<fill><patternFill patternType=\"gray125\"/></fill>", prefix_));
}

void StyleEdit::restore_fills(const Marks& earlier) {
  if (fills_.node != nullptr) {
    for (const XmlNode& fill : fills_.node->children) {
      patterns_.push_back(fill.children.empty() ? std::string(kNoFill)
                                                : plain_xml(fill.children.front()));
      const auto mark = mark_in(fill);
      if (!mark) continue;
      const auto below = earlier.find(*mark);
      patterns_.back() = below == earlier.end() ? kNoFill : checked_pattern(below->second);
      const std::string xml = with_prefix("<fill>" + patterns_.back() + "</fill>", prefix_);
      part_.edits.replace({fill.tag.begin, fill.end}, xml);
      fills_.items[patterns_.size() - 1] = xml;
    }
  }
  patterns_.resize(fills_.items.size(), std::string(kNoFill));
}

std::uint32_t StyleEdit::fill_of(std::uint32_t style) const {
  const std::uint32_t fill = number_in(formats_.items[style], "fillId");
  return fill < patterns_.size() ? fill : 0;
}

Mark StyleEdit::mark_of(std::uint32_t style, Severity severity) {
  const std::string& below = patterns_[fill_of(style < formats_.first_new ? style : 0)];
  auto known = std::find(hidden_.begin(), hidden_.end(), below);
  if (known == hidden_.end()) known = hidden_.insert(known, below);
  const auto shade =
      std::min<std::size_t>(static_cast<std::size_t>(known - hidden_.begin()), kMostShades - 1);
  const auto bits = static_cast<std::uint32_t>((shade & 0xF0) << 4 | (shade & 0x0F));
  return {colour_text(mark_colour(severity) | bits), below};
}

std::uint32_t StyleEdit::add_fill(const std::string& pattern) {
  const std::uint32_t fill = fills_.add(with_prefix("<fill>" + pattern + "</fill>", prefix_));
  patterns_.resize(fills_.items.size(), pattern);
  return fill;
}

std::uint32_t StyleEdit::marked(std::uint32_t style, Severity severity) {
  const Mark mark = mark_of(style, severity);
  const std::uint32_t fill = add_fill("<patternFill patternType=\"solid\"><fgColor rgb=\"FF" +
                                      mark.first + "\"/><bgColor indexed=\"64\"/></patternFill>");
  const std::string& own = formats_.items[style < formats_.first_new ? style : 0];
  return formats_.add(
      with_attribute(with_attribute(own, "fillId", std::to_string(fill)), "applyFill", "1"));
}

std::uint32_t StyleEdit::add(const CellLook& look) {
  const std::uint32_t font = fonts_.add(with_prefix(look.font, prefix_));
  const std::uint32_t fill = look.fill.empty() ? 0 : add_fill(look.fill);
  const std::uint32_t border =
      look.border.empty() ? 0 : borders_.add(with_prefix(look.border, prefix_));
  constexpr std::string_view kTextFormat = "49";  // @, ECMA-376 Part 1, 18.8.30
  std::string xf = "<xf numFmtId=\"" + std::string(look.is_text ? kTextFormat : "0") +
                   "\" fontId=\"" + std::to_string(font) + "\" fillId=\"" + std::to_string(fill) +
                   "\" borderId=\"" + std::to_string(border) + "\"";
  if (has_named_styles_) xf += " xfId=\"0\"";
  xf += " applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\"";
  if (look.alignment.empty()) return formats_.add(with_prefix(xf + "/>", prefix_));
  return formats_.add(
      with_prefix(xf + " applyAlignment=\"1\">" + look.alignment + "</xf>", prefix_));
}

void StyleEdit::save_list(const List& list) {
  if (list.node != nullptr && list.items.size() == list.first_new) return;
  std::string added;
  for (std::size_t i = list.first_new; i < list.items.size(); ++i) added += list.items[i];
  const std::string count = std::to_string(list.items.size());
  if (list.node != nullptr) {
    if (list.node->find("count")) part_.set(*list.node, "count", count);
    return part_.append(*list.node, added);
  }
  const auto own = std::find(kLists.begin(), kLists.end(), list.name);
  const std::string tag = prefix_ + list.name;
  part_.insert_behind({kLists.begin(), own},
                      "<" + tag + " count=\"" + count + "\">" + added + "</" + tag + ">");
}

void StyleEdit::save(PackageEdit& package) {
  for (const List* list : {&fonts_, &fills_, &borders_, &formats_}) save_list(*list);
  package.write(name_, part_.changed());
}

}  // namespace nenpo::returned
