#pragma once

#include <optional>
#include <string>

#include "model/style_basics.h"

namespace nenpo::model {

/// [progress.head]: years with their era, a measure's title, the band of a programme.
struct ProgressHeadStyle {
  std::string current;  // 現状, above the first column
  TextStyle year, era;
  Pt pad_x, pad_y;  // of the years
  Colour tint;
  TextStyle title, description, continued;
  std::string continued_by;  // behind a title that goes on: （続き）
  Pt title_pad_top, title_pad_bottom;
  TextStyle programme_label, programme;
  Pt programme_height, programme_gap;
  Colour programme_fill;
};

/// [progress.plan]: items in narrow columns.
struct ProgressPlanStyle {
  TextStyle text;
  Pt bullet_size;  // of ●, in a cell as wide as the text's size
  Pt pad_left, pad_right, pad_top, pad_bottom;
  Pt item_gap;
};

/// [progress.result]: label | class | text over the columns of the years.
struct ProgressResultStyle {
  TextStyle label, note;
  std::string label_word;  // 実施結果, below the year
  std::string note_word;   // 達成状況区分
  Pt label_width, note_gap;
  TextStyle numeral, numeral_again;  // the class, and where its band goes on
  Pt numeral_top;
  TextStyle text, subhead;
  Pt subhead_before, subhead_after;
  Pt pad_left, pad_right, pad_top, pad_bottom;
  Pt item_gap;
};

/// [progress]: the ledger of measures. It stands out of the type area on both sides.
struct ProgressTableStyle {
  Pt overhang_inner, overhang_outer;
  double most_blank = 0;  // of a page's height, so that a measure begins on the next page
  ProgressHeadStyle head;
  ProgressPlanStyle plan;
  ProgressResultStyle result;
  RuleStyle heavy, middle, hair;  // new measure; new year; within
};

struct ProgressStyles {
  std::optional<ProgressTableStyle> table;
};

}  // namespace nenpo::model
