#pragma once

#include <string>

namespace nenpo::model {

/// One place where a fact is printed: what `nenpo trace` answers with. Made by app from Pages, kept
/// by store.
struct PrintedFact {
  std::string publication;  // "plan"
  int page = 0;             // sheet of the PDF, from 1
  std::string label;        // the folio printed on it
  std::string fact;         // model::fact_id
  auto operator<=>(const PrintedFact&) const = default;
};

}  // namespace nenpo::model
