#include "pdf/preflight/tree_rules.h"

#include <string>

#include "pdf/preflight/document_rules.h"
#include "pdf/preflight/entries.h"
#include "pdf/preflight/structure_types.h"

namespace nenpo::pdf {
namespace {

/// Cells of a table may be empty: their row would lose a column without them.
bool may_be_empty(std::string_view type) { return type == "TD" || type == "TH"; }

bool holds_nothing(const Element& element) {
  return element.children.empty() && element.contents.empty() && element.annotations.empty();
}

void check_type(const Structure& structure, std::size_t at) {
  const Element& element = structure.tree.elements[at];
  if (element.type.empty()) {
    structure.add("role-name", at, "が、PDFの標準の種類ではありません。");
  }
  if (element.type == "Private" || element.type == "NonStruct") {
    structure.add("private-element", at, "が残っています。");
  }
}

void check_roles(const Structure& structure) {
  QPDFObjectHandle roles = entry_in(structure.tree.elements.front().object, "/RoleMap");
  if (!roles.isDictionary()) return;
  for (const auto& [name, standard] : roles.getDictAsMap()) {
    if (!is_standard_type(std::string_view(name).substr(1))) continue;
    structure.faults.add(
        "role-name", "標準の種類 " + name.substr(1) + " が、ほかの種類に読み替えられています。");
  }
}

}  // namespace

void check_elements(const Structure& structure) {
  const auto& elements = structure.tree.elements;
  if (elements.size() <= 1) {
    return structure.faults.add("structure-tree", "構造の木がないか、空です。");
  }
  check_roles(structure);
  for (std::size_t at = 1; at < elements.size(); ++at) {
    check_type(structure, at);
    if (holds_nothing(elements[at]) && !may_be_empty(elements[at].type)) {
      structure.add("empty-element", at, "に中身がありません。");
    }
    const std::string language = text_entry(elements[at], "/Lang");
    if (!language.empty() && !is_language_tag(language)) {
      structure.add("language-tag", at,
                    "の言語「" + language + "」が、ja や en-US の形ではありません。");
    }
  }
}

}  // namespace nenpo::pdf
