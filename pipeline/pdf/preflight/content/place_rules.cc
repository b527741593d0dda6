#include <algorithm>
#include <cmath>
#include <string>

#include "pdf/preflight/content/extent.h"
#include "pdf/preflight/content/page_check.h"
#include "pdf/preflight/content/plain_signs.h"

namespace nenpo::pdf {
namespace {

constexpr Pt kTolerance{0.5};  // em boxes are a little larger than their glyphs
constexpr Pt kRounding{0.05};

/// 4.8pt
std::string in_points(Pt size) {
  const long tenths = std::lround(size.count() * 10);
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + "pt";
}

bool lies_within(const Extent& inner, const Extent& outer) {
  return inner.left >= outer.left && inner.top >= outer.top && inner.right <= outer.right &&
         inner.bottom <= outer.bottom;
}

class PlaceCheck {
 public:
  explicit PlaceCheck(const PageCheck& check)
      : check_(check),
        trim_(extent_of(check.page.from_trim(check.page.trim))),
        bleed_(extent_of(check.page.from_trim(check.page.bleed))) {}

  void run() {
    for (const TextShow& text : check_.content.texts) {
      if (!text.blank) check_text(text);
    }
    if (!check_.is_for_press()) return;
    for (const Shape& shape : check_.content.shapes) check_painting(shape, "図形");
    for (const Picture& picture : check_.content.pictures) check_painting(picture, "画像");
  }

 private:
  void check_text(const TextShow& text) {
    const Pt smallest = check_.file.expected.smallest_text;
    if (text.size < smallest - kRounding && !says_nothing(check_.words_of(text))) {
      check_.faults.add("text-size", text.box,
                        said(text) + in_points(text.size) + "で、読める大きさ（" +
                            in_points(smallest) + "）より小さくなっています。",
                        in_points(text.size));
    }
    if (lies_within(extent_of(text.box), trim_.grown_by(kTolerance))) return;
    if (is_press_mark(text.mark, text.box)) return;
    check_.faults.add("text-outside-trim", text.box,
                      said(text) + "、仕上がりの紙面からはみ出しています。");
  }

  std::string said(const TextShow& text) const { return in_brackets(check_.words_of(text)) + "が"; }

  /// Marks for the press, and the words beside them, stand beside the page.
  bool is_press_mark(const Mark& mark, const model::Box& box) const {
    return check_.is_for_press() && mark.owner == Mark::Owner::kArtifact &&
           extent_of(box).cut_to(trim_.grown_by(-kTolerance)).empty();
  }

  /// Lines that are drawn at one stroke may stand on all four sides of the page.
  bool is_press_mark(const Shape& shape) const {
    if (!shape.stroke || shape.outlines.empty()) return is_press_mark(shape.mark, shape.box);
    return std::all_of(shape.outlines.begin(), shape.outlines.end(), [&](const auto& outline) {
      Extent extent;
      for (const model::Point& point : outline) extent.add(point);
      return is_press_mark(shape.mark, extent.box());
    });
  }
  bool is_press_mark(const Picture& picture) const {
    return is_press_mark(picture.mark, picture.box);
  }

  template <typename Painting>
  void check_painting(const Painting& painting, const std::string& what) {
    if (lies_within(extent_of(painting.box), bleed_.grown_by(kTolerance))) return;
    if (is_press_mark(painting)) return;
    check_.faults.add("paint-outside-bleed", painting.box,
                      what + "が、裁ち落としの外まではみ出しています。", what);
  }

  const PageCheck& check_;
  Extent trim_, bleed_;
};

}  // namespace

void check_places(const PageCheck& check) { PlaceCheck(check).run(); }

}  // namespace nenpo::pdf
