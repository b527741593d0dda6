#pragma once

#include <optional>
#include <vector>

#include "model/workbook.h"
#include "normalize/form_labels.h"
#include "normalize/record.h"

namespace nenpo::normalize {

/// A 個票: one record on a sheet, labels left and values right. Groups (現在値) may stand left of
/// their labels (値).
struct Card {
  Record record;
  std::vector<CellAddress> labels;
};

/// The card on a sheet, when it names at least four fields that have their values beside them.
std::optional<Card> find_card(const model::Sheet& sheet, const FormLabels& labels);

}  // namespace nenpo::normalize
