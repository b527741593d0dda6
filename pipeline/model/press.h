#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "base/length.h"
#include "model/pages.h"
#include "model/style_basics.h"

namespace nenpo::model {

// What a printing house needs beside the pages: read from templates/press.toml.

/// How much of a place each of the four inks covers, 0 to 1.
struct Ink {
  double cyan = 0, magenta = 0, yellow = 0, black = 0;
  bool operator==(const Ink&) const = default;
  double total() const { return cyan + magenta + yellow + black; }
  /// On the black plate alone, or on none: nothing that could be out of register.
  bool is_grey() const { return cyan == 0 && magenta == 0 && yellow == 0; }
};

struct ColourOrder {
  bool operator()(const Colour& a, const Colour& b) const {
    return std::tie(a.red, a.green, a.blue) < std::tie(b.red, b.green, b.blue);
  }
};
using Inks = std::map<Colour, Ink, ColourOrder>;

/// トンボ: where the sheet is cut, how far the bleed goes, where the middle is.
struct CropMarkStyle {
  Pt width;
  Pt length;  // from the bleed outwards
  Pt bar;     // of a centre mark, across
  Pt bar_at;  // its distance from the bleed
};

/// Patches by which the printer judges the inks. They stand above the page.
struct ColourBarStyle {
  Pt side;   // of a patch
  Pt above;  // the bleed
  std::vector<Ink> patches;
};

/// What sheet this is: below the page.
struct SlugStyle {
  TextStyle text;
  Pt below;                         // the bleed
  Pt inset;                         // of it and the colour bar, from the page's left edge
  std::string sheet_word, of_word;  // 枚目／全, 枚
  std::string folio_word;           // ノンブル
  std::string issued_word;          // 発行
};

/// The characterised printing condition that the inks are meant for (ISO 32000-1, 14.11.5).
struct PrintingCondition {
  std::string identifier;  // JC200103
  std::string name;        // Japan Color 2001 Coated
  std::string registry;    // http://www.color.org
  std::string profile;     // an ICC profile of four inks: a path on this machine
};

struct PressStyle {
  std::string name;  // the file's, for messages
  Pt bleed;
  Pt margin;  // of the sheet, around the page
  Pt folded_width;  // what is so wide is folded upright in its middle; 0: nothing is
  CropMarkStyle crop_marks;
  ColourBarStyle colour_bar;
  SlugStyle slug;
  PrintingCondition condition;
  double most_ink = 3;  // that the paper takes, of all inks together
  Inks inks;            // of the publications' colours
};

/// cairo 1.16 draws in RGB alone: the marks are drawn in numbers, which the printed copy turns into
/// inks.
enum MarkNumber : std::size_t {
  kRegistrationMark,  // all four plates at once
  kSlugMark,          // black alone
  kFirstPatchMark     // of the colour bar; then one for each patch
};
constexpr Colour mark_colour(std::size_t number) {
  constexpr std::size_t kByte = 256;
  return {0, static_cast<std::uint8_t>(number / kByte), static_cast<std::uint8_t>(number % kByte)};
}
/// What those numbers are printed in.
Inks inks_of_marks(const PressStyle& style);

}  // namespace nenpo::model
