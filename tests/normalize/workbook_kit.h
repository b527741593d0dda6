#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/finding.h"
#include "model/edition.h"
#include "model/workbook.h"
#include "normalize/form_definition.h"

namespace nenpo::test {

/// One cell of a sheet in a test: its address and what is typed there.
struct Typed {
  std::string at;
  std::string text;
};
/// A number under a number format.
struct TypedNumber {
  std::string at;
  std::string stored;
  std::string displayed;
  std::string format;
};

/// Builds the workbooks that departments might hand in, without files.
class WorkbookKit {
 public:
  explicit WorkbookKit(std::string file) { workbook_.file = std::move(file); }

  WorkbookKit& sheet(std::string name, model::Visibility visibility = model::Visibility::kVisible);
  WorkbookKit& cells(std::initializer_list<Typed> cells);
  /// A record from left to right, beginning in column A of `row` (counted from 1); empty texts
  /// leave no cell.
  WorkbookKit& row(std::uint32_t row, std::initializer_list<std::string_view> texts);
  WorkbookKit& number(const TypedNumber& number);
  WorkbookKit& error(std::string_view at, std::string_view code);
  /// A formula that was saved without its result.
  WorkbookKit& uncalculated(std::string_view at);
  WorkbookKit& date(std::string_view at, std::string_view iso, std::string_view displayed);
  WorkbookKit& merge(std::string_view first, std::string_view last);
  WorkbookKit& hide_row(std::uint32_t row);
  /// The heading of 様式1 (局区名, 提出日, 様式番号・版) and its header in two rows; records begin
  /// in row 7.
  WorkbookKit& form1(std::string_view department = "環境局");
  model::Workbook build();

 private:
  void put(model::Cell cell);
  model::Sheet& last() { return workbook_.sheets.back(); }
  model::Workbook workbook_;
};

/// The project's own definitions and lists.
const std::vector<normalize::FormDefinition>& forms();
const normalize::Vocabulary& vocabulary();
model::Masters masters();

model::Edition normalized(const model::Workbook& workbook, Findings& findings);
/// "code severity file!sheet!cell", sorted.
std::vector<std::string> summary(Findings findings);

}  // namespace nenpo::test
