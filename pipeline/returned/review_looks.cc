#include "returned/review_looks.h"

#include <string>

namespace nenpo::returned {
namespace {

constexpr const char* kInk = "FF262626";
constexpr const char* kQuiet = "FF7F7F7F";
constexpr const char* kNavy = "FF1F3864";
constexpr const char* kLine = "FFBFBFBF";

std::string font(const std::string& marks, const char* size, const std::string& colour) {
  return "<font>" + marks + "<sz val=\"" + size + "\"/><color rgb=\"" + colour +
         "\"/><name val=\"游ゴシック\"/><family val=\"3\"/><charset val=\"128\"/></font>";
}

std::string solid(const std::string& colour) {
  return "<patternFill patternType=\"solid\"><fgColor rgb=\"" + colour +
         "\"/><bgColor indexed=\"64\"/></patternFill>";
}

std::string border() {
  std::string sides;
  for (const char* side : {"left", "right", "top", "bottom"}) {
    sides +=
        "<" + std::string(side) + " style=\"thin\"><color rgb=\"" + kLine + "\"/></" + side + ">";
  }
  return "<border>" + sides + "<diagonal/></border>";
}

constexpr const char* kLeft =
    "<alignment horizontal=\"left\" vertical=\"center\" indent=\"1\" wrapText=\"1\"/>";
constexpr const char* kCentre =
    "<alignment horizontal=\"center\" vertical=\"center\" wrapText=\"1\"/>";
constexpr const char* kLineAlone = "<alignment vertical=\"center\"/>";

/// Cells of a table row whose texts are in one colour.
ReviewLooks::Row row_looks(StyleEdit& styles, const char* ink, const std::string& answer) {
  const std::string plain = font("", "10.5", ink);
  ReviewLooks::Row row;
  row.number = styles.add({.font = plain, .border = border(), .alignment = kCentre});
  row.state = row.number;
  row.text = styles.add({.font = plain, .border = border(), .alignment = kLeft, .is_text = true});
  row.link = styles.add({.font = font("<u/>", "10.5", "FF0563C1"),
                         .border = border(),
                         .alignment = kCentre,
                         .is_text = true});
  row.answer = styles.add({.font = font("", "10.5", kInk),
                           .fill = answer,
                           .border = border(),
                           .alignment = kLeft,
                           .is_text = true});
  for (std::uint32_t& severity : row.severity) severity = row.number;
  return row;
}

}  // namespace

ReviewLooks add_review_looks(StyleEdit& styles) {
  ReviewLooks looks;
  looks.title = styles.add({.font = font("<b/>", "16", kNavy), .alignment = kLineAlone});
  looks.note = styles.add({.font = font("<b/>", "10.5", "FFC00000"), .alignment = kLineAlone});
  looks.guide = styles.add({.font = font("", "10.5", kInk), .alignment = kLineAlone});
  looks.counts = styles.add({.font = font("<b/>", "12", kNavy), .alignment = kLineAlone});
  looks.header = styles.add({.font = font("<b/>", "10.5", "FFFFFFFF"),
                             .fill = solid(kNavy),
                             .border = border(),
                             .alignment = kCentre});
  looks.hidden = styles.add({.font = font("", "10.5", kQuiet), .is_text = true});
  looks.open = row_looks(styles, kInk, solid("FFFFFBE6"));
  looks.quiet = row_looks(styles, kQuiet, "");
  const char* const inks[] = {"FF1F4E79", "FF7F4A00", "FF9C0006"};
  const char* const grounds[] = {"FFE3EEF9", "FFFFF1D6", "FFFBE3E4"};
  for (std::size_t i = 0; i < 3; ++i) {
    looks.open.severity[i] = styles.add({.font = font("<b/>", "10.5", inks[i]),
                                         .fill = solid(grounds[i]),
                                         .border = border(),
                                         .alignment = kCentre});
  }
  return looks;
}

}  // namespace nenpo::returned
