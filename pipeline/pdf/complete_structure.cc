#include "pdf/complete_structure.h"

#include <cstddef>
#include <map>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFNumberTreeObjectHelper.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <utility>

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

Object attributes_of(const model::StructureElement& element) {
  Object attributes = Object::newDictionary();
  const auto add = [&](const std::string& key, const Object& value, const char* owner) {
    attributes.replaceKey("/O", Object::newName(owner));
    attributes.replaceKey(key, value);
  };
  if (element.type == "L") add("/ListNumbering", Object::newName("/None"), "/List");
  if (element.scope != model::Scope::kNone) {
    const bool of_column = element.scope == model::Scope::kColumn;
    add("/Scope", Object::newName(of_column ? "/Column" : "/Row"), "/Table");
  }
  if (element.column_span > 1) {
    add("/ColSpan", Object::newInteger(element.column_span), "/Table");
  }
  if (element.row_span > 1) add("/RowSpan", Object::newInteger(element.row_span), "/Table");
  return attributes;
}

/// Walks over the tree in the order in which its elements were begun.
class StructureWalk {
 public:
  StructureWalk(QPDF& document, const std::vector<model::StructureElement>& elements)
      : root_(document.getRoot().getKey("/StructTreeRoot")), elements_(elements) {}

  std::optional<std::string> run() {
    visit_kids(root_);
    if (next_ != elements_.size()) fail("構造の要素が足りません。");
    if (!fault_) take_out_artifacts();
    return fault_;
  }

 private:
  void visit_kids(Object parent) {
    Object kept = Object::newArray();
    for (Object& kid : members(parent.getKey("/K"))) {
      if (!is_element(kid) || visit(kid)) kept.appendItem(kid);
    }
    if (kept.getArrayNItems() == 0)
      parent.removeKey("/K");
    else
      parent.replaceKey("/K", kept);
  }

  /// Whether the element stays in the tree.
  bool visit(Object element) {
    const std::string type = element.getKey("/S").getName().substr(1);
    if (fault_ || next_ == elements_.size() || elements_[next_].type != type) {
      fail("構造の要素 " + type + " が合いません。");
      return true;
    }
    const model::StructureElement& planned = elements_[next_++];
    if (type == "Private") {
      note_artifact(element);
      return false;
    }
    complete(element, planned);
    visit_kids(element);
    return true;
  }

  void complete(Object element, const model::StructureElement& planned) {
    if (!planned.alternative_text.empty()) {
      element.replaceKey("/Alt", Object::newUnicodeString(planned.alternative_text));
    }
    Object attributes = attributes_of(planned);
    if (!attributes.getKeys().empty()) element.replaceKey("/A", attributes);
    if (planned.type == "Note") {
      element.replaceKey("/ID", Object::newString("note" + std::to_string(++notes_)));
    }
    if (planned.type != "Link") return;
    for (Object& kid : members(element.getKey("/K"))) {
      if (!kid.isDictionary() || !kid.hasKey("/Obj")) continue;
      Object annotation = kid.getKey("/Obj");
      annotation.replaceKey("/Contents", Object::newUnicodeString(planned.description));
      annotation.replaceKey("/F", Object::newInteger(kPrint));
    }
  }

  void note_artifact(Object element) {
    for (Object& kid : members(element.getKey("/K"))) {
      const bool inside = kid.isInteger();
      Object page = inside || !kid.hasKey("/Pg") ? element.getKey("/Pg") : kid.getKey("/Pg");
      Object number = inside ? kid : kid.getKey("/MCID");
      artifacts_[page.getKey("/StructParents").getIntValue()].push_back(number.getIntValueAsInt());
    }
  }

  /// Their places in the tree that leads from marked content to its element are void.
  void take_out_artifacts() {
    QPDFNumberTreeObjectHelper parents(root_.getKey("/ParentTree"), *root_.getOwningQPDF());
    for (const auto& [page, numbers] : artifacts_) {
      Object elements;
      if (!parents.findObject(page, elements)) continue;
      for (const int number : numbers) elements.setArrayItem(number, Object::newNull());
    }
  }

  void fail(std::string reason) {
    if (!fault_) fault_ = std::move(reason);
  }

  Object root_;
  const std::vector<model::StructureElement>& elements_;
  std::size_t next_ = 0;
  int notes_ = 0;
  std::map<long long, std::vector<int>> artifacts_;  // marked content, by the page's StructParents
  std::optional<std::string> fault_;
};

}  // namespace

std::optional<std::string> complete_structure(
    QPDF& document, const std::vector<model::StructureElement>& elements) {
  return StructureWalk(document, elements).run();
}

}  // namespace nenpo::pdf
