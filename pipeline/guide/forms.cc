#include "base/text.h"
#include "guide/html.h"
#include "guide/sections.h"

namespace nenpo::guide {
namespace {

std::string type_in_words(model::FieldType type) {
  using Type = model::FieldType;
  switch (type) {
    case Type::kText:
      return "文字（1行）";
    case Type::kLines:
    case Type::kMarkdown:
      return "文章（改行できます）";
    case Type::kParagraphs:
      return "文章（1行が1段落）";
    case Type::kCode:
      return "番号";
    case Type::kNumber:
      return "数値";
    case Type::kDate:
      return "日付";
    case Type::kDateRange:
      return "期間";
    case Type::kMonth:
      return "年月";
    case Type::kPeriod:
      return "年度または年";
    case Type::kChoice:
      return "選択";
    case Type::kDepartment:
      return "局区の名称";
    case Type::kCollaboration:
      return "局区×連携先";
    case Type::kPartners:
      return "名称（「・」で区切ります）";
    case Type::kQuantities:
      return "数値と単位（「、」で区切ります）";
    case Type::kRank:
      return "順位（前回の順位）";
    case Type::kPerson:
      return "氏名（ふりがなを付けます）";
    case Type::kFile:
      return "写真のファイル名";
    case Type::kTime:
      return "時刻";
    case Type::kMunicipality:
      return "全国地方公共団体コード（6桁）";
  }
  return "";
}

/// The label as a person reads it: 現在値 の 値; 年度ごと instead of {year}.
std::string shown_label(const std::string& label) {
  std::string text = replace_all(label, " > ", "：");
  text = replace_all(std::move(text), "{year}", "年度ごと");
  return replace_all(std::move(text), "{n}", "1、2、…");
}

std::string content_of(const model::FieldDefinition& field) {
  std::string content = type_in_words(field.type);
  if (!field.unit.empty()) content += "（" + field.unit + "）";
  if (field.choices.empty()) return escaped(content);
  content += "：";
  for (std::size_t i = 0; i < field.choices.size(); ++i) {
    content += (i == 0 ? "" : "／") + field.choices[i].label;
  }
  return escaped(content);
}

std::string how_to(const model::FieldDefinition& field) {
  std::string text = escaped(field.prompt);
  if (field.example.empty()) return text;
  return text + element("span class=\"example\"", "例：" + escaped(field.example));
}

std::string table_of(const model::TableDefinition& table) {
  HtmlTable html{"fields", {"欄", "必須", "内容", "書き方と例"}, {}};
  std::string also_read;
  for (const model::FieldDefinition& field : table.fields) {
    if (field.labels.empty()) continue;
    const std::string label = shown_label(field.labels.front());
    if (field.prompt.empty()) {
      also_read += (also_read.empty() ? "" : "、") + label;
      continue;
    }
    html.rows.push_back(
        {escaped(label), field.required ? "必須" : "", content_of(field), how_to(field)});
  }
  std::string text;
  if (!html.rows.empty()) text += to_html(html);
  if (!also_read.empty()) text += paragraph("次の欄もあれば読み取ります：" + also_read);
  return text;
}

std::string form_part(const model::FormDefinition& form) {
  std::string text = text_element("h3 id=\"" + anchor_of(form) + "\"",
                                  "様式" + std::to_string(form.number) + "　" + form.title) +
                     "\n";
  for (const std::string& note : form.notes) text += paragraph(note);
  for (const model::TableDefinition& table : form.tables) {
    const std::string fields = table_of(table);
    if (fields.empty()) continue;
    if (!table.sheet.empty()) text += text_element("h4", "シート「" + table.sheet + "」") + "\n";
    text += fields;
  }
  return text;
}

}  // namespace

std::string anchor_of(const model::FormDefinition& form) {
  return "form-" + std::to_string(form.number);
}

std::string forms_section(const std::vector<model::FormDefinition>& forms) {
  std::string text = text_element("h2 id=\"forms\"", "様式ごとの欄") + "\n";
  for (const model::FormDefinition& form : forms) text += form_part(form);
  return text;
}

}  // namespace nenpo::guide
