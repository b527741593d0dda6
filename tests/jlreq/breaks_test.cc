#include "jlreq/breaks.h"

#include <gtest/gtest.h>

#include "tests/jlreq/composing.h"

namespace nenpo::jlreq {
namespace {

/// The text with "|" wherever a line may end.
std::string opened(const std::vector<Cluster>& clusters) {
  const std::vector<BreakAfter> breaks = find_breaks(clusters);
  std::string result;
  for (std::size_t i = 0; i < clusters.size(); ++i) {
    append_utf8(result, clusters[i].character);
    if (i + 1 < clusters.size() && breaks[i] == BreakAfter::kAllowed) result += '|';
  }
  return result;
}

struct BreakCase {
  std::string_view text;
  std::string_view opened;
};

class Breaks : public testing::TestWithParam<BreakCase> {};

TEST_P(Breaks, AreWhereTheyMayBe) {
  EXPECT_EQ(opened(test::clusters_of(GetParam().text)), GetParam().opened);
}

INSTANTIATE_TEST_SUITE_P(
    Kinsoku, Breaks,
    testing::Values(BreakCase{"市は、「目」", "市|は、|「目」"}, BreakCase{"人々ーッ", "人々ーッ"},
                    BreakCase{"か？　はい", "か？　|は|い"}, BreakCase{"——…‥", "——|…|‥"},
                    BreakCase{"〳〵—〵", "〳〵|—|〵"}, BreakCase{"①②③", "①|②|③"},
                    BreakCase{"5月～6月", "5月～|6月"}, BreakCase{"漢 SDGs 字", "漢| |SDGs| |字"},
                    BreakCase{"“漢”字", "“漢”|字"}, BreakCase{"a, b! (c)", "a,| |b!| |(c)"},
                    BreakCase{"(10%)", "(10%)"}));

/// House rules for Western marks, which are one class in Table 2, after UAX 14.
INSTANTIATE_TEST_SUITE_P(
    WesternMarks, Breaks,
    testing::Values(BreakCase{"漢\"字\"を", "漢\"字\"を"},
                    BreakCase{"a \"b\" 漢", "a| |\"b\"| |漢"}, BreakCase{"a )", "a| )"},
                    BreakCase{"a !b", "a| !b"}, BreakCase{"a (", "a| |("},
                    BreakCase{"A / B", "A| /| |B"}, BreakCase{"a %b", "a| |%b"},
                    BreakCase{"漢( 字", "漢|( 字"}, BreakCase{"「  字", "「  字"},
                    BreakCase{"」  字", "」| | |字"}, BreakCase{"10\u00A0人", "10\u00A0人"},
                    BreakCase{"漢\u00A0字", "漢\u00A0字"}, BreakCase{"漢\u3000字", "漢|\u3000|字"},
                    BreakCase{"漢 \u00A0字", "漢| |\u00A0字"}, BreakCase{"5\u202F℃", "5\u202F℃"},
                    BreakCase{"令\u2011和", "令\u2011和"}, BreakCase{"令\u2010和", "令\u2010|和"}));

/// Where Table 2 and the house rules differ from UAX 14: deviations.md 7.
INSTANTIATE_TEST_SUITE_P(UnlikeUax14, Breaks,
                         testing::Values(BreakCase{"漢…字", "漢|…|字"}, BreakCase{"a…", "a|…"},
                                         BreakCase{"漢％", "漢|％"}, BreakCase{"漢℃", "漢|℃"},
                                         BreakCase{"漢／字", "漢|／|字"}, BreakCase{"a§", "a|§"},
                                         BreakCase{"a ぁ", "a| ぁ"}, BreakCase{"a)(b", "a)(b"},
                                         BreakCase{"}#", "}#"}, BreakCase{"a-b", "a-b"},
                                         BreakCase{"ab\u00ADc", "ab\u00ADc"},
                                         BreakCase{"23本", "23本"},
                                         BreakCase{"a \tb", "a| |\t|b"}));

/// House rules: deviations.md 3 (numbers). The near miss stands beside each.
INSTANTIATE_TEST_SUITE_P(
    Numbers, Breaks,
    testing::Values(
        BreakCase{"率45.6％が", "率|45.6％|が"}, BreakCase{"率45.6%が", "率|45.6%|が"},
        BreakCase{"率４５．６％が", "率|４５．６％|が"}, BreakCase{"率4％", "率|4％"},
        BreakCase{"6年度から", "6年度|か|ら"}, BreakCase{"年度6", "年|度|6"},
        BreakCase{"1,234人が", "1,234人|が"}, BreakCase{"１，２３４人が", "１，２３４人|が"},
        BreakCase{"三人", "三|人"}, BreakCase{"▲1.2の", "▲1.2|の"}, BreakCase{"▲の", "▲|の"},
        BreakCase{"第3期計画", "第3期|計|画"}, BreakCase{"第三期", "第|三|期"},
        BreakCase{"令和6年", "令和6年"}, BreakCase{"令和元年に", "令和元年|に"},
        BreakCase{"元年", "元|年"}, BreakCase{"平和6", "平|和|6"}, BreakCase{"１２３", "１２３"},
        BreakCase{"一二三", "一|二|三"}, BreakCase{"31.6万人/日を", "31.6万人/日|を"},
        BreakCase{"人/日", "人|/|日"}, BreakCase{"9.bを", "9.b|を"},
        BreakCase{"2026年2月13日", "2026年|2月|13日"}, BreakCase{"10%以上", "10%|以|上"},
        BreakCase{"10kmの", "10km|の"}, BreakCase{"3か所と", "3か所|と"}, BreakCase{"3か", "3|か"},
        BreakCase{"5㌔の", "5㌔|の"}, BreakCase{"https://a.jp/b?c=1を", "https://a.jp/b?c=1|を"},
        BreakCase{"6漢字", "6|漢|字"}, BreakCase{"令和8（2026）年に", "令和8|（2026）年|に"},
        BreakCase{"（2026）に", "（2026）|に"}, BreakCase{"（市）年", "（市）|年"},
        BreakCase{"18時00分に", "18時00分|に"}, BreakCase{"18時に", "18時|に"},
        BreakCase{"3業種の", "3業種|の"}, BreakCase{"5℉の", "5℉|の"},
        BreakCase{"1億2,300万円の", "1億2,300万円|の"}));

/// 4.2.3: a mark holds to what stands before it and together, brackets and all. Its digits are none
/// of the text.
TEST(Breaks, ANoteMarkNeverBeginsALineAndNeverBreaks) {
  const auto opened_with_mark = [](std::string_view text, std::size_t begin, std::size_t end) {
    std::vector<Cluster> clusters = test::clusters_of(text);
    for (std::size_t i = begin; i < end; ++i) clusters[i].char_class = CharClass::kReferenceMark;
    return opened(clusters);
  };
  EXPECT_EQ(opened_with_mark("計画※1の", 2, 4), "計|画※1|の");
  EXPECT_EQ(opened_with_mark("計画*1人が", 2, 4), "計|画*1|人|が");
  EXPECT_EQ(opened_with_mark("計画(注1)の", 2, 6), "計|画(注1)|の");
  EXPECT_EQ(opened_with_mark("20301の年", 4, 5), "20301|の|年");
  EXPECT_EQ(opened_with_mark("人1年", 1, 2), "人1|年");
  EXPECT_EQ(opened_with_mark("人*1。「", 1, 3), "人*1。|「");
  EXPECT_EQ(opened_with_mark("計画※1の", 0, 0), "計|画|※|1|の");
}

TEST(Breaks, TheCallerMayForbidAndForce) {
  std::vector<Cluster> clusters = test::clusters_of("漢字、あ");
  clusters[0].keep_with_next = true;
  clusters[1].forced_break = true;
  const std::vector<BreakAfter> breaks = find_breaks(clusters);
  EXPECT_EQ(breaks[0], BreakAfter::kForbidden);
  EXPECT_EQ(breaks[1], BreakAfter::kAllowed);
  EXPECT_TRUE(find_breaks({}).empty());
}

}  // namespace
}  // namespace nenpo::jlreq
