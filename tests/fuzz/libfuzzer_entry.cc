#include <cstddef>
#include <cstdint>

#include "tests/fuzz/targets/targets.h"

/// What libFuzzer calls with each input; NENPO_FUZZ_TARGET is a function of targets.h.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  nenpo::fuzz::NENPO_FUZZ_TARGET({reinterpret_cast<const char*>(data), size});
  return 0;
}
