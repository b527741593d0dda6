#include "pdf/move_structure.h"

#include <qpdf/QPDF.hh>
#include <vector>

namespace nenpo::pdf {
namespace {

using Object = QPDFObjectHandle;

Object content_reference(const Object& number, const MovedPage& moved) {
  return Object::newDictionary({{"/Type", Object::newName("/MCR")},
                                {"/Pg", moved.sheet},
                                {"/Stm", moved.form},
                                {"/MCID", number}});
}

class StructureMove {
 public:
  explicit StructureMove(const MovedPages& pages) : pages_(pages) {}

  void run(Object root) {
    elements_.push_back(root);
    while (!elements_.empty()) {
      Object element = elements_.back();
      elements_.pop_back();
      move(element);
    }
  }

 private:
  void move(Object element) {
    const MovedPage* at = find(pages_, element.getKey("/Pg"));
    Object kids = element.getKey("/K");
    if (kids.isArray()) {
      for (int i = 0; i < kids.getArrayNItems(); ++i) {
        kids.setArrayItem(i, moved_kid(kids.getArrayItem(i), at));
      }
    } else if (!kids.isNull()) {
      element.replaceKey("/K", moved_kid(kids, at));
    }
    if (at == nullptr) return;
    element.replaceKey("/Pg", at->sheet);
    if (element.hasKey("/A")) element.replaceKey("/A", moved_attributes(element.getKey("/A"), *at));
  }

  /// A kid of an element that stood `at` that page: an element, a number of marked content, or a
  /// dictionary that refers to marked content or to an object, with a page of its own or without.
  Object moved_kid(Object kid, const MovedPage* at) {
    if (kid.isInteger()) return at == nullptr ? kid : content_reference(kid, *at);
    if (!kid.isDictionary()) return kid;
    if (kid.hasKey("/S")) {
      elements_.push_back(kid);
      return kid;
    }
    const MovedPage* own = kid.hasKey("/Pg") ? find(pages_, kid.getKey("/Pg")) : at;
    if (own == nullptr) return kid;
    kid.replaceKey("/Pg", own->sheet);
    if (kid.hasKey("/MCID") && !kid.hasKey("/Stm")) kid.replaceKey("/Stm", own->form);
    return kid;
  }

  /// A copy, because elements may share their attributes.
  static Object moved_attributes(Object attributes, const MovedPage& at) {
    if (attributes.isArray()) {
      Object copies = Object::newArray();
      for (Object& one : attributes.getArrayAsVector()) {
        copies.appendItem(one.isDictionary() ? moved_attributes(one, at) : one);
      }
      return copies;
    }
    if (!attributes.hasKey("/BBox")) return attributes;
    Object copy = attributes.shallowCopy();
    Object box = attributes.getKey("/BBox").shallowCopy();
    move_points(box, at);
    copy.replaceKey("/BBox", box);
    return copy;
  }

  const MovedPages& pages_;
  std::vector<Object> elements_;  // still to be visited
};

}  // namespace

void move_structure(QPDF& document, const MovedPages& pages) {
  StructureMove(pages).run(document.getRoot().getKey("/StructTreeRoot"));
}

}  // namespace nenpo::pdf
