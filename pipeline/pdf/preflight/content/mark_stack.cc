#include "pdf/preflight/content/mark_stack.h"

#include <utility>

#include "pdf/instructions.h"
#include "pdf/preflight/content/operands.h"
#include "pdf/preflight/entries.h"

namespace nenpo::pdf {
namespace {

using Kind = Irregularity::Kind;
using Owner = Mark::Owner;

}  // namespace

MarkStack::Properties MarkStack::read(std::string_view dictionary) {
  Properties properties;
  const std::string_view number = entry(dictionary, "MCID");
  if (is_number(number)) properties.number = static_cast<int>(to_number(number));
  properties.type = name_of(entry(dictionary, "Type"));
  properties.subtype = name_of(entry(dictionary, "Subtype"));
  const std::string_view text = entry(dictionary, "ActualText");
  properties.replaced = is_string(text);
  if (properties.replaced) properties.actual_text = text_of(text);
  return properties;
}

MarkStack::Properties MarkStack::read(QPDFObjectHandle dictionary) {
  Properties properties;
  if (!dictionary.isDictionary()) return properties;
  QPDFObjectHandle number = dictionary.getKey("/MCID");
  if (number.isInteger()) properties.number = number.getIntValueAsInt();
  properties.type = name_in(dictionary, "/Type");
  properties.subtype = name_in(dictionary, "/Subtype");
  QPDFObjectHandle text = dictionary.getKey("/ActualText");
  properties.replaced = text.isString();
  if (properties.replaced) properties.actual_text = text.getUTF8Value();
  return properties;
}

void MarkStack::begin(const std::string& tag, std::string_view properties,
                      QPDFObjectHandle resources, QPDFObjGen stream) {
  const bool named = is_name(properties) && resources.isDictionary();
  const Properties read_properties =
      named ? read(resources.getKey("/" + name_of(properties))) : read(properties);
  Open open = open_.empty() ? Open{} : open_.back();
  if (tag == "Artifact") begin_artifact(open, read_properties);
  if (read_properties.number >= 0) begin_element(open, read_properties, stream);
  if (read_properties.replaced) {
    if (!open.mark.replaced && open.content != nullptr) {
      open.content->text += read_properties.actual_text;
    }
    open.mark.replaced = true;
  }
  open_.push_back(open);
}

void MarkStack::begin_artifact(Open& open, const Properties& properties) {
  if (open.mark.owner == Owner::kElement) irregular(Kind::kArtifactInElement);
  open = {};
  open.mark.owner = Owner::kArtifact;
  open.mark.artifact = page_.artifacts.size();
  page_.artifacts.push_back({properties.type, properties.subtype});
}

void MarkStack::begin_element(Open& open, const Properties& properties, QPDFObjGen stream) {
  const std::string number = std::to_string(properties.number);
  if (open.mark.owner == Owner::kArtifact) irregular(Kind::kElementInArtifact, number);
  const auto [content, is_new] = marked_[stream].try_emplace(properties.number);
  if (!is_new) irregular(Kind::kRepeatedNumber, number);
  content->second.page = page_.page;
  open = {};
  open.mark.owner = Owner::kElement;
  open.mark.number = properties.number;
  open.mark.stream = stream;
  open.content = &content->second;
}

bool MarkStack::end(std::size_t floor) {
  if (open_.size() <= floor) return false;
  open_.pop_back();
  return true;
}

void MarkStack::end_all(std::size_t floor) { open_.resize(std::min(floor, open_.size())); }

void MarkStack::note(const std::string& text, const Extent& extent) {
  if (open_.empty() || open_.back().content == nullptr) return;
  MarkedContent& content = *open_.back().content;
  if (!open_.back().mark.replaced) content.text += text;
  if (extent.empty()) return;
  content.box = content.box ? extent_of(*content.box).joined_with(extent).box() : extent.box();
}

void MarkStack::irregular(Irregularity::Kind kind, std::string detail) {
  page_.irregularities.push_back({kind, std::move(detail)});
}

}  // namespace nenpo::pdf
