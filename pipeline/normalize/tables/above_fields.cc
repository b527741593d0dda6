#include "normalize/tables/above_fields.h"

#include <algorithm>

#include "base/text.h"
#include "normalize/fold.h"
#include "normalize/submitted_cell.h"

namespace nenpo::normalize {
namespace {

constexpr std::u32string_view kPlace = U"{}";
constexpr std::uint32_t kHeadingRows = 10;

bool is_of_a_number(char32_t c) {
  constexpr std::u32string_view kYearWords = U"0123456789元令和平成昭RHSrhs()";
  return kYearWords.find(c) != std::u32string_view::npos;
}

std::string trimmed(std::u32string_view text) { return std::string(trim(to_utf8(text))); }

bool is_number(const FieldDefinition& field) {
  return field.type == model::FieldType::kNumber || field.type == model::FieldType::kPeriod;
}

/// The next filled cell right of a label, if it is no label itself.
const model::Cell* value_beside(SheetView::Cells row, std::size_t label, const model::Sheet& sheet,
                                const TableLabels& labels) {
  if (label + 1 == row.size()) return nullptr;
  const model::Cell* next = row[label + 1];
  return labels.find("", text_of(sheet, *next)) ? nullptr : next;
}

/// A label of `field` in the rows above the header: the nearest one.
bool find_beside_label(const SheetView& view, const TableLabels& labels,
                       const FieldDefinition& field, std::uint32_t end_row, RecordField& found,
                       std::vector<CellAddress>& label_cells) {
  for (std::size_t index = view.row_at(end_row); index-- > 0;) {
    const SheetView::Cells row = view.cells(view.rows()[index]);
    if (view.rows()[index].number + kHeadingRows * kHeadingRows < end_row) return false;
    for (std::size_t i = 0; i < row.size(); ++i) {
      const std::string text = text_of(view.sheet(), *row[i]);
      const auto named = labels.is_label_word(text) ? labels.find("", text) : std::nullopt;
      if (!named || named->field != &field) continue;
      label_cells.push_back(row[i]->at);
      found.cell = value_beside(row, i, view.sheet(), labels);
      found.at = found.cell != nullptr ? found.cell->at
                                       : CellAddress{row[i]->at.row, row[i]->at.column + 1};
      return true;
    }
  }
  return false;
}

}  // namespace

std::string captured_by(const std::string& pattern, const std::string& text, bool number) {
  const std::u32string literal = to_utf32(fold_width(pattern));
  const std::u32string folded = to_utf32(fold_width(text));
  const std::u32string original = to_utf32(text);
  const std::size_t place = literal.find(kPlace);
  if (place == std::u32string::npos) return {};
  const std::u32string before = literal.substr(0, place);
  const std::u32string after = literal.substr(place + kPlace.size());
  for (std::size_t from = folded.find(before); from != std::u32string::npos;
       from = folded.find(before, from + 1)) {
    std::size_t begin = from + before.size();
    std::size_t end = after.empty() ? folded.size() : folded.find(after, begin);
    if (end == std::u32string::npos) return {};
    if (number && before.empty()) {
      for (begin = end; begin > 0 && is_of_a_number(folded[begin - 1]);) --begin;
    }
    const bool fits =
        !number || std::all_of(folded.begin() + static_cast<std::ptrdiff_t>(begin),
                               folded.begin() + static_cast<std::ptrdiff_t>(end), is_of_a_number);
    const std::string part = trimmed(std::u32string_view(original).substr(begin, end - begin));
    if (fits && !part.empty()) return part;
    if (before.empty()) return {};
  }
  return {};
}

bool AboveFields::capture(const FieldDefinition& field, const std::string& text,
                          RecordField& found) {
  for (const std::string& pattern : field.patterns) {
    std::string part = captured_by(pattern, text, is_number(field));
    if (part.empty()) continue;
    if (field.type == model::FieldType::kPeriod)
      part += pattern.find("年度") != std::string::npos ? "年度" : "年";
    model::Cell& cell = captured_.emplace_back();
    cell.stored = cell.displayed = std::move(part);
    found.cell = &cell;
    found.captured = true;
    return true;
  }
  return false;
}

RecordField AboveFields::find_field(const SheetView& view, const TableLabels& labels,
                                    const FieldDefinition& field, std::uint32_t header_row,
                                    std::vector<CellAddress>& label_cells) {
  RecordField found{&field, {}};
  if (find_beside_label(view, labels, field, header_row, found, label_cells)) return found;
  for (const SheetView::Row& row : view.rows()) {
    if (row.number >= header_row || row.number >= kHeadingRows) break;
    for (const model::Cell* cell : view.cells(row)) {
      found.at = cell->at;
      if (capture(field, text_of(view.sheet(), *cell), found)) return found;
    }
  }
  found.has_place = false;
  if (capture(field, view.sheet().name, found)) return found;
  if (capture(field, workbook_.file.substr(workbook_.file.rfind('/') + 1), found)) return found;
  return found;
}

std::vector<RecordField> AboveFields::find(const SheetView& view, const TableLabels& labels,
                                           std::uint32_t header_row,
                                           std::vector<CellAddress>& label_cells) {
  std::vector<RecordField> fields;
  for (const FieldDefinition& field : labels.table().fields) {
    if (field.place == model::FieldPlace::kRecord) continue;
    fields.push_back(find_field(view, labels, field, header_row, label_cells));
  }
  return fields;
}

}  // namespace nenpo::normalize
