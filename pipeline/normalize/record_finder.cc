#include "normalize/record_finder.h"

#include <algorithm>
#include <string>

#include "base/text.h"
#include "model/review.h"
#include "normalize/submitted_cell.h"
#include "normalize/tables/above_fields.h"
#include "normalize/tables/card_finder.h"
#include "normalize/tables/layout_findings.h"
#include "normalize/tables/row_words.h"
#include "normalize/tables/sheet_view.h"
#include "normalize/tables/table_finder.h"
#include "normalize/tables/table_rows.h"

namespace nenpo::normalize {
namespace {

class RecordFinder {
 public:
  RecordFinder(const model::Workbook& workbook, const FormLabels& labels, CellLedger& ledger,
               Findings& findings, const RecordSink& sink)
      : workbook_(workbook),
        labels_(labels),
        words_(labels.form->vocabulary),
        above_(workbook),
        ledger_(ledger),
        findings_(findings),
        sink_(sink) {}

  void find() {
    for (const model::Sheet& sheet : workbook_.sheets) {
      if (sheet.visibility != model::Visibility::kVisible) {
        ledger_.ignore_sheet(sheet, "hidden");
      } else if (model::is_review_sheet(sheet)) {
        ledger_.ignore_sheet(sheet, "review-sheet");
      } else {
        read_sheet(SheetView(sheet));
      }
    }
    report_sheets_without_records();
  }

 private:
  void read_sheet(const SheetView& view) {
    std::vector<FoundTable> tables = find_tables(view, labels_, words_);
    const auto cards = find_all_cards(view, tables);
    if (tables.empty() && cards.empty()) {
      ledger_.ignore_sheet(view.sheet(), "unexpected-sheet");
      if (!view.rows().empty()) without_records_.push_back(&view.sheet());
      return;
    }
    has_records_ = true;
    std::size_t card = 0;
    for (const FoundTable& table : tables) {
      for (; card < cards.size() && cards[card].first_row < table.header_row; ++card)
        read_card(view, cards[card]);
      read_table(view, table);
    }
    for (; card < cards.size(); ++card) read_card(view, cards[card]);
    ignore_rest(view, tables, cards);
  }

  /// The cards above the first table and below each of them; a card ends the table above it.
  std::vector<FoundCard> find_all_cards(const SheetView& view, std::vector<FoundTable>& tables) {
    constexpr auto kEnd = std::numeric_limits<std::uint32_t>::max();
    const auto find = [&](std::uint32_t from, std::uint32_t to) {
      return find_cards(view, card_tables(view), words_, from, to);
    };
    if (tables.empty()) return find(0, kEnd);
    std::vector<FoundCard> cards = find(0, tables.front().header_row);
    for (FoundTable& table : tables) {
      auto below = find(table.first_row, table.end_row);
      if (!below.empty()) table.end_row = below.front().first_row;
      std::move(below.begin(), below.end(), std::back_inserter(cards));
    }
    return cards;
  }

  std::vector<const TableLabels*> card_tables(const SheetView& view) const {
    std::vector<std::string> titles;
    if (!view.rows().empty())
      titles.push_back(text_of(view.sheet(), *view.cells(view.rows().front()).front()));
    return tables_of_section(labels_, view.sheet().name, titles);
  }

  /// The values above a table or card; what is missing there is reported once.
  std::vector<RecordField> fields_above(const SheetView& view, const TableLabels& labels,
                                        std::uint32_t row, const auto& found_in_record) {
    std::vector<CellAddress> label_cells;
    std::vector<RecordField> fields = above_.find(view, labels, row, label_cells);
    std::erase_if(fields,
                  [&](const RecordField& field) { return found_in_record(*field.definition); });
    for (const CellAddress label : label_cells) ledger_.ignore(view.sheet(), label, "label");
    for (const RecordField& field : fields) {
      const bool absent = field.cell == nullptr && !field.has_place;
      if (absent && field.definition->required)
        report(missing_column(workbook_, view.sheet(), *field.definition));
    }
    return fields;
  }

  /// Whether the table can be read: the columns of its key must be there. Every missing required
  /// column is reported, unless another column gives the same.
  bool has_key(const model::Sheet& sheet, const TableDefinition& definition, const auto& is_found) {
    bool readable = true;
    for (const FieldDefinition& field : definition.fields) {
      if (!field.required || field.place != model::FieldPlace::kRecord) continue;
      if (is_given(definition, columns_of(field).front(), is_found)) continue;
      report(missing_column(workbook_, sheet, field));
      const bool is_key = definition.key.empty()
                              ? &field == &definition.fields.front()
                              : std::any_of(definition.key.begin(), definition.key.end(),
                                            [&](const auto& key) { return gives(field, key); });
      readable = readable && !is_key;
    }
    return readable;
  }

  static bool is_given(const TableDefinition& definition, const std::string& column,
                       const auto& is_found) {
    return std::any_of(
        definition.fields.begin(), definition.fields.end(),
        [&](const FieldDefinition& field) { return gives(field, column) && is_found(field); });
  }

  void read_table(const SheetView& view, const FoundTable& table) {
    const auto is_found = [&table](const FieldDefinition& field) {
      return table.find(field.id) != nullptr;
    };
    const bool readable = has_key(view.sheet(), table.definition(), is_found);
    const auto above = fields_above(view, *table.labels, table.header_row, is_found);
    TableRows(view, table, words_, ledger_).read(readable, above, sink_);
  }

  void read_card(const SheetView& view, const FoundCard& card) {
    if (is_withheld(view, card)) return ignore_card(view, card, "withheld");
    for (const CellAddress label : card.label_cells) ledger_.ignore(view.sheet(), label, "label");
    if (card.records.empty()) return;
    const auto is_found = [&card](const FieldDefinition& field) {
      return card.records.front().find(field.id) != nullptr;
    };
    const bool readable = has_key(view.sheet(), card.labels->table(), is_found);
    const auto above = fields_above(view, *card.labels, card.first_row, is_found);
    if (!readable) return ignore_card(view, card, "missing-column");
    for (Record record : card.records) {
      record.fields.insert(record.fields.end(), above.begin(), above.end());
      sink_(record);
    }
  }

  bool is_withheld(const SheetView& view, const FoundCard& card) const {
    for (std::size_t row = view.row_at(card.first_row);
         row < view.rows().size() && view.rows()[row].number < card.end_row; ++row) {
      for (const model::Cell* cell : view.cells(view.rows()[row])) {
        if (words_.is_withheld(text_of(view.sheet(), *cell))) return true;
      }
    }
    return false;
  }

  void ignore_card(const SheetView& view, const FoundCard& card, std::string_view reason) {
    for (std::size_t row = view.row_at(card.first_row);
         row < view.rows().size() && view.rows()[row].number < card.end_row; ++row)
      ledger_.ignore_row(view.sheet(), view.rows()[row].number, reason);
  }

  /// Rows outside the tables: notes, and above the first table or card titles.
  void ignore_rest(const SheetView& view, const std::vector<FoundTable>& tables,
                   const std::vector<FoundCard>& cards) {
    const std::uint32_t first = std::min(
        tables.empty() ? std::numeric_limits<std::uint32_t>::max() : tables.front().header_row,
        cards.empty() ? std::numeric_limits<std::uint32_t>::max() : cards.front().first_row);
    for (const SheetView::Row& row : view.rows()) {
      const SheetView::Cells cells = view.cells(row);
      if (ledger_.is_settled(view.sheet(), *cells.front())) continue;
      const std::string_view reason = words_.reason(text_of(view.sheet(), *cells.front()));
      const bool title = row.number < first && cells.size() == 1;
      if (!reason.empty() || title)
        ledger_.ignore_row(view.sheet(), row.number, reason.empty() ? "title" : reason);
    }
  }

  void report(Finding finding) {
    const bool known = std::any_of(findings_.begin(), findings_.end(), [&](const Finding& other) {
      return other.code == finding.code && other.place == finding.place &&
             other.message == finding.message;
    });
    if (!known) findings_.push_back(std::move(finding));
  }

  void report_sheets_without_records() {
    for (const model::Sheet* sheet : without_records_) {
      findings_.push_back(has_records_ ? unexpected_sheet(workbook_, *sheet)
                                       : missing_header(workbook_, *sheet, *labels_.form));
      if (!has_records_) return;  // once for the file
    }
  }

  const model::Workbook& workbook_;
  const FormLabels& labels_;
  const RowWords words_;
  AboveFields above_;
  CellLedger& ledger_;
  Findings& findings_;
  const RecordSink& sink_;
  std::vector<const model::Sheet*> without_records_;
  bool has_records_ = false;  // some sheet has a table or a card
};

}  // namespace

void find_records(const model::Workbook& workbook, const FormLabels& labels, CellLedger& ledger,
                  Findings& findings, const RecordSink& sink) {
  RecordFinder(workbook, labels, ledger, findings, sink).find();
}

}  // namespace nenpo::normalize
