#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <qpdf/QPDFObjGen.hh>
#include <string>
#include <vector>

#include "model/pages.h"
#include "pdf/preflight/content/font.h"

// What content streams paint, as plain data for the rules. Boxes are those of faults: pt from the
// upper left corner of the page's trim box, y downward, cut to the clip.
namespace nenpo::pdf {

/// A colour as it is set: its parts from 0 to 1.
struct Tone {
  enum class Model : std::uint8_t { kGray, kRgb, kCmyk, kOther };  // kOther: spot, pattern, Lab
  /// The device whose colours are meant, where no profile in the file says what they look like.
  enum class Device : std::uint8_t { kNone, kGray, kRgb, kCmyk };

  Model model = Model::kGray;
  Device device = Device::kGray;
  std::array<float, 4> parts{};
};

/// What a stretch of content is: part of a structure element, an artifact, or neither.
struct Mark {
  enum class Owner : std::uint8_t { kNothing, kElement, kArtifact };

  Owner owner = Owner::kNothing;
  bool replaced = false;     // something stands for its text: an ActualText
  int number = -1;           // of an element: its MCID
  QPDFObjGen stream{};       // of an element: the page or form whose content it is
  std::size_t artifact = 0;  // of an artifact: of PageContent::artifacts
};

/// How a stretch of content says that it is an artifact (PDF 1.7, 14.8.2.2); empty: not said.
struct Artifact {
  std::string type, subtype;
};

/// One operator that shows text (PDF 1.7, 9.4.3).
struct TextShow {
  std::size_t font = 0;  // of DocumentContent::fonts
  std::string codes;
  model::Box box;  // of the em boxes of its glyphs, blanks at the ends left out
  Pt size;         // as it looks on the page
  Tone tone;
  float opacity = 1;
  bool blank = true;       // shows nothing but blanks
  bool invisible = false;  // neither filled nor stroked
  bool unclear = false;    // lies under a soft mask or a blend mode
  Mark mark;
  std::size_t order = 0;  // in which it is painted, of all that the page paints
};

/// A path that is filled or stroked, or a shading.
struct Shape {
  model::Box box;
  std::optional<Tone> fill{};
  std::optional<Tone> stroke{};
  float opacity = 1;
  bool unclear = false;
  bool even_odd = false;
  Pt line_width;  // of a stroke
  /// Of what is filled, and of straight strokes as broad as they are; empty: the box itself.
  std::vector<std::vector<model::Point>> outlines{};
  Mark mark;
  std::size_t order = 0;
};

struct Picture {
  model::Box box;
  int width = 0, height = 0;  // pixels
  double ppi = 0;             // at the size in which it is seen
  Tone::Device device = Tone::Device::kNone;
  bool interpolated = false;
  Mark mark;
  std::size_t order = 0;
};

/// A transparency group: of the page, or of a form that the page paints.
struct Group {
  bool states_space = false;
  Tone::Device device = Tone::Device::kNone;
};

/// What is wrong with the stream itself.
struct Irregularity {
  enum class Kind : std::uint8_t {
    kSyntax,           // bytes that are no instruction
    kUnknownOperator,  // `detail`
    kMissingResource,  // `detail`
    kInheritedResources,
    kOpenMarks,          // BDC without EMC
    kOpenStates,         // q without Q
    kDeepStates,         // more than 28 q within each other
    kSurplusEnd,         // EMC or Q without its beginning: `detail`
    kTextOutsideObject,  // shown outside BT and ET
    kRepeatedNumber,     // an MCID for the second time: `detail`
    kArtifactInElement,
    kElementInArtifact,
    kCycle,  // a form that paints itself
  };

  Kind kind = Kind::kSyntax;
  std::string detail{};
};

struct PageContent {
  std::size_t page = 0;  // from 1
  std::vector<TextShow> texts;
  std::vector<Shape> shapes;
  std::vector<Picture> pictures;
  std::vector<Artifact> artifacts;
  std::vector<Group> groups;
  std::vector<Irregularity> irregularities;
};

struct DocumentContent {
  std::vector<Font> fonts;
  std::vector<PageContent> pages;

  const Font& font_of(const TextShow& text) const { return fonts[text.font]; }
};

}  // namespace nenpo::pdf
