#include "guide/guide.h"

#include "guide/html.h"
#include "guide/sections.h"

namespace nenpo::guide {
namespace {

constexpr std::string_view kTitle = "様式の書き方と確認結果の手引き";

std::string link(const std::string& anchor, std::string_view text) {
  return text_element("a href=\"#" + anchor + "\"", text);
}

std::string contents_entry(const std::string& anchor, std::string_view text,
                           const std::string& below = "") {
  return element("li", link(anchor, text) + (below.empty() ? "" : "\n" + element("ul", below))) +
         "\n";
}

std::string contents(const std::vector<Rule>& rules,
                     const std::vector<model::FormDefinition>& forms) {
  std::string form_entries;
  for (const model::FormDefinition& form : forms) {
    form_entries +=
        contents_entry(anchor_of(form), "様式" + std::to_string(form.number) + "　" + form.title);
  }
  std::string group_entries;
  const auto groups = groups_of(rules);
  for (const std::string& group : groups) {
    group_entries += contents_entry(anchor_of_group(groups, group), group);
  }
  return element("nav aria-label=\"目次\"",
                 "\n" + text_element("h2", "目次") + "\n" +
                     element("ol", "\n" + contents_entry("hand-in", "提出のしかた") +
                                       contents_entry("returned", "返却されたブックの見方") +
                                       contents_entry("writing", "数値・年度・日付・単位の書き方") +
                                       contents_entry("forms", "様式ごとの欄", form_entries) +
                                       contents_entry("findings", "指摘の一覧", group_entries)) +
                     "\n") +
         "\n";
}

std::string head() {
  return element("head",
                 "\n<meta charset=\"utf-8\">\n"
                 "<meta name=\"viewport\" content=\"width=device-width\">\n" +
                     text_element("title", kTitle) + "\n" + element("style", kStyleSheet) + "\n") +
         "\n";
}

std::string section(const std::string& content) {
  return element("section", "\n" + content) + "\n";
}

}  // namespace

std::string write_guide(const std::vector<Rule>& rules,
                        const std::vector<model::FormDefinition>& forms) {
  std::string main = section(hand_in_section()) + section(returned_section());
  if (!forms.empty()) main += section(writing_section(forms.front().vocabulary));
  main += section(forms_section(forms)) + section(findings_section(rules));
  const std::string header =
      element("header", "\n" + text_element("h1", kTitle) + "\n" +
                            paragraph("年次の公表物のために様式を提出する局区の皆さまへ")) +
      "\n";
  return "<!DOCTYPE html>\n" +
         element("html lang=\"ja\"", "\n" + head() +
                                         element("body", "\n" + header + contents(rules, forms) +
                                                             element("main", "\n" + main) + "\n") +
                                         "\n") +
         "\n";
}

}  // namespace nenpo::guide
