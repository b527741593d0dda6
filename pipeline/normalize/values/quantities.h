#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.h"
#include "normalize/reading.h"
#include "normalize/vocabulary.h"

namespace nenpo::normalize {

/// One figure out of a text: 参加者225人 is {参加者, 225, 人}. A forecast is marked （見込）.
struct Quantity {
  std::string label;
  Decimal value;
  std::string unit;
  bool forecast = false;
};

/// "事業者31者、参加者225人", "年間20件(見込)", "1,200人": separated by 、 ， , ； or line breaks;
/// a comma between thousands parts nothing. All or none: a part that is no figure spoils the text.
Reading<std::vector<Quantity>> read_quantities(std::string_view text, const Vocabulary& vocabulary);

/// The same text half-width, its parts joined with 、 and otherwise as written: "2者、5人".
std::string quantities_text(std::string_view text);

}  // namespace nenpo::normalize
