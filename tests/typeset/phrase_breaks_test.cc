// Where the lines of headings and cells end. Every character is as wide as its class has it,
// without a font.
#include "typeset/text/phrase_breaks.h"

#include <gtest/gtest.h>

#include <array>

#include "base/text.h"
#include "tests/support/golden.h"
#include "tests/typeset/booklet.h"
#include "typeset/text/paragraph_setter.h"

namespace nenpo::typeset {
namespace {

using Words = std::vector<std::string>;

MeasuredText measured(std::string_view text) {
  MeasuredText result;
  result.drawn = to_utf32(text);
  const auto classes = jlreq::classify(result.drawn);
  for (std::size_t i = 0; i < classes.size(); ++i) {
    jlreq::Cluster& cluster = result.clusters.emplace_back();
    cluster.character = result.drawn[i];
    cluster.char_class = classes[i];
    cluster.advance = result.drawn[i] < 0x80 ? 0.5_em : jlreq::nominal_advance(classes[i]);
    result.character_of_cluster.push_back(static_cast<std::uint32_t>(i));
  }
  return result;
}

std::string lines_of(const MeasuredText& text, const jlreq::ComposedParagraph& composed) {
  std::string shown;
  for (const jlreq::Line& line : composed.lines) {
    if (!shown.empty()) shown += " / ";
    shown += to_utf8(std::u32string_view(text.drawn).substr(line.begin, line.end - line.begin));
  }
  return shown;
}

jlreq::ComposedParagraph composed(MeasuredText& text, Em line_length, const Words& terms = {}) {
  jlreq::ParagraphStyle style;
  style.line_length = line_length;
  Phrases phrases(terms);
  auto result = compose_by_phrase(text, style, phrases);
  EXPECT_FALSE(phrases.failure());
  return result;
}

std::string broken(std::string_view text, Em line_length, const Words& terms = {}) {
  MeasuredText clusters = measured(text);
  return lines_of(clusters, composed(clusters, line_length, terms));
}

TEST(PhraseBreaks, AreKnownToTheNextSetterOfThePublication) {
  const Words none;
  Phrases phrases(none);
  Workers nobody(0);
  Findings findings;
  const Folios folios({});
  const TextTools tools{fonts(), phrases, nobody};
  ParagraphSetter first(plan_style(), tools, findings, "plan", folios);
  ParagraphSetter second(plan_style(), tools, findings, "plan", folios);
  EXPECT_EQ(&first.phrases().seams(U"川崎市の将来"), &second.phrases().seams(U"川崎市の将来"));
}

TEST(PhraseBreaks, AHeadingOfTwoLinesEndsTheFirstWhereOneWouldPause) {
  EXPECT_EQ(broken("持続可能な開発目標の達成に向けた取組を推進します", 20_em),
            "持続可能な開発目標の達成に / 向けた取組を推進します");
  EXPECT_EQ(broken("課題の解決に向けて、自ら考え、取り組む児童生徒の割合", 20_em),
            "課題の解決に向けて、自ら考え、 / 取り組む児童生徒の割合");
  EXPECT_EQ(broken("回避すべき負のシナリオから「希望のシナリオ」へ", 20_em),
            "回避すべき負のシナリオから / 「希望のシナリオ」へ");
}

TEST(PhraseBreaks, TheFirstLineIsRatherTheLongerOfTwo) {
  EXPECT_EQ(broken("生命を守り生き生きと暮らすことができるまちづくり", 20_em),
            "生命を守り生き生きと / 暮らすことができるまちづくり");
  EXPECT_EQ(broken("植樹した樹木の本数", 6_em), "植樹した / 樹木の本数");
}

TEST(PhraseBreaks, ABracketIsHeldTogetherWhereItFits) {
  EXPECT_EQ(broken("紹介受診重点医療機関等における（地域の医療機関からの）紹介率（平均値）", 20_em),
            "紹介受診重点医療機関等における / （地域の医療機関からの）紹介率（平均値）");
}

TEST(PhraseBreaks, ACellOfManyLinesStillEndsThemAtPhrases) {
  EXPECT_EQ(broken("文化・芸術、スポーツ、自然などの魅力ある地域資源", 6_em),
            "文化・芸術、 / スポーツ、 / 自然などの / 魅力ある / 地域資源");
}

TEST(PhraseBreaks, WordsOfTheCityAreNotParted) {
  EXPECT_EQ(broken("みぞのくち推進会議", 6_em, {"みぞのくち"}), "みぞのくち / 推進会議");
  EXPECT_EQ(broken("脱炭素化の推進", 4_em, {"脱炭素"}), "脱炭素化 / の推進");
}

TEST(PhraseBreaks, ATextOfOneLineStaysAsItIs) {
  EXPECT_EQ(broken("資源循環の推進", 7_em), "資源循環の推進");
  EXPECT_EQ(broken("", 7_em), "");
}

TEST(PhraseBreaks, AWordLongerThanTheLineIsParted) {
  EXPECT_EQ(broken("ステークホルダーとの連携", 6_em).find("ステークホル / ダー"), 0U);
}

TEST(PhraseBreaks, AForcedBreakStartsAnew) {
  MeasuredText text = measured("地域をつくる機能個人では解決困難な課題に取り組む機能");
  text.clusters[7].forced_break = true;
  EXPECT_EQ(lines_of(text, composed(text, 10_em)),
            "地域をつくる機能 / 個人では解決困難な / 課題に取り組む機能");
}

TEST(PhraseBreaks, AtMostOneLineMoreThanBreakingAnywhere) {
  for (const std::string_view text :
       {"子育てについて気軽に相談できる人（場所）が身近にいる（ある）保護者の割合",
        "多様な市民や組織の連携によるコミュニティ形成や豊かな市民社会に向けた環境づくり",
        "国立研究開発法人新エネルギー・産業技術総合開発機構（NEDO）"}) {
    for (double length = 4; length < 30; length += 1) {
      MeasuredText clusters = measured(text);
      jlreq::ParagraphStyle ragged;
      ragged.line_length = Em{length};
      ragged.justify = jlreq::Justify::kNo;
      const std::size_t anywhere = jlreq::compose_paragraph(clusters.clusters, ragged).lines.size();
      EXPECT_LE(composed(clusters, Em{length}).lines.size(), anywhere + 1) << text << length;
    }
  }
}

TEST(PhraseBreaks, HeadingsAndIndicatorNamesOfTheCity) {
  const auto words = test::read_file(test::source_folder() / "templates/unbroken-words.txt");
  Words terms;
  for (const std::string_view word : split(words, '\n')) {
    if (!word.empty() && word.front() != '#') terms.emplace_back(word);
  }
  std::string shown;
  const auto marked = test::read_file(test::source_folder() / "tests/phrase/data/headings.txt");
  for (const std::string_view line : split(marked, '\n')) {
    if (line.empty() || line.front() == '#') continue;
    const std::string text = replace_all(replace_all(std::string(line), "|", ""), "/", "");
    for (const Em length : {20_em, 10_em, 6_em}) {
      const std::string lines = broken(text, length, terms);
      if (lines != text)
        shown += std::to_string(static_cast<int>(length.count())) + "  " + lines + "\n";
    }
  }
  EXPECT_TRUE(test::matches_golden(shown, "typeset/golden/ragged_lines.txt"));
}

}  // namespace
}  // namespace nenpo::typeset
