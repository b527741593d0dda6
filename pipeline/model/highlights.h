#pragma once

#include <string>
#include <variant>
#include <vector>

#include "model/inlines.h"

namespace nenpo::model {

/// 数字で見る: a label, a large figure with its unit, words; and, where the figure has parts, a bar
/// of them; or, where it is compared with figures of another whole, a bar for each on one scale.
struct KeyFact {
  struct Part {
    std::string label;  // 会場, 前年から
    std::string number, unit, fact;
    double share =
        0;  // of the whole, or of the scale: a length on the page, not a published figure
    bool named = true;  // false: drawn, not printed
  };
  enum class Bars { kParts, kCompared };
  std::string label;
  std::string before;  // 参加者の
  std::string number;  // 91
  std::string unit;    // %が
  std::string fact;    // names where the number comes from, or empty
  std::vector<Inlines> words;
  std::vector<Part> parts;  // kCompared: the figure's own bar first
  Bars bars = Bars::kParts;
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

/// ①②③: items in rows, their numerals large before them.
struct Numbered {
  struct Item {
    std::string numeral;  // ①
    Inlines text;
  };
  std::vector<Item> items;
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

/// Moments and a span of years on an axis to scale, from the dates in the text beside it.
struct TimeAxis {
  struct Entry {
    double at = 0;     // years: 2024.75 is 1 October 2024
    std::string head;  // 2024年9月22日
    Inlines words;
  };
  double first = 0, last = 0;  // years of the span
  std::string first_label, last_label;
  std::vector<Entry> entries;   // ascending, within the span
  std::vector<Inlines> before;  // what was before the span, at no date
  std::vector<Entry> after;     // what follows it
  std::string alternative_text;
  SourceLine from{};
};

/// 順位表: one's own city set off, each score on a scale.
struct Ranking {
  struct Row {
    std::string rank, previous, name, score;
    double value = 0;  // the score: a place on the scale, not a published figure
    std::string fact;  // of the score
    bool own = false;
  };
  std::vector<Row> rows;
  std::string caption;  // what is ranked, for those who hear the table
  SourceLine from{};
};

struct Highlight
    : std::variant<KeyFacts, Voices, Numbered, Labels, Badge, GoalBand, TimeAxis, Ranking> {
  using variant::variant;
};

void visit_inlines(Highlight& highlight, const VisitInlines& visit);
std::string dump(const Highlight& highlight);

}  // namespace nenpo::model
