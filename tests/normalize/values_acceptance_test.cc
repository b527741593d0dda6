#include <gtest/gtest.h>

#include <optional>
#include <string>

#include "base/overloaded.h"
#include "normalize/period_reader.h"
#include "normalize/sdg_list.h"
#include "normalize/unit.h"
#include "normalize/values/dates.h"
#include "normalize/values/municipality.h"
#include "normalize/values/name_key.h"
#include "normalize/values/text_damage.h"
#include "normalize/values/time_of_day.h"
#include "tests/normalize/workbook_kit.h"

namespace nenpo::normalize {
namespace {

/// What is accepted in which kind of cell, and with which grade: the rules of normalisation, row by
/// row.
enum class Kind {
  kTarget,    // of an indicator in the unit `unit`: what is printed
  kActual,    // likewise, where no bound belongs
  kOptional,  // a figure that need not be there
  kPeriod,    // 年度（年）
  kFiscalYear,
  kDate,
  kDayOf2025,  // in a form that says 2025年度
  kMonth,
  kTime,
  kMunicipality,
  kSdg,
  kUnit,
  kText,
  kName,  // the key it is compared by
};
constexpr const char* kSilent = "silent";
constexpr const char* kInfo = "info";
constexpr const char* kWarning = "warning";
constexpr const char* kError = "error";

struct Row {
  const char* written;
  Kind kind;
  const char* expected;  // empty: no value
  const char* grade;
  const char* code = "";
  const char* unit = "件";
};

struct Outcome {
  std::string value;
  std::string grade = kSilent;
  std::string code;
};

template <typename T, typename Text>
Outcome told(const Reading<T>& reading, const Text& text) {
  Outcome outcome;
  if (reading.value) outcome.value = text(*reading.value);
  if (reading.problem) {
    outcome.grade = to_string(reading.problem->severity);
    outcome.code = reading.problem->code;
  }
  return outcome;
}

std::string absence_name(model::Absence absence) {
  switch (absence) {
    case model::Absence::kNotSubmitted:
      return "not submitted";
    case model::Absence::kNotYetCounted:
      return "not yet counted";
    case model::Absence::kNotApplicable:
      return "not applicable";
    case model::Absence::kWithheld:
      return "withheld";
    case model::Absence::kUnreadable:
      return "";
  }
  return {};
}

/// The indicator's target, baseline or optional actual as 様式1 and its 別表 give it.
Outcome figure_of(const Row& row) {
  test::WorkbookKit kit("様式1_環境局.xlsx");
  const bool target = row.kind == Kind::kTarget;
  const char* const good = row.unit == std::string_view("%") ? "5%" : "5";
  kit.form1().row(
      7, {"Q3-01", "", "", "指標", row.unit, "", "2024年度",
          row.kind == Kind::kActual ? row.written : good, "2029年度", target ? row.written : good});
  if (row.kind == Kind::kOptional) {
    kit.row(5, {"", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "実績年度", "実績値"});
    kit.cells({{"P7", "2023年度"}});
    if (*row.written != '\0') kit.cells({{"Q7", row.written}});
  }
  Findings findings;
  const model::Edition edition = test::normalized(kit.build(), findings);
  const model::Observation* fact =
      model::find_fact(edition, target                      ? "Q3-01/target/2029"
                                : row.kind == Kind::kActual ? "Q3-01/baseline/2024"
                                                            : "Q3-01/actual/2023");
  Outcome outcome;
  if (fact != nullptr) {
    outcome.value =
        std::visit(Overloaded{[&](Decimal value) { return to_string(value) + " " + fact->printed; },
                              [](model::Absence absence) { return absence_name(absence); }},
                   fact->figure);
  }
  if (!findings.empty()) {
    outcome.grade = to_string(findings[0].severity);
    outcome.code = findings[0].code;
  }
  EXPECT_LE(findings.size(), 1u) << row.written;
  return outcome;
}

Outcome outcome_of(const Row& row) {
  const auto& words = test::vocabulary();
  const auto same = [](const std::string& text) { return text; };
  const auto day = [](Date date) { return to_iso(date); };
  switch (row.kind) {
    case Kind::kTarget:
    case Kind::kActual:
    case Kind::kOptional:
      return figure_of(row);
    case Kind::kPeriod:
      return told(read_period(row.written, words), [](Period p) { return to_japanese(p); });
    case Kind::kFiscalYear:
      return told(read_fiscal_year(row.written, words),
                  [](FiscalYear year) { return std::to_string(year.starts); });
    case Kind::kDate:
      return told(read_date(row.written, words), day);
    case Kind::kDayOf2025:
      return told(read_date_within(row.written, FiscalYear{2025}, words), day);
    case Kind::kMonth:
      return told(read_month(row.written, words), [](Month month) { return to_iso(month); });
    case Kind::kTime:
      return told(read_time(row.written), [](TimeOfDay time) { return to_text(time); });
    case Kind::kMunicipality:
      return told(read_municipality(row.written), same);
    case Kind::kSdg: {
      Outcome outcome;
      for (const std::string& target : read_sdg_targets(row.written, words))
        outcome.value += (outcome.value.empty() ? "" : " ") + target;
      return outcome;
    }
    case Kind::kUnit: {
      const UnitReading unit = read_unit(row.written, words);
      return {unit.name, unit.known ? kSilent : kWarning, unit.known ? "" : "unknown-unit"};
    }
    case Kind::kText: {
      const auto damage = text_damage(row.written, "題名");
      return damage ? Outcome{"", to_string(damage->severity), damage->code}
                    : Outcome{row.written, kSilent, ""};
    }
    case Kind::kName:
      return {name_key(row.written), kSilent, ""};
  }
  return {};
}

template <std::size_t kRows>
void accept(const Row (&rows)[kRows]) {
  for (const Row& row : rows) {
    const Outcome outcome = outcome_of(row);
    EXPECT_EQ(outcome.value, row.expected) << row.written;
    EXPECT_EQ(outcome.grade, row.grade) << row.written;
    EXPECT_EQ(outcome.code, row.code) << row.written;
  }
}

TEST(Acceptance, NumbersAndSigns) {
  constexpr Row kRows[] = {
      {"１，２３４．５", Kind::kTarget, "1234.5 1,234.5件", kSilent},
      {"1,234", Kind::kTarget, "1234 1,234件", kSilent},
      {"1\u00A0234", Kind::kTarget, "1234 1,234件", kSilent},
      {"+5", Kind::kTarget, "5 5件", kSilent},
      {"0", Kind::kActual, "0 0件", kSilent},
      {"0.0", Kind::kActual, "0.0 0.0件", kSilent},
      {"1,23,4", Kind::kTarget, "", kError, "not-a-number"},
      {"12,34", Kind::kTarget, "", kError, "not-a-number"},
      {"▲13.1", Kind::kTarget, "-13.1 ▲13.1件", kSilent},
      {"△13.1", Kind::kTarget, "-13.1 ▲13.1件", kSilent},
      {"▲ 1,234", Kind::kTarget, "-1234 ▲1,234件", kSilent},
      {"−5", Kind::kTarget, "-5 ▲5件", kSilent},
      {"－5", Kind::kTarget, "-5 ▲5件", kSilent},
      {"‐5", Kind::kTarget, "-5 ▲5件", kSilent},
      {"(5)", Kind::kTarget, "-5 ▲5件", kWarning, "minus-in-parentheses"},
      {"▲-5", Kind::kTarget, "", kError, "not-a-number"},
      {"増やす", Kind::kTarget, "", kError, "not-a-number"},
  };
  accept(kRows);
}

TEST(Acceptance, MagnitudesAndUnits) {
  constexpr Row kRows[] = {
      {"3億8598万7000", Kind::kTarget, "385987000 385,987,000円", kSilent, "", "円"},
      {"500万", Kind::kTarget, "5000000 5,000,000人", kSilent, "", "人"},
      {"1.2億", Kind::kTarget, "120000000 120,000,000円", kSilent, "", "円"},
      {"4千", Kind::kTarget, "4000 4,000人", kSilent, "", "人"},
      {"200万人", Kind::kTarget, "2000000 2,000,000人", kSilent, "", "人"},
      {"143万本", Kind::kTarget, "143 143万本", kSilent, "", "万本"},
      {"41.0%", Kind::kTarget, "41.0 41.0%", kSilent, "", "%"},
      {"41.0％", Kind::kTarget, "41.0 41.0%", kSilent, "", "%"},
      {"0.41", Kind::kTarget, "0.41 0.41%", kWarning, "percentage-maybe-fraction", "%"},
      {"1", Kind::kTarget, "1 1%", kWarning, "percentage-maybe-fraction", "%"},
      {"0.41%", Kind::kTarget, "0.41 0.41%", kSilent, "", "%"},
      {"1.1", Kind::kTarget, "1.1 1.1%", kSilent, "", "%"},
      {"0", Kind::kTarget, "0 0%", kSilent, "", "%"},
      {"5百万円", Kind::kTarget, "5000 5,000千円", kWarning, "unit-converted", "千円"},
      {"5000千円", Kind::kTarget, "5000 5,000千円", kSilent, "", "千円"},
      {"5件", Kind::kTarget, "", kError, "unit-conflict", "千円"},
      {"10ほげ", Kind::kTarget, "", kError, "unit-conflict"},
      {"カ所", Kind::kUnit, "か所", kSilent},
      {"ヶ所", Kind::kUnit, "か所", kSilent},
      {"箇所", Kind::kUnit, "か所", kSilent},
      {"ケ所", Kind::kUnit, "か所", kSilent},
      {"トン", Kind::kUnit, "t", kSilent},
      {"千t-CO₂", Kind::kUnit, "千t-CO2", kSilent},
      {"g/人・日", Kind::kUnit, "g/人・日", kSilent},
      {"万人", Kind::kUnit, "万人", kSilent},
      {"百万円", Kind::kUnit, "百万円", kSilent},
      {"GWh", Kind::kUnit, "GWh", kSilent},
      {"m2", Kind::kUnit, "㎡", kSilent},
      {"ほげ", Kind::kUnit, "ほげ", kWarning, "unknown-unit"},
  };
  accept(kRows);
}

TEST(Acceptance, BoundsRelativeValuesAndRanges) {
  constexpr Row kRows[] = {
      {"10件以上", Kind::kTarget, "10 10件以上", kSilent},
      {"872g以下", Kind::kTarget, "872 872g以下", kSilent, "", "g"},
      {"41.0%以上", Kind::kTarget, "41.0 41.0%以上", kSilent, "", "%"},
      {"約300", Kind::kTarget, "300 約300件", kSilent},
      {"300程度", Kind::kTarget, "300 約300件", kSilent},
      {"300未満", Kind::kTarget, "300 300件未満", kSilent},
      {"300超", Kind::kTarget, "300 300件超", kSilent},
      {"10件以上", Kind::kActual, "10 10件以上", kWarning, "comparator-in-actual"},
      {"約300", Kind::kActual, "300 約300件", kWarning, "comparator-in-actual"},
      {"300未満", Kind::kActual, "300 300件未満", kWarning, "comparator-in-actual"},
      {"2018年度比▲35.0%", Kind::kTarget, "-35.0 2018年度比▲35.0%", kSilent, "", "%"},
      {"▲35.0%(2013年度比)", Kind::kActual, "-35.0 2013年度比▲35.0%", kSilent, "", "%"},
      {"年度比▲35.0%", Kind::kTarget, "", kError, "missing-base-year", "%"},
      {"前年比▲35.0%", Kind::kTarget, "", kError, "missing-base-year", "%"},
      {"3～5", Kind::kActual, "", kError, "not-a-number"},
      {"3〜5", Kind::kActual, "", kError, "not-a-number"},
      {"3-5", Kind::kTarget, "", kError, "not-a-number"},
  };
  accept(kRows);
}

TEST(Acceptance, RemarksAndAbsence) {
  constexpr Row kRows[] = {
      {"44.7（速報）", Kind::kActual, "44.7 44.7件", kInfo, "remark-dropped"},
      {"44.7p", Kind::kActual, "44.7 44.7件", kInfo, "remark-dropped"},
      {"44.7r", Kind::kActual, "44.7 44.7件", kInfo, "remark-dropped"},
      {"44.7*", Kind::kActual, "44.7 44.7件", kInfo, "remark-dropped"},
      {"44.7#", Kind::kActual, "44.7 44.7件", kInfo, "remark-dropped"},
      {"44.7 1)", Kind::kActual, "44.7 44.7件", kInfo, "remark-dropped"},
      {"44.7件2)", Kind::kActual, "44.7 44.7件", kInfo, "remark-dropped"},
      {"44.7※1", Kind::kActual, "44.7 44.7件", kInfo, "remark-dropped"},
      {"44.7注1", Kind::kActual, "44.7 44.7件", kInfo, "remark-dropped"},
      {"44.7¹⁾", Kind::kActual, "44.7 44.7件", kInfo, "remark-dropped"},
      {"44.71)", Kind::kActual, "", kError, "not-a-number"},
      {"-", Kind::kOptional, "not applicable", kSilent},
      {"－", Kind::kOptional, "not applicable", kSilent},
      {"―", Kind::kOptional, "not applicable", kSilent},
      {"ー", Kind::kOptional, "not applicable", kSilent},
      {"–", Kind::kOptional, "not applicable", kSilent},
      {"-", Kind::kActual, "not applicable", kError, "missing-required-value"},
      {"なし", Kind::kActual, "not applicable", kError, "missing-required-value"},
      {"", Kind::kActual, "not submitted", kError, "missing-required-value"},
      {"", Kind::kOptional, "", kSilent},
      {"…", Kind::kOptional, "not yet counted", kSilent},
      {"...", Kind::kOptional, "not yet counted", kSilent},
      {"・・・", Kind::kOptional, "not yet counted", kSilent},
      {"‥", Kind::kOptional, "not yet counted", kSilent},
      {"…", Kind::kActual, "not yet counted", kWarning, "value-not-yet-available"},
      {"X", Kind::kActual, "withheld", kSilent},
      {"ｘ", Kind::kActual, "withheld", kSilent},
      {"χ", Kind::kOptional, "withheld", kSilent},
      {"未定", Kind::kOptional, "not yet counted", kInfo, "value-absent"},
      {"調整中", Kind::kOptional, "not yet counted", kInfo, "value-absent"},
      {"集計中", Kind::kActual, "not yet counted", kWarning, "value-not-yet-available"},
      {"N/A", Kind::kOptional, "not applicable", kInfo, "value-absent"},
      {"該当なし", Kind::kActual, "not applicable", kWarning, "value-not-yet-available"},
  };
  accept(kRows);
}

TEST(Acceptance, YearsAndPeriods) {
  constexpr Row kRows[] = {
      {"令和5年度", Kind::kPeriod, "2023年度", kSilent},
      {"令和５", Kind::kPeriod, "2023年度", kSilent},
      {"R05", Kind::kPeriod, "2023年度", kSilent},
      {"Ｒ5", Kind::kPeriod, "2023年度", kSilent},
      {"令5", Kind::kPeriod, "2023年度", kSilent},
      {"R元", Kind::kPeriod, "2019年度", kSilent},
      {"H31", Kind::kPeriod, "2019年度", kSilent},
      {"昭和64", Kind::kPeriod, "1989年度", kSilent},
      {"平成31年度", Kind::kPeriod, "2019年度", kSilent},
      {"令和元年度", Kind::kPeriod, "2019年度", kSilent},
      {"平成32年度", Kind::kPeriod, "2020年度", kWarning, "era-year-past-end"},
      {"令和5(2023)年度", Kind::kPeriod, "2023年度", kSilent},
      {"2023年度(令和5年度)", Kind::kPeriod, "2023年度", kSilent},
      {"令和5(2022)年度", Kind::kPeriod, "", kError, "year-notation-conflict"},
      {"R0", Kind::kPeriod, "", kError, "invalid-era-year"},
      {"H0", Kind::kPeriod, "", kError, "invalid-era-year"},
      {"2024年", Kind::kPeriod, "2024年", kSilent},
      {"2024年", Kind::kFiscalYear, "2024", kWarning, "calendar-year-for-fiscal"},
      {"2024-03-31", Kind::kFiscalYear, "2023", kSilent},
      {"2024-04-01", Kind::kFiscalYear, "2024", kSilent},
      {"令和7年度", Kind::kFiscalYear, "2025", kSilent},
      {"2025/3", Kind::kFiscalYear, "2024", kWarning, "month-for-fiscal-year"},
      {"24年度", Kind::kFiscalYear, "", kError, "two-digit-year"},
      {"24年度", Kind::kPeriod, "", kError, "two-digit-year"},
  };
  accept(kRows);
}

TEST(Acceptance, DaysMonthsAndTimes) {
  constexpr Row kRows[] = {
      {"H31.4.30", Kind::kDate, "2019-04-30", kSilent},
      {"R1.5.1", Kind::kDate, "2019-05-01", kSilent},
      {"R1.4.1", Kind::kDate, "2019-04-01", kWarning, "era-date-before-start"},
      {"令和元年4月", Kind::kMonth, "2019-04", kWarning, "era-date-before-start"},
      {"令和元年5月", Kind::kMonth, "2019-05", kSilent},
      {"平成31年4月", Kind::kMonth, "2019-04", kSilent},
      {"平成31年5月", Kind::kMonth, "2019-05", kWarning, "era-year-past-end"},
      {"平成31年5月1日", Kind::kDate, "2019-05-01", kWarning, "era-year-past-end"},
      {"S64.1.7", Kind::kDate, "1989-01-07", kSilent},
      {"S64.1.8", Kind::kDate, "1989-01-08", kWarning, "era-year-past-end"},
      {"R5.2.29", Kind::kDate, "", kError, "invalid-date"},
      {"R6.2.30", Kind::kDate, "", kError, "invalid-date"},
      {"R0.4.1", Kind::kDate, "", kError, "invalid-era-year"},
      {"2019/5/1", Kind::kDate, "2019-05-01", kSilent},
      {"2019.5.1", Kind::kDate, "2019-05-01", kSilent},
      {"20190501", Kind::kDate, "2019-05-01", kSilent},
      {"2026年2月13日（金）", Kind::kDate, "2026-02-13", kSilent},
      {"2026年2月13日（木）", Kind::kDate, "", kError, "weekday-mismatch"},
      {"3月31日", Kind::kDayOf2025, "2026-03-31", kInfo, "year-completed"},
      {"4月1日", Kind::kDayOf2025, "2025-04-01", kInfo, "year-completed"},
      {"8/5", Kind::kDayOf2025, "2025-08-05", kInfo, "year-completed"},
      {"8月5日（火）", Kind::kDayOf2025, "2025-08-05", kInfo, "year-completed"},
      {"8/5（水）", Kind::kDayOf2025, "", kError, "weekday-mismatch"},
      {"2月29日", Kind::kDayOf2025, "", kError, "invalid-date"},
      {"2024年3月31日", Kind::kDayOf2025, "2024-03-31", kSilent},
      {"3月31日", Kind::kDate, "", kError, "invalid-date"},
      {"24:00", Kind::kTime, "24:00", kSilent},
      {"9：00", Kind::kTime, "09:00", kSilent},
      {"午後1時30分", Kind::kTime, "13:30", kSilent},
      {"13時半", Kind::kTime, "13:30", kSilent},
      {"午前12時", Kind::kTime, "12:00", kSilent},
      {"正午", Kind::kTime, "12:00", kSilent},
      {"1:30PM", Kind::kTime, "13:30", kSilent},
      {"13:30:00", Kind::kTime, "13:30", kSilent},
      {"24:01", Kind::kTime, "", kError, "invalid-time"},
      {"9:60", Kind::kTime, "", kError, "invalid-time"},
      {"午後13時", Kind::kTime, "", kError, "invalid-time"},
      {"午後", Kind::kTime, "", kError, "invalid-time"},
      {"1330", Kind::kTime, "", kError, "invalid-time"},
  };
  accept(kRows);
}

TEST(Acceptance, CodesAndSdgTargets) {
  constexpr Row kRows[] = {
      {"141305", Kind::kMunicipality, "141305", kSilent},
      {"１４１３０５", Kind::kMunicipality, "141305", kSilent},
      {"14130", Kind::kMunicipality, "141305", kInfo, "municipality-code-completed"},
      {"14131", Kind::kMunicipality, "141313", kInfo, "municipality-code-completed"},
      {"14133", Kind::kMunicipality, "141330", kInfo, "municipality-code-completed"},
      {"14137", Kind::kMunicipality, "141372", kInfo, "municipality-code-completed"},
      {"10006", Kind::kMunicipality, "010006", kInfo, "municipality-code-completed"},
      {"11002", Kind::kMunicipality, "011002", kInfo, "municipality-code-completed"},
      {"1100", Kind::kMunicipality, "011002", kInfo, "municipality-code-completed"},
      {"131016", Kind::kMunicipality, "131016", kSilent},
      {"141306", Kind::kMunicipality, "", kError, "invalid-municipality-code"},
      {"991307", Kind::kMunicipality, "", kError, "invalid-municipality-code"},
      {"川崎市", Kind::kMunicipality, "", kError, "invalid-municipality-code"},
      {"", Kind::kMunicipality, "", kError, "invalid-municipality-code"},
      {"11", Kind::kSdg, "11", kSilent},
      {"ゴール11", Kind::kSdg, "11", kSilent},
      {"目標11", Kind::kSdg, "11", kSilent},
      {"SDGs11", Kind::kSdg, "11", kSilent},
      {"11.6", Kind::kSdg, "11.6", kSilent},
      {"11.b", Kind::kSdg, "11.b", kSilent},
      {"11-6", Kind::kSdg, "11.6", kSilent},
      {"⑪", Kind::kSdg, "11", kSilent},
      {"11,13", Kind::kSdg, "11 13", kSilent},
  };
  accept(kRows);
}

TEST(Acceptance, NamesAndDamagedTexts) {
  constexpr Row kRows[] = {
      {"髙橋 﨑子", Kind::kName, "高橋崎子", kSilent},
      {"高橋　崎子", Kind::kName, "高橋崎子", kSilent},
      {"渡邊", Kind::kName, "渡辺", kSilent},
      {"㎡①㈱髙﨑", Kind::kText, "㎡①㈱髙﨑", kSilent},
      {"外\uE000字", Kind::kText, "", kError, "private-use-character"},
      {"欠\uFFFDけ", Kind::kText, "", kError, "garbled-text"},
      {"???の割合", Kind::kText, "", kError, "garbled-text"},
      {"??", Kind::kText, "", kError, "garbled-text"},
      {"本当??", Kind::kText, "本当??", kSilent},
      {"なぜ？？？", Kind::kText, "なぜ？？？", kSilent},
      {"why?", Kind::kText, "why?", kSilent},
      {"縺薙ｓ縺ｫ縺｡縺ｯ", Kind::kText, "", kError, "garbled-text"},
      {"繧ｵ繝ｼ繝薙せ", Kind::kText, "", kError, "garbled-text"},
      {"糸が縺れる", Kind::kText, "糸が縺れる", kSilent},
      {"ã“ã‚“", Kind::kText, "", kError, "garbled-text"},
      {"São Paulo", Kind::kText, "São Paulo", kSilent},
  };
  accept(kRows);
}

TEST(Acceptance, CellsOfNumbersAndDates) {
  model::Sheet sheet;
  model::Cell cell;
  cell.type = model::CellType::kNumber;
  cell.stored = cell.displayed = "43586";
  EXPECT_EQ(to_iso(*read_date_cell(sheet, cell, test::vocabulary()).value), "2019-05-01");
  cell.type = model::CellType::kText;
  EXPECT_EQ(to_iso(*read_date_cell(sheet, cell, test::vocabulary()).value), "2019-05-01");
  cell.stored = cell.displayed = "2019";
  EXPECT_FALSE(read_date_cell(sheet, cell, test::vocabulary()).value) << "a year is no day";
  cell.stored = cell.displayed = "3月31日";
  EXPECT_EQ(to_iso(*read_date_cell(sheet, cell, FiscalYear{2025}, test::vocabulary()).value),
            "2026-03-31");
  cell.type = model::CellType::kNumber;
  cell.stored = "0.5625";
  EXPECT_EQ(to_text(*read_time(sheet, cell).value), "13:30");
  cell.stored = "0.38541666666666669";
  EXPECT_EQ(to_text(*read_time(sheet, cell).value), "09:15");
}

}  // namespace
}  // namespace nenpo::normalize
