#include "normalize/normalize.h"

#include <utility>

#include "normalize/cell_ledger.h"
#include "normalize/form_labels.h"
#include "normalize/identity.h"
#include "normalize/indicator_merge.h"
#include "normalize/indicator_reader.h"
#include "normalize/record_finder.h"
#include "normalize/record_reader.h"

namespace nenpo::normalize {
namespace {

std::vector<model::PlanTerm> plan_terms_of(const std::vector<FormDefinition>& forms) {
  std::vector<model::PlanTerm> terms;
  for (const FormDefinition& form : forms) {
    terms.insert(terms.end(), form.plan_terms.begin(), form.plan_terms.end());
  }
  return terms;
}

std::vector<IndicatorRecord> read_indicators(const model::Workbook& workbook,
                                             const Identity& identity,
                                             const model::Masters& masters, CellLedger& ledger,
                                             Findings& findings) {
  std::vector<IndicatorRecord> indicators;
  for (const Record& record : find_records(workbook, *identity.labels, ledger, findings)) {
    RecordReader reader(workbook, record, identity.labels->form->vocabulary, ledger, findings);
    auto indicator = read_indicator(reader, identity.submission.department, masters);
    if (indicator) {
      reader.keep();
      indicators.push_back(std::move(*indicator));
    } else {
      reader.discard("no-indicator-id");
    }
  }
  return indicators;
}

}  // namespace

model::Edition normalize(int edition_year, const std::vector<model::Workbook>& workbooks,
                         const std::vector<FormDefinition>& forms, model::Masters masters,
                         Findings& findings) {
  model::Edition edition;
  edition.year = edition_year;
  edition.masters = std::move(masters);
  edition.plan_terms = plan_terms_of(forms);
  const std::vector<FormLabels> labels = labels_of_forms(forms, edition.masters);
  std::vector<IndicatorRecord> indicators;
  for (const model::Workbook& workbook : workbooks) {
    CellLedger ledger(workbook);
    const auto identity =
        identify(workbook, edition_year, labels, edition.masters, ledger, findings);
    if (!identity) {
      ledger.ignore_rest("unknown-form");
    } else if (identity->labels->tables.empty() ||
               identity->labels->form->tables.front().plan_term == 0) {
      ledger.ignore_rest("form-not-yet-normalised");
    } else {
      auto read = read_indicators(workbook, *identity, edition.masters, ledger, findings);
      std::move(read.begin(), read.end(), std::back_inserter(indicators));
    }
    if (identity) edition.submissions.push_back(identity->submission);
    edition.accounts.push_back(ledger.account());
  }
  merge_indicators(std::move(indicators), edition, findings);
  return edition;
}

}  // namespace nenpo::normalize
