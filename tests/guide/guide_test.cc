#include "guide/guide.h"

#include <gmock/gmock.h>

#include "guide/html.h"
#include "normalize/form_definition.h"
#include "tests/support/golden.h"

namespace nenpo::guide {
namespace {

using testing::HasSubstr;
using testing::Not;

std::size_t count(std::string_view text, std::string_view what) {
  std::size_t found = 0;
  for (std::size_t at = text.find(what); at != std::string_view::npos; at = text.find(what, at + 1))
    ++found;
  return found;
}

Rule small_rule() {
  return {.code = "a-b",
          .severities = {Severity::kError},
          .group = "数値",
          .title = "題",
          .explanation = "説明。",
          .wrong = "1 < 2 & \"3\"",
          .right = "<script>alert('x')</script>",
          .audience = Audience::kDepartments};
}

model::FormDefinition small_form() {
  model::FieldDefinition field;
  field.id = "baseline.value";
  field.labels = {"現在値 > 値"};
  field.required = true;
  field.type = model::FieldType::kNumber;
  field.unit = "人";
  field.prompt = "数字だけを<書いて>ください。";
  field.example = "25.6";
  model::FieldDefinition choice;
  choice.id = "kind";
  choice.labels = {"区分{n}"};
  choice.type = model::FieldType::kChoice;
  choice.choices = {{.value = "a", .label = "甲"}, {.value = "b", .label = "乙"}};
  choice.prompt = "選んでください。";
  model::FieldDefinition silent;
  silent.id = "goals";
  silent.labels = {"ゴール"};
  model::FormDefinition form;
  form.number = 9;
  form.title = "見本 & 例";
  form.notes = {"はじめに。"};
  model::TableDefinition table;
  table.id = "t";
  table.sheet = "表";
  table.fields = {field, choice, silent};
  form.tables = {table};
  form.vocabulary.units = {{.name = "か所", .variants = {"カ所", "箇所"}},
                           {.name = "件", .variants = {}}};
  form.vocabulary.unit_prefixes = {"千", "万"};
  form.vocabulary.eras = {
      {.names = {"令和", "R"}, .first = Date{2019, 5, 1}, .last = {}},
      {.names = {"平成"}, .first = Date{1989, 1, 8}, .last = Date{2019, 4, 30}}};
  return form;
}

std::vector<Rule> project_rules() {
  auto rules = read_rules(test::source_folder() / "templates" / "findings.toml");
  EXPECT_TRUE(rules.has_value());
  return rules ? *rules : std::vector<Rule>();
}

std::string project_guide() {
  auto forms = normalize::read_form_definitions(test::source_folder() / "templates" / "forms");
  EXPECT_TRUE(forms.has_value()) << (forms ? "" : forms.error().subject + forms.error().reason);
  return forms ? write_guide(project_rules(), *forms) : "";
}

TEST(Guide, IsOnePageThatLooksAsReviewed) {
  EXPECT_TRUE(
      test::matches_golden(write_guide({small_rule()}, {small_form()}), "guide/golden/small.html"));
}

TEST(Guide, HoldsEachFindingOfTheDepartmentsOnceAndNoneOfPlanning) {
  const std::string guide = project_guide();
  for (const Rule& rule : project_rules()) {
    const bool for_departments = rule.audience == Audience::kDepartments;
    EXPECT_EQ(count(guide, "id=\"" + rule.code + "\""), for_departments ? 1u : 0u) << rule.code;
  }
}

TEST(Guide, LeadsEveryLinkToAnAnchor) {
  const std::string guide = project_guide();
  std::size_t links = 0;
  for (std::size_t at = guide.find("href=\"#"); at != std::string::npos;
       at = guide.find("href=\"#", at + 1)) {
    const std::size_t begin = at + 7;
    const std::string anchor = guide.substr(begin, guide.find('"', begin) - begin);
    EXPECT_EQ(count(guide, "id=\"" + anchor + "\""), 1u) << anchor;
    ++links;
  }
  EXPECT_GE(links, 5u + 8u + 7u);  // parts, forms and groups
}

TEST(Guide, NeedsNothingElse) {
  const std::string guide = project_guide();
  for (const char* outside :
       {"<script", "<link", "<img", "src=", "http:", "https:", "url(", "@import"}) {
    EXPECT_THAT(guide, Not(HasSubstr(outside)));
  }
  EXPECT_THAT(guide, HasSubstr("<html lang=\"ja\">"));
}

TEST(Guide, IsTheSameEachTime) { EXPECT_EQ(project_guide(), project_guide()); }

TEST(Guide, EscapesWhatIsWrittenInTheTables) {
  const std::string guide = write_guide({small_rule()}, {small_form()});
  EXPECT_THAT(guide, HasSubstr("1 &lt; 2 &amp; &quot;3&quot;"));
  EXPECT_THAT(guide, HasSubstr("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"));
  EXPECT_THAT(guide, HasSubstr("様式9　見本 &amp; 例"));
  EXPECT_THAT(guide, HasSubstr("数字だけを&lt;書いて&gt;ください。"));
}

TEST(Guide, SaysOfEachFieldWhatGoesIntoIt) {
  const std::string guide = write_guide({}, {small_form()});
  EXPECT_THAT(guide,
              HasSubstr("<th scope=\"row\">現在値：値</th><td>必須</td><td>数値（人）</td>"));
  EXPECT_THAT(guide, HasSubstr("<th scope=\"row\">区分1、2、…</th><td></td><td>選択：甲／乙</td>"));
  EXPECT_THAT(guide, HasSubstr("次の欄もあれば読み取ります：ゴール"));
  EXPECT_THAT(guide,
              HasSubstr("<th scope=\"row\">令和</th><td>令和、R</td><td>2019年5月1日から</td>"));
}

TEST(Html, LeavesPlainTextAsItIs) {
  EXPECT_EQ(escaped("▲45.4%以上（令和7年度）"), "▲45.4%以上（令和7年度）");
  EXPECT_EQ(escaped("a\nb"), "a<br>b");
  EXPECT_EQ(escaped("&amp;"), "&amp;amp;");
  EXPECT_EQ(element("th scope=\"col\"", "<b>x</b>"), "<th scope=\"col\"><b>x</b></th>");
}

}  // namespace
}  // namespace nenpo::guide
