#include "ingest/xlsx_sheet.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "ingest/xlsx_package.h"

namespace nenpo::ingest {
namespace {

constexpr std::uint32_t kMaxRows = 1'048'576;
constexpr std::uint32_t kMaxColumns = 16'384;
constexpr std::size_t kFreeText = 15;  // bytes a std::string keeps without further memory

/// A number from 1 on; 0 when there is none.
std::uint32_t number_of(std::string_view text) {
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size() ? value : 0;
}

std::optional<model::CellRange> parse_range(std::string_view text) {
  const auto colon = text.find(':');
  const auto first = parse_a1(text.substr(0, colon));
  const auto last = colon == std::string_view::npos ? first : parse_a1(text.substr(colon + 1));
  if (!first || !last) return {};
  return model::CellRange{{std::min(first->row, last->row), std::min(first->column, last->column)},
                          {std::max(first->row, last->row), std::max(first->column, last->column)}};
}

class WorksheetListener : public package::XmlListener {
 public:
  WorksheetListener(const XlsxParts& parts, package::Budget& budget, model::Sheet& sheet)
      : parts_(parts), budget_(budget), sheet_(sheet) {}

  void start(const package::XmlName& name, const package::XmlAttributes& attributes) override {
    if (!is_spreadsheet(name.space)) return;
    if (in_inline_) return inline_.start(name, attributes);
    if (in_cell_) return start_in_cell(name.local, attributes);
    if (in_data_) return start_in_data(name.local, attributes);
    if (name.local == "sheetData") in_data_ = true;
    if (name.local == "col") start_column(attributes);
    if (name.local == "mergeCell") add_merge(attributes.get("ref"));
  }

  void end(const package::XmlName& name) override {
    if (!in_data_ || !is_spreadsheet(name.space)) return;
    if (in_inline_ && name.local != "is") return inline_.end(name);
    if (name.local == "is" && in_inline_) {
      in_inline_ = false;
      raw_.inline_text = inline_.take();
    } else if (name.local == "v") {
      in_value_ = false;
    } else if (name.local == "c" && in_cell_) {
      end_cell();
    } else if (name.local == "sheetData") {
      in_data_ = false;
    }
  }

  void text(std::string_view piece) override {
    if (in_inline_) inline_.text(piece);
    if (in_value_) raw_.value += piece;
  }

  bool goes_on() const override { return within_budget_; }
  std::vector<CellAddress> take_lost_strings() { return std::move(lost_strings_); }

 private:
  void start_in_data(std::string_view local, const package::XmlAttributes& attributes) {
    if (local == "c") start_cell(attributes);
    if (local == "row") start_row(attributes);
  }

  /// A row without a usable number follows the one before.
  void start_row(const package::XmlAttributes& attributes) {
    const std::uint32_t number = number_of(attributes.get("r"));
    next_.row = number > 0 && number <= kMaxRows ? number - 1 : next_row_;
    next_.column = 0;
    next_row_ = next_.row + 1;
    if (attributes.is_true("hidden") && next_.row < kMaxRows)
      sheet_.hidden_rows.push_back(next_.row);
  }

  /// A cell without a usable reference stands right of the one before.
  void start_cell(const package::XmlAttributes& attributes) {
    in_cell_ = true;
    raw_.at = parse_a1(attributes.get("r")).value_or(next_);
    raw_.type = attributes.get("t");
    raw_.style = number_of(attributes.get("s"));
    raw_.formula = raw_.has_value = raw_.has_inline = false;
    raw_.value.clear();
    next_ = {raw_.at.row, raw_.at.column + 1};
    next_row_ = std::max(next_row_, raw_.at.row + 1);
  }

  void start_in_cell(std::string_view local, const package::XmlAttributes&) {
    if (local == "f") raw_.formula = true;
    if (local == "v") in_value_ = raw_.has_value = true;
    if (local == "is") in_inline_ = raw_.has_inline = true;
  }

  void end_cell() {
    in_cell_ = false;
    if (raw_.at.row >= kMaxRows || raw_.at.column >= kMaxColumns) return;
    model::Cell cell;
    switch (read_cell(raw_, parts_, sheet_, cell)) {
      case CellReading::kNothing:
        return;
      case CellReading::kNoSuchString:
        lost_strings_.push_back(raw_.at);
        return;
      case CellReading::kCell:
        break;
    }
    const bool fits = budget_.draw_cell() && draw_text(cell.stored) && draw_text(cell.displayed);
    if (!fits) within_budget_ = false;
    if (goes_on()) sheet_.cells.push_back(std::move(cell));
  }

  bool draw_text(const std::string& text) {
    return text.size() <= kFreeText || budget_.draw_text(text.size());
  }

  void start_column(const package::XmlAttributes& attributes) {
    if (!attributes.is_true("hidden")) return;
    const std::uint32_t first = number_of(attributes.get("min"));
    const std::uint32_t last = std::min(number_of(attributes.get("max")), kMaxColumns);
    if (sheet_.hidden_columns.size() > kMaxColumns) return;  // ranges that overlap, again and again
    for (std::uint32_t column = first; column > 0 && column <= last; ++column) {
      sheet_.hidden_columns.push_back(column - 1);
    }
  }

  void add_merge(std::string_view reference) {
    if (const auto range = parse_range(reference)) sheet_.merges.push_back(*range);
  }

  const XlsxParts& parts_;
  package::Budget& budget_;
  model::Sheet& sheet_;
  RawCell raw_;
  RichTextBuilder inline_;
  CellAddress next_;
  std::uint32_t next_row_ = 0;
  bool in_data_ = false;
  bool in_cell_ = false;
  bool in_value_ = false;
  bool in_inline_ = false;
  bool within_budget_ = true;
  std::vector<CellAddress> lost_strings_;
};

}  // namespace

SheetReading read_worksheet(const package::ZipPackage& package, std::string_view part,
                            const XlsxParts& parts, package::Budget& budget, model::Sheet& sheet) {
  WorksheetListener listener(parts, budget, sheet);
  SheetReading reading{.trouble = package::read_xml_part(package, part, listener, budget),
                       .lost_strings = {}};
  if (reading.trouble == package::PartTrouble::kNone && !listener.goes_on())
    reading.trouble = package::PartTrouble::kTooLarge;
  reading.lost_strings = listener.take_lost_strings();
  return reading;
}

}  // namespace nenpo::ingest
