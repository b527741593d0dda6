#include "tests/app/published_edition.h"

#include <gtest/gtest.h>

#include <cstdlib>

#include "base/text.h"
#include "tests/support/golden.h"

namespace nenpo::test {
namespace {

std::vector<std::string> texts_of(const std::filesystem::path& pdf,
                                  const std::vector<std::string>& options) {
  // The foot line stands below 774 pt.
  std::vector<std::string> words{"pdftotext", "-x", "0",   "-y", "0", "-W",
                                 "596",       "-H", "766", "-r", "72"};
  words.insert(words.end(), options.begin(), options.end());
  words.insert(words.end(), {pdf.string(), "-"});
  const Ended ended = run_program(words);
  EXPECT_EQ(ended.exit_code, 0) << ended.errors;
  std::vector<std::string> pages;
  for (const std::string_view page : split(ended.output, '\f')) pages.emplace_back(page);
  if (!pages.empty()) pages.pop_back();  // behind the last form feed
  return pages;
}

/// Where ctest has the edition made once for all tests (tests/CMakeLists.txt); without it each
/// program makes its own.
constexpr const char* kPublishedFolder = "NENPO_PUBLISHED_EDITION";

PublishedEdition make_edition(const std::filesystem::path& output) {
  return {output, output / "2026", nenpo({"build", "--output", output.string()})};
}

void keep(const PublishedEdition& made) {
  write_file(made.output / "exit_code", std::to_string(made.build.exit_code));
  write_file(made.output / "stdout", made.build.output);
  write_file(made.output / "stderr", made.build.errors);
}

PublishedEdition kept_edition(const std::filesystem::path& output) {
  return {output,
          output / "2026",
          {std::stoi(read_file(output / "exit_code")), read_file(output / "stdout"),
           read_file(output / "stderr")}};
}

}  // namespace

const PublishedEdition& published_edition() {
  static const PublishedEdition kEdition = [] {
    const char* folder = std::getenv(kPublishedFolder);
    return folder != nullptr ? kept_edition(folder) : make_edition(fresh_folder("published"));
  }();
  return kEdition;
}

/// ctest runs each test in a process of its own: they all read what this one makes before them.
TEST(PublishedEdition, DISABLED_IsMadeForAllTests) {
  const char* folder = std::getenv(kPublishedFolder);
  ASSERT_NE(folder, nullptr);
  std::filesystem::remove_all(folder);
  std::filesystem::create_directories(folder);
  keep(make_edition(folder));
}

std::vector<std::string> page_texts(const std::filesystem::path& pdf) {
  return texts_of(pdf,
                  {"-raw"});  // in the file's order; poppler's own parts a line where a span ends
}

std::vector<std::string> page_layouts(const std::filesystem::path& pdf) {
  return texts_of(pdf, {"-layout"});
}

std::string without_blanks(std::string_view text) {
  std::string rest;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint next = decode_utf8(text, at);
    if (!is_blank(next.value)) rest.append(text.substr(at, next.size));
    at += next.size;
  }
  return rest;
}

}  // namespace nenpo::test
