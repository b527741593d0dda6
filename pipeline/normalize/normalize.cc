#include "normalize/normalize.h"

#include <set>
#include <utility>

#include "normalize/cell_ledger.h"
#include "normalize/form_labels.h"
#include "normalize/identity.h"
#include "normalize/indicator_merge.h"
#include "normalize/indicator_reader.h"
#include "normalize/record_finder.h"
#include "normalize/record_reader.h"
#include "normalize/tables/data_tables.h"
#include "normalize/tables/unused_cells.h"

namespace nenpo::normalize {
namespace {

std::vector<model::PlanTerm> plan_terms_of(const std::vector<FormDefinition>& forms) {
  std::vector<model::PlanTerm> terms;
  for (const FormDefinition& form : forms) {
    terms.insert(terms.end(), form.plan_terms.begin(), form.plan_terms.end());
  }
  return terms;
}

/// Reads a record of 様式1; one without a usable number is none.
void read_indicator_record(const SubmittedRecords& submitted, const Record& record,
                           const Vocabulary& vocabulary, const model::Masters& masters,
                           std::vector<IndicatorRecord>& indicators) {
  RecordReader reader(submitted.workbook, record, vocabulary, submitted.ledger, submitted.findings);
  auto indicator = read_indicator(reader, submitted.department, masters);
  if (indicator) {
    reader.keep();
    indicators.push_back(std::move(*indicator));
  } else {
    reader.discard("no-indicator-id");
  }
}

/// What the workbooks hold, before the indicators of all departments are put together.
struct Gathered {
  std::vector<IndicatorRecord> indicators;
  DataTables tables;
};

void read_records(const model::Workbook& workbook, const Identity& identity,
                  const model::Masters& masters, CellLedger& ledger, Findings& findings,
                  Gathered& gathered) {
  const Vocabulary& vocabulary = identity.labels->form->vocabulary;
  const std::string& department = identity.submission.department;
  FieldReader reader(workbook, vocabulary, masters, department);
  std::set<Place> told_above;
  const SubmittedRecords submitted{workbook, department, reader, ledger, findings, told_above};
  find_records(workbook, *identity.labels, ledger, findings, [&](const Record& record) {
    if (record.table->plan_term != 0) {
      read_indicator_record(submitted, record, vocabulary, masters, gathered.indicators);
    } else {
      gathered.tables.add(submitted, record);
    }
  });
  report_unused_cells(workbook, ledger, findings);
}

/// A text whose bytes could not be decoded is garbled too: one finding says so.
void drop_echoes(Findings& findings) {
  std::set<Place> undecoded;
  for (const Finding& finding : findings) {
    if (finding.code == "invalid-encoding") undecoded.insert(finding.place);
  }
  std::erase_if(findings, [&undecoded](const Finding& finding) {
    return finding.code == "garbled-text" && undecoded.contains(finding.place);
  });
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
  Gathered gathered{{}, DataTables(forms)};
  for (const model::Workbook& workbook : workbooks) {
    CellLedger ledger(workbook);
    const auto identity =
        identify(workbook, edition_year, labels, edition.masters, ledger, findings);
    if (!identity) {
      ledger.ignore_rest("unknown-form");
    } else if (!identity->is_certain) {
      ledger.ignore_rest("form-type-mismatch");
    } else {
      read_records(workbook, *identity, edition.masters, ledger, findings, gathered);
    }
    if (identity) edition.submissions.push_back(identity->submission);
    edition.accounts.push_back(ledger.account());
  }
  edition.tables = gathered.tables.take();
  merge_indicators(std::move(gathered.indicators), edition, findings);
  drop_echoes(findings);
  return edition;
}

}  // namespace nenpo::normalize
