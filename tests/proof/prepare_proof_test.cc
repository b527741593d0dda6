#include "proof/prepare_proof.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace nenpo::proof {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

model::LineRecord line(const std::string& text, double y, double adjustment = 0) {
  model::LineRecord record;
  record.at = {Pt{50}, Pt{y}};
  record.length = 40_em;
  record.natural = 40_em - Em{adjustment};
  record.adjustment = Em{adjustment};
  record.text = text;
  return record;
}

model::Observation observation() {
  model::Observation one;
  one.indicator_id = "Q3-01";
  one.kind = model::ObservationKind::kBaseline;
  one.period = FiscalYear{2024};
  one.figure = Decimal{793, 0};
  one.printed = "793g";
  one.from = {"04_環境局/様式1.xlsx", "様式1", {9, 8}, "793"};
  return one;
}

/// Two pages, the second with a folio, a figure and a sentence.
class Proof : public testing::Test {
 protected:
  Proof() {
    edition.observations.push_back(observation());
    pages.name = "plan";
    pages.title = "計画";
    pages.pages.resize(2);
    pages.pages[1].label = "1";
    pages.pages[1].facts.push_back({"Q3-01/baseline/2024", {Pt{60}, Pt{90}, Pt{30}, Pt{10}}});
    pages.pages[1].lines = {line("1人1日あたりのごみ排出量", 100), line("は793gである。", 118)};
  }

  static Finding finding(const Place& place, const std::string& message) {
    return {"code", Severity::kWarning, place, message, "直してください。", {}};
  }

  model::Edition edition;
  model::Pages pages;
};

TEST_F(Proof, CallsOutTheCellOfEachFigure) {
  const auto proof = prepare_proof(pages, edition, {});
  ASSERT_THAT(proof.pages, SizeIs(2));
  EXPECT_EQ(proof.pages[0].label, "（1枚目）");
  ASSERT_THAT(proof.pages[1].sources, SizeIs(1));
  const model::ProofSource& source = proof.pages[1].sources.front();
  EXPECT_EQ(source.number, 1);
  EXPECT_EQ(source.place,
            to_string(Place{"04_環境局/様式1.xlsx", "様式1", to_a1(observation().from.cell)}));
  EXPECT_EQ(source.as_written, "793");
}

TEST_F(Proof, CallsOutNothingForAFigureThatTheEditionDoesNotHave) {
  pages.pages[1].facts.push_back({"Q9-99/baseline/2024", {}});
  EXPECT_THAT(prepare_proof(pages, edition, {}).pages[1].sources, SizeIs(1));
}

TEST_F(Proof, PutsAFindingOnThePageThatItNames) {
  const auto proof =
      prepare_proof(pages, edition, {finding({"plan", "", "1"}, "欄に入りません。")});
  ASSERT_THAT(proof.pages[1].remarks, SizeIs(1));
  EXPECT_THAT(proof.pages[1].remarks.front().boxes, IsEmpty());
  EXPECT_EQ(proof.pages[1].remarks.front().number, 1);
}

TEST_F(Proof, BoxesTheFigureWhoseCellAFindingNames) {
  const model::Provenance from = observation().from;
  const auto proof = prepare_proof(
      pages, edition, {finding({from.file, from.sheet, to_a1(from.cell)}, "前年の半分です。")});
  ASSERT_THAT(proof.pages[1].remarks, SizeIs(1));
  ASSERT_THAT(proof.pages[1].remarks.front().boxes, SizeIs(1));
  EXPECT_EQ(proof.pages[1].remarks.front().boxes.front().x, Pt{60});
}

TEST_F(Proof, BoxesTheLineThatAFindingAboutProseQuotes) {
  const auto proof = prepare_proof(
      pages, edition,
      {finding({"prose/01.md", "", "3"}, "「あたりのごみ排出量」の単位を確かめてください。")});
  ASSERT_THAT(proof.pages[1].remarks, SizeIs(1));
  ASSERT_THAT(proof.pages[1].remarks.front().boxes, SizeIs(1));
  EXPECT_LT(proof.pages[1].remarks.front().boxes.front().y, Pt{100});
}

TEST_F(Proof, ListsWhatNoPageShowsApart) {
  const auto proof = prepare_proof(
      pages, edition, {finding({"05_健康福祉局/様式1.ods", "様式1", "B2"}, "空欄です。")});
  EXPECT_THAT(proof.pages[1].remarks, IsEmpty());
  ASSERT_THAT(proof.elsewhere, SizeIs(1));
  EXPECT_EQ(proof.elsewhere.front().number, 1);
}

TEST_F(Proof, LeavesOutWhatConcernsThePagesOfAnotherPublication) {
  const auto proof =
      prepare_proof(pages, edition, {finding({"digest", "", "1"}, "欄に入りません。")});
  EXPECT_THAT(proof.elsewhere, IsEmpty());
}

TEST_F(Proof, MarksTheLoosestLinesAndNoneThatIsHardlyOpened) {
  pages.pages[1].lines = {line("ゆるい行", 100, 1.2), line("ふつうの行", 118, 0.4)};
  EXPECT_THAT(prepare_proof(pages, edition, {}).pages[1].loose_lines, ElementsAre(0U));
}

TEST_F(Proof, GivesItsDataAsTables) {
  const auto proof = prepare_proof(pages, edition, {finding({"plan", "", "1"}, "欄,長い")});
  EXPECT_EQ(model::proof_sources_csv(proof),
            "sheet,label,number,fact,place,as_written,x,y,width,height\n"
            "2,1,1,Q3-01/baseline/2024," +
                proof.pages[1].sources.front().place + ",793,60.0,90.0,30.0,10.0\n");
  EXPECT_EQ(model::proof_remarks_csv(proof),
            "sheet,label,number,severity,code,place,message,remedy,x,y,width,height\n"
            "2,1,1,warning,code," +
                proof.pages[1].remarks.front().place + ",\"欄,長い\",直してください。,,,,\n");
}

}  // namespace
}  // namespace nenpo::proof
