#pragma once

#include <vector>

#include "model/gathering.h"
#include "model/style_gathering.h"
#include "typeset/blocks/setting.h"
#include "typeset/flow/piece.h"

namespace nenpo::typeset {

/// Family and given name, each character as submitted, and the readings above them.
class NameSetter {
 public:
  NameSetter(const model::RosterStyle& style, const model::SourceLine& from, Setting& setting)
      : style_(style), from_(from), setting_(setting) {}

  /// The width of the name without any space between its parts.
  Pt solid_width(const model::Roster::Person& person);
  /// The family name begins at `left`, the given name ends at `right`; a name of one part stands at
  /// the left.
  void place_name(Piece& piece, const model::Roster::Person& person, Pt left, Pt right,
                  Pt baseline);

 private:
  /// A stretch of characters with or without a reading.
  struct Stretch {
    TextLine line;
    TextLine reading;
    Pt at;
  };
  struct Part {
    std::vector<Stretch> stretches;
    Pt width;
  };

  Part set_part(const model::Inlines& part);
  void place_part(Piece& piece, Part part, Pt x, Pt baseline, const std::string& fact);

  const model::RosterStyle& style_;
  const model::SourceLine& from_;
  Setting& setting_;
};

}  // namespace nenpo::typeset
