#pragma once

#include <string>

#include "store/edition_store.h"

namespace nenpo::store::test {

/// An edition in which no two fields are alike, with every kind of value.
StoredEdition sample();
/// All that it holds, as text: two that give the same text are equal in every field.
std::string every_field(const StoredEdition& stored);

}  // namespace nenpo::store::test
