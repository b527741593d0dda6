#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <set>

#include "base/text.h"
#include "tests/app/program.h"
#include "tests/support/golden.h"

namespace nenpo::test {
namespace {

/// "code severity sheet cell" of the findings that count: errors and what is listed.
using Marks = std::multiset<std::string>;

/// tests/data/faulty/expected-findings.csv by file. Its messages hold commas; what is before them
/// does not.
std::map<std::string, Marks> expected_marks() {
  std::map<std::string, Marks> marks;
  const std::string csv = read_file(source_folder() / "tests/data/faulty/expected-findings.csv");
  for (const std::string_view row : split(csv, '\n')) {
    const auto fields = split(row, ',');
    if (fields.size() < 6 || fields[0] == "file") continue;
    marks[std::string(fields[0])].insert(std::string(fields[3]) + " " + std::string(fields[4]) +
                                         " " + std::string(fields[1]) + " " +
                                         std::string(fields[2]));
  }
  return marks;
}

std::string value_of(const std::string& json, const std::string& key) {
  const std::string opening = "\"" + key + "\":\"";
  const std::size_t begin = json.find(opening) + opening.size();
  return json.substr(begin, json.find('"', begin) - begin);
}

Marks marks_in(const std::string& json_lines) {
  Marks marks;
  for (const std::string_view piece : split(json_lines, '\n')) {
    const std::string line(piece);
    if (line.find("\"event\":\"finding\"") == std::string::npos) continue;
    marks.insert(value_of(line, "code") + " " + value_of(line, "severity") + " " +
                 value_of(line, "sheet") + " " + value_of(line, "cell"));
  }
  return marks;
}

TEST(FaultyFiles, GiveEveryListedFindingAtItsCellAndNoOtherError) {
  const auto expected = expected_marks();
  EXPECT_EQ(expected.size(), 27u);
  for (const auto& [file, listed] : expected) {
    const Ended ended = nenpo({"check", "--json", "--edition", "2026", "--against", "input/2026",
                               (source_folder() / "tests/data/faulty" / file).string()});
    Marks given = marks_in(ended.output);
    for (const std::string& mark : listed) {
      const auto found = given.find(mark);
      EXPECT_NE(found, given.end()) << file << ": " << mark;
      if (found != given.end()) given.erase(found);
    }
    for (const std::string& other : given) {
      EXPECT_EQ(other.find(" error "), std::string::npos) << file << ": " << other;
    }
  }
}

}  // namespace
}  // namespace nenpo::test
