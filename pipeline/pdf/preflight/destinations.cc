#include "pdf/preflight/destinations.h"

#include <algorithm>
#include <qpdf/QPDFNameTreeObjectHelper.hh>

#include "pdf/preflight/entries.h"

namespace nenpo::pdf {
namespace {

using Object = QPDFObjectHandle;

/// [page /XYZ left top zoom], alone or as /D of a dictionary.
Object explicit_form(Object destination) {
  return destination.isDictionary() ? destination.getKey("/D") : destination;
}

}  // namespace

Destinations::Destinations(const CheckedFile& file) : file_(file) {
  Object catalog = file.document->getRoot();
  Object names = entry_in(catalog.getKey("/Names"), "/Dests");
  if (names.isDictionary()) {
    for (const auto& [name, at] : QPDFNameTreeObjectHelper(names, *file.document, false)) {
      named_.emplace(name, at);
    }
  }
  Object old_form = catalog.getKey("/Dests");  // ISO 32000-1, 12.3.2.3: names, as of PDF 1.1
  if (!old_form.isDictionary()) return;
  for (const auto& [name, at] : old_form.getDictAsMap()) named_.emplace(name.substr(1), at);
}

std::size_t Destinations::page_of(const Object& destination) const {
  Object at = explicit_form(destination);
  if (at.isString() || at.isName()) {
    const auto found = named_.find(at.isString() ? at.getUTF8Value() : at.getName().substr(1));
    if (found == named_.end()) return 0;
    at = explicit_form(found->second);
  }
  if (!at.isArray() || at.getArrayNItems() == 0) return 0;
  return file_.page_number(at.getArrayItem(0));
}

void Destinations::check_names(Faults& faults) const {
  for (const auto& [name, at] : named_) {
    const bool ascii =
        std::all_of(name.begin(), name.end(), [](char c) { return c > 0x20 && c < 0x7F; });
    if (ascii) continue;
    faults.add("destination-name",
               "リンク先の名前「" + name + "」に、ASCIIの英数字でない文字があります。");
  }
}

}  // namespace nenpo::pdf
