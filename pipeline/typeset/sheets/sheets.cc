#include "typeset/sheets/sheets.h"

namespace nenpo::typeset {

Pieces set_sheet(const model::GridSheet& sheet, Setting& setting) {
  fail_without(setting, "sheet." + sheet.layout);
  return {};
}

Pieces set_row(const model::Row& row, Setting& setting) {
  fail_without(setting, "row." + row.kind);
  return {};
}

Pieces set_look(const model::Look& look, Setting& setting) {
  fail_without(setting, "look." + look.name);
  return {};
}

}  // namespace nenpo::typeset
