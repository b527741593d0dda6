#include "normalize/form_definition.h"

#include <gtest/gtest.h>

#include "normalize/form_labels.h"
#include "normalize/masters.h"
#include "tests/normalize/workbook_kit.h"
#include "tests/support/golden.h"

namespace nenpo::normalize {
namespace {

constexpr const char* kVocabulary =
    "unit_prefixes = [\"万\"]\nrange_words = []\nqualifiers = []\nfootnote_marks = []\n"
    "withheld_marks = []\nwithheld_prefixes = []\ngoal_words = []\n";
constexpr const char* kForm =
    "number = 1\ntitle = \"表\"\nrevision = 1\nfile_words = []\n"
    "[[table]]\nid = \"t\"\nplan_term = 3\nsection_words = []\n"
    "fields = [{ id = \"name\", labels = [\"名\"], required = true }]\n";

/// Reads a folder of two files; the failure as "subject: reason".
std::string failure_of(const std::string& vocabulary, const std::string& form) {
  const auto folder = test::fresh_folder("forms");
  test::write_file(folder / "vocabulary.toml", vocabulary);
  test::write_file(folder / "form-1.toml", form);
  const auto forms = read_form_definitions(folder);
  return forms ? "" : forms.error().subject + ": " + forms.error().reason;
}

TEST(FormDefinition, TheProjectsOwnDefineEightForms) {
  ASSERT_EQ(test::forms().size(), 8u);
  for (std::size_t i = 0; i < 8; ++i) EXPECT_EQ(test::forms()[i].number, static_cast<int>(i) + 1);
  EXPECT_EQ(test::forms()[0].tables.size(), 2u);
}

TEST(FormDefinition, FaultsAreNamedWithFileAndLine) {
  EXPECT_EQ(failure_of(kVocabulary, kForm), "");
  EXPECT_EQ(failure_of(kVocabulary, "number = \"1\"\n"),
            "form-1.toml:1: キー「number」は0から9999までの整数で書いてください");
  EXPECT_EQ(failure_of(kVocabulary, std::string(kForm) + "tittle = \"\"\n"),
            "form-1.toml:10: キー「tittle」は使えません。綴りを確かめてください");
  EXPECT_EQ(failure_of(kVocabulary, "number = 1\n"), "form-1.toml:1: キー「title」がありません");
  EXPECT_EQ(
      failure_of(std::string(kVocabulary) + "[[bound]]\ncomparator = \"more\"\nwords = [\"超\"]\n",
                 kForm),
      "vocabulary.toml:9: キー「comparator」は at_least、at_most、less_than、more_than、about "
      "のいずれかです");
  EXPECT_EQ(failure_of("unit_prefixes = [\"ダース\"]\n", kForm),
            "vocabulary.toml:1: キー「unit_prefixes」の「ダース」は位の語ではありません");
  EXPECT_TRUE(failure_of(kVocabulary, "number = \n")
                  .starts_with("form-1.toml:1: TOMLの書式が正しくありません"));
}

TEST(FormDefinition, AnEmptyFolderIsAFailure) {
  const auto forms = read_form_definitions(test::fresh_folder("no-forms"));
  ASSERT_FALSE(forms);
  EXPECT_EQ(forms.error().reason, "様式定義（*.toml）がありません");
  EXPECT_FALSE(read_form_definitions("/nowhere/at/all"));
}

TEST(FormLabels, ANewAliasNeedsOneLineInTheMasters) {
  model::Masters masters = test::masters();
  const auto find = [&masters](const char* group, const char* label) {
    const auto labels = labels_of_forms(test::forms(), masters);
    const auto named = labels.front().tables.front().find(group, label);
    return named ? named->field->id : std::string();
  };
  EXPECT_EQ(find("", "ねらいの値"), "");
  masters.header_aliases.push_back({1, "target.value", {"ねらいの値", "ねらい > 数値"}});
  EXPECT_EQ(find("", "ねらいの値"), "target.value");
  EXPECT_EQ(find("ねらい", "数 値"), "target.value");
  EXPECT_EQ(find("", "数値"), "");
}

TEST(FormLabels, AreComparedAfterNfkcAndWithoutBlanks) {
  const model::Masters masters = test::masters();
  const auto labels = labels_of_forms(test::forms(), masters);
  const TableLabels& table = labels.front().tables.front();
  EXPECT_EQ(table.find("", "ＳＤＧｓ\nターゲット")->field->id, "sdg_targets");
  EXPECT_EQ(table.find("", "以上/以下")->field->id, "comparator");
  EXPECT_EQ(table.find("", "現在値（％）")->unit, "%");
  EXPECT_EQ(table.find("現在値", "値")->field->id, "baseline.value");
  EXPECT_FALSE(table.find("", "値"));
}

TEST(Masters, AreFoundByFileNameAndColumn) {
  const model::Masters masters = test::masters();
  EXPECT_EQ(masters.departments.size(), 29u);
  EXPECT_EQ(masters.departments.front().variants.front(), "総務企画局都市政策部");
  EXPECT_EQ(masters.policies.size(), 18u);
  EXPECT_EQ(masters.goals.size(), 17u);
  EXPECT_EQ(masters.goals.back().number, 17);
  EXPECT_EQ(masters.sdg_targets.size(), 169u);
}

TEST(Masters, MissingListOrColumnIsAFailure) {
  const auto none = read_masters({});
  ASSERT_FALSE(none);
  EXPECT_EQ(none.error().subject, "departments.csv");
  EXPECT_EQ(none.error().reason, "ファイルがありません。input/masters に置いてください");
  test::WorkbookKit kit("departments.csv");
  kit.sheet("").row(1, {"局", "slug"});
  const auto wrong = read_masters({kit.build()});
  ASSERT_FALSE(wrong);
  EXPECT_EQ(wrong.error().reason, "1行目に列「department」がありません");
}

}  // namespace
}  // namespace nenpo::normalize
