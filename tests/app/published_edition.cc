#include "tests/app/published_edition.h"

#include <gtest/gtest.h>

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

}  // namespace

const PublishedEdition& published_edition() {
  static const PublishedEdition kEdition = [] {
    PublishedEdition made;
    made.output = fresh_folder("published");
    made.edition = made.output / "2026";
    made.build = nenpo({"build", "--output", made.output.string()});
    return made;
  }();
  return kEdition;
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
