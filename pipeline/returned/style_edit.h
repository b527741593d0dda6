#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/finding.h"
#include "returned/book_edit.h"

namespace nenpo::returned {

/// The colour of a mark ("FFB0B0") and what the cells so marked were filled with before: a
/// patternFill or gradientFill element.
using Mark = std::pair<std::string, std::string>;
using Marks = std::map<std::string, std::string>;

/// How cells of our own sheet look; elements of CT_Font, CT_Fill, CT_Border and CT_CellAlignment
/// (ECMA-376 Part 1, 18.8) without prefix.
struct CellLook {
  std::string font;
  std::string fill = {};
  std::string border = {};
  std::string alignment = {};
  bool is_text = false;  // what is entered stays text
};

/// The style sheet part. Only ever grows, so that every style index of the workbook stays right.
///
/// A marked cell gets a copy of its own style with another fill. Each fill that is hidden so has a
/// mark colour of its own, a hair apart from the others: the colour says what was below it,
/// wherever the cell has been moved to and whichever program has saved the workbook since.
class StyleEdit {
 public:
  /// `earlier` are the marks of a former review: cells that bear them are as before again. A
  /// workbook without style sheet gets one.
  static Result<StyleEdit> open(PackageEdit& package, BookEdit& book, ContentTypesEdit& types,
                                const Marks& earlier);

  /// The style of a cell of style `style` that has a fault, and the mark it bears.
  std::uint32_t marked(std::uint32_t style, Severity severity);
  Mark mark_of(std::uint32_t style, Severity severity);
  std::uint32_t add(const CellLook& look);
  void save(PackageEdit& package);

 private:
  /// A list of the style sheet: what it has, and what is added to it.
  struct List {
    std::string name;
    const XmlNode* node = nullptr;
    std::vector<std::string> items = {};  // elements as they stand in the part
    std::size_t first_new = 0;
    std::uint32_t add(const std::string& xml);
  };
  void read_lists();
  void restore_fills(const Marks& earlier);
  void save_list(const List& list);
  std::uint32_t fill_of(std::uint32_t style) const;
  std::uint32_t add_fill(const std::string& pattern);

  std::string name_;
  XmlPart part_;
  std::string prefix_;
  bool has_named_styles_ = false;
  List fonts_{.name = "fonts"}, fills_{.name = "fills"}, borders_{.name = "borders"},
      formats_{.name = "cellXfs"};
  std::vector<std::string> patterns_;  // of each fill, as it was without our marks
  std::vector<std::string> hidden_;    // patterns that marks have been laid over
};

}  // namespace nenpo::returned
