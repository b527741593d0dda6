#include "guide/html.h"
#include "guide/sections.h"
#include "model/review.h"

namespace nenpo::guide {
namespace {

std::string severities() {
  return to_html(
      {"severities",
       {"重要度", "意味", "していただくこと"},
       {{severity_label(Severity::kError), "このままでは公表に使えません。",
         "直して再提出してください。"},
        {severity_label(Severity::kWarning), "誤りのおそれがあります。",
         "確かめて、直すか「" + std::string(model::review::kKeepAsIs) + "」と回答してください。"},
        {severity_label(Severity::kInfo), "知っておいていただきたいことです。",
         "そのままで構いません。"}}});
}

std::string columns() {
  return to_html(
      {"columns",
       {"欄", "内容"},
       {{"番号・重要度", "直していただく順に並んでいます。"},
        {"シート・セル", "指摘の場所です。セルの番地を押すと、その場所が開きます。"},
        {"読み取った内容", "そのセルを、どう読み取ったかです。"},
        {"指摘", "何が合わないかです。同じ文を、セルのコメントにも付けます。"},
        {"直し方（例）", "正しい書き方の例です。"},
        {"前回から", "「新規」「未解決」「確認済み」「解決」のいずれかです。"},
        {"回答", "確かめて正しければ、一覧から「" + std::string(model::review::kKeepAsIs) +
                     "」を選びます。事情があるときは、文を書いても構いません。"}}});
}

}  // namespace

std::string returned_section() {
  const std::string sheet(model::review::kSheetName);
  return text_element("h2 id=\"returned\"", "返却されたブックの見方") + "\n" +
         paragraph(
             "提出されたブックは、数式や書式、印刷の設定を残したまま「返却」フォルダーに戻ります。"
             "先頭にシート「" +
             sheet + "」が加わり、指摘のあるセルには色とコメントが付きます。") +
         text_element("h3", "シート「" + sheet + "」の欄") + "\n" + columns() +
         text_element("h3", "重要度") + "\n" + severities() + text_element("h3", "回答と再提出") +
         "\n" +
         bullets({"直すときは、指摘のセルを直して保存します。シート「確認結果」やコメントは、消さな"
                  "くて構い"
                  "ません。",
                  "「このままでよい」の回答は、セルの値を変えない限り、次の確認でも引き継がれます。"
                  "要修正の指摘には使えません。",
                  "再提出すると、解決した指摘と残っている指摘が「前回から」の欄で分かります。"});
}

}  // namespace nenpo::guide
