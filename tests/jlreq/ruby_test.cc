#include "jlreq/ruby.h"

#include <gtest/gtest.h>

#include "jlreq/em_text.h"
#include "tests/jlreq/ruby_marks.h"

namespace nenpo::jlreq {
namespace {

using test::lines_of;
using test::marked;
using test::MarkedText;

/// "1.25", without idle zeros.
std::string short_em(Em length) {
  std::string text = em_text(length);
  while (text.ends_with('0')) text.pop_back();
  if (text.ends_with('.')) text.pop_back();
  return text;
}

std::string reading_of(const MarkedText& text, const PlacedRuby& placed) {
  const std::u32string& reading = text.readings[placed.ruby];
  if (text.rubies[placed.ruby].kind == RubyKind::kEmphasisDots) return to_utf8(reading);
  return to_utf8(std::u32string_view(reading).substr(placed.first, placed.x.size()));
}

/// "山0 志1.25 い2.25 / こころ 1 1.5 2": the characters of a line and the readings above them.
std::string shown(const MarkedText& text, const ComposedParagraph& composed, const Line& line) {
  std::string out;
  for (std::size_t i = line.begin; i < line.end; ++i) {
    if (i > line.begin) out += ' ';
    out += to_utf8(text.characters[i]) + short_em(composed.x[i]);
  }
  for (const PlacedRuby& placed : place_rubies(text.rubies, text.clusters, composed, line)) {
    out += " / " + reading_of(text, placed);
    for (const Em x : placed.x) out += ' ' + short_em(x);
  }
  return out;
}

std::string shown(std::string_view marks, Em line_length) {
  const MarkedText text = marked(marks);
  ParagraphStyle style = lines_of(line_length);
  style.justify = Justify::kNo;
  const ComposedParagraph composed = compose_paragraph(text.clusters, style);
  std::string out;
  for (const Line& line : composed.lines) {
    if (!out.empty()) out += " | ";
    out += shown(text, composed, line);
  }
  return out;
}

struct RubyCase {
  std::string_view what;
  std::string_view marks;
  std::string_view expected;
  double line_length = 40;
};

class RubyPlaces : public testing::TestWithParam<RubyCase> {};

TEST_P(RubyPlaces, AreThoseOfJlreq) {
  EXPECT_EQ(shown(GetParam().marks, Em{GetParam().line_length}), GetParam().expected)
      << GetParam().what;
}

INSTANTIATE_TEST_SUITE_P(
    Mono, RubyPlaces,  // 3.3.5
    testing::Values(RubyCase{"two kana fill their character", "あ{川|かわ}い",
                             "あ0 川1 い2 / かわ 1 1.5"},
                    RubyCase{"one stands above its middle", "あ{湯|ゆ}い", "あ0 湯1 い2 / ゆ 1.25"},
                    RubyCase{"three stand out on both sides", "あ{志|こころ}い",
                             "あ0 志1 い2 / こころ 0.75 1.25 1.75"}));

INSTANTIATE_TEST_SUITE_P(
    Group, RubyPlaces,  // 3.3.6
    testing::Values(RubyCase{"as long as its base", "{明日|あした}は",
                             "明0 日1 は2 / あした 0.083 0.75 1.417"},
                    RubyCase{"two units between, one at the ends", "{紫陽花|あじさい}",
                             "紫0 陽1 花2 / あじさい 0.125 0.875 1.625 2.375"},
                    RubyCase{"never further from the ends than one of its characters",
                             "{不如帰等|とり}", "不0 如1 帰2 等3 / とり 0.5 3"},
                    RubyCase{"a longer one opens its base", "あ{境内|けいだいいち}い",
                             "あ0 境1 内2.5 い3.5 / けいだいいち 0.75 1.25 1.75 2.25 2.75 3.25"},
                    RubyCase{"Latin letters stay solid", "{持続可能|SDGs}",
                             "持0 続1 可2 能3 / SDGs 1 1.5 2 2.5"},
                    RubyCase{"a Western base stays solid", "あ{AI|えーあい}い",
                             "あ0 A1.25 I1.75 い2.5 / えーあい 0.75 1.25 1.75 2.25"}));

INSTANTIATE_TEST_SUITE_P(
    Jukugo, RubyPlaces,  // 3.3.7
    testing::Values(
        RubyCase{"each above its own while none is longer", "{川崎|かわ|さき}市",
                 "川0 崎1 市2 / かわさき 0 0.5 1 1.5"},
        RubyCase{"each centred", "{理科|り|か}", "理0 科1 / りか 0.25 1.25"},
        RubyCase{"a longer one stands over its neighbour in the compound", "山{醤油|しょう|ゆ}山",
                 "山0 醤1 油2 山3 / しょうゆ 1 1.5 2 2.5"},
        RubyCase{"on either side", "山{由緒|ゆ|いしょ}山",
                 "山0 由1 緒2 山3 / ゆいしょ 1 1.5 2 2.5"},
        RubyCase{"and pushes the next only as far as it must", "山{凝視輪|ぎょう|し|わ}山",
                 "山0 凝1 視2 輪3 山4 / ぎょうしわ 1 1.5 2 2.5 3.25"},
        RubyCase{"all that are too close share the way", "{甲乙丙丁|こ|おつお|へい|て}",
                 "甲0 乙1 丙2 丁3 / こおつおへいて 0.167 0.667 1.167 1.667 2.167 2.667 3.25"},
        RubyCase{"too long for its compound: as a group", "山{承認|しょう|にん}山",
                 "山0 承1.125 認2.375 山3.5 / しょうにん 1 1.5 2 2.5 3"},
        RubyCase{"too far from its character: as a group", "{承久乃手|うけたま|く|の|て}",
                 "承0 久1 乃2 手3 / うけたまくのて 0.036 0.607 1.179 1.75 2.321 2.893 3.464"}));

INSTANTIATE_TEST_SUITE_P(
    Overhang, RubyPlaces,  // 3.3.8
    testing::Values(
        RubyCase{"never over kanji", "山{志|こころ}川", "山0 志1.25 川2.5 / こころ 1 1.5 2"},
        RubyCase{"over kana by one of its ems", "あ{志|こころざし}い",
                 "あ0 志1.25 い2.5 / こころざし 0.5 1 1.5 2 2.5"},
        RubyCase{"over katakana, ー and small kana", "ア{志|こころ}ー{志|こころ}ッ",
                 "ア0 志1 ー2 志3 ッ4 / こころ 0.75 1.25 1.75 / こころ 2.75 3.25 3.75"},
        RubyCase{"over dashes", "…{志|こころ}—", "…0 志1 —2 / こころ 0.75 1.25 1.75"},
        RubyCase{"not over Western letters", "a{志|こころ}a",
                 "a0 志1 a2.5 / こころ 0.75 1.25 1.75"},
        RubyCase{"over the space behind a comma or a bracket", "山、{志|こころざし}",
                 "山0 、1 志2.25 / こころざし 1.5 2 2.5 3 3.5"},
        RubyCase{"and the space before a bracket", "{志|こころざし}（山",
                 "志0.75 （2.5 山3 / こころざし 0 0.5 1 1.5 2"},
        RubyCase{"over brackets themselves", "「{志|こころざし}」",
                 "「0 志0.75 」2 / こころざし 0 0.5 1 1.5 2"},
        RubyCase{"over a comma and a full stop", "{志|こころざし}、{志|こころざし}。",
                 "志0.75 、2 志3.75 。5 / こころざし 0 0.5 1 1.5 2 / こころざし 3 3.5 4 4.5 5"},
        RubyCase{"over half a middle dot and its space", "山・{志|こころざし}",
                 "山0 ・1.25 志2.25 / こころざし 1.5 2 2.5 3 3.5"},
        RubyCase{"over a full-width space", "　{志|こころ}", "　0 志1 / こころ 0.75 1.25 1.75"},
        RubyCase{"never over another reading", "{志|こころ}{志|こころ}",
                 "志0.25 志2 / こころ 0 0.5 1 / こころ 1.75 2.25 2.75"},
        RubyCase{"nor over the base of one, be it kana", "{志|こころ}{か|カ}",
                 "志0.25 か1.5 / こころ 0 0.5 1 / カ 1.75"},
        RubyCase{"on either side", "{か|カ}{志|こころ}", "か0 志1.25 / カ 0.25 / こころ 1 1.5 2"},
        RubyCase{"over one kana from both sides with an em of ruby between",
                 "{志|こころざし}の{志|こころざし}",
                 "志0.75 の2 志3.75 / こころざし 0 0.5 1 1.5 2 / こころざし 3 3.5 4 4.5 5"}));

INSTANTIATE_TEST_SUITE_P(
    LineEdges, RubyPlaces,  // 3.3.8, the reading is flush with the line and not its base
    testing::Values(RubyCase{"at the line head", "ああああ{志|こころ}い",
                             "あ0 あ1 あ2 あ3 | 志0.25 い1.25 / こころ 0 0.5 1", 4},
                    RubyCase{"at the line end there must be room", "あああ{志|こころ}い",
                             "あ0 あ1 あ2 | 志0.25 い1.25 / こころ 0 0.5 1", 4.2},
                    RubyCase{"where there is, it is flush", "あああ{志|こころ}いいい",
                             "あ0 あ1 あ2 志3 / こころ 2.75 3.25 3.75 | い0 い1 い2", 4.25},
                    RubyCase{"a group does not break", "あ{紫陽花|あじさい}い",
                             "あ0 | 紫0 陽1 花2 / あじさい 0.125 0.875 1.625 2.375 | い0", 3},
                    RubyCase{"a compound breaks between its characters", "あ{川崎|かわ|さき}い",
                             "あ0 川1 / かわ 1 1.5 | 崎0 い1 / さき 0 0.5", 2},
                    RubyCase{"and each part keeps its reading", "あ{醤油|しょう|ゆ}い",
                             "あ0 醤1 / しょう 1 1.5 2 | 油0 い1 / ゆ 0.25", 2.5},
                    RubyCase{"if there is room for it", "あ{醤油|しょう|ゆ}い",
                             "あ0 | 醤0 油1 / しょうゆ 0 0.5 1 1.5 | い0", 2.4},
                    RubyCase{"a compound set as a group breaks, too", "あ{承認|しょう|にん}い",
                             "あ0 承1 / しょう 0.875 1.375 1.875 | 認0 い1 / にん 0 0.5", 2.4}));

INSTANTIATE_TEST_SUITE_P(
    EmphasisDots, RubyPlaces,  // 3.3.9
    testing::Values(RubyCase{"above the middle of each character", "あ{強調|・}い",
                             "あ0 強1 調2 い3 / ・ 1.25 2.25"},
                    RubyCase{"not above punctuation", "{はい、「字」。|・}",
                             "は0 い1 、2 「3 字3.5 」4.5 。5 / ・ 0.25 1.25 3.75"},
                    RubyCase{"on every line", "{強調する|・}",
                             "強0 調1 / ・ 0.25 1.25 | す0 る1 / ・ 0.25 1.25", 2}));

TEST(Ruby, KeepsTheSpaceThatItCovers) {  // 3.3.8 item 3
  const MarkedText text = marked("あ、{志|こころ}い、ううう。ええええ");
  const ComposedParagraph composed = compose_paragraph(text.clusters, lines_of(8_em));
  ASSERT_EQ(composed.lines[0].end, 9u);
  EXPECT_EQ(composed.x[2] - composed.x[1], 1_em);
  EXPECT_EQ(composed.x[5] - composed.x[4], 0.5_em);
}

TEST(Ruby, NothingOpensWithinItsBase) {  // 3.3.6, 3.3.7
  for (const std::string_view marks :
       {"あ{紫陽|あじさい}ああいいああいい", "あ{川崎|かわ|さき}ああいいああいい"}) {
    const MarkedText text = marked(marks);
    const ComposedParagraph composed = compose_paragraph(text.clusters, lines_of(4.3_em));
    ASSERT_EQ(composed.lines[0].kind, Adjustment::kExpanded);
    EXPECT_EQ(composed.x[2] - composed.x[1], 1_em);
    EXPECT_GT(composed.x[1] - composed.x[0], 1_em);
  }
}

TEST(Ruby, KeepsAnEmOfRubyBetweenTwoReadingsOverANarrowCharacter) {
  MarkedText text = test::marked("志ー志");
  text.clusters[1].advance = 0.5_em;
  for (const std::size_t begin : {0U, 2U}) {
    text.rubies.push_back({.begin = begin, .end = begin + 1, .advances = {5, kRubyEm}});
  }
  make_room(text.rubies, text.clusters);
  const ComposedParagraph composed = compose_paragraph(text.clusters, {});
  const auto placed = place_rubies(text.rubies, text.clusters, composed, composed.lines[0]);
  EXPECT_EQ(placed[1].x.front() - placed[0].x.back(), kRubyEm * 2);
}

TEST(Ruby, OfNeighboursThatWouldMeetIsKeptApart) {
  EXPECT_EQ(shown("{志|こころざし}{承|うけたまわ}", 40_em),
            "志0.75 承3.5 / こころざし 0 0.5 1 1.5 2 / うけたまわ 2.75 3.25 3.75 4.25 4.75");
  EXPECT_EQ(shown("{志|こころざし}{山|やま}", 40_em),
            "志0.75 山2.75 / こころざし 0 0.5 1 1.5 2 / やま 2.75 3.25");
}

TEST(Ruby, OfNeighboursThatDoNotMeetHasNoRoomOfItsOwn) {
  EXPECT_EQ(shown("{川|かわ}{山|やま}", 40_em), "川0 山1 / かわ 0 0.5 / やま 1 1.5");
  EXPECT_EQ(shown("{志|こころざし}{木|き}", 40_em),
            "志0.75 木2.5 / こころざし 0 0.5 1 1.5 2 / き 2.75");
  EXPECT_EQ(shown("{志|こころざし}と{承|うけたまわ}", 40_em),
            "志0.75 と2 承3.75 / こころざし 0 0.5 1 1.5 2 / うけたまわ 3 3.5 4 4.5 5");
}

TEST(Ruby, IsAGroupIfItsPartsDoNotFitTheBase) {
  using Parts = std::vector<std::size_t>;
  for (const Parts& parts : {Parts{}, Parts{4}, Parts{2, 5}, Parts{3, 2}, Parts{1, 2, 4}}) {
    MarkedText text = test::marked("あ川崎い");
    text.rubies.push_back({.begin = 1,
                           .end = 3,
                           .kind = RubyKind::kJukugo,
                           .advances = {4, kRubyEm},
                           .part_ends = parts});
    make_room(text.rubies, text.clusters);
    EXPECT_EQ(text.clusters[1].char_class, CharClass::kSimpleRubyComplex);
    EXPECT_TRUE(text.clusters[1].keep_with_next);
    const ComposedParagraph composed = compose_paragraph(text.clusters, {});
    const auto placed = place_rubies(text.rubies, text.clusters, composed, composed.lines[0]);
    ASSERT_EQ(placed.size(), 1u);
    EXPECT_EQ(placed[0].x, (std::vector<Em>{1_em, 1.5_em, 2_em, 2.5_em}));
  }
}

TEST(Ruby, ClassesOfItsBaseAreTheComplexes) {
  const MarkedText text = marked("{川|かわ}{川崎|かわ|さき}{人々|ひと|びと}{あ|ア}");
  std::string classes;
  for (const Cluster& cluster : text.clusters) classes += to_string(cluster.char_class) + ' ';
  EXPECT_EQ(classes, "cl-22 cl-23 cl-23 cl-23 cl-09 cl-15 ");
}

}  // namespace
}  // namespace nenpo::jlreq
