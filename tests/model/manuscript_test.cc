#include "model/manuscript.h"

#include <gtest/gtest.h>

#include "tests/support/golden.h"

namespace nenpo::model {
namespace {

Inlines words(std::string text) { return {Text{std::move(text), false, {}}}; }

/// One block of each kind, with everything that a dump can show.
Manuscript every_block() {
  Manuscript one;
  one.name = "sample";
  one.title = "題名";
  one.short_title = "短い題名";
  one.author = "市";
  one.subject = "主題";
  one.issued = *make_date(2026, 3, 31);
  const IndicatorValue baseline{"2024年度", "1,039", "か所", "", "P14-01/baseline/2024", "", ""};
  const IndicatorValue target{"2027年度", "▲45.4", "%", "以上", "P31-01/target/2027", "", "※"};
  const IndicatorValue missing{"", "", "", "", "", "未提出", ""};
  const std::vector<GoalTargets> goals = {{9, {"9.1", "9.b"}}, {17, {"17.17"}}};
  const Inlines mixed = {Text{"値は", false, {}},
                         Text{"793g", true, "Q3-01/actual/2024"},
                         Text{"\t太", true, {}},
                         Ruby{"川崎", "かわさき"},
                         Ruby{"市民", "しみん", {"し", "みん"}, true},
                         Text{"点", false, {}, true},
                         NoteMark{"*1", 0},
                         NoteMark{"※1", {}},
                         PageReference{"purpose"},
                         LineBreak{},
                         Text{"終", false, {}}};
  one.blocks = {
      Cover{"川崎市", {"第3期", "計画"}, "2026～2029", {"2026", "2027"}, "令和8年3月"},
      Contents{"目次"},
      Heading{3, "", words("経済"), "h1-2", true, {}},
      Paragraph{mixed, {}},
      List{{{words("一"), {{words("二"), {}, {}}, {words("順"), {}, {}, "(1)"}}, {}},
            {words("三"), {}, {}, "10."}}},
      Note{"※1", words("注"), {}},
      Quotation{{{words("声"), {}}, {words("次"), {}}}},
      Table{words("表"),
            {Alignment::kStart, Alignment::kCentre, Alignment::kEnd},
            {{words("a"), words("b"), words("c")}},
            {{words("1"), mixed, words("3")}, {words("4"), words("5"), {}}},
            {},
            {{2, 1, 1, 2}},
            "table-1"},
      IndicatorTable{{{"P14-01", "通いの場", "市調べ", goals, baseline, target, {}},
                      {"P14-02", "指標", "", {}, missing, missing, {}}},
                     {{"※", words("注"), {}}}},
      Bars{{{"達成率", 0.8234}, {"なし", 0}, {"満点", 1}}, {}},
      WordsFigure{"図", {words("一行目"), words("二行目")}, {}, "figure-1"},
      TierDiagram{
          {{"本部", {{"本部長", {"市長"}, true, false}, {"", {"企画", "調整"}, false, true}}},
           {"局区", {}}},
          {{TierDiagram::Arrow::kUp, "報告"}},
          "体制",
          "体制の図",
          {},
          "figure-2"},
      Colophon{{words("市"), words("3月")}},
      PageBreak{},
      Columns{2,
              {Paragraph{words("左"), {}}, Callout{"column", mixed, {Paragraph{words("中"), {}}}}}},
      Callout{"callout", {}, {List{{{words("点"), {}, {}}}}, Paragraph{words("後"), {}}}},
  };
  one.footnotes = {{"*1", mixed, {"chapter.md", 3}}};
  return one;
}

TEST(ManuscriptDump, ShowsEveryKindOfBlock) {
  EXPECT_TRUE(test::matches_golden(dump(every_block()), "model/golden/manuscript.txt"));
}

TEST(ManuscriptDump, ShowsMarkerAndIdOfAHeading) {
  Manuscript one;
  one.issued = *make_date(2026, 3, 31);
  one.blocks = {Heading{2, "(1)", words("実態"), "h1-1", false, {}}};
  const std::string text = dump(one);
  EXPECT_EQ(text.substr(text.find('\n') + 1), "heading2 #h1-1 [(1)] 実態\n");
}

TEST(PlainText, IsWhatOneReadsWithoutRubyAndStrength) {
  EXPECT_EQ(plain_text({Text{"市は", true, {}}, Ruby{"川", "かわ"}, LineBreak{},
                        Text{"沿い", false, "x"}, NoteMark{"※", {}}, PageReference{"h1"}}),
            "市は川\n沿い※");
  EXPECT_EQ(plain_text({}), "");
}

}  // namespace
}  // namespace nenpo::model
