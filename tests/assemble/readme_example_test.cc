// What templates/README.md shows is put together as it stands there.
#include <gtest/gtest.h>

#include "assemble/publication.h"
#include "assemble/style_file.h"
#include "tests/assemble/submitted_edition.h"
#include "tests/assemble/typed_chapter.h"
#include "tests/support/golden.h"
#include "tests/support/readme_files.h"

namespace nenpo::assemble {
namespace {

TEST(TemplatesReadme, ExampleBecomesABooklet) {
  const auto folder = test::fresh_folder("readme");
  for (const char* file : {"publication.toml", "summary.md", "list.md"}) {
    const std::string name = "example/" + std::string(file);
    test::write_file(folder / name, test::readme_file("templates/" + name));
  }
  const auto publications = read_publications(folder);
  ASSERT_TRUE(publications) << publications.error().subject << publications.error().reason;
  const test::TypedChapter booklet(publications->at(0), test::submitted_edition());
  EXPECT_EQ(booklet.found, "");
  EXPECT_TRUE(test::matches_golden(booklet.blocks, "assemble/golden/readme-example.txt"));
}

/// The text of the first block of the readme without a language that begins so.
std::string shown_text(std::string_view beginning) {
  const std::string readme = test::templates_readme();
  const std::string open = "```text\n";
  const auto at = readme.find(open + std::string(beginning)) + open.size();
  return readme.substr(at, readme.find("```\n", at) - at);
}

TEST(TemplatesReadme, NestedBlocksAreReadAsItSays) {
  const test::TypedChapter chapter(shown_text(":::{columns"));
  EXPECT_EQ(chapter.found, "");
  EXPECT_EQ(chapter.blocks,
            "columns 2\n  paragraph 左の段から順に流し込み、段の長さがそろいます。\n"
            "  callout callout | 要点\n    list\n      - 囲みは、段の中にも置けます。\n");
}

TEST(TemplatesReadme, OtherExamplesAreReadWithoutAFinding) {
  for (const char* beginning : {":::{sheet layout=\"poster\"}", ":::{chart kind=\"shares\"",
                                ":::{part of=\"outreach:2025\""}) {
    const std::string text = shown_text(beginning);
    ASSERT_TRUE(text.starts_with(beginning)) << beginning;
    const test::TypedChapter chapter("文\n\n" + text, test::submitted_edition());
    EXPECT_EQ(chapter.found, "") << text;
  }
}

/// The readme shows a piece of the style file that its example is set with.
TEST(TemplatesReadme, PieceOfTheStyleIsThatOfTheFile) {
  const std::string readme = test::templates_readme();
  const std::string open = "```toml\n[[sheet.";
  const auto at = readme.find(open);
  ASSERT_NE(at, std::string::npos);
  const std::string piece = readme.substr(at + 8, readme.find("```\n", at + 8) - at - 8);
  const auto style = test::source_folder() / "templates/styles/example.toml";
  EXPECT_NE(test::read_file(style).find(piece), std::string::npos) << piece;
}

}  // namespace
}  // namespace nenpo::assemble
