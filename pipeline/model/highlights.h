#pragma once

#include <string>
#include <variant>
#include <vector>

#include "model/inlines.h"

namespace nenpo::model {

/// 数字で見る: a label, a large figure with its unit, words; and, where the figure has parts, a bar
/// of them.
struct KeyFact {
  struct Part {
    std::string label;  // 会場
    std::string number, unit, fact;
    double share = 0;  // of the whole: a length on the page, not a published figure
  };
  std::string label;
  std::string before;  // 参加者の
  std::string number;  // 91
  std::string unit;    // %が
  std::string fact;    // names where the number comes from, or empty
  std::vector<Inlines> words;
  std::vector<Part> parts;
};
struct KeyFacts {
  std::vector<KeyFact> facts;
  std::string kind;  // Style: how the cells divide the width
  SourceLine from{};
};

/// 声: what people said, each with a speech mark.
struct Voices {
  std::vector<Inlines> voices;
  Inlines attribution;  // who said it; may be empty
  SourceLine from{};
};

/// 連携の相手: small labels joined by ×.
struct Labels {
  struct Label {
    std::string text;
    bool own = false;  // one of the city's own offices
  };
  std::vector<Label> labels;
  SourceLine from{};
};

/// A word or number in a shape: ③ in a disc, 募集開始, 概要版.
struct Badge {
  std::string kind;  // Style: disc, frame, solid
  std::string text;
  SourceLine from{};
};

/// The goals that a page is about; none handed in: a dashed tile that says so.
struct GoalBand {
  std::vector<int> goals;  // ascending
  SourceLine from{};
};

struct Highlight : std::variant<KeyFacts, Voices, Labels, Badge, GoalBand> {
  using variant::variant;
};

void visit_inlines(Highlight& highlight, const VisitInlines& visit);
std::string dump(const Highlight& highlight);

}  // namespace nenpo::model
