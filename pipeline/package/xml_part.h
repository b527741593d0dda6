#pragma once

#include <string_view>

#include "package/budget.h"
#include "package/xml_stream.h"
#include "package/zip_package.h"

namespace nenpo::package {

enum class PartTrouble { kNone, kMissing, kCorrupt, kEncrypted, kTooLarge };

/// The same trouble, of a package as a whole.
PartTrouble part_trouble_of(ZipTrouble trouble);

/// Unpacks a part of a package and tells the listener what it holds. What the listener has heard
/// counts only when the answer is kNone. A listener that did not want to go on leaves kNone and
/// knows itself why.
PartTrouble read_xml_part(const ZipPackage& package, std::string_view part, XmlListener& listener,
                          const Budget& budget);

}  // namespace nenpo::package
