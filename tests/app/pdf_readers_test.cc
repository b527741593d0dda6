// What poppler and qpdf, which share nothing with our own checks, say of every PDF that is
// published.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "base/text.h"
#include "tests/app/published_edition.h"

namespace nenpo::test {
namespace {

using testing::EndsWith;
using testing::HasSubstr;
using testing::StartsWith;

/// Those for readers, the archive, the press and the proof alike.
std::vector<std::string> published_pdfs() {
  std::vector<std::string> pdfs;
  for (const auto& entry :
       std::filesystem::recursive_directory_iterator(published_edition().edition)) {
    if (entry.path().extension() == ".pdf") pdfs.push_back(entry.path());
  }
  return pdfs;
}

/// What the program prints; it has nothing to complain of.
std::string said_by(std::vector<std::string> program, const std::string& pdf) {
  program.push_back(pdf);
  const Ended ended = run_program(program);
  EXPECT_EQ(ended.exit_code, 0) << pdf;
  EXPECT_EQ(ended.errors, "") << pdf;
  return std::string(trim(ended.output));
}

void expect_sound_file(const std::string& pdf) {
  EXPECT_THAT(said_by({"qpdf", "--check"}, pdf),
              EndsWith("No syntax or stream encoding errors found; the file may still contain\n"
                       "errors that qpdf cannot detect"))
      << pdf;
}

void expect_structure(const std::string& pdf) {
  EXPECT_THAT(said_by({"pdfinfo", "-struct"}, pdf), StartsWith("Document\n")) << pdf;
}

/// Embedded, subset, with the text of their glyphs.
void expect_whole_fonts(const std::string& pdf) {
  const std::string printed = said_by({"pdffonts"}, pdf);
  const auto lines = split(printed, '\n');
  ASSERT_GT(lines.size(), 2U) << pdf;
  EXPECT_THAT(std::string(lines[0]), HasSubstr(" emb sub uni "));
  for (std::size_t i = 2; i < lines.size(); ++i) {
    EXPECT_THAT(std::string(lines[i]), HasSubstr(" yes yes yes ")) << pdf;
  }
}

TEST(PublishedPdfs, AreSoundFilesWithTheirStructureAndWholeFonts) {
  const auto pdfs = published_pdfs();
  EXPECT_GE(pdfs.size(), 10U);
  for (const std::string& pdf : pdfs) {
    expect_sound_file(pdf);
    expect_structure(pdf);
    expect_whole_fonts(pdf);
  }
}

}  // namespace
}  // namespace nenpo::test
