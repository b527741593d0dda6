#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace nenpo::package {

/// What becomes of parts: their new content, or nothing for a part that goes.
using ZipChanges = std::map<std::string, std::optional<std::string>, std::less<>>;

/// The same package with some parts changed, added (behind the others) or left out. Every other
/// entry is copied as it is packed, so that its bytes and its time stay. Parts that are written get
/// 1980-01-01, so that the same changes give the same bytes. Names are compared as ZipPackage does;
/// an entry keeps the spelling it has. Nothing when `bytes` is no archive that libzip can read.
std::optional<std::string> patch_zip(std::string_view bytes, const ZipChanges& changes);

}  // namespace nenpo::package
