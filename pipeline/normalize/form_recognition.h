#pragma once

#include <string_view>
#include <vector>

#include "model/workbook.h"
#include "normalize/form_labels.h"
#include "normalize/heading_finder.h"

namespace nenpo::normalize {

/// The form of a workbook and the number and version it states itself. `labels` is null when no
/// form fits.
struct RecognisedForm {
  const FormLabels* labels = nullptr;
  FormMark mark;
};

/// Recognises the form by the text beside its version label (empty when there is none), else by its
/// first rows, its file name, or its header labels.
RecognisedForm recognise_form(const model::Workbook& workbook, std::string_view version_text,
                              const std::vector<FormLabels>& forms);

/// The form number in the file's name: 様式1_成果指標_環境局.xlsx, F13_様式1_環境局.xlsx. 0 when
/// there is none.
int number_in_file_name(const model::Workbook& workbook);

}  // namespace nenpo::normalize
