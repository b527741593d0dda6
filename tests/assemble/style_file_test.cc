#include "assemble/style_file.h"

#include <gtest/gtest.h>

#include "tests/support/golden.h"

namespace nenpo::assemble {
namespace {

/// The plan's style with one text in it replaced.
Result<model::Style> read_changed(const std::string& from, const std::string& to,
                                  const std::string& words = "川崎市\n") {
  std::string text = test::read_file(test::source_folder() / "templates/styles/plan.toml");
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  if (at != std::string::npos) text.replace(at, from.size(), to);
  const auto templates = test::fresh_folder("style");
  test::write_file(templates / "unbroken-words.txt", words);
  test::write_file(templates / "styles/plan.toml", text);
  return read_style(templates / "styles/plan.toml");
}

std::string file_name_and_line(const Failure& failure) {
  return failure.subject.substr(failure.subject.rfind('/') + 1);
}

TEST(StyleFile, ReadsThePlansMeasures) {
  const auto style = read_style(test::source_folder() / "templates/styles/plan.toml");
  ASSERT_TRUE(style) << style.error().subject << style.error().reason;
  EXPECT_EQ(style->page.line_length, Pt{420});
  EXPECT_EQ(style->page.lines, 36);
  EXPECT_NEAR(style->page.inner.count(), 73.70, 0.01);
  EXPECT_EQ(style->goals[11].name, "生産");
  EXPECT_EQ(style->goals[4].stretch, 0.64);
  EXPECT_EQ(style->paragraph.text.colour, (model::Colour{0x1B, 0x1D, 0x20}));
  EXPECT_EQ(style->width_policy, model::WidthPolicy::kFullWidthPunctuation);
  ASSERT_TRUE(style->indicator_table.has_value());
  EXPECT_EQ(style->indicator_table->number_tracking, Em{-0.02});
}

TEST(StyleFile, ReadsTheBenchmarksStyleWithoutCover) {
  const auto style = read_style(test::source_folder() / "templates/styles/bench.toml");
  ASSERT_TRUE(style) << style.error().subject << style.error().reason;
  EXPECT_FALSE(style->cover.has_value());
  EXPECT_TRUE(style->bars.has_value());
}

TEST(StyleFile, HasTheHousesCompositionWhereNothingIsSaid) {
  const std::string written =
      "reduction = \"table-3\"             # 行を詰める順序（JLREQ 3.8.3 の表）: table-3、table-4、"
      "table-5\n";
  const auto style = read_changed(written, "");
  ASSERT_TRUE(style) << style.error().subject << style.error().reason;
  EXPECT_EQ(style->composition.reduction, model::Reduction::kTable3);
  EXPECT_EQ(style->composition.line_end_stop, model::LineEndStop::kJlreq);
  EXPECT_FALSE(style->composition.hanging);
}

TEST(StyleFile, ReadsAnotherComposition) {
  const auto style = read_changed("reduction = \"table-3\"", "reduction = \"table-5\"");
  ASSERT_TRUE(style) << style.error().subject << style.error().reason;
  EXPECT_EQ(style->composition.reduction, model::Reduction::kTable5);
  EXPECT_EQ(read_changed("\"jlreq\" ", "\"jis\" ")->composition.line_end_stop,
            model::LineEndStop::kJis);
  EXPECT_EQ(read_changed("\"flush\" ", "\"half-em-in-paragraph\" ")->composition.opening_bracket,
            model::OpeningBracket::kHalfEmInParagraph);
  EXPECT_EQ(read_changed("\"whole-paragraph\" ", "\"line-by-line\" ")->composition.line_breaking,
            model::LineBreaking::kLineByLine);
  EXPECT_TRUE(read_changed("hanging = \"no\"", "hanging = \"yes\"")->composition.hanging);
}

TEST(StyleFile, NamesTheKeysOfTheComposition) {
  const auto style = read_changed("reduction = ", "reductions = ");
  ASSERT_FALSE(style);
  EXPECT_EQ(style.error().reason,
            "「reductions」という項目はありません。ここに書ける項目は、reduction、opening_bracket、"
            "line_end_stop、line_breaking、hanging です。");
}

TEST(StyleFile, ReadsTheLooksOfNotesColumnsAndBoxes) {
  const auto style = read_style(test::source_folder() / "templates/styles/plan.toml");
  ASSERT_TRUE(style) << style.error().subject << style.error().reason;
  EXPECT_EQ(style->note_mark.size, 0.6);
  EXPECT_EQ(style->note_mark.rise, 0.35_em);
  ASSERT_TRUE(style->footnote.has_value());
  EXPECT_EQ(style->footnote->rule_length, Pt{140});
  ASSERT_TRUE(style->columns.has_value());
  EXPECT_EQ(style->columns->gap, Pt{21});
  ASSERT_EQ(style->callouts.size(), 2U);
  const model::CalloutStyle& column = style->callouts.at("column");
  EXPECT_EQ(column.title_fill, style->headings.front().text.colour);
  EXPECT_EQ(column.paragraph.text.leading, style->page.leading);
  const Pt above_text = column.before + column.title->leading + column.pad_top;
  EXPECT_EQ(above_text.count() / style->page.leading.count(), 2);
  EXPECT_FALSE(column.side_rule.has_value());
  EXPECT_FALSE(column.may_split);
  EXPECT_EQ(style->list.bullets, (std::vector<std::string>{"・", "–", "◦", "–"}));
}

TEST(StyleFile, LetsFiguresFloatWhereItSaysSo) {
  const auto style = read_changed("pitch = \"13.5pt\"", "pitch = \"13.5pt\"\nfloats = \"yes\"");
  ASSERT_TRUE(style) << style.error().subject << style.error().reason;
  EXPECT_TRUE(style->bars->floats);
  EXPECT_FALSE(style->words_figure->floats);
  EXPECT_FALSE(style->tier_diagram->floats);
}

TEST(StyleFile, RefusesMoreBulletsThanLevels) {
  const std::string bullets = R"(["・", "–", "◦", "–"])";
  for (const std::string wrong : {"[]", R"(["・", ""])", R"(["一", "二", "三", "四", "五"])"}) {
    const auto style = read_changed(bullets, wrong);
    ASSERT_FALSE(style) << wrong;
    EXPECT_EQ(style.error().reason,
              "箇条書きの印を、外側の段から順に1つから4つ書いてください。例：bullets = "
              "[\"・\", \"–\"]");
  }
}

TEST(StyleFile, RefusesABoxThatIsNoTable) {
  const auto style =
      read_changed("[callout.column]", "[callout]\nnote = \"tint\"\n\n[callout.column]");
  ASSERT_FALSE(style);
  EXPECT_EQ(style.error().reason,
            "囲みの種類「note」の体裁は、[callout.種類の名前] の下に書いてください。例："
            "[callout.column]");
}

/// Text would stand beside the paper, or beside its column, without a word.
TEST(StyleFile, RefusesMeasuresThatLeaveNoRoomForText) {
  struct Case {
    std::string from, to, reason;
  };
  const std::vector<Case> cases = {
      {"first_indent = \"10.5pt\"", "first_indent = \"-90pt\"",
       "「first_indent」は0以上の長さにしてください（今は -90pt）。"},
      {"line_length = \"420pt\"", "line_length = \"600pt\"",
       "版面が紙の横にはみ出します。inner と line_length の和を width 以下にしてください。"},
      {"lines = 36", "lines = 90",
       "版面が紙の下にはみ出します。top と、leading の lines 倍との和を height "
       "以下にしてください。"},
      {"gap = \"21pt\"", "gap = \"210pt\"",
       "[columns] の gap が広すぎて、3段の文字が入りません。gap の2倍を [page] の line_length "
       "より短くしてください。"},
      {"pad_x = \"10.5pt\"\npad_top = \"9pt\"", "pad_x = \"210pt\"\npad_top = \"9pt\"",
       "[callout.column] の pad_x が広すぎて、文字が入りません。pad_x の2倍を [page] の "
       "line_length "
       "より短くしてください。"},
      {"size = \"60%\"", "size = \"0%\"",
       "0%より大きい割合を size = \"64%\" の形で書いてください。"},
      {"latin_gap = \"0.125em\"", "latin_gap = \"-1em\"",
       "「latin_gap」は0em以上にしてください。例：\"0.125em\""},
  };
  for (const Case& one : cases) {
    const auto style = read_changed(one.from, one.to);
    ASSERT_FALSE(style) << one.to;
    EXPECT_EQ(style.error().reason, one.reason);
  }
  EXPECT_TRUE(read_changed("first_indent = \"10.5pt\"", "first_indent = \"0pt\""));
  EXPECT_TRUE(read_changed("gap = \"21pt\"", "gap = \"209pt\""));
}

TEST(UnbrokenWords, AreReadFromTheFileBesideTheStyles) {
  const auto style = read_changed("[note]\n", "[note]\n",
                                  "\xEF\xBB\xBF# 市の言葉\r\n\r\n 川崎市 \r\n\n最幸のまち");
  ASSERT_TRUE(style) << style.error().subject << style.error().reason;
  EXPECT_EQ(style->unbroken_words, (std::vector<std::string>{"川崎市", "最幸のまち"}));
}

TEST(UnbrokenWords, AreNoneWithoutTheFilesName) {
  const auto style = read_changed("unbroken_words = \"unbroken-words.txt\"\n", "");
  ASSERT_TRUE(style) << style.error().subject << style.error().reason;
  EXPECT_TRUE(style->unbroken_words.empty());
}

TEST(UnbrokenWords, OfAFileThatIsNotThereAreRefused) {
  const auto style = read_changed("\"unbroken-words.txt\"", "\"words.txt\"");
  ASSERT_FALSE(style);
  EXPECT_EQ(file_name_and_line(style.error()), "plan.toml:8");
  EXPECT_EQ(style.error().reason,
            "「words.txt」を読めません。templates/words.txt：ファイルを開けません。");
}

TEST(UnbrokenWords, OfAnotherEncodingAreRefused) {
  const auto style = read_changed("[note]\n", "[note]\n", "川崎市\n\x90\xec");
  ASSERT_FALSE(style);
  EXPECT_EQ(style.error().reason,
            "「unbroken-words.txt」を読めません。templates/unbroken-words.txt:2："
            "UTF-8ではない文字があります。UTF-8で保存し直してください。");
}

TEST(UnbrokenWords, StandBesideTheStylesAndNowhereElse) {
  const auto style = read_changed("\"unbroken-words.txt\"", "\"../words.txt\"");
  ASSERT_FALSE(style);
  EXPECT_EQ(style.error().reason,
            "「../words.txt」は、ファイル名だけで書いてください。例：unbroken-words.txt");
}

TEST(StyleFile, NamesAnUnknownKeyAndItsLine) {
  const auto style = read_changed("[note]\n", "[note]\ncolor = \"ink\"\n");
  ASSERT_FALSE(style);
  EXPECT_TRUE(style.error().subject.find("plan.toml:") != std::string::npos);
  EXPECT_EQ(
      style.error().reason,
      "「color」という項目はありません。ここに書ける項目は、text、text_indent、before です。");
}

TEST(StyleFile, NamesAMissingKey) {
  const auto style = read_changed("lines = 36\n", "");
  ASSERT_FALSE(style);
  EXPECT_EQ(style.error().reason, "項目「lines」がありません。この項目は必ず書いてください。");
}

TEST(StyleFile, RefusesALengthWithoutUnit) {
  const auto style = read_changed("leading = \"18pt\"\nlines", "leading = \"18\"\nlines");
  ASSERT_FALSE(style);
  EXPECT_EQ(style.error().reason, "長さを leading = \"10.5pt\" か \"26mm\" の形で書いてください。");
}

TEST(StyleFile, RefusesALeadingOfNothing) {
  const auto style = read_changed("leading = \"18pt\"\nlines", "leading = \"0pt\"\nlines");
  ASSERT_FALSE(style);
  EXPECT_EQ(style.error().reason, "「leading」は0より大きい長さにしてください。");
}

TEST(StyleFile, RefusesAnEndlessLength) {
  const auto style = read_changed("top = \"90pt\"", "top = \"infpt\"");
  ASSERT_FALSE(style);
  EXPECT_EQ(style.error().reason, "長さを top = \"10.5pt\" か \"26mm\" の形で書いてください。");
}

TEST(StyleFile, RefusesAColourThatHasNoName) {
  const auto style = read_changed("marker_colour = \"accent\"", "marker_colour = \"acent\"");
  ASSERT_FALSE(style);
  EXPECT_EQ(style.error().reason,
            "色を \"#1F3A68\" の形か [colours] "
            "にある名前で書いてください（「acent」はありません）。");
}

TEST(StyleFile, RefusesAWordThatIsNotOffered) {
  const auto style = read_changed("sides = \"facing\"", "sides = \"both\"");
  ASSERT_FALSE(style);
  EXPECT_EQ(style.error().reason, "「both」とは書けません。書けるのは、single、facing です。");
}

TEST(StyleFile, SaysInWhichLineTheTomlIsBroken) {
  const auto file = test::fresh_folder("style") / "plan.toml";
  test::write_file(file, "width_policy = \"as-written\"\n[page\n");
  const auto style = read_style(file);
  ASSERT_FALSE(style);
  EXPECT_EQ(file_name_and_line(style.error()), "plan.toml:2");
}

TEST(StyleFile, SaysThatAFileCannotBeOpened) {
  const auto style = read_style("/nowhere/plan.toml");
  ASSERT_FALSE(style);
  EXPECT_EQ(style.error().reason, "ファイルを開けません。");
}

}  // namespace
}  // namespace nenpo::assemble
