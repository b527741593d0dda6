#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "package/xml_part.h"

namespace nenpo::ingest {

/// Whether an element belongs to SpreadsheetML: its transitional or strict namespace, or none at
/// all, as careless programs write it.
bool is_spreadsheet(std::string_view space);

/// A relation of one part to another. ECMA-376 Part 2, 6.5. `kind` is the last step of the
/// relation's type, which the strict and the transitional form have in common: "worksheet",
/// "sharedStrings", "comments".
struct Relation {
  std::string id;
  std::string kind;
  std::string target;  // name of the part, resolved against the source
};
using Relations = std::vector<Relation>;

/// The relations of a part, or of the whole package for "". External targets are left out, and so
/// is what is not a part. A part without relations has none.
package::PartTrouble read_relations(const package::ZipPackage& package, std::string_view part,
                                    const package::Budget& budget, Relations& relations);
const Relation* find_kind(const Relations& relations, std::string_view kind);
const Relation* find_id(const Relations& relations, std::string_view id);

/// The parts that [Content_Types].xml names one by one, with their types. ECMA-376 Part 2, 6.2.3.
using ContentTypes = std::map<std::string, std::string, std::less<>>;
package::PartTrouble read_content_types(const package::ZipPackage& package,
                                        const package::Budget& budget, ContentTypes& types);

}  // namespace nenpo::ingest
