#include <algorithm>

#include "guide/html.h"
#include "guide/sections.h"

namespace nenpo::guide {
namespace {

std::string example(std::string_view look, std::string_view name, std::string_view text) {
  return element("div class=\"" + std::string(look) + "\"",
                 text_element("dt", name) + text_element("dd", text));
}

std::string entry(const Rule& rule) {
  std::string labels;
  for (const Severity severity : rule.severities) labels += severity_label(severity);
  return element("article id=\"" + escaped(rule.code) + "\"",
                 "\n" + element("h4", labels + escaped(rule.title)) + "\n" +
                     paragraph(rule.explanation) +
                     element("dl", example("wrong", "指摘になる例", rule.wrong) +
                                       example("right", "直した例", rule.right)) +
                     "\n") +
         "\n";
}

}  // namespace

std::string severity_label(Severity severity) {
  switch (severity) {
    case Severity::kError:
      return element("span class=\"label error\"", "要修正");
    case Severity::kWarning:
      return element("span class=\"label warning\"", "要確認");
    case Severity::kInfo:
      return element("span class=\"label info\"", "参考");
  }
  return "";
}

std::vector<std::string> groups_of(const std::vector<Rule>& rules) {
  std::vector<std::string> groups;
  for (const Rule& rule : rules) {
    if (rule.audience != Audience::kDepartments) continue;
    if (std::find(groups.begin(), groups.end(), rule.group) == groups.end()) {
      groups.push_back(rule.group);
    }
  }
  return groups;
}

std::string anchor_of_group(const std::vector<std::string>& groups, std::string_view group) {
  const auto found = std::find(groups.begin(), groups.end(), group);
  return "findings-" + std::to_string(found - groups.begin() + 1);
}

std::string findings_section(const std::vector<Rule>& rules) {
  const auto groups = groups_of(rules);
  std::string text =
      text_element("h2 id=\"findings\"", "指摘の一覧") + "\n" +
      paragraph("シート「確認結果」に載る指摘と、指摘になる例、直した例です。例の値は見本です。");
  for (const std::string& group : groups) {
    text += text_element("h3 id=\"" + anchor_of_group(groups, group) + "\"", group) + "\n";
    for (const Rule& rule : rules) {
      if (rule.group == group && rule.audience == Audience::kDepartments) text += entry(rule);
    }
  }
  return text;
}

}  // namespace nenpo::guide
