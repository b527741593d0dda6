#pragma once

#include <cstdint>

namespace nenpo::phrase {

/// What a line end between two characters would part, from what must stay whole to where one would
/// pause in reading.
enum class Seam : std::uint8_t {
  kInside,  // a word, a number
  kJoined,  // a word and its particle, ending or suffix: 地域|の
  kWord,    // two words of a compound: 資源|循環
  kItem,    // two items of a list: 保存・|活用
  kPhrase,  // two phrases (bunsetsu), the first qualifying the next: 地域の|実態
  kClause,  // two phrases, the first ending in を, に, は ...: 臨海部を|活性化する
  kPause,   // behind a comma, beside a bracket: 台数|（人口10万人あたり）
};

}  // namespace nenpo::phrase
