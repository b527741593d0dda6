// templates/README.md lists all tables and keys of publication.toml and of the styles, and nothing
// else: a key that nobody knows makes the reader name those that it does.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <regex>
#include <string>
#include <utility>
#include <vector>

#include "assemble/publication.h"
#include "assemble/style_file.h"
#include "base/text.h"
#include "tests/support/golden.h"
#include "tests/support/readme_files.h"

namespace nenpo::assemble {
namespace {

using test::in_backquotes;
using test::listed;
using test::Names;
using test::names_between;
using test::readme_table;

constexpr std::string_view kUnknown = "nobody = 1\n";

Names known_of(const Failure& failure) {
  return names_between(failure.reason, "ここに書ける項目は、", " です。");
}

// ---- publication.toml

constexpr std::string_view kDescription = R"(name = "sample"
title = "例"
author = "市"
issued = 2026-03-31
style = "a.toml"
[plan]
number = 3
first_year = 2026
last_year = 2029
[cover]
publisher = "市"
title_lines = ["例"]
issued = "令和8（2026）年3月"
[binding]
method = "saddle"
paper_thickness = "0.1mm"
[[part]]
kind = "chapter"
prose = "a.md"
[[heading_end]]
prose = "a.md"
text = "1 例"
[[insert]]
prose = "a.md"
after_heading = "1 例"
text = "one.md"
[[asset]]
name = "例"
file = "a.png"
sha256 = "0000000000000000000000000000000000000000000000000000000000000000"
)";

/// With an unknown key behind `header`; at the beginning without one.
Names keys_of_publication(const std::string& header) {
  const auto folder = test::fresh_folder("description");
  std::string text(kDescription);
  const auto at = header.empty() ? 0 : text.find(header + "\n") + header.size() + 1;
  text.insert(at, kUnknown);
  test::write_file(folder / "sample/publication.toml", text);
  test::write_file(folder / "sample/one.md", "文\n");
  const auto read = read_publications(folder);
  return read ? Names{} : known_of(read.error());
}

/// Those of the words that may be keys.
Names keys_among(const std::vector<std::string>& words) {
  Names keys;
  const std::regex key("[a-z0-9_]+");
  for (const std::string& word : words) {
    if (std::regex_match(word, key)) keys.insert(word);
  }
  return keys;
}

TEST(TemplatesReadme, ListsEveryKeyOfPublications) {
  EXPECT_EQ(listed("| 項目 | 必須 | 内容 |", 0), keys_of_publication(""));
  const auto tables = readme_table("| 表 | 項目 |");
  EXPECT_EQ(tables.size(), 7U);
  for (const auto& cells : tables) {
    const std::string header = in_backquotes(cells[0]).at(0);
    EXPECT_EQ(keys_among(in_backquotes(cells[1])), keys_of_publication(header)) << header;
  }
}

// ---- styles

/// "[callout.column.paragraph]" as the readme calls it: [callout.種類.paragraph].
std::string documented(const std::string& header) {
  static const std::regex kKind(
      "(\\[+(?:callout|tables|row|picture|key_facts|badge|items|label_table|statistics|masthead|"
      "ruled_rows)\\.)[^.\\]]+(.*)");
  static const std::regex kLayout("(\\[+sheet\\.)[^.\\]]+(.*)");
  return std::regex_replace(std::regex_replace(header, kKind, "$1種類$2"), kLayout, "$1名前$2");
}

/// Style files, and the tables in them with the place behind their headers.
struct StyleText {
  std::string text;
  std::vector<std::pair<std::string, std::size_t>> tables;
};

std::vector<StyleText> style_texts() {
  std::vector<StyleText> styles;
  const std::regex header("(^|\n)(\\[+[a-z_]+(?:\\.[a-z0-9_-]+)*\\]+)[^\n]*\n");
  for (const auto& entry :
       std::filesystem::directory_iterator(test::source_folder() / "templates/styles")) {
    StyleText style{test::read_file(entry.path()), {}};
    // Overlapping: the line end of one header is the beginning of the next.
    std::smatch found;
    for (std::size_t from = 0;
         std::regex_search(style.text.cbegin() + static_cast<std::ptrdiff_t>(from),
                           style.text.cend(), found, header);) {
      const std::size_t end = from + static_cast<std::size_t>(found.position() + found.length());
      style.tables.emplace_back(documented(found[2]), end);
      from = end - 1;
    }
    styles.push_back(std::move(style));
  }
  return styles;
}

Names known_with(std::string text, std::size_t at, std::string_view unknown = kUnknown) {
  const auto folder = test::fresh_folder("style");
  text.insert(at, unknown);
  test::write_file(folder / "unbroken-words.txt", "川崎市\n");
  test::write_file(folder / "styles/sample.toml", text);
  const auto read = read_style(folder / "styles/sample.toml");
  return read ? Names{} : known_of(read.error());
}

/// Keys that are known only beside others appear in some of a file's tables: so many are tried.
constexpr int kTablesTried = 6;

std::map<std::string, Names> known_tables() {
  std::map<std::string, Names> known;
  for (const StyleText& style : style_texts()) {
    std::map<std::string, int> tried;
    for (const auto& [name, at] : style.tables) {
      const bool free = name.find("[look.") != std::string::npos || name == "[colours]" ||
                        name == "[proof]";  // not for planners
      if (free || tried[name]++ >= kTablesTried) continue;
      known[name].merge(known_with(style.text, at));
    }
  }
  return known;
}

std::map<std::string, Names> documented_tables() {
  std::map<std::string, Names> tables;
  for (const auto& cells : readme_table("| 表 | 何の体裁か | 項目 |")) {
    tables[in_backquotes(cells[0]).at(0)] = keys_among(in_backquotes(cells[2]));
  }
  return tables;
}

TEST(TemplatesReadme, ListsEveryKeyOfEachTableOfStyles) {
  const auto known = known_tables();
  const auto tables = documented_tables();
  for (const auto& [name, keys] : known) {
    const auto listed_keys = tables.find(name);
    ASSERT_NE(listed_keys, tables.end()) << name;
    EXPECT_EQ(listed_keys->second, keys) << name;
  }
  for (const auto& [name, keys] : tables) EXPECT_TRUE(known.contains(name)) << name;
}

/// "[[sheet.名前.frame]]" stands below sheet.
std::string family_of(const std::string& table) {
  const auto begin = table.find_first_not_of('[');
  return table.substr(begin, table.find_first_of(".]", begin) - begin);
}

TEST(TemplatesReadme, ListsEveryTableOfStyles) {
  Names names = listed("| 項目 | 内容（表の外に書くもの） |", 0);
  for (const auto& [table, keys] : documented_tables()) names.insert(family_of(table));
  names.merge(Names{"colours", "look", "proof"});
  EXPECT_EQ(names, known_with(style_texts().at(0).text, 0));
}

/// `{ role = "gothic", … }` and `{ width = "0.5pt", … }`, which stand in any table.
TEST(TemplatesReadme, ListsEveryKeyOfTextsAndRules) {
  const std::string text = test::read_file(test::source_folder() / "templates/styles/example.toml");
  const std::regex key("(\\w+) =");
  for (const char* beginning : {"{ role =", "{ width ="}) {
    Names shown;
    for (const auto& cells : readme_table("| 値 | 書き方 |")) {
      for (const std::string& word : in_backquotes(cells[1])) {
        if (!word.starts_with(beginning)) continue;
        for (std::sregex_iterator at(word.begin(), word.end(), key), end; at != end; ++at) {
          shown.insert((*at)[1]);
        }
      }
    }
    EXPECT_EQ(shown, known_with(text, text.find(beginning) + 2, "nobody = 1, ")) << beginning;
  }
}

std::string style_sources() {
  std::string text;
  const auto folder = test::source_folder() / "pipeline/assemble";
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().filename().string().starts_with("style_")) {
      text += test::read_file(entry.path());
    }
  }
  return text;
}

Names matches(const std::string& text, const std::string& pattern) {
  Names names;
  const std::regex words(pattern);
  for (std::sregex_iterator at(text.begin(), text.end(), words), end; at != end; ++at) {
    names.insert((*at)[1]);
  }
  return names;
}

TEST(TemplatesReadme, ListsEveryWordThatAKeyMayHave) {
  EXPECT_EQ(listed("| 項目 | 書ける言葉 |", 1),
            matches(style_sources(), "\\{\"([a-z0-9-]+)\",\\s*(?:\\w+::)+k\\w+\\}"));
}

TEST(TemplatesReadme, ListsWhatNoLookMayChange) {
  const std::string sources = style_sources();
  const auto begin = sources.find("kOfThePublication{");
  const std::string list = sources.substr(begin, sources.find("};", begin) - begin);
  const std::string readme = test::templates_readme();
  const auto behind = readme.find("は、冊子全体で1つなので");
  const auto line = readme.rfind('\n', behind) + 1;
  const auto words = in_backquotes(readme.substr(line, behind - line));
  EXPECT_EQ(Names(words.begin(), words.end()), matches(list, "\"([a-z_]+)\""));
}

}  // namespace
}  // namespace nenpo::assemble
