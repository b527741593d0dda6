// What a template takes from the prose of a meeting: titles, agenda, seats, themes, contact.
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "assemble/blocks/contact.h"
#include "assemble/blocks/cut_inlines.h"
#include "assemble/blocks/gathering_as.h"
#include "assemble/footnotes.h"
#include "assemble/take/prose_shelf.h"

namespace nenpo::assemble {
namespace {

model::Inlines words(std::string_view text) {
  return {model::Text{.text = std::string(text), .strong = false, .fact = {}}};
}

model::Blocks heading(std::string_view text) {
  model::Heading heading;
  heading.level = 2;
  heading.text = words(text);
  heading.from = {"prose/002_leaflet/01_programme.md", 7};
  return {heading};
}

model::Blocks list(const std::vector<std::string>& items) {
  model::List list;
  for (const std::string& item : items) {
    list.items.push_back({words(item), {}, {"prose/002_leaflet/01_programme.md", 13}});
  }
  return {list};
}

model::Blocks paragraphs(const std::vector<std::string>& texts) {
  model::Blocks blocks;
  int line = 1;
  for (const std::string& text : texts) {
    blocks.emplace_back(model::Paragraph{words(text), {"prose/002_leaflet/04_contact.md", line++}});
  }
  return blocks;
}

/// An edition whose roster has these numbers, names and tables.
model::Edition edition_with(const std::vector<std::vector<std::string>>& people) {
  model::DataTable roster;
  roster.id = "roster";
  for (const char* column : {"roster_no", "name", "table"}) {
    roster.columns.push_back({.id = column});
  }
  roster.sources.push_back({"12_高津区役所/様式7.xlsx", "参加者名簿", "高津区役所"});
  for (const auto& person : people) {
    model::DataRow row;
    for (const std::string& text : person) row.values.push_back({.text = text});
    roster.rows.push_back(row);
  }
  model::Edition edition;
  edition.tables.push_back(roster);
  return edition;
}

struct Taken {
  std::string dump;
  Findings findings;
};

Taken taken_as(std::string_view as, const model::Blocks& blocks,
               const model::Edition& edition = {}) {
  Taken taken;
  const PublicationTemplate publication;
  Footnotes footnotes(publication.footnote_mark);
  ProseShelf shelf;
  const Assembly assembly{edition, publication, footnotes, shelf, taken.findings};
  const auto made = gathering_as(as, blocks, {"pages.md", 3}, assembly);
  for (const model::Block& block : made.value_or(model::Blocks{})) {
    if (const auto* one = std::get_if<model::Gathering>(&block)) taken.dump += model::dump(*one);
  }
  return taken;
}

TEST(Gathering, CutsATitleIntoKickerTitleAndRemark) {
  EXPECT_EQ(taken_as("masthead:programme", heading("第44回 区民車座集会（高津区）")).dump,
            "masthead programme 2: 第44回 | 区民車座集会 | （高津区）\n");
  EXPECT_EQ(taken_as("masthead:theme", heading("テーマ 「『地域活動』への参加 一歩先へ」")).dump,
            "masthead theme 2: テーマ | 「『地域活動』への参加\u3000一歩先へ」 | \n");
  EXPECT_EQ(taken_as("masthead:section", heading("次第")).dump, "masthead section 2:  | 次第 | \n");
}

TEST(Gathering, ReadsNumberTextRemarkAndSpeakerOfAnAgenda) {
  const auto agenda =
      taken_as("agenda", list({"1 開会", "3 「高津区の取組」 … 高津区長", "4 第一部 意見交換",
                               "5 ワークショップ（詳細は裏面をご覧ください。）"}));
  EXPECT_EQ(agenda.dump,
            "agenda\n"
            "  1 開会 | \n"
            "  3 「高津区の取組」 | 高津区長\n"
            "  4 第一部\u3000意見交換 | \n"
            "  5 ワークショップ（詳細は裏面をご覧ください。） | \n");
  EXPECT_TRUE(agenda.findings.empty());
}

TEST(Gathering, ReportsAnItemWithoutNumberAndKeepsItsWords) {
  const auto agenda = taken_as("agenda", list({"開会の ことば"}));
  EXPECT_EQ(agenda.dump, "agenda\n   開会の\u3000ことば | \n");
  ASSERT_EQ(agenda.findings.size(), 1U);
  EXPECT_EQ(agenda.findings[0].code, "malformed-block");
  EXPECT_EQ(agenda.findings[0].message,
            "「開会の ことば」を読み分けられません。そのまま印刷しました。");
}

TEST(Gathering, ReadsRowsTurnsAndThemes) {
  EXPECT_EQ(taken_as("ruled-rows:when", paragraphs({"会場： 高津市民館談話コーナー"})).dump,
            "ruled-rows when\n  会場 | 高津市民館談話コーナー\n");
  EXPECT_EQ(taken_as("turn", heading("回避すべき負のシナリオから「希望のシナリオ」へ")).dump,
            "turn 回避すべき負のシナリオから | 「希望のシナリオ」へ\n");
  EXPECT_EQ(
      taken_as("workshop-themes", list({"A テーブル きっかけづくり（ファシリテーター：高梨区長）"}))
          .dump,
      "workshop-themes\n  A テーブル | きっかけづくり | （ファシリテーター：高梨区長）\n");
  EXPECT_FALSE(taken_as("turn", heading("「希望のシナリオ」へ")).findings.empty());
}

const std::vector<std::string> kTables = {
    "A テーブル きっかけづくり（ファシリテーター：高梨区長）",
    "B テーブル つながりづくり（ファシリテーター：地域みまもり支援センター 浅見副所長）"};

TEST(Gathering, LeavesTheSeatsOpenThatNobodyHandedIn) {
  const auto plan = taken_as("seating-plan", list(kTables),
                             edition_with({{"1", "江頭 浩", ""}, {"2", "棚部 哲男", ""}}));
  EXPECT_EQ(
      plan.dump,
      "seating-plan 2つのテーブルの席の図。Aテーブルのファシリテーターは高梨区長、席割は未提出"
      "。Bテーブルのファシリテーターは浅見副所長、席割は未提出。\n"
      "  A | 高梨区長 |\n  B | 浅見副所長 |\n");
  EXPECT_TRUE(plan.findings.empty());
}

// The seats are made up.
TEST(Gathering, SeatsEverybodyOnce) {
  const auto plan = taken_as(
      "seating-plan", list(kTables),
      edition_with({{"1", "江頭 浩", "A"}, {"2", "棚部 哲男", "B"}, {"3", "佐藤 由加里", "A"}}));
  EXPECT_NE(plan.dump.find("  A | 高梨区長 | 1江頭 3佐藤\n  B | 浅見副所長 | 2棚部\n"),
            std::string::npos)
      << plan.dump;
  EXPECT_TRUE(plan.findings.empty());
}

TEST(Gathering, ReportsWhoHasNoSeatWhileOthersHave) {
  for (const char* table : {"", "D"}) {
    const auto plan = taken_as("seating-plan", list(kTables),
                               edition_with({{"1", "江頭 浩", "A"}, {"2", "棚部 哲男", table}}));
    ASSERT_EQ(plan.findings.size(), 1U);
    EXPECT_EQ(plan.findings[0].code, "seat-missing");
    EXPECT_EQ(plan.findings[0].message,
              "参加者名簿の2番「棚部 哲男」の席がありません。ほかの参加者には席があります。");
  }
}

const std::vector<std::string> kOffice = {
    "川崎市市民文化局", "TEL 044-200-1986", "E-mail", "25kyodo@city.kawasaki.jp",
    "詳しくは市ホームページから ［これからのコミュニティ］検索"};

TEST(Gathering, ReadsAnOfficeAndHowToReachIt) {
  const auto contact = taken_as("contact", paragraphs(kOffice));
  EXPECT_EQ(contact.dump,
            "contact\n  川崎市市民文化局\n  TEL | 044-200-1986\n  E-mail | "
            "25kyodo@city.kawasaki.jp\n  search 詳しくは市ホームページから | "
            "これからのコミュニティ | 検索\n");
  EXPECT_TRUE(contact.findings.empty());
}

TEST(Gathering, KnowsNumbersAndAddressesThatNobodyCanReach) {
  struct Case {
    std::string_view words;
    bool good;
  };
  const std::vector<Case> cases = {
      {"TEL 044-200-1986", true}, {"TEL 090-1234-5678", true},   {"FAX 044-200-380", false},
      {"TEL 44-200-1986", false}, {"TEL 0442001986", false},     {"TEL ０４４-200-1986", false},
      {"E-mail a@b.jp", true},    {"E-mail a@localhost", false}, {"E-mail a.b.jp", false}};
  for (const Case& one : cases) {
    const auto contact = taken_as("contact", paragraphs({std::string(one.words)}));
    EXPECT_EQ(contact.findings.empty(), one.good) << one.words;
  }
  const auto contact = taken_as("contact", paragraphs({"FAX 044-200-380"}));
  ASSERT_EQ(contact.findings.size(), 1U);
  EXPECT_EQ(contact.findings[0].code, "contact-format");
  EXPECT_EQ(contact.findings[0].message,
            "問い合わせ先の「FAX」の値「044-200-"
            "380」が、電話番号の形ではありません。そのまま印刷しました。");
}

TEST(Gathering, KnowsNoOtherForm) {
  EXPECT_FALSE(taken_as("agenda", {}).dump.empty());
  EXPECT_TRUE(taken_as("agendas", list({"1 開会"})).dump.empty());
}

}  // namespace
}  // namespace nenpo::assemble
