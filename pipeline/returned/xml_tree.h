#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "package/xml_stream.h"
#include "returned/text_edits.h"

namespace nenpo::returned {

/// An element and where it stands in its document.
struct XmlNode {
  std::string space;
  std::string local;
  std::vector<std::pair<std::string, std::string>> attributes;  // by local name, decoded
  std::string text;                                             // directly in it
  XmlSpan tag;                                                  // its start tag, or the only one
  std::size_t close = 0;                                        // where its end tag begins
  std::size_t end = 0;                                          // behind its end tag
  std::vector<XmlNode> children;

  std::optional<std::string_view> find(std::string_view name) const;
  std::string_view get(std::string_view name) const { return find(name).value_or(""); }
  const XmlNode* child(std::string_view name) const;
  std::vector<const XmlNode*> all(std::string_view name) const;  // children of that name
};

/// An element written anew, without prefixes.
std::string plain_xml(const XmlNode& node);

/// The root of a small document: its text is UTF-8 without DOCTYPE, and has a million elements at
/// most.
std::optional<XmlNode> parse_xml(std::string_view text);

/// A part being changed: its text, its elements, and what is to become different.
struct XmlPart {
  std::string text;
  XmlNode root;
  TextEdits edits;

  std::string prefix() const { return prefix_of(raw(root)); }
  std::string_view raw(const XmlNode& node) const {
    return std::string_view(text).substr(node.tag.begin, node.end - node.tag.begin);
  }
  void set(const XmlNode& node, std::string_view attribute, std::string_view value) {
    edits.set_attribute(text, node.tag, attribute, value);
  }
  void unset(const XmlNode& node, std::string_view attribute) {
    edits.remove_attribute(text, node.tag, attribute);
  }
  void remove(const XmlNode& node) { edits.replace({node.tag.begin, node.end}, ""); }
  void append(const XmlNode& parent, const std::string& xml) {
    edits.append(text, parent.tag, parent.close, xml);
  }
  /// Adds a child of the root where the schema's order wants it: behind the last one of
  /// `predecessors`, so that elements which the schema does not know do no harm.
  void insert_behind(const std::vector<std::string_view>& predecessors, const std::string& xml);
  std::string changed() const { return edits.applied_to(text); }
};

}  // namespace nenpo::returned
