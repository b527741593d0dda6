#pragma once

#include <string>
#include <vector>

#include "model/style_basics.h"

namespace nenpo::model {

/// [proof]: the page reduced at the upper left, what is to be said about it beside and below.
struct ProofStyle {
  double scale = 0.66;
  Pt margin, head, gap;  // around; of the head line; between page and notes
  int columns = 3;       // of notes that find no room beside their page
  TextStyle title, head_text, note, remark, number;
  RuleStyle page_frame, fact_frame, remark_frame, loose, hairline;
  Pt number_width;  // of the numbers before notes
  Pt note_gap;
  int line_step = 5;    // every so many lines one is numbered
  Pt tick;              // side of the boxes to tick
  std::string heading;  // 校正紙
  std::string check_heading, sources_heading, remarks_heading, loose_heading, pictures_heading;
  std::string error_word, warning_word, info_word;
  std::string elsewhere_word;         // in the place of a page: what no page shows
  std::string page_word;              // behind a folio: 頁
  std::string count_word, none_word;  // 件, なし
  std::vector<std::string> stages;    // 初校, 再校, 念校, 校了: columns of boxes to sign in
  std::vector<std::string> signatures;  // 月日, 校正者, 確認印: their rows
  Pt signature_label, signature_width, signature_height;  // of its first column, of a box
};

}  // namespace nenpo::model
