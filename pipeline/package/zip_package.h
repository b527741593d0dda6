#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "package/budget.h"

namespace nenpo::package {

enum class ZipTrouble { kNone, kCorrupt, kEncrypted, kTooLarge, kMissing, kStopped };

/// A part's name as names are compared: lower case, '/' for '\\', no '/' in front.
std::string comparable_name(std::string_view part);

/// The parts of a .xlsx or .ods package in memory, by name. Names are compared without regard to
/// case, with '/' for
/// '\' and no leading '/' (ECMA-376 Part 2, 6.2.2.3), and never used as paths. Claimed sizes are
/// never believed: what is unpacked is drawn from the budget as it comes. `bytes` must outlive the
/// package.
///
/// Home of libzip. Not Poco::Zip (1.11): that walks the local headers from the first byte and
/// searches for the data descriptors behind them, asserts on duplicate names and on methods it does
/// not know. libzip goes by the central directory, as Excel does, and checks every CRC.
class ZipPackage {
 public:
  ZipPackage(std::string_view bytes, Budget& budget);
  ~ZipPackage();
  ZipPackage(ZipPackage&&) noexcept;
  ZipPackage& operator=(ZipPackage&&) noexcept;

  /// kNone when the package can be used.
  ZipTrouble trouble() const;
  bool has(std::string_view part) const;
  /// The names of all parts as they are compared, sorted.
  std::vector<std::string> parts() const;
  /// Unpacks a part piece by piece. When `take` returns false the rest is left (kStopped). What was
  /// taken counts only when the answer is kNone: a wrong CRC shows at the end.
  ZipTrouble read(std::string_view part, const std::function<bool(std::string_view)>& take) const;
  /// A whole small part.
  ZipTrouble read(std::string_view part, std::string& content) const;

 private:
  struct Content;
  std::unique_ptr<Content> content_;
};

}  // namespace nenpo::package
