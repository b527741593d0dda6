#pragma once

#include <string>
#include <string_view>

#include "model/pages.h"

namespace nenpo::test {

/// Makes small publications by hand without any font: 10 pt, Latin letters and digits half as wide
/// as the rest.
class Leaflet {
 public:
  Leaflet();
  Leaflet& page(std::string_view label);
  Leaflet& begin(model::TagBegin tag);
  Leaflet& begin(model::Role role);
  Leaflet& end();
  /// Words where the last ones ended, or so much behind them.
  Leaflet& text(std::string_view words, double gap_in_em = 0);
  /// A reading, half as large, above the words that stand last.
  Leaflet& above(std::string_view reading);
  /// The line is over because it is full, by force, or because the words are; or nobody knows why.
  Leaflet& full_line() { return next_line("full: next needs 1.000 em, 0.010 left"); }
  Leaflet& forced_line() { return next_line("forced"); }
  Leaflet& unknown_line();
  Leaflet& last_line() { return next_line("paragraph end"); }
  Leaflet& size(double points);
  Leaflet& anchor(std::string_view id);
  /// A fact that the next words print.
  Leaflet& fact(std::string_view id);
  /// A tag with these words and nothing else, on a line of its own.
  Leaflet& element(model::TagBegin tag, std::string_view words);
  Leaflet& element(model::Role role, std::string_view words);

  model::Pages pages;

 private:
  Leaflet& next_line(const std::string& ending);

  double x_ = 0, y_ = 0, size_ = 10;
  std::string fact_;
};

}  // namespace nenpo::test
