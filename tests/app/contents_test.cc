#include <gtest/gtest.h>

#include "base/text.h"
#include "tests/app/published_edition.h"
#include "tests/support/golden.h"

namespace nenpo::test {
namespace {

struct Entry {
  std::string heading;
  std::string page;
};

/// Contents lines end in leader dots and the page's number.
std::vector<Entry> contents_of(const std::string& page) {
  std::vector<Entry> entries;
  std::string pending;
  for (const std::string_view line : split(page, '\n')) {
    const std::string text = without_blanks(line);
    std::size_t digits = text.size();
    while (digits > 0 && text[digits - 1] >= '0' && text[digits - 1] <= '9') --digits;
    std::size_t end = digits;
    while (end > 0 && text[end - 1] == '.') --end;
    if (digits == text.size() || end == digits) {
      pending += text;
      continue;
    }
    entries.push_back({pending + text.substr(0, end), text.substr(digits)});
    pending.clear();
  }
  return entries;
}

TEST(PlanContents, NameThePagesOnWhichTheHeadingsStand) {
  const auto pages = page_layouts(published_edition().edition / "plan.pdf");
  ASSERT_GT(pages.size(), 20u);
  const auto entries = contents_of(pages[1]);  // behind the cover
  ASSERT_GE(entries.size(), 12u);
  for (const Entry& entry : entries) {
    const std::size_t page = std::stoul(entry.page);  // the contents are page 1
    ASSERT_LT(page, pages.size()) << entry.heading;
    // The last six characters are enough to know the heading by, and free of what stands before it
    // on the line.
    const std::string tail =
        entry.heading.substr(entry.heading.size() > 18 ? entry.heading.size() - 18 : 0);
    EXPECT_NE(without_blanks(pages[page]).find(tail), std::string::npos)
        << entry.heading << " on page " << entry.page;
  }
}

}  // namespace
}  // namespace nenpo::test
