#pragma once

#include <toml++/toml.h>

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "assemble/template_keys.h"
#include "base/length.h"
#include "base/result.h"
#include "model/style.h"

namespace nenpo::assemble {

/// [colours]: the names by which a style file speaks of its colours.
using Colours = std::map<std::string, model::Colour, std::less<>>;

/// The words that a key may have, and what they mean.
template <typename Enum>
using Words = std::vector<std::pair<std::string_view, Enum>>;

/// The tables of a style file; a Failure names the file and the line.
Result<toml::table> parse_style(const std::filesystem::path& file);
/// "#1F3A68"
std::optional<model::Colour> parse_colour(std::string_view text);

/// One table of a style file. Every value is read by `read(key, member)` according to the member's
/// type; at the end of its life the keys nobody asked for are refused. The first fault of the file
/// is kept in `failure`.
class StyleKeys {
 public:
  StyleKeys(const toml::table& table, const std::string& file, const Colours& colours,
            std::optional<Failure>& failure);
  ~StyleKeys();
  StyleKeys(const StyleKeys&) = delete;
  StyleKeys& operator=(const StyleKeys&) = delete;

  bool has(std::string_view key) { return keys_.has(key); }
  TemplateKeys& keys() { return keys_; }

  void read(std::string_view key, std::string& text);
  void read(std::string_view key, std::vector<std::string>& texts);
  void read(std::string_view key, int& number);
  void read(std::string_view key, Pt& length);         // "10.5pt", "26mm"; none is less than 0
  void read_signed(std::string_view key, Pt& length);  // may be less than 0
  void read(std::string_view key, Em& length);         // "0.125em"
  void read(std::string_view key, double& share);      // "64%", more than 0
  void read(std::string_view key, model::Colour& colour);
  void read(std::string_view key, model::TextStyle& style);
  void read(std::string_view key, model::RuleStyle& rule);
  void read(std::string_view key, bool& flag);  // "yes", "no"; not written: no
  /// A length that something is divided by.
  void read_positive(std::string_view key, Pt& length);
  void read_positive(std::string_view key, int& number);

  template <typename Value>
  void read(std::string_view key, std::optional<Value>& value) {
    if (has(key)) read(key, value.emplace());
  }

  template <typename Enum>
  void read_word(std::string_view key, Enum& value, const Words<Enum>& words) {
    const std::string text = keys_.text(key);
    std::string allowed;
    for (const auto& [word, meaning] : words) {
      if (word == text) {
        value = meaning;
        return;
      }
      allowed += (allowed.empty() ? "" : "、") + std::string(word);
    }
    refuse(key, "「" + text + "」とは書けません。書けるのは、" + allowed + " です。");
  }

  /// Keeps the value as it is when the key is not written.
  template <typename Enum>
  void read_optional_word(std::string_view key, Enum& value, const Words<Enum>& words) {
    if (has(key)) read_word(key, value, words);
  }

  /// The table below `key`; null, with the fault kept, when there is none.
  std::unique_ptr<StyleKeys> section(std::string_view key);
  std::unique_ptr<StyleKeys> below(const toml::table& table) const;
  void refuse(std::string_view key, std::string reason);

 private:
  TemplateKeys keys_;
  const std::string& file_;
  const Colours& colours_;
  std::optional<Failure>& failure_;
};

}  // namespace nenpo::assemble
