#include "tests/support/golden.h"

#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sstream>

namespace nenpo::test {
namespace {

/// The first line in which two texts differ, with both readings.
std::string first_difference(std::string_view actual, std::string_view expected) {
  std::istringstream left{std::string(actual)};
  std::istringstream right{std::string(expected)};
  std::string actual_line;
  std::string expected_line;
  for (int number = 1;; ++number) {
    const bool more_left = static_cast<bool>(std::getline(left, actual_line));
    const bool more_right = static_cast<bool>(std::getline(right, expected_line));
    if (!more_left) actual_line = "(end)";
    if (!more_right) expected_line = "(end)";
    if (actual_line != expected_line || (!more_left && !more_right)) {
      return "line " + std::to_string(number) + "\n  expected: " + expected_line +
             "\n  actual:   " + actual_line;
    }
  }
}

/// This process's own folder: tests run side by side. Removed at the end, but kept for a look after
/// a failure.
class Scratch {
 public:
  ~Scratch() {
    std::error_code ignored;
    if (testing::UnitTest::GetInstance()->Passed()) std::filesystem::remove_all(folder_, ignored);
  }
  const std::filesystem::path& folder() const { return folder_; }

 private:
  std::filesystem::path folder_ =
      std::filesystem::path(testing::TempDir()) / ("nenpo-tests-" + std::to_string(getpid()));
};

}  // namespace

std::filesystem::path source_folder() { return NENPO_SOURCE_DIR; }

std::filesystem::path fresh_folder(std::string_view name) {
  static const Scratch kScratch;
  const auto folder = kScratch.folder() / name;
  std::filesystem::remove_all(folder);
  std::filesystem::create_directories(folder);
  return folder;
}

std::string read_file(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  EXPECT_TRUE(stream.good()) << file;
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

void write_file(const std::filesystem::path& file, std::string_view bytes) {
  std::filesystem::create_directories(file.parent_path());
  std::ofstream stream(file, std::ios::binary);
  stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  EXPECT_TRUE(stream.good()) << file;
}

testing::AssertionResult matches_golden(std::string_view actual, std::string_view name) {
  const auto file = source_folder() / "tests" / name;
  if (const char* update = std::getenv("UPDATE_GOLDEN"); update != nullptr && *update == '1') {
    write_file(file, actual);
    return testing::AssertionSuccess() << "rewritten: " << file;
  }
  if (!std::filesystem::exists(file)) {
    return testing::AssertionFailure()
           << "no golden file " << file << "; make it with UPDATE_GOLDEN=1";
  }
  const std::string expected = read_file(file);
  if (actual == expected) return testing::AssertionSuccess();
  return testing::AssertionFailure() << name << ": " << first_difference(actual, expected);
}

}  // namespace nenpo::test
