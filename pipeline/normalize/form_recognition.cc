#include "normalize/form_recognition.h"

#include <algorithm>
#include <set>
#include <string>

#include "model/review.h"
#include "normalize/fold.h"
#include "normalize/submitted_cell.h"

namespace nenpo::normalize {
namespace {

constexpr std::uint32_t kTitleRows = 3;
constexpr std::uint32_t kHeaderRows = 10;
constexpr std::size_t kLeastLabels = 3;  // header labels in one row that tell a form

const FormLabels* form_numbered(const std::vector<FormLabels>& forms, int number) {
  const auto found = std::find_if(forms.begin(), forms.end(), [number](const FormLabels& labels) {
    return labels.form->number == number;
  });
  return number == 0 || found == forms.end() ? nullptr : &*found;
}

std::string file_name_of(const model::Workbook& workbook) {
  return workbook.file.substr(workbook.file.rfind('/') + 1);
}

/// A cell that says 様式1／2026.1版 without a label, as in the first record of a CSV file; else a
/// title with 様式1.
FormMark mark_in_first_rows(const model::Workbook& workbook) {
  FormMark title;
  for (const model::Sheet& sheet : workbook.sheets) {
    if (model::is_review_sheet(sheet)) continue;
    for (const model::Cell& cell : sheet.cells) {
      if (cell.at.row >= kTitleRows) break;
      const FormMark mark = cell.hidden ? FormMark{} : read_form_mark(text_of(sheet, cell));
      if (mark.number != 0 && !mark.version.empty()) return mark;
      if (title.number == 0) title = mark;
    }
  }
  return title;
}

const FormLabels* form_of_file_words(const std::vector<FormLabels>& forms,
                                     const model::Workbook& workbook) {
  const std::string key = label_key(file_name_of(workbook));
  const auto found = std::find_if(forms.begin(), forms.end(), [&key](const FormLabels& labels) {
    const auto& words = labels.form->file_words;
    return std::any_of(words.begin(), words.end(), [&key](const std::string& word) {
      return key.find(label_key(word)) != std::string::npos;
    });
  });
  return found == forms.end() ? nullptr : &*found;
}

/// How many of a form's labels stand in the richest of the first rows.
std::size_t labels_in_one_row(const model::Workbook& workbook, const FormLabels& labels) {
  std::size_t most = 0;
  for (const model::Sheet& sheet : workbook.sheets) {
    if (model::is_review_sheet(sheet)) continue;
    for (std::uint32_t row = 0; row < kHeaderRows; ++row) {
      std::set<std::string> found;
      for (const model::Cell& cell : sheet.cells) {
        if (cell.at.row > row) break;
        const std::string key = cell.at.row == row ? label_key(text_of(sheet, cell)) : "";
        const bool known = std::find(labels.label_keys.begin(), labels.label_keys.end(), key) !=
                           labels.label_keys.end();
        if (known) found.insert(key);
      }
      most = std::max(most, found.size());
    }
  }
  return most;
}

const FormLabels* form_of_labels(const std::vector<FormLabels>& forms,
                                 const model::Workbook& workbook) {
  const FormLabels* best = nullptr;
  std::size_t most = kLeastLabels - 1;
  for (const FormLabels& labels : forms) {
    const std::size_t count = labels_in_one_row(workbook, labels);
    if (count > most) best = &labels;
    most = std::max(most, count);
  }
  return best;
}

}  // namespace

int number_in_file_name(const model::Workbook& workbook) {
  const std::string key = label_key(file_name_of(workbook));
  const std::size_t word = key.find("様式");
  return word == std::string::npos ? 0 : read_form_mark(std::string_view(key).substr(word)).number;
}

RecognisedForm recognise_form(const model::Workbook& workbook, std::string_view version_text,
                              const std::vector<FormLabels>& forms) {
  RecognisedForm form;
  form.mark = read_form_mark(version_text);
  if (form.mark.number == 0) form.mark = mark_in_first_rows(workbook);
  if (form.mark.number == 0) form.mark.number = number_in_file_name(workbook);
  form.labels = form_numbered(forms, form.mark.number);
  if (form.labels == nullptr) form.labels = form_of_file_words(forms, workbook);
  if (form.labels == nullptr) form.labels = form_of_labels(forms, workbook);
  return form;
}

}  // namespace nenpo::normalize
