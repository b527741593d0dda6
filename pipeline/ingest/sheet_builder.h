#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "ingest/xlsx_sheet.h"
#include "ingest/xlsx_text.h"
#include "package/budget.h"

namespace nenpo::ingest {

/// Packs the cells of a worksheet as its rows and cells come, whoever took them out of the part.
/// ECMA-376 Part 1, 18.3.1.73 (row), 18.3.1.4 (c).
class SheetBuilder {
 public:
  SheetBuilder(const SharedStrings& strings, package::Budget& budget, PackedSheet& sheet)
      : strings_(strings), budget_(budget), sheet_(sheet) {}

  /// A row without a usable number follows the one before.
  void start_row(std::string_view number, bool hidden);
  /// A cell without a usable reference stands right of the one before.
  void start_cell(std::string_view reference, std::string_view type, std::string_view style);
  void set_formula() { cell_.formula = true; }
  void start_value() { has_value_ = true; }  // a v element is there
  void add_value(std::string_view piece) { value_ += piece; }
  void set_inline_text(RichText text);
  void end_cell();
  void hide_columns(std::string_view first, std::string_view last);
  void add_merge(std::string_view reference);

  bool is_within_budget() const { return within_budget_; }
  /// No more than the time allows.
  void check_time() { within_budget_ = within_budget_ && budget_.in_time(); }

 private:
  /// What the type attribute of a cell says of its value. 18.18.11 ST_CellType.
  struct CellType {
    StoredKind kind = StoredKind::kNumber;
    bool result_text = false;  // "str": the text that a formula gave, which may be ""
  };
  static CellType type_of(std::string_view type);

  bool take_value();
  bool take_inline_text();
  bool take_shared_string();
  void draw_text(std::size_t size);

  const SharedStrings& strings_;
  package::Budget& budget_;
  PackedSheet& sheet_;
  StoredCell cell_;  // the one being read, its value in value_ or inline_text_
  CellType type_;
  std::string value_;
  RichText inline_text_;
  CellAddress next_;
  std::uint32_t next_row_ = 0;
  bool has_value_ = false;
  bool has_inline_ = false;
  bool within_budget_ = true;
};

}  // namespace nenpo::ingest
