#include "assemble/named_records.h"

#include <algorithm>
#include <array>
#include <set>
#include <vector>

#include "assemble/data/dates.h"
#include "assemble/data/records.h"
#include "base/text.h"

namespace nenpo::assemble {
namespace {

using model::ColumnType;

/// The records with figures that a mark prints: all of a table, or those that its argument names.
struct MarkedTable {
  std::string_view mark, table, column;
};
constexpr std::array<MarkedTable, 4> kMarkedTables = {{
    {"training", "trainings", "training_id"},
    {"survey", "surveys", "survey_id"},
    {"outreach", "outreach_totals", ""},
    {"rankings", "rankings", ""},
}};

/// A figure with fewer digits is met by chance; one of so many, not round, hardly ever.
constexpr std::size_t kTellingDigits = 3;
constexpr std::size_t kUnmistakableDigits = 4;

std::size_t digits_in(std::string_view number) {
  return static_cast<std::size_t>(
      std::count_if(number.begin(), number.end(), [](char c) { return c >= '0' && c <= '9'; }));
}

bool is_unmistakable(std::string_view number) {
  return digits_in(number) >= kUnmistakableDigits && !number.ends_with("00");
}

constexpr std::string_view kPlace = "位";

/// A column of a record, and the unit that prose writes behind its number.
struct Candidate {
  const model::DataTable& table;
  const model::DataColumn& column;
  const Record& record;

  std::string unit() const {
    constexpr std::string_view kRank = "rank";
    if (!column.unit.empty()) return column.unit;
    return std::string(column.id == kRank ? kPlace : record.text("unit"));
  }
};

/// The text of the sentence before the number, back to the number before it.
std::string_view called(const NumberInText& number) {
  std::size_t begin = 0;
  for (const Span other : numbers_in(number.text)) {
    if (other.end <= number.place.begin) begin = other.end;
  }
  return number.text.substr(begin, number.place.begin - begin);
}

bool is_spelt(const Candidate& candidate, const NumberInText& number) {
  constexpr std::string_view kOrdinal = "第";  // 第4回 counts nothing, 第6位 is a rank
  const std::string_view digits =
      number.text.substr(number.place.begin, number.place.end - number.place.begin);
  const std::string unit = candidate.unit();
  const bool is_ordinal = number.text.substr(0, number.place.begin).ends_with(kOrdinal);
  if (is_ordinal && unit != kPlace) return false;
  const std::string_view after = number.text.substr(number.place.end);
  const bool per_cent = unit == "%" && after.starts_with("％");
  if (unit.empty() || !(after.starts_with(unit) || per_cent)) return false;
  const std::size_t length = per_cent ? std::string_view("％").size() : unit.size();
  return candidate.record.number(candidate.column.id) &&
         digits == candidate.record.printed(candidate.column.id) &&
         is_whole_number(number.text, {number.place.begin, number.place.end + length});
}

std::optional<int> year_of(const model::DataColumn& column, std::string_view value) {
  const bool dated = column.type == ColumnType::kDate || column.type == ColumnType::kMonth ||
                     column.type == ColumnType::kYear;
  const auto year = dated ? whole_number(value.substr(0, 4)) : std::nullopt;
  return year ? std::optional(static_cast<int>(*year)) : std::nullopt;
}

/// Whether the year that is named last before the number, if any, is one of the record's, as the
/// year or as the fiscal year that a month before April is of.
bool is_of_year(const Candidate& candidate, const NumberInText& number) {
  std::optional<int> named;
  for (const NamedYear& year : named_years(number.text)) {
    if (year.place.end <= number.place.begin) named = year.year;
  }
  if (!named) return true;
  bool has_year = false;
  for (const model::DataColumn& column : candidate.table.columns) {
    const std::string_view value = candidate.record.text(column.id);
    const auto year = year_of(column, value);
    if (!year) continue;
    has_year = true;
    if (*year == *named || is_in_fiscal_year(value.substr(0, 7), std::to_string(*named))) {
      return true;
    }
  }
  return !has_year;
}

/// Whether words of the record itself stand in the sentence: 川崎市, 「とても良い」.
bool is_named(const Candidate& candidate, std::string_view sentence) {
  return std::any_of(candidate.table.columns.begin(), candidate.table.columns.end(),
                     [&](const model::DataColumn& column) {
                       const std::string_view text = candidate.record.text(column.id);
                       return column.type == ColumnType::kText && column.id != "unit" &&
                              !text.empty() && sentence.find(text) != std::string_view::npos;
                     });
}

/// Whether the number is called as its column is: 会場 of 「他都市のうち会場」.
bool is_called(const Candidate& candidate, std::string_view before) {
  std::string label = candidate.column.label;
  for (const std::string_view joint : {"のうち", "うち", "・", "の"}) {
    label = replace_all(std::move(label), joint, "|");
  }
  const auto words = split(label, '|');
  return std::any_of(words.begin(), words.end(), [before](std::string_view word) {
    return !word.empty() && before.find(word) != std::string_view::npos;
  });
}

/// Whether no other column of the table has that unit, and it is a word: 自治体, 局区.
bool has_own_unit(const Candidate& candidate) {
  const std::string& unit = candidate.column.unit;
  const auto same = std::count_if(candidate.table.columns.begin(), candidate.table.columns.end(),
                                  [&](const auto& column) { return column.unit == unit; });
  return same == 1 && to_utf32(unit).size() > 1;
}

class Search {
 public:
  Search(const model::Edition& edition, const NumberInText& number)
      : edition_(edition), number_(number), before_(called(number)) {}

  /// The records that a mark prints. `near`: it stands in the section of the number.
  void add_marked(const PlacedMark& placed, bool near) {
    for (const MarkedTable& marked : kMarkedTables) {
      if (marked.mark != placed.mark.name) continue;
      add_matching(marked.table,
                   records_of(edition_, marked.table, marked.column, placed.mark.argument), near);
    }
  }

  /// The records of a day that the text names.
  void add_dated() {
    for (const model::DataTable& table : edition_.tables) {
      for (const std::string& key : table.key) {
        const auto column = table.find_column(key);
        if (!column || table.columns[*column].type != ColumnType::kDate) continue;
        Records records = records_of(edition_, table.id);
        std::erase_if(records, [&](const Record& one) { return !names_day(one.text(key)); });
        add_matching(table.id, records, true);
      }
    }
  }

  std::string only() const {
    const std::set<std::string>& facts = near_.empty() ? far_ : near_;
    return facts.size() == 1 ? *facts.begin() : std::string();
  }

 private:
  void add_matching(std::string_view id, const Records& records, bool near) {
    const model::DataTable* table = edition_.find_table(id);
    for (const Record& record : records) {
      for (const model::DataColumn& column : table->columns) {
        const Candidate candidate{*table, column, record};
        if (column.type != ColumnType::kNumber || !is_spelt(candidate, number_)) continue;
        if (!is_of_year(candidate, number_) || !is_evident(candidate, near, records.size())) {
          continue;
        }
        (near ? near_ : far_).insert(record.fact(column.id));
      }
    }
  }

  bool is_evident(const Candidate& candidate, bool near, std::size_t records) const {
    const std::string_view digits =
        number_.text.substr(number_.place.begin, number_.place.end - number_.place.begin);
    if (!near) return is_unmistakable(digits);
    if (digits_in(digits) >= kTellingDigits || is_named(candidate, number_.text)) return true;
    return records == 1 && (is_called(candidate, before_) || has_own_unit(candidate));
  }

  /// 2025年11月25日, 2025.11.25
  bool names_day(std::string_view iso) const {
    const auto day = parse_iso_date(iso);
    if (!day) return false;
    const std::string written = std::to_string(day->year) + "年" + std::to_string(day->month) +
                                "月" + std::to_string(day->day) + "日";
    const std::string points = dotted(iso);
    const auto at = number_.text.find(points);
    const bool pointed =
        at != std::string_view::npos && !is_digit(character_at(number_.text, at + points.size()));
    return pointed || number_.text.find(written) != std::string_view::npos;
  }

  const model::Edition& edition_;
  const NumberInText& number_;
  std::string_view before_;
  std::set<std::string> near_, far_;
};

}  // namespace

std::string NamedRecords::fact_of(const NumberInText& number) const {
  Search search(edition_, number);
  for (const PlacedMark& mark : prose_.marks_beside(number.from.file)) {
    const bool around = mark.mark.from.file == number.from.file && mark.first <= number.from.line &&
                        number.from.line <= mark.last;
    search.add_marked(mark, around);
  }
  search.add_dated();
  return search.only();
}

}  // namespace nenpo::assemble
