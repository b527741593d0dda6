#pragma once

#include <ostream>
#include <span>
#include <string>
#include <string_view>

namespace nenpo::fuzz {

/// A file that is made to be dangerous, too large to keep: the target that is to read it and the
/// bytes.
struct HostileFile {
  std::string_view name;  // what it is
  std::string_view target;
  std::string (*make)();
};

/// How a test's report calls it.
inline std::ostream& operator<<(std::ostream& stream, const HostileFile& file) {
  return stream << file.name;
}

std::span<const HostileFile> hostile_packages();
std::span<const HostileFile> hostile_workbooks();
std::span<const HostileFile> hostile_texts();

}  // namespace nenpo::fuzz
