#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "base/text.h"
#include "tests/app/published_edition.h"
#include "tests/support/golden.h"

namespace nenpo::test {
namespace {

std::multiset<std::string> rows_of(const std::string& csv) {
  std::multiset<std::string> rows;
  for (const std::string_view row : split(csv, '\n')) rows.emplace(row);
  return rows;
}

/// The prose's sentences, without the marks of Markdown and of the submissions.
std::vector<std::string> sentences_of(const std::string& markdown) {
  std::vector<std::string> sentences;
  for (std::string_view line : split(markdown, '\n')) {
    if (line.starts_with("#") || line.starts_with("{{")) continue;
    while (line.starts_with(" ")) line.remove_prefix(1);
    if (line.starts_with("- ")) line.remove_prefix(2);
    std::string rest = replace_all(std::string(line), "**", "");
    for (std::size_t end = 0; (end = rest.find("。")) != std::string::npos;
         rest.erase(0, end + 3)) {
      sentences.push_back(rest.substr(0, end + 3));
    }
    if (!trim(rest).empty()) sentences.push_back(rest);
  }
  return sentences;
}

TEST(Build, OfTheRealSubmissionsEndsWithoutErrorFindings) {
  const PublishedEdition& made = published_edition();
  EXPECT_EQ(made.build.exit_code, 0) << made.build.errors;
  EXPECT_EQ(read_file(made.edition / "findings.csv").find(",error,"), std::string::npos);
}

TEST(Build, LeavesEveryPromisedFile) {
  const PublishedEdition& made = published_edition();
  for (const char* name : {"plan.pdf", "annex/indicators.xlsx", "annex/records.xlsx", "guide.html",
                           "edition.sqlite", "findings.csv", "manifest.json"}) {
    EXPECT_TRUE(std::filesystem::is_regular_file(made.edition / name)) << name;
  }
  for (const std::string publication : {"digest", "guidance", "meeting", "plan", "results"}) {
    for (const std::string& name :
         {publication + ".pdf", publication + ".txt", "proof/" + publication + ".pdf",
          "archive/" + publication + ".pdf", "print/" + publication + ".pdf"}) {
      EXPECT_TRUE(std::filesystem::is_regular_file(made.edition / name)) << name;
    }
  }
}

TEST(Build, GivesAllSeventeenExpectedTablesInEveryColumn) {
  std::size_t tables = 0;
  for (const auto& entry :
       std::filesystem::directory_iterator(source_folder() / "tests/data/expected")) {
    const std::string table = entry.path().filename().string();
    ++tables;
    EXPECT_EQ(rows_of(read_file(published_edition().edition / "data" / table)),
              rows_of(read_file(entry.path())))
        << table;
  }
  EXPECT_EQ(tables, 17u);
}

TEST(PlanPdf, ContainsEverySentenceOfTheProse) {
  std::string text;
  for (const std::string& page : page_texts(published_edition().edition / "plan.pdf")) text += page;
  text = without_blanks(text);
  const auto folder = source_folder() / "input/2026/prose/001_future-city-plan";
  std::size_t sentences = 0;
  for (const char* file : {"01_vision.md", "02_initiatives.md", "03_structure.md",
                           "04_contribution.md", "99_colophon.md"}) {
    for (const std::string& sentence : sentences_of(read_file(folder / file))) {
      ++sentences;
      EXPECT_NE(text.find(without_blanks(sentence)), std::string::npos) << file << ": " << sentence;
    }
  }
  EXPECT_GT(sentences, 300u);
}

TEST(PlanPdf, ContainsEveryPrintedValueOfTheThirdTerm) {
  std::string text;
  for (const std::string& page : page_texts(published_edition().edition / "plan.pdf")) text += page;
  text = without_blanks(text);
  const std::string expected = read_file(source_folder() / "tests/data/expected/observations.csv");
  for (const std::string_view row : split(expected, '\n')) {
    if (row.find(",baseline,") == std::string::npos && row.find(",target,") == std::string::npos)
      continue;
    if (row.starts_with("S") || row.find(",target,fiscal_year,2025,") != std::string::npos)
      continue;  // second term
    const std::size_t quoted = row.find('"');
    const std::string printed(quoted != std::string_view::npos
                                  ? row.substr(quoted + 1, row.find('"', quoted + 1) - quoted - 1)
                                  : split(row, ',')[7]);
    EXPECT_NE(text.find(printed), std::string::npos) << printed;
  }
}

TEST(PlanPdf, EmbedsEveryFontWithItsUnicodeTable) {
  const Ended fonts =
      run_program({"pdffonts", (published_edition().edition / "plan.pdf").string()});
  ASSERT_EQ(fonts.exit_code, 0) << fonts.errors;
  const auto lines = split(fonts.output, '\n');
  ASSERT_GT(lines.size(), 4u);
  for (std::size_t i = 2; i + 1 < lines.size(); ++i) {
    EXPECT_NE(lines[i].find("yes yes yes"), std::string_view::npos) << lines[i];
  }
}

TEST(Build, RedoesNothingWhenNothingHasChanged) {
  const PublishedEdition& made = published_edition();
  const auto pdf = made.edition / "plan.pdf";
  const auto written = std::filesystem::last_write_time(pdf);
  const Ended again = nenpo({"build", "--output", made.output.string()});
  EXPECT_EQ(again.exit_code, 0) << again.errors;
  EXPECT_EQ(std::filesystem::last_write_time(pdf), written);
}

TEST(Build, MakesADraftOfTheFilesForReadersAlone_AndTheRestWhenItIsAskedForAgain) {
  const auto output = fresh_folder("draft");
  const auto edition = output / "2026";
  const std::vector<std::string> build{"build", "--only", "meeting", "--output", output.string()};
  std::vector<std::string> draft = build;
  draft.emplace_back("--draft");
  ASSERT_EQ(nenpo(draft).exit_code, 0);
  EXPECT_TRUE(std::filesystem::exists(edition / "meeting.pdf"));
  EXPECT_TRUE(std::filesystem::exists(edition / "meeting.txt"));
  for (const char* folder : {"proof", "archive", "print"}) {
    EXPECT_FALSE(std::filesystem::exists(edition / folder)) << folder;
  }
  const std::string read = read_file(edition / "meeting.pdf");
  ASSERT_EQ(nenpo(build).exit_code, 0);
  for (const char* folder : {"proof", "archive", "print"}) {
    EXPECT_TRUE(std::filesystem::exists(edition / folder / "meeting.pdf")) << folder;
  }
  EXPECT_EQ(read_file(edition / "meeting.pdf"), read);
}

TEST(Build, SaysInADryRunWhatWouldBeMade) {
  const auto output = fresh_folder("dry-run");
  const Ended ended = nenpo({"build", "--dry-run", "--output", output.string()});
  EXPECT_EQ(ended.exit_code, 0) << ended.errors;
  EXPECT_NE(ended.output.find("plan.pdf"), std::string::npos);
  EXPECT_TRUE(std::filesystem::is_empty(output));
}

/// Plain Markdown and no departmental data at all.
TEST(Build, TypesetsAPublicationOfPlainMarkdown) {
  const auto templates = fresh_folder("plain-templates");
  const auto output = fresh_folder("plain-output");
  write_file(templates / "memo" / "publication.toml",
             "name = \"memo\"\ntitle = \"覚書\"\nauthor = \"川崎市\"\nissued = 2026-04-01\nstyle = "
             "\"plan.toml\"\n\n"
             "[[part]]\nkind = \"chapter\"\ntext = \"memo.md\"\n");
  write_file(templates / "memo" / "memo.md",
             "# 1 覚書\n\n本文である。\n\n- 一つ\n\n|区分|数|\n|---|--:|\n|計|1,200|\n");
  const Ended ended = nenpo({"build", "--input", (templates / "nothing").string(), "--templates",
                             templates.string(), "--output", output.string()});
  EXPECT_EQ(ended.exit_code, 0) << ended.errors;
  const auto pages = page_texts(output / "2026" / "memo.pdf");
  ASSERT_EQ(pages.size(), 1u);
  const std::string text = without_blanks(pages[0]);
  for (const char* part : {"覚書", "本文である。", "一つ", "1,200"})
    EXPECT_NE(text.find(part), std::string::npos) << part;
}

/// A publication of one chapter and nothing else, made in `output`.
void build_memo(const std::string& folder, const std::string& text,
                const std::filesystem::path& output) {
  const auto templates = fresh_folder(folder);
  write_file(templates / "memo" / "publication.toml",
             "name = \"memo\"\ntitle = \"覚書\"\nauthor = \"川崎市\"\nissued = 2026-04-01\nstyle = "
             "\"plan.toml\"\n\n[[part]]\nkind = \"chapter\"\ntext = \"memo.md\"\n");
  write_file(templates / "memo" / "memo.md", text);
  const Ended ended = nenpo({"build", "--input", (templates / "nothing").string(), "--templates",
                             templates.string(), "--output", output.string()});
  ASSERT_EQ(ended.exit_code, 0) << ended.errors;
}

TEST(Build, NamesNoDictionaryWhereNothingWasAskedOfIt) {
  const auto output = fresh_folder("short-heading-output");
  build_memo("short-heading", "# 1 覚書\n\n本文である。\n", output);
  EXPECT_EQ(read_file(output / "2026" / "manifest.json").find("dictionary/"), std::string::npos);
}

TEST(Build, IsRedoneWhenTheDictionaryThatItAskedHasChanged) {
  const auto output = fresh_folder("long-heading-output");
  const auto pdf = output / "2026" / "memo.pdf";
  const auto manifest = output / "2026" / "manifest.json";
  const std::string text =
      "# 1 覚書\n\n## (1) 持続可能な開発目標の達成に向けた取組の推進と"
      "地域における多様な主体との連携の強化\n\n本文である。\n";
  build_memo("long-heading", text, output);
  const auto made = std::filesystem::last_write_time(pdf);
  build_memo("long-heading", text, output);
  EXPECT_EQ(std::filesystem::last_write_time(pdf), made) << "with the same dictionary";
  std::string json = read_file(manifest);
  const std::size_t name = json.find("dictionary/sys.dic");
  ASSERT_NE(name, std::string::npos);
  const std::size_t hash = json.find("sha256", name) + std::string("sha256\": \"").size();
  json[hash] = json[hash] == '0' ? '1' : '0';
  write_file(manifest, json);
  build_memo("long-heading", text, output);
  EXPECT_NE(std::filesystem::last_write_time(pdf), made) << "made with another dictionary";
}

/// A department's faults spoil its own figures and nothing else.
TEST(Build, PrintsWhatADepartmentOwesAndGoesOn) {
  const auto input = fresh_folder("owing-input");
  const auto output = fresh_folder("owing-output");
  std::filesystem::copy(source_folder() / "input", input, std::filesystem::copy_options::recursive);
  std::filesystem::remove_all(input / "2026" / "10_危機管理本部");
  write_file(input / "2026" / "15_上下水道局" / "様式1_成果指標_上下水道局.ods", "");
  const Ended ended = nenpo({"build", "--input", input.string(), "--output", output.string()});
  EXPECT_EQ(ended.exit_code, 1) << ended.errors;
  const std::string findings = read_file(output / "2026" / "findings.csv");
  EXPECT_NE(findings.find("empty-file,error,15_上下水道局/様式1_成果指標_上下水道局.ods"),
            std::string::npos);
  EXPECT_NE(findings.find("成果指標「P11-01」が、どの様式1にもありません。"), std::string::npos);
  std::string text;
  for (const std::string& page : page_texts(output / "2026" / "plan.pdf")) text += page;
  EXPECT_NE(text.find("未提出"), std::string::npos);
  EXPECT_NE(without_blanks(text).find("51%以上"), std::string::npos)
      << "another department's figure";
}

TEST(CommandLine, AnUnknownOptionIsWrongUsageAndNamesTheWord) {
  const Ended ended = nenpo({"build", "--outptu", "x"});
  EXPECT_EQ(ended.exit_code, 2);
  EXPECT_EQ(ended.errors,
            "nenpo: 引数の解釈に失敗しました：--outptu\n    この指定は使えません。使い方は nenpo "
            "--help で確かめてください。\n");
}

TEST(CommandLine, ANumberOfJobsThatIsNoneIsWrongUsage) {
  EXPECT_EQ(nenpo({"build", "--jobs", "0"}).exit_code, 2);
  EXPECT_EQ(nenpo({"build", "--jobs", "two"}).exit_code, 2);
  EXPECT_EQ(nenpo({"build", "--jobs", "2", "--dry-run"}).exit_code, 0);
}

TEST(CommandLine, AnImpositionThatIsNotKnownIsWrongUsage) {
  const Ended ended = nenpo({"build", "--impose", "glue"});
  EXPECT_EQ(ended.exit_code, 2);
  EXPECT_EQ(ended.errors,
            "nenpo: 引数の解釈に失敗しました：--impose glue\n    指定できるのは saddle "
            "です（中綴じと2つ折りの紙に並べます）。\n");
  EXPECT_EQ(nenpo({"build", "--impose", "saddle", "--dry-run"}).exit_code, 0);
}

TEST(CommandLine, AnUnknownPublicationIsWrongUsage) {
  const Ended ended =
      nenpo({"build", "--only", "plna", "--output", fresh_folder("unknown").string()});
  EXPECT_EQ(ended.exit_code, 2);
  EXPECT_NE(ended.errors.find("plna"), std::string::npos);
}

TEST(CommandLine, WithoutACommandTheUsageIsShown) {
  const Ended ended = nenpo({});
  EXPECT_EQ(ended.exit_code, 2);
  EXPECT_NE(ended.errors.find("nenpo build"), std::string::npos);
}

}  // namespace
}  // namespace nenpo::test
