#pragma once

#include <cstddef>
#include <map>
#include <qpdf/QPDFObjectHandle.hh>
#include <string>

#include "pdf/preflight/checked_file.h"
#include "pdf/preflight/faults.h"

namespace nenpo::pdf {

/// The places of the file that have names (ISO 32000-1, 12.3.2), read once.
class Destinations {
 public:
  explicit Destinations(const CheckedFile& file);

  /// The page, from 1, to which a destination or a GoTo action leads; 0: to none of the file's.
  std::size_t page_of(const QPDFObjectHandle& destination) const;
  /// Whether every name is ASCII: what a link writes and what the names list differs otherwise.
  void check_names(Faults& faults) const;

 private:
  const CheckedFile& file_;
  std::map<std::string, QPDFObjectHandle> named_;
};

}  // namespace nenpo::pdf
