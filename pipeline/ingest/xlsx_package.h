#pragma once

#include <string_view>

#include "package/relations.h"

namespace nenpo::ingest {

using package::ContentTypes;
using package::find_id;
using package::find_kind;
using package::read_content_types;
using package::read_relations;
using package::Relation;
using package::Relations;

/// Whether an element belongs to SpreadsheetML: its transitional or strict namespace, or none at
/// all, as careless programs write it.
bool is_spreadsheet(std::string_view space);

}  // namespace nenpo::ingest
