#pragma once

#include <cstdint>

namespace nenpo::phrase {

/// What a line end between two characters would part, from what must stay whole to where one would
/// pause in reading.
enum class Seam : std::uint8_t {
  kInside,  // a word, a number, a word and its particle
  kWord,    // two words of a compound: 資源|循環
  kItem,    // two items of a list: 保存・|活用
  kPhrase,  // two phrases (bunsetsu), the first qualifying the next: 地域の|実態
  kClause,  // two phrases behind a comma, を, に, は ... or beside a bracket: 臨海部を|活性化する
};

}  // namespace nenpo::phrase
