#include "annex/print_widths.h"

#include <algorithm>
#include <utility>

namespace nenpo::annex {
namespace {

/// Digits of the default font between the margins of a page across.
constexpr double kA4Width = 146;
constexpr double kA3Width = 212;
/// A sentence is read badly in columns of less than fourteen kanji.
constexpr double kLeastForSentences = 30;

/// The greatest width that a column may have for all to stand on the page.
double largest_width(std::vector<double> wished, double page) {
  std::sort(wished.begin(), wished.end());
  double left = page;
  auto others = static_cast<double>(wished.size());
  for (const double width : wished) {
    if (width * others > left) return left / others;
    left -= width;
    others -= 1;
  }
  return page;
}

}  // namespace

PrintWidths fit_to_paper(std::vector<double> wished) {
  PrintWidths widths{std::move(wished), PaperSize::kA4};
  double largest = largest_width(widths.columns, kA4Width);
  if (largest < kLeastForSentences) {
    widths.paper = PaperSize::kA3;
    largest = largest_width(widths.columns, kA3Width);
  }
  for (double& width : widths.columns) width = std::min(width, largest);
  return widths;
}

}  // namespace nenpo::annex
