#include "phrase/phrase_finder.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/text.h"
#include "phrase/script.h"
#include "phrase/word_seams.h"

namespace nenpo::phrase {
namespace {

using namespace std::string_view_literals;

constexpr std::u32string_view kOpening = U"（「『［〈《【〔｛(["sv;
constexpr std::u32string_view kClosing = U"）」』］〉》】〕｝)]"sv;
constexpr std::u32string_view kPause = U"、。，．！？!?：:"sv;
constexpr std::u32string_view kHolding = U"～〜―－—…×／/＝=＋+→※"sv;  // what is on both sides
constexpr char32_t kItemMark = U'・';

bool is_in(std::u32string_view set, char32_t c) { return set.find(c) != std::u32string_view::npos; }

/// Beside marks the words do not decide. `words`: what they say.
Seam beside_marks(std::u32string_view text, std::size_t i, Seam words) {
  const char32_t here = text[i], next = text[i + 1];
  const bool latin = here < 0x80 && next < 0x80;
  if (is_in(kClosing, next) || is_in(kPause, next) || is_blank(next) || next == kItemMark ||
      is_carried(next))
    return Seam::kInside;
  if (is_blank(here))
    return i > 0 && text[i - 1] < 0x80 && next < 0x80 ? Seam::kWord : Seam::kPause;
  if (is_in(kOpening, here)) return Seam::kInside;
  if (is_in(kPause, here)) return latin ? Seam::kInside : Seam::kPause;
  if (is_in(kOpening, next)) return Seam::kPause;
  if (is_in(kClosing, here)) return words <= Seam::kJoined ? words : Seam::kClause;
  if (is_in(kHolding, here) || is_in(kHolding, next)) return Seam::kInside;
  if (here == kItemMark) return Seam::kItem;
  return in_one_run(here, next) ? Seam::kInside : words;
}

/// What stands in brackets parts less gladly than what stands before and behind them.
void hold_brackets(std::u32string_view text, std::vector<Seam>& seams) {
  int depth = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_in(kOpening, text[i])) ++depth;
    if (is_in(kClosing, text[i]) && depth > 0) --depth;
    if (depth > 0) seams[i] = std::min(seams[i], Seam::kItem);
  }
}

/// The byte in front of which each character begins, and the end.
std::vector<std::size_t> byte_offsets(std::string_view utf8) {
  std::vector<std::size_t> offsets{0};
  while (offsets.back() < utf8.size())
    offsets.push_back(offsets.back() + decode_utf8(utf8, offsets.back()).size);
  return offsets;
}

/// A line may end where two terms meet: シティ|プロモーション.
void hold_terms(const std::vector<Stretch>& terms, std::vector<Seam>& seams) {
  for (std::size_t i = 0; i < terms.size(); ++i) {
    const auto begin = seams.begin() + static_cast<std::ptrdiff_t>(terms[i].begin);
    const auto last = seams.begin() + static_cast<std::ptrdiff_t>(terms[i].end) - 1;
    std::fill(begin, last, Seam::kInside);
    const bool meets_next = i + 1 < terms.size() && terms[i + 1].begin == terms[i].end;
    if (meets_next) *last = std::max(*last, Seam::kWord);
  }
}

}  // namespace

PhraseFinder::PhraseFinder(Dictionary dictionary, UnbrokenWords unbroken_words)
    : dictionary_(std::move(dictionary)), unbroken_words_(std::move(unbroken_words)) {}

Result<PhraseFinder> PhraseFinder::open(const std::filesystem::path& dictionary,
                                        const std::vector<std::string>& unbroken_words) {
  auto opened = Dictionary::open(dictionary);
  if (!opened) return opened.error();
  return PhraseFinder(std::move(*opened), UnbrokenWords(unbroken_words));
}

std::vector<Seam> PhraseFinder::seams(std::u32string_view text) const {
  const std::string utf8 = to_utf8(text);
  const std::vector<std::size_t> offsets = byte_offsets(utf8);
  const std::vector<Stretch> terms = unbroken_words_.find_in(text);
  std::vector<FixedWord> fixed;
  for (const Stretch& term : terms) {
    // MeCab ends the program at a fixed word behind a blank; a phrase ends there anyway.
    if (term.begin > 0 && is_blank(text[term.begin - 1])) continue;
    fixed.push_back({offsets[term.begin], offsets[term.end]});
  }

  const std::vector<Morpheme> words = dictionary_.morphemes(utf8, fixed);
  const std::vector<Seam> behind = word_seams(utf8, words);
  std::vector<Seam> seams(text.size(), Seam::kInside);
  std::size_t word = 0;
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    while (word < words.size() && words[word].end < offsets[i + 1]) ++word;
    const bool ends = word < words.size() && words[word].end == offsets[i + 1];
    seams[i] = beside_marks(text, i, ends ? behind[word] : Seam::kInside);
  }
  hold_terms(terms, seams);
  hold_brackets(text, seams);
  if (!seams.empty()) seams.back() = Seam::kPause;
  return seams;
}

}  // namespace nenpo::phrase
