// templates/README.md lists all that a template may say, and nothing else: what the code knows is
// asked of its own messages, or read in its sources where no message names it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <regex>
#include <set>
#include <string>

#include "tests/assemble/submitted_edition.h"
#include "tests/assemble/typed_chapter.h"
#include "tests/support/golden.h"
#include "tests/support/readme_files.h"

namespace nenpo::assemble {
namespace {

using test::in_backquotes;
using test::listed;
using test::Names;
using test::names_between;
using test::readme_table;

/// The remedies of all findings about a text of the city's.
std::string remedies(const std::string& typed) {
  auto publication = test::publication_of("文\n\n" + typed);
  publication.author = "川崎市";
  const test::TypedChapter chapter(publication, test::submitted_edition());
  std::string texts;
  for (const Finding& finding : chapter.findings) texts += finding.remedy + "\n";
  return texts;
}

/// The first groups of all matches in the sources that the pattern of their paths names.
Names in_sources(const std::string& files, const std::string& pattern) {
  Names names;
  const std::regex path(".*/" + files), words(pattern);
  const auto folder = test::source_folder() / "pipeline/assemble";
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (!std::regex_match(entry.path().string(), path)) continue;
    const std::string text = test::read_file(entry.path());
    for (std::sregex_iterator at(text.begin(), text.end(), words), end; at != end; ++at) {
      names.insert((*at)[1]);
    }
  }
  return names;
}

std::string typed_block(const std::string& name) {
  const std::string block = ":::{" + name + " nobody=\"1\"}\n";
  if (name == "frame") return ":::{sheet layout=\"a\"}\n" + block + "文\n:::\n:::\n";
  if (name == "cell") return ":::{row}\n" + block + "文\n:::\n:::\n";
  if (name == "page-break") return block;
  if (name == "sheet") return block + ":::{frame name=\"a\"}\n文\n:::\n:::\n";
  if (name == "row") return block + ":::{cell}\n文\n:::\n:::\n";
  return block + "文\n:::\n";
}

constexpr std::string_view kBlocks = "| 名前 | 項目 | 内容 |";

TEST(TemplatesReadme, ListsEveryBlock) {
  EXPECT_EQ(listed(kBlocks, 0),
            names_between(remedies(":::{nobody}\n:::\n"), "使える囲みは、", "です。"));
}

TEST(TemplatesReadme, ListsEveryAttributeOfEachBlock) {
  const auto rows = readme_table(kBlocks);
  ASSERT_FALSE(rows.empty());
  for (const auto& cells : rows) {
    const std::string name = in_backquotes(cells[0]).at(0);
    const auto words = in_backquotes(cells[1]);
    EXPECT_EQ(Names(words.begin(), words.end()),
              names_between(remedies(typed_block(name)), "使える項目は、", "です。"))
        << name;
  }
}

TEST(TemplatesReadme, ListsEveryFormOfTake) {
  Names forms;
  for (const std::string& form : listed("| 形 | 取るもの | できるもの |", 0)) {
    forms.insert(form.substr(0, form.find(':')));
  }
  Names known = in_sources("(blocks/.*_as|take/form)\\.cc",
                           "\\b(?:as|form|name|kParagraph|kHeading) ==? \"([a-z-]+)\"");
  known.merge(in_sources("blocks/gathering_as\\.cc", "\\{\"([a-z-]+)\", \\w+\\}"));
  EXPECT_EQ(forms, known);
}

TEST(TemplatesReadme, ListsEveryLineOfFigures) {
  Names words;
  for (const auto& cells : readme_table("| 形 | 行 | 内容 |")) {
    const std::string line = in_backquotes(cells[1]).at(0);
    const std::string word = line.substr(0, line.find_first_of(" :"));
    if (word != "計画") words.insert(word);
  }
  EXPECT_EQ(words, in_sources("blocks/figures_as\\.cc", "== \"([^\"a-z]+)\""));
}

TEST(TemplatesReadme, ListsWhatTakeAndChartsKnow) {
  const std::string readme = test::templates_readme();
  const auto kinds =
      names_between(remedies(":::{take prose=\"004_digest/00_cover.md\" kind=\"nobody\"}\n:::\n"),
                    "kind は、", " のどれか");
  EXPECT_GE(kinds.size(), 9U);
  for (const std::string& kind : kinds) EXPECT_NE(readme.find("`" + kind + "`（"), readme.npos);
  const auto charts = names_between(remedies(":::{chart kind=\"nobody\"}\n名 | 数\n:::\n"),
                                    "kind に書けるのは、", "です。");
  EXPECT_GE(charts.size(), 7U);
  for (const std::string& kind : charts) EXPECT_NE(readme.find("`" + kind + "`（"), readme.npos);
}

TEST(TemplatesReadme, ListsEveryKindOfPart) {
  EXPECT_EQ(listed("| kind | 内容 | ほかの項目 |", 0),
            in_sources("publication\\.cc", "\\{\"([a-z-]+)\", +PartKind::"));
}

/// `{{name:…}}` and `{{….name}}`
Names marks_in(std::string_view head) {
  Names names;
  for (const std::string& mark : listed(head, 0)) {
    const std::string inside = mark.substr(2, mark.find("}}") - 2);
    const auto dot = inside.find('.');
    const bool has_name = inside.find(':') < dot || dot == std::string::npos;
    names.insert(has_name ? inside.substr(0, inside.find(':'))
                          : inside.substr(dot + 1, inside.find('.', dot + 1) - dot - 1));
  }
  return names;
}

constexpr std::string_view kMarks = "| 目印 | 内容 |";
constexpr std::string_view kDataMarks =
    "| 目印（1行に目印だけを書きます） | 印刷するもの | 部分の名前 |";

TEST(TemplatesReadme, ListsEveryMark) {
  Names known = in_sources("generated_text\\.cc", "string_view k\\w+ = \"(\\w+)\"");
  known.merge(in_sources("fact_marks\\.cc", "word == \"(\\w+)\""));
  known.merge(in_sources("part_reader\\.cc", "string_view k\\w+Mark = \"(\\w+)\""));
  known.merge(Names{"photo-caption", "page"});
  EXPECT_EQ(marks_in(kMarks), known);
  EXPECT_EQ(marks_in(kDataMarks),
            names_between(remedies("{{nobody:1}}\n"), "データの目印は、", "です。"));
}

TEST(TemplatesReadme, ListsEveryPartOfEachMark) {
  for (const auto& cells : readme_table(kDataMarks)) {
    const std::string mark = in_backquotes(cells[0]).at(0);
    const std::string of = mark.substr(2, mark.size() - 4);
    Names known;
    if (of.starts_with("case:")) {
      known = in_sources("data/cases\\.cc", "\\badd\\(\"(\\w+)\"");
    } else {
      known = names_between(remedies(":::{part of=\"" + of + "\" name=\"nobody\"}\n:::\n"),
                            "この目印の部分は、", "です。");
    }
    const auto words = in_backquotes(cells[2]);
    EXPECT_EQ(Names(words.begin(), words.end()), known) << mark;
  }
}

}  // namespace
}  // namespace nenpo::assemble
