#pragma once

#include <functional>
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

/// Passes the pieces of a part on to its parser, all or some of them; an empty piece says that
/// there are no more. False when it needs no more.
using XmlFeed = std::function<bool(XmlStream& stream, std::string_view piece)>;
/// The same for one who knows some of the document already without the parser's help.
PartTrouble read_xml_part(const ZipPackage& package, std::string_view part, XmlListener& listener,
                          const Budget& budget, const XmlFeed& feed);

}  // namespace nenpo::package
