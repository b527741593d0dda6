#include "pdf/mend_resources.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

namespace nenpo::pdf {

void mend_fonts(QPDF& document) {
  for (QPDFObjectHandle& object : document.getAllObjects()) {
    if (!object.isDictionaryOfType("/Font", "/CIDFontType2")) continue;
    if (object.hasKey("/CIDToGIDMap")) continue;
    object.replaceKey("/CIDToGIDMap", QPDFObjectHandle::newName("/Identity"));
  }
}

void mend_pictures(QPDF& document) {
  for (QPDFObjectHandle& object : document.getAllObjects()) {
    if (object.isImage(false)) object.getDict().removeKey("/Interpolate");
  }
}

}  // namespace nenpo::pdf
