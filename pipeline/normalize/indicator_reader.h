#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/edition.h"
#include "normalize/record_reader.h"

namespace nenpo::normalize {

/// An indicator as one record states it, with the figures of that record.
struct IndicatorRecord {
  model::Indicator indicator;
  std::vector<model::Observation> observations;
};

/// Reads one record of 様式1 or its 別表. Nothing when it has no usable indicator number.
std::optional<IndicatorRecord> read_indicator(RecordReader& reader, const std::string& department,
                                              const model::Masters& masters);

}  // namespace nenpo::normalize
