#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/edition.h"
#include "model/printed_fact.h"

namespace nenpo::app {

/// A value of a form's table that a page prints.
struct TracedValue {
  std::string id;                      // model::table_fact_id
  std::string printed;                 // 3,093人
  std::string what;                    // its column as the form calls it
  std::vector<std::string> spellings;  // what a reader may type for it
  model::Provenance from;
};

/// Those that stand on any page, each once, in the order of their ids.
std::vector<TracedValue> traced_values(const model::Edition& edition,
                                       const std::vector<model::PrintedFact>& prints);

}  // namespace nenpo::app
