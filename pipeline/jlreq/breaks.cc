#include "jlreq/breaks.h"

#include <string_view>

#include "jlreq/grid.h"
#include "jlreq/numbers.h"

namespace nenpo::jlreq {
namespace {

/// Table 2. -: no break, x: the pair does not occur, .: a line may end here, D to M: its notes 4
/// to 13. The table has no rows and columns for cl-17 and cl-18: theirs are those of cl-19.
constexpr Grid<kClassCount, kClassCount> kBreaks({
    "---------- ---------- --------x-",  // cl-01
    ".------.-- -........- ........-.",  // cl-02
    ".------.-- -........- ........-.",  // cl-03
    ".------.-- -..D.....- ........-.",  // cl-04
    ".------.-- -........- ........-.",  // cl-05
    ".------.-- -........- ........-.",  // cl-06
    ".------.-- -........- ........-.",  // cl-07
    ".------E-- -........- ........-.",  // cl-08
    ".------.-- -........- ........-.",  // cl-09
    ".------.-- -........- ........-.",  // cl-10
    ".------.-- -........- ........-.",  // cl-11
    "---------- ---------- --------x-",  // cl-12
    ".------.-- -........- ........-.",  // cl-13
    ".------.-- -........- ........-.",  // cl-14
    ".------.-- -........- ........-.",  // cl-15
    ".------.-- -........- ........-.",  // cl-16
    ".------.-- -........- ........-.",  // cl-17
    ".------.-- -........- ........-.",  // cl-18
    ".------.-- -........- ........-.",  // cl-19
    ".------.-- -........- ........-.",  // cl-20
    ".------.-- -........- F.......-.",  // cl-21
    ".------.-- -........- .G......x.",  // cl-22
    ".------.-- -........- ..H.....x.",  // cl-23
    ".------.-- -.I......- ...-..J.-.",  // cl-24
    ".------.-- -........- ....-.-.-.",  // cl-25
    ".------.-- -........- ........-.",  // cl-26
    ".------.-- -.K......- ...--.L.-.",  // cl-27
    "-xxxxxx-xx x--------x -xx--x-xx-",  // cl-28
    ".------.-- -........- ........x.",  // cl-29
    ".------.-- -........- ........-M",  // cl-30
});

/// Table 2 n. 5: only a run of the same dash or dots holds together, and the two halves of 〳〵.
bool is_one_mark(char32_t before, char32_t after) {
  return before == after || (after == U'〵' && (before == U'〳' || before == U'〴'));
}

BreakAfter when(bool allowed) { return allowed ? BreakAfter::kAllowed : BreakAfter::kForbidden; }

BreakAfter read_cell(char cell, const Cluster& before, const Cluster& after) {
  switch (cell) {
    case '.':
    case 'F':  // n. 6, 7, 8, 13: between two complexes; inside one the caller sets keep_with_next
    case 'G':
    case 'H':
    case 'M':
      return BreakAfter::kAllowed;
    case 'E':
      return when(!is_one_mark(before.character, after.character));
    case 'K':  // n. 11: 5㌔ in Western digits holds together, a word and what follows it do not
      return when(!is_ascii_digit(before.character));
    default:  // n. 4: the space behind ？ stays on its line; n. 9, 10: numbers hold; n. 12: Western
              // words hold
      return BreakAfter::kForbidden;
  }
}

bool is_one_of(char32_t character, std::u32string_view characters) {
  return characters.find(character) != std::u32string_view::npos;
}

/// The no-break space in three widths and the no-break hyphen.
bool is_glue(const Cluster& cluster) {
  return is_one_of(cluster.character, U"\u00A0\u2007\u2011\u202F");
}

bool is_western(const Cluster& cluster) { return cluster.char_class == CharClass::kWestern; }
bool is_word_space(const Cluster& cluster) { return cluster.char_class == CharClass::kWordSpace; }

bool is_western_opening(const Cluster& cluster) {
  return is_western(cluster) && is_one_of(cluster.character, U"([{‘“«");
}

/// House rules where Table 2 has one class for all Western characters and would allow （10%|) :
/// a mark that closes never starts a line, one that opens never ends one, and "  and ' may be
/// either. As in UAX 14, only what may stand for a word of its own starts one behind a word space.
BreakRule rule_of_western_marks(const Cluster& before, const Cluster& after) {
  const bool is_either =
      is_western(before) || is_western(after) || is_word_space(before) || is_word_space(after);
  if (!is_either) return BreakRule::kNone;
  if (is_glue(before) || (is_glue(after) && !is_word_space(before))) return BreakRule::kWord;
  if (is_western(after) && is_one_of(after.character, U")]},.:;!?")) return BreakRule::kLineHead;
  if (is_western_opening(before)) return BreakRule::kLineEnd;
  if (is_word_space(before) || is_word_space(after)) {
    return is_western(after) && after.character == U'/' ? BreakRule::kLineHead : BreakRule::kNone;
  }
  if (is_western(after) && is_one_of(after.character, U"%’”»")) return BreakRule::kLineHead;
  const auto is_straight_quote = [](const Cluster& cluster) {
    return is_western(cluster) && (cluster.character == U'"' || cluster.character == U'\'');
  };
  return is_straight_quote(before) || is_straight_quote(after) ? BreakRule::kInseparable
                                                               : BreakRule::kNone;
}

bool may_not_begin_line(CharClass char_class) {
  switch (char_class) {
    case CharClass::kClosingBracket:
    case CharClass::kHyphen:
    case CharClass::kDividingPunctuation:
    case CharClass::kMiddleDot:
    case CharClass::kFullStop:
    case CharClass::kComma:
    case CharClass::kIterationMark:
    case CharClass::kProlongedSound:
    case CharClass::kSmallKana:
    case CharClass::kReferenceMark:
    case CharClass::kWarichuClosing:
      return true;
    default:
      return false;
  }
}

bool may_not_end_line(CharClass char_class) {
  return char_class == CharClass::kOpeningBracket || char_class == CharClass::kWarichuOpening ||
         char_class == CharClass::kPrefixedAbbreviation;
}

bool is_of_number(const Cluster& cluster) {
  return cluster.char_class == CharClass::kGroupedNumeral ||
         cluster.char_class == CharClass::kUnitSymbol;
}

/// What the forbidding cells of Table 2 stand for.
BreakRule rule_of_table(const Cluster& before, const Cluster& after) {
  if (may_not_begin_line(after.char_class)) return BreakRule::kLineHead;
  const bool is_number = is_of_number(before) || is_of_number(after);
  if (before.char_class == CharClass::kPrefixedAbbreviation && is_number) return BreakRule::kNumber;
  if (may_not_end_line(before.char_class)) return BreakRule::kLineEnd;
  if (is_number || after.char_class == CharClass::kPostfixedAbbreviation) return BreakRule::kNumber;
  const bool is_word =
      before.char_class == CharClass::kWestern && after.char_class == CharClass::kWestern;
  return is_word ? BreakRule::kWord : BreakRule::kInseparable;
}

/// Neither does a line end behind the word spaces that follow what may not end one.
bool is_space_behind_opening(std::span<const Cluster> clusters, std::size_t i) {
  if (!is_word_space(clusters[i])) return false;
  while (i > 0 && is_word_space(clusters[i])) --i;
  return clusters[i].char_class == CharClass::kOpeningBracket ||
         clusters[i].char_class == CharClass::kWarichuOpening || is_western_opening(clusters[i]);
}

void apply_requests(std::span<const Cluster> clusters, std::vector<BreakAfter>& breaks) {
  for (std::size_t i = 0; i < clusters.size(); ++i) {
    if (clusters[i].keep_with_next) breaks[i] = BreakAfter::kForbidden;
    if (clusters[i].forced_break) breaks[i] = BreakAfter::kAllowed;
  }
  if (!clusters.empty()) breaks.back() = BreakAfter::kAllowed;
}

}  // namespace

BreakAfter break_between(const Cluster& before, const Cluster& after) {
  if (rule_of_western_marks(before, after) != BreakRule::kNone) return BreakAfter::kForbidden;
  return read_cell(kBreaks.at(before.char_class, after.char_class), before, after);
}

BreakRule rule_behind(std::span<const Cluster> clusters, std::span<const BreakAfter> breaks,
                      std::size_t i) {
  if (breaks[i] == BreakAfter::kAllowed) return BreakRule::kNone;
  const Cluster& before = clusters[i];
  const Cluster& after = clusters[i + 1];
  if (is_space_behind_opening(clusters, i)) return BreakRule::kLineEnd;
  const BreakRule by_marks = rule_of_western_marks(before, after);
  if (by_marks != BreakRule::kNone) return by_marks;
  if (break_between(before, after) == BreakAfter::kForbidden) return rule_of_table(before, after);
  return before.keep_with_next ? BreakRule::kCaller : BreakRule::kNumber;
}

std::vector<BreakAfter> find_breaks(std::span<const Cluster> clusters) {
  std::vector<BreakAfter> breaks(clusters.size(), BreakAfter::kAllowed);
  for (std::size_t i = 0; i + 1 < clusters.size(); ++i) {
    breaks[i] = is_space_behind_opening(clusters, i) ? BreakAfter::kForbidden
                                                     : break_between(clusters[i], clusters[i + 1]);
  }
  keep_numbers_whole(clusters, breaks);
  apply_requests(clusters, breaks);
  return breaks;
}

}  // namespace nenpo::jlreq
