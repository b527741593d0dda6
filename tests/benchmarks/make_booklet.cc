// Makes the benchmark booklet: N units of a heading, three paragraphs of about 200 characters, four
// bullets, a table of 4 rows and 5 columns and four bars, as a templates folder that `nenpo build
// --templates` typesets.
//
//   make_booklet N PROSE_FOLDER OUT        sentences drawn from the prose, always the same ones
//   make_booklet CONTENT.json OUT          the units of a JSON file: {title, units: [{heading,
//   paras, bullets,
//                                          kpi: {head, rows}, bars: [{label, value}]}]}

#include <Poco/JSON/Array.h>
#include <Poco/JSON/Object.h>
#include <Poco/JSON/Parser.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <set>
#include <string>
#include <vector>

#include "base/text.h"

namespace {

namespace fs = std::filesystem;

struct Bar {
  std::string label;
  std::string share;
};
struct Unit {
  std::string heading;
  std::vector<std::string> paragraphs;
  std::vector<std::string> bullets;
  std::vector<std::string> table_head;
  std::vector<std::vector<std::string>> table_rows;
  std::vector<Bar> bars;
};

std::string read_file(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

// ---- the JSON form

std::vector<std::string> strings(const Poco::JSON::Array::Ptr& array) {
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < array->size(); ++i)
    texts.push_back(array->getElement<std::string>(static_cast<unsigned>(i)));
  return texts;
}

Unit unit_from_json(const Poco::JSON::Object& json) {
  Unit unit;
  unit.heading = json.getValue<std::string>("heading");
  unit.paragraphs = strings(json.getArray("paras"));
  unit.bullets = strings(json.getArray("bullets"));
  const auto table = json.getObject("kpi");
  unit.table_head = strings(table->getArray("head"));
  const auto rows = table->getArray("rows");
  for (unsigned i = 0; i < rows->size(); ++i) unit.table_rows.push_back(strings(rows->getArray(i)));
  const auto bars = json.getArray("bars");
  for (unsigned i = 0; i < bars->size(); ++i) {
    const auto bar = bars->getObject(i);
    unit.bars.push_back({bar->getValue<std::string>("label"), bar->get("value").toString()});
  }
  return unit;
}

std::vector<Unit> units_from_json(const fs::path& file) {
  Poco::JSON::Parser parser;
  const auto content = parser.parse(read_file(file)).extract<Poco::JSON::Object::Ptr>();
  const auto array = content->getArray("units");
  std::vector<Unit> units;
  for (unsigned i = 0; i < array->size(); ++i)
    units.push_back(unit_from_json(*array->getObject(i)));
  return units;
}

// ---- our own content

/// A linear congruential generator: the same units on every machine.
class Draw {
 public:
  explicit Draw(std::uint32_t seed) : state_(seed) {}
  std::size_t below(std::size_t limit) {
    state_ = state_ * 1664525u + 1013904223u;
    return (state_ >> 8) % limit;
  }

 private:
  std::uint32_t state_;
};

constexpr std::size_t kShortestSentence = 45;  // bytes
constexpr std::size_t kLongestSentence = 270;
constexpr std::size_t kParagraphBytes = 560;  // about 200 characters
constexpr std::uint32_t kSeed = 20260401;
constexpr std::array kUnits{"%", "人", "件", "者", "t-CO2", "回", "か所", "百万円"};
constexpr std::array kThemes{"脱炭素社会の実現", "子育て環境の充実", "協働のまちづくり",
                             "健康寿命の延伸", "資源循環の推進"};

std::vector<std::string> sentences_of(const fs::path& folder) {
  std::set<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.path().extension() == ".md") files.insert(entry.path());
  }
  std::set<std::string> seen;
  std::vector<std::string> sentences;
  for (const fs::path& file : files) {
    const std::string text = read_file(file);
    for (const std::string_view line : nenpo::split(text, '\n')) {
      if (line.find_first_of("#*{}|<>_`[]") != std::string_view::npos) continue;
      std::string rest(nenpo::trim(line.starts_with("- ") ? line.substr(2) : line));
      for (std::size_t end; (end = rest.find("。")) != std::string::npos;) {
        const std::string sentence = rest.substr(0, end + 3);
        rest.erase(0, end + 3);
        const bool fits =
            sentence.size() >= kShortestSentence && sentence.size() <= kLongestSentence;
        if (fits && seen.insert(sentence).second) sentences.push_back(sentence);
      }
    }
  }
  return sentences;
}

Unit drawn_unit(std::size_t number, const std::vector<std::string>& sentences, Draw& draw) {
  Unit unit;
  unit.heading = "施策" + std::to_string(number) + "　" + kThemes[number % kThemes.size()] +
                 "とSDGsゴール" + std::to_string(1 + number % 17);
  for (int i = 1; i <= 3; ++i) {
    std::string text = std::to_string(2018 + draw.below(9)) + "年度のSDGs指標" +
                       std::to_string(number) + "-" + std::to_string(i) + "は" +
                       std::to_string(10 + draw.below(990)) + "件（前年度比" +
                       std::to_string(10 + draw.below(89)) + ".5%）であり、達成率を確認した。";
    while (text.size() < kParagraphBytes) text += sentences[draw.below(sentences.size())];
    unit.paragraphs.push_back(text);
  }
  for (int i = 0; i < 4; ++i) unit.bullets.push_back(sentences[draw.below(sentences.size())]);
  unit.table_head = {"指標名", "単位", "基準値", "目標値", "実績値"};
  for (std::size_t i = 1; i <= 4; ++i) {
    const std::string label =
        kThemes[draw.below(kThemes.size())] + std::string("指標") + std::to_string(i);
    unit.table_rows.push_back(
        {label, kUnits[draw.below(kUnits.size())], std::to_string(10 + draw.below(900)),
         std::to_string(950 + draw.below(9000)), std::to_string(10 + draw.below(940))});
    unit.bars.push_back({label, "0." + std::to_string(100 + draw.below(899))});
  }
  return unit;
}

// ---- the templates folder

std::string table_row(const std::vector<std::string>& cells) {
  std::string row = "|";
  for (const std::string& cell : cells) row += " " + nenpo::replace_all(cell, "|", "\\|") + " |";
  return row + "\n";
}

std::string markdown(const Unit& unit) {
  std::string text = "# " + unit.heading + "\n\n";
  for (const std::string& paragraph : unit.paragraphs) text += paragraph + "\n\n";
  for (const std::string& bullet : unit.bullets) text += "- " + bullet + "\n";
  text += "\n" + table_row(unit.table_head) + "|---|:-:|--:|--:|--:|\n";
  for (const auto& row : unit.table_rows) text += table_row(row);
  text += "\n:::{bars}\n";
  for (const Bar& bar : unit.bars) text += bar.label + " | " + bar.share + "\n";
  return text + ":::\n\n";
}

void write_templates(const std::vector<Unit>& units, const fs::path& folder) {
  fs::create_directories(folder / "bench");
  std::ofstream chapter(folder / "bench" / "chapter.md", std::ios::binary);
  for (const Unit& unit : units) chapter << markdown(unit);
  std::ofstream(folder / "bench" / "publication.toml", std::ios::binary)
      << "name = \"bench\"\ntitle = \"川崎市SDGsガイダンス\"\nshort_title = "
         "\"SDGsガイダンス\"\nauthor = \"nenpo\"\n"
         "subject = \"速度の計測\"\nissued = 2026-04-01\nstyle = \"bench.toml\"\n\n"
         "[[part]]\nkind = \"contents\"\ntitle = \"目次\"\n\n[[part]]\nkind = \"chapter\"\ntext = "
         "\"chapter.md\"\n";
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> words(argv + 1, argv + argc);
  try {
    if (words.size() == 2) {
      write_templates(units_from_json(words[0]), words[1]);
      return 0;
    }
    if (words.size() == 3) {
      const auto sentences = sentences_of(words[1]);
      Draw draw(kSeed);
      std::vector<Unit> units;
      for (std::size_t i = 1; i <= std::stoul(words[0]); ++i)
        units.push_back(drawn_unit(i, sentences, draw));
      write_templates(units, words[2]);
      return 0;
    }
    std::cerr << "usage: make_booklet N PROSE_FOLDER OUT | make_booklet CONTENT.json OUT\n";
    return 2;
  } catch (const std::exception& exception) {
    std::cerr << "make_booklet: " << exception.what() << "\n";
    return 3;
  }
}
