#include <algorithm>

#include "pdf/preflight/content/content_rules.h"
#include "pdf/preflight/preflight.h"

namespace nenpo::pdf {
namespace {

std::vector<PreflightRule> document_rules() {
  return {
      {"file-header", "ファイルの先頭がPDF 1.0から1.7のものである", "ISO 19005-2, 6.1.2"},
      {"file-id", "ファイルの識別子がある", "ISO 19005-2, 6.1.3"},
      {"encryption", "暗号化されていない", "ISO 19005-2, 6.1.3"},
      {"file-end", "ファイルの末尾に余分なデータがない", "ISO 19005-2, 6.1.3"},
      {"syntax", "ファイルの文法に誤りがない", "ISO 32000-1, 7"},
      {"stream-end", "ストリームの終わりの前で改行している", "ISO 19005-2, 6.1.7.1"},
      {"stream-filter", "認められた圧縮だけを使い、外のファイルを読まない", "ISO 19005-2, 6.1.7"},
      {"limits", "文字列と名前がPDF/Aの限度より長くない", "ISO 19005-2, 6.1.13"},
      {"language", "文書の言語が示されている", "ISO 14289-1, 7.2"},
      {"language-tag", "言語の示し方がBCP 47のとおりである", "ISO 32000-1, 14.9.2"},
      {"title", "文書の題名がある", "ISO 14289-1, 7.1"},
      {"display-title", "ウインドウにファイル名でなく題名を示す", "ISO 14289-1, 7.1"},
      {"marked", "構造付きPDFであると示している", "ISO 14289-1, 6.2"},
      {"suspects", "構造に疑いがあると示していない", "ISO 14289-1, 7.1"},
      {"metadata", "XMPメタデータがあり、XMLとして正しい", "ISO 19005-2, 6.6.2.1"},
      {"metadata-ua", "PDF/UA-1と名のっている", "ISO 14289-1, 5"},
      {"metadata-a", "PDF/Aの部と水準が製品のとおりである", "ISO 19005-2, 6.6.4"},
      {"metadata-schema", "PDF/Aの知らないXMPの項目を説明している", "ISO 19005-2, 6.6.2.3"},
      {"metadata-info", "XMPと文書情報が同じことを述べている", "ISO 19005-1, 6.7.3"},
      {"info-date", "文書情報の日付がPDFの書式である", "ISO 32000-1, 7.9.4"},
      {"output-intent", "色の意味（出力インテント）が示されている", "ISO 19005-2, 6.2.3"},
      {"action", "スクリプトなど、認められない動作がない", "ISO 19005-2, 6.5"},
      {"form", "入力欄がない", "ISO 19005-2, 6.4"},
      {"optional-content", "表示を切り替えるレイヤーがない", "ISO 19005-2, 6.9"},
      {"attachment", "添付は保存用だけにあり、名前・種類・関係・説明を備える", "ISO 19005-3, 6.8"},
      {"attachment-place", "添付が文書か表に結び付けられている", "ISO 19005-3, 6.8"},
  };
}

std::vector<PreflightRule> page_rules() {
  return {
      {"page-count", "ページ数が予定のとおりである", "刊行物の仕様"},
      {"page-boxes", "仕上がり・裁ち落とし・用紙の枠が内から順に収まる", "ISO 32000-1, 14.11.2"},
      {"page-size", "仕上がりの寸法がA4かA3である", "刊行物の仕様"},
      {"page-bleed", "裁ち落としの幅が製品のとおりである", "刊行物の仕様"},
      {"page-label", "すべてのページに番号の付け方が決まっている", "ISO 14289-1, 7.17"},
      {"tab-order", "タブの順が構造の順である", "ISO 14289-1, 7.18.3"},
      {"annotation", "注釈はリンクだけである", "ISO 14289-1, 7.18"},
      {"annotation-flags", "注釈が印刷でき、隠されていない", "ISO 19005-2, 6.3.2"},
      {"link-description", "リンクに行き先の説明がある", "ISO 14289-1, 7.18.5"},
      {"link-element", "リンクが構造のリンクの要素に入っている", "ISO 14289-1, 7.18.5"},
      {"link-page", "リンクの要素がリンクのあるページを言う", "ISO 32000-1, 表325"},
      {"destination", "リンクとしおりの行き先がこの文書にある", "ISO 32000-1, 12.3.2"},
      {"destination-name", "行き先の名前がASCIIだけである", "ISO 32000-1, 12.3.2.3"},
      {"outline", "見出しのある文書にしおりがある", "ISO 14289-1, 7.17"},
      {"outline-heading", "しおりが見出し（または表の見出しセル）と同じ言葉で、そのページに導く",
       "ISO 14289-1, 7.17"},
  };
}

std::vector<PreflightRule> structure_rules() {
  return {
      {"structure-tree", "構造の木があり、読める", "ISO 32000-1, 14.7.2"},
      {"structure-parents", "印の付いた内容から要素を逆に引ける", "ISO 32000-1, 14.7.4.4"},
      {"structure-content", "要素の中身がページの上にある", "ISO 32000-1, 14.7.4"},
      {"role-name", "要素の種類がPDFの標準のものである", "ISO 14289-1, 7.1"},
      {"private-element", "作業用の要素が残っていない", "ISO 32000-1, 14.8.4.2"},
      {"empty-element", "中身のない要素がない", "ISO 14289-1, 7.1"},
      {"nesting", "要素の入れ子がPDFの決まりのとおりである", "ISO 32000-1, 14.8.4"},
      {"list-nesting", "箇条書きが項目・記号・本文からなる", "ISO 32000-1, 14.8.4.3.3"},
      {"table-nesting", "表が行とセルからなる", "ISO 32000-1, 14.8.4.3.4"},
      {"contents-nesting", "目次が項目からなる", "ISO 32000-1, 14.8.4.2"},
      {"ruby-nesting", "ルビが親文字と読みからなる", "ISO 32000-1, 14.8.4.4.3"},
      {"table-regular", "表の各行の列の数がそろい、セルが重ならない", "ISO 14289-1, 7.2"},
      {"table-heading", "表に見出しのセルがある", "ISO 14289-1, 7.5"},
      {"table-scope", "見出しのセルが、行か列のどちらの見出しかを示す", "ISO 14289-1, 7.5"},
      {"table-headers", "セルが示す見出しが、その表にある", "ISO 14289-1, 7.5"},
      {"table-cell", "どのセルにも、かかる見出しがある", "ISO 14289-1, 7.5"},
      {"heading-first", "最初の見出しがH1である", "ISO 14289-1, 7.4.2"},
      {"heading-level", "見出しの段が飛んでいない", "ISO 14289-1, 7.4.2"},
      {"heading-kind", "見出しに段がある（HでなくH1からH6）", "ISO 14289-1, 7.4.4"},
      {"figure-text", "図と数式に代わりの文がある", "ISO 14289-1, 7.3"},
      {"figure-area", "図の範囲が示され、ページの中にある", "ISO 32000-1, 14.8.5.4.3"},
      {"note-id", "注に、ほかと重ならない識別子がある", "ISO 14289-1, 7.9"},
      {"element-id", "要素の識別子から要素を引ける", "ISO 32000-1, 14.7.2"},
  };
}

std::vector<PreflightRule> all_rules() {
  std::vector<PreflightRule> rules;
  for (const auto& part : {document_rules(), page_rules(), structure_rules(), content_rules()}) {
    rules.insert(rules.end(), part.begin(), part.end());
  }
  std::sort(rules.begin(), rules.end(),
            [](const auto& a, const auto& b) { return a.name < b.name; });
  return rules;
}

}  // namespace

const std::vector<PreflightRule>& preflight_rules() {
  static const std::vector<PreflightRule> rules = all_rules();
  return rules;
}

}  // namespace nenpo::pdf
