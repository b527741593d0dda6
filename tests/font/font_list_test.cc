#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "base/text.h"
#include "font/font_set.h"
#include "tests/support/golden.h"

namespace nenpo::font {
namespace {

constexpr std::string_view kGoodList = R"(folder = "/usr/share/fonts"

[roles.body]
latin = "mincho"
japanese = "mincho"
fallback = ["gothic"]

[faces.mincho]
family = "BIZ UDMincho"
style = "Regular"
package = "fonts-morisawa-bizud-mincho"
file = "truetype/bizud-mincho/BIZUDMincho-Regular.ttf"
sha256 = "12a760927333e6099c7d55508b03617d905836041d3883c766e88a2e892a96c3"
licence = "OFL-1.1"

[faces.gothic]
family = "BIZ UDGothic"
style = "Bold"
package = "fonts-morisawa-bizud-gothic"
file = "truetype/bizud-gothic/BIZUDGothic-Bold.ttf"
sha256 = "d4ac5302ab946ef8b81c6a11afc6ed553b4b4d4964ead16460fb53168e4724ae"
licence = "OFL-1.1"
)";

/// The good list with one text in the place of another.
std::string list_with(std::string_view from, std::string_view to) {
  EXPECT_NE(kGoodList.find(from), kGoodList.npos) << from;
  return replace_all(std::string(kGoodList), from, to);
}

Result<FontSet> open(const std::string& list) {
  const auto folder = test::fresh_folder("fonts");
  test::write_file(folder / "fonts.toml", list);
  return FontSet::open(folder);
}

std::string fault_on_opening(const std::string& list) {
  const auto set = open(list);
  EXPECT_FALSE(set);
  return set ? "" : set.error().reason;
}

Failure fault_of_body(const std::string& list) {
  auto set = open(list);
  EXPECT_TRUE(set) << (set ? "" : set.error().reason);
  const auto role = set->role("body");
  EXPECT_FALSE(role);
  return role ? Failure{} : role.error();
}

TEST(FontList, TheGoodListHasNoFault) {
  auto set = open(std::string(kGoodList));
  ASSERT_TRUE(set);
  EXPECT_TRUE(set->role("body"));
}

TEST(FontList, AFileThatIsNotThereIsAskedForByItsPackage) {
  const Failure failure = fault_of_body(list_with("BIZUDMincho-Regular.ttf", "Gone.ttf"));
  EXPECT_EQ(failure.subject, "/usr/share/fonts/truetype/bizud-mincho/Gone.ttf");
  EXPECT_EQ(failure.reason,
            "書体のファイルがありません。パッケージ fonts-morisawa-bizud-mincho を入れてください"
            "（例: apt install fonts-morisawa-bizud-mincho）。");
}

TEST(FontList, AnotherVersionOfAFileIsRefusedWithBothSums) {
  const Failure failure = fault_of_body(list_with("12a76092", "00000000"));
  EXPECT_EQ(failure.subject, "BIZUDMincho-Regular.ttf（パッケージ fonts-morisawa-bizud-mincho）");
  EXPECT_EQ(failure.reason,
            "SHA-256 が fonts.toml の記載と異なります。記載は "
            "000000007333e6099c7d55508b03617d905836041d3883c766e88a2e892a96c3、実際は "
            "12a760927333e6099c7d55508b03617d905836041d3883c766e88a2e892a96c3 "
            "です。パッケージを元の版に戻すか、組み上がりを確かめたうえで fonts.toml の "
            "[faces.mincho] の sha256 を新しい値に書き換えてください。");
}

TEST(FontList, AFileWithAnotherFamilyIsNotTheFaceAskedFor) {
  const Failure failure = fault_of_body(list_with("\"BIZ UDMincho\"", "\"BIZ UDPMincho\""));
  EXPECT_EQ(
      failure.subject,
      "BIZ UDPMincho Regular（/usr/share/fonts/truetype/bizud-mincho/BIZUDMincho-Regular.ttf）");
  EXPECT_EQ(failure.reason,
            "ファイルに入っている書体は BIZ UDMincho Regular です。fonts.toml の family、style、"
            "index を確かめてください。");
}

TEST(FontList, AFileWithAnotherStyleIsNotTheFaceAskedFor) {
  const Failure failure = fault_of_body(list_with("\"Regular\"", "\"Bold\""));
  EXPECT_EQ(failure.reason,
            "ファイルに入っている書体は BIZ UDMincho Regular です。fonts.toml の family、style、"
            "index を確かめてください。");
}

TEST(FontList, AFileThatIsNoFontIsRefused) {
  const auto folder = test::fresh_folder("no-font");
  test::write_file(folder / "note.ttf", "書体ではない");
  std::string list =
      list_with("truetype/bizud-mincho/BIZUDMincho-Regular.ttf", (folder / "note.ttf").string());
  const Failure unread = fault_of_body(list);
  const std::string actual = unread.reason.substr(unread.reason.find("実際は ") + 10, 64);
  list =
      replace_all(list, "12a760927333e6099c7d55508b03617d905836041d3883c766e88a2e892a96c3", actual);
  EXPECT_EQ(fault_of_body(list).reason, "ファイルを書体として読めません。");
}

TEST(FontList, AFaultyFallbackIsToldWhenACharacterNeedsIt) {
  auto set = open(list_with("d4ac5302", "00000000"));
  ASSERT_TRUE(set);
  const auto role = set->role("body");
  ASSERT_TRUE(role);
  EXPECT_TRUE(set->shape(*role, "市民").missing.empty());
  EXPECT_FALSE(set->fallback_failure());
  EXPECT_EQ(set->shape(*role, "𠮷").missing.size(), 1u);
  ASSERT_TRUE(set->fallback_failure());
  EXPECT_EQ(set->fallback_failure()->subject,
            "BIZUDGothic-Bold.ttf（パッケージ fonts-morisawa-bizud-gothic）");
}

TEST(FontList, FaultsOfTheListAreNamedWithTheirLine) {
  EXPECT_EQ(fault_on_opening(list_with("latin = \"mincho\"\n", "")),
            "3行目: 「latin = \"…\"」の行がありません。");
  EXPECT_EQ(fault_on_opening(list_with("japanese = \"mincho\"", "japanese = \"mincyo\"")),
            "3行目: 書体「mincyo」の定義 [faces.mincyo] がありません。");
  EXPECT_EQ(fault_on_opening(list_with("[\"gothic\"]", "[\"none\"]")),
            "6行目: 書体「none」の定義 [faces.none] がありません。");
  EXPECT_EQ(fault_on_opening(list_with("12a76092", "12A76092")),
            "8行目: sha256 は小文字の16進数64桁で書いてください。");
}

TEST(FontList, AFileThatIsNoTomlIsNamedWithItsLine) {
  const std::string reason = fault_on_opening("folder = \"/usr\"\nroles = [");
  EXPECT_EQ(reason.substr(0, reason.find("（")), "2行目が TOML の書き方に合っていません");
}

TEST(FontList, AFolderWithoutListIsRefused) {
  const auto set = FontSet::open(test::fresh_folder("no-fonts"));
  ASSERT_FALSE(set);
  EXPECT_EQ(set.error().reason, "ファイルを開けません。");
}

}  // namespace
}  // namespace nenpo::font
