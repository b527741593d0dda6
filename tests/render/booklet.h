#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/pages.h"

namespace nenpo::test {

/// Makes small publications by hand, set in the role "body" of fonts/fonts.toml without any
/// composition.
class Booklet {
 public:
  Booklet();
  Booklet& page(std::string_view label);
  Booklet& begin(model::TagBegin tag);
  Booklet& begin(model::Role role);
  Booklet& end();
  /// A line of text at the next place down the page.
  Booklet& text(std::string_view text);
  Booklet& add(model::PageItem item);
  /// A tag with that text and nothing else.
  Booklet& element(model::Role role, std::string_view text);
  Booklet& outline(int level, std::string_view title, std::string_view destination);

  model::Pages pages;

 private:
  double y_ = 0;
};

/// What the command prints, errors included; the test fails when it cannot be run.
std::string output_of(const std::string& command);
/// What `program FILE [arguments]` prints of a PDF.
std::string read_pdf(const std::string& program, const std::string& pdf,
                     const std::string& arguments = "");

}  // namespace nenpo::test
