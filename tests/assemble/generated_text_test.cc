#include <gtest/gtest.h>

#include "assemble/japanese_dates.h"
#include "tests/assemble/typed_chapter.h"

namespace nenpo::assemble {
namespace {

using test::TypedChapter;

model::Edition edition_with_records() {
  model::Edition edition;
  model::DataTable table;
  table.id = "outreach";
  table.columns = {{"department"}, {"subject"}, {"people"}};
  table.sources = {{"a.xlsx", "様式", "局"}};
  const std::pair<std::string, std::string> rows[] = {
      {"環境局", "1200"}, {"消防局", "34.5"}, {"環境局", "0.5"}, {"", ""}};
  for (const auto& [department, people] : rows) {
    model::DataRow row;
    row.values = {{department}, {"題"}, {people}};
    table.rows.push_back(std::move(row));
  }
  edition.tables.push_back(std::move(table));
  edition.masters.policies = {{"1", "a", "11", "b"}, {"1", "a", "12", "c"}, {"1", "a", "12", "c"}};
  return edition;
}

struct GeneratedCase {
  std::string_view typed;
  std::string_view printed;
  std::string_view found;
};

constexpr GeneratedCase kCases[] = {
    {"{{count:policies}}政策", "2政策", ""},
    {"配信 {{count:outreach}}件({{count:outreach.department}}局区)", "配信 4件(2局区)", ""},
    {"{{count:outreach where department=環境局}}件", "2件", ""},
    {"{{count:outreach.subject where department = 環境局 , people=0.5}}", "1", ""},
    {"{{sum:outreach.people}}人", "1,235.0人", ""},
    {"{{sum:outreach.people where department=環境局}}人", "1,200.5人", ""},
    {"{{sum:outreach.people where department=建設緑政局}}人", "0人", ""},
    {"{{sum:outreach.subject}}", "{{sum:outreach.subject}}", "error mark-in-text chapter.md:1\n"},
    {"{{sum:outreach}}", "{{sum:outreach}}", "error mark-in-text chapter.md:1\n"},
    {"{{sum:outreach.people where 環境局}}", "{{sum:outreach.people where 環境局}}",
     "error mark-in-text chapter.md:1\n"},
    {"{{count:outreach where office=環境局}}", "{{count:outreach where office=環境局}}",
     "error mark-in-text chapter.md:1\n"},
    {"{{wareki:2026}}度", "令和8（2026）年度", ""},
    {"{{wareki:2019-04}}と{{wareki:2019-05}}", "平成31（2019）年4月と令和元（2019）年5月", ""},
    {"9月2日({{weekday:2019-09-02}})", "9月2日(月)", ""},
    {"{{weekday:2019-02-29}}", "{{weekday:2019-02-29}}", "error mark-in-text chapter.md:1\n"},
    {"{{count:songs}}", "{{count:songs}}", "error mark-in-text chapter.md:1\n"},
    {"{{count:outreach.song}}", "{{count:outreach.song}}", "error mark-in-text chapter.md:1\n"},
    {"{{wareki:2026-13}}", "{{wareki:2026-13}}", "error mark-in-text chapter.md:1\n"},
};

TEST(GeneratedText, IsComputedFromEditionAndCalendar) {
  const model::Edition edition = edition_with_records();
  for (const GeneratedCase& one : kCases) {
    const TypedChapter chapter(one.typed, edition);
    EXPECT_EQ(chapter.blocks, "paragraph " + std::string(one.printed) + "\n") << one.typed;
    EXPECT_EQ(chapter.found, one.found) << one.typed;
  }
}

TEST(Weekdays, FollowTheCalendar) {
  EXPECT_EQ(weekday({2000, 1, 1}), "土");
  EXPECT_EQ(weekday({2000, 2, 29}), "火");
  EXPECT_EQ(weekday({2026, 3, 31}), "火");
  EXPECT_EQ(weekday({2019, 9, 2}), "月");
  EXPECT_EQ(weekday({2019, 9, 8}), "日");
}

TEST(DatesInProse, ThatDoNotAgreeAreReported) {
  struct {
    std::string_view typed, message;
  } const cases[] = {
      {"平成29(2017)年度、平成40（2028）年、昭和53(1978)年、令和元(2019)年", ""},
      {"令和元年9月2日(月) 2019年9月2日（月）", ""},
      {"令和8（2026）年3月、2026年3月31日", ""},
      {"平成30(2017)年度", "「平成30(2017)」は、正しくは「平成29（2017）」です。"},
      {"令和元年9月2日(火)", "「令和元年9月2日(火)」は、正しくは「令和元年9月2日(月)」です。"},
      {"12019年9月2日（火）", ""},
  };
  for (const auto& one : cases) {
    const TypedChapter chapter(one.typed);
    ASSERT_EQ(chapter.findings.size(), one.message.empty() ? 0U : 1U) << one.typed;
    if (chapter.findings.empty()) continue;
    EXPECT_EQ(chapter.findings[0].message, one.message);
  }
}

}  // namespace
}  // namespace nenpo::assemble
