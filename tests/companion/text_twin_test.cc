#include "companion/text_twin.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>

#include "tests/companion/leaflet.h"
#include "tests/support/golden.h"

namespace nenpo::companion {
namespace {

using model::Role;
using model::Scope;
using test::Leaflet;

/// The twin without its head.
std::string twin(Leaflet& leaflet) {
  const std::string text = text_twin(leaflet.pages);
  const std::size_t body = text.find("\n\n");
  return body == std::string::npos ? "" : text.substr(body + 2);
}

Leaflet begun() {
  Leaflet leaflet;
  leaflet.page("1").begin(Role::kDocument);
  return leaflet;
}

Leaflet& cell(Leaflet& leaflet, std::string_view words) {
  return leaflet.element(Role::kTableCell, words);
}

Leaflet& header(Leaflet& leaflet, std::string_view words, Scope scope) {
  return leaflet.element({.role = Role::kTableHeader, .scope = scope}, words);
}

TEST(TextTwin, BeginsWithTitlePublisherAndDayOfIssue) {
  Leaflet leaflet = begun();
  leaflet.element(Role::kParagraph, "本文").end();
  EXPECT_EQ(text_twin(leaflet.pages),
            "計画（試験）\n発行：川崎市\n発行日：2026年3月31日\n"
            "〔　〕の中は、紙面にない説明です。\n\n本文\n");
}

TEST(TextTwin, SaysTheLevelOfAHeading) {
  Leaflet leaflet = begun();
  leaflet.element(Role::kHeading1, "第1章").element(Role::kHeading3, "背景");
  leaflet.element(Role::kParagraph, "本文").end();
  EXPECT_EQ(twin(leaflet), "〔見出し1〕第1章\n\n〔見出し3〕背景\n本文\n");
}

TEST(TextTwin, SetsAHeadingsNumberApartEvenIfLittleRoomDoes) {
  Leaflet leaflet = begun();
  leaflet.begin(Role::kHeading2).text("1").text("現状", 0.6).end().last_line();
  leaflet.begin(Role::kHeading3).text("2.").text("課題", 0.45).end().last_line();
  leaflet.begin(Role::kParagraph).text("1").text("現状", 0.6).end().end();
  EXPECT_EQ(twin(leaflet), "〔見出し2〕1 現状\n\n〔見出し3〕2. 課題\n1現状\n");
}

TEST(TextTwin, JoinsTheLinesOfAParagraphOverPages) {
  Leaflet leaflet = begun();
  leaflet.begin(Role::kParagraph).text("前半は").full_line().text("ここまでで、").full_line();
  leaflet.begin(Role::kArtifact).text("1").end();
  leaflet.page("2").text("後半です。").last_line().end().end();
  EXPECT_EQ(twin(leaflet), "前半はここまでで、後半です。\n");
}

TEST(TextTwin, PartsForcedLinesAndWhatRoomParts) {
  Leaflet leaflet = begun();
  leaflet.begin(Role::kParagraph).text("庁内").forced_line().text("22件").last_line().end();
  leaflet.begin(Role::kParagraph).text("29%").last_line().text("15%").last_line().end();
  leaflet.begin(Role::kParagraph).text("山本").text("薫", 1).end().last_line();
  leaflet.begin(Role::kParagraph).text("年").text("2026", 0.25).text("年", 0.25).end();
  leaflet.end();
  EXPECT_EQ(twin(leaflet), "庁内 22件\n29% 15%\n山本 薫\n年2026年\n");
}

TEST(TextTwin, PartsLinesOfWhichNothingIsKnownBySizeAlone) {
  Leaflet leaflet = begun();
  leaflet.begin(Role::kParagraph).text("2024年度").unknown_line().size(17).text("143").end();
  leaflet.unknown_line().begin(Role::kParagraph).text("ひろ").unknown_line().text("し").end().end();
  EXPECT_EQ(twin(leaflet), "2024年度 143\nひろし\n");
}

TEST(TextTwin, PartsALabelOfAnotherSizeFromItsText) {
  Leaflet leaflet = begun();
  leaflet.begin(Role::kParagraph).size(14).text("成果").size(10).text("課題の抽出", 0.5).end();
  leaflet.end();
  EXPECT_EQ(twin(leaflet), "成果 課題の抽出\n");
}

TEST(TextTwin, PutsReadingsBehindTheirWord) {
  Leaflet leaflet = begun();
  leaflet.begin(Role::kParagraph).begin(Role::kSpan).text("今日の").end();
  for (const auto& [base, reading] : {std::pair("川", "かわ"), {"崎", "さき"}}) {
    leaflet.begin(Role::kRuby).begin(Role::kRubyBase).text(base).end();
    leaflet.begin(Role::kRubyText).above(reading).end().end();
  }
  leaflet.begin(Role::kSpan).text("です。").end().end().end();
  EXPECT_EQ(twin(leaflet), "今日の川崎（かわさき）です。\n");
}

TEST(TextTwin, SaysSignsAsTheyAreMeant) {
  Leaflet leaflet = begun();
  leaflet.begin(Role::kParagraph);
  leaflet.begin({.role = Role::kSpan, .expansion = "マイナス"}).text("▲").end();
  leaflet.begin(Role::kSpan).text("45.4%").end().end().end();
  EXPECT_EQ(twin(leaflet), "マイナス45.4%\n");
}

TEST(TextTwin, SaysWhatFiguresShowAndNotWhatStandsInThem) {
  Leaflet leaflet = begun();
  leaflet.begin({.role = Role::kFigure, .alternative_text = "件数は2件から3件に増えた。"});
  leaflet.text("23").end().last_line().element(Role::kCaption, "図1 件数").end();
  EXPECT_EQ(twin(leaflet), "〔図：件数は2件から3件に増えた。〕\n図1 件数\n");
}

TEST(TextTwin, PutsTilesSideBySideIntoOneFigure) {
  Leaflet leaflet = begun();
  leaflet.begin(Role::kList);
  for (const char* goal : {"目標3 保健", "目標7 エネルギー"}) {
    leaflet.begin(Role::kListItem).begin(Role::kListBody);
    leaflet.begin({.role = Role::kFigure, .alternative_text = goal}).text("3").end().end().end();
  }
  leaflet.end().end();
  EXPECT_EQ(twin(leaflet), "〔図：目標3 保健、目標7 エネルギー〕\n");
}

TEST(TextTwin, MarksNotes) {
  Leaflet leaflet = begun();
  leaflet.begin(Role::kNote).begin(Role::kLabel).text("※").end();
  leaflet.begin(Role::kSpan).text("速報値").end().end().end();
  EXPECT_EQ(twin(leaflet), "〔注〕※速報値\n");
}

TEST(TextTwin, GivesListsTheirOwnMarksAndIndentsWhatBelongsToAnItem) {
  Leaflet leaflet = begun();
  leaflet.begin(Role::kList).begin(Role::kListItem).begin(Role::kLabel).text("・").end();
  leaflet.begin(Role::kListBody).begin(Role::kParagraph).text("一つ目", 1).end().last_line();
  leaflet.element(Role::kParagraph, "続き").end().end();
  leaflet.begin(Role::kListItem).begin(Role::kLabel).text("日時").end();
  leaflet.begin(Role::kListBody).text("9月2日", 2).end().end().end().end();
  EXPECT_EQ(twin(leaflet), "・一つ目\n　続き\n日時 9月2日\n");
}

TEST(TextTwin, LeavesFoliosAndLeadersOutOfContents) {
  Leaflet leaflet = begun();
  leaflet.begin(Role::kContents).begin(Role::kContentsItem);
  leaflet.begin({.role = Role::kReference, .destination = "h1"}).text("1").text("現状", 2);
  leaflet.begin(Role::kArtifact).text("……").end();
  leaflet.begin({.role = Role::kSpan, .expansion = "、2ページ"}).text("2", 9).end();
  leaflet.end().end().last_line();
  leaflet.begin(Role::kContentsItem).begin({.role = Role::kReference, .destination = "h2"});
  leaflet.text("めざす姿 2030").end().end().end().last_line();
  leaflet.page("2").anchor("h1").anchor("h2").element(Role::kHeading1, "1現状").end();
  EXPECT_EQ(twin(leaflet), "1 現状\nめざす姿 2030\n\n〔見出し1〕1現状\n");
}

TEST(TextTwin, GivesEveryCellItsHeader) {
  Leaflet leaflet = begun();
  leaflet.begin(Role::kTable).begin(Role::kTableHead).begin(Role::kTableRow);
  header(leaflet, "年度", Scope::kColumn);
  header(leaflet, "件数", Scope::kColumn).end().end().begin(Role::kTableBody);
  leaflet.begin(Role::kTableRow);
  leaflet.element({.role = Role::kTableCell, .row_span = 2}, "2025");
  cell(leaflet, "3").end();
  leaflet.begin(Role::kTableRow).begin(Role::kTableCell).end().end().end().end().end();
  EXPECT_EQ(twin(leaflet),
            "〔表：2列3行〕\n〔列〕年度、件数\n〔行〕年度：2025〔2行分〕\n件数：3\n"
            "〔行〕件数：〔空欄〕\n〔表の終わり〕\n");
}

TEST(TextTwin, NamesCellsByTheirRowWhereNoColumnDoes) {
  Leaflet leaflet = begun();
  leaflet.begin(Role::kTable).begin(Role::kTableRow);
  header(leaflet, "取組", Scope::kRow);
  leaflet.begin(Role::kTableCell).element(Role::kParagraph, "研修");
  leaflet.element(Role::kParagraph, "広報").end().end().end().end();
  EXPECT_EQ(twin(leaflet), "〔表：2列1行〕\n〔行〕取組：研修\n　広報\n〔表の終わり〕\n");
}

/// What stands below a head by chance is not named by it.
TEST(TextTwin, NamesCellsByTheirRowWhereItIsDividedOtherwiseThanTheHead) {
  Leaflet leaflet = begun();
  leaflet.begin(Role::kTable).begin(Role::kTableHead).begin(Role::kTableRow);
  leaflet.element({.role = Role::kTableHeader, .scope = Scope::kColumn, .column_span = 2}, "現状");
  header(leaflet, "2025年度", Scope::kColumn).end().end().begin(Role::kTableBody);
  leaflet.begin(Role::kTableRow);
  leaflet.element({.role = Role::kTableHeader, .scope = Scope::kRow, .column_span = 3}, "市民協働");
  leaflet.end().begin(Role::kTableRow);
  header(leaflet, "実施結果", Scope::kRow);
  cell(leaflet, "3");
  cell(leaflet, "研修をした").end().end().end().end();
  EXPECT_EQ(twin(leaflet),
            "〔表：3列3行〕\n〔列〕現状、2025年度\n〔小見出し〕市民協働\n"
            "〔行〕実施結果：3\n実施結果：研修をした\n〔表の終わり〕\n");
}

TEST(TextTwin, OfASmallBookletReadsLikeThis) {
  Leaflet leaflet = begun();
  leaflet.begin(Role::kArtifact).text("計画").end().last_line();
  leaflet.element(Role::kHeading1, "第1章 現状");
  leaflet.begin(Role::kParagraph).text("ごみの排出量は").full_line();
  leaflet.text("減っています。").last_line().end();
  leaflet.begin(Role::kTable).element(Role::kCaption, "表1 排出量").begin(Role::kTableHead);
  leaflet.begin(Role::kTableRow);
  header(leaflet, "指標", Scope::kColumn);
  header(leaflet, "現在", Scope::kColumn).end().end().begin(Role::kTableBody);
  leaflet.begin(Role::kTableRow);
  header(leaflet, "1人1日あたり", Scope::kRow);
  cell(leaflet, "793g").end().end().end();
  leaflet.begin({.role = Role::kFigure, .alternative_text = "折れ線グラフ"}).end();
  leaflet.element(Role::kHeading2, "課題").element(Role::kParagraph, "食品ロス").end();
  EXPECT_TRUE(test::matches_golden(text_twin(leaflet.pages), "companion/golden/booklet.txt"));
}

}  // namespace
}  // namespace nenpo::companion
