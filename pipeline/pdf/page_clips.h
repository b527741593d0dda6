#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/length.h"
#include "pdf/instructions.h"

namespace nenpo::pdf {

/// Opens what cairo 1.16 closes at the page's edges: it cuts every clip, in whole points, to the
/// page, and a ground of a picture that covers the page ends with it, although both went on into
/// the bleed. A rectangle that reaches an edge is carried on over it, which shows nowhere on the
/// page. Follows a page's content from its beginning.
class PageClips {
 public:
  /// The page as it is cut.
  PageClips(Pt width, Pt height, Pt bleed) : width_(width), height_(height), bleed_(bleed) {}

  /// To be told of every instruction: which coordinates hold.
  void follow(const Instruction& instruction);
  /// What the rectangle `re` that clips, or that is filled, becomes; none: it stays as it is.
  std::optional<std::string> opened(const Instruction& rectangle, bool fills) const;

 private:
  /// Whether points count from the page's upper left corner, as cairo lets them (8.3.4).
  bool counts_from_corner() const { return starts_at_corner_ && changes_.back() == 0; }

  Pt width_, height_, bleed_;
  bool started_ = false;
  bool starts_at_corner_ = false;
  std::vector<int> changes_{0};  // of the coordinates, at each level of q
};

}  // namespace nenpo::pdf
