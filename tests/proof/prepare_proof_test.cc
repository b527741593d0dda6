#include "proof/prepare_proof.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdint>
#include <memory>
#include <string>

#include "base/cell_address.h"
#include "base/text.h"

namespace nenpo::proof {
namespace {

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

/// A glyph a character, 10 pt.
model::GlyphRun drawn(const model::LineRecord& line) {
  model::GlyphRun run;
  run.size = Pt{10};
  run.text = line.text;
  auto x = static_cast<float>(line.at.x.count());
  for (std::size_t at = 0; at < line.text.size();) {
    const std::size_t size = decode_utf8(line.text, at).size;
    run.glyphs.push_back({0, x, static_cast<float>(line.at.y.count())});
    run.clusters.push_back({static_cast<std::uint8_t>(size), 1});
    x += 10;
    at += size;
  }
  return run;
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
    for (const model::LineRecord& one : pages.pages[1].lines) {
      pages.pages[1].items.emplace_back(drawn(one));
    }
  }

  static Finding finding(const Place& place, const std::string& message) {
    return {"code", Severity::kWarning, place, message, "直してください。", {}};
  }

  static ProofFindings own(const Finding& finding) { return {{}, {finding}}; }
  static ProofFindings intake(const Finding& finding) { return {{finding}, {}}; }

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
  EXPECT_EQ(source.place, (Place{"04_環境局/様式1.xlsx", "様式1", to_a1(observation().from.cell)}));
  EXPECT_EQ(source.as_written, "793");
}

TEST_F(Proof, CallsOutNothingForAFigureThatTheEditionDoesNotHave) {
  pages.pages[1].facts.push_back({"Q9-99/baseline/2024", {}});
  EXPECT_THAT(prepare_proof(pages, edition, {}).pages[1].sources, SizeIs(1));
}

TEST_F(Proof, PutsAFindingOnThePageThatItNames) {
  const auto proof =
      prepare_proof(pages, edition, own(finding({"plan", "", "1"}, "欄に入りません。")));
  ASSERT_THAT(proof.pages[1].remarks, SizeIs(1));
  EXPECT_THAT(proof.pages[1].remarks.front().boxes, IsEmpty());
  EXPECT_EQ(proof.pages[1].remarks.front().number, 1);
}

TEST_F(Proof, BoxesTheFigureWhoseCellAFindingNames) {
  const model::Provenance from = observation().from;
  const auto proof =
      prepare_proof(pages, edition,
                    intake(finding({from.file, from.sheet, to_a1(from.cell)}, "前年の半分です。")));
  ASSERT_THAT(proof.pages[1].remarks, SizeIs(1));
  ASSERT_THAT(proof.pages[1].remarks.front().boxes, SizeIs(1));
  EXPECT_EQ(proof.pages[1].remarks.front().boxes.front().x, Pt{60});
}

TEST_F(Proof, BoxesTheLineThatAFindingAboutProseQuotes) {
  const auto proof = prepare_proof(
      pages, edition,
      own(finding({"prose/01.md", "", "3"}, "「あたりのごみ排出量」の単位を確かめてください。")));
  ASSERT_THAT(proof.pages[1].remarks, SizeIs(1));
  ASSERT_THAT(proof.pages[1].remarks.front().boxes, SizeIs(1));
  EXPECT_LT(proof.pages[1].remarks.front().boxes.front().y, Pt{100});
}

TEST_F(Proof, BoxesTheValuesOfTheRowWhoseOtherCellAFindingNames) {
  const model::Provenance from = observation().from;
  const CellAddress period{from.cell.row, from.cell.column - 1};
  const auto proof = prepare_proof(
      pages, edition, intake(finding({from.file, from.sheet, to_a1(period)}, "年度が違います。")));
  ASSERT_THAT(proof.pages[1].remarks, SizeIs(1));
  EXPECT_THAT(proof.pages[1].remarks.front().boxes, SizeIs(1));
}

TEST_F(Proof, FindsTheLineOfProseThatAFindingNamesOverLineEnds) {
  edition.prose = {{"prose/01.md", "# 見出し\n\n- 1人1日あたりのごみ排出量は793gである。\n"}};
  const auto proof =
      prepare_proof(pages, edition, own(finding({"prose/01.md", "", "3"}, "数が違います。")));
  ASSERT_THAT(proof.pages[1].remarks, SizeIs(1));
  const model::ProofRemark& remark = proof.pages[1].remarks.front();
  EXPECT_EQ(remark.prose, "1人1日あたりのごみ排出量は793gである。");
  ASSERT_THAT(remark.boxes, SizeIs(2));
  EXPECT_LT(remark.boxes[0].y, remark.boxes[1].y);
}

TEST_F(Proof, ListsWhatNoPageShowsApart) {
  const auto proof = prepare_proof(
      pages, edition, own(finding({"05_健康福祉局/様式1.ods", "様式1", "B2"}, "空欄です。")));
  EXPECT_THAT(proof.pages[1].remarks, IsEmpty());
  ASSERT_THAT(proof.elsewhere, SizeIs(1));
  EXPECT_EQ(proof.elsewhere.front().number, 1);
}

TEST_F(Proof, LeavesOutWhatConcernsOtherPublications) {
  edition.prose = {{"prose/02.md", "別の冊子にだけ印刷する、とても長い段落である。\n"}};
  for (const Place& place :
       {Place{"digest", "", "1"}, Place{"05_健康福祉局/様式1.ods", "様式1", "B2"},
        Place{"prose/02.md", "", "1"}}) {
    const auto proof = prepare_proof(pages, edition, intake(finding(place, "欄に入りません。")));
    EXPECT_THAT(proof.elsewhere, IsEmpty()) << place.file;
    EXPECT_THAT(proof.pages[1].remarks, IsEmpty()) << place.file;
  }
}

TEST_F(Proof, LeavesOutNoErrorAndNothingAboutAWholeFile) {
  Finding error = finding({"05_健康福祉局/様式1.ods", "様式1", "B2"}, "空欄です。");
  error.severity = Severity::kError;
  EXPECT_THAT(prepare_proof(pages, edition, intake(error)).elsewhere, SizeIs(1));
  const Finding whole = finding({"05_健康福祉局/様式1.ods", "", ""}, "読めません。");
  EXPECT_THAT(prepare_proof(pages, edition, intake(whole)).elsewhere, SizeIs(1));
}

TEST_F(Proof, SaysOnceWhatSeveralPlacesBroughtAbout) {
  const Finding one = finding({"plan", "", "1"}, "集計値がありません。");
  EXPECT_THAT(prepare_proof(pages, edition, {{}, {one, one}}).pages[1].remarks, SizeIs(1));
}

TEST_F(Proof, NumbersErrorsThenMissingPicturesThenTheRestByPage) {
  Finding info = finding({"plan", "", "1"}, "参考です。");
  info.severity = Severity::kInfo;
  Finding picture = finding({"templates/plan/pages.md", "", "3"}, "「写真」が提出されていません。");
  picture.code = "picture-missing";
  Finding error = finding({"templates/plan/pages.md", "", "9"}, "書けません。");
  error.severity = Severity::kError;
  const Finding warning = finding({"plan", "", "（1枚目）"}, "確かめてください。");
  const auto proof = prepare_proof(pages, edition, {{}, {info, picture, error, warning}});
  EXPECT_EQ(proof.pages[1].remarks.front().number, 4);
  EXPECT_EQ(proof.pages[0].remarks.front().number, 3);
  ASSERT_THAT(proof.elsewhere, SizeIs(2));
  EXPECT_TRUE(proof.elsewhere[0].missing_picture);
  EXPECT_EQ(proof.elsewhere[0].number, 2);
  EXPECT_EQ(proof.elsewhere[1].number, 1);
}

TEST_F(Proof, BoxesThePictureWhoseFileAFindingNames) {
  const auto picture = std::make_shared<model::PictureFile>();
  picture->file = "11_幸区役所/写真/B07_1.png";
  pages.pages[1].items.emplace_back(model::Image{picture, {}, {Pt{10}, Pt{20}, Pt{30}, Pt{40}}});
  const auto proof = prepare_proof(
      pages, edition, own(finding({"11_幸区役所/写真/B07_1.png", "", ""}, "画像が粗いです。")));
  ASSERT_THAT(proof.pages[1].remarks, SizeIs(1));
  ASSERT_THAT(proof.pages[1].remarks.front().boxes, SizeIs(1));
  EXPECT_EQ(proof.pages[1].remarks.front().boxes.front().height, Pt{40});
}

TEST_F(Proof, CallsOutAFigureOnceHoweverManyPartsItIsSetIn) {
  const std::string fact = "Q3-01/baseline/2024";
  auto& facts = pages.pages[1].facts;
  facts.push_back({fact, {Pt{95}, Pt{91}, Pt{5}, Pt{8}}});    // on the same line
  facts.push_back({fact, {Pt{50}, Pt{108}, Pt{9}, Pt{10}}});  // on the next
  const auto proof = prepare_proof(pages, edition, {});
  ASSERT_THAT(proof.pages[1].sources, SizeIs(1));
  const auto& boxes = proof.pages[1].sources.front().boxes;
  ASSERT_THAT(boxes, SizeIs(2));
  EXPECT_EQ(boxes[0].width, Pt{40});
  EXPECT_EQ(boxes[1].x, Pt{50});
}

TEST_F(Proof, MarksTheLoosestLinesAndNoneThatIsHardlyOpened) {
  pages.pages[1].lines = {line("ゆるい行", 100, 1.2), line("ふつうの行", 118, 0.4)};
  const auto loose = prepare_proof(pages, edition, {}).pages[1].loose_lines;
  ASSERT_THAT(loose, SizeIs(1));
  EXPECT_EQ(loose.front().text, "ゆるい行");
  EXPECT_EQ(loose.front().box.x, Pt{50});
  EXPECT_EQ(loose.front().box.width, Pt{400}) << "40 em of 10 pt";
}

TEST_F(Proof, GivesItsDataAsTables) {
  const auto proof = prepare_proof(
      pages, edition,
      {{}, {finding({"plan", "", "1"}, "欄,長い"), finding({"x.md", "", "2"}, "ない")}});
  EXPECT_EQ(model::proof_sources_csv(proof),
            "page,label,number,fact,file,sheet,at,as_written,x,y,width,height\n"
            "2,1,1,Q3-01/baseline/2024,04_環境局/様式1.xlsx,様式1,I10,793,60.0,90.0,30.0,10.0\n");
  EXPECT_EQ(model::proof_remarks_csv(proof),
            "page,label,number,severity,code,file,sheet,at,message,remedy,x,y,width,height\n"
            "2,1,1,warning,code,plan,,1,\"欄,長い\",直してください。,,,,\n"
            ",,2,warning,code,x.md,,2,ない,直してください。,,,,\n");
}

}  // namespace
}  // namespace nenpo::proof
