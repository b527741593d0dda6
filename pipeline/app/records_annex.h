#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "annex/table_annex.h"
#include "base/result.h"
#include "model/edition.h"

namespace nenpo::app {

/// The tables that annex/records.xlsx holds, in the order and by the names of `list`
/// (templates/annex.csv: the table and its name; how it is printed across). Only what is listed there gets into the public
/// file: the roster of participants is not, since nobody was asked for consent. None when there is
/// no such list; a listed table that nobody submitted is passed over.
Result<std::vector<annex::AnnexTable>> listed_tables(const model::Edition& edition,
                                                     const std::filesystem::path& list);

}  // namespace nenpo::app
