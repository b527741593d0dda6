#include "pdf/complete_structure.h"

#include <cstddef>
#include <map>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFNumberTreeObjectHelper.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <utility>

#include "pdf/structure_attributes.h"
#include "pdf/table_headers.h"

namespace nenpo::pdf {
namespace {

using Object = QPDFObjectHandle;

constexpr int kPrint = 4;  // PDF 1.7, table 165: bit 3

/// The entry's members, whether it is an array, one thing or nothing.
std::vector<Object> members(Object entry) {
  if (entry.isArray()) return entry.getArrayAsVector();
  if (entry.isNull()) return {};
  return {entry};
}

bool is_element(Object kid) { return kid.isDictionary() && kid.hasKey("/S"); }

/// The page of each annotation.
std::map<QPDFObjGen, Object> pages_of_annotations(QPDF& document) {
  std::map<QPDFObjGen, Object> pages;
  for (const Object& page : document.getAllPages()) {
    for (const Object& annotation : members(Object(page).getKey("/Annots"))) {
      pages.emplace(annotation.getObjGen(), page);
    }
  }
  return pages;
}

/// The identifiers that elements are found by.
class Identifiers {
 public:
  /// That of the element, which gets one if it has none: the kind with a number.
  std::string of(Object element, const std::string& kind) {
    if (element.hasKey("/ID")) return element.getKey("/ID").getStringValue();
    std::string identifier = kind + std::to_string(++counts_[kind]);
    element.replaceKey("/ID", Object::newString(identifier));
    elements_.emplace(identifier, element);
    return identifier;
  }

  /// A name tree of one node (PDF 1.7, 7.9.6).
  void write(QPDF& document, Object root) const {
    if (elements_.empty()) return;
    Object names = Object::newArray();
    for (const auto& [identifier, element] : elements_) {
      names.appendItem(Object::newString(identifier));
      names.appendItem(element);
    }
    Object tree = Object::newDictionary();
    tree.replaceKey("/Names", names);
    root.replaceKey("/IDTree", document.makeIndirectObject(tree));
  }

 private:
  std::map<std::string, int> counts_;
  std::map<std::string, Object> elements_;
};

/// The cells of a table whose end has not come yet.
struct OpenTable {
  std::vector<TableRow> rows;
  std::vector<Object> cells;
};

/// Walks over the tree in the order in which its elements were begun.
class StructureWalk {
 public:
  StructureWalk(QPDF& document, const std::vector<model::StructureElement>& elements)
      : document_(document),
        root_(document.getRoot().getKey("/StructTreeRoot")),
        elements_(elements),
        annotation_pages_(pages_of_annotations(document)) {}

  CompletedStructure run() {
    if (root_.isDictionary()) visit_kids(root_, "");
    if (next_ != elements_.size()) fail("構造の要素が足りません。");
    if (!fault_ && root_.isDictionary()) {
      take_out_artifacts();
      identifiers_.write(document_, root_);
    }
    return {std::move(fault_), std::move(artifacts_)};
  }

 private:
  void visit_kids(Object parent, const std::string& type) {
    Object kept = Object::newArray();
    for (Object& kid : members(parent.getKey("/K"))) {
      if (!is_element(kid) || visit(kid, type)) kept.appendItem(kid);
    }
    if (kept.getArrayNItems() == 0)
      parent.removeKey("/K");
    else
      parent.replaceKey("/K", kept);
  }

  /// Whether the element stays in the tree.
  bool visit(Object element, const std::string& parent) {
    const std::string type = element.getKey("/S").getName().substr(1);
    if (fault_ || next_ == elements_.size() || elements_[next_].type != type) {
      fail("構造の要素 " + type + " が合いません。");
      return true;
    }
    const model::StructureElement& planned = elements_[next_++];
    if (type == "Private") {
      note_artifact(element, planned.artifact);
      return false;
    }
    write_attributes(element, planned, parent);
    if (type == "Note") identifiers_.of(element, "note");
    if (type == "Link") describe_link(element, planned.description);
    if (type == "Table") tables_.emplace_back();
    if (!tables_.empty()) note_in_table(element, planned);
    visit_kids(element, type);
    if (type == "Table") finish_table();
    return true;
  }

  /// The reference says its page, because the element may hold nothing else but other elements
  /// (PDF 1.7, table 325).
  void describe_link(Object element, const std::string& description) {
    for (Object& kid : members(element.getKey("/K"))) {
      if (!kid.isDictionary() || !kid.hasKey("/Obj")) continue;
      Object annotation = kid.getKey("/Obj");
      annotation.replaceKey("/Contents", Object::newUnicodeString(description));
      annotation.replaceKey("/F", Object::newInteger(kPrint));
      const auto page = annotation_pages_.find(annotation.getObjGen());
      if (page != annotation_pages_.end()) kid.replaceKey("/Pg", page->second);
    }
  }

  void note_in_table(Object element, const model::StructureElement& planned) {
    OpenTable& table = tables_.back();
    if (planned.type == "TR") table.rows.emplace_back();
    const bool header = planned.type == "TH";
    if ((!header && planned.type != "TD") || table.rows.empty()) return;
    table.rows.back().push_back({header, planned.scope, planned.column_span, planned.row_span});
    table.cells.push_back(element);
  }

  void finish_table() {
    OpenTable table = std::move(tables_.back());
    tables_.pop_back();
    const auto headers = headers_of(table.rows);
    for (std::size_t i = 0; i < headers.size(); ++i) {
      std::vector<std::string> names;
      for (const std::size_t header : headers[i]) {
        names.push_back(identifiers_.of(table.cells[header], "th"));
      }
      if (!names.empty()) write_headers(table.cells[i], names);
    }
  }

  void note_artifact(Object element, model::ArtifactKind kind) {
    for (Object& kid : members(element.getKey("/K"))) {
      const bool inside = kid.isInteger();
      Object page = inside || !kid.hasKey("/Pg") ? element.getKey("/Pg") : kid.getKey("/Pg");
      Object number = inside ? kid : kid.getKey("/MCID");
      const long long place = page.getKey("/StructParents").getIntValue();
      artifacts_[place][number.getIntValueAsInt()] = kind;
    }
  }

  /// Their places in the tree that leads from marked content to its element are void.
  void take_out_artifacts() {
    QPDFNumberTreeObjectHelper parents(root_.getKey("/ParentTree"), document_);
    for (const auto& [page, numbers] : artifacts_) {
      Object elements;
      if (!parents.findObject(page, elements)) continue;
      for (const auto& [number, kind] : numbers) elements.setArrayItem(number, Object::newNull());
    }
  }

  void fail(std::string reason) {
    if (!fault_) fault_ = std::move(reason);
  }

  QPDF& document_;
  Object root_;
  const std::vector<model::StructureElement>& elements_;
  std::map<QPDFObjGen, Object> annotation_pages_;
  std::size_t next_ = 0;
  std::vector<OpenTable> tables_;
  Identifiers identifiers_;
  ArtifactKinds artifacts_;
  std::optional<std::string> fault_;
};

}  // namespace

CompletedStructure complete_structure(QPDF& document,
                                      const std::vector<model::StructureElement>& elements) {
  return StructureWalk(document, elements).run();
}

}  // namespace nenpo::pdf
