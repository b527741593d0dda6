#pragma once

#include <map>
#include <qpdf/QPDFObjGen.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include "base/length.h"

namespace nenpo::pdf {

/// What became of a page that now stands on a sheet.
struct MovedPage {
  QPDFObjectHandle sheet;
  QPDFObjectHandle form;  // the page's content as a form XObject (PDF 1.7, 8.10)
  Pt right, up;           // from the page's coordinates to those of the sheet
};

/// By the former page object.
using MovedPages = std::map<QPDFObjGen, MovedPage>;

/// Null where the object is none of the pages.
const MovedPage* find(const MovedPages& pages, const QPDFObjectHandle& page);
/// Moves the numbers of an array, x, y, x, y …: all of them, or those from `first` up to `last`.
void move_points(QPDFObjectHandle array, const MovedPage& moved);
void move_points(QPDFObjectHandle array, int first, int last, const MovedPage& moved);

}  // namespace nenpo::pdf
