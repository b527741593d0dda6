#include "tests/pages/page_words.h"

#include "base/text.h"
#include "tests/support/golden.h"

namespace nenpo::pages {

std::u32string words_on(const Reading& reading, std::size_t page) {
  std::u32string words;
  for (const Line& line : reading.lines) {
    if (line.page == page && !line.ruby) words += without_blanks(line.text);
  }
  return words;
}

std::optional<std::size_t> page_with(const Reading& reading, const std::string& words) {
  const std::u32string wanted = without_blanks(to_utf32(words));
  std::optional<std::size_t> in_contents;
  for (std::size_t page = 0; page < reading.pages.pages.size(); ++page) {
    const std::u32string said = words_on(reading, page);
    if (said.find(wanted) == std::u32string::npos) continue;
    if (said.find(U"......") == std::u32string::npos) return page;
    if (!in_contents) in_contents = page;
  }
  return in_contents;
}

std::string words_in(const Reading& reading) {
  std::u32string text, outside;
  for (const Line& line : reading.lines) {
    if (line.ruby) continue;
    const bool artifact = reading.is_inside(line.tag, model::Role::kArtifact);
    (artifact ? outside : text) += without_blanks(line.text);
  }
  return to_utf8(text + U"\n" + outside);
}

Records expected_records(const std::string& file) {
  Records records(1, std::vector<std::string>(1));
  bool quoted = false;
  for (const char c : test::read_file(test::source_folder() / "tests/data/expected" / file)) {
    auto& record = records.back();
    if (c == '"') {
      quoted = !quoted;
    } else if (c == ',' && !quoted) {
      record.emplace_back();
    } else if (c == '\n' && !quoted) {
      records.emplace_back(1);
    } else {
      record.back() += c;
    }
  }
  records.pop_back();
  records.erase(records.begin());
  return records;
}

}  // namespace nenpo::pages
