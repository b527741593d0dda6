#include "assemble/publication.h"

#include <gtest/gtest.h>

#include "tests/assemble/typed_chapter.h"
#include "tests/support/golden.h"

namespace nenpo::assemble {
namespace {

constexpr std::string_view kHead =
    "name = \"sample\"\ntitle = \"例\"\nauthor = \"市\"\nissued = 2026-03-31\nstyle = \"a.toml\"\n";
constexpr std::string_view kChapter = "[[part]]\nkind = \"chapter\"\ntext = \"one.md\"\n";

std::filesystem::path folder_with(std::string_view description) {
  const auto folder = test::fresh_folder("publication");
  test::write_file(folder / "sample/publication.toml", description);
  test::write_file(folder / "sample/one.md", "# 1 章\n");
  return folder;
}

/// "file:line reason" of the failure, or "" when it was read.
std::string fault_of(std::string_view description) {
  const auto publications = read_publications(folder_with(description));
  return publications ? "" : publications.error().subject + " " + publications.error().reason;
}

TEST(Publication, IsReadFromItsFolder) {
  const auto publications =
      read_publications(folder_with(std::string(kHead) + std::string(kChapter)));
  ASSERT_TRUE(publications);
  ASSERT_EQ(publications->size(), 1U);
  const PublicationTemplate& one = publications->front();
  EXPECT_EQ(one.name, "sample");
  EXPECT_EQ(one.short_title, "例");
  EXPECT_EQ(to_iso(one.issued), "2026-03-31");
  EXPECT_EQ(one.parts.at(0).text->file, "templates/sample/one.md");
  EXPECT_EQ(one.parts.at(0).text->text, "# 1 章\n");
  EXPECT_EQ(one.parts.at(0).from.line, 6);
}

TEST(Publication, SaysWhatStandsBeforeTheNumbersOfFootnotes) {
  const std::string head(kHead);
  const auto usual = read_publications(folder_with(head + std::string(kChapter)));
  ASSERT_TRUE(usual);
  EXPECT_EQ(usual->front().footnote_mark, "*");
  const auto own =
      read_publications(folder_with(head + "footnote_mark = \"注\"\n" + std::string(kChapter)));
  ASSERT_TRUE(own);
  EXPECT_EQ(own->front().footnote_mark, "注");
}

TEST(Publication, SaysHowItIsBound) {
  const std::string text = std::string(kHead) + std::string(kChapter);
  const auto bound = [&](const std::string& keys) {
    const auto read = read_publications(folder_with(text + keys));
    return read ? read->front().binding : model::Binding{};
  };
  EXPECT_EQ(bound("").method, model::BindingMethod::kNone);
  const auto stitched = bound("[binding]\nmethod = \"saddle\"\npaper_thickness = \"0.1mm\"\n");
  EXPECT_EQ(stitched.method, model::BindingMethod::kSaddle);
  EXPECT_EQ(stitched.side, model::BindingSide::kLeft);
  EXPECT_EQ(stitched.paper_thickness, from_mm(0.1));
  EXPECT_FALSE(stitched.blank_after_cover || stitched.back_cover);
  const auto vertical = bound(
      "[binding]\nmethod = \"saddle\"\nside = \"right\"\npaper_thickness = \"0.1mm\"\n"
      "blank_after_cover = \"yes\"\nback_cover = \"yes\"\n");
  EXPECT_EQ(vertical.side, model::BindingSide::kRight);
  EXPECT_TRUE(vertical.blank_after_cover && vertical.back_cover);
  const auto folded = bound("[binding]\nmethod = \"fold\"\nfolded_width = \"420mm\"\n");
  EXPECT_EQ(folded.method, model::BindingMethod::kFold);
  EXPECT_EQ(folded.folded_width, from_mm(420));
}

TEST(Publication, ComesInTheOrderOfItsFolderName) {
  const auto folder = test::fresh_folder("publications");
  for (const std::string name : {"z", "a", "m"}) {
    test::write_file(folder / name / "publication.toml",
                     "name = \"" + name +
                         "\"\ntitle = \"例\"\nauthor = \"市\"\nissued = 2026-03-31\n"
                         "style = \"a.toml\"\n[[part]]\nkind = \"page-break\"\n");
  }
  test::write_file(folder / "styles/plan.toml", "");
  const auto publications = read_publications(folder);
  ASSERT_TRUE(publications);
  ASSERT_EQ(publications->size(), 3U);
  EXPECT_EQ((*publications)[0].name + (*publications)[1].name + (*publications)[2].name, "amz");
}

struct FaultCase {
  std::string description;
  std::string fault;
};

TEST(Publication, IsRefusedWithFileLineAndReason) {
  const std::string head(kHead);
  const std::string file = "templates/sample/publication.toml:";
  const std::vector<FaultCase> cases = {
      {"title = \"例\"\n", file + "1 項目「name」がありません。この項目は必ず書いてください。"},
      {head + "colour = 1\n" + std::string(kChapter),
       file + "6 "
              "「colour」という項目はありません。ここに書ける項目は、name、title、short_"
              "title、author、"
              "subject、issued、style、first_folio、prose_folders、footnote_"
              "mark、plan、cover、binding、part、heading_end、insert、asset です。"},
      {"name = 1\n",
       file + "1 項目「name」の値が正しくありません。name = \"文字\"の形で書いてください。"},
      {head + "[[part]]\nkind = \"index\"\n",
       file + "7 kind = \"index\" は使えません。cover、contents、chapter、colophon、page-break "
              "から選んでください。"},
      {head + "[[part]]\nkind = \"chapter\"\n",
       file + "6 chapter と colophon には、prose（提出された原稿）か "
              "text（テンプレートの原稿）のどちらか一方を"
              "書いてください。例：text = \"chapter1.md\""},
      {head + "[[part]]\nkind = \"chapter\"\ntext = \"two.md\"\n",
       file + "8 「two.md」を読めません。templates/sample/two.md：ファイルを開けません。"},
      {head + "[[part]]\nkind = \"chapter\"\ntext = \"../one.md\"\n",
       file + "8 「../one.md」は、テンプレートのフォルダーの外を指しています。"},
      {head + "[[part]]\nkind = \"cover\"\n",
       file + "1 表紙（kind = \"cover\"）の内容を [cover] に書いてください。"},
      {head, file + "1 [[part]] が1つもありません。印刷する部分を順に書いてください。"},
      {head + "[[part]]\nkind = \"contents\"\n" + std::string(kChapter) +
           "[[part]]\nkind = \"contents\"\n",
       file + "11 目次（kind = \"contents\"）が2つあります。どちらかを消してください。"},
      {head + std::string(kChapter) + "[[heading_end]]\nprose = \"a.md\"\ntext = \"b\"\n",
       file + "9 prose = \"a.md\" を印刷する [[part]] がありません。kind = \"chapter\" の prose "
              "と同じ名前に"
              "してください。"},
      {head + "[plan]\nnumber = 3\nfirst_year = 2029\nlast_year = 2026\n",
       file + "9 last_year が first_year より前の年になっています。"},
      {head + std::string(kChapter) + "[binding]\nmethod = \"glue\"\n",
       file + "10 「glue」とは書けません。書けるのは、saddle、fold です。"},
      {head + std::string(kChapter) + "[binding]\nmethod = \"saddle\"\n",
       file + "9 項目「paper_thickness」がありません。この項目は必ず書いてください。"},
      {head + std::string(kChapter) + "[binding]\nmethod = \"saddle\"\npaper_thickness = \"2mm\"\n",
       file + "11 paper_thickness には、紙1枚の厚さを書いてください（1mm まで）。例：\"0.1mm\""},
      {head + std::string(kChapter) +
           "[binding]\nmethod = \"fold\"\nfolded_width = \"420mm\"\nback_cover = \"no\"\n",
       file + "12 「back_cover」を書けるのは、method = \"saddle\" のときだけです。"},
      {head + std::string(kChapter) +
           "[binding]\nmethod = \"saddle\"\npaper_thickness = \"0.1mm\"\nfolded_width = "
           "\"420mm\"\n",
       file + "12 「folded_width」を書けるのは、method = \"fold\" のときだけです。"},
      {"name = \"other\"\ntitle = \"例\"\nauthor = \"市\"\nissued = 2026-03-31\nstyle = \"a\"\n" +
           std::string(kChapter),
       file + "1 name = \"other\" がフォルダー名「sample」と違います。同じ名前にしてください。"},
      {"issued = \"2026-03-31\"\nname = \"sample\"\ntitle = \"例\"\nauthor = \"市\"\n",
       file +
           "1 項目「issued」の値が正しくありません。issued = 2026-03-31（引用符なしの日付）の形で"
           "書いてください。"},
  };
  for (const FaultCase& one : cases) EXPECT_EQ(fault_of(one.description), one.fault);
}

TEST(Publication, OfBrokenTomlNamesTheLine) {
  const std::string fault = fault_of("name = \"sample\"\ntitle = \"例\n");
  EXPECT_EQ(fault.substr(0, fault.find("（")),
            "templates/sample/publication.toml:2 TOMLとして読めません");
}

TEST(Publication, OfAFolderThatIsNotThereIsAFailure) {
  const auto publications = read_publications("/no/such/folder");
  ASSERT_FALSE(publications);
  EXPECT_EQ(publications.error().reason,
            "フォルダーを開けません。--templates に正しいフォルダーを指定してください。");
}

}  // namespace
}  // namespace nenpo::assemble
