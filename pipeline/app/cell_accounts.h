#pragma once

#include <string>
#include <vector>

#include "model/edition.h"

namespace nenpo::app {

/// What became of every cell, one line a file: 読み取り 123 = 使用 100 + 使わない 23（見出し
/// 10、…）. Every reason is told with its number of cells, and 行方不明 when the sum is not what
/// was read.
std::string cell_accounts_text(const std::vector<model::CellAccount>& accounts);

}  // namespace nenpo::app
