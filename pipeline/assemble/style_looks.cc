#include "assemble/style_looks.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace nenpo::assemble {
namespace {

/// What a part of a publication cannot have otherwise than the rest.
constexpr std::array<std::string_view, 12> kOfThePublication{
    "page",  "foot",     "composition", "width_policy", "unbroken_words", "note_mark",
    "cover", "contents", "colophon",    "goal",         "look",           "sheet"};

Failure fault(const std::string& file, const toml::source_region& at, std::string reason) {
  return {"テンプレートの読み込み", file + ":" + std::to_string(at.begin.line), std::move(reason)};
}

/// [callout], [tables]: nothing but tables, one for each kind.
bool is_by_kind(const toml::table& table) {
  return std::all_of(table.begin(), table.end(),
                     [](const auto& entry) { return entry.second.is_table(); });
}

void put_kinds(toml::table& kinds, toml::table& of_look) {
  for (auto&& [kind, node] : of_look) kinds.insert_or_assign(kind, std::move(node));
}

/// The first heading that matches is taken.
void put_headings(toml::array& headings, toml::array& of_look) {
  std::size_t at = 0;
  for (auto&& heading : of_look) {
    headings.insert(headings.cbegin() + static_cast<std::ptrdiff_t>(at++), std::move(heading));
  }
}

void put_part(toml::table& style, const toml::key& key, toml::node& part) {
  toml::node* present = style.get(key);
  if (present != nullptr && present->is_table() && part.is_table()) {
    const bool joins = key == "colours" || is_by_kind(*part.as_table());
    if (joins) return put_kinds(*present->as_table(), *part.as_table());
  }
  if (present != nullptr && key == "heading" && present->is_array() && part.is_array()) {
    return put_headings(*present->as_array(), *part.as_array());
  }
  style.insert_or_assign(key, std::move(part));
}

}  // namespace

std::vector<std::string> look_names(const toml::table& style) {
  std::vector<std::string> names;
  const toml::table* looks = style["look"].as_table();
  if (looks == nullptr) return names;
  for (const auto& [name, node] : *looks) names.emplace_back(name.str());
  return names;
}

std::optional<Failure> look_fault(const toml::table& style, const std::string& file) {
  const toml::table* looks = style["look"].as_table();
  if (looks == nullptr) return std::nullopt;
  for (const auto& [name, node] : *looks) {
    const toml::table* look = node.as_table();
    if (look == nullptr) {
      return fault(file, node.source(),
                   "体裁「" + std::string(name.str()) +
                       "」は、[look.名前] の下に書いてください。例：[look.lead.paragraph]");
    }
    for (const auto& [key, part] : *look) {
      const auto* found = std::find(kOfThePublication.begin(), kOfThePublication.end(), key.str());
      if (found == kOfThePublication.end()) continue;
      return fault(file, key.source(),
                   "[look." + std::string(name.str()) + "] に「" + std::string(key.str()) +
                       "」は書けません。これは冊子全体で1つです。[look.] の外に書いてください。");
    }
  }
  return std::nullopt;
}

void put_look(toml::table& style, const std::string& name) {
  style.erase("sheet");
  const toml::node_view look = style["look"][name];
  if (toml::table* parts = look.as_table()) {
    toml::table taken = std::move(*parts);
    style.erase("look");
    for (auto&& [key, part] : taken) put_part(style, key, part);
  }
}

}  // namespace nenpo::assemble
