#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/xls_globals.h"
#include "model/workbook.h"
#include "package/budget.h"

namespace nenpo::ingest {

/// Where a cell is and which style (XF) it has: the head of every cell record.
struct XlsCellHead {
  CellAddress at;
  std::uint16_t style = 0;
};

/// Puts the cells of one sheet into the model: numbers become dates and texts what their style
/// says.
class XlsCells {
 public:
  XlsCells(const XlsGlobals& globals, package::Budget& budget, model::Sheet& sheet)
      : globals_(globals), budget_(budget), sheet_(sheet) {}

  model::Cell& add_number(XlsCellHead head, double value);
  model::Cell& add_boolean(XlsCellHead head, std::uint8_t value);
  model::Cell& add_error(XlsCellHead head, std::uint8_t code);
  model::Cell& add_text(XlsCellHead head, const XlsText& text);
  /// A formula's text, which follows the cell in a record of its own.
  void set_result(model::Cell& cell, std::string text);

  bool spent() const { return spent_; }  // the budget is; what was added last is incomplete

 private:
  model::Cell& add(XlsCellHead head);
  model::Annotation& annotation_of(model::Cell& cell);
  void add_runs(model::Cell& cell, const XlsText& text, XlsFont font);

  const XlsGlobals& globals_;
  package::Budget& budget_;
  model::Sheet& sheet_;
  bool spent_ = false;
};

/// RK, a number in four bytes: an integer or the upper half of a double, perhaps in hundredths.
/// [MS-XLS] 2.5.217.
double number_from_rk(std::uint32_t rk);

}  // namespace nenpo::ingest
