// What those who do not see the pages, or who point a telephone at them, get of them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/text.h"
#include "tests/app/published_edition.h"
#include "tests/support/golden.h"

namespace nenpo::test {
namespace {

std::string pdf_of(const std::string& publication) {
  return (published_edition().edition / (publication + ".pdf")).string();
}

/// The dictionaries of the PDF's objects.
std::vector<std::string> objects_of(const std::string& pdf) {
  const Ended plain = run_program({"qpdf", "--qdf", "--object-streams=disable", pdf, "-"});
  EXPECT_EQ(plain.exit_code, 0) << plain.errors;
  std::vector<std::string> objects(1);
  for (const std::string_view line : split(plain.output, '\n')) {
    if (line == "endobj") objects.emplace_back();
    objects.back().append(line).append("\n");
  }
  return objects;
}

/// Has the dictionary an alternative text with something in it?
bool says_what_it_shows(const std::string& object) {
  const std::size_t at = object.find("\n  /Alt ");
  if (at == std::string::npos) return false;
  const std::string_view text = std::string_view(object).substr(at + 8);
  return !text.starts_with("()") && !text.starts_with("<>") && !text.starts_with("<feff>");
}

TEST(Figures, HaveAnAlternativeTextInEveryPublication) {
  for (const char* publication : {"guidance", "plan", "results", "digest", "meeting"}) {
    std::size_t figures = 0;
    for (const std::string& object : objects_of(pdf_of(publication))) {
      if (object.find("\n  /S /Figure\n") == std::string::npos) continue;
      ++figures;
      EXPECT_TRUE(says_what_it_shows(object)) << publication << ".pdf: " << object;
    }
    EXPECT_EQ(figures == 0, std::string(publication) == "results") << "it is made of tables alone";
  }
}

TEST(Figures, WithoutAnAlternativeTextAreFound) {
  EXPECT_TRUE(says_what_it_shows("<<\n  /Alt <feff56f3>\n  /S /Figure\n"));
  EXPECT_FALSE(says_what_it_shows("<<\n  /K 12\n  /S /Figure\n"));
  EXPECT_FALSE(says_what_it_shows("<<\n  /Alt ()\n  /S /Figure\n"));
  EXPECT_FALSE(says_what_it_shows("<<\n  /Alt <feff>\n  /S /Figure\n"));
}

/// An address that is printed, and its page from 1.
struct PrintedAddress {
  std::string address;
  int page = 0;
};

std::vector<PrintedAddress> printed_addresses(const std::string& pdf) {
  constexpr std::string_view kBegin = "https://";
  const std::string text = run_program({"pdftotext", "-raw", pdf, "-"}).output;
  std::vector<PrintedAddress> addresses;
  int page = 0;
  for (const std::string_view words : split(text, '\f')) {
    ++page;
    for (auto at = words.find(kBegin); at != words.npos; at = words.find(kBegin, at + 1)) {
      const auto end = words.find_first_of(" \n>）", at);
      addresses.push_back({std::string(words.substr(at, end - at)), page});
    }
  }
  return addresses;
}

/// What a reader of QR codes sees on a page.
std::vector<std::string> decoded(const std::string& pdf, int page) {
  const auto picture = fresh_folder("qr") / "page";
  const std::string number = std::to_string(page);
  const Ended drawn = run_program({"pdftoppm", "-r", "150", "-gray", "-singlefile", "-f", number,
                                   "-l", number, pdf, picture.string()});
  EXPECT_EQ(drawn.exit_code, 0) << drawn.errors;
  const Ended read = run_program({"zbarimg", "--quiet", "--raw", picture.string() + ".pgm"});
  std::vector<std::string> codes;
  for (const std::string_view line : split(read.output, '\n')) {
    if (!line.empty()) codes.emplace_back(line);
  }
  return codes;
}

TEST(QrCode, OnTheFinishedPageSaysExactlyTheAddressBelowIt) {
  const std::string pdf = pdf_of("guidance");
  const auto printed = printed_addresses(pdf);
  ASSERT_EQ(printed.size(), 1U);
  EXPECT_THAT(decoded(pdf, printed.front().page), testing::ElementsAre(printed.front().address));
  EXPECT_THAT(decoded(pdf, printed.front().page + 1), testing::IsEmpty());
}

TEST(QrCode, FollowsTheAddressThatIsSubmitted) {
  const auto input = fresh_folder("qr-input"), output = fresh_folder("qr-output");
  std::filesystem::copy(source_folder() / "input", input, std::filesystem::copy_options::recursive);
  const auto prose = input / "2026/prose/000_guidance/05_inner-promotion-2.md";
  const std::string address = "https://logoform.jp/form/FUQz/999999";
  write_file(prose, replace_all(read_file(prose), "https://logoform.jp/form/FUQz/726454", address));
  const Ended build = nenpo(
      {"build", "--only", "guidance", "--input", input.string(), "--output", output.string()});
  ASSERT_LE(build.exit_code, 1) << build.errors;
  const std::string pdf = (output / "2026/guidance.pdf").string();
  const auto printed = printed_addresses(pdf);
  ASSERT_EQ(printed.size(), 1U);
  EXPECT_EQ(printed.front().address, address);
  EXPECT_THAT(decoded(pdf, printed.front().page), testing::ElementsAre(address));
}

}  // namespace
}  // namespace nenpo::test
