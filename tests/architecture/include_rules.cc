#include "tests/architecture/include_rules.h"

#include <array>
#include <cctype>

#include "base/text.h"

namespace nenpo::architecture {
namespace {

/// A third-party header is known by how its name begins; it may only stand where the table names
/// its library.
struct ThirdParty {
  std::string_view header_begins;
  std::string_view listed_as;
};
constexpr std::array kThirdParty{
    ThirdParty{"Poco/Data/", "Poco Data"},
    ThirdParty{"Poco/JSON/", "Poco JSON"},
    ThirdParty{"Poco/Util/", "Poco Util"},
    ThirdParty{"Poco/", "Poco"},
    ThirdParty{"cairo", "cairo"},
    ThirdParty{"pango/", "Pango"},
    ThirdParty{"hb", "HarfBuzz"},
    ThirdParty{"fontconfig/", "fontconfig"},
    ThirdParty{"ft2build", "FreeType"},
    ThirdParty{"freetype/", "FreeType"},
    ThirdParty{"zip.h", "libzip"},
    ThirdParty{"expat", "expat"},
    ThirdParty{"iconv", "iconv"},
    ThirdParty{"toml++/", "tomlplusplus"},
    ThirdParty{"unicode/", "ICU"},
    ThirdParty{"cmark", "cmark-gfm"},
    ThirdParty{"mecab", "MeCab"},
    ThirdParty{"xlsxwriter", "libxlsxwriter"},
    ThirdParty{"sqlite3", "Poco Data"},
    ThirdParty{"openssl/", "OpenSSL"},
    ThirdParty{"glib", "Pango"},
    ThirdParty{"qpdf/", "libqpdf"},
};

std::vector<std::string> words_of(std::string_view cell) {
  std::vector<std::string> words;
  for (const std::string_view part : split(cell, ',')) {
    const std::string word(trim(part));
    if (!word.empty() && word != "-") words.push_back(word);
  }
  return words;
}

std::string without_ticks(std::string_view cell) {
  return replace_all(std::string(trim(cell)), "`", "");
}

void check_own_include(const std::string& folder, std::string_view header, const FolderRule& rule,
                       std::vector<std::string>& found) {
  const std::string target(header.substr(0, header.find('/')));
  if (target == folder || rule.may_include_all || rule.may_include.contains(target)) return;
  found.push_back(folder + " may not include \"" + std::string(header) + "\"");
}

void check_third_party(const std::string& folder, std::string_view header, const FolderRule& rule,
                       std::vector<std::string>& found) {
  if (header == "iostream" && folder != "app")
    found.push_back("<iostream> outside app/: in " + folder);
  for (const ThirdParty& known : kThirdParty) {
    if (!header.starts_with(known.header_begins)) continue;
    if (rule.third_party.find(known.listed_as) == std::string::npos) {
      found.push_back(folder + " is not the home of <" + std::string(header) + "> (" +
                      std::string(known.listed_as) + ")");
    }
    return;
  }
}

/// printf and puts write to the terminal; snprintf and fprintf-like names of other meaning do not
/// match.
bool prints(std::string_view line) {
  for (const std::string_view call : {"printf(", "puts(", "putchar("}) {
    const std::size_t at = line.find(call);
    if (at == std::string_view::npos) continue;
    const char before = at == 0 ? ' ' : line[at - 1];
    if (before == 'f' || (std::isalnum(static_cast<unsigned char>(before)) == 0 && before != '_'))
      return true;
  }
  return false;
}

}  // namespace

FolderRules read_folder_rules(std::string_view readme) {
  FolderRules rules;
  bool in_table = false;
  for (const std::string_view line : split(readme, '\n')) {
    if (line.starts_with("| folder |")) in_table = true;
    if (!line.starts_with("|")) in_table = false;
    if (!in_table || line.starts_with("| folder |") || line.starts_with("|---")) continue;
    const auto cells = split(line, '|');  // an empty one on either side
    if (cells.size() < 7) continue;
    FolderRule rule;
    const auto allowed = words_of(without_ticks(cells[4]));
    rule.may_include = {allowed.begin(), allowed.end()};
    rule.may_include_all = rule.may_include.contains("everything");
    rule.third_party = without_ticks(cells[5]);
    rules[without_ticks(cells[1])] = rule;
  }
  return rules;
}

std::vector<std::string> violations(const std::string& folder, std::string_view source,
                                    const FolderRules& rules) {
  std::vector<std::string> found;
  const auto rule = rules.find(folder);
  if (rule == rules.end()) return {folder + " is not in the table of pipeline/README.md"};
  for (const std::string_view line : split(source, '\n')) {
    if (folder != "app" && prints(line))
      found.push_back("printing outside app/: " + std::string(trim(line)));
    if (!line.starts_with("#include")) continue;
    const std::size_t open = line.find_first_of("<\"");
    if (open == std::string_view::npos) continue;
    const std::size_t close = line.find_first_of(">\"", open + 1);
    const std::string_view header = line.substr(open + 1, close - open - 1);
    if (line[open] == '"') check_own_include(folder, header, rule->second, found);
    if (line[open] == '<') check_third_party(folder, header, rule->second, found);
  }
  return found;
}

}  // namespace nenpo::architecture
