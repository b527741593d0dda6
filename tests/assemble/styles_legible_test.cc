// Every style of the house can be read: contrast and size of its texts, by style and part.
#include <gtest/gtest.h>
#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "tests/support/golden.h"

namespace nenpo::assemble {
namespace {

struct Colour {
  std::array<double, 3> parts{};  // 0 to 1
};

std::optional<Colour> parse_colour(const std::string& text) {
  if (text.size() != 7 || text.front() != '#') return std::nullopt;
  Colour colour;
  for (std::size_t i = 0; i < colour.parts.size(); ++i) {
    int value = 0;
    const char* begin = text.data() + 1 + i * 2;
    if (std::from_chars(begin, begin + 2, value, 16).ptr != begin + 2) return std::nullopt;
    colour.parts[i] = value / 255.0;
  }
  return colour;
}

/// WCAG 2: relative luminance and contrast ratio.
double luminance(const Colour& colour) {
  constexpr std::array kWeights{0.2126, 0.7152, 0.0722};
  double sum = 0;
  for (std::size_t i = 0; i < kWeights.size(); ++i) {
    const double part = colour.parts[i];
    sum += kWeights[i] * (part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4));
  }
  return sum;
}

double contrast(const Colour& a, const Colour& b) {
  const auto [dark, light] = std::minmax({luminance(a), luminance(b)});
  return (light + 0.05) / (dark + 0.05);
}

double points(const std::string& length) {
  const double number = std::stod(length);
  return length.ends_with("mm") ? number * 72 / 25.4 : number;
}

struct TextPart {
  std::string name;  // look.lead.paragraph.text
  double size = 0;
  bool bold = false;
  Colour colour;
};

/// A style file as far as it decides what can be read.
class StyleSheet {
 public:
  explicit StyleSheet(const toml::table& file) : file_(file) {
    if (const toml::table* named = file["colours"].as_table()) {
      for (const auto& [name, node] : *named) {
        const auto colour = parse_colour(node.value_or<std::string>(""));
        if (colour) colours_[std::string(name.str())] = *colour;
      }
    }
    walk(file, "");
  }

  const std::vector<TextPart>& texts() const { return texts_; }
  /// What text may stand on: white paper and every colour that fills something.
  const std::vector<Colour>& grounds() const { return grounds_; }

 private:
  Colour colour_of(const std::string& text) const {
    const auto named = colours_.find(text);
    return named != colours_.end() ? named->second : parse_colour(text).value_or(Colour{});
  }

  void walk(const toml::table& table, const std::string& path) {
    if (path == "colours" || path == "goal") return;
    if (table.contains("role") && table.contains("size")) return add_text(table, path);
    for (const auto& [key, node] : table) {
      const std::string name =
          path.empty() ? std::string(key.str()) : path + "." + std::string(key.str());
      if (name == "goal") continue;
      if (key.str().ends_with("fill") || key == "tint" || key == "ground") {
        const std::string value = node.value_or<std::string>("");
        if (colours_.contains(value) || parse_colour(value)) grounds_.push_back(colour_of(value));
      }
      if (const toml::table* inner = node.as_table()) walk(*inner, name);
      if (const toml::array* list = node.as_array()) {
        for (const toml::node& one : *list) {
          if (const toml::table* inner = one.as_table()) walk(*inner, name);
        }
      }
    }
  }

  void add_text(const toml::table& table, const std::string& path) {
    const std::string role = table["role"].value_or<std::string>("");
    texts_.push_back({path, points(table["size"].value_or<std::string>("0pt")),
                      role == "heading" || role.ends_with("bold") || role.ends_with("strong"),
                      colour_of(table["colour"].value_or<std::string>(""))});
  }

  const toml::table& file_;
  std::map<std::string, Colour> colours_;
  std::vector<TextPart> texts_;
  std::vector<Colour> grounds_{Colour{{1, 1, 1}}};
};

/// Light text stands on the darkest grounds, dark text may stand on every light one.
double least_contrast(const TextPart& text, const std::vector<Colour>& grounds) {
  constexpr double kLight = 0.4;
  const bool light = luminance(text.colour) > kLight;
  double least = 21;
  double most = 1;
  for (const Colour& ground : grounds) {
    const double ratio = contrast(text.colour, ground);
    most = std::max(most, ratio);
    if (luminance(ground) > kLight) least = std::min(least, ratio);
  }
  return light ? most : least;
}

double needed_contrast(const TextPart& text) {
  const bool large = text.size >= 18 || (text.bold && text.size >= 14);
  return large ? 3 : 4.5;
}

/// Looks may set captions.
bool is_running_text(const TextPart& text) {
  return text.name.ends_with("paragraph.text") && !text.name.starts_with("look.");
}

/// Readings are half as large as their text; bullets are drawn, not read.
bool is_read(const TextPart& text) {
  return !text.name.ends_with("ruby") && !text.name.ends_with("bullet");
}

std::vector<std::string> faults_of(const StyleSheet& style) {
  constexpr double kLeast = 8;
  constexpr double kLeastOfRunningText = 9;
  std::vector<std::string> faults;
  for (const TextPart& text : style.texts()) {
    const double ratio = least_contrast(text, style.grounds());
    if (ratio < needed_contrast(text)) {
      faults.push_back(text.name + ": contrast " + std::to_string(ratio));
    }
    if (is_read(text) && text.size < (is_running_text(text) ? kLeastOfRunningText : kLeast)) {
      faults.push_back(text.name + ": " + std::to_string(text.size) + " pt");
    }
  }
  return faults;
}

std::vector<std::string> faults_in(const std::string& text) {
  const toml::table file = toml::parse(text);
  return faults_of(StyleSheet(file));
}

TEST(LegibleStyles, AreAllOfTheHouse) {
  const auto folder = test::source_folder() / "templates/styles";
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() != ".toml") continue;
    if (entry.path().filename() == "proof.toml") continue;  // remarks for proofreaders
    for (const std::string& fault : faults_in(test::read_file(entry.path()))) {
      ADD_FAILURE() << entry.path().filename().string() << " " << fault;
    }
  }
}

TEST(LegibleStyles, AreNotThoseWithPaleOrSmallText) {
  const auto faults = [](const std::string& size, const std::string& colour) {
    return faults_in("[paragraph]\ntext = { role = \"body\", size = \"" + size +
                     "\", leading = \"18pt\", colour = \"" + colour + "\" }\n");
  };
  EXPECT_TRUE(faults("9pt", "#767676").empty()) << "4.54 on white";
  EXPECT_EQ(faults("9pt", "#777777").size(), 1U) << "4.48 on white";
  EXPECT_TRUE(faults("18pt", "#777777").empty()) << "large type needs 3";
  EXPECT_EQ(faults("8.9pt", "#000000"), std::vector<std::string>{"paragraph.text: 8.900000 pt"});
}

TEST(LegibleStyles, MeasureTextOnTheGroundsOfTheirFile) {
  const std::string white =
      "[cover]\ntitle = { role = \"heading\", size = \"12pt\", leading = \"18pt\", colour = "
      "\"#FFFFFF\" }\n";
  EXPECT_EQ(faults_in(white).size(), 1U) << "white on white";
  EXPECT_TRUE(faults_in(white + "fill = \"#0E5A54\"\n").empty());
  EXPECT_EQ(faults_in(white + "fill = \"#86ABA7\"\n").size(), 1U);
}

}  // namespace
}  // namespace nenpo::assemble
