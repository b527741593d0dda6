#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>

#include "package/xml_stream.h"
#include "picture/inspect.h"

namespace nenpo::picture {
namespace {

constexpr std::string_view kName = "SVG";
constexpr std::string_view kSvg = "http://www.w3.org/2000/svg";
constexpr std::string_view kInclude = "http://www.w3.org/2001/XInclude";

/// What draws the same everywhere and asks for nothing else.
constexpr std::array<std::string_view, 22> kShapes{
    "svg",      "g",       "defs",           "symbol",         "use",
    "path",     "rect",    "circle",         "line",           "ellipse",
    "polyline", "polygon", "stop",           "clipPath",       "title",
    "desc",     "style",   "linearGradient", "radialGradient", "metadata",
    "switch",   "view"};

/// A CSS length in pixels; nothing for a share of something else, or for what is no length.
std::optional<double> pixels_of(std::string_view text) {
  struct Unit {
    std::string_view name;
    double pixels;
  };
  // CSS 2.1, 4.3.2
  constexpr std::array<Unit, 7> kUnits{{{"", 1},
                                        {"px", 1},
                                        {"pt", 96.0 / 72},
                                        {"pc", 16},
                                        {"mm", 96 / 25.4},
                                        {"cm", 96 / 2.54},
                                        {"in", 96}}};
  double value = 0;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, value);
  if (error != std::errc() || !(value > 0)) return std::nullopt;
  const std::string_view unit(stop, static_cast<std::size_t>(end - stop));
  for (const Unit& known : kUnits) {
    if (unit == known.name) return value * known.pixels;
  }
  return std::nullopt;
}

struct Size {
  double width = 0, height = 0;
};

/// "0 0 120 80"
std::optional<Size> size_of_view_box(std::string_view text) {
  std::array<double, 4> numbers{};
  for (double& number : numbers) {
    const std::size_t begin = std::min(text.find_first_not_of(" ,\t\r\n"), text.size());
    text.remove_prefix(begin);
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc()) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(stop - text.data()));
  }
  const Size size{numbers[2], numbers[3]};
  return size.width > 0 && size.height > 0 ? std::optional(size) : std::nullopt;
}

std::optional<Size> size_of(const package::XmlAttributes& root) {
  const auto view_box = size_of_view_box(root.get("viewBox"));
  const auto width = pixels_of(root.get("width"));
  const auto height = pixels_of(root.get("height"));
  if (width && height) return Size{*width, *height};
  if (!view_box) return std::nullopt;
  if (width) return Size{*width, *width * view_box->height / view_box->width};
  if (height) return Size{*height * view_box->width / view_box->height, *height};
  return view_box;
}

/// Whether a style or an attribute leads out of the file: url(…) but for url(#…), @import. Escapes
/// could hide either.
bool leads_out(std::string_view text) {
  if (text.find('\\') != std::string_view::npos || text.find('@') != std::string_view::npos)
    return true;
  constexpr std::string_view kUrl = "url(";
  for (std::size_t at = text.find(kUrl); at != std::string_view::npos; at = text.find(kUrl, at)) {
    at += kUrl.size();
    const std::size_t target = text.find_first_not_of(" '\"", at);
    if (target == std::string_view::npos || text[target] != '#') return true;
  }
  return false;
}

/// Whether drawing looks at the attribute; what editors note under names of their own, it does not.
bool is_drawn_from(std::string_view attribute) {
  constexpr std::array<std::string_view, 8> kDrawn{"style", "fill",   "stroke",       "clip-path",
                                                   "mask",  "filter", "marker-start", "marker-end"};
  return std::find(kDrawn.begin(), kDrawn.end(), attribute) != kDrawn.end();
}

/// Keeps the size of the outermost element and the first thing that is not admitted.
class SvgListener : public package::XmlListener {
 public:
  void start(const package::XmlName& name, const package::XmlAttributes& attributes) override {
    if (!seen_root_) start_root(name, attributes);
    if (name.space == kInclude) refused_ = "xi:include";
    if (name.space == kSvg) {
      if (std::find(kShapes.begin(), kShapes.end(), name.local) == kShapes.end())
        refused_ = name.local;
      in_style_ = name.local == "style";
    }
    for (const auto& [key, value] : attributes.all()) check(key, value);
  }
  void end(const package::XmlName&) override { in_style_ = false; }
  void text(std::string_view piece) override {
    if (in_style_) style_ += piece;
  }
  bool goes_on() const override { return refused_.empty(); }

  /// The name of an element or attribute that is not admitted; empty when all are.
  std::string refused() const { return refused_.empty() && leads_out(style_) ? "style" : refused_; }
  const std::optional<Size>& size() const { return size_; }
  /// Whether what is drawn beyond the outermost element's frame shows (SVG 1.1, 14.3.3).
  bool overruns() const { return overruns_; }

 private:
  void start_root(const package::XmlName& name, const package::XmlAttributes& attributes) {
    seen_root_ = true;
    if (name.space != kSvg || name.local != "svg") return;
    size_ = size_of(attributes);
    overruns_ = attributes.get("overflow") == "visible";
  }

  void check(std::string_view key, std::string_view value) {
    if (key == "href" && !value.starts_with('#')) refused_ = "href";
    if (is_drawn_from(key) && leads_out(value)) refused_ = key;
    if (key.starts_with("on")) refused_ = key;  // onload, onclick: script
  }

  bool seen_root_ = false;
  bool in_style_ = false;
  bool overruns_ = false;
  std::optional<Size> size_;
  std::string style_;
  std::string refused_;
};

Fault not_only_shapes(const std::string& what) {
  return {"SVGの中に、図形以外のもの（" + what + "）があります。",
          "SVGには図形だけを入れ、文字はアウトラインに変換してください。画像や効果を含む図は、PNG"
          "（300ppi以上）で保存し直してください（例：図1.png）。"};
}

Fault without_size() {
  return {"SVGの大きさが分かりません。",
          "いちばん外側の要素に大きさを書いてください（例：<svg "
          "xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 120 80\">）。"};
}

}  // namespace

std::variant<model::PictureFile, Fault> inspect_svg(std::string_view bytes) {
  SvgListener listener;
  package::Budget budget;
  package::XmlStream stream(listener, budget);
  stream.feed(bytes);
  const package::XmlTrouble trouble = stream.finish();
  if (!listener.refused().empty()) return not_only_shapes(listener.refused());
  if (trouble == package::XmlTrouble::kDoctype) return not_only_shapes("DOCTYPE");
  if (trouble != package::XmlTrouble::kNone) return broken(kName);
  const auto size = listener.size();
  if (!size) return without_size();
  constexpr double kLongest = 100'000;  // px: 26 m
  if (size->width > kLongest || size->height > kLongest)
    return too_many_pixels(std::llround(size->width), std::llround(size->height));
  model::PictureFile picture;
  picture.format = model::PictureFormat::kSvg;
  picture.width = std::max(1, static_cast<int>(std::lround(size->width)));
  picture.height = std::max(1, static_cast<int>(std::lround(size->height)));
  picture.overruns = listener.overruns();
  return picture;
}

}  // namespace nenpo::picture
