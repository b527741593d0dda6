#include "phrase/phrase_finder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdlib>

#include "base/text.h"
#include "tests/phrase/marked_text.h"
#include "tests/support/golden.h"

namespace nenpo::phrase {
namespace {

struct Case {
  std::string_view text;
  std::string_view marked;
};

template <std::size_t Size>
void expect_marked(const PhraseFinder& finder, const std::array<Case, Size>& cases) {
  for (const Case& c : cases) EXPECT_EQ(marked(finder, c.text), c.marked);
}

TEST(PhraseFinder, AContentWordOpensAPhraseAndParticlesJoinIt) {
  expect_marked(finder(), std::array<Case, 6>{{
                              {"臨海部を活性化する取組", "臨海部を‖活性化する|取組"},
                              {"植樹した本数", "植樹した|本数"},
                              {"あるべき姿の実現に向けた優先的なゴール、ターゲット",
                               "あるべき|姿の|実現に|向けた|優先的な|ゴール、‖ターゲット"},
                              {"安心して暮らせる地域", "安心して‖暮らせる|地域"},
                              {"下水道による水の循環", "下水道による‖水の|循環"},
                              {"豊かにする環境づくり", "豊かに,する|環境づくり"},
                          }});
}

TEST(PhraseFinder, NounsInARowAreOneCompound) {
  expect_marked(finder(), std::array<Case, 4>{{
                              {"資源循環", "資源,循環"},
                              {"温室効果ガス排出量", "温室,効果,ガス,排出量"},
                              {"水循環", "水循環"},  // beside one character: whole
                              {"環境局調べ", "環境局調べ"},
                          }});
}

TEST(PhraseFinder, AWordIsNeverTorn) {
  const PhraseFinder phrases = finder();
  for (const std::string_view word :
       {"取り組む", "取り巻く", "エネルギー", "ステークホルダー", "12,935", "10万人あたり",
        "2013年度比", "働き方", "耐震化率", "市民アンケート～", "燃え広がりにくい", "令和8年度"}) {
    for (const Seam seam : {Seam::kItem, Seam::kPhrase, Seam::kClause, Seam::kPause}) {
      std::vector<Seam> seams = phrases.seams(to_utf32(word));
      seams.pop_back();
      EXPECT_EQ(std::count(seams.begin(), seams.end(), seam), 0) << marked(phrases, word);
    }
  }
}

TEST(PhraseFinder, ABracketKeepsWhatItHoldsAndWhatFollows) {
  expect_marked(
      finder(),
      std::array<Case, 4>{{
          {"台数（人口10万人あたり）", "台数‖（人口,10万人あたり）"},
          {"「音楽」の集い", "「音楽」の|集い"},
          {"負のシナリオから「希望のシナリオ」へ", "負の|シナリオから‖「希望の;シナリオ」へ"},
          {"人（場所）が身近に", "人‖（場所）が‖身近に"},
      }});
}

TEST(PhraseFinder, ItemsOfAListPartBehindTheirDot) {
  expect_marked(finder(), std::array<Case, 2>{{
                              {"維持・管理", "維持・;管理"},
                              {"効率的・効果的な整備", "効率的・;効果的な|整備"},
                          }});
}

TEST(PhraseFinder, WordsOfTheCityStayWhole) {
  const PhraseFinder phrases = finder({"未来都市", "みぞのくち", "SDGs未来都市", "しくみ"});
  expect_marked(phrases, std::array<Case, 3>{{
                             {"第3期SDGs未来都市計画", "第3期,SDGs未来都市,計画"},
                             {"みぞのくち推進会議", "みぞのくち,推進,会議"},
                             {"新たなしくみの構築", "新たな|しくみの|構築"},
                         }});
}

TEST(PhraseFinder, AWordOfTheCityInsideALongerOneChangesNothing) {
  const PhraseFinder phrases = finder({"シティ", "川崎市"});
  EXPECT_EQ(marked(phrases, "シティプロモーション"), "シティプロモーション");
  EXPECT_EQ(marked(phrases, "川崎市民の声"), "川崎市民の|声");
}

TEST(PhraseFinder, ATermOfTwoWordsIsPartedOnlyBetweenThem) {
  const PhraseFinder phrases = finder({"シティ|プロモーション"});
  EXPECT_EQ(marked(phrases, "「シティプロモーション」に活用"), "「シティ,プロモーション」に‖活用");
  EXPECT_EQ(marked(finder(), "「シティプロモーション」に活用"), "「シティプロモーション」に‖活用");
  EXPECT_EQ(marked(phrases, "メガシティプロモーションに"), "メガシティプロモーションに")
      << "a longer word";
}

TEST(PhraseFinder, AnyTextHasOneSeamACharacter) {
  const PhraseFinder phrases = finder({"川崎市"});
  for (const std::u32string_view text :
       {U"", U"市", U" ", U"　　", U"\U0001F600\U0001F600", U"ﾌﾟﾗｽﾁｯｸ", U"a b", U"）（", U"・・"}) {
    EXPECT_EQ(phrases.seams(text).size(), text.size());
  }
}

TEST(PhraseFinder, TheEnvironmentDecidesNothing) {
  const std::string before = marked(finder(), "かわさきの資源循環");
  setenv("MECABRC", "/nowhere/mecabrc", 1);
  EXPECT_EQ(marked(finder(), "かわさきの資源循環"), before);
  unsetenv("MECABRC");
}

TEST(PhraseFinder, SaysWhichDictionaryDecided) {
  const PhraseFinder phrases = finder();
  EXPECT_EQ(phrases.dictionary().folder, kDictionaryFolder);
  EXPECT_GT(phrases.dictionary().words, 300000U);
  EXPECT_GT(phrases.dictionary().bytes, 40000000U);
}

TEST(PhraseFinder, AFolderWithoutADictionaryIsAFailure) {
  const auto folder = test::fresh_folder("no_dictionary");
  const auto opened = PhraseFinder::open(folder, {});
  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().operation, "辞書の読み込み");
  EXPECT_EQ(opened.error().subject, folder.string());
  EXPECT_EQ(opened.error().reason,
            "MeCabの辞書（sys.dic）がここにありません。見出しと表の改行に使う辞書です。"
            "パッケージ mecab-ipadic-utf8 を入れてください。");
}

TEST(PhraseFinder, AFileThatIsNoDictionaryIsAFailure) {
  const auto folder = test::fresh_folder("broken_dictionary");
  test::write_file(folder / "sys.dic", "no dictionary");
  test::write_file(folder / "dicrc", "");
  const auto opened = PhraseFinder::open(folder, {});
  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().reason,
            "MeCabの辞書として読めません。見出しと表の改行に使う辞書です。パッケージ "
            "mecab-ipadic-utf8 を入れてください。");
}

}  // namespace
}  // namespace nenpo::phrase
