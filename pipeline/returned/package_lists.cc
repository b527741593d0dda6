// The lists by which a package finds its parts: relations and content types.
#include <algorithm>

#include "package/relations.h"
#include "returned/package_edit.h"
#include "returned/xml_text.h"

namespace nenpo::returned {
namespace {

constexpr std::string_view kContentTypes = "[Content_Types].xml";

XmlPart empty_relations() {
  XmlPart part;
  part.text =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      "</Relationships>";
  part.root = parse_xml(part.text).value();
  return part;
}

}  // namespace

Result<RelationsEdit> RelationsEdit::open(const PackageEdit& package, std::string_view source) {
  RelationsEdit edit;
  edit.name_ = package::relations_part(source);
  if (package.has(edit.name_)) {
    auto part = package.open(edit.name_);
    if (!part) return part.error();
    edit.part_ = std::move(*part);
  } else {
    edit.part_ = empty_relations();
  }
  const auto& nodes = edit.part_.root.children;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    if (nodes[i].local != "Relationship") continue;
    edit.ids_.emplace_back(nodes[i].get("Id"));
    if (nodes[i].get("TargetMode") == "External") continue;
    const auto type = nodes[i].get("Type");
    edit.entries_.push_back({.id = edit.ids_.back(),
                             .kind = std::string(type.substr(type.rfind('/') + 1)),
                             .target = package::resolve_target(source, nodes[i].get("Target")),
                             .node = i});
  }
  return edit;
}

const RelationsEdit::Entry* RelationsEdit::find_kind(std::string_view kind) const {
  const auto found = std::find_if(entries_.begin(), entries_.end(),
                                  [&](const Entry& entry) { return entry.kind == kind; });
  return found == entries_.end() ? nullptr : &*found;
}

const RelationsEdit::Entry* RelationsEdit::find_id(std::string_view id) const {
  const auto found = std::find_if(entries_.begin(), entries_.end(),
                                  [&](const Entry& entry) { return entry.id == id; });
  return found == entries_.end() ? nullptr : &*found;
}

std::string RelationsEdit::add(const Dialect& dialect, std::string_view kind,
                               std::string_view target) {
  std::string id;
  std::size_t number = 1;
  do {
    id = "rId" + std::to_string(number++);
  } while (std::find(ids_.begin(), ids_.end(), id) != ids_.end());
  ids_.push_back(id);
  added_ += "<Relationship Id=\"" + id + "\" Type=\"" + dialect.relationships + "/" +
            std::string(kind) + "\" Target=\"/" + xml_text(target) + "\"/>";
  return id;
}

void RelationsEdit::remove(std::string_view id) {
  const Entry* entry = find_id(id);
  if (entry == nullptr) return;
  part_.remove(part_.root.children[entry->node]);
  entries_.erase(entries_.begin() + (entry - entries_.data()));
}

void RelationsEdit::save(PackageEdit& package) {
  if (!added_.empty()) part_.append(part_.root, with_prefix(added_, part_.prefix()));
  if (!part_.edits.empty()) package.write(name_, part_.changed());
}

Result<ContentTypesEdit> ContentTypesEdit::open(const PackageEdit& package) {
  auto part = package.open(kContentTypes);
  if (!part) return part.error();
  ContentTypesEdit edit;
  edit.part_ = std::move(*part);
  return edit;
}

const XmlNode* ContentTypesEdit::override_of(std::string_view part) const {
  const std::string wanted = package::comparable_name(part);
  for (const XmlNode& node : part_.root.children) {
    if (node.local == "Override" && package::comparable_name(node.get("PartName")) == wanted)
      return &node;
  }
  return nullptr;
}

std::string ContentTypesEdit::find_part(std::string_view type_end) const {
  for (const XmlNode& node : part_.root.children) {
    if (node.local == "Override" && node.get("ContentType").ends_with(type_end))
      return package::resolve_target("", node.get("PartName"));
  }
  return "";
}

void ContentTypesEdit::set(std::string_view part, std::string_view type) {
  if (const XmlNode* node = override_of(part)) return part_.set(*node, "ContentType", type);
  added_ +=
      "<Override PartName=\"/" + xml_text(part) + "\" ContentType=\"" + std::string(type) + "\"/>";
}

void ContentTypesEdit::remove(std::string_view part) {
  if (const XmlNode* node = override_of(part)) part_.remove(*node);
}

void ContentTypesEdit::save(PackageEdit& package) {
  if (!added_.empty()) part_.append(part_.root, with_prefix(added_, part_.prefix()));
  if (!part_.edits.empty()) package.write(std::string(kContentTypes), part_.changed());
}

}  // namespace nenpo::returned
