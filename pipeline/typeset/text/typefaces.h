#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "font/font_set.h"
#include "model/style.h"

namespace nenpo::typeset {

/// The fonts of a text style, opened.
struct Typeface {
  font::Role regular{};
  font::Role strong{};
  font::Metrics metrics;
};

/// Opens each role when a style first asks for it. The first role that cannot be had is kept as the
/// failure that ends the run; until then its texts are set in role 0, so that no caller has to ask.
class Typefaces {
 public:
  explicit Typefaces(font::FontSet& fonts) : fonts_(fonts) {}
  Typeface of(const model::TextStyle& style);
  const std::optional<Failure>& failure() const { return failure_; }

 private:
  struct Opened {
    std::string name;
    font::Role role{};
    font::Metrics metrics;
  };
  const Opened& opened(const std::string& name);

  font::FontSet& fonts_;
  std::vector<Opened> roles_;
  std::optional<Failure> failure_;
};

/// The baseline below the top of a line box: the em box of the face stands centred in it.
Pt baseline_in_line(const Typeface& face, const model::TextStyle& style);

}  // namespace nenpo::typeset
