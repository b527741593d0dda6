#include "pdf/moved_pages.h"

namespace nenpo::pdf {
namespace {

constexpr int kPlaces = 3;  // of a point: far finer than any device

}  // namespace

const MovedPage* find(const MovedPages& pages, const QPDFObjectHandle& page) {
  const auto found = pages.find(page.getObjGen());
  return found == pages.end() ? nullptr : &found->second;
}

void move_points(QPDFObjectHandle array, const MovedPage& moved) {
  move_points(array, 0, array.getArrayNItems(), moved);
}

void move_points(QPDFObjectHandle array, int first, int last, const MovedPage& moved) {
  for (int i = first; i < last && i < array.getArrayNItems(); ++i) {
    QPDFObjectHandle number = array.getArrayItem(i);
    if (!number.isNumber()) continue;
    const Pt by = (i - first) % 2 == 0 ? moved.right : moved.up;
    const double value = number.getNumericValue() + by.count();
    array.setArrayItem(i, QPDFObjectHandle::newReal(value, kPlaces));
  }
}

}  // namespace nenpo::pdf
