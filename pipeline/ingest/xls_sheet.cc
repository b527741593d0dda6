#include "ingest/xls_sheet.h"

#include <algorithm>
#include <utility>

#include "ingest/xls_bytes.h"
#include "ingest/xls_cells.h"
#include "ingest/xls_record.h"

namespace nenpo::ingest {
namespace {

constexpr std::size_t kMaxColumn = 16'383;
constexpr std::size_t kCellHeadSize = 6;
constexpr std::uint32_t kRecordsBetweenClockReadings = 4096;

/// The smallest size at which a record has all that is read of it.
std::size_t smallest_size(XlsRecordType type) {
  switch (type) {
    case XlsRecordType::kFormula:
    case XlsRecordType::kNumber:
      return 14;
    case XlsRecordType::kMulRk:
      return 12;
    case XlsRecordType::kRk:
    case XlsRecordType::kColInfo:
    case XlsRecordType::kLabelSst:
      return 10;
    case XlsRecordType::kLabel:
    case XlsRecordType::kRString:
    case XlsRecordType::kNote:
    case XlsRecordType::kBoolErr:
      return 8;
    case XlsRecordType::kRow:
      return 16;
    case XlsRecordType::kMergedCells:
      return 2;
    default:
      return 0;
  }
}

class SheetReader {
 public:
  SheetReader(const XlsSheetEntry& entry, const XlsGlobals& globals, package::Budget& budget)
      : globals_(globals), budget_(budget), cells_(globals, budget, result_.sheet) {
    result_.sheet.name = entry.name;
    result_.sheet.visibility = entry.visibility;
  }

  bool read(std::string_view stream, std::size_t offset) {
    XlsRecords records(stream, offset);
    const auto first = records.next();
    if (!first || first->type != XlsRecordType::kBof) return true;
    result_.complete = true;
    bool ended = false;
    for (std::uint32_t depth = 1, count = 1; depth > 0; ++count) {
      const auto record = records.next();
      if (!record) break;
      if (record->type == XlsRecordType::kBof) ++depth;  // a chart within the sheet
      if (record->type == XlsRecordType::kEof) --depth;
      ended = depth == 0;
      if (depth == 1) take(*record);
      if (cells_.spent()) return false;
      if (count % kRecordsBetweenClockReadings == 0 && !budget_.in_time()) return false;
    }
    result_.complete = result_.complete && ended;
    return true;
  }

  XlsSheet sheet() { return std::move(result_); }

 private:
  void take(const XlsRecord& record) {
    if (record.data().size() < smallest_size(record.type)) {
      result_.complete = false;
      return;
    }
    take_value(record);
    take_surroundings(record);
  }

  void take_value(const XlsRecord& record) {
    switch (record.type) {
      case XlsRecordType::kNumber:
        cells_.add_number(head(record), f64(record.data(), kCellHeadSize));
        break;
      case XlsRecordType::kRk:
        cells_.add_number(head(record), number_from_rk(u32(record.data(), kCellHeadSize)));
        break;
      case XlsRecordType::kMulRk:
        take_many_numbers(record);
        break;
      case XlsRecordType::kLabelSst:
        take_shared_text(record);
        break;
      case XlsRecordType::kLabel:
      case XlsRecordType::kRString:
        take_own_text(record);
        break;
      case XlsRecordType::kBoolErr:
        take_boolean_or_error(record);
        break;
      case XlsRecordType::kFormula:
        take_formula(record);
        break;
      case XlsRecordType::kString:
        take_formula_text(record);
        break;
      default:
        break;  // no cell
    }
  }

  void take_surroundings(const XlsRecord& record) {
    switch (record.type) {
      case XlsRecordType::kMergedCells:
        take_merges(record.data());
        break;
      case XlsRecordType::kRow:
        take_row(record.data());
        break;
      case XlsRecordType::kColInfo:
        take_columns(record.data());
        break;
      case XlsRecordType::kObj:
        result_.comments.take_obj(record);
        break;
      case XlsRecordType::kTxO:
        result_.comments.take_txo(record);
        break;
      case XlsRecordType::kNote:
        result_.comments.take_note(record);
        break;
      default:
        break;  // of no meaning for the values
    }
  }

  static XlsCellHead head(const XlsRecord& record) {
    const std::string_view data = record.data();
    return {{u16(data, 0), u16(data, 2)}, u16(data, 4)};
  }

  /// MulRk, [MS-XLS] 2.4.175: row, first column, then style and number for each cell, last column.
  void take_many_numbers(const XlsRecord& record) {
    constexpr std::size_t kItemSize = 6;
    const std::string_view data = record.data();
    XlsCellHead cell = head(record);
    for (std::size_t at = 4; at + kItemSize + 2 <= data.size(); at += kItemSize) {
      cell.style = u16(data, at);
      cells_.add_number(cell, number_from_rk(u32(data, at + 2)));
      ++cell.at.column;
    }
  }

  void take_shared_text(const XlsRecord& record) {
    const std::size_t index = u32(record.data(), kCellHeadSize);
    if (index < globals_.texts.size()) {
      const XlsText& text = globals_.texts[index];
      if (!text.text.empty()) cells_.add_text(head(record), text);
    } else {
      result_.missing_texts.push_back(head(record).at);
    }
  }

  void take_own_text(const XlsRecord& record) {
    XlsTextReader reader(record.parts);
    reader.skip(kCellHeadSize);
    XlsText text;
    text.text = read_xls_string(reader);
    if (record.type == XlsRecordType::kRString) {
      const std::size_t count = reader.read_u16();
      text.extras = std::make_unique<XlsText::Extras>();
      text.extras->runs = read_font_runs(reader, count);
    }
    if (reader.failed()) result_.complete = false;
    if (!text.text.empty()) cells_.add_text(head(record), text);
  }

  void take_boolean_or_error(const XlsRecord& record) {
    const std::uint8_t value = u8(record.data(), kCellHeadSize);
    const bool is_error = u8(record.data(), kCellHeadSize + 1) != 0;
    is_error ? cells_.add_error(head(record), value) : cells_.add_boolean(head(record), value);
  }

  /// Formula, [MS-XLS] 2.4.127, with its result as it was when last calculated
  /// (FormulaValue, 2.5.133).
  void take_formula(const XlsRecord& record) {
    enum class Result : std::uint8_t { kText = 0, kBoolean = 1, kError = 2, kEmptyText = 3 };
    constexpr std::uint16_t kNoNumber = 0xFFFF;
    const std::string_view data = record.data();
    awaits_text_ = false;
    if (u16(data, kCellHeadSize + 6) != kNoNumber) {
      cells_.add_number(head(record), f64(data, kCellHeadSize)).formula = true;
      return;
    }
    const std::uint8_t value = u8(data, kCellHeadSize + 2);
    switch (static_cast<Result>(u8(data, kCellHeadSize))) {
      case Result::kBoolean:
        cells_.add_boolean(head(record), value).formula = true;
        return;
      case Result::kError:
        cells_.add_error(head(record), value).formula = true;
        return;
      case Result::kEmptyText:
        cells_.add_text(head(record), {}).formula = true;
        return;
      case Result::kText:
        break;
    }
    model::Cell& cell = cells_.add_text(head(record), {});
    cell.formula = true;
    cell.cached = false;  // until its text comes
    awaits_text_ = true;
  }

  /// STRING: the text of the formula before it, perhaps behind an ARRAY, SHRFMLA or TABLE record.
  void take_formula_text(const XlsRecord& record) {
    if (!std::exchange(awaits_text_, false)) return;
    XlsTextReader reader(record.parts);
    model::Cell& cell = result_.sheet.cells.back();
    cell.cached = true;
    cells_.set_result(cell, read_xls_string(reader));
    if (reader.failed()) result_.complete = false;
  }

  void take_merges(std::string_view data) {
    constexpr std::size_t kItemSize = 8;
    for (std::size_t at = 2; at + kItemSize <= data.size(); at += kItemSize) {
      const auto [top, bottom] = std::minmax({u16(data, at), u16(data, at + 2)});
      const auto [left, right] = std::minmax({u16(data, at + 4), u16(data, at + 6)});
      result_.sheet.merges.push_back({{top, left}, {bottom, right}});
    }
  }

  void take_row(std::string_view data) {
    constexpr std::size_t kFlagsAt = 12;
    constexpr std::uint32_t kHidden = 0x20;
    if ((u32(data, kFlagsAt) & kHidden) != 0) result_.sheet.hidden_rows.push_back(u16(data, 0));
  }

  void take_columns(std::string_view data) {
    constexpr std::size_t kFlagsAt = 8;
    constexpr std::uint16_t kHidden = 0x1;
    if ((u16(data, kFlagsAt) & kHidden) == 0) return;
    const std::size_t last = std::min<std::size_t>(u16(data, 2), kMaxColumn);
    for (std::size_t column = u16(data, 0); column <= last; ++column) hide_column(column);
  }

  void hide_column(std::size_t column) {
    if (column_is_hidden_[column]) return;
    column_is_hidden_[column] = true;
    result_.sheet.hidden_columns.push_back(static_cast<std::uint32_t>(column));
  }

  const XlsGlobals& globals_;
  package::Budget& budget_;
  XlsSheet result_;
  XlsCells cells_;
  std::vector<bool> column_is_hidden_ = std::vector<bool>(kMaxColumn + 1, false);
  bool awaits_text_ = false;
};

}  // namespace

std::optional<XlsSheet> read_xls_sheet(std::string_view stream, const XlsSheetEntry& entry,
                                       const XlsGlobals& globals, package::Budget& budget) {
  SheetReader reader(entry, globals, budget);
  if (!reader.read(stream, entry.offset)) return std::nullopt;
  return reader.sheet();
}

}  // namespace nenpo::ingest
