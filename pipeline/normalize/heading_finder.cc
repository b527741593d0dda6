#include "normalize/heading_finder.h"

#include <algorithm>

#include "base/text.h"
#include "model/review.h"
#include "normalize/era_year.h"
#include "normalize/fold.h"
#include "normalize/submitted_cell.h"

namespace nenpo::normalize {
namespace {

constexpr std::uint32_t kHeadingRows = 10;  // labels stand above the tables
constexpr std::string_view kFormWord = "様式";
constexpr std::string_view kLastOfFormWord = "式";
constexpr std::size_t kYearDigits = 4;
constexpr std::size_t kMostDigits = 2;

const FormHeading* heading_named(const model::Sheet& sheet, const model::Cell& cell,
                                 const Vocabulary& vocabulary) {
  const std::string key = label_key(text_of(sheet, cell));
  const auto found = std::find_if(
      vocabulary.headings.begin(), vocabulary.headings.end(), [&key](const FormHeading& heading) {
        return std::any_of(heading.labels.begin(), heading.labels.end(),
                           [&key](const std::string& label) { return label_key(label) == key; });
      });
  return found == vocabulary.headings.end() ? nullptr : &*found;
}

/// The next filled cell to the right, unless it is a label itself.
const model::Cell* value_beside(const model::Sheet& sheet, const model::Cell& label,
                                const Vocabulary& vocabulary) {
  const auto next =
      std::find_if(sheet.cells.begin(), sheet.cells.end(), [&](const model::Cell& cell) {
        return cell.at.row == label.at.row && cell.at.column > label.at.column && !cell.hidden &&
               is_filled(sheet, cell);
      });
  if (next == sheet.cells.end() || heading_named(sheet, *next, vocabulary) != nullptr)
    return nullptr;
  return &*next;
}

/// "2026.1" out of "/2026.1版".
std::string version_in(std::string_view text) {
  const std::size_t digit = text.find_first_of("0123456789");
  if (digit == std::string_view::npos) return {};
  std::string_view rest = text.substr(digit);
  const auto year = take_integer(rest, kYearDigits);
  if (!year || !rest.starts_with('.')) return {};
  rest.remove_prefix(1);
  const auto revision = take_integer(rest, kMostDigits);
  return revision ? std::to_string(*year) + "." + std::to_string(*revision) : std::string();
}

}  // namespace

std::vector<FoundHeading> find_headings(const model::Workbook& workbook,
                                        const Vocabulary& vocabulary) {
  std::vector<FoundHeading> headings;
  for (const model::Sheet& sheet : workbook.sheets) {
    if (model::is_review_sheet(sheet)) continue;
    for (const model::Cell& cell : sheet.cells) {
      if (cell.at.row >= kHeadingRows) break;
      const FormHeading* heading = cell.hidden ? nullptr : heading_named(sheet, cell, vocabulary);
      if (heading == nullptr) continue;
      headings.push_back({heading->id, &sheet, &cell, value_beside(sheet, cell, vocabulary)});
    }
  }
  return headings;
}

FormMark read_form_mark(std::string_view text) {
  if (!label_key(text).starts_with(kFormWord)) return {};
  const std::string folded = fold_width(text);  // blanks stay: they part 様式1 from 2026.1版
  std::string_view rest = folded;
  rest.remove_prefix(std::min(rest.size(), rest.find(kLastOfFormWord) + kLastOfFormWord.size()));
  rest = trim(rest);
  const auto number = take_integer(rest, kMostDigits);
  return number ? FormMark{*number, version_in(rest)} : FormMark{};
}

}  // namespace nenpo::normalize
