#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace nenpo::annex {

/// A name that Excel allows and no sheet of `taken` has (letters of either case are the same
/// there): at most 31 UTF-16 units, none of []:*?/\, no ' at either end. What is cut is cut at the
/// end, 「（2）」 is put behind a name that is taken.
std::string sheet_name(std::string_view wanted, const std::vector<std::string>& taken);

}  // namespace nenpo::annex
