#include "annex/indicator_annex.h"

#include "annex/sheet_writer.h"
#include "annex/sheets.h"

namespace nenpo::annex {

Result<Done> write_indicator_annex(const model::Edition& edition, const AnnexInfo& info,
                                   const std::filesystem::path& file) {
  return write_sheets(plan_sheets(edition, info),
                      {info.title + "　成果指標一覧", info.publisher, info.issued}, Memory::kWhole,
                      file);
}

}  // namespace nenpo::annex
