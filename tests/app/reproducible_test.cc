#include <gtest/gtest.h>

#include "tests/app/published_edition.h"
#include "tests/support/golden.h"

namespace nenpo::test {
namespace {

TEST(Build, GivesTheSameBytesInAnyPlaceLanguageZoneAndMaskByAnyNumberOfThreads) {
  const auto first = published_edition().edition;
  const auto folder = fresh_folder("another place") / "出力";
  const std::string command = "umask 077; exec \"$0\" build --jobs 3 --output \"$1\"";
  const Ended ended =
      run_program({"sh", "-c", command, nenpo_binary().string(), folder.string()},
                  {.folder = source_folder(),
                   .environment = {"LANG=ja_JP.UTF-8", "LC_ALL=tr_TR.UTF-8",
                                   "TZ=Pacific/Kiritimati", "SOURCE_DATE_EPOCH=1500000000",
                                   "HOME=/nonexistent", "XDG_CACHE_HOME=/nonexistent"},
                   .input = ""});
  ASSERT_EQ(ended.exit_code, 0) << ended.errors;
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(first)) {
    if (!entry.is_regular_file()) continue;
    ++files;
    const auto name = std::filesystem::relative(entry.path(), first);
    EXPECT_TRUE(read_file(entry.path()) == read_file(folder / "2026" / name)) << name << " differs";
  }
  EXPECT_GE(files, 7u);
}

}  // namespace
}  // namespace nenpo::test
