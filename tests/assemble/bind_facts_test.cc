#include <gtest/gtest.h>

#include "tests/assemble/expected_edition.h"
#include "tests/assemble/typed_chapter.h"

namespace nenpo::assemble {
namespace {

using test::TypedChapter;

struct BindingCase {
  std::string_view what;
  std::string_view typed;
  std::string_view bound;
  std::string_view found;
};

constexpr std::string_view kUnbound = "info unbound-number chapter.md:1\n";

const BindingCase kCases[] = {
    {"the year tells result and target apart",
     "1人1日あたりのごみ排出量は、2025年度目標値872g以下、2024年度時点で793g。",
     "1人1日あたりのごみ排出量は、2025年度目標値872g以下⟦Q3-01/target/2025⟧、2024年度時点で"
     "793g⟦Q3-01/actual/2024⟧。",
     ""},
    {"the result comes before the baseline of equal spelling", "1人1日あたりのごみ排出量は793g。",
     "1人1日あたりのごみ排出量は793g⟦Q3-01/actual/2024⟧。", ""},
    {"another year's figure is not this fact", "1人1日あたりのごみ排出量は、2023年度に793g。",
     "1人1日あたりのごみ排出量は、2023年度に793g。", kUnbound},
    {"a year of comparison is no year of the figure",
     "市域の温室効果ガス排出量の削減割合は、2013年度比で▲13.1%。",
     "市域の温室効果ガス排出量の削減割合は、2013年度比で▲13.1%⟦P31-01/target/2025⟧。", ""},
    {"the name may lack its brackets", "水道管路の耐震化率(再掲)は44.1%。",
     "水道管路の耐震化率(再掲)は44.1%⟦P13-01/baseline/2024⟧。", ""},
    {"the tail of a longer number is no number", "1人1日あたりのごみ排出量は1,793g。",
     "1人1日あたりのごみ排出量は1,793g。", kUnbound},
    {"a bound that the fact has not is another figure", "水道管路の耐震化率は44.1%以上。",
     "水道管路の耐震化率は44.1%以上。", kUnbound},
    {"a figure without its ▲ is another figure", "市域の温室効果ガス排出量の削減割合は、35.0%。",
     "市域の温室効果ガス排出量の削減割合は、35.0%。", kUnbound},
    {"a sentence without the name binds nothing and is left in peace", "排出量は793gである。",
     "排出量は793gである。", ""},
    {"numbers of the name itself are no figures", "週1回以上のスポーツ・運動の実施率を高める。",
     "週1回以上のスポーツ・運動の実施率を高める。", ""},
    {"full-width figures are told to the proofreader", "1人1日あたりのごみ排出量は７９３g。",
     "1人1日あたりのごみ排出量は７９３g。", kUnbound},
    {"numbers with other units are no figures of indicators",
     "オンライン申請率は、5つの区と30分野で高い。", "オンライン申請率は、5つの区と30分野で高い。",
     ""},
    {"strong figures stay strong", "オンライン申請率は**25.6%**。",
     "オンライン申請率は**25.6%**⟦P46-01/baseline/2024⟧。", ""},
};

TEST(FactsInProse, AreBoundByNameSpellingAndYear) {
  const model::Edition edition = test::expected_edition();
  for (const BindingCase& one : kCases) {
    const TypedChapter chapter(one.typed, edition);
    EXPECT_EQ(chapter.blocks, "paragraph " + std::string(one.bound) + "\n") << one.what;
    EXPECT_EQ(chapter.found, one.found) << one.what;
  }
}

TEST(FactsInProse, ReportTheNumberAndTheIndicator) {
  const TypedChapter chapter("- 1人1日あたりのごみ排出量は、2024年度時点で790g。",
                             test::expected_edition());
  ASSERT_EQ(chapter.findings.size(), 1U);
  EXPECT_EQ(chapter.findings[0].message,
            "文中の「790g」は、この文が挙げる指標「1人1日あたりのごみ排出量」のどの値・年度とも一致"
            "しません。");
}

TEST(FactsInProse, OfEqualSpellingFollowTheWordBeforeThem) {
  model::Edition edition;
  edition.indicators.push_back({});
  edition.indicators[0].id = "S1-09";
  edition.indicators[0].name = "相談件数";
  edition.indicators[0].unit = "件";
  for (const auto kind : {model::ObservationKind::kActual, model::ObservationKind::kTarget}) {
    model::Observation fact;
    fact.indicator_id = "S1-09";
    fact.kind = kind;
    fact.period = FiscalYear{2025};
    fact.figure = Decimal{600, 0};
    fact.printed = "600件";
    edition.observations.push_back(fact);
  }
  EXPECT_EQ(TypedChapter("相談件数は、2025年度の目標600件のところ、実績600件。", edition).blocks,
            "paragraph 相談件数は、2025年度の目標600件⟦S1-09/target/2025⟧のところ、実績"
            "600件⟦S1-09/actual/2025⟧。\n");
}

}  // namespace
}  // namespace nenpo::assemble
