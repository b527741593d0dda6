#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

namespace nenpo::pdf {

/// What an XMP packet says (ISO 16684-1), as far as the rules ask: properties that stand in
/// elements of their own, as our packets have them.
struct XmpPacket {
  bool well_formed = false;  // XML, without a DOCTYPE
  /// The first value by namespace and name, joined without a blank: {"http://…/dc/…/title",
  /// "計画"}.
  std::map<std::string, std::string> values;
  std::set<std::string> schemas;    // namespaces of the properties
  std::set<std::string> described;  // namespaces that an extension schema describes

  std::string value(std::string_view schema, std::string_view name) const;
};

XmpPacket read_xmp(std::string_view packet);

}  // namespace nenpo::pdf
