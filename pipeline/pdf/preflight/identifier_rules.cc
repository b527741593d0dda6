#include "pdf/preflight/identifier_rules.h"

#include <map>
#include <qpdf/QPDFNameTreeObjectHelper.hh>
#include <set>
#include <string>

#include "pdf/preflight/entries.h"

namespace nenpo::pdf {
namespace {

using Object = QPDFObjectHandle;

std::map<std::string, Object> read_tree(const Structure& structure) {
  std::map<std::string, Object> elements;
  Object tree = entry_in(structure.tree.elements.front().object, "/IDTree");
  if (!tree.isDictionary()) return elements;
  for (const auto& [id, element] :
       QPDFNameTreeObjectHelper(tree, *structure.file.document, false)) {
    elements.emplace(id, element);
  }
  return elements;
}

}  // namespace

void check_identifiers(const Structure& structure) {
  if (structure.tree.elements.empty()) return;
  const auto named = read_tree(structure);
  std::set<std::string> seen;
  for (std::size_t at = 1; at < structure.tree.elements.size(); ++at) {
    const Element& element = structure.tree.elements[at];
    const std::string id = text_in(element.object, "/ID");
    if (id.empty()) {
      if (element.type == "Note") structure.add("note-id", at, "に識別子（ID）がありません。");
      continue;
    }
    if (!seen.insert(id).second) {
      structure.add("note-id", at, "の識別子「" + id + "」が、ほかの要素と同じです。");
      continue;
    }
    const auto found = named.find(id);
    if (found != named.end() && Object(found->second).isSameObjectAs(element.object)) continue;
    structure.add("element-id", at, "を、その識別子「" + id + "」から引けません。");
  }
}

}  // namespace nenpo::pdf
