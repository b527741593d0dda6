#pragma once

#include <cstddef>
#include <deque>
#include <map>
#include <string>
#include <vector>

#include "model/manuscript.h"
#include "model/style.h"
#include "typeset/text/paragraph_setter.h"

namespace nenpo::typeset {

enum class LineKind { kWords, kFigure, kPlaceholder };

/// What stands between two forced line breaks of a cell, as wide as it is on one line.
struct CellLine {
  LineKind kind = LineKind::kWords;
  bool labelled = false;             // words stand before the number
  Pt natural;                        // all of it
  Pt whole, fraction_end, unit_end;  // of a figure: FigureText
  std::string text;
  std::vector<Pt> phrases;  // together `natural`; find_phrases()
};

/// A cell's text before it is set.
struct CellMeasure {
  Pt natural;                   // its widest line
  Pt unbreakable;               // its widest number or word
  Pt phrase;                    // its longest phrase; find_phrases()
  std::vector<CellLine> lines;  // at least one

  /// All lines are figures or stand for one, and one is.
  bool is_figure() const;
  bool is_placeholder() const;
  /// In so many lines it is set to a width: an estimate by its phrases.
  std::size_t lines_at(Pt width) const;
};

/// The text up to the first forced line break.
model::Inlines first_line(const model::Inlines& text);

/// Measures cells, each distinct text once.
class CellMeasures {
 public:
  explicit CellMeasures(ParagraphSetter& setter) : setter_(setter) {}

  /// The reference lasts as long as this object.
  const CellMeasure& of(const model::Inlines& text, const model::TextStyle& style);
  /// Adds their phrases to the cells measured so far. Where every cell fits on one line no phrase
  /// matters, and the dictionary need not be opened.
  void find_phrases();

 private:
  CellMeasure measure(const model::Inlines& text, const model::TextStyle& style);
  CellLine measure_line(const model::Inlines& text, const model::TextStyle& style);
  void find_phrases(CellMeasure& cell);

  ParagraphSetter& setter_;
  std::map<std::string, CellMeasure> known_;
  std::deque<CellMeasure> others_;  // with ruby, marks and the like
};

}  // namespace nenpo::typeset
