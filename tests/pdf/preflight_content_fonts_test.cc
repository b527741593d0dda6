#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "pdf/preflight/content/missing_signs.h"
#include "pdf/preflight/content/to_unicode.h"
#include "pdf/preflight/content/true_type.h"
#include "tests/pdf/preflight_content_page.h"

namespace nenpo::pdf {
namespace {

using test::ContentPage;
using test::said_of;
using Object = QPDFObjectHandle;

std::string shown(const std::string& codes, const std::string& font = "/F1") {
  return "/P << /MCID 0 >> BDC BT " + font + " 10 Tf 20 50 Td " + codes + " Tj ET EMC";
}

/// What is said when that is done to the font in which 目標 is shown.
std::string said_when(void (*change)(Object font), const std::string& name = "/F1") {
  ContentPage page{shown(name == "/F1" ? "<00010002>" : "(ab)", name)};
  page.change = [change, name](QPDF&, Object object) {
    change(object.getKey("/Resources").getKey("/Font").getKey(name));
  };
  return said_of(page);
}

Object descendant(Object font) { return font.getKey("/DescendantFonts").getArrayItem(0); }

const std::string kPlace = "1ページの左上から右へ7mm、下へ15mmの";

TEST(RulesOfFonts, FontsAreEmbeddedSubsetsWithAKnownEncoding) {
  EXPECT_EQ(said_when([](Object) {}), "");
  EXPECT_EQ(said_when([](Object) {}, "/F2"), "");
  EXPECT_EQ(said_when([](Object font) {
              descendant(font).getKey("/FontDescriptor").removeKey("/FontFile2");
            }),
            "font-embedded: " + kPlace +
                "「目標」の書体「Mincho-Regular」が、ファイルに埋め込まれていません。\n");
  EXPECT_EQ(
      said_when([](Object font) { font.getKey("/FontDescriptor").removeKey("/FontFile2"); }, "/F2"),
      "font-embedded: " + kPlace +
          "「ab」の書体「Gothic-Bold」が、ファイルに埋め込まれていません。\n");
  EXPECT_EQ(
      said_when(
          [](Object font) { font.replaceKey("/BaseFont", Object::newName("/Mincho-Regular")); }),
      "font-subset: " + kPlace +
          "「目標」の書体「Mincho-Regular」の名前に、一部の字だけであることを示す印（6文字と+）"
          "がありません。\n");
  EXPECT_EQ(said_when([](Object font) { descendant(font).removeKey("/CIDToGIDMap"); }),
            "font-encoding: " + kPlace +
                "「目標」の書体「Mincho-Regular」に、符号と字形の対応（CIDToGIDMap）が"
                "ありません。\n");
}

TEST(RulesOfFonts, ATypeThatCannotBeReadIsAFault) {
  const std::string said = "」は、符号と字形の対応がIdentity-HでもWinAnsiでもありません。\n";
  EXPECT_EQ(
      said_when([](Object font) { font.replaceKey("/Subtype", Object::newName("/Type3")); }, "/F2"),
      "font-embedded: " + kPlace +
          "「ab」の書体「Gothic-Bold」が、ファイルに埋め込まれていません。\n"
          "font-encoding: " +
          kPlace + "「ab」の書体「Gothic-Bold" + said);
  EXPECT_EQ(
      said_when([](Object font) { font.replaceKey("/Encoding", Object::newName("/90ms-RKSJ-H")); }),
      "font-encoding: " + kPlace + "「目標」の書体「Mincho-Regular" + said);
}

TEST(RulesOfFonts, EveryShownCodeStandsForACharacter) {
  EXPECT_EQ(said_when([](Object font) { font.removeKey("/ToUnicode"); }),
            "font-unicode: " + kPlace +
                "文字の書体「Mincho-Regular」に、文字との対応（ToUnicode）がありません。\n");
  EXPECT_EQ(said_of({shown("<0001000b>")}),
            "font-unicode: " + kPlace +
                "「目」のうち、書体「Mincho-Regular」の符号000Bの字が、どの文字なのか示されて"
                "いません。\n");
  EXPECT_EQ(said_of({shown("(a\\351)", "/F2")}),
            "font-unicode: " + kPlace +
                "「a」のうち、書体「Gothic-Bold」の符号00E9の字が、どの文字なのか示されて"
                "いません。\n");
  EXPECT_EQ(said_of({shown("<000400050006>")}), "");  // ガ in two codes, か゚ in one
}

TEST(RulesOfFonts, ACodeForPrivateUseNeedsAnActualText) {
  EXPECT_EQ(said_of({shown("<00010008>")}),
            "unicode-value: " + kPlace +
                "「目\xEE\x80\x80」のうち、書体「Mincho-Regular」の符号0008の字は、意味の決まって"
                "いない外字U+E000とされ、代わりの文字（ActualText）もありません。\n");
  EXPECT_EQ(said_of({"/P << /MCID 0 /ActualText <feff9ad9> >> BDC BT /F1 10 Tf 20 50 Td <0008> Tj "
                     "ET EMC"}),
            "");
}

TEST(RulesOfFonts, WhatIsNoCharacterStandsForNothing) {
  for (const auto& [value, name] : std::vector<std::pair<std::string, std::string>>{
           {"0000", "U+0000"}, {"feff", "U+FEFF"}, {"fffe", "U+FFFE"}, {"fffd", "U+FFFD"}}) {
    ContentPage page{shown("<0001>")};
    page.change = [value = value](QPDF& document, Object object) {
      object.getKey("/Resources")
          .getKey("/Font")
          .getKey("/F1")
          .replaceKey("/ToUnicode",
                      document.newStream("1 beginbfchar <0001> <" + value + "> endbfchar"));
    };
    const std::string said = said_of(page);
    EXPECT_TRUE(said.starts_with("unicode-value: ")) << said;
    EXPECT_TRUE(said.find("は、文字でない" + name + "とされています。") != std::string::npos)
        << said;
  }
}

TEST(RulesOfFonts, TheSignForAMissingGlyphIsNeverPrinted) {
  ContentPage page{shown("<00010000>")};
  page.change = [](QPDF& document, Object object) {
    object.getKey("/Resources")
        .getKey("/Font")
        .getKey("/F1")
        .replaceKey("/ToUnicode",
                    document.newStream("2 beginbfchar <0001> <76ee> <0000> <9ad9> endbfchar"));
  };
  EXPECT_EQ(said_of(page),
            "unknown-glyph: " + kPlace +
                "「目髙」に、書体「Mincho-Regular」にない字（符号0000）が印刷されています。\n");
}

// ---- the parts that read fonts

TEST(ToUnicode, KnowsCharactersAndRanges) {
  const auto unicode = read_to_unicode(
      "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
      "1 begincodespacerange <0000> <ffff> endcodespacerange\n"
      "2 beginbfchar <0001> <5ddd> <0002> <d842dfb7> endbfchar\n"
      "2 beginbfrange <0003> <0005> <0041> <0007> <0008> [<0061> <306b3099>] endbfrange\n"
      "endcmap");
  const std::vector<std::string> expected{"", "川", "𠮷", "A", "B", "C", "", "a", "に\u3099"};
  EXPECT_EQ(unicode, expected);
}

TEST(ToUnicode, RangesOfOneByteCodesEndWhereTheySay) {
  const auto unicode = read_to_unicode("1 beginbfrange <61> <62> <0061> endbfrange");
  ASSERT_EQ(unicode.size(), 0x63U);
  EXPECT_EQ(unicode[0x61] + unicode[0x62], "ab");
}

TEST(ToUnicode, AMapCutShortGivesWhatItHas) {
  EXPECT_EQ(read_to_unicode("1 beginbfchar <0001> <0041> <0002"),
            (std::vector<std::string>{"", "A"}));
  EXPECT_TRUE(read_to_unicode("").empty());
}

std::string two(int number) {
  return {static_cast<char>(number / 256 % 256), static_cast<char>(number % 256)};
}

/// A program with nothing but a table cmap: A and B are glyphs 7 and 8.
std::string program(int encoding) {
  const int from = encoding == 0 ? 0xF041 : 0x41;
  std::string table = two(0) + two(1) + two(3) + two(encoding) + two(0) + two(12);
  table += two(4) + two(32) + two(0) + two(4) + two(4) + two(1) + two(0);
  table += two(from + 1) + two(0xFFFF) + two(0) + two(from) + two(0xFFFF);
  table += two(7 - from + 0x10000) + two(1) + two(0) + two(0);
  return two(1) + two(0) + two(1) + two(0) + two(0) + two(0) + "cmap" + two(0) + two(0) + two(0) +
         two(28) + two(0) + two(static_cast<int>(table.size())) + table;
}

TEST(TrueType, CodesFindTheirGlyphsThroughTheTableOfCharacters) {
  for (const int encoding : {0, 1}) {
    const auto glyphs = glyphs_of_codes(program(encoding));
    ASSERT_EQ(glyphs.size(), 256U) << encoding;
    EXPECT_EQ(glyphs['A'], 7);
    EXPECT_EQ(glyphs['B'], 8);
    EXPECT_EQ(glyphs['C'], 0);
  }
  EXPECT_TRUE(glyphs_of_codes("program").empty());
  EXPECT_TRUE(glyphs_of_codes(program(1).substr(0, 20)).empty());
  EXPECT_TRUE(glyphs_of_codes(program(5)).empty());
}

/// A program with outlines only.
std::string program_of(const std::vector<std::string>& outlines) {
  std::string places = two(0);
  std::string glyphs;
  for (const std::string& outline : outlines) {
    glyphs += outline;
    places += two(static_cast<int>(glyphs.size()) / 2);
  }
  const std::string head(54, '\0');  // short places
  const std::string profile = two(1) + two(0) + two(static_cast<int>(outlines.size()));
  std::string directory = two(1) + two(0) + two(4) + two(0) + two(0) + two(0);
  std::string tables;
  for (const auto& [tag, table] : std::vector<std::pair<std::string, std::string>>{
           {"head", head}, {"maxp", profile}, {"loca", places}, {"glyf", glyphs}}) {
    const int at = 12 + 4 * 16 + static_cast<int>(tables.size());
    directory += tag + two(0) + two(0) + two(0) + two(at);
    directory += two(0) + two(static_cast<int>(table.size()));
    tables += table;
  }
  return directory + tables;
}

TEST(MissingSigns, LookLikeTheFirstGlyph) {
  EXPECT_EQ(missing_signs(program_of({"boxy", "kana", "boxy"})),
            (std::vector<bool>{true, false, true}));
  EXPECT_EQ(missing_signs(program_of({"", "kana", ""})),  // the last is a blank
            (std::vector<bool>{true, false, false}));
  EXPECT_TRUE(missing_signs("program").empty());
  EXPECT_TRUE(missing_signs("").empty());
}

TEST(RulesOfFonts, ACodeOfASimpleFontThatFindsNoGlyphIsAFault) {
  ContentPage page{shown("(ABC)", "/F2")};
  page.change = [](QPDF& document, Object object) {
    object.getKey("/Resources")
        .getKey("/Font")
        .getKey("/F2")
        .getKey("/FontDescriptor")
        .replaceKey("/FontFile2", document.newStream(program(1)));
  };
  EXPECT_EQ(said_of(page),
            "unknown-glyph: " + kPlace +
                "「ABC」に、書体「Gothic-Bold」にない字（符号0043）が印刷されています。\n");
}

}  // namespace
}  // namespace nenpo::pdf
