#include "package/zip_package.h"
#include "tests/fuzz/targets/promises.h"
#include "tests/fuzz/targets/targets.h"

namespace nenpo::fuzz {

void read_package(std::string_view bytes) {
  package::Budget budget;
  const package::ZipPackage package(bytes, budget);
  if (package.trouble() != package::ZipTrouble::kNone) return;
  std::uint64_t unpacked = 0;
  for (const std::string& part : package.parts()) {
    promise(package.has(part), "a part that is named is there");
    package.read(part, [&](std::string_view piece) {
      unpacked += piece.size();
      return true;
    });
  }
  promise(unpacked <= package::Budget::kMaxBytes, "no more is unpacked than the budget allows");
}

}  // namespace nenpo::fuzz
