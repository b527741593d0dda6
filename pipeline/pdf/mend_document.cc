#include "pdf/mend_document.h"

#include <map>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFNumberTreeObjectHelper.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <string>

namespace nenpo::pdf {
namespace {

using Object = QPDFObjectHandle;

constexpr const char* kDatePrefix = "D:";

/// Pages are numbered with the prefix of the label before, from 1.
Object first_number(Object before) {
  Object label = Object::parse("<< /S /D /St 1 >>");
  if (before.hasKey("/P")) label.replaceKey("/P", before.getKey("/P"));
  return label;
}

}  // namespace

void mend_dates(QPDF& document) {
  Object info = document.getTrailer().getKey("/Info");
  if (!info.isDictionary()) return;
  for (const char* key : {"/CreationDate", "/ModDate"}) {
    Object date = info.getKey(key);
    if (!date.isString() || date.getStringValue().rfind(kDatePrefix, 0) == 0) continue;
    info.replaceKey(key, Object::newString(kDatePrefix + date.getStringValue()));
  }
}

void mend_page_labels(QPDF& document) {
  Object tree = document.getRoot().getKey("/PageLabels");
  if (!tree.isDictionary()) return;
  const auto labels = QPDFNumberTreeObjectHelper(tree, document).getAsMap();
  const auto pages = static_cast<long long>(document.getAllPages().size());
  auto mended = labels;
  if (!labels.contains(0)) mended.emplace(0, first_number(Object::newDictionary()));
  for (auto [page, label] : labels) {
    const bool is_last = page + 1 >= pages;
    if (label.hasKey("/S") || is_last || labels.contains(page + 1)) continue;
    mended.emplace(page + 1, first_number(label));
  }
  Object numbers = Object::newArray();
  for (const auto& [page, label] : mended) {
    numbers.appendItem(Object::newInteger(page));
    numbers.appendItem(label);
  }
  tree.replaceKey("/Nums", numbers);
  tree.removeKey("/Kids");
  tree.removeKey("/Limits");
}

}  // namespace nenpo::pdf
