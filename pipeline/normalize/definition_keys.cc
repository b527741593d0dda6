#include "normalize/definition_keys.h"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace nenpo::normalize {
namespace {

std::string named(std::string_view key) { return "キー「" + std::string(key) + "」"; }

}  // namespace

Result<toml::table> parse_definition(const std::filesystem::path& path) {
  const std::string name = path.filename().string();
  std::ifstream stream(path, std::ios::binary);
  if (!stream) return Failure{"様式定義の読み込み", path.string(), "ファイルを開けません"};
  const std::string text{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
  try {
    return toml::parse(text, name);
  } catch (const toml::parse_error& error) {
    return Failure{"様式定義の読み込み", name + ":" + std::to_string(error.source().begin.line),
                   "TOMLの書式が正しくありません（" + std::string(error.description()) + "）"};
  }
}

void DefinitionKeys::refuse_at(const toml::node& node, const std::string& reason) {
  if (fault_) return;
  const std::string line = std::to_string(node.source().begin.line);
  fault_ = Failure{"様式定義の読み込み", file_ + ":" + line, reason};
}

void DefinitionKeys::refuse(std::string_view key, const std::string& reason) {
  const toml::node* node = table_.get(key);
  refuse_at(node != nullptr ? *node : table_, named(key) + reason);
}

const toml::node* DefinitionKeys::find(std::string_view key) {
  asked_.emplace_back(key);
  return table_.get(key);
}

const toml::node* DefinitionKeys::require(std::string_view key) {
  const toml::node* node = find(key);
  if (node == nullptr) refuse_at(table_, named(key) + "がありません");
  return node;
}

std::string DefinitionKeys::text(std::string_view key) {
  const toml::node* node = require(key);
  if (node == nullptr) return {};
  const auto* text = node->as_string();
  if (text == nullptr) refuse(key, "は文字列で書いてください");
  return text != nullptr ? text->get() : std::string();
}

std::string DefinitionKeys::text_or(std::string_view key, std::string_view otherwise) {
  return table_.contains(key) ? text(key) : (find(key), std::string(otherwise));
}

std::vector<std::string> DefinitionKeys::texts_of(const toml::node& node, std::string_view key) {
  std::vector<std::string> texts;
  const toml::array* array = node.as_array();
  if (array == nullptr) {
    refuse(key, "は文字列の配列で書いてください");
    return texts;
  }
  for (const toml::node& element : *array) {
    if (const auto* text = element.as_string()) {
      texts.push_back(text->get());
    } else {
      refuse_at(element, named(key) + "には文字列だけを並べてください");
    }
  }
  return texts;
}

std::vector<std::string> DefinitionKeys::texts(std::string_view key) {
  const toml::node* node = require(key);
  return node != nullptr ? texts_of(*node, key) : std::vector<std::string>();
}

std::vector<std::string> DefinitionKeys::texts_if_any(std::string_view key) {
  const toml::node* node = find(key);
  return node != nullptr ? texts_of(*node, key) : std::vector<std::string>();
}

int DefinitionKeys::number(std::string_view key) {
  const toml::node* node = require(key);
  if (node == nullptr) return 0;
  const auto number = node->value_exact<int64_t>();
  if (!number || *number < 0 || *number > 9999)
    refuse(key, "は0から9999までの整数で書いてください");
  return number ? static_cast<int>(*number) : 0;
}

int DefinitionKeys::number_or(std::string_view key, int otherwise) {
  return table_.contains(key) ? number(key) : (find(key), otherwise);
}

bool DefinitionKeys::flag_if_any(std::string_view key) {
  const toml::node* node = find(key);
  if (node == nullptr) return false;
  const auto flag = node->value_exact<bool>();
  if (!flag) refuse(key, "は true か false で書いてください");
  return flag.value_or(false);
}

std::optional<Date> DefinitionKeys::date_if_any(std::string_view key) {
  return table_.contains(key) ? std::optional(date(key)) : (find(key), std::nullopt);
}

Date DefinitionKeys::date(std::string_view key) {
  const toml::node* node = require(key);
  if (node == nullptr) return {};
  const auto date = node->value_exact<toml::date>();
  if (!date) refuse(key, "は日付で書いてください（例: 2019-05-01）");
  return date ? Date{date->year, date->month, date->day} : Date{};
}

void DefinitionKeys::each(std::string_view key, const std::function<void(DefinitionKeys&)>& read) {
  const toml::node* node = find(key);
  if (node == nullptr) return;
  const toml::array* array = node->as_array();
  if (array == nullptr) {
    refuse(key, "は表の配列（[[" + std::string(key) + "]]）で書いてください");
    return;
  }
  for (const toml::node& element : *array) {
    const toml::table* table = element.as_table();
    if (table == nullptr) {
      refuse_at(element, named(key) + "には表だけを並べてください");
      return;
    }
    DefinitionKeys keys(*table, file_, fault_);
    read(keys);
    keys.finish();
  }
}

void DefinitionKeys::finish() {
  for (const auto& [key, node] : table_) {
    if (std::find(asked_.begin(), asked_.end(), key.str()) == asked_.end()) {
      refuse_at(node, named(key.str()) + "は使えません。綴りを確かめてください");
    }
  }
}

}  // namespace nenpo::normalize
