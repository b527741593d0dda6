#include "tests/companion/leaflet.h"

#include <cstdint>
#include <utility>

#include "base/text.h"

namespace nenpo::test {
namespace {

constexpr double kMargin = 50;
constexpr double kLeading = 20;

}  // namespace

Leaflet::Leaflet() {
  pages.name = "plan";
  pages.title = "計画（試験）";
  pages.author = "川崎市";
  pages.issued = {2026, 3, 31};
}

Leaflet& Leaflet::page(std::string_view label) {
  pages.pages.emplace_back().label = label;
  x_ = kMargin;
  y_ = kMargin;
  return *this;
}

Leaflet& Leaflet::begin(model::TagBegin tag) {
  pages.pages.back().items.emplace_back(std::move(tag));
  return *this;
}
Leaflet& Leaflet::begin(model::Role role) { return begin(model::TagBegin{.role = role}); }

Leaflet& Leaflet::end() {
  pages.pages.back().items.emplace_back(model::TagEnd{});
  return *this;
}

Leaflet& Leaflet::text(std::string_view words, double gap_in_em) {
  x_ += gap_in_em * size_;
  const double begin = x_;
  model::GlyphRun run;
  run.size = Pt{size_};
  run.text = words;
  for (std::size_t at = 0; at < words.size();) {
    const CodePoint sign = decode_utf8(words, at);
    run.glyphs.push_back({0, static_cast<float>(x_), static_cast<float>(y_)});
    run.clusters.push_back({static_cast<std::uint8_t>(sign.size), 1});
    x_ += sign.value < 0x80 ? size_ / 2 : size_;
    at += sign.size;
  }
  if (!fact_.empty()) {
    const model::Box box{Pt{begin}, Pt{y_ - 0.88 * size_}, Pt{x_ - begin}, Pt{size_}};
    pages.pages.back().facts.push_back({std::exchange(fact_, ""), box});
  }
  pages.pages.back().items.emplace_back(std::move(run));
  return *this;
}

Leaflet& Leaflet::above(std::string_view reading) {
  const double x = x_, y = y_, size = size_;
  x_ -= size;
  y_ -= size;
  size_ = size / 2;
  text(reading);
  x_ = x;
  y_ = y;
  size_ = size;
  return *this;
}

Leaflet& Leaflet::next_line(const std::string& ending) {
  model::LineRecord line;
  line.at = {Pt{kMargin}, Pt{y_}};
  line.ending = ending;
  pages.pages.back().lines.push_back(std::move(line));
  x_ = kMargin;
  y_ += kLeading;
  return *this;
}

Leaflet& Leaflet::unknown_line() {
  next_line("");
  pages.pages.back().lines.pop_back();
  return *this;
}

Leaflet& Leaflet::size(double points) {
  size_ = points;
  return *this;
}

Leaflet& Leaflet::anchor(std::string_view id) {
  pages.pages.back().items.emplace_back(model::Anchor{std::string(id), {Pt{x_}, Pt{y_}}});
  return *this;
}

Leaflet& Leaflet::fact(std::string_view id) {
  fact_ = id;
  return *this;
}

Leaflet& Leaflet::element(model::TagBegin tag, std::string_view words) {
  return begin(std::move(tag)).text(words).end().last_line();
}
Leaflet& Leaflet::element(model::Role role, std::string_view words) {
  return element(model::TagBegin{.role = role}, words);
}

}  // namespace nenpo::test
