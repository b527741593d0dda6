#include "assemble/template_keys.h"

#include <algorithm>

namespace nenpo::assemble {

const toml::node* TemplateKeys::take(std::string_view key, Presence presence) {
  if (std::find(known_.begin(), known_.end(), key) == known_.end()) known_.emplace_back(key);
  const toml::node* node = table_.get(key);
  if (node == nullptr && presence == Presence::kRequired) {
    refuse(line(), "項目「" + std::string(key) + "」がありません。この項目は必ず書いてください。");
  }
  return node;
}

void TemplateKeys::refuse(int line, std::string reason) {
  if (failure_) return;
  failure_ =
      Failure{"テンプレートの読み込み", file_ + ":" + std::to_string(line), std::move(reason)};
}

void TemplateKeys::refuse_type(std::string_view key, std::string_view expected) {
  refuse(line_of(key), "項目「" + std::string(key) + "」の値が正しくありません。" +
                           std::string(expected) + "の形で書いてください。");
}

int TemplateKeys::line_of(std::string_view key) const {
  const toml::node* node = table_.get(key);
  return node == nullptr ? line() : static_cast<int>(node->source().begin.line);
}

std::string TemplateKeys::text(std::string_view key, Presence presence) {
  const toml::node* node = take(key, presence);
  if (node == nullptr) return {};
  if (const auto value = node->value_exact<std::string>()) return *value;
  refuse_type(key, std::string(key) + " = \"文字\"");
  return {};
}

std::vector<std::string> TemplateKeys::texts(std::string_view key, Presence presence) {
  const toml::node* node = take(key, presence);
  if (node == nullptr) return {};
  std::vector<std::string> values;
  if (const toml::array* array = node->as_array()) {
    for (const toml::node& element : *array) {
      if (const auto value = element.value_exact<std::string>()) values.push_back(*value);
    }
    if (values.size() == array->size()) return values;
  }
  refuse_type(key, std::string(key) + " = [\"文字\", \"文字\"]");
  return {};
}

int TemplateKeys::number(std::string_view key) {
  constexpr std::int64_t kLargest = 9999;
  const toml::node* node = take(key, Presence::kRequired);
  if (node == nullptr) return 0;
  const auto value = node->value_exact<std::int64_t>();
  if (value && *value >= 0 && *value <= kLargest) return static_cast<int>(*value);
  refuse_type(key, std::string(key) + " = 2026（0から9999までの整数）");
  return 0;
}

Date TemplateKeys::date(std::string_view key) {
  const toml::node* node = take(key, Presence::kRequired);
  if (node == nullptr) return {};
  if (const auto value = node->value_exact<toml::date>()) {
    if (const auto date = make_date(value->year, value->month, value->day)) return *date;
  }
  refuse_type(key, std::string(key) + " = 2026-03-31（引用符なしの日付）");
  return {};
}

const toml::table* TemplateKeys::table(std::string_view key) {
  const toml::node* node = take(key, Presence::kOptional);
  if (node == nullptr) return nullptr;
  if (!node->is_table()) refuse_type(key, "[" + std::string(key) + "]");
  return node->as_table();
}

std::vector<const toml::table*> TemplateKeys::tables(std::string_view key) {
  const toml::node* node = take(key, Presence::kOptional);
  if (node == nullptr) return {};
  std::vector<const toml::table*> tables;
  if (const toml::array* array = node->as_array()) {
    for (const toml::node& element : *array) {
      if (const toml::table* table = element.as_table()) tables.push_back(table);
    }
    if (tables.size() == array->size()) return tables;
  }
  refuse_type(key, "[[" + std::string(key) + "]]");
  return {};
}

const std::optional<Failure>& TemplateKeys::finish() {
  for (const auto& [key, node] : table_) {
    if (std::find(known_.begin(), known_.end(), key.str()) != known_.end()) continue;
    std::string allowed;
    for (const std::string& name : known_) allowed += (allowed.empty() ? "" : "、") + name;
    refuse(static_cast<int>(key.source().begin.line),
           "「" + std::string(key.str()) + "」という項目はありません。ここに書ける項目は、" +
               allowed + " です。");
  }
  return failure_;
}

}  // namespace nenpo::assemble
