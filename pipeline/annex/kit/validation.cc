#include "annex/kit/validation.h"

#include <string>

#include "annex/kit/plan_kit.h"
#include "base/overloaded.h"

namespace nenpo::annex {
namespace {

/// The texts of a validation as long as the library reads them.
struct Texts {
  std::string title;
  std::string message;
  std::string formula;
  std::string error_title;
  std::string error_message;
};

lxw_datetime day_of(Date date) { return {date.year, date.month, date.day, 0, 0, 0}; }

/// "=リスト!$B$2:$B$4": below the list's name.
std::string range_of(const std::vector<KitList>& lists, std::size_t list) {
  const std::string column = "$" + column_letters(static_cast<std::uint32_t>(list));
  return std::string("=") + kListSheet + "!" + column + "$2:" + column + "$" +
         std::to_string(lists[list].items.size() + 1);
}

/// A number below 1 where % is meant, told by the unit in its row (％ too) if that has one.
/// Relative to the first cell.
std::string fraction_check(const Question& question, const PercentRule& rule) {
  const CellAddress at = question.cells.first;
  const std::string value = to_a1(at);
  const std::string is_fine = "ISTEXT(" + value + ")," + value + "=0,ABS(" + value + ")>=1";
  if (rule.unit_column < 0) return "=OR(" + is_fine + ")";
  const std::string unit = "$" + to_a1({at.row, static_cast<std::uint32_t>(rule.unit_column)});
  return "=OR(AND(" + unit + "<>\"%\"," + unit + "<>\"％\")," + is_fine + ")";
}

void set_list(lxw_data_validation& validation, Texts& texts, const ListRule& rule,
              const std::vector<KitList>& lists) {
  validation.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
  texts.formula = range_of(lists, rule.list);
  validation.value_formula = texts.formula.data();
  validation.dropdown = LXW_VALIDATION_ON;
  if (rule.others == ListRule::Others::kFree) {
    validation.show_error = LXW_VALIDATION_OFF;
    return;
  }
  validation.error_type = LXW_VALIDATION_ERROR_TYPE_STOP;
  texts.error_title = "一覧にない語です";
  texts.error_message = "一覧から選んでください。";
}

void set_days(lxw_data_validation& validation, Texts& texts, const DayRule& rule) {
  validation.validate = LXW_VALIDATION_TYPE_DATE;
  validation.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
  validation.minimum_datetime = day_of(rule.first);
  validation.maximum_datetime = day_of(rule.last);
  validation.error_type = LXW_VALIDATION_ERROR_TYPE_WARNING;
  texts.error_title = "日付を確かめてください";
  texts.error_message =
      to_japanese(rule.first) + "から" + to_japanese(rule.last) + "までの日付ではありません。";
}

void set_percent(lxw_data_validation& validation, Texts& texts, std::string formula) {
  validation.validate = LXW_VALIDATION_TYPE_CUSTOM_FORMULA;
  texts.formula = std::move(formula);
  validation.value_formula = texts.formula.data();
  validation.error_type = LXW_VALIDATION_ERROR_TYPE_WARNING;
  texts.error_title = "%の数値を確かめてください";
  texts.error_message =
      "1より小さい値です。25.6%なら「25.6」と書きます（「0.256」ではありません）。";
}

}  // namespace

void set_question(lxw_worksheet* sheet, const Question& question, const std::vector<KitList>& lists,
                  XlsxFile& file) {
  lxw_data_validation validation{};
  Texts texts{question.title, question.message, "", "", ""};
  validation.validate = LXW_VALIDATION_TYPE_ANY;
  validation.ignore_blank = LXW_VALIDATION_ON;
  validation.show_input = LXW_VALIDATION_ON;
  validation.show_error = LXW_VALIDATION_ON;
  std::visit(Overloaded{[](const AnythingRule&) {},
                        [&](const ListRule& rule) { set_list(validation, texts, rule, lists); },
                        [&](const DayRule& rule) { set_days(validation, texts, rule); },
                        [&](const PercentRule& rule) {
                          set_percent(validation, texts, fraction_check(question, rule));
                        }},
             question.rule);
  validation.input_title = texts.title.data();
  validation.input_message = texts.message.data();
  if (!texts.error_title.empty()) validation.error_title = texts.error_title.data();
  if (!texts.error_message.empty()) validation.error_message = texts.error_message.data();
  const auto& [first, last] = question.cells;
  file.check(worksheet_data_validation_range(sheet, first.row, to_column(first.column), last.row,
                                             to_column(last.column), &validation));
}

}  // namespace nenpo::annex
