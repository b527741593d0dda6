#include <gtest/gtest.h>

#include <string>

#include "base/text.h"
#include "normalize/values/choice.h"
#include "normalize/values/code.h"
#include "normalize/values/collaboration.h"
#include "normalize/values/count.h"
#include "normalize/values/dates.h"
#include "normalize/values/markdown.h"
#include "normalize/values/person.h"
#include "normalize/values/quantities.h"
#include "normalize/values/rank.h"
#include "normalize/values/year_label.h"
#include "tests/normalize/workbook_kit.h"

namespace nenpo::normalize {
namespace {

struct Case {
  const char* written;
  const char* expected;
};

std::string with_code(const std::string& text, const std::optional<Problem>& problem) {
  return problem ? text + (text.empty() ? "" : " ") + "[" + problem->code + "]" : text;
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : "|") + word;
  return text;
}

/// A sheet with one cell in A1.
struct OneCell {
  model::Sheet sheet;

  explicit OneCell(std::string text, model::CellType type = model::CellType::kText) {
    model::Cell cell;
    cell.type = type;
    cell.stored = cell.displayed = std::move(text);
    sheet.cells.push_back(cell);
  }
  OneCell& runs(std::vector<model::TextRun> runs) {
    annotation().runs = std::move(runs);
    return *this;
  }
  OneCell& ruby(std::uint32_t begin, std::uint32_t end, std::string reading) {
    annotation().phonetics.push_back({begin, end, std::move(reading)});
    return *this;
  }
  OneCell& shown(std::string text) {
    sheet.cells[0].displayed = std::move(text);
    return *this;
  }
  const model::Cell& cell() const { return sheet.cells[0]; }

 private:
  model::Annotation& annotation() {
    if (sheet.annotations.empty()) sheet.annotations.emplace_back();
    sheet.cells[0].annotation = 0;
    return sheet.annotations[0];
  }
};

std::string told(const Reading<std::vector<Quantity>>& reading) {
  std::string text;
  for (const Quantity& quantity : reading.value.value_or(std::vector<Quantity>{})) {
    text += (text.empty() ? "" : " ") + quantity.label + "/" + to_string(quantity.value) + "/" +
            quantity.unit + (quantity.forecast ? "/forecast" : "");
  }
  return with_code(text, reading.problem);
}

TEST(Quantities, AreTakenOutOfAnEffect) {
  constexpr Case kCases[] = {
      {"2者、5人", "/2/者 /5/人"},
      {"事業者31者,参加者225人", "事業者/31/者 参加者/225/人"},
      {"事業者31者，参加者1,225人", "事業者/31/者 参加者/1225/人"},
      {"寄附1件", "寄附/1/件"},
      {"年間20件(見込)", "年間/20/件/forecast"},
      {"年間２０件（見込み）", "年間/20/件/forecast"},
      {"６者", "/6/者"},
      {"120", "/120/"},
      {"1.2万人", "/1.2/万人"},
      {"", ""},
      {"3ふしぎ", "/3/ふしぎ [unknown-unit]"},
      {"多数", "[not-a-number]"},
      {"2者、多数", "[not-a-number]"},
      {"10人以上", "[not-a-number]"},
      {"3～5人", "[not-a-number]"},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(told(read_quantities(c.written, test::vocabulary())), c.expected) << c.written;
}

TEST(Quantities, AreJoinedHalfWidth) {
  constexpr Case kCases[] = {
      {"事業者31者,参加者225人", "事業者31者、参加者225人"},
      {"６者", "6者"},
      {"年間20件（見込）", "年間20件(見込)"},
      {"1,200人", "1,200人"},
      {"2者\n5人", "2者、5人"},
  };
  for (const Case& c : kCases) EXPECT_EQ(quantities_text(c.written), c.expected) << c.written;
}

TEST(Quantities, SayWhichPartIsNoFigure) {
  const auto reading = read_quantities("2者、多数", test::vocabulary());
  EXPECT_EQ(reading.problem->message, "「多数」から数値と単位を読み取れません。");
}

TEST(RankReader, ReadsTheRankAndTheOneBefore) {
  constexpr Case kCases[] = {
      {"6位(前回23位)", "6 23"},
      {"１位（前回２位）", "1 2"},
      {"第6位", "6"},
      {"6", "6"},
      {"3位(前回圏外)", "3"},
      {"3位（前回：12位）", "3 12"},
      {"3位（前回 －）", "3"},
      {"0位", "[not-a-number]"},
      {"圏外", "[not-a-number]"},
      {"6位(23位", "[not-a-number]"},
      {"6位タイ", "[not-a-number]"},
  };
  for (const Case& c : kCases) {
    const auto reading = read_rank(c.written);
    std::string told = reading.value ? std::to_string(reading.value->rank) : "";
    if (reading.value && reading.value->previous)
      told += " " + std::to_string(*reading.value->previous);
    EXPECT_EQ(with_code(told, reading.problem), c.expected) << c.written;
  }
}

std::string told(const Person& person) {
  return person.role + "|" + person.name + "|" + person.ruby_base + "|" + person.ruby;
}

TEST(PersonReader, PartsRoleAndNameAndKeepsFuriganaOverAPartOfTheName) {
  const auto read = [](const OneCell& one) { return read_person(one.sheet, one.cell()); };
  EXPECT_EQ(told(*read(OneCell("江頭 浩").ruby(3, 4, "ひろし")).value), "|江頭 浩|浩|ひろし");
  EXPECT_EQ(told(*read(OneCell("(代表) 棚部 哲男")).value), "代表|棚部 哲男||");
  EXPECT_EQ(told(*read(OneCell("（代表理事）西 智弘").ruby(8, 10, "ともひろ")).value),
            "代表理事|西 智弘|智弘|ともひろ");
  EXPECT_EQ(told(*read(OneCell(" 髙橋 﨑子 ")).value), "|髙橋 﨑子||") << "as written";
  EXPECT_EQ(told(*read(OneCell("江頭 浩").ruby(0, 2, "えがしら").ruby(3, 4, "ひろし")).value),
            "|江頭 浩||")
      << "the input method leaves furigana over every kanji";
  EXPECT_EQ(read(OneCell("(代表)")).problem->code, "missing-required-value");
}

TEST(Markdown, MarksBoldRunsAndFurigana) {
  const auto read = [](const OneCell& one) { return markdown_of(one.sheet, one.cell()); };
  EXPECT_EQ(read(OneCell("取組は国内初です").runs({{"取組は"}, {"国内初", true}, {"です"}})),
            "取組は**国内初**です");
  EXPECT_EQ(read(OneCell("施設「ちょこ涼」を周知").ruby(6, 7, "すず")),
            "施設「ちょこ{涼|すず}」を周知");
  EXPECT_EQ(read(OneCell("国内初").runs({{"国内", true}, {"初", true}})), "**国内初**")
      << "runs that are set alike are one";
  EXPECT_EQ(read(OneCell("取組 国内初 です").runs({{"取組"}, {" 国内初 ", true}, {"です"}})),
            "取組 **国内初** です")
      << "no blank inside the marks";
  EXPECT_EQ(read(OneCell("一\n二").runs({{"一\n二", true}})), "**一**\n**二**")
      << "emphasis ends with its line";
  EXPECT_EQ(read(OneCell("旧い新しい").runs({{"旧い", false, true}, {"新しい"}})), "新しい")
      << "struck is deleted";
  EXPECT_EQ(read(OneCell("旧新涼しい")
                     .runs({{"旧", false, true}, {"新涼しい"}})
                     .ruby(0, 1, "きゅう")
                     .ruby(2, 3, "すず")),
            "新{涼|すず}しい")
      << "furigana moves with its character";
  EXPECT_EQ(read(OneCell("一\r\n二\x02三㎡①㈱")), "一\n二三㎡①㈱");
}

TEST(Markdown, FallsIntoParagraphs) {
  EXPECT_EQ(joined(paragraphs_of("・一つめ\n\n　・二つめ　\n三・四")), "一つめ|二つめ|三・四");
  EXPECT_EQ(joined(paragraphs_of("**・強く**弱く")), "**強く**弱く");
  EXPECT_EQ(joined(paragraphs_of("  ")), "");
}

TEST(CodeReader, FoldsWidthBlanksAndHyphens) {
  constexpr Case kCases[] = {{"１－０１", "1-01"},
                             {"ＴＲ２０２５‐０１", "TR2025-01"},
                             {" a01 ", "A01"},
                             {"9−1−1", "9-1-1"},
                             {"20260201", "20260201"},
                             {"S1-02-03", "S1-02-03"},
                             {"2026/2/1", "[id-converted-to-date]"},
                             {"2026-02-01", "[id-converted-to-date]"},
                             {"2月1日", "[id-converted-to-date]"}};
  for (const Case& c : kCases) {
    const OneCell one(c.written);
    const auto reading = read_code(one.sheet, one.cell(), test::vocabulary());
    EXPECT_EQ(with_code(reading.value.value_or(""), reading.problem), c.expected) << c.written;
  }
}

TEST(CodeReader, SaysWhatADayProbablyWas) {
  const OneCell one = OneCell("2026-02-01", model::CellType::kDate).shown("2月1日");
  const auto reading = read_code(one.sheet, one.cell(), test::vocabulary());
  EXPECT_FALSE(reading.value);
  EXPECT_EQ(reading.problem->code, "id-converted-to-date");
  EXPECT_EQ(reading.problem->message, "番号が日付（2月1日）に変換されています（2-1と推定）。");
}

TEST(CollaborationReader, PartsDepartmentsAndPartners) {
  constexpr Case kCases[] = {
      {"総務企画局×経済労働局×まちづくり局×企業・各実行委員会",
       "総務企画局 / 総務企画局|経済労働局|まちづくり局 / 企業・各実行委員会"},
      {"総務企画局都市政策部×全庁", "総務企画局 / 総務企画局 / 全庁"},
      {"かわさきTEKTEK×庁内・地域の企業等",
       "健康福祉局 / 健康福祉局 / かわさきTEKTEK|庁内・地域の企業等"},
      {"環境局・地域の企業×公園", "健康福祉局 / 健康福祉局 / 環境局・地域の企業|公園"},
      {"消防局", "消防局 / 消防局 / "},
  };
  for (const Case& c : kCases) {
    const Collaboration read = read_collaboration(c.written, "健康福祉局", test::masters());
    EXPECT_EQ(read.lead + " / " + joined(read.departments) + " / " + joined(read.partners),
              c.expected);
  }
}

TEST(CollaborationReader, SplitsPartnersAndDropsSections) {
  EXPECT_EQ(joined(read_partners("経済労働局・市立川崎高等学校")), "経済労働局|市立川崎高等学校");
  EXPECT_EQ(joined(read_partners(" 健康福祉局 ")), "健康福祉局");
  EXPECT_EQ(*read_department("総務企画局 都市政策部", test::masters()).value, "総務企画局");
  EXPECT_EQ(read_department("未来創造局", test::masters()).problem->message,
            "局区名「未来創造局」は登録されていません。");
}

TEST(DateRangeReader, ReadsBothDays) {
  constexpr Case kCases[] = {
      {"2025.4.1～2026.3.25", "2025-04-01 2026-03-25"},
      {"2025年10月1日～10月31日", "2025-10-01 2025-10-31"},
      {"2025年10月1日から5日まで", "2025-10-01 2025-10-05"},
      {"2025年12月20日〜1月10日", "2025-12-20 2026-01-10"},
      {"令和7年10月1日（水）－令和7年10月31日（金）", "2025-10-01 2025-10-31"},
      {"2025/4/1-2026/3/25", "2025-04-01 2026-03-25"},
      {"2025-04-01～2026-03-25", "2025-04-01 2026-03-25"},
      {"2025-04-01", "2025-04-01 2025-04-01"},
      {"2025.7.25", "2025-07-25 2025-07-25"},
      {"2025.7.25～2025.7.1", "[invalid-date]"},
      {"2025年2月1日～2月30日", "[invalid-date]"},
      {"10月1日～10月31日", "[invalid-date]"},
      {"年度内", "[invalid-date]"},
  };
  for (const Case& c : kCases) {
    const auto reading = read_date_range(c.written, test::vocabulary());
    const std::string told =
        reading.value ? to_iso(reading.value->first) + " " + to_iso(reading.value->last) : "";
    EXPECT_EQ(with_code(told, reading.problem), c.expected) << c.written;
  }
}

TEST(MonthReader, ReadsEverySpellingOfAMonth) {
  constexpr Case kCases[] = {
      {"2025/05", "2025-05"},    {"2025年6月", "2025-06"},       {"令和7年8月", "2025-08"},
      {"R7.11", "2025-11"},      {"2026-03", "2026-03"},         {"２０２５年１０月", "2025-10"},
      {"202505", "2025-05"},     {"2025.5.1", "2025-05"},        {"2025/13", "[invalid-date]"},
      {"5月", "[invalid-date]"}, {"R0.5", "[invalid-era-year]"},
  };
  for (const Case& c : kCases) {
    const auto reading = read_month(c.written, test::vocabulary());
    EXPECT_EQ(with_code(reading.value ? to_iso(*reading.value) : "", reading.problem), c.expected)
        << c.written;
  }
  const OneCell date = OneCell("2025-05-01", model::CellType::kDate).shown("May-25");
  EXPECT_EQ(to_iso(*read_month(date.sheet, date.cell(), test::vocabulary()).value), "2025-05");
}

TEST(YearLabelReader, FindsTheFiscalYearOfAColumn) {
  constexpr Case kCases[] = {
      {"2014（平成26）年度以降", "2014+"},
      {"2011(平成23）年度", "2011"},
      {"平成23年度", "2011"},
      {"2011年度\n実施結果", "2011"},
      {"2011年", "[unreadable-period]"},
      {"内容", "[unreadable-period]"},
      {"2011(平成24)年度", "[year-notation-conflict]"},
  };
  for (const Case& c : kCases) {
    const auto reading = read_year_label(c.written, test::vocabulary());
    EXPECT_EQ(with_code(reading.value ? to_text(*reading.value) : "", reading.problem), c.expected)
        << c.written;
  }
}

TEST(ChoiceReader, ComparesByKeyWithoutBracketsAndListNumbers) {
  const std::vector<model::Choice> choices{
      {"internal", "庁内", {}}, {"organization", "団体", {"市民団体"}}, {"company", "企業", {}}};
  EXPECT_EQ(find_choice("（庁内）", choices)->value, "internal");
  EXPECT_EQ(find_choice("(2) 団　体", choices)->value, "organization");
  EXPECT_EQ(find_choice("市民団体", choices)->value, "organization");
  EXPECT_EQ(find_choice("企業等", choices), nullptr);
  EXPECT_EQ(find_choice("", choices), nullptr);
  EXPECT_EQ(read_choice("企業等", choices, "区分").problem->remedy,
            "次のいずれかを書いてください: 「庁内」「団体」「企業」。");
  EXPECT_EQ(without_list_number("(9) 効率的な連携"), "効率的な連携");
  EXPECT_EQ(without_list_number("（１２）効率的な連携"), "効率的な連携");
  EXPECT_EQ(without_list_number("(代表) 浩"), "(代表) 浩");
  EXPECT_EQ(without_list_number("(9)"), "(9)");
}

struct Count {
  const char* written;
  const char* unit;
  const char* expected;
};

TEST(CountReader, TakesTheUnitFromTheCellTheFormatOrTheLabel) {
  constexpr Count kCounts[] = {
      {"73件", "件", "73"},
      {"２４人", "人", "24"},
      {"3,532者", "者", "3532"},
      {"26", "人", "26"},
      {"26人", "", "26"},
      {"900人増", "人", "900"},
      {"3人減", "人", "-3"},
      {"Q1", "", "1"},
      {"No.3", "", "3"},
      {"第4回", "回", "4"},
      {"94％", "%", "94"},
      {"73件", "人", "[unit-conflict]"},
      {"10人以上", "人", "[not-a-number]"},
      {"多数", "人", "[not-a-number]"},
  };
  const model::Workbook workbook;
  for (const Count& c : kCounts) {
    const OneCell one(c.written);
    const auto reading = read_count(workbook, one.sheet, one.cell(), c.unit, test::vocabulary());
    EXPECT_EQ(with_code(reading.value ? to_string(*reading.value) : "", reading.problem),
              c.expected)
        << c.written;
  }
  model::Workbook formatted;
  formatted.number_formats.push_back("#,##0\"者\"");
  OneCell one = OneCell("1749", model::CellType::kNumber).shown("1,749者");
  one.sheet.cells[0].number_format = 1;
  EXPECT_EQ(
      to_string(*read_count(formatted, one.sheet, one.cell(), "者", test::vocabulary()).value),
      "1749");
  EXPECT_EQ(read_count(formatted, one.sheet, one.cell(), "人", test::vocabulary()).problem->message,
            "セル内の単位（者）が単位欄（人）と異なります。");
}

}  // namespace
}  // namespace nenpo::normalize
