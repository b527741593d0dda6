#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "annex/kit/form_kit.h"
#include "annex/kit/kit_sheet.h"
#include "base/finding.h"
#include "model/edition.h"
#include "model/form_definition.h"
#include "model/workbook.h"

namespace nenpo::annex::test {

inline constexpr int kNextEdition = 2027;

/// The project's forms, and the edition of input/2026 that the empty forms of 2027 are made from.
const std::vector<model::FormDefinition>& forms();
const model::FormDefinition& form(int number);
const model::Edition& last_edition();

/// An empty form, planned, written, and read back: it is filled in as a clerk would do.
class FilledForm {
 public:
  FilledForm(int form_number, const std::string& department);

  const KitBook& book() const { return book_; }
  const model::Workbook& workbook() const { return workbook_; }
  /// What our own reader finds different in the file from what was planned.
  std::vector<std::string> differences_in_file() const;
  /// Writes a text into the nth cell (from 0, top to bottom) of those that ask under this title.
  FilledForm& fill(std::string_view sheet, std::string_view title, std::size_t nth,
                   const std::string& text);
  /// The same for a record from left to right; empty texts leave their cells as they are.
  FilledForm& fill_record(std::string_view sheet, std::size_t nth,
                          const std::vector<std::pair<std::string, std::string>>& texts);
  model::Edition normalized(Findings& findings) const;

 private:
  KitRequest request_;
  const model::FormDefinition& form_;
  KitBook book_;
  model::Workbook workbook_;
};

/// The bytes of the file that an empty form is written to.
std::string bytes_of_form(int form_number, const std::string& department);

/// Errors as "code file!sheet!cell message".
std::vector<std::string> errors_in(const Findings& findings);

}  // namespace nenpo::annex::test
