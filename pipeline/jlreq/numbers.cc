#include "jlreq/numbers.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>

namespace nenpo::jlreq {
namespace {

/// Words that follow a number in the city's reports and are read in one breath with it. Sorted by
/// code point; the longest that fits is taken.
constexpr auto kCounters = [] {
  std::array words = std::to_array<std::u32string_view>(
      {U"か国", U"か年",       U"か所",   U"か月",     U"か月間",   U"つ",     U"つの",
       U"カ国", U"カ年",       U"カ所",   U"カ月",     U"キロ",     U"ゴール", U"ターゲット",
       U"トン", U"パーセント", U"ページ", U"ポイント", U"メートル", U"ワット", U"ヵ所",
       U"ヵ月", U"ヶ国",       U"ヶ年",   U"ヶ所",     U"ヶ月",     U"丁目",   U"世帯",
       U"両",   U"事業",       U"事業者", U"人",       U"人目",     U"代",     U"件",
       U"位",   U"作品",       U"便",     U"個",       U"倍",       U"側面",   U"円",
       U"冊",   U"分",         U"分の",   U"分野",     U"分間",     U"列",     U"割",
       U"匹",   U"区",         U"台",     U"号",       U"号室",     U"号線",   U"名",
       U"周年", U"回",         U"回目",   U"団体",     U"国",       U"園",     U"地区",
       U"基",   U"大学",       U"字",     U"学年",     U"学期",     U"学級",   U"局",
       U"層",   U"市",         U"市町村", U"年",       U"年代",     U"年前",   U"年度",
       U"年後", U"年末",       U"年生",   U"年目",     U"年間",     U"府",     U"度",
       U"戸",   U"才",         U"指標",   U"教室",     U"文字",     U"施設",   U"日",
       U"日目", U"日間",       U"時",     U"時間",     U"月",       U"月分",   U"月末",
       U"月間", U"期",         U"本",     U"村",       U"条",       U"枚",     U"柱",
       U"校",   U"株",         U"棟",     U"業種",     U"機",       U"機関",   U"次",
       U"歳",   U"歳代",       U"段階",   U"泊",       U"法人",     U"点",     U"版",
       U"班",   U"町",         U"番",     U"番地",     U"番目",     U"県",     U"社",
       U"票",   U"秒",         U"秒間",   U"種",       U"種類",     U"章",     U"箇年",
       U"箇所", U"箇月",       U"箱",     U"節",       U"級",       U"組",     U"署",
       U"羽",   U"者",         U"自治体", U"行",       U"袋",       U"要素",   U"語",
       U"課",   U"車線",       U"軒",     U"軸",       U"通",       U"通り",   U"週",
       U"週間", U"道",         U"部",     U"部局",     U"都",       U"都市",   U"都道府県",
       U"階",   U"面",         U"頁",     U"項",       U"項目",     U"頭",     U"類",
       U"食",   U"館",         U"駅"});
  std::ranges::sort(words);
  return words;
}();

constexpr std::u32string_view kMultipliers = U"百千万億兆";
constexpr std::array<std::u32string_view, 5> kEras = {U"令和", U"平成", U"昭和", U"大正", U"明治"};

bool joins_digits(char32_t c) { return c == U'.' || c == U',' || c == U'．' || c == U'，'; }

class NumberKeeper {
 public:
  NumberKeeper(std::span<const Cluster> clusters, std::vector<BreakAfter>& breaks)
      : clusters_(clusters), breaks_(breaks) {}

  void run() {
    for (std::size_t i = 0; i < clusters_.size();) {
      const std::size_t end = number_end(i);
      if (end > i) keep(prefix_begin(i), companion_end(counter_end(end)));
      i = std::max(end, i + 1);
    }
  }

 private:
  /// The digits of a raised note mark are none of the text.
  char32_t at(std::size_t i) const {
    const bool is_text =
        i < clusters_.size() && clusters_[i].char_class != CharClass::kReferenceMark;
    return is_text ? clusters_[i].character : 0;
  }

  /// Behind the digits that begin at `i`, with the points and commas between them; 元 counts as one
  /// behind an era.
  std::size_t number_end(std::size_t i) const {
    if (at(i) == U'元' && at(i + 1) == U'年' && era_begin(i) < i) return i + 1;
    if (!is_digit(at(i))) return i;
    while (is_digit(at(i)) || (joins_digits(at(i)) && is_digit(at(i + 1)))) ++i;
    const std::size_t behind = multipliers_end(i);
    return is_digit(at(behind)) ? number_end(behind) : i;  // 1億2,300万円
  }

  std::size_t multipliers_end(std::size_t i) const {
    while (kMultipliers.find(at(i)) != std::u32string_view::npos) ++i;
    return i;
  }

  std::size_t prefix_begin(std::size_t i) const {
    return i > 0 && at(i - 1) == U'第' ? i - 1 : era_begin(i);
  }

  std::size_t era_begin(std::size_t i) const {
    if (i < 2) return i;
    for (const std::u32string_view era : kEras) {
      if (at(i - 2) == era[0] && at(i - 1) == era[1]) return i - 2;
    }
    return i;
  }

  bool is_unit(std::size_t i) const {
    return i < clusters_.size() && (clusters_[i].char_class == CharClass::kPostfixedAbbreviation ||
                                    clusters_[i].char_class == CharClass::kUnitSymbol);
  }

  /// Behind the unit, or multipliers and counter, and "per": 31.6万人/日.
  std::size_t counter_end(std::size_t i) const {
    while (is_unit(i)) ++i;
    i = multipliers_end(i);
    i += longest_counter(i);
    if (at(i) != U'/' && at(i) != U'／') return i;
    const std::size_t per = longest_counter(i + 1);
    return per > 0 ? i + 1 + per : i;
  }

  std::size_t longest_counter(std::size_t i) const {
    const auto first_character = [](std::u32string_view word) { return word.front(); };
    std::size_t longest = 0;
    for (const std::u32string_view word :
         std::ranges::equal_range(kCounters, at(i), {}, first_character)) {
      if (word.size() > longest && stands_at(i, word)) longest = word.size();
    }
    return longest;
  }

  /// Behind the bracket and the 年 of 令和8（2026）年; the digits behind 時 of 18時00分.
  std::size_t companion_end(std::size_t end) const {
    if ((at(end) == U')' || at(end) == U'）') && at(end + 1) == U'年') return end + 2;
    return at(end - 1) == U'時' && is_digit(at(end)) ? end + 1 : end;
  }

  bool stands_at(std::size_t i, std::u32string_view word) const {
    for (std::size_t k = 0; k < word.size(); ++k) {
      if (at(i + k) != word[k]) return false;
    }
    return true;
  }

  void keep(std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i + 1 < end; ++i) breaks_[i] = BreakAfter::kForbidden;
  }

  std::span<const Cluster> clusters_;
  std::vector<BreakAfter>& breaks_;
};

}  // namespace

void keep_numbers_whole(std::span<const Cluster> clusters, std::vector<BreakAfter>& breaks) {
  NumberKeeper(clusters, breaks).run();
}

}  // namespace nenpo::jlreq
