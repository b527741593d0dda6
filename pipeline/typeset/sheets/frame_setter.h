#pragma once

#include <vector>

#include "base/finding.h"
#include "model/sheet.h"
#include "typeset/blocks/setting.h"
#include "typeset/sheets/stack.h"

namespace nenpo::typeset {

/// A frame of a sheet with its blocks, set in the first look in which they fit.
class FrameSetter {
 public:
  /// `top` is not above the frame's box: what stands above may have pushed it down.
  FrameSetter(const model::GridSheet& sheet, const model::Frame& frame,
              const model::FrameStyle& style, Pt top, Setting& setting);

  /// Leaves what does not fit to further sheets, all about equally full, and keeps what stands on
  /// the sheet `number`, from 0. Returns how many sheets there are.
  std::size_t divide(std::size_t number);

  /// Ground, frame and rules: not read, within the page's artifact.
  void draw_ground(Piece& page) const;
  /// Its text. The frame is used up.
  void put(Piece& page);
  /// Where another frame may begin below it.
  Pt foot() const;

 private:
  struct Content {
    Stack stack;
    std::vector<Stack::Column> columns;
    Findings findings;
    int figures = 0;
    std::optional<Failure> failure;
  };

  void choose();
  Content set_in(const model::Style& style, Pt growth);
  void grow(const model::Style& style);
  void report_overflow(Piece& page) const;
  Pt text_width() const;
  Pt bottom() const { return style_.box.y + style_.box.height; }
  Pt room() const { return bottom() - top_ - style_.pad_top - style_.pad_bottom; }
  Pt over() const { return highest(content_.columns) - room(); }
  Pt text_top() const;
  model::Box ground() const;

  const model::GridSheet& sheet_;
  const model::Frame& frame_;
  const model::FrameStyle& style_;
  Pt top_;
  Setting& setting_;
  Content content_;
};

}  // namespace nenpo::typeset
