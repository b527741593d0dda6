#include "ingest/xlsx_package.h"

namespace nenpo::ingest {
namespace {

constexpr std::string_view kTransitional =
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
constexpr std::string_view kStrict = "http://purl.oclc.org/ooxml/spreadsheetml/main";

}  // namespace

bool is_spreadsheet(std::string_view space) {
  return space == kTransitional || space == kStrict || space.empty();
}

}  // namespace nenpo::ingest
