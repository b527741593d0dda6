#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <string>
#include <string_view>
#include <vector>

#include "model/pages.h"
#include "pdf/preflight/preflight.h"

namespace nenpo::pdf {

/// A rectangle in a page's own coordinates (PDF 1.7, 7.9.5), its corners in order: y upward.
struct PageArea {
  Pt left, bottom, right, top;
  bool operator==(const PageArea&) const = default;
};

/// A page of the file that is checked. Boxes that the page leaves out are what PDF 1.7, 14.11.2
/// puts in their place; a media box that cannot be read is empty.
struct CheckedPage {
  QPDFObjectHandle object;
  std::size_t number = 0;  // from 1
  PageArea media, crop, bleed, trim;

  /// A rectangle of the page's content as faults name it: from the upper left corner of the trim
  /// box, y downward.
  model::Box from_trim(const PageArea& area) const;
};

/// A stretch of content between BDC and EMC that belongs to a structure element.
struct MarkedContent {
  std::size_t page = 0;             // from 1: the page on which it is painted
  std::optional<model::Box> box{};  // of its glyphs and pictures, as faults name it
  std::string text{};               // that copying yields, UTF-8
};
/// By the marked content's identifier (MCID).
using MarkedContents = std::map<int, MarkedContent>;

/// A finished file, opened once for all rules. `marked` is empty until check_content() has read the
/// content streams: the rules of structure take from it where an element stands, and what it says.
struct CheckedFile {
  std::unique_ptr<QPDF> document;
  std::string_view bytes;  // the file itself
  Expected expected;
  std::vector<CheckedPage> pages;
  std::map<QPDFObjGen, std::size_t> page_numbers;  // of page objects, from 1
  /// By the object whose content stream it stands in: a page, or a form XObject that is painted
  /// on one.
  std::map<QPDFObjGen, MarkedContents> marked{};

  /// The number of the page object, from 1; 0: it is none of the file's.
  std::size_t page_number(const QPDFObjectHandle& page) const;
};

}  // namespace nenpo::pdf
