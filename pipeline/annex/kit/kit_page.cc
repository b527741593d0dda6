#include "annex/kit/kit_page.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <utility>

#include "annex/kit/kit_words.h"
#include "annex/row_height.h"

namespace nenpo::annex {
namespace {

using model::FieldType;

constexpr double kTitleHeight = 30;
constexpr double kGapHeight = 6;
constexpr double kNoteHeight = 14;   // of a line
constexpr double kLabelWidth = 13;   // of a heading, in digits
constexpr double kValueWidth = 24;   // of what stands beside it
constexpr double kLeastWidth = 100;  // of a page that fills A4 without growing pale
constexpr const char* kGeneral = "General";

constexpr const char* kDayPrompt = "提出する日を書いてください。\n例：";
constexpr const char* kContactPrompt =
    "問い合わせ先の課と氏名を書いてください。公表しません。\n例：企画課　川崎　花子";

std::string heading_label(const model::FormDefinition& form, std::string_view id) {
  const auto& headings = form.vocabulary.headings;
  const auto found = std::find_if(headings.begin(), headings.end(),
                                  [id](const model::FormHeading& known) { return known.id == id; });
  return found == headings.end() || found->labels.empty() ? "" : found->labels.front();
}

bool is_centred(const model::FieldDefinition& field) {
  switch (field.type) {
    case FieldType::kCode:
    case FieldType::kMonth:
    case FieldType::kPeriod:
    case FieldType::kRank:
      return true;
    case FieldType::kText:
      return field.id == "unit" || field.id == "comparator" || field.id == "aspect" ||
             field.id == "indicator_id";
    default:
      return false;
  }
}

std::vector<double> widened(std::vector<double> widths) {
  const double total = std::accumulate(widths.begin(), widths.end(), 0.0);
  const double factor = std::max(1.0, kLeastWidth / total);
  for (double& width : widths) width *= factor;
  return widths;
}

}  // namespace

struct KitPage::Heading {
  std::string label;
  KnownCell value;
  std::string message;  // empty: nothing is asked
  EntryRule rule = {};
};

KitPage::KitPage(const std::string& name, std::vector<double> column_widths) {
  sheet_.plan.name = name;
  sheet_.plan.column_widths = widened(std::move(column_widths));
}

std::uint32_t KitPage::last_column() const {
  return static_cast<std::uint32_t>(sheet_.plan.column_widths.size() - 1);
}

void KitPage::put(const model::CellRange& range, KnownCell cell) {
  sheet_.plan.cells.push_back({range.first, std::move(cell.content), cell.look});
  if (range.first != range.last) sheet_.plan.merges.push_back(range);
  sheet_.papers[range.first] = std::move(cell.paper);
}

void KitPage::put_asked(const model::CellRange& range, const AskedField& field, KnownCell cell,
                        EntryRule rule) {
  ask({range, prompt_title(full_label(field)), prompt_message(*field.definition, cell.last),
       std::move(rule)});
  put(range, std::move(cell));
}

void KitPage::add_bar(const std::string& text, Look look) {
  if (look == Look::kTitle) set_height(next_row_, kTitleHeight);
  put({{next_row_, 0}, {next_row_, last_column()}}, {text, look, {}, ""});
  ++next_row_;
}

void KitPage::add_top(const KitSource& source, const model::TableDefinition& table) {
  add_headings(headings(source, table));
  set_height(next_row_, kGapHeight);
  leave_rows(1);
  for (const std::string& note : form_notes(source.form)) add_note(note);
}

void KitPage::add_note(const std::string& text) {
  const auto& widths = sheet_.plan.column_widths;
  const double page = std::accumulate(widths.begin(), widths.end(), 0.0);
  set_height(next_row_, kNoteHeight * std::ceil(width_of(text) / page));
  add_bar(text, Look::kNote);
}

std::vector<KitPage::Heading> KitPage::headings(const KitSource& source,
                                                const model::TableDefinition& table) const {
  const auto given = [](const std::string& text) {
    return KnownCell{text, Look::kCentred, {Surface::kGiven}, ""};
  };
  const auto label = [&](std::string_view id) { return heading_label(source.form, id); };
  const Paper input{Surface::kInput};
  const Date example{source.request.edition, 2, 12};
  std::vector<Heading> found{
      {label("department"), given(source.request.department), ""},
      {label("form_version"), given(form_mark(source.request, source.form)), ""},
      {label("submitted_on"),
       {{}, Look::kDay, input, ""},
       kDayPrompt + to_japanese(example),
       source.rules.day_of_submission()},
      {label("contact"), {{}, Look::kCentred, input, ""}, kContactPrompt}};
  for (const AskedField& field : fields_above(table, source.request.edition)) {
    found.push_back({field.label, blank_cell(*field.definition), prompt_message(*field.definition),
                     source.rules.rule_for(*field.definition, -1)});
  }
  std::erase_if(found, [](const Heading& heading) { return heading.label.empty(); });
  return found;
}

/// The last of the columns from `first` on that are together so wide.
std::uint32_t KitPage::reach(std::uint32_t first, double width) const {
  double reached = 0;
  std::uint32_t column = first;
  for (; column <= last_column(); ++column) {
    reached += sheet_.plan.column_widths[column];
    if (reached >= width) break;
  }
  return column;
}

void KitPage::add_headings(const std::vector<Heading>& headings) {
  std::uint32_t column = 0;
  for (const Heading& heading : headings) {
    std::uint32_t label_end = reach(column, kLabelWidth);
    std::uint32_t value_end = reach(label_end + 1, kValueWidth);
    if (column > 0 && value_end > last_column()) {
      ++next_row_;
      label_end = reach(0, kLabelWidth);
      value_end = reach(label_end + 1, kValueWidth);
      column = 0;
    }
    const model::CellRange value{{next_row_, label_end + 1},
                                 {next_row_, std::min(value_end, last_column())}};
    put({{next_row_, column}, {next_row_, label_end}}, {heading.label, Look::kHeader, {}, ""});
    put(value, heading.value);
    if (!heading.message.empty()) {
      ask({value, prompt_title(heading.label), heading.message, heading.rule});
    }
    column = value.last.column + 1;
  }
  ++next_row_;
}

void KitPage::set_header(std::uint32_t first, std::uint32_t last, std::uint32_t frozen_columns) {
  sheet_.plan.header_first = first;
  sheet_.plan.header_last = last;
  sheet_.plan.frozen_columns = frozen_columns;
}

KitSheet KitPage::finish() {
  std::stable_sort(sheet_.plan.cells.begin(), sheet_.plan.cells.end(),
                   [](const PlannedCell& a, const PlannedCell& b) { return a.at < b.at; });
  sheet_.plan.last = {next_row_ - 1, last_column()};
  fit_row_heights(sheet_.plan);
  return std::move(sheet_);
}

KnownCell blank_cell(const model::FieldDefinition& field) {
  KnownCell cell{{}, is_centred(field) ? Look::kCentred : Look::kText, {Surface::kInput}, ""};
  switch (field.type) {
    case FieldType::kNumber: {
      const auto example = parse_decimal(field.example);
      const bool has_places = !field.unit.empty() && example && example->places > 0;
      cell.look = Look::kNumber;
      cell.paper.number_format =
          has_places ? number_format(Look::kNumber, example->places) : kGeneral;
      break;
    }
    case FieldType::kDate:
      cell.look = Look::kDay;
      break;
    case FieldType::kLines:
    case FieldType::kMarkdown:
    case FieldType::kParagraphs:
    case FieldType::kPerson:
      cell.paper.number_format = kGeneral;  // as text, Excel may show ### for long ones
      break;
    default:
      break;
  }
  return cell;
}

std::string label_with_unit(const AskedField& field) {
  const std::string& unit = field.definition->unit;
  return unit.empty() ? field.label : field.label + "（" + unit + "）";
}

std::string full_label(const AskedField& field) {
  return field.group.empty() ? field.label : field.group + "の" + field.label;
}

}  // namespace nenpo::annex
