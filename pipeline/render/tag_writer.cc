#include "render/tag_writer.h"

#include <cairo.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include "render/item_extent.h"

namespace nenpo::render {
namespace {

const std::string kSpan = "Span";
const std::string kLink = "Link";
const std::string kFigure = "Figure";
const std::string kReading = "RT";
const std::string kArtifact = "Private";  // until the file is finished
constexpr int kPlaces = 3;                // 0.001 pt

/// A number as cairo's tag attributes have it, whatever the locale.
std::string number(Pt length) {
  std::array<char, 64> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), length.count(),
                                 std::chars_format::fixed, kPlaces);
  return {buffer.data(), end.ptr};
}

std::string link_attributes(const model::TagBegin& tag) {
  if (tag.destination.empty()) return "";
  std::string attributes = "dest='" + tag.destination + "'";
  if (tag.link_areas.empty()) return attributes;
  attributes += " rect=[";
  for (const model::Box& area : tag.link_areas) {
    attributes += " " + number(area.x) + " " + number(area.y) + " " + number(area.width) + " " +
                  number(area.height);
  }
  return attributes + " ]";
}

}  // namespace

TagWriter::TagWriter(_cairo* context, std::vector<TagPlan> plans,
                     const std::vector<model::OutlineEntry>& outline)
    : context_(context), plans_(std::move(plans)), outline_(outline) {}

void TagWriter::begin(const model::TagBegin& tag) {
  end_span();
  const TagPlan& plan = plans_[next_plan_++];
  begin_element({.type = structure_type(tag),
                 .alternative_text = tag.alternative_text,
                 .scope = tag.scope,
                 .column_span = tag.column_span,
                 .row_span = tag.row_span,
                 .language = tag.language,
                 .expansion = tag.expansion,
                 .artifact = tag.artifact},
                link_attributes(tag));
  add_text(tag.expansion);
  open_.push_back({elements_.back().type, plan.has_text && plan.has_artifacts, elements_.size() - 1,
                   tag.destination, !tag.expansion.empty()});
}

void TagWriter::end() {
  end_span();
  if (open_.back().type == kLink) describe_link(open_.back());
  cairo_tag_end(context_, open_.back().type.c_str());
  open_.pop_back();
}

void TagWriter::add(const model::PageItem& item) {
  if (const auto* run = std::get_if<model::GlyphRun>(&item)) add_text(run->text);
  std::optional<model::Box> extent;
  for (const OpenTag& tag : open_) {
    if (tag.type != kFigure || !tag.on_first_page) continue;
    if (!extent) extent = extent_of(item);
    if (!extent) return;
    std::optional<model::Box>& area = elements_[tag.element].area;
    area = area ? united(*area, *extent) : *extent;
  }
}

/// A link is described by what is read aloud in it: readings say again what their bases say, an
/// expansion stands for its words.
void TagWriter::add_text(std::string_view text) {
  const bool silent = std::any_of(open_.begin(), open_.end(), [](const OpenTag& tag) {
    return tag.type == kReading || tag.type == kArtifact || tag.is_expanded;
  });
  if (silent) return;
  for (const OpenTag& tag : open_) {
    if (tag.type == kLink) elements_[tag.element].description += text;
  }
}

/// Of a page's number, where it leads: "12ページ「第2章 将来像」".
void TagWriter::describe_link(const OpenTag& link) {
  std::string& words = elements_[link.element].description;
  const bool is_number = !words.empty() && words.find_first_not_of("0123456789") == words.npos;
  const auto entry = std::find_if(
      outline_.begin(), outline_.end(),
      [&](const model::OutlineEntry& one) { return one.destination == link.destination; });
  if (is_number && entry != outline_.end()) words += "ページ「" + entry->title + "」";
}

void TagWriter::anchor(const model::Anchor& anchor) {
  const std::string attributes =
      "name='" + anchor.id + "' x=" + number(anchor.at.x) + " y=" + number(anchor.at.y);
  cairo_tag_begin(context_, CAIRO_TAG_DEST, attributes.c_str());
  cairo_tag_end(context_, CAIRO_TAG_DEST);
}

bool TagWriter::awaits_span() const {
  return !in_span_ && !open_.empty() && open_.back().text_needs_span;
}

void TagWriter::begin_span() {
  begin_element({.type = kSpan}, "");
  in_span_ = true;
}

void TagWriter::end_page() {
  end_span();
  for (OpenTag& tag : open_) tag.on_first_page = false;
}

void TagWriter::begin_element(model::StructureElement element, const std::string& attributes) {
  elements_.push_back(std::move(element));
  cairo_tag_begin(context_, elements_.back().type.c_str(), attributes.c_str());
}

void TagWriter::end_span() {
  if (!in_span_) return;
  cairo_tag_end(context_, kSpan.c_str());
  in_span_ = false;
}

}  // namespace nenpo::render
