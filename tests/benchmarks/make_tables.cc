// Makes the tables that tests/benchmarks/intake reads; the same N gives the same bytes.
//
//   make_tables csv N OUT.csv       a filled form 90 of N records: thousands commas, ▲, full width,
//   eras, units make_tables messy N OUT.xlsx    the same records, every third number a number
//   make_tables plain N OUT.xlsx    N rows x 10: five texts that come again, five numbers

#include <xlsxwriter.h>

#include <array>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"

namespace {

using Row = std::vector<std::string>;

const Row kTitles{"記録番号", "開催日",   "年度",   "所管局", "催しの名称",
                  "参加者数", "前年度比", "事業費", "区分",   "補足"};
constexpr std::array<std::string_view, 5> kDepartments{"環境局", "　総務企画局", "市民文化局 ",
                                                       "こども未来局", "高津区役所"};
constexpr std::array<std::string_view, 4> kEvents{
    "清掃活動「まちをきれいに」", "講座（ＳＤＧｓ入門）", "みどりの教室　秋の部", "川の観察会"};

/// A small generator of our own, so that the data stay the same with every library. Numerical
/// Recipes' constants.
class Dice {
 public:
  std::uint32_t below(std::uint32_t bound) {
    state_ = state_ * 1'664'525u + 1'013'904'223u;
    return static_cast<std::uint32_t>((std::uint64_t{state_} * bound) >> 32);
  }
  template <typename Options>
  auto one_of(const Options& options) {
    return options[below(static_cast<std::uint32_t>(options.size()))];
  }

 private:
  std::uint32_t state_ = 2026;
};

std::string with_commas(std::uint32_t number) {
  std::string text = std::to_string(number);
  for (int at = static_cast<int>(text.size()) - 3; at > 0; at -= 3) {
    text.insert(static_cast<std::size_t>(at), ",");
  }
  return text;
}

std::string full_width(std::string_view ascii) {
  std::string wide;
  for (const char letter : ascii) {
    nenpo::append_utf8(wide, letter == ' ' ? U'　' : static_cast<char32_t>(letter) + 0xFEE0);
  }
  return wide;
}

std::string date(Dice& dice) {
  const std::string year = std::to_string(2023 + dice.below(3));
  const std::string era_year = std::to_string(5 + dice.below(3));
  const std::string month = std::to_string(1 + dice.below(12));
  const std::string day = std::to_string(1 + dice.below(28));
  switch (dice.below(5)) {
    case 0:
      return year + "/" + month + "/" + day;
    case 1:
      return "令和" + era_year + "年" + month + "月" + day + "日";
    case 2:
      return "R" + era_year + "." + month + "." + day;
    case 3:
      return full_width(year) + "年" + full_width(month) + "月" + full_width(day) + "日";
    default:
      return year + "." + month + "." + day;
  }
}

std::string fiscal_year(Dice& dice) {
  const int year = 2022 + static_cast<int>(dice.below(4));
  switch (dice.below(4)) {
    case 0:
      return std::to_string(year) + "年度";
    case 1:
      return "令和" + std::to_string(year - 2018) + "年度";
    case 2:
      return full_width(std::to_string(year)) + "年度";
    default:
      return "R" + std::to_string(year - 2018) + "年度";
  }
}

std::string participants(Dice& dice) {
  const std::uint32_t number = dice.below(20'000);
  switch (dice.below(4)) {
    case 0:
      return with_commas(number);
    case 1:
      return full_width(std::to_string(number));
    case 2:
      return with_commas(number) + "人";
    default:
      return std::to_string(number);
  }
}

std::string change(Dice& dice) {
  const std::string number = std::to_string(dice.below(90)) + "." + std::to_string(dice.below(10));
  switch (dice.below(4)) {
    case 0:
      return "▲" + number;
    case 1:
      return "△" + full_width(number) + "％";
    case 2:
      return number + "%";
    default:
      return number;
  }
}

Row record(std::uint32_t number, Dice& dice) {
  const std::string cost = with_commas(dice.below(5'000'000));
  return {"R" + std::to_string(100'000 + number),
          date(dice),
          fiscal_year(dice),
          std::string(dice.one_of(kDepartments)),
          std::string(dice.one_of(kEvents)) + " 第" + std::to_string(1 + dice.below(900)) + "回",
          participants(dice),
          change(dice),
          dice.below(2) == 0 ? cost : cost + "円",
          dice.below(2) == 0 ? "主催" : "共 催",
          dice.below(3) == 0 ? "雨天のため\n翌日に延期、屋内で開催" : ""};
}

bool write_csv(std::uint32_t count, const char* file) {
  std::ofstream out(file, std::ios::binary);
  const auto write = [&out](const Row& row) {
    for (const std::string& field : row) {
      out << (&field == &row.front() ? "" : ",") << nenpo::csv_field(field);
    }
    out << "\r\n";
  };
  Dice dice;
  out << "様式90／2026.1版\r\n";
  write(kTitles);
  for (std::uint32_t at = 0; at < count; ++at) write(record(at, dice));
  return static_cast<bool>(out.flush());
}

class Book {
 public:
  explicit Book(const char* file)
      : workbook_(workbook_new(file)), sheet_(workbook_add_worksheet(workbook_, "表")) {}
  void text(std::uint32_t row, std::size_t column, const std::string& value) {
    worksheet_write_string(sheet_, row, static_cast<lxw_col_t>(column), value.c_str(), nullptr);
  }
  void number(std::uint32_t row, std::size_t column, double value) {
    worksheet_write_number(sheet_, row, static_cast<lxw_col_t>(column), value, nullptr);
  }
  bool close() { return workbook_close(workbook_) == LXW_NO_ERROR; }

 private:
  lxw_workbook* workbook_;
  lxw_worksheet* sheet_;
};

bool write_messy(std::uint32_t count, const char* file) {
  Book book(file);
  Dice dice;
  book.text(0, 0, "様式90／2026.1版");
  for (std::size_t column = 0; column < kTitles.size(); ++column) {
    book.text(1, column, kTitles[column]);
  }
  for (std::uint32_t at = 0; at < count; ++at) {
    const Row row = record(at, dice);
    for (std::size_t column = 0; column < row.size(); ++column) {
      const bool is_plain = row[column].find_first_not_of("0123456789.") == std::string::npos;
      if (row[column].empty()) continue;
      if (is_plain && column > 4) {
        book.number(at + 2, column, std::strtod(row[column].c_str(), nullptr));
      } else {
        book.text(at + 2, column, row[column]);
      }
    }
  }
  return book.close();
}

bool write_plain(std::uint32_t count, const char* file) {
  Book book(file);
  Dice dice;
  for (std::uint32_t row = 0; row < count; ++row) {
    for (std::size_t column = 0; column < 10; ++column) {
      if (column % 2 == 0) {
        book.text(row, column,
                  std::string(dice.one_of(kEvents)) + std::to_string(dice.below(20'000)));
      } else {
        book.number(row, column, dice.below(1'000'000) / 10.0);
      }
    }
  }
  return book.close();
}

}  // namespace

int main(int argc, char** argv) {
  const std::string_view kind = argc == 4 ? argv[1] : "";
  const auto count = argc == 4 ? static_cast<std::uint32_t>(std::atoi(argv[2])) : 0;
  if (kind == "csv") return write_csv(count, argv[3]) ? 0 : 3;
  if (kind == "messy") return write_messy(count, argv[3]) ? 0 : 3;
  if (kind == "plain") return write_plain(count, argv[3]) ? 0 : 3;
  std::cerr << "usage: make_tables csv|messy|plain N OUT\n";
  return 2;
}
