#include "pdf/sheet_marks.h"

#include <algorithm>
#include <array>
#include <qpdf/QPDFObjectHandle.hh>
#include <string_view>

namespace nenpo::pdf {
namespace {

constexpr Pt kLine{0.3};
constexpr Pt kFoldMark = from_mm(8);

// The number of the sheet: figures as clocks show them, of seven strokes named a to g, clockwise
// from the top, g in the middle.
constexpr Pt kFigureWidth = from_mm(1.5);
constexpr Pt kFigureGap = from_mm(0.8);
constexpr Pt kNumberAbove = from_mm(3);  // the bleed
constexpr Pt kBarGap = from_mm(0.8);
constexpr std::array<std::string_view, 10> kStrokesOfFigure{
    "abcdef", "bc", "abdeg", "abcdg", "bcfg", "acdfg", "acdefg", "abc", "abcdefg", "abcdfg"};
struct Stroke {
  double from_x, from_y, to_x, to_y;  // in widths of a figure, which is two of them high
};
constexpr std::array<Stroke, 7> kStrokes{{{0, 2, 1, 2},
                                          {1, 2, 1, 1},
                                          {1, 1, 1, 0},
                                          {0, 0, 1, 0},
                                          {0, 1, 0, 0},
                                          {0, 2, 0, 1},
                                          {0, 1, 1, 1}}};

std::string line(Pt from_x, Pt from_y, Pt to_x, Pt to_y) {
  return numeral(from_x) + " " + numeral(from_y) + " m " + numeral(to_x) + " " + numeral(to_y) +
         " l S\n";
}

/// `dashes`: PDF 1.7, 8.4.3.6.
std::string artifact(const std::string& lines, const std::string& dashes) {
  return "/Artifact BMC\nq 0 G " + numeral(kLine) + " w " + dashes + " d\n" + lines + "Q\nEMC\n";
}

std::string figure(char digit, Pt x, Pt y) {
  std::string lines;
  for (const char name : kStrokesOfFigure.at(static_cast<std::size_t>(digit - '0'))) {
    const Stroke& stroke = kStrokes.at(static_cast<std::size_t>(name - 'a'));
    lines += line(x + kFigureWidth * stroke.from_x, y + kFigureWidth * stroke.from_y,
                  x + kFigureWidth * stroke.to_x, y + kFigureWidth * stroke.to_y);
  }
  return lines;
}

}  // namespace

std::string numeral(Pt length) {
  constexpr int kPlaces = 3;
  return QPDFObjectHandle::newReal(length.count(), kPlaces).unparse();
}

std::string fold_marks(const PageBoxes& sheet, Pt fold) {
  const Pt above = std::min(sheet.bleed.top + kFoldMark, sheet.media.top);
  const Pt below = std::max(sheet.bleed.bottom - kFoldMark, sheet.media.bottom);
  return artifact(
      line(fold, sheet.bleed.top, fold, above) + line(fold, sheet.bleed.bottom, fold, below),
      "[3 2] 0");
}

std::string sheet_number(const PageBoxes& sheet, std::size_t side) {
  Pt x = sheet.trim.left;
  const Pt y = sheet.bleed.top + kNumberAbove;
  std::string lines;
  for (const char digit : std::to_string(side / 2 + 1)) {
    lines += figure(digit, x, y);
    x += kFigureWidth + kFigureGap;
  }
  for (std::size_t bar = 0; bar <= side % 2; ++bar) {
    const Pt bar_y = y - kBarGap * static_cast<double>(bar + 1);
    lines += line(sheet.trim.left, bar_y, x - kFigureGap, bar_y);
  }
  return artifact(lines, "[] 0");
}

}  // namespace nenpo::pdf
