#pragma once

#include <cstddef>
#include <functional>
#include <ostream>
#include <string>
#include <vector>

namespace nenpo::test {

/// The columns of a table of tests/data/expected that an archetype shows.
struct ShownTable {
  std::string name;
  std::vector<std::string> columns;
  std::string key = {};    // only records in which this column
  std::string value = {};  // has this value
};

struct PublicationTexts {
  std::string name;
  std::string prose;          // folder
  std::size_t sentences = 0;  // at least
  int folio_of_first_page = 0;
  std::size_t contents = 0;  // page with the folios of others, from 1
  std::vector<ShownTable> tables;
  std::vector<std::string> made;  // what is neither submitted nor in the template: all there is
};
void PrintTo(const PublicationTexts& texts, std::ostream* out);

/// What each of the five publications says, and of what.
PublicationTexts guidance_texts();
PublicationTexts plan_texts();
PublicationTexts results_texts();
PublicationTexts digest_texts();
PublicationTexts meeting_texts();

/// The sentences of a publication's prose: lines without the marks of Markdown and without marks
/// that stand for records.
void each_sentence(const PublicationTexts& texts,
                   const std::function<void(const std::string& words)>& look_at);

/// The values of the shown columns, a call a record.
void each_value(const ShownTable& table,
                const std::function<void(const std::vector<std::string>& values)>& look_at);

}  // namespace nenpo::test
