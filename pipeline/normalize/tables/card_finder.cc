#include "normalize/tables/card_finder.h"

#include <algorithm>

#include "normalize/submitted_cell.h"

namespace nenpo::normalize {
namespace {

constexpr std::uint32_t kGroupRows =
    10;  // a group's label stands at most so far above its last row

/// A filled cell of a row and the field it names, if it is a label. `grouped`: only together with
/// the label left of it, as 値 behind 現在値.
struct CardCell {
  const model::Cell* cell = nullptr;
  std::optional<NamedField> named;
  bool grouped = false;
};

/// A labelled field and every cell between it and the next label: values of one record or more.
struct CardField {
  NamedField named;
  CellAddress at;  // where the first value belongs
  std::vector<const model::Cell*> values;
  std::vector<const model::Cell*> more;
  std::uint32_t last_row = 0;  // of the label, which may be merged downwards
};

/// The text left of a label in its row, or of the merged range that reaches down to it: the group's
/// label.
std::string group_of(const model::Sheet& sheet, CellAddress at) {
  if (at.column == 0) return {};
  const model::Cell* left = cell_or_anchor(sheet, {at.row, at.column - 1});
  if (left != nullptr) return text_of(sheet, *left);
  for (std::uint32_t row = at.row; row-- > 0 && at.row - row <= kGroupRows;) {
    const model::Cell* above = sheet.find({row, at.column - 1});
    if (above != nullptr) return text_of(sheet, *above);
  }
  return {};
}

bool goes_on_below(const FieldDefinition& field) {
  return field.type == model::FieldType::kParagraphs || field.type == model::FieldType::kLines ||
         field.type == model::FieldType::kMarkdown;
}

/// Collects the cards of one table from top to bottom.
class CardCollector {
 public:
  CardCollector(const SheetView& view, const TableLabels& labels, const RowWords& words)
      : view_(view), labels_(labels), words_(words) {}

  void add_row(const SheetView::Row& row) {
    const SheetView::Cells cells = view_.cells(row);
    if (goes_on(row, cells)) {
      fields_.back().more.push_back(cells.front());
      end_row_ = row.number + 1;
      return;
    }
    if (!has_label(cells)) return;
    const std::vector<CardCell> named = name_cells(cells);
    for (std::size_t i = 0; i < named.size(); ++i) {
      if (named[i].named) add_label(named, i);
    }
  }

  /// Ends the card that is open; one with too few labels is none.
  void finish() {
    if (fields_.size() >= labels_.least_labels()) {
      FoundCard card{&labels_, label_cells_.front().row, end_row_, std::move(label_cells_), {}};
      add_records(card);
      cards_.push_back(std::move(card));
    }
    fields_.clear();
    label_cells_.clear();
  }

  std::vector<FoundCard> take() {
    finish();
    return std::move(cards_);
  }

 private:
  bool goes_on(const SheetView::Row& row, const SheetView::Cells& cells) const {
    if (fields_.empty() || fields_.back().values.empty()) return false;
    const CardField& last = fields_.back();
    return goes_on_below(*last.named.field) && row.number <= std::max(end_row_, last.last_row) &&
           cells.front()->at.column == last.values.front()->at.column;
  }

  bool has_label(const SheetView::Cells& cells) const {
    return std::any_of(cells.begin(), cells.end(), [this](const model::Cell* cell) {
      const auto text = plain_text_of(view_.sheet(), *cell);
      return labels_.is_label_word(text ? *text : text_of(view_.sheet(), *cell));
    });
  }

  std::vector<CardCell> name_cells(const SheetView::Cells& cells) const {
    const model::Sheet& sheet = view_.sheet();
    std::vector<CardCell> named;
    for (const model::Cell* cell : cells) {
      const std::string text = text_of(sheet, *cell);
      CardCell entry{cell, std::nullopt, false};
      if (labels_.is_label_word(text)) {
        const auto alone = labels_.find("", text);
        entry.named = labels_.find(group_of(sheet, cell->at), text);
        entry.grouped = entry.named && (!alone || alone->field != entry.named->field);
      }
      named.push_back(std::move(entry));
    }
    return named;
  }

  bool is_key(const FieldDefinition& field) const {
    const TableDefinition& table = labels_.table();
    return table.key.empty() ? &field == &table.fields.front() : gives(field, table.key.back());
  }

  bool is_known(const NamedField& named) const {
    return std::any_of(fields_.begin(), fields_.end(),
                       [&named](const CardField& field) { return field.named.same_value(named); });
  }

  void add_label(const std::vector<CardCell>& row, std::size_t at) {
    const NamedField& named = *row[at].named;
    if (is_known(named) && is_key(*named.field)) finish();
    if (is_known(named)) return;
    const CellAddress label = row[at].cell->at;
    label_cells_.push_back(label);
    end_row_ = label.row + 1;
    if (at + 1 < row.size() && row[at + 1].grouped) return;  // the label of a group
    const model::CellRange* range = merge_around(view_.sheet(), label);
    const CellAddress end = range == nullptr ? label : range->last;
    CardField field{named, {label.row, end.column + 1}, {}, {}, end.row};
    for (std::size_t i = at + 1; i < row.size() && !row[i].named; ++i) {
      const bool note = words_.reason(text_of(view_.sheet(), *row[i].cell)) == "note";
      if (!note || i == at + 1)  // 注記 begins with ※
        field.values.push_back(row[i].cell);
    }
    if (!field.values.empty()) field.at = field.values.front()->at;
    fields_.push_back(std::move(field));
  }

  /// The columns of the records: those where a number is filled in.
  std::vector<std::uint32_t> record_columns() const {
    std::vector<std::uint32_t> columns;
    for (const CardField& field : fields_) {
      if (!is_key(*field.named.field)) continue;
      for (const model::Cell* value : field.values) columns.push_back(value->at.column);
    }
    return columns;
  }

  const model::Cell* value_in(const CardField& field, std::uint32_t column) const {
    const auto found =
        std::find_if(field.values.begin(), field.values.end(), [&](const model::Cell* value) {
          const model::CellRange* range = merge_around(view_.sheet(), value->at);
          return value->at.column == column ||
                 (range != nullptr && range->contains({value->at.row, column}));
        });
    return found == field.values.end() ? nullptr : *found;
  }

  void add_records(FoundCard& card) const {
    const std::vector<std::uint32_t> columns = record_columns();
    const bool filled = std::any_of(fields_.begin(), fields_.end(),
                                    [](const CardField& field) { return !field.values.empty(); });
    const bool several = columns.size() > 1;
    const std::size_t count = several ? columns.size() : filled ? 1 : 0;
    for (std::size_t i = 0; i < count; ++i) {
      Record record{&view_.sheet(), &labels_.table(), {}};
      for (const CardField& field : fields_) {
        RecordField& made = record.fields.emplace_back();
        made.definition = field.named.field;
        made.at = several ? CellAddress{field.at.row, columns[i]} : field.at;
        made.cell = several                ? value_in(field, columns[i])
                    : field.values.empty() ? nullptr
                                           : field.values.front();
        made.label_unit = field.named.unit;
        made.label_year = field.named.year;
        made.label_number = field.named.number;
        if (!several) made.more = field.more;
      }
      card.records.push_back(std::move(record));
    }
  }

  const SheetView& view_;
  const TableLabels& labels_;
  const RowWords& words_;
  std::vector<CardField> fields_;  // of the card that is open
  std::vector<CellAddress> label_cells_;
  std::uint32_t end_row_ = 0;
  std::vector<FoundCard> cards_;
};

std::size_t count_labels(const std::vector<FoundCard>& cards) {
  std::size_t count = 0;
  for (const FoundCard& card : cards) count += card.label_cells.size();
  return count;
}

}  // namespace

std::vector<FoundCard> find_cards(const SheetView& view,
                                  const std::vector<const TableLabels*>& tables,
                                  const RowWords& words, std::uint32_t from, std::uint32_t to) {
  std::vector<FoundCard> best;
  for (const TableLabels* labels : tables) {
    CardCollector collector(view, *labels, words);
    for (std::size_t row = view.row_at(from);
         row < view.rows().size() && view.rows()[row].number < to; ++row) {
      collector.add_row(view.rows()[row]);
    }
    auto cards = collector.take();
    if (count_labels(cards) > count_labels(best)) best = std::move(cards);
  }
  return best;
}

}  // namespace nenpo::normalize
