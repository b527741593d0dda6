#include "guide/rules.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <regex>
#include <set>

#include "base/text.h"
#include "tests/support/golden.h"

namespace nenpo::guide {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::IsEmpty;

std::vector<Rule> project_rules() {
  auto rules = read_rules(test::source_folder() / "templates" / "findings.toml");
  EXPECT_TRUE(rules.has_value()) << (rules ? "" : rules.error().subject + rules.error().reason);
  return rules ? *rules : std::vector<Rule>();
}

Result<std::vector<Rule>> read_text(std::string_view text) {
  const fs::path file = test::fresh_folder("guide") / "findings.toml";
  test::write_file(file, text);
  return read_rules(file);
}

std::string without_comments(const std::string& source) {
  std::string text;
  for (const std::string_view line : split(source, '\n')) {
    text.append(line.substr(0, line.find("//"))).append("\n");
  }
  return text;
}

/// The codes that a source gives to findings, in every form that occurs: {"code", Severity::…},
/// finding_at(…, Severity::…, "code"), .code = "code", and helpers that take the code first or
/// behind the file's name.
std::set<std::string> codes_in(const std::string& source) {
  const std::string code = "\"([a-z0-9]+(?:-[a-z0-9]+)+)\"";
  const std::string text = without_comments(source);
  std::set<std::string> codes;
  for (const std::string& form :
       {code + "\\s*,\\s*Severity::", "Severity::k\\w+\\s*,\\s*" + code, "code\\s*=\\s*" + code,
        "about_file\\(\\s*\\w+\\s*,\\s*" + code, "report\\(\\s*" + code, "at_rank\\(\\s*" + code}) {
    const std::regex pattern(form);
    for (auto match = std::sregex_iterator(text.begin(), text.end(), pattern);
         match != std::sregex_iterator(); ++match) {
      codes.insert((*match)[1]);
    }
  }
  return codes;
}

std::string all_sources() {
  std::string text;
  for (const auto& entry : fs::recursive_directory_iterator(test::source_folder() / "pipeline")) {
    const auto extension = entry.path().extension();
    if (extension == ".cc" || extension == ".h") text += test::read_file(entry.path());
  }
  return text;
}

/// finding_code -> severity of input/masters/finding-codes.csv.
std::map<std::string, std::string> listed_codes() {
  std::map<std::string, std::string> codes;
  const std::string text =
      test::read_file(test::source_folder() / "input" / "masters" / "finding-codes.csv");
  for (const std::string_view line : split(text, '\n')) {
    const auto fields = split(trim(line), ',');
    if (fields.size() >= 3 && fields[0] != "finding_code") {
      codes[std::string(fields[0])] = std::string(fields[1]);
    }
  }
  return codes;
}

TEST(FindingCodes, AreToldFromOtherWords) {
  EXPECT_THAT(codes_in(R"(return {"total-mismatch", Severity::kError, place};)"),
              ElementsAre("total-mismatch"));
  EXPECT_THAT(codes_in("finding_at(from, Severity::kInfo,\n  \"run-in-heading\", \"…\")"),
              ElementsAre("run-in-heading"));
  EXPECT_THAT(codes_in(R"(about_file(name, "empty-file", "…"))"), ElementsAre("empty-file"));
  EXPECT_THAT(codes_in(R"(ledger.ignore(cell, "not-published"); // {"old-code", Severity::kInfo)"),
              IsEmpty());
}

TEST(Rules, KnowEveryCodeThatTheStagesGive) {
  const auto rules = project_rules();
  const auto codes = codes_in(all_sources());
  EXPECT_GT(codes.size(), 80u);
  for (const std::string& code : codes) {
    EXPECT_NE(find_rule(rules, code), nullptr) << code << " is not in templates/findings.toml";
  }
}

TEST(Rules, HoldNoCodeThatNobodyGives) {
  const std::string sources = all_sources();
  const auto listed = listed_codes();
  for (const Rule& rule : project_rules()) {
    EXPECT_TRUE(listed.contains(rule.code) ||
                sources.find("\"" + rule.code + "\"") != std::string::npos)
        << rule.code;
  }
}

TEST(Rules, AgreeWithTheListOfFindingCodes) {
  const auto rules = project_rules();
  const auto listed = listed_codes();
  EXPECT_GE(listed.size(), 37u);
  for (const auto& [code, severity] : listed) {
    const Rule* rule = find_rule(rules, code);
    ASSERT_NE(rule, nullptr) << code;
    EXPECT_EQ(to_string(rule->severities.front()), severity) << code;
  }
}

TEST(Rules, ShowAnExampleThatDiffersFromItsCorrection) {
  for (const Rule& rule : project_rules()) {
    EXPECT_NE(rule.wrong, rule.right) << rule.code;
    EXPECT_FALSE(first_invalid_utf8(rule.explanation)) << rule.code;
    EXPECT_TRUE(rule.explanation.ends_with("。")) << rule.code;
    EXPECT_LE(to_utf32(rule.title).size(), 16u) << rule.code;
  }
}

TEST(Rules, HaveTitlesOfTheirOwn) {
  std::set<std::string> titles;
  for (const Rule& rule : project_rules())
    EXPECT_TRUE(titles.insert(rule.title).second) << rule.title;
}

TEST(Rules, GiveACodeItsJapaneseTitle) {
  const auto rules = project_rules();
  EXPECT_EQ(title_of(rules, "total-mismatch"), "合計の食い違い");
  EXPECT_EQ(title_of(rules, "never-heard-of"), "never-heard-of");
}

constexpr std::string_view kEntry = R"([[finding]]
code = "a-b"
severities = ["error", "warning"]
group = "数値"
title = "題"
explanation = "文。"
wrong = "1"
right = "2"
for = "planning"
)";

TEST(Rules, AreReadAsWritten) {
  const auto rules = read_text(kEntry);
  ASSERT_TRUE(rules.has_value());
  ASSERT_EQ(rules->size(), 1u);
  const Rule& rule = rules->front();
  EXPECT_EQ(rule.code, "a-b");
  EXPECT_THAT(rule.severities, ElementsAre(Severity::kError, Severity::kWarning));
  EXPECT_EQ(rule.group, "数値");
  EXPECT_EQ(rule.audience, Audience::kPlanning);
}

TEST(Rules, SayWhereTheTableIsWrong) {
  const auto with = [](std::string_view from, std::string_view to) {
    return replace_all(std::string(kEntry), from, to);
  };
  const std::vector<std::pair<std::string, const char*>> cases{
      {with("title = \"題\"\n", ""), "findings.toml:1 キー「title」に文字を書いてください"},
      {with("wrong = \"1\"", "wrong = \"\""),
       "findings.toml:1 キー「wrong」に文字を書いてください"},
      {with("\"warning\"", "\"grave\""),
       "findings.toml:3 キー「severities」には \"error\"、\"warning\"、\"info\" を並べてください"},
      {with("planning", "all"),
       "findings.toml:1 キー「for」は \"departments\" か \"planning\" です"},
      {std::string(kEntry) + "note = \"x\"\n", "findings.toml:10 キー「note」は使えません"},
      {std::string(kEntry) + std::string(kEntry), "findings.toml:10 「a-b」が2つあります"},
      {"x = 1\n", "findings.toml:1 [[finding]] が1つもありません"}};
  for (const auto& [text, message] : cases) {
    const auto rules = read_text(text);
    ASSERT_FALSE(rules.has_value()) << message;
    EXPECT_EQ(rules.error().subject + " " + rules.error().reason, message);
  }
  EXPECT_FALSE(read_text("[[finding").has_value());
  EXPECT_EQ(read_rules("none.toml").error().reason, "ファイルを開けません");
}

}  // namespace
}  // namespace nenpo::guide
