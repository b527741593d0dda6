#include "normalize/values/unit_problems.h"

#include <string>

namespace nenpo::normalize {

Problem unit_conflict(std::string_view in_cell, std::string_view in_column) {
  const std::string column(in_column);
  return {"unit-conflict", Severity::kError,
          "セル内の単位（" + std::string(in_cell) + "）が単位欄（" + column + "）と異なります。",
          "値の欄は数字だけにし、単位は単位欄に書いてください（例: 値「143」、単位「" + column +
              "」）。"};
}

Problem unit_converted(std::string_view in_cell, std::string_view in_column, Decimal value) {
  const std::string column(in_column);
  const std::string converted = to_printed(value) + column;
  return {"unit-converted", Severity::kWarning,
          (in_cell.empty() ? "セル内の数値を" : "セル内の単位（" + std::string(in_cell) + "）を") +
              "単位欄（" + column + "）に換算し、" + converted + "と読みました。",
          "単位欄の単位で数字だけを入力してください（例: " + to_printed(value) + "）。"};
}

Problem unknown_unit(std::string_view unit) {
  return {"unknown-unit", Severity::kWarning,
          "単位「" + std::string(unit) + "」は単位の一覧にありません。",
          "一覧にある単位で書いてください（例: "
          "か所、万人/日）。新しい単位のときは企画担当へご連絡ください。"};
}

}  // namespace nenpo::normalize
