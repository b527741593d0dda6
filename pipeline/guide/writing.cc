#include <algorithm>
#include <cstdint>

#include "base/period.h"
#include "guide/html.h"
#include "guide/sections.h"

namespace nenpo::guide {
namespace {

/// 「令和、令、R」; at most `most` of the words.
std::string listed(const std::vector<std::string>& words, std::size_t most = SIZE_MAX) {
  std::string text;
  for (std::size_t i = 0; i < std::min(most, words.size()); ++i) {
    text += (i == 0 ? "" : "、") + words[i];
  }
  return escaped(text);
}

std::string first_words(const std::vector<model::Bound>& bounds) {
  std::vector<std::string> words;
  for (const model::Bound& bound : bounds) {
    if (!bound.words.empty()) words.push_back(bound.words.front());
  }
  return listed(words);
}

std::string missing_of(const model::Vocabulary& vocabulary, model::Absence absence) {
  for (const model::MissingWords& missing : vocabulary.missing) {
    if (missing.absence == absence) return listed(missing.words);
  }
  return "";
}

std::string numbers(const model::Vocabulary& vocabulary) {
  return to_html({"writing",
                  {"書くもの", "読み取れる書き方", "ご注意"},
                  {{"数値", "1039、1,039、１，０３９、41.0",
                    "小数の桁は書かれたとおりに印刷します。41.0と41は印刷が異なります。"},
                   {"マイナス", "▲45.4、△45.4、－45.4、-45.4", "印刷では▲にそろえます。"},
                   {"割合", "25.6（単位の欄に%）、表示形式が「0.0%」の 0.256",
                    "表示形式が標準の0.256は、0.256%と読みます。"},
                   {"以上・以下など", first_words(vocabulary.bounds),
                    "目標値の欄で使います。以上／以下の欄があるときは、値は数字だけにします。"},
                   {"大きな数の位", listed(vocabulary.unit_prefixes),
                    "単位の前に付けられます（例：万人、億円）。"},
                   {"まだない値", missing_of(vocabulary, model::Absence::kNotYetCounted),
                    "値が決まりしだい再提出してください。"},
                   {"該当しない値", missing_of(vocabulary, model::Absence::kNotApplicable),
                    "値がないものとして読みます。0は値として印刷します。"},
                   {"値の説明", listed(vocabulary.qualifiers, 4),
                    "除いて読みます。備考の欄に書いてください。"}}});
}

std::string eras(const model::Vocabulary& vocabulary) {
  HtmlTable table{"eras", {"年号", "読み取れる書き方", "期間"}, {}};
  for (const model::Era& era : vocabulary.eras) {
    if (era.names.empty()) continue;
    table.rows.push_back({escaped(era.names.front()), listed(era.names),
                          to_japanese(Period(era.first)) + "から" +
                              (era.last ? to_japanese(Period(*era.last)) + "まで" : "")});
  }
  return to_html(table);
}

std::string dates() {
  return to_html(
      {"writing",
       {"書くもの", "読み取れる書き方", "ご注意"},
       {{"年度", "2025年度、令和7年度、R7、2025（令和7）年度、FY2025",
         "4月から翌年3月までです。「年度」を省いたときも年度と読みます。"},
        {"年", "2025年、令和7年", "1月から12月までです。年度の値には使わないでください。"},
        {"日付", "2026/2/13、2026.2.13、2026年2月13日、令和8年2月13日、R8.2.13、20260213",
         "曜日が付いていても構いません。"},
        {"年月", "2025年5月、令和7年5月、2025/05", ""},
        {"期間", "2025.4.1～2026.3.25", "初日と最終日を「～」でつなぎます。"}}});
}

std::string units(const model::Vocabulary& vocabulary) {
  HtmlTable table{"units", {"単位", "同じと読む書き方"}, {}};
  std::string plain;
  for (const model::Unit& unit : vocabulary.units) {
    if (unit.variants.empty()) {
      plain += (plain.empty() ? "" : "、") + unit.name;
    } else {
      table.rows.push_back({escaped(unit.name), listed(unit.variants)});
    }
  }
  return to_html(table) + paragraph("ほかに、次の単位が使えます。" + plain + "。");
}

}  // namespace

std::string writing_section(const model::Vocabulary& vocabulary) {
  return text_element("h2 id=\"writing\"", "数値・年度・日付・単位の書き方") + "\n" +
         paragraph(
             "いろいろな書き方を読み取ります。決められないときは推測せず、指摘としてお尋ねします。"
             "全角と半角の違いは問いません。") +
         text_element("h3", "数値") + "\n" + numbers(vocabulary) +
         text_element("h3", "年度と日付") + "\n" + dates() + text_element("h3", "年号") + "\n" +
         eras(vocabulary) + text_element("h3", "単位") + "\n" + units(vocabulary);
}

}  // namespace nenpo::guide
