#pragma once

#include <gmock/gmock.h>

#include <filesystem>
#include <string>
#include <string_view>

namespace nenpo::test {

/// The project's folder, for tests/data, input/, templates/ and fonts/.
std::filesystem::path source_folder();
/// A new empty folder of this test's own; removed when the test program ends well.
std::filesystem::path fresh_folder(std::string_view name);
std::string read_file(const std::filesystem::path& file);
void write_file(const std::filesystem::path& file, std::string_view bytes);

/// Passes when `actual` equals the golden file `name` below tests/. With UPDATE_GOLDEN=1 in the
/// environment the file is rewritten instead: review `git diff` then. Folders of tests with a
/// golden/ in them have the label golden: UPDATE_GOLDEN=1 ctest --preset dev -L golden.
testing::AssertionResult matches_golden(std::string_view actual, std::string_view name);

}  // namespace nenpo::test
