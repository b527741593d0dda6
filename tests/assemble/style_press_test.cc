// templates/press.toml: what the printing house needs.
#include "assemble/style_press.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <regex>
#include <set>
#include <string>

#include "assemble/style_keys.h"
#include "tests/support/golden.h"

namespace nenpo::assemble {
namespace {

std::filesystem::path press_file() { return test::source_folder() / "templates/press.toml"; }

/// The house's file with one text in it replaced.
Result<model::PressStyle> read_changed(const std::string& from, const std::string& to) {
  std::string text = test::read_file(press_file());
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  if (at != std::string::npos) text.replace(at, from.size(), to);
  const auto file = test::fresh_folder("press") / "press.toml";
  test::write_file(file, text);
  return read_press_style(file);
}

std::string fault_of(const std::string& from, const std::string& to) {
  const auto style = read_changed(from, to);
  EXPECT_FALSE(style) << to;
  return style ? "" : style.error().reason;
}

TEST(PressStyle, ReadsTheHousesMeasuresAndInks) {
  const auto style = read_press_style(press_file());
  ASSERT_TRUE(style) << style.error().subject << style.error().reason;
  EXPECT_EQ(style->bleed, from_mm(3));
  EXPECT_EQ(style->margin, from_mm(16));
  EXPECT_EQ(style->crop_marks.length, from_mm(10));
  EXPECT_EQ(style->condition.identifier, "JC200103");
  EXPECT_EQ(style->inks.at({0x1B, 0x1D, 0x20}), (model::Ink{0, 0, 0, 1}));
  EXPECT_EQ(style->inks.at({0x1F, 0x3A, 0x68}), (model::Ink{1, 0.75, 0, 0.5}));
  EXPECT_EQ(style->colour_bar.patches.front(), (model::Ink{1, 0, 0, 0}));
}

/// Every colour that is written in a style of the house or a picture of a template.
TEST(PressStyle, HasAnInkForEveryColourOfTheStylesAndPictures) {
  const auto style = read_press_style(press_file());
  ASSERT_TRUE(style);
  const std::regex colour("#[0-9A-Fa-f]{6}");
  std::set<std::string> without;
  for (const auto& entry :
       std::filesystem::recursive_directory_iterator(test::source_folder() / "templates")) {
    const auto& file = entry.path();
    if (file.extension() != ".svg" && file.parent_path().filename() != "styles") continue;
    const std::string name = file.filename().string();
    if (name == "proof.toml" || name == "bench.toml" || name == "example.toml") continue;
    const std::string text = test::read_file(file);
    for (std::sregex_iterator at(text.begin(), text.end(), colour), end; at != end; ++at) {
      if (!style->inks.contains(*parse_colour(at->str()))) without.insert(name + " " + at->str());
    }
  }
  EXPECT_EQ(without, std::set<std::string>{});
}

TEST(PressStyle, NamesTheLineOfAnInkThatIsNone) {
  const std::string begin =
      "色「#1F3A68」：インキは、\"C100 M80 K20\" のように、C M Y K の文字の後に0から100までの数を付"
      "けて、空白で区切って書いてください（今は「";
  for (const char* ink : {"C101", "X10", "C10 C20", "C", "C-1", "100", "C10,M20", "", "c10"}) {
    EXPECT_EQ(fault_of("\"C100 M75 K50\"  # 見出し", "\"" + std::string(ink) + "\"  # 見出し"),
              begin + ink + "」）。");
  }
  EXPECT_TRUE(read_changed("\"C100 M75 K50\"  # 見出し", "\"C0.5 K100\"  # 見出し"));
  const auto style = read_changed("\"C100 M75 K50\"  # 見出し", "\"青\"  # 見出し");
  ASSERT_FALSE(style);
  EXPECT_TRUE(style.error().subject.find("press.toml:") != std::string::npos)
      << style.error().subject;
}

TEST(PressStyle, RefusesMoreInkThanThePaperTakes) {
  EXPECT_EQ(
      fault_of("\"C100 M75 K50\"  # 見出し", "\"C100 M100 Y50 K51\"  # 見出し"),
      "色「#1F3A68」：「C100 M100 Y50 K51」は合わせて301%です。most_ink の300%以下にしてくださ"
      "い。");
  EXPECT_TRUE(read_changed("\"C100 M75 K50\"  # 見出し", "\"C100 M100 Y50 K50\"  # 見出し"));
}

TEST(PressStyle, RefusesAColourThatIsNoneOrStandsTwice) {
  EXPECT_EQ(fault_of("\"#1F3A68\" =", "\"紺\" ="),
            "色は \"#1F3A68\" の形で書いてください（今は「紺」）。");
  EXPECT_EQ(fault_of("\"#1F3A68\" =", "\"#4b5058\" = \"K85\"\n\"#1F3A68\" ="),
            "色「#4b5058」が2度書かれています。1つにしてください。");
}

TEST(PressStyle, RefusesMarksThatFindNoRoom) {
  EXPECT_EQ(
      fault_of("margin = \"16mm\"", "margin = \"12mm\""),
      "余白（margin）から塗り足し（bleed）を引いた幅に、[crop_marks] が入りません。margin を広げ"
      "てください。");
  EXPECT_TRUE(read_changed("margin = \"16mm\"", "margin = \"13.5mm\""));
}

TEST(PressStyle, NamesKeysThatItDoesNotKnowAndThoseThatAreMissing) {
  EXPECT_EQ(fault_of("bleed = ", "bleeds = "),
            "項目「bleed」がありません。この項目は必ず書いてください。");
  EXPECT_EQ(fault_of("[inks]", "[ink]"),
            "項目「inks」がありません。この項目は必ず書いてください。");
  EXPECT_EQ(
      fault_of("bar_at = ", "colour = \"K100\"\nbar_at = "),
      "「colour」という項目はありません。ここに書ける項目は、width、length、bar、bar_at です。");
}

}  // namespace
}  // namespace nenpo::assemble
