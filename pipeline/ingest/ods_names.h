#pragma once

#include <cstdint>
#include <string_view>

#include "package/xml_stream.h"

namespace nenpo::ingest::ods {

// Namespaces of the Open Document Format, ODF 1.3 Part 3, 2.2.
constexpr std::string_view kOffice = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
constexpr std::string_view kTable = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
constexpr std::string_view kText = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
constexpr std::string_view kStyle = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
constexpr std::string_view kNumber = "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0";

inline bool is(const package::XmlName& name, std::string_view space, std::string_view local) {
  return name.local == local && name.space == space;
}

/// An attribute of any namespace; empty when it is not there.
inline std::string_view value(const package::XmlAttributes& attributes, std::string_view local) {
  return attributes.find_prefixed(local).value_or(std::string_view{});
}

/// A count such as table:number-columns-repeated: 1 when it is not there or no number.
std::uint32_t count(const package::XmlAttributes& attributes, std::string_view local);

}  // namespace nenpo::ingest::ods
