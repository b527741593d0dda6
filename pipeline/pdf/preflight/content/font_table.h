#pragma once

#include <cstddef>
#include <map>
#include <qpdf/QPDFObjectHandle.hh>
#include <vector>

#include "pdf/preflight/content/font.h"

namespace nenpo::pdf {

/// The fonts of a file, each read when it is first used.
class FontTable {
 public:
  explicit FontTable(std::vector<Font>& fonts) : fonts_(fonts) {}

  /// Its index among the fonts. A font without an object of its own is read anew every time.
  std::size_t index_of(QPDFObjectHandle font) {
    if (!font.isIndirect()) return add(font);
    const auto known = indices_.find(font.getObjGen());
    if (known != indices_.end()) return known->second;
    return indices_.emplace(font.getObjGen(), add(font)).first->second;
  }
  const Font& operator[](std::size_t index) const { return fonts_[index]; }

 private:
  std::size_t add(QPDFObjectHandle font) {
    fonts_.push_back(read_font(font));
    return fonts_.size() - 1;
  }

  std::vector<Font>& fonts_;
  std::map<QPDFObjGen, std::size_t> indices_;
};

}  // namespace nenpo::pdf
