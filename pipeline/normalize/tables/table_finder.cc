#include "normalize/tables/table_finder.h"

#include <algorithm>

#include "normalize/fold.h"
#include "normalize/submitted_cell.h"
#include "normalize/tables/header_reader.h"

namespace nenpo::normalize {
namespace {

constexpr std::size_t kFewestLabels = 2;  // in one row of any header

std::vector<std::string> first_texts(const SheetView& view, std::uint32_t from, std::uint32_t to) {
  std::vector<std::string> texts;
  for (std::size_t row = view.row_at(from);
       row < view.rows().size() && view.rows()[row].number < to; ++row) {
    texts.push_back(text_of(view.sheet(), *view.cells(view.rows()[row]).front()));
  }
  return texts;
}

bool begins_with_section_word(const TableDefinition& table, const std::string& text) {
  const std::string key = label_key(text);
  return std::any_of(table.section_words.begin(), table.section_words.end(),
                     [&key](const std::string& word) { return key.starts_with(label_key(word)); });
}

bool is_titled(const TableDefinition& table, const std::string& sheet_name,
               const std::vector<std::string>& titles) {
  const std::string name = label_key(sheet_name);
  return std::any_of(titles.begin(), titles.end(),
                     [&table](const std::string& title) {
                       return begins_with_section_word(table, title);
                     }) ||
         std::any_of(table.section_words.begin(), table.section_words.end(),
                     [&name](const std::string& word) {
                       return name.find(label_key(word)) != std::string::npos;
                     });
}

bool overlap(const FoundTable& a, const FoundTable& b) {
  return a.columns.front().column <= b.columns.back().column &&
         b.columns.front().column <= a.columns.back().column;
}

class TableFinder {
 public:
  TableFinder(const SheetView& view, const FormLabels& labels, const RowWords& words)
      : view_(view), labels_(labels), words_(words) {}

  std::vector<FoundTable> find() {
    for (std::size_t row = 0; row < view_.rows().size(); ++row) {
      if (view_.rows()[row].number >= section_ && may_be_header(row)) find_in_row(row);
    }
    set_columns();
    for (FoundTable& table : tables_) set_title_row(table);
    set_end_rows();
    return std::move(tables_);
  }

 private:
  bool may_be_header(std::size_t row) const {
    const SheetView::Cells cells = view_.cells(view_.rows()[row]);
    if (cells.size() < kFewestLabels) return false;
    return std::any_of(labels_.tables.begin(), labels_.tables.end(), [&](const auto& table) {
      const auto count = std::count_if(cells.begin(), cells.end(), [&](const model::Cell* cell) {
        const auto text = plain_text_of(view_.sheet(), *cell);
        return table.is_label_word(text ? *text : text_of(view_.sheet(), *cell));
      });
      return static_cast<std::size_t>(count) >= kFewestLabels;
    });
  }

  /// The tables whose headers begin in a row, side by side.
  void find_in_row(std::size_t row) {
    const std::uint32_t number = view_.rows()[row].number;
    const auto candidates =
        tables_of_section(labels_, view_.sheet().name, first_texts(view_, section_, number));
    const std::size_t known = tables_.size();
    std::vector<ColumnRange> taken;
    while (const auto best = best_header(row, candidates, taken)) {
      taken.push_back({best->columns.front().column, best->columns.back().column});
      tables_.push_back(*best);
    }
    for (std::size_t i = known; i < tables_.size(); ++i)
      section_ = std::max(section_, tables_[i].first_row);
    std::sort(tables_.begin() + static_cast<std::ptrdiff_t>(known), tables_.end(),
              [](const FoundTable& a, const FoundTable& b) {
                return a.columns.front().column < b.columns.front().column;
              });
  }

  std::optional<FoundTable> best_header(std::size_t row,
                                        const std::vector<const TableLabels*>& candidates,
                                        const std::vector<ColumnRange>& taken) const {
    std::optional<FoundTable> best;
    for (const TableLabels* labels : candidates) {
      Header header = read_header(view_, row, section_, *labels, taken);
      if (header.columns.empty() || (best && header.columns.size() <= best->columns.size()))
        continue;
      best.emplace();
      best->labels = labels;
      best->header_row = header.header_row;
      best->first_row = header.first_row;
      best->columns = std::move(header.columns);
    }
    return best;
  }

  /// Each table owns the columns up to the next one beside it.
  void set_columns() {
    for (FoundTable& table : tables_) {
      for (const FoundTable& other : tables_) {
        const bool beside = !overlap(table, other);
        const bool right = other.columns.front().column > table.columns.front().column;
        if (beside && right)
          table.last_column = std::min(table.last_column, other.columns.front().column - 1);
        if (beside && !right) table.first_column = table.columns.front().column;
      }
    }
  }

  /// A row above a header that belongs to it: a title alone in its row, or a note.
  bool is_title(const FoundTable& table, const SheetView::Cells& cells) const {
    const std::string text = text_of(view_.sheet(), *cells.front());
    return cells.size() == 1 || begins_with_section_word(table.definition(), text) ||
           words_.reason(text) == "note" || words_.reason(text) == "title";
  }

  void set_title_row(FoundTable& table) {
    table.title_row = table.header_row;
    for (std::size_t row = view_.row_at(table.header_row); row-- > 0;) {
      const auto cells = view_.cells(view_.rows()[row], table.first_column, table.last_column);
      const bool in_header = std::any_of(tables_.begin(), tables_.end(), [&](const auto& other) {
        return other.header_row < table.header_row && view_.rows()[row].number < other.first_row &&
               overlap(table, other);
      });
      if (in_header || (!cells.empty() && !is_title(table, cells))) return;
      if (!cells.empty()) table.title_row = view_.rows()[row].number;
    }
  }

  void set_end_rows() {
    const std::uint32_t behind = view_.rows().empty() ? 0 : view_.rows().back().number + 1;
    for (FoundTable& table : tables_) {
      table.end_row = behind;
      for (const FoundTable& other : tables_) {
        if (other.header_row > table.header_row && overlap(table, other))
          table.end_row = std::min(table.end_row, other.title_row);
      }
    }
  }

  const SheetView& view_;
  const FormLabels& labels_;
  const RowWords& words_;
  std::vector<FoundTable> tables_;
  std::uint32_t section_ = 0;  // the first row behind the headers found
};

}  // namespace

const FoundColumn* FoundTable::find(std::string_view field_id) const {
  const auto found = std::find_if(
      columns.begin(), columns.end(),
      [field_id](const FoundColumn& column) { return column.named.field->id == field_id; });
  return found == columns.end() ? nullptr : &*found;
}

std::vector<const TableLabels*> tables_of_section(const FormLabels& labels,
                                                  const std::string& sheet_name,
                                                  const std::vector<std::string>& titles) {
  std::vector<const TableLabels*> titled;
  std::vector<const TableLabels*> untitled;
  for (const TableLabels& table : labels.tables) {
    if (table.table().fields.empty()) continue;
    if (is_titled(table.table(), sheet_name, titles)) titled.push_back(&table);
    if (table.table().section_words.empty()) untitled.push_back(&table);
  }
  return titled.empty() ? untitled : titled;
}

std::vector<FoundTable> find_tables(const SheetView& view, const FormLabels& labels,
                                    const RowWords& words) {
  return TableFinder(view, labels, words).find();
}

}  // namespace nenpo::normalize
