#include "pdf/preflight/content/contrast.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>
#include <vector>

#include "pdf/preflight/content/plain_signs.h"

namespace nenpo::pdf {
namespace {

using Rgb = std::array<double, 3>;

constexpr Rgb kPaper{1, 1, 1};
constexpr double kEnough = 4.5;
constexpr double kEnoughForLarge = 3;
constexpr Pt kLarge{18};
constexpr Pt kLargeWhenBold{14};
constexpr Pt kRounding{0.05};

std::optional<Rgb> rgb_of(const Tone& tone) {
  const auto part = [&](std::size_t i) { return static_cast<double>(tone.parts[i]); };
  switch (tone.model) {
    case Tone::Model::kGray:
      return Rgb{part(0), part(0), part(0)};
    case Tone::Model::kRgb:
      return Rgb{part(0), part(1), part(2)};
    case Tone::Model::kCmyk:
    case Tone::Model::kOther:
      return std::nullopt;
  }
  return std::nullopt;
}

/// WCAG 2.2, "relative luminance".
double luminance(const Rgb& colour) {
  const auto linear = [](double part) {
    return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(colour[0]) + 0.7152 * linear(colour[1]) + 0.0722 * linear(colour[2]);
}

/// WCAG 2.2, "contrast ratio".
double contrast(const Rgb& a, const Rgb& b) {
  const double lighter = std::max(luminance(a), luminance(b));
  const double darker = std::min(luminance(a), luminance(b));
  return (lighter + 0.05) / (darker + 0.05);
}

Rgb over(const Rgb& ground, const Rgb& colour, double opacity) {
  Rgb mixed{};
  for (std::size_t i = 0; i < mixed.size(); ++i) {
    mixed[i] = colour[i] * opacity + ground[i] * (1 - opacity);
  }
  return mixed;
}

bool holds(const model::Box& box, const model::Point& point) {
  return point.x >= box.x && point.x <= box.x + box.width && point.y >= box.y &&
         point.y <= box.y + box.height;
}

/// How often the outline winds around the point (PDF 1.7, 8.5.3.3).
int winding(const std::vector<model::Point>& outline, const model::Point& point) {
  int turns = 0;
  for (std::size_t i = 0; i < outline.size(); ++i) {
    const model::Point& from = outline[i];
    const model::Point& to = outline[(i + 1) % outline.size()];
    const bool up = from.y <= point.y && to.y > point.y;
    const bool down = from.y > point.y && to.y <= point.y;
    if (!up && !down) continue;
    const Pt across = from.x + (to.x - from.x) * ((point.y - from.y) / (to.y - from.y));
    if (across > point.x) turns += up ? 1 : -1;
  }
  return turns;
}

bool covers(const Shape& shape, const model::Point& point) {
  if (!holds(shape.box, point)) return false;
  if (shape.outlines.empty()) return true;
  int turns = 0;
  for (const auto& outline : shape.outlines) {
    const int own = winding(outline, point);
    if (shape.stroke && own != 0) return true;
    turns += own;
  }
  return shape.even_odd ? turns % 2 != 0 : turns != 0;
}

/// Paintings in the order in which they were painted.
struct Grounds {
  std::vector<const Shape*> shapes;
  std::vector<const Picture*> pictures;
};

/// What of a page can be the ground of a text: rules are too thin for it.
Grounds grounds_of(const PageContent& content) {
  constexpr Pt kThin{2};
  const auto is_rule = [&](const Shape& shape) {
    const Pt breadth = shape.stroke ? shape.line_width : shape.box.width;
    return breadth <= kThin || shape.box.width <= kThin || shape.box.height <= kThin;
  };
  Grounds grounds;
  for (const Shape& shape : content.shapes) {
    if (!is_rule(shape)) grounds.shapes.push_back(&shape);
  }
  for (const Picture& picture : content.pictures) grounds.pictures.push_back(&picture);
  return grounds;
}

bool touch(const model::Box& a, const model::Box& b) {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

bool hides_all_beneath(const Shape& shape, const model::Box& box) {
  const bool opaque = shape.opacity >= 1 && !shape.unclear && shape.outlines.empty();
  return opaque && shape.box.x <= box.x && shape.box.y <= box.y &&
         shape.box.x + shape.box.width >= box.x + box.width &&
         shape.box.y + shape.box.height >= box.y + box.height;
}

/// Those of them that lie beneath the text; of what is hidden there, nothing.
Grounds beneath(const Grounds& grounds, const TextShow& text) {
  Grounds beneath;
  std::size_t hidden = 0;
  for (const Shape* shape : grounds.shapes) {
    if (shape->order > text.order || !touch(shape->box, text.box)) continue;
    if (hides_all_beneath(*shape, text.box)) {
      beneath.shapes.clear();
      hidden = shape->order;
    }
    beneath.shapes.push_back(shape);
  }
  for (const Picture* picture : grounds.pictures) {
    const bool seen = picture->order > hidden && picture->order < text.order;
    if (seen && touch(picture->box, text.box)) beneath.pictures.push_back(picture);
  }
  return beneath;
}

/// The colour beneath one point; none where it is not one colour.
std::optional<Rgb> ground_at(const Grounds& grounds, const model::Point& point) {
  std::size_t picture = 0;
  for (const Picture* candidate : grounds.pictures) {
    if (holds(candidate->box, point)) picture = candidate->order;
  }
  std::optional<Rgb> ground = picture == 0 ? std::optional<Rgb>(kPaper) : std::nullopt;
  for (const Shape* shape : grounds.shapes) {
    if (shape->order < picture || !covers(*shape, point)) continue;
    const auto colour = rgb_of(shape->fill ? *shape->fill : *shape->stroke);
    if (!colour || shape->unclear) {
      ground = std::nullopt;
    } else if (shape->opacity >= 1) {
      ground = colour;
    } else if (ground) {
      ground = over(*ground, *colour, static_cast<double>(shape->opacity));
    }
  }
  return ground;
}

/// Whether it is paper or one colour all over.
bool is_even(const Grounds& grounds, const model::Box& box) {
  if (!grounds.pictures.empty() || grounds.shapes.size() > 1) return false;
  return grounds.shapes.empty() || hides_all_beneath(*grounds.shapes.front(), box);
}

class ContrastCheck {
 public:
  explicit ContrastCheck(const PageCheck& check)
      : check_(check), grounds_(grounds_of(check.content)) {}

  ContrastCount run() {
    for (const TextShow& text : check_.content.texts) {
      if (text.blank || text.invisible || is_decoration(text)) continue;
      check_text(text);
    }
    return count_;
  }

 private:
  bool is_decoration(const TextShow& text) const {
    return text.mark.owner == Mark::Owner::kArtifact && says_nothing(check_.words_of(text));
  }

  void check_text(const TextShow& text) {
    const auto colour = rgb_of(text.tone);
    const auto least = colour && !text.unclear ? least_contrast(text, *colour) : std::nullopt;
    if (!least) {
      ++count_.skipped;
      return;
    }
    ++count_.measured;
    const double enough = is_large(text) ? kEnoughForLarge : kEnough;
    if (*least < enough) add_fault(text, *least, enough);
  }

  bool is_large(const TextShow& text) const {
    const bool bold = check_.font_of(text).name.find("Bold") != std::string::npos;
    return text.size >= (bold ? kLargeWhenBold : kLarge) - kRounding;
  }

  /// Of points all over the text, about two an em along the line; rules that pass beneath the box
  /// without filling it are met by too few of them to count.
  std::optional<double> least_contrast(const TextShow& text, const Rgb& colour) const {
    const Grounds grounds = beneath(grounds_, text);
    const bool upright = text.box.width >= text.box.height;
    const Pt length = upright ? text.box.width : text.box.height;
    const int steps = is_even(grounds, text.box)
                          ? 1
                          : std::clamp(static_cast<int>(length / text.size * 2), 3, 80);
    std::optional<double> least;
    std::optional<Rgb> measured;
    for (int along = 0; along < steps; ++along) {
      const auto ground = ground_across(grounds, text.box, (along + 0.5) / steps, upright);
      if (!ground) return std::nullopt;
      if (ground == measured) continue;
      measured = ground;
      const double found = contrast_on(*ground, text, colour);
      if (!least || found < *least) least = found;
    }
    return least;
  }

  /// What most of three points across the line have beneath them: the middle one, unless a thin
  /// rule passes there and the other two agree.
  static std::optional<Rgb> ground_across(const Grounds& grounds, const model::Box& box,
                                          double along, bool upright) {
    std::array<std::optional<Rgb>, 3> found;
    for (std::size_t i = 0; i < found.size(); ++i) {
      const double across = 0.25 * (static_cast<double>(i) + 1);
      const model::Point point{box.x + box.width * (upright ? along : across),
                               box.y + box.height * (upright ? across : along)};
      found[i] = ground_at(grounds, point);
    }
    return found[0] == found[2] ? found[0] : found[1];
  }

  static double contrast_on(const Rgb& ground, const TextShow& text, const Rgb& colour) {
    return contrast(ground, over(ground, colour, static_cast<double>(text.opacity)));
  }

  void add_fault(const TextShow& text, double found, double enough) {
    const std::string ratio = ratio_of(found);
    check_.faults.add("contrast", text.box,
                      in_brackets(check_.words_of(text)) + "と地の色の明るさの比が" + ratio +
                          "で、読むのに要る" + ratio_of(enough) + "に足りません。",
                      ratio);
  }

  /// 4.4:1, never rounded up to what is asked.
  static std::string ratio_of(double ratio) {
    const auto tenths = static_cast<int>(std::floor(ratio * 10 + 1e-6));
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + ":1";
  }

  const PageCheck& check_;
  Grounds grounds_;
  ContrastCount count_;
};

}  // namespace

ContrastCount check_contrast(const PageCheck& check) { return ContrastCheck(check).run(); }

}  // namespace nenpo::pdf
