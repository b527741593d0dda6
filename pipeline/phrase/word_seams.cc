#include "phrase/word_seams.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "base/text.h"

namespace nenpo::phrase {
namespace {

using Words = std::vector<Morpheme>;

template <std::size_t Size>
bool is_one_of(const std::array<std::string_view, Size>& set, std::string_view word) {
  return std::find(set.begin(), set.end(), word) != set.end();
}

/// Nouns that only carry on the verb before them: 作る|こと opens a phrase, 作るような does not.
constexpr std::array<std::string_view, 3> kCarriedNouns{"の", "よう", "ん"};
/// Verbs that make a verb of the noun before them.
constexpr std::array<std::string_view, 7> kVerbMakers{"する",   "できる", "ある",    "なさる",
                                                      "いたす", "頂く",   "いただく"};
/// Verbs that follow a particle as if they were one with it: 実現に向けた.
constexpr std::array<std::string_view, 10> kBoundVerbs{
    "向ける", "基づく", "伴う", "係る", "資する", "通じる", "対する", "関する", "応じる", "沿う"};
/// Nouns that close a compound as a suffix does: 環境局調べ.
constexpr std::array<std::string_view, 3> kClosingNouns{"調べ", "づくり", "あたり"};
constexpr std::array<std::string_view, 5> kEras{"明治", "大正", "昭和", "平成", "令和"};

bool is_noun(const Morpheme& word) { return word.part == "名詞"; }
bool is_verb(const Morpheme& word) { return word.part == "動詞"; }
bool is_particle(const Morpheme& word) { return word.part == "助詞"; }
bool is_suffix(const Morpheme& word) { return is_noun(word) && word.kind == "接尾"; }
bool is_number(const Morpheme& word) { return is_noun(word) && word.kind == "数"; }

std::string_view text_of(std::string_view text, const Morpheme& word) {
  return text.substr(word.begin, word.end - word.begin);
}

bool is_one_character(std::string_view text, const Morpheme& word) {
  return decode_utf8(text, word.begin).size == word.end - word.begin;
}

/// A noun's suffix where a suffix can stand; a particle before it tells of a misread noun.
bool joins_as_suffix(std::string_view text, const Morpheme& before, const Morpheme& word) {
  if (!is_suffix(word)) return false;
  if (is_noun(before)) return true;
  return is_verb(before) && (before.base != "する" || text_of(text, word) == "方");
}

bool joins_as_noun(std::string_view text, const Morpheme& before, const Morpheme& word) {
  if (!is_noun(word)) return false;
  if (word.kind == "非自立")
    return is_noun(before) || is_one_of(kCarriedNouns, text_of(text, word));
  if (is_number(word)) return is_number(before) || is_one_of(kEras, text_of(text, before));
  if (is_noun(before) && is_one_of(kClosingNouns, text_of(text, word))) return true;
  return joins_as_suffix(text, before, word);
}

/// Does the word carry on the one before it?
bool joins(std::string_view text, const Morpheme& before, const Morpheme& word) {
  if (word.part == "助詞" || word.part == "助動詞" || before.part == "接頭詞") return true;
  if (is_verb(word)) {
    if (word.kind != "自立") return true;
    return is_noun(before) && is_one_of(kVerbMakers, word.base);
  }
  if (word.part == "形容詞") return word.kind != "自立" || (is_noun(before) && word.base == "ない");
  return joins_as_noun(text, before, word);
}

/// Behind a particle: に, を, は part what の, と, や hold together.
Seam behind_particle(std::string_view text, const Morpheme& particle, const Morpheme& next) {
  if (is_verb(next) && next.base == "する") return Seam::kWord;  // 豊かに|する
  if (is_verb(next) && is_one_of(kBoundVerbs, next.base)) return Seam::kPhrase;
  if (text_of(text, particle) == "の") return Seam::kPhrase;
  const bool parts =
      particle.kind == "格助詞" || particle.kind == "係助詞" || particle.kind == "接続助詞";
  return parts ? Seam::kClause : Seam::kPhrase;
}

/// Between words of which the second opens a phrase.
Seam between(std::string_view text, const Morpheme& word, const Morpheme& next) {
  if (is_particle(word)) return behind_particle(text, word, next);
  if (word.part == "接続詞") return Seam::kClause;
  if (next.part == "接続詞") return Seam::kItem;
  if (is_verb(word) && next.kind == "非自立") return Seam::kWord;  // つくる|ため
  const bool nominal = is_noun(next) || next.part == "接頭詞";
  if (is_noun(word) && nominal) return Seam::kWord;
  if (is_verb(word) && word.form == "連用形" && nominal)
    return word.base == "する" ? Seam::kClause : Seam::kWord;  // 尊重し|社会, 乗り換え|口
  return Seam::kPhrase;
}

/// A compound is not broken beside a part of one character: 水循環, 南地区.
bool leaves_one_character(std::string_view text, const Words& words, std::size_t unit,
                          std::size_t i) {
  if (unit == i && is_one_character(text, words[i])) return true;
  if (words[i + 1].part == "接頭詞" || !is_one_character(text, words[i + 1])) return false;
  return i + 2 >= words.size() || !joins(text, words[i + 1], words[i + 2]) ||
         is_particle(words[i + 2]);
}

}  // namespace

std::vector<Seam> word_seams(std::string_view text, const Words& words) {
  std::vector<Seam> seams(words.size(), Seam::kJoined);
  std::size_t unit = 0;  // where the part of a compound begins that the word belongs to
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if (joins(text, words[i], words[i + 1])) continue;
    const Seam seam = between(text, words[i], words[i + 1]);
    if (seam == Seam::kWord && leaves_one_character(text, words, unit, i)) continue;
    seams[i] = seam;
    unit = i + 1;
  }
  return seams;
}

}  // namespace nenpo::phrase
