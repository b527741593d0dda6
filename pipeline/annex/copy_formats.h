#pragma once

#include <xlsxwriter.h>

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace nenpo::annex {

/// What a copy keeps of a cell's or a text run's look.
struct CopyLook {
  std::uint32_t number_format = 0;  // index into Workbook::number_formats
  bool bold = false;
  bool struck = false;
  bool wrapped = false;  // its text has line breaks
  auto operator<=>(const CopyLook&) const = default;
};

/// The copy's cell formats, each made once; the workbook owns them.
class CopyFormats {
 public:
  CopyFormats(lxw_workbook& workbook, const std::vector<std::string>& number_formats)
      : workbook_(workbook), number_formats_(number_formats) {}
  /// Nothing for a plain look.
  lxw_format* of(const CopyLook& look);

 private:
  lxw_workbook& workbook_;
  const std::vector<std::string>& number_formats_;
  std::map<CopyLook, lxw_format*> made_;
};

}  // namespace nenpo::annex
