#pragma once

#include <string>

#include "model/pages.h"
#include "tests/pages/rules.h"

namespace nenpo::pages {

/// Pages drawn by hand, for the rules' own tests: 10 pt glyphs that fill their em, 20 characters by
/// 10 lines of 20 pt, the first baseline 115 pt below the page's top, the foot line at 320 pt.
/// Face 0 is the body's.
class Drawing {
 public:
  static constexpr double kEm = 10;
  static constexpr double kTop = 100;
  static constexpr double kLeft = 50;
  static constexpr double kLeading = 20;
  static constexpr double kFirstBaseline = 115;
  static constexpr double kFootTop = 320;
  static constexpr double kWidth = 200;
  static constexpr double kGap = 20;

  Drawing();
  /// The next page, with its folio as label and a foot line that says `chapter`.
  Drawing& page(const std::string& chapter = "計画");
  Drawing& page_without_folio();
  /// The page that was begun last ends because of this, and not because it is full.
  Drawing& ends(model::PageEnd end);
  Drawing& open(model::Role role);
  /// To be clicked where it stands.
  Drawing& link(const std::string& destination);
  Drawing& close(int tags = 1);
  Drawing& anchor(const std::string& id);
  /// Lines stand in column `index` (from 0) of `count` from here on.
  Drawing& column(int index, int count);
  /// Glyphs from the left edge of the column, on the page's line `number` (from 0), in the tag
  /// that is open; kept for the proofreader.
  Drawing& line(int number, const std::string& text, double size = kEm);
  /// Glyphs anywhere, not kept.
  Drawing& text(double x, double y, const std::string& text, double size = kEm);
  /// A paragraph whose only line is `words` and a link.
  Drawing& referring(int number, const std::string& words, const std::string& destination,
                     const std::string& printed);
  Drawing& rule(double x1, double y1, double x2, double y2);
  /// A paragraph of `lines` lines from line `first` on.
  Drawing& paragraph(int first, int lines);
  Drawing& heading(int number, const std::string& text, model::Role role = model::Role::kHeading2);
  Drawing& outline(int level, const std::string& title, const std::string& destination);

  model::Pages& pages() { return pages_; }

 private:
  model::Page& last() { return pages_.pages.back(); }

  model::Pages pages_;
  double left_ = kLeft;
  double width_ = kWidth;
  int folio_ = 0;
};

/// What the drawn pages are held against.
Hanmen drawn_hanmen();
/// A glyph's ink: its em box, 0.9 em above the baseline.
Ink box_ink();

}  // namespace nenpo::pages
