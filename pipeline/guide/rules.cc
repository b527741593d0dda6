#include "guide/rules.h"

#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <optional>

namespace nenpo::guide {
namespace {

using Fault = std::optional<Failure>;

constexpr const char* kOperation = "指摘の一覧の読み込み";

Failure fault_at(const toml::node& node, const std::string& file, const std::string& reason) {
  return {kOperation, file + ":" + std::to_string(node.source().begin.line), reason};
}

Fault refuse_unknown_keys(const toml::table& entry, const std::string& file) {
  constexpr std::array<std::string_view, 8> kKnown{"code",        "severities", "group", "title",
                                                   "explanation", "wrong",      "right", "for"};
  for (const auto& [key, node] : entry) {
    if (std::find(kKnown.begin(), kKnown.end(), key.str()) != kKnown.end()) continue;
    return fault_at(node, file, "キー「" + std::string(key.str()) + "」は使えません");
  }
  return {};
}

Fault read_text(const toml::table& entry, const std::string& file, const char* key,
                std::string& text) {
  text = entry[key].value_or(std::string());
  if (!text.empty()) return {};
  return fault_at(entry, file, "キー「" + std::string(key) + "」に文字を書いてください");
}

std::optional<Severity> severity_of(const toml::node& node) {
  for (const Severity severity : {Severity::kInfo, Severity::kWarning, Severity::kError}) {
    if (node.value<std::string>() == to_string(severity)) return severity;
  }
  return {};
}

Fault read_severities(const toml::table& entry, const std::string& file, Rule& rule) {
  constexpr const char* kReason =
      "キー「severities」には \"error\"、\"warning\"、\"info\" を並べてください";
  const toml::array* listed = entry["severities"].as_array();
  if (listed == nullptr || listed->empty()) return fault_at(entry, file, kReason);
  for (const toml::node& node : *listed) {
    const auto severity = severity_of(node);
    if (!severity) return fault_at(node, file, kReason);
    rule.severities.push_back(*severity);
  }
  return {};
}

Fault read_audience(const toml::table& entry, const std::string& file, Rule& rule) {
  std::string audience;
  if (auto fault = read_text(entry, file, "for", audience)) return fault;
  if (audience != "departments" && audience != "planning") {
    return fault_at(entry, file, "キー「for」は \"departments\" か \"planning\" です");
  }
  rule.audience = audience == "planning" ? Audience::kPlanning : Audience::kDepartments;
  return {};
}

Fault read_rule(const toml::table& entry, const std::string& file, Rule& rule) {
  const std::array<std::pair<const char*, std::string*>, 6> texts{
      {{"code", &rule.code},
       {"group", &rule.group},
       {"title", &rule.title},
       {"explanation", &rule.explanation},
       {"wrong", &rule.wrong},
       {"right", &rule.right}}};
  for (const auto& [key, text] : texts) {
    if (auto fault = read_text(entry, file, key, *text)) return fault;
  }
  if (auto fault = read_severities(entry, file, rule)) return fault;
  if (auto fault = read_audience(entry, file, rule)) return fault;
  return refuse_unknown_keys(entry, file);
}

Result<std::vector<Rule>> rules_of(const toml::table& table, const std::string& file) {
  std::vector<Rule> rules;
  const toml::array* entries = table["finding"].as_array();
  if (entries == nullptr) return fault_at(table, file, "[[finding]] が1つもありません");
  for (const toml::node& node : *entries) {
    const toml::table* entry = node.as_table();
    if (entry == nullptr) return fault_at(node, file, "[[finding]] の書き方ではありません");
    Rule rule;
    if (auto fault = read_rule(*entry, file, rule)) return std::move(*fault);
    if (find_rule(rules, rule.code) != nullptr) {
      return fault_at(*entry, file, "「" + rule.code + "」が2つあります");
    }
    rules.push_back(std::move(rule));
  }
  return rules;
}

}  // namespace

Result<std::vector<Rule>> read_rules(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream) return Failure{kOperation, file.string(), "ファイルを開けません"};
  const std::string text{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
  const std::string name = file.filename().string();
  try {
    return rules_of(toml::parse(text, name), name);
  } catch (const toml::parse_error& error) {
    return Failure{kOperation, name + ":" + std::to_string(error.source().begin.line),
                   "TOMLの書式が正しくありません（" + std::string(error.description()) + "）"};
  }
}

const Rule* find_rule(const std::vector<Rule>& rules, std::string_view code) {
  const auto found = std::find_if(rules.begin(), rules.end(),
                                  [code](const Rule& rule) { return rule.code == code; });
  return found == rules.end() ? nullptr : &*found;
}

std::string_view title_of(const std::vector<Rule>& rules, std::string_view code) {
  const Rule* rule = find_rule(rules, code);
  return rule == nullptr ? code : std::string_view(rule->title);
}

}  // namespace nenpo::guide
