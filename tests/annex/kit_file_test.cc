#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "annex/kit/plan_kit.h"
#include "base/text.h"
#include "package/zip_package.h"
#include "tests/annex/kit_world.h"
#include "tests/support/golden.h"

namespace nenpo::annex {
namespace {

using test::FilledForm;
using test::kNextEdition;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

std::vector<KitFile> all_kits() {
  return kit_files(kNextEdition, test::forms(), test::last_edition());
}

std::size_t utf16_length(const std::string& text) {
  std::size_t units = 0;
  for (const char32_t character : to_utf32(text)) units += character > 0xFFFF ? 2 : 1;
  return units;
}

std::string part_of(const std::string& bytes, const std::string& part) {
  package::Budget budget;
  const package::ZipPackage package(bytes, budget);
  std::string content;
  EXPECT_EQ(package.read(part, content), package::ZipTrouble::kNone) << part;
  return content;
}

TEST(KitFiles, EachOfThe29DepartmentsGetsAtLeastTheCases) {
  std::set<std::string> departments;
  for (const KitFile& kit : all_kits()) {
    if (kit.form->number == 2) departments.insert(kit.request.department);
  }
  EXPECT_EQ(departments.size(), 29u);
}

TEST(KitFiles, KeepTheFoldersOfTheLastEditionAndNumberTheNewOnesBehindThem) {
  std::vector<std::string> names;
  for (const KitFile& kit : all_kits()) names.push_back(kit.name);
  EXPECT_THAT(names, testing::Contains("04_環境局/様式1_成果指標_環境局.xlsx"));
  EXPECT_THAT(names, testing::Contains("12_高津区役所/様式7_参加者名簿_高津区役所.xlsx"));
  EXPECT_THAT(names, testing::Contains("18_財政局/様式2_取組事例_財政局.xlsx"));
  EXPECT_THAT(names, Not(testing::Contains("18_財政局/様式1_成果指標_財政局.xlsx")))
      << "it has no indicators";
}

TEST(UntouchedForms, AreReadWithoutAnyErrorAsWhatTheyAre) {
  for (const KitFile& kit : all_kits()) {
    SCOPED_TRACE(kit.name);
    const FilledForm form(kit.form->number, kit.request.department);
    EXPECT_THAT(form.differences_in_file(), IsEmpty());
    Findings findings;
    const model::Edition edition = form.normalized(findings);
    EXPECT_THAT(test::errors_in(findings), IsEmpty());
    ASSERT_EQ(edition.submissions.size(), 1u);
    EXPECT_EQ(edition.submissions[0].form, kit.form->number);
    EXPECT_EQ(edition.submissions[0].form_version, "2027.1");
    EXPECT_EQ(edition.submissions[0].department, kit.request.department);
    EXPECT_FALSE(edition.submissions[0].submitted_on.has_value());
    for (const model::DataTable& table : edition.tables) EXPECT_THAT(table.rows, IsEmpty());
  }
}

TEST(KitPrompts, FitWhatExcelShowsWithoutBeingCut) {
  for (const KitFile& kit : all_kits()) {
    SCOPED_TRACE(kit.name);
    for (const KitSheet& sheet : plan_kit(kit.request, *kit.form, test::last_edition()).sheets) {
      for (const Question& question : sheet.questions) {
        EXPECT_LE(utf16_length(question.title), 32u) << question.title;
        EXPECT_LE(utf16_length(question.message), 255u) << question.message;
        EXPECT_FALSE(question.message.ends_with("…")) << question.message;
        if (question.title == "備考") continue;
        EXPECT_THAT(question.message, HasSubstr("例：")) << question.title;
      }
    }
  }
}

TEST(KitPrompts, TellTheLastValueWhereANewOneIsAsked) {
  const FilledForm form(1, "環境局");
  const auto& questions = form.book().sheets[0].questions;
  const auto asked = std::find_if(questions.begin(), questions.end(),
                                  [](const Question& q) { return q.title == "実績値"; });
  ASSERT_NE(asked, questions.end());
  EXPECT_THAT(asked->message, HasSubstr("前回：2023年度 ▲35.0%"));
}

TEST(KitSheets, LockAllButTheInputCells) {
  const FilledForm form(1, "環境局");
  const KitSheet& sheet = form.book().sheets[0];
  std::set<CellAddress> asked;
  for (const Question& question : sheet.questions) {
    for (std::uint32_t row = question.cells.first.row; row <= question.cells.last.row; ++row) {
      asked.insert({row, question.cells.first.column});
    }
  }
  for (const auto& [at, paper] : sheet.papers) {
    EXPECT_EQ(paper.surface == Surface::kInput, asked.contains(at)) << to_a1(at);
  }
  const std::string bytes = test::bytes_of_form(1, "環境局");
  EXPECT_THAT(part_of(bytes, "xl/styles.xml"), HasSubstr("<protection locked=\"0\"/>"));
  for (const char* part : {"xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"}) {
    const std::string xml = part_of(bytes, part);
    EXPECT_THAT(xml, HasSubstr("<sheetProtection sheet=\"1\""));
    EXPECT_THAT(xml, Not(HasSubstr("password")));
  }
}

TEST(KitSheets, OfferChoicesAsRangesOfTheHiddenSheet) {
  for (const int number : {1, 2, 3, 4, 5}) {
    const std::string department = number == 3 ? "健康福祉局" : "総務企画局";
    const std::string bytes = test::bytes_of_form(number, department);
    const std::string xml = part_of(bytes, "xl/worksheets/sheet1.xml");
    EXPECT_THAT(xml, HasSubstr("<dataValidation ")) << number;
    EXPECT_THAT(xml, Not(HasSubstr("<formula1>\""))) << "an inline list in form " << number;
    if (number > 3) continue;
    EXPECT_THAT(xml, HasSubstr("<formula1>リスト!$A$2:$A$")) << number;
    EXPECT_THAT(part_of(bytes, "xl/workbook.xml"), HasSubstr("name=\"リスト\""));
    EXPECT_THAT(part_of(bytes, "xl/workbook.xml"), HasSubstr("state=\"hidden\""));
  }
}

TEST(KitSheets, BearTheirFormVersionAndEditionHidden) {
  const std::string bytes = test::bytes_of_form(1, "環境局");
  EXPECT_THAT(part_of(bytes, "xl/workbook.xml"),
              HasSubstr("<definedName name=\"nenpo.version\">\"2027.1\"</definedName>"));
  EXPECT_THAT(part_of(bytes, "docProps/custom.xml"), HasSubstr("<vt:lpwstr>2027.1</vt:lpwstr>"));
  EXPECT_THAT(part_of(bytes, "docProps/core.xml"), HasSubstr("2027-04-01T00:00:00Z"));
}

TEST(KitSheets, AreTheSameBytesTwice) {
  EXPECT_EQ(test::bytes_of_form(1, "環境局"), test::bytes_of_form(1, "環境局"));
  EXPECT_EQ(test::bytes_of_form(5, "総務企画局"), test::bytes_of_form(5, "総務企画局"));
}

/// libxlsxwriter 1.1.4 aborts the program on a list of some ten Japanese words inside a validation.
TEST(KitSources, NeverWriteAListInsideAValidation) {
  std::size_t read = 0;
  const auto folder = nenpo::test::source_folder() / "pipeline" / "annex";
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    const std::string source = nenpo::test::read_file(entry.path());
    EXPECT_THAT(source, Not(HasSubstr("value_list"))) << entry.path();
    EXPECT_THAT(source, Not(HasSubstr("LXW_VALIDATION_TYPE_LIST;"))) << entry.path();
    ++read;
  }
  EXPECT_GT(read, 20u);
}

}  // namespace
}  // namespace nenpo::annex
