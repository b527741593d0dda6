#include <algorithm>

#include "base/text.h"
#include "tests/pages/rules.h"

namespace nenpo::pages {
namespace {

using model::Role;

std::u32string sorted(std::u32string text) {
  std::sort(text.begin(), text.end());
  return text;
}

std::u32string text_of(const Reading& reading, const Paragraph& paragraph) {
  std::u32string text;
  for (const std::size_t line : paragraph.lines) text += reading.lines[line].text;
  return without_blanks(text);
}

/// The cells of each table, and of those that go on over the next sheets.
std::vector<std::u32string> tables_of(const Reading& reading) {
  std::vector<std::u32string> tables;
  std::u32string parts;
  std::size_t last_page = kNone;
  for (std::size_t i = 0; i < reading.tags.size(); ++i) {
    if (reading.tags[i].role != Role::kTable) continue;
    const std::size_t page = reading.tags[i].page;
    const bool sheet = reading.pages.pages[page].end == model::PageEnd::kWhole;
    const bool goes_on = sheet && last_page != kNone && page == last_page + 1;
    parts = (goes_on ? parts : std::u32string()) + reading.text_in(i);
    tables.push_back(sorted(reading.text_in(i)));
    if (goes_on) tables.push_back(sorted(parts));
    last_page = page;
  }
  return tables;
}

std::string begin_of(const std::u32string& text) {
  return "「" + to_utf8(text.substr(0, 16)) + "…」";
}

}  // namespace

Violations nothing_lost(const Reading& reading, const ManuscriptWords& words) {
  Violations found;
  std::u32string all;  // a stop between paragraphs
  for (const Paragraph& paragraph : reading.paragraphs) {
    all += text_of(reading, paragraph) + U'\n';
  }
  for (std::size_t i = 0; i < reading.tags.size(); ++i) {
    // A text whose first character hangs as the mark of an item.
    if (reading.tags[i].role == Role::kListItem) all += reading.text_in(i) + U'\n';
  }
  for (const std::u32string& text : words.texts) {
    if (all.find(text) != std::u32string::npos) continue;
    found.push_back("the text " + begin_of(text) + " is not there whole");
  }
  const std::vector<std::u32string> tables = tables_of(reading);
  for (const std::u32string& table : words.tables) {
    if (std::find(tables.begin(), tables.end(), sorted(table)) != tables.end()) continue;
    found.push_back("the table " + begin_of(table) + " is not there whole");
  }
  return found;
}

}  // namespace nenpo::pages
