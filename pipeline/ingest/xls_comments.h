#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "base/cell_address.h"
#include "ingest/xls_record.h"
#include "model/workbook.h"

namespace nenpo::ingest {

/// Gathers the comments of a sheet, which a .xls file tells in three records: OBJ gives a drawn
/// object its number, the TXO behind it has the text, and a NOTE says which cell the object of that
/// number belongs to. [MS-XLS] 2.4.179.
class XlsComments {
 public:
  void take_obj(const XlsRecord& record);
  void take_txo(const XlsRecord& record);
  void take_note(const XlsRecord& record);
  /// Puts the comments on the cells of a sheet that is in order. A comment on a cell that holds
  /// nothing is left out.
  void attach_to(model::Sheet& sheet) const;

 private:
  std::uint16_t object_ = 0;
  std::map<std::uint16_t, std::string> texts_;
  std::map<CellAddress, std::uint16_t> notes_;
};

}  // namespace nenpo::ingest
