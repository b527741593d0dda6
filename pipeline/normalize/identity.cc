#include "normalize/identity.h"

#include <algorithm>

#include "base/text.h"
#include "normalize/department.h"
#include "normalize/fold.h"
#include "normalize/form_recognition.h"
#include "normalize/heading_finder.h"
#include "normalize/period_reader.h"
#include "normalize/submitted_cell.h"

namespace nenpo::normalize {
namespace {

constexpr std::string_view kDepartment = "department";
constexpr std::string_view kSubmittedOn = "submitted_on";
constexpr std::string_view kFormVersion = "form_version";
constexpr long kSerialOf1970 = 25569;  // the day 1970-01-01 as a spreadsheet serial (1900 system)
constexpr long kFirstSerial = 36526;   // 2000-01-01: a smaller number is no day of submission
constexpr long kLastSerial = 2958465;  // 9999-12-31

const FoundHeading* first_filled(const std::vector<FoundHeading>& headings, std::string_view id) {
  const auto found = std::find_if(
      headings.begin(), headings.end(),
      [id](const FoundHeading& heading) { return heading.id == id && heading.value != nullptr; });
  return found == headings.end() ? nullptr : &*found;
}

std::string value_text(const FoundHeading& heading) {
  return text_of(*heading.sheet, *heading.value);
}

/// Whether file name and cell agree on the form, as far as they name one.
bool check_form_number(const model::Workbook& workbook, const FoundHeading* heading, int number,
                       Findings& findings) {
  const int in_name = number_in_file_name(workbook);
  if (heading == nullptr || number == 0 || in_name == 0 || number == in_name) return true;
  findings.push_back({"form-type-mismatch",
                      Severity::kError,
                      place_of(workbook, *heading->sheet, heading->value->at),
                      "ファイル名は様式" + std::to_string(in_name) + "ですが、記入欄は様式" +
                          std::to_string(number) + "です。",
                      "正しい様式に記入し、ファイル名の様式番号と合わせてください（例: 様式" +
                          std::to_string(number) + "_局区名.xlsx）。",
                      {}});
  return false;
}

void check_version(const model::Workbook& workbook, const FoundHeading* heading,
                   const Identity& identity, Findings& findings) {
  const model::Submission& submission = identity.submission;
  const std::string expected =
      std::to_string(submission.edition) + "." + std::to_string(identity.labels->form->revision);
  if (submission.form_version.empty() || submission.form_version == expected) return;
  const Place place = heading != nullptr ? place_of(workbook, *heading->sheet, heading->value->at)
                                         : Place{workbook.file, "", ""};
  findings.push_back({"form-version-mismatch",
                      Severity::kError,
                      place,
                      "様式の版が" + submission.form_version + "です。",
                      "今年度の様式" + std::to_string(submission.form) + "／" + expected +
                          "版に記入し直してください。",
                      {}});
}

std::string department_of(const model::Workbook& workbook,
                          const std::vector<FoundHeading>& headings, const model::Masters& masters,
                          Findings& findings) {
  const FoundHeading* heading = first_filled(headings, kDepartment);
  if (heading == nullptr) {
    const model::Department* department = department_of_folder(workbook.file, masters);
    return department != nullptr ? department->name : "";
  }
  const std::string written = one_line(value_text(*heading));
  if (const model::Department* department = find_department(written, masters))
    return department->name;
  findings.push_back(
      {"unknown-department",
       Severity::kError,
       place_of(workbook, *heading->sheet, heading->value->at),
       "局区名「" + written + "」は登録されていません。",
       "登録されている名称で書いてください（例: 環境局）。組織の変更は企画担当へご連絡ください。",
       {}});
  return {};
}

Reading<Date> read_date_cell(const model::Sheet& sheet, const model::Cell& cell,
                             const Vocabulary& vocabulary) {
  constexpr std::size_t kIsoLength = 10;
  if (cell.type == model::CellType::kDate)
    return read_date(cell.stored.substr(0, kIsoLength), vocabulary);
  std::string_view digits = cell.stored;
  const auto serial = cell.type == model::CellType::kNumber ? parse_decimal(digits) : std::nullopt;
  if (serial && serial->places == 0 && serial->digits >= kFirstSerial &&
      serial->digits <= kLastSerial) {
    return {date_from_day_number(static_cast<long>(serial->digits) - kSerialOf1970), std::nullopt};
  }
  return read_date(text_of(sheet, cell), vocabulary);
}

std::optional<Date> submission_day(const model::Workbook& workbook,
                                   const std::vector<FoundHeading>& headings,
                                   const Vocabulary& vocabulary, Findings& findings) {
  const FoundHeading* heading = first_filled(headings, kSubmittedOn);
  if (heading == nullptr) return std::nullopt;
  const Reading<Date> date = read_date_cell(*heading->sheet, *heading->value, vocabulary);
  if (date.problem) {
    findings.push_back({date.problem->code,
                        date.problem->severity,
                        place_of(workbook, *heading->sheet, heading->value->at),
                        date.problem->message,
                        date.problem->remedy,
                        {}});
  }
  return date.value;
}

void account_for(const std::vector<FoundHeading>& headings, CellLedger& ledger) {
  for (const FoundHeading& heading : headings) {
    ledger.ignore(*heading.sheet, heading.label->at, "label");
    if (heading.value == nullptr) continue;
    const bool kept =
        heading.id == kDepartment || heading.id == kSubmittedOn || heading.id == kFormVersion;
    if (kept) {
      ledger.map(*heading.sheet, heading.value->at);
    } else {
      ledger.ignore(*heading.sheet, heading.value->at, "not-published");
    }
  }
}

Finding unknown_form(const model::Workbook& workbook) {
  return {"unknown-form",
          Severity::kWarning,
          {workbook.file, "", ""},
          "どの様式か分からないため、このファイルは読み込みませんでした。",
          "「様式番号・版」の右に様式番号を書くか（例: 様式1／2026.1版）、"
          "ファイル名の先頭に付けてください（例: 様式1_成果指標_環境局.xlsx）。",
          {}};
}

}  // namespace

std::optional<Identity> identify(const model::Workbook& workbook, int edition_year,
                                 const std::vector<FormLabels>& forms,
                                 const model::Masters& masters, CellLedger& ledger,
                                 Findings& findings) {
  if (forms.empty()) return std::nullopt;
  const Vocabulary& vocabulary = forms.front().form->vocabulary;
  const std::vector<FoundHeading> headings = find_headings(workbook, vocabulary);
  const FoundHeading* version = first_filled(headings, kFormVersion);
  const auto [form, mark] = recognise_form(workbook, version ? value_text(*version) : "", forms);

  Identity identity;
  identity.labels = form;
  if (identity.labels == nullptr) {
    findings.push_back(unknown_form(workbook));
    return std::nullopt;
  }
  identity.is_certain = check_form_number(workbook, version, mark.number, findings);
  identity.submission = {workbook.file,    identity.labels->form->number,
                         mark.version,     department_of(workbook, headings, masters, findings),
                         edition_year,     submission_day(workbook, headings, vocabulary, findings),
                         workbook.encoding};
  check_version(workbook, version, identity, findings);
  account_for(headings, ledger);
  return identity;
}

}  // namespace nenpo::normalize
