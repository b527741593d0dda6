#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/workbook.h"
#include "normalize/vocabulary.h"

namespace nenpo::normalize {

/// A labelled cell above the tables (局区名, 提出日). `value` is null when nothing stands beside
/// the label.
struct FoundHeading {
  std::string id;
  const model::Sheet* sheet = nullptr;
  const model::Cell* label = nullptr;
  const model::Cell* value = nullptr;
};

/// The headings in the first rows of the visible sheets, in reading order.
std::vector<FoundHeading> find_headings(const model::Workbook& workbook,
                                        const Vocabulary& vocabulary);

/// The number and version in a text such as 様式1／2026.1版, 様式１　2026.1版, 様式1（2026.1版）.
/// Number 0: the text names no form.
struct FormMark {
  int number = 0;
  std::string version;
};
FormMark read_form_mark(std::string_view text);

}  // namespace nenpo::normalize
