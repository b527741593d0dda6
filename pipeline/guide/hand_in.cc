#include "guide/html.h"
#include "guide/sections.h"

namespace nenpo::guide {
namespace {

std::string steps() {
  std::string items;
  for (const auto& [what, how] : std::initializer_list<std::pair<const char*, const char*>>{
           {"様式を受け取る",
            "企画担当から配られた今年度の様式を使います。前年度の様式は使えません。灰色の欄は前回の"
            "値"
            "です。"},
           {"記入する",
            "色の付いた見出しは変えずに記入します。行は増やせます。値がまだないときは「集計中」と書"
            "きます。"},
           {"保存する", "Excelブック（.xlsx）で保存し、パスワードは付けません。"},
           {"提出する",
            "局区のフォルダーに様式を置き、写真は様式の隣の「写真」フォルダーに入れます。"},
           {"返却を見る",
            "確認の済んだブックが「返却」フォルダーに戻ります。シート「確認結果」を見て直すか、"
            "回答を書きます。"},
           {"再提出する", "返却されたブックを直し、そのまま同じ名前で提出します。"}}) {
    items += element("li", text_element("strong", what) + escaped(how)) + "\n";
  }
  return element("ol class=\"steps\"", "\n" + items) + "\n";
}

std::string formats() {
  return to_html(
      {"formats",
       {"形式", "拡張子", "ご注意"},
       {{"Excelブック", ".xlsx .xlsm",
         "お勧めの形式です。返却でも、同じブックに印を付けて戻します。"},
        {"Excel 97-2003ブック", ".xls", "読み込めます。返却は .xlsx に作り直した写しです。"},
        {"LibreOfficeなどの表", ".ods", "読み込めます。返却は .xlsx に作り直した写しです。"},
        {"CSV、タブ区切り", ".csv .tsv",
         "文字コードはUTF-8かShift_JIS（Windows）です。配信ログは、配信システムが書き出したまま提"
         "出してください。"}}});
}

}  // namespace

std::string hand_in_section() {
  return text_element("h2 id=\"hand-in\"", "提出のしかた") + "\n" + steps() +
         text_element("h3", "提出できる形式") + "\n" + formats() +
         paragraph(
             "形式は、拡張子ではなく中身で判断します。PDF、Webページ、画像の表は読み込めません。") +
         text_element("h3", "ファイルの名前とフォルダー") + "\n" +
         bullets(
             {"名前は「様式番号_内容_局区名」にします（例：様式1_成果指標_環境局.xlsx）。",
              "「局区名」「様式番号・版」の欄は消さないでください。どの局区の、どの版の様式かを"
              "ここで見分けます。",
              "写真は「写真」フォルダーに入れ、様式には写真のファイル名を書きます（例：B03_1."
              "png）。",
              "「~$」で始まるファイルは、Excelが編集中に作る一時ファイルです。提出しないでくださ"
              "い。"}) +
         text_element("h3", "パスワードと非公開の記録") + "\n" +
         bullets(
             {"開くときのパスワードは外してください。シートやブックの保護は、そのままで構いません"
              "。",
              "隠したシート、隠した行や列は読み込みません。",
              "公表しない記録は、行のいずれかのセルに「非公開」とだけ書いてください。その行は公表物"
              "に使いません。"});
}

}  // namespace nenpo::guide
