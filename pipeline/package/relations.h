#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "package/xml_part.h"

namespace nenpo::package {

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
PartTrouble read_relations(const ZipPackage& package, std::string_view part, const Budget& budget,
                           Relations& relations);
const Relation* find_kind(const Relations& relations, std::string_view kind);
const Relation* find_id(const Relations& relations, std::string_view id);
/// "xl/workbook.xml" keeps its relations in "xl/_rels/workbook.xml.rels".
std::string relations_part(std::string_view part);
/// "xl/worksheets/" + "../comments1.xml" is "xl/comments1.xml". A target that begins with '/'
/// counts from the root.
std::string resolve_target(std::string_view source, std::string_view target);

/// The parts that [Content_Types].xml names one by one, with their types. ECMA-376 Part 2, 6.2.3.
using ContentTypes = std::map<std::string, std::string, std::less<>>;
PartTrouble read_content_types(const ZipPackage& package, const Budget& budget,
                               ContentTypes& types);

}  // namespace nenpo::package
