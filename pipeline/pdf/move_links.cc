#include "pdf/move_links.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFNameTreeObjectHelper.hh>
#include <string>
#include <vector>

namespace nenpo::pdf {
namespace {

using Object = QPDFObjectHandle;

/// An explicit destination: page, kind, then what of the page is to be seen (table 151). A moved
/// one leads to a sheet, which is none of the pages: no destination moves twice.
void move_destination(Object destination, const MovedPages& pages) {
  if (destination.isDictionary()) destination = destination.getKey("/D");
  if (!destination.isArray() || destination.getArrayNItems() < 2) return;
  const MovedPage* moved = find(pages, destination.getArrayItem(0));
  if (moved == nullptr) return;
  destination.setArrayItem(0, moved->sheet);
  const std::string kind = destination.getArrayItem(1).getName();
  MovedPage by = *moved;
  if (kind == "/FitH" || kind == "/FitBH") by.right = by.up;           // its one number is a height
  const int last = kind == "/XYZ" ? 4 : destination.getArrayNItems();  // a zoom stays as it is
  move_points(destination, 2, last, by);
}

/// `/Dest`, or the destination of the action `/A`.
void move_target(Object holder, const MovedPages& pages) {
  move_destination(holder.getKey("/Dest"), pages);
  if (holder.getKey("/A").isDictionary()) move_destination(holder.getKey("/A"), pages);
}

void move_bookmarks(Object outlines, const MovedPages& pages) {
  std::vector<Object> items{outlines.getKey("/First")};
  while (!items.empty()) {
    Object item = items.back();
    items.pop_back();
    if (!item.isDictionary()) continue;
    move_target(item, pages);
    items.push_back(item.getKey("/Next"));
    items.push_back(item.getKey("/First"));
  }
}

}  // namespace

void move_annotation(Object annotation, const MovedPage& from, const MovedPages& pages) {
  for (const char* area : {"/Rect", "/QuadPoints"}) {
    if (annotation.hasKey(area)) move_points(annotation.getKey(area), from);
  }
  if (annotation.hasKey("/P")) annotation.replaceKey("/P", from.sheet);
  move_target(annotation, pages);
}

void move_destinations(QPDF& document, const MovedPages& pages) {
  Object root = document.getRoot();
  if (root.getKey("/Names").isDictionary() && root.getKey("/Names").hasKey("/Dests")) {
    QPDFNameTreeObjectHelper names(root.getKey("/Names").getKey("/Dests"), document);
    for (const auto& [name, destination] : names) move_destination(destination, pages);
  }
  if (root.getKey("/Outlines").isDictionary()) move_bookmarks(root.getKey("/Outlines"), pages);
  move_destination(root.getKey("/OpenAction"), pages);
}

}  // namespace nenpo::pdf
