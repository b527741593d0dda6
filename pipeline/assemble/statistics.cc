#include "assemble/statistics.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "assemble/prose_source.h"
#include "base/text.h"

namespace nenpo::assemble {
namespace {

constexpr std::string_view kDitto = "同上";
constexpr std::u32string_view kComparison = U"前比";
constexpr std::array<std::u32string_view, 3> kEras = {U"平成", U"令和", U"昭和"};
constexpr std::size_t kDigitsOfYear = 4;

struct Span32 {
  std::size_t begin = 0, end = 0;
};

bool is_digit(char32_t c) { return (c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９'); }
bool is_percent(char32_t c) { return c == U'%' || c == U'％'; }

/// ASCII for full-width digits, points and percent signs.
char32_t half_width(char32_t c) {
  if (c >= U'０' && c <= U'９') return c - U'０' + U'0';
  if (c == U'．') return U'.';
  return c == U'％' ? U'%' : c;
}

/// What stands in brackets, those within brackets as a part of it. With the brackets.
std::vector<Span32> bracketed(std::u32string_view text) {
  std::vector<Span32> spans;
  std::size_t depth = 0, begin = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == U'(' || text[i] == U'（') {
      if (depth++ == 0) begin = i;
    } else if ((text[i] == U')' || text[i] == U'）') && depth > 0) {
      if (--depth == 0) spans.push_back({begin, i + 1});
    }
  }
  return spans;
}

bool begins_with_year(std::u32string_view text) {
  for (const std::u32string_view era : kEras) {
    if (text.starts_with(era)) return true;
  }
  std::size_t digits = 0;
  while (digits < text.size() && is_digit(text[digits])) ++digits;
  return digits == kDigitsOfYear && text.size() > digits && text[digits] == U'年';
}

bool has_digit(std::u32string_view text) {
  for (const char32_t c : text) {
    if (is_digit(c)) return true;
  }
  return false;
}

bool is_source(std::u32string_view text, const Span32& span) {
  const auto words = text.substr(span.begin + 1, span.end - span.begin - 2);
  if (words == to_utf32(kDitto) || begins_with_year(words)) return true;
  return span.end == text.size() && !has_digit(words);
}

/// The figures of a sentence, by what they look like.
class KeyScan {
 public:
  /// `hidden`: stretches whose figures are not the claim's own.
  KeyScan(std::u32string_view text, const std::vector<Span32>& hidden)
      : text_(text), hidden_(hidden) {}

  std::vector<std::string> keys() {
    for (at_ = 0; at_ < text_.size(); ++at_) {
      if (is_hidden() || !is_digit(text_[at_])) continue;
      take_number();
    }
    if (!percents_.empty()) return percents_;
    if (!ratios_.empty()) return ratios_;
    if (!tenths_.empty()) return tenths_;
    constexpr std::u32string_view kTop = U"トップ";
    if (text_.find(kTop) == std::u32string_view::npos) return {};
    return {to_utf8(kTop)};
  }

 private:
  bool is_hidden() const {
    for (const Span32& span : hidden_) {
      if (at_ >= span.begin && at_ < span.end) return true;
    }
    return false;
  }

  std::size_t number_end(std::size_t from) const {
    std::size_t end = from;
    while (end < text_.size()) {
      const bool point = (text_[end] == U'.' || text_[end] == U'．') && end + 1 < text_.size() &&
                         is_digit(text_[end + 1]);
      if (!is_digit(text_[end]) && !point) break;
      ++end;
    }
    return end;
  }

  /// A number with what makes it a key; `at_` moves to its last character.
  void take_number() {
    const std::size_t begin = at_ > 0 && text_[at_ - 1] == U'約' ? at_ - 1 : at_;
    const std::size_t end = number_end(at_);
    const auto rest = text_.substr(end);
    constexpr std::u32string_view kAmong = U"人に";
    if (!rest.empty() && is_percent(rest.front())) {
      add(percents_, begin, end + 1);
    } else if (rest.starts_with(U"割")) {
      add(tenths_, begin, end + 1);
    } else if (rest.starts_with(kAmong)) {
      const std::size_t second = end + kAmong.size();
      const std::size_t second_end = number_end(second);
      const bool people = second_end > second && text_.substr(second_end).starts_with(U"人");
      if (people) add(ratios_, begin, second_end + 1);
    }
    at_ = end - 1;
  }

  void add(std::vector<std::string>& keys, std::size_t begin, std::size_t end) const {
    std::string key;
    for (std::size_t i = begin; i < end; ++i) append_utf8(key, half_width(text_[i]));
    keys.push_back(std::move(key));
  }

  std::u32string_view text_;
  const std::vector<Span32>& hidden_;
  std::size_t at_ = 0;
  std::vector<std::string> percents_, ratios_, tenths_;
};

model::Statistics::Stretch stretch(std::u32string_view text, bool source) {  // NOLINT: its kind
  const std::string words = to_utf8(text);
  return {{model::Text{std::string(trim(words)), false, {}}}, source};
}

/// The claim, and the words of its sources without their brackets.
struct Read {
  model::Statistics::Claim claim;
  std::vector<std::string> sources;
};

Read read_claim(const model::ListItem& item) {
  const std::u32string text = to_utf32(model::plain_text(item.text));
  const std::u32string_view view = text;
  Read read;
  read.claim.from = item.from;
  std::vector<Span32> hidden;
  std::size_t at = 0;
  for (const Span32& span : bracketed(view)) {
    const auto words = view.substr(span.begin, span.end - span.begin);
    const bool source = is_source(view, span);
    if (source || words.find(kComparison) != std::u32string_view::npos) hidden.push_back(span);
    if (!source) continue;
    if (span.begin > at) {
      read.claim.stretches.push_back(stretch(view.substr(at, span.begin - at), false));
    }
    // A line does not begin with the comma behind a source.
    const bool comma =
        span.end < view.size() && (view[span.end] == U'、' || view[span.end] == U'。');
    at = span.end + (comma ? 1 : 0);
    read.claim.stretches.push_back(stretch(view.substr(span.begin, at - span.begin), true));
    read.sources.push_back(to_utf8(words.substr(1, words.size() - 2)));
  }
  if (at < text.size()) read.claim.stretches.push_back(stretch(view.substr(at), false));
  read.claim.keys = KeyScan(view, hidden).keys();
  return read;
}

Finding ditto_finding(const model::ListItem& item, const std::string& before) {
  return finding_at(item.from, Severity::kError, "ditto-without-source",
                    "「" + model::plain_text(item.text) + "」の「同上」が指す出典が、" + before +
                        "。「同上」のまま印刷しました。",
                    "「同上」の代わりに、出典の名前を書いてください。例：（平成29(2017)年度市民"
                    "アンケート）");
}

}  // namespace

model::Statistics statistics_of(const std::vector<model::ListItem>& items, Findings& findings) {
  model::Statistics statistics;
  std::optional<std::string> source;  // of the claim before, if it has exactly one
  for (const model::ListItem& item : items) {
    Read read = read_claim(item);
    const bool one = read.sources.size() == 1;
    if (one && read.sources.front() == kDitto) {
      if (!source) {
        const bool first = statistics.claims.empty();
        findings.push_back(
            ditto_finding(item, first ? "前にありません" : "すぐ前の項目では1つに決まりません"));
      }
      read.claim.source = source.value_or("");
    } else {
      for (const std::string& words : read.sources) {
        read.claim.source += (read.claim.source.empty() ? "" : "、") + words;
      }
      source = one ? std::optional(read.sources.front()) : std::nullopt;
    }
    statistics.claims.push_back(std::move(read.claim));
  }
  if (!items.empty()) statistics.from = items.front().from;
  return statistics;
}

}  // namespace nenpo::assemble
