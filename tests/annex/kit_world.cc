#include "tests/annex/kit_world.h"

#include <algorithm>

#include "annex/kit/plan_kit.h"
#include "ingest/read_workbook.h"
#include "normalize/form_definition.h"
#include "normalize/masters.h"
#include "normalize/normalize.h"
#include "tests/support/golden.h"

namespace nenpo::annex::test {
namespace {

model::Edition read_last_edition() {
  const auto input = nenpo::test::source_folder() / "input";
  Findings findings;
  const auto lists = ingest::read_edition_folder(input / "masters", findings).workbooks;
  const auto masters = normalize::read_masters(lists);
  EXPECT_TRUE(masters.has_value());
  const auto submitted = ingest::read_edition_folder(input / "2026", findings).workbooks;
  return normalize::normalize(kNextEdition - 1, submitted, forms(), *masters, findings);
}

/// The cells that ask under a title, top to bottom.
std::vector<CellAddress> cells_asking(const KitSheet& sheet, std::string_view title) {
  std::vector<CellAddress> cells;
  for (const Question& question : sheet.questions) {
    if (question.title != title) continue;
    const bool merged =
        std::any_of(sheet.plan.merges.begin(), sheet.plan.merges.end(),
                    [&](const auto& range) { return range.first == question.cells.first; });
    const std::uint32_t last = merged ? question.cells.first.row : question.cells.last.row;
    for (std::uint32_t row = question.cells.first.row; row <= last; ++row) {
      cells.push_back({row, question.cells.first.column});
    }
  }
  std::sort(cells.begin(), cells.end());
  return cells;
}

void put_text(model::Sheet& sheet, CellAddress at, const std::string& text) {
  const auto place = std::lower_bound(
      sheet.cells.begin(), sheet.cells.end(), at,
      [](const model::Cell& cell, CellAddress address) { return cell.at < address; });
  model::Cell cell;
  cell.at = at;
  cell.stored = cell.displayed = text;
  if (place != sheet.cells.end() && place->at == at) {
    *place = cell;
  } else {
    sheet.cells.insert(place, cell);
  }
}

}  // namespace

const std::vector<model::FormDefinition>& forms() {
  static const std::vector<model::FormDefinition> kForms = [] {
    const auto read =
        normalize::read_form_definitions(nenpo::test::source_folder() / "templates" / "forms");
    EXPECT_TRUE(read.has_value()) << (read ? "" : read.error().reason);
    return read ? *read : std::vector<model::FormDefinition>();
  }();
  return kForms;
}

const model::FormDefinition& form(int number) {
  return *std::find_if(forms().begin(), forms().end(),
                       [number](const auto& known) { return known.number == number; });
}

const model::Edition& last_edition() {
  static const model::Edition kEdition = read_last_edition();
  return kEdition;
}

FilledForm::FilledForm(int form_number, const std::string& department)
    : request_{kNextEdition, department},
      form_(form(form_number)),
      book_(plan_kit(request_, form_, last_edition())) {
  const auto file = nenpo::test::fresh_folder("filled-form") / "form.xlsx";
  const auto written = write_kit(request_, form_, last_edition(), file);
  EXPECT_TRUE(written.has_value()) << (written ? "" : written.error().reason);
  Findings findings;
  auto read = ingest::read_workbook(file, department + ".xlsx", findings);
  EXPECT_TRUE(read.has_value());
  if (read) workbook_ = std::move(*read);
}

std::vector<std::string> FilledForm::differences_in_file() const {
  return differences(workbook_, request_, form_, last_edition());
}

FilledForm& FilledForm::fill(std::string_view sheet_name, std::string_view title, std::size_t nth,
                             const std::string& text) {
  const auto planned =
      std::find_if(book_.sheets.begin(), book_.sheets.end(),
                   [&](const KitSheet& sheet) { return sheet.plan.name == sheet_name; });
  const auto sheet = std::find_if(workbook_.sheets.begin(), workbook_.sheets.end(),
                                  [&](const auto& read) { return read.name == sheet_name; });
  if (planned == book_.sheets.end() || sheet == workbook_.sheets.end()) {
    ADD_FAILURE() << "no sheet " << sheet_name;
    return *this;
  }
  const auto cells = cells_asking(*planned, title);
  if (nth >= cells.size()) {
    ADD_FAILURE() << sheet_name << " asks " << cells.size() << " times for " << title;
    return *this;
  }
  put_text(*sheet, cells[nth], text);
  return *this;
}

FilledForm& FilledForm::fill_record(std::string_view sheet, std::size_t nth,
                                    const std::vector<std::pair<std::string, std::string>>& texts) {
  for (const auto& [title, text] : texts) fill(sheet, title, nth, text);
  return *this;
}

model::Edition FilledForm::normalized(Findings& findings) const {
  return normalize::normalize(kNextEdition, {workbook_}, forms(), last_edition().masters, findings);
}

std::string bytes_of_form(int form_number, const std::string& department) {
  const auto file = nenpo::test::fresh_folder("form-bytes") / "form.xlsx";
  const auto written =
      write_kit({kNextEdition, department}, form(form_number), last_edition(), file);
  EXPECT_TRUE(written.has_value());
  return nenpo::test::read_file(file);
}

std::vector<std::string> errors_in(const Findings& findings) {
  std::vector<std::string> lines;
  for (const Finding& finding : findings) {
    if (finding.severity != Severity::kError) continue;
    lines.push_back(finding.code + " " + to_string(finding.place) + " " + finding.message);
  }
  return lines;
}

}  // namespace nenpo::annex::test
