// Tables 1 to 6 of JLREQ, cell by cell: 28 x 28 pairs of classes and the line's edges. The maps of
// notes below say which of JLREQ's alternatives nenpo takes.
#include <gtest/gtest.h>

#include <set>

#include "jlreq/adjustment_tables.h"
#include "jlreq/breaks.h"
#include "jlreq/spacing.h"
#include "tests/jlreq/cell_table.h"

namespace nenpo::jlreq {
namespace {

using test::cell;
using test::Cells;
using test::read_cells;
using test::tabled_classes;

const std::string kHead = "linehead";
const std::string kEnd = "lineend";

double value_of(const std::map<std::string, double>& readings, const std::string& cell_text) {
  if (cell_text.starts_with("1/2")) return 0.5;
  if (cell_text.starts_with("1/4")) return 0.25;
  const auto reading = readings.find(cell_text);
  return reading == readings.end() ? 0 : reading->second;
}

/// n. 2, 4, 6: the space stays at the line end (JLREQ's preference; JIS X 4051 sets it solid but
/// for 。). n. 3: the sum of both dots' quarters. n. 5: the sum of the stop's half and the dot's
/// quarter (JIS: a quarter). n. 12: the ・ behind a unit is a middle dot and has its quarter. n. 1,
/// 7, 8, 10, 11: how far ruby overhangs; the bases are solid. n. 9: solid between two complexes. n.
/// 13: the word space vanishes. n. 14-16: 々ー and small kana do not come to the line head. n. 17:
/// flush (tentsuki).
const std::map<std::string, double> kSpacingNotes = {
    {"n. 2", 0.5}, {"n. 3", 0.5}, {"n. 4", 0.25}, {"n. 5", 0.75}, {"n. 6", 0.5}, {"n. 12", 0.25}};

/// 28 classes of 30: Tables 1 to 6 are 28 x 28 cells, and the line's edges.
TEST(Tables, HaveARowAndAColumnForEachClassButMathematics) {
  EXPECT_EQ(tabled_classes().size(), 28u);
}

TEST(Table1, EveryCellHasItsSpace) {
  const Cells table = read_cells("table1.tsv");
  ASSERT_EQ(table.size(), 307u);
  for (const CharClass before : tabled_classes()) {
    for (const CharClass after : tabled_classes()) {
      const std::string text = cell(table, to_string(before), to_string(after));
      EXPECT_DOUBLE_EQ(space_between(before, after).width(0.25_em).count(),
                       value_of(kSpacingNotes, text))
          << to_string(before) << " " << to_string(after) << " " << text;
    }
    EXPECT_DOUBLE_EQ(space_at_line_end(before).width(0.25_em).count(),
                     value_of(kSpacingNotes, cell(table, to_string(before), kEnd)));
    EXPECT_DOUBLE_EQ(space_at_line_head(before).width(0.25_em).count(),
                     value_of(kSpacingNotes, cell(table, kHead, to_string(before))));
  }
}

TEST(Table1, OnlyTheGapBetweenJapaneseAndWesternFollowsTheStyle) {
  EXPECT_EQ(space_between(CharClass::kIdeograph, CharClass::kWestern).width(0.125_em), 0.125_em);
  EXPECT_EQ(space_between(CharClass::kGroupedNumeral, CharClass::kHiragana).width(0.125_em),
            0.125_em);
  EXPECT_EQ(space_between(CharClass::kIdeograph, CharClass::kMiddleDot).width(0.125_em), 0.25_em);
  EXPECT_EQ(space_between(CharClass::kMiddleDot, CharClass::kWestern).width(0.125_em), 0.25_em);
  EXPECT_EQ(space_between(CharClass::kComma, CharClass::kWestern).width(0.125_em), 0.5_em);
}

Cluster cluster_of(CharClass char_class) { return {.character = U'漢', .char_class = char_class}; }

/// n. 4: the space of a sentence's end stays on its line. n. 5: of two marks of one kind (as here)
/// not. n. 6, 7, 8, 13: between two complexes a line may end; inside one the caller forbids it. n.
/// 9, 10: not. n. 11: behind a word, which is not a digit here, it may. n. 12: never inside a
/// Western word.
const std::set<std::string> kAllowingBreakNotes = {"n. 6", "n. 7", "n. 8", "n. 11", "n. 13"};

TEST(Table2, EveryCellAllowsOrForbids) {
  const Cells table = read_cells("table2.tsv");
  ASSERT_EQ(table.size(), 374u);
  for (const CharClass before : tabled_classes()) {
    for (const CharClass after : tabled_classes()) {
      const std::string text = cell(table, to_string(before), to_string(after));
      const bool allowed = text.empty() || kAllowingBreakNotes.contains(text);
      EXPECT_EQ(break_between(cluster_of(before), cluster_of(after)),
                allowed ? BreakAfter::kAllowed : BreakAfter::kForbidden)
          << to_string(before) << " " << to_string(after) << " " << text;
    }
  }
}

struct Sum {
  double bracket_and_comma = 0;
  double middle_dot = 0;
  bool latin_gap = false;
  auto operator<=>(const Sum&) const = default;
};

Sum sum_of(const PairReductions& reductions) {
  Sum sum{.latin_gap = reductions.halves_latin_gap};
  for (const PairReduction& part : reductions.parts) {
    const double amount = 0.25 * part.quarters;
    (part.step == ReductionStep::kMiddleDot ? sum.middle_dot : sum.bracket_and_comma) += amount;
  }
  return sum;
}

/// n. 1: both dots' quarters, n. 2: the dot's quarter but not the full stop's half em, n. 3: the
/// comma's half em too.
const std::map<std::string, Sum> kFullReduction = {
    {"1/2-0", {.bracket_and_comma = 0.5}},
    {"1/2-1/4", {.bracket_and_comma = 0.25}},
    {"1/4-0", {.middle_dot = 0.25}},
    {"1/4-1/8", {.latin_gap = true}},
    {"n. 1", {.middle_dot = 0.5}},
    {"n. 2", {.middle_dot = 0.25}},
    {"n. 3", {.bracket_and_comma = 0.5, .middle_dot = 0.25}}};

Sum expected_reduction(const std::string& text, ReductionScheme scheme) {
  if (scheme == ReductionScheme::kTable5) {  // n. 1, 2: no; n. 3: the comma to a quarter em
    if (text == "n. 3") return {.bracket_and_comma = 0.25};
    if (text.starts_with("n.")) return {};
  }
  const auto found = kFullReduction.find(text);
  return found == kFullReduction.end() ? Sum{} : found->second;
}

/// n. 5 of Table 3: a middle dot at the line end loses its quarters.
double expected_at_line_end(const std::string& text) {
  if (text == "1/2=0") return 0.5;
  return text == "n. 5" ? 0.25 : 0;
}

void check_reduction(std::string_view file, ReductionScheme scheme, std::size_t size) {
  const Cells table = read_cells(file);
  ASSERT_EQ(table.size(), size);
  for (const CharClass before : tabled_classes()) {
    for (const CharClass after : tabled_classes()) {
      const std::string text = cell(table, to_string(before), to_string(after));
      EXPECT_EQ(sum_of(reductions_between(scheme, before, after)), expected_reduction(text, scheme))
          << file << " " << to_string(before) << " " << to_string(after) << " " << text;
    }
    EXPECT_DOUBLE_EQ(0.25 * reduction_at_line_end(scheme, before).quarters,
                     expected_at_line_end(cell(table, to_string(before), kEnd)))
        << file << " " << to_string(before);
  }
}

TEST(Table3, EveryCellGivesWay) { check_reduction("table3.tsv", ReductionScheme::kTable3, 265); }
TEST(Table4, EveryCellGivesWay) { check_reduction("table4.tsv", ReductionScheme::kTable4, 262); }
TEST(Table5, EveryCellGivesWay) { check_reduction("table5.tsv", ReductionScheme::kTable5, 264); }

/// Tables 3 to 5: a comma gives way before digits and words as before kana; a full stop never.
TEST(Reduction, OfACommaBeforeADigitIsThatBeforeKana) {
  for (const auto scheme :
       {ReductionScheme::kTable3, ReductionScheme::kTable4, ReductionScheme::kTable5}) {
    const Sum kana = sum_of(reductions_between(scheme, CharClass::kComma, CharClass::kHiragana));
    EXPECT_EQ(kana.bracket_and_comma, scheme == ReductionScheme::kTable5 ? 0.25 : 0.5);
    for (const CharClass after : {CharClass::kGroupedNumeral, CharClass::kWestern}) {
      EXPECT_EQ(sum_of(reductions_between(scheme, CharClass::kComma, after)), kana);
      EXPECT_EQ(sum_of(reductions_between(scheme, CharClass::kFullStop, after)), Sum{});
    }
  }
}

TEST(Reduction, NeverTakesMoreThanTable1Gives) {
  for (const auto scheme :
       {ReductionScheme::kTable3, ReductionScheme::kTable4, ReductionScheme::kTable5}) {
    for (const CharClass before : tabled_classes()) {
      for (const CharClass after : tabled_classes()) {
        const Sum sum = sum_of(reductions_between(scheme, before, after));
        EXPECT_LE(sum.bracket_and_comma + sum.middle_dot,
                  space_between(before, after).width(0.25_em).count())
            << to_string(before) << " " << to_string(after);
        EXPECT_TRUE(!sum.latin_gap || space_between(before, after).is_latin_gap);
      }
    }
  }
}

/// n. 4: between marks of different kinds only (here they are the same). n. 5, 6, 7, 12: between
/// two complexes. n. 8, 9: no. n. 10: behind a word. n. 11: no, a Western word is never spaced out.
const std::set<std::string> kOpeningNotes = {"n. 5", "n. 6", "n. 7", "n. 10", "n. 12"};

TEST(Table6, EveryCellOpensInItsStep) {
  const Cells table = read_cells("table6.tsv");
  ASSERT_EQ(table.size(), 317u);
  const Cells breaks = read_cells("table2.tsv");
  for (const CharClass before : tabled_classes()) {
    for (const CharClass after : tabled_classes()) {
      const std::string text = cell(table, to_string(before), to_string(after));
      ExpansionStep expected = ExpansionStep::kNever;
      if (text == "1/4-1/2") expected = ExpansionStep::kLatinGap;
      if (text == "1/4" || kOpeningNotes.contains(text)) expected = ExpansionStep::kText;
      if (text.empty()) {  // step four, where no rule holds the two together
        const std::string rule = cell(breaks, to_string(before), to_string(after));
        const bool open = rule.empty() || kAllowingBreakNotes.contains(rule);
        expected = open ? ExpansionStep::kEverywhere : ExpansionStep::kNever;
      }
      EXPECT_EQ(expansion_between(ReductionScheme::kTable3, cluster_of(before), cluster_of(after)),
                expected)
          << to_string(before) << " " << to_string(after) << " " << text;
    }
  }
}

TEST(Table6, TheLatinGapIsFixedWithTable5) {
  EXPECT_EQ(expansion_between(ReductionScheme::kTable5, cluster_of(CharClass::kIdeograph),
                              cluster_of(CharClass::kWestern)),
            ExpansionStep::kEverywhere);
}

}  // namespace
}  // namespace nenpo::jlreq
