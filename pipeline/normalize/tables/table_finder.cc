#include "normalize/tables/table_finder.h"

#include <algorithm>

#include "normalize/fold.h"
#include "normalize/submitted_cell.h"
#include "normalize/tables/header_reader.h"

namespace nenpo::normalize {
namespace {

constexpr std::size_t kFewestLabels = 2;  // in one row of any header

bool begins_with_section_word(const TableDefinition& table, const std::string& text) {
  const std::string key = label_key(text);
  return std::any_of(table.section_words.begin(), table.section_words.end(),
                     [&key](const std::string& word) { return key.starts_with(label_key(word)); });
}

bool has_section_word(const TableDefinition& table, const std::string& sheet_name) {
  const std::string name = label_key(sheet_name);
  return std::any_of(
      table.section_words.begin(), table.section_words.end(),
      [&name](const std::string& word) { return name.find(label_key(word)) != std::string::npos; });
}

bool begins_any(const TableDefinition& table, const std::vector<std::string>& titles) {
  return std::any_of(titles.begin(), titles.end(), [&table](const std::string& title) {
    return begins_with_section_word(table, title);
  });
}

bool overlap(const FoundTable& a, const FoundTable& b) {
  return a.columns.front().column <= b.columns.back().column &&
         b.columns.front().column <= a.columns.back().column;
}

/// The titled tables of a form, or those that need no title when there is none.
template <typename IsTitled>
std::vector<const TableLabels*> tables_of_section(const FormLabels& labels, IsTitled is_titled) {
  std::vector<const TableLabels*> titled;
  std::vector<const TableLabels*> untitled;
  for (const TableLabels& table : labels.tables) {
    if (table.table().fields.empty()) continue;
    if (is_titled(table)) titled.push_back(&table);
    if (table.table().section_words.empty()) untitled.push_back(&table);
  }
  return titled.empty() ? untitled : titled;
}

class TableFinder {
 public:
  TableFinder(const SheetView& view, const FormLabels& labels, const RowWords& words)
      : view_(view), labels_(labels), words_(words) {}

  std::vector<FoundTable> find() {
    for (std::size_t row = 0; row < view_.rows().size(); ++row) {
      if (view_.rows()[row].number < section_) continue;
      if (may_be_header(row)) find_in_row(row);
      if (view_.rows()[row].number >= section_) note_title(row);
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

  /// A row of the section that is no header may be the title of a table further down.
  void note_title(std::size_t row) {
    const std::string text = text_of(view_.sheet(), *view_.cells(view_.rows()[row]).front());
    for (const TableLabels& labels : labels_.tables) {
      const bool known = std::find(titled_.begin(), titled_.end(), &labels) != titled_.end();
      if (!known && begins_with_section_word(labels.table(), text)) titled_.push_back(&labels);
    }
  }

  bool is_titled(const TableLabels& labels) const {
    return std::find(titled_.begin(), titled_.end(), &labels) != titled_.end() ||
           has_section_word(labels.table(), view_.sheet().name);
  }

  /// The tables whose headers begin in a row, side by side.
  void find_in_row(std::size_t row) {
    const auto candidates =
        tables_of_section(labels_, [this](const TableLabels& labels) { return is_titled(labels); });
    const std::size_t known = tables_.size();
    std::vector<ColumnRange> taken;
    while (const auto best = best_header(row, candidates, taken)) {
      taken.push_back({best->columns.front().column, best->columns.back().column});
      tables_.push_back(*best);
    }
    if (known < tables_.size()) titled_.clear();
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
  std::uint32_t section_ = 0;               // the first row behind the headers found
  std::vector<const TableLabels*> titled_;  // by a title in the section so far
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
  return tables_of_section(labels, [&](const TableLabels& table) {
    return begins_any(table.table(), titles) || has_section_word(table.table(), sheet_name);
  });
}

std::vector<FoundTable> find_tables(const SheetView& view, const FormLabels& labels,
                                    const RowWords& words) {
  return TableFinder(view, labels, words).find();
}

}  // namespace nenpo::normalize
