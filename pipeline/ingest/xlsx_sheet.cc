#include "ingest/xlsx_sheet.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "base/text.h"
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

/// The index that a cell of type "s" has for a value.
std::optional<std::uint32_t> index_of(std::string_view text) {
  text = trim(text);
  std::uint32_t index = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), index);
  if (error != std::errc() || end != text.data() + text.size()) return {};
  return index;
}

/// What the type attribute of a cell says of its value. 18.18.11 ST_CellType.
struct CellType {
  StoredKind kind = StoredKind::kNumber;
  bool result_text = false;  // "str": the text that a formula gave, which may be ""
};

CellType type_of(std::string_view type) {
  if (type.empty() || type == "n") return {};
  if (type == "s") return {StoredKind::kShared};
  if (type == "str") return {StoredKind::kText, true};
  if (type == "inlineStr") return {StoredKind::kText};
  if (type == "b") return {StoredKind::kBoolean};
  if (type == "e") return {StoredKind::kError};
  if (type == "d") return {StoredKind::kDate};
  return {};
}

class WorksheetListener : public package::XmlListener {
 public:
  WorksheetListener(const SharedStrings& strings, package::Budget& budget, PackedSheet& sheet)
      : strings_(strings), budget_(budget), sheet_(sheet) {}

  void start(const package::XmlName& name, const package::XmlAttributes& attributes) override {
    if (!is_spreadsheet(name.space)) return;
    if (in_inline_) return inline_.start(name, attributes);
    if (in_cell_) return start_in_cell(name.local);
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
      inline_text_ = inline_.take();
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
    if (in_value_) value_ += piece;
  }

  bool goes_on() const override { return within_budget_; }

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
      sheet_.frame.hidden_rows.push_back(next_.row);
  }

  /// A cell without a usable reference stands right of the one before.
  void start_cell(const package::XmlAttributes& attributes) {
    in_cell_ = true;
    cell_ = {};
    cell_.at = parse_a1(attributes.get("r")).value_or(next_);
    type_ = type_of(attributes.get("t"));
    cell_.style = number_of(attributes.get("s"));
    has_value_ = has_inline_ = false;
    value_.clear();
    next_ = {cell_.at.row, cell_.at.column + 1};
    next_row_ = std::max(next_row_, cell_.at.row + 1);
  }

  void start_in_cell(std::string_view local) {
    if (local == "f") cell_.formula = true;
    if (local == "v") in_value_ = has_value_ = true;
    if (local == "is") in_inline_ = has_inline_ = true;
  }

  void end_cell() {
    in_cell_ = false;
    if (cell_.at.row >= kMaxRows || cell_.at.column >= kMaxColumns || !take_value()) return;
    if (!budget_.draw_cell()) within_budget_ = false;
    if (within_budget_) sheet_.cells.add(cell_);
  }

  /// False when the cell holds nothing.
  bool take_value() {
    if (has_inline_ && value_.empty()) return take_inline_text();
    const bool is_text = type_.kind == StoredKind::kText;
    if (value_.empty() || (!is_text && trim(value_).empty())) {
      cell_.cached = type_.result_text && has_value_;  // ="" has the result ""
      return cell_.formula;
    }
    if (type_.kind == StoredKind::kShared) return take_shared_string();
    cell_.kind = type_.kind;
    if (is_text) {
      value_ = decode_escapes(std::move(value_));
      draw_text(value_.size());
    }
    cell_.value = value_;
    return true;
  }

  bool take_inline_text() {
    if (inline_text_.text.empty() && !cell_.formula) return false;
    draw_text(inline_text_.text.size());
    const bool plain = inline_text_.runs.empty() && inline_text_.phonetics.empty();
    cell_.kind = plain ? StoredKind::kText : StoredKind::kInline;
    if (plain) {
      value_ = std::move(inline_text_.text);
      cell_.value = value_;
    } else {
      cell_.index = static_cast<std::uint32_t>(sheet_.inline_texts.size());
      sheet_.inline_texts.push_back(std::move(inline_text_));
    }
    return true;
  }

  bool take_shared_string() {
    const auto index = index_of(value_);
    if (!index || *index >= strings_.size()) {
      sheet_.lost_strings.push_back(cell_.at);
      return false;
    }
    const std::size_t size = strings_.text(*index).size();
    if (size == 0 && !cell_.formula) return false;
    draw_text(size);
    cell_.kind = StoredKind::kShared;
    cell_.index = *index;
    return true;
  }

  /// As stored and as displayed.
  void draw_text(std::size_t size) {
    if (size > kFreeText && !budget_.draw_text(2 * size)) within_budget_ = false;
  }

  void start_column(const package::XmlAttributes& attributes) {
    if (!attributes.is_true("hidden")) return;
    const std::uint32_t first = number_of(attributes.get("min"));
    const std::uint32_t last = std::min(number_of(attributes.get("max")), kMaxColumns);
    auto& hidden = sheet_.frame.hidden_columns;
    if (hidden.size() > kMaxColumns) return;  // ranges that overlap, again and again
    for (std::uint32_t column = first; column > 0 && column <= last; ++column) {
      hidden.push_back(column - 1);
    }
  }

  void add_merge(std::string_view reference) {
    if (const auto range = parse_range(reference)) sheet_.frame.merges.push_back(*range);
  }

  const SharedStrings& strings_;
  package::Budget& budget_;
  PackedSheet& sheet_;
  StoredCell cell_;  // the one being read, its value in value_ or inline_text_
  CellType type_;
  std::string value_;
  RichTextBuilder inline_;
  RichText inline_text_;
  CellAddress next_;
  std::uint32_t next_row_ = 0;
  bool in_data_ = false;
  bool in_cell_ = false;
  bool in_value_ = false;
  bool has_value_ = false;  // a v element is there
  bool in_inline_ = false;
  bool has_inline_ = false;  // an is element is there
  bool within_budget_ = true;
};

}  // namespace

package::PartTrouble read_worksheet(const package::ZipPackage& package, std::string_view part,
                                    const SharedStrings& strings, package::Budget& budget,
                                    PackedSheet& sheet) {
  WorksheetListener listener(strings, budget, sheet);
  const package::PartTrouble trouble = package::read_xml_part(package, part, listener, budget);
  return trouble == package::PartTrouble::kNone && !listener.goes_on()
             ? package::PartTrouble::kTooLarge
             : trouble;
}

}  // namespace nenpo::ingest
