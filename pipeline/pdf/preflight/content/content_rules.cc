#include "pdf/preflight/content/content_rules.h"

namespace nenpo::pdf {

std::vector<PreflightRule> content_rules() {
  return {
      {"text-outside-structure", "すべての文字が構造の要素か飾りに属する", "ISO 14289-1, 7.1"},
      {"paint-outside-structure", "すべての図形と画像が構造の要素か飾りに属する",
       "ISO 14289-1, 7.1"},
      {"artifact-text", "読むべき文字が飾りとされていない", "ISO 32000-1, 14.8.2.2"},
      {"artifact-type", "飾りの種類がPDFの決まりのものである", "ISO 32000-1, 14.8.2.2.2"},
      {"mark-balance", "内容の印が始まりと終わりでそろう", "ISO 32000-1, 14.6"},
      {"mark-nesting", "構造の要素と飾りが互いの中に入っていない", "ISO 14289-1, 7.1"},
      {"mark-number", "内容の印の番号が重ならない", "ISO 32000-1, 14.7.4"},
      {"state-balance", "図形の状態の保存と復元がそろい、28段までである", "ISO 19005-2, 6.1.13"},
      {"content-syntax", "内容がPDFの命令だけからなる", "ISO 19005-2, 6.2.2"},
      {"content-resources", "内容の使う資源が、その内容自身の辞書にある", "ISO 19005-2, 6.2.2"},
      {"font-embedded", "書体が埋め込まれている", "ISO 14289-1, 7.21.4.1"},
      {"font-subset", "埋め込んだ書体が、使う字だけのものと名のる", "ISO 32000-1, 9.6.4"},
      {"font-encoding", "書体の符号と字形の対応が定まっている", "ISO 14289-1, 7.21.3.2"},
      {"font-unicode", "示した字がすべて文字に直せる", "ISO 14289-1, 7.21.7"},
      {"unicode-value", "文字との対応に、文字でないものや外字がない", "ISO 19005-2, 6.2.11.7.2"},
      {"unknown-glyph", "書体にない字（豆腐）を印刷していない", "ISO 14289-1, 7.21.8"},
      {"colour-space", "色の意味が出力インテントで決まる", "ISO 19005-2, 6.2.4.3"},
      {"group-colour", "透明のグループの色空間が決まっている", "ISO 19005-2, 6.2.10"},
      {"press-black", "印刷用の黒い文字が墨（K）だけである", "刊行物の仕様"},
      {"picture-interpolation", "画像の補間を求めていない", "ISO 19005-2, 6.2.8"},
      {"contrast", "文字と地の明るさの比が足りる", "WCAG 2.2, 1.4.3"},
      {"text-size", "文字が読める大きさである", "刊行物の仕様"},
      {"text-outside-trim", "文字が仕上がりの紙面に収まる", "刊行物の仕様"},
      {"paint-outside-bleed", "図形と画像が裁ち落としまでに収まる", "ISO 32000-1, 14.11.2"},
  };
}

}  // namespace nenpo::pdf
