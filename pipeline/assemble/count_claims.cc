#include "assemble/count_claims.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

#include "assemble/counts.h"
#include "assemble/data/records.h"
#include "assemble/enumerations.h"
#include "assemble/words_at.h"
#include "base/text.h"

namespace nenpo::assemble {
namespace {

/// Sets that the edition knows as a whole.
struct KnownSet {
  std::string_view counter, of, count;
};
constexpr std::array<KnownSet, 4> kKnownSets = {{
    {"政策", "総合計画の政策の一覧を数えると", "policies"},
    {"施策", "原稿で政策の下に並ぶ施策の見出しを数えると", "measures"},
    {"ゴール", "SDGsのゴールの一覧を数えると", "goals"},
    {"ターゲット", "SDGsのターゲットの一覧を数えると", "targets"},
}};
/// What says that all of a set are meant, and what joins two counts of which the first said so.
constexpr std::string_view kWholes[] = {"総合計画の", "SDGsの", "全", "すべての", "全ての"};
constexpr std::string_view kJoints[] = {"及び", "と", "、", "・", "並びに"};
constexpr std::string_view kOffices[] = {"局区)", "局区）"};
constexpr std::string_view kFollowing[] = {"次の", "以下の", "下記の"};
constexpr std::string_view kListed[] = {"つ",   "項目", "点",   "事項", "業種",  "事業",
                                        "施策", "政策", "団体", "者",   "社",    "局区",
                                        "取組", "種類", "分野", "視点", "ゴール"};

std::string_view without(std::string_view text, std::string_view head) {
  return text.starts_with(head) ? text.substr(head.size()) : text;
}

/// The claims of one text, number by number.
class Claims {
 public:
  Claims(std::string_view text, const model::SourceLine& from, const model::Edition& edition,
         const ProseLines& prose)
      : text_(text), from_(from), edition_(edition), prose_(prose) {}

  std::vector<CountClaim> all() {
    for (const Span number : numbers_in(text_)) {
      if (!claims_.empty() && number.begin < claims_.back().place.end) continue;
      take(number);
    }
    return std::move(claims_);
  }

 private:
  void take(Span number) {
    before_ = text_.substr(0, number.begin);
    after_ = text_.substr(number.end);
    number_ = number;
    const auto said = whole_number(text_.substr(number.begin, number.end - number.begin));
    if (!said || character_before(text_, number.begin) == U'第') return;
    said_ = *said;
    if (!take_known_set() && !take_listed()) take_messages();
  }

  void add(std::size_t end, std::int64_t counted, std::string of, std::string mark) {
    const std::string rest(text_.substr(number_.end, end - number_.end));
    claims_.push_back({{number_.begin, end},
                       std::string(text_.substr(number_.begin, end - number_.begin)),
                       to_printed({counted, 0}) + rest,
                       std::move(of),
                       std::move(mark),
                       counted == said_});
  }

  bool take_known_set() {
    const std::string_view counted = without(after_, "の");
    for (const KnownSet& set : kKnownSets) {
      if (!counted.starts_with(set.counter) || !speaks_of_all()) continue;
      const auto count = count_of(set.count, edition_).value_or(0);
      if (count == 0) return false;
      add(text_.size() - counted.size() + set.counter.size(), count, std::string(set.of),
          "{{count:" + std::string(set.count) + "}}");
      whole_end_ = claims_.back().place.end;
      return true;
    }
    return false;
  }

  bool speaks_of_all() const {
    if (!trailing_word(before_, kWholes).empty()) return true;
    return whole_end_ > 0 && whole_end_ < before_.size() &&
           leading_word(before_.substr(whole_end_), kJoints) == before_.substr(whole_end_);
  }

  bool take_listed() {
    const std::string_view counter = leading_word(after_, kListed);
    if (counter.empty()) return false;
    const std::size_t end = number_.end + counter.size();
    const auto enumeration = counter == "局区" ? names_before(before_, edition_.masters.departments)
                                               : quotations_before(before_);
    if (enumeration) {
      add(end, enumeration->count, enumeration->written + "を数えると", {});
      return true;
    }
    const bool of_list = !trailing_word(before_, kFollowing).empty();
    const auto items = of_list ? prose_.items_below(from_) : std::nullopt;
    if (items) add(end, static_cast<std::int64_t>(*items), "すぐ下の箇条書きを数えると", {});
    return items.has_value();
  }

  /// Between the number and the comma or full stop before it.
  bool speaks_of_messages() const {
    const std::size_t stop = std::max(before_.rfind("、") + 1, before_.rfind("。") + 1);
    return before_.substr(stop).find("配信") != std::string_view::npos;
  }

  /// 73件(13局区) of a text that speaks of messages sent.
  void take_messages() {
    const Records totals = records_of(edition_, "outreach_totals");
    if (totals.empty() || !speaks_of_messages()) return;
    std::string_view rest = without(after_, "件");
    const bool open = rest.starts_with("(") || rest.starts_with("（");
    if (rest.size() == after_.size() || !open) return;
    rest.remove_prefix(decode_utf8(rest, 0).size);
    const std::size_t digits = text_.size() - rest.size();
    const auto numbers = numbers_in(rest);
    if (numbers.empty() || numbers.front().begin != 0) return;
    const auto offices = whole_number(rest.substr(0, numbers.front().end));
    const std::string_view office = leading_word(rest.substr(numbers.front().end), kOffices);
    if (!offices || office.empty()) return;
    add_messages(totals, *offices, digits + numbers.front().end + office.size());
  }

  void add_messages(const Records& totals, std::int64_t offices, std::size_t end) {
    const auto holds = [&](const Record& total) {
      const auto messages = total.number("message_count"), count = total.number("department_count");
      return messages && count && compare(*messages, {said_, 0}) == 0 &&
             compare(*count, {offices, 0}) == 0;
    };
    const Record& total = totals.front();
    claims_.push_back(
        {{number_.begin, end},
         std::string(text_.substr(number_.begin, end - number_.begin)),
         total.printed("message_count") + "件(" + total.printed("department_count") + "局区)",
         "様式4の情報配信の集計では",
         {},
         std::any_of(totals.begin(), totals.end(), holds)});
  }

  std::string_view text_;
  const model::SourceLine& from_;
  const model::Edition& edition_;
  const ProseLines& prose_;
  std::vector<CountClaim> claims_;
  std::size_t whole_end_ = 0;  // of the last count of a known set
  // The number that is looked at.
  Span number_;
  std::int64_t said_ = 0;
  std::string_view before_, after_;
};

}  // namespace

std::vector<CountClaim> count_claims(std::string_view text, const model::SourceLine& from,
                                     const model::Edition& edition, const ProseLines& prose) {
  return Claims(text, from, edition, prose).all();
}

Finding count_mismatch(const CountClaim& claim, const model::SourceLine& from) {
  std::string remedy = "数えたものが正しければ、原稿の「" + claim.written + "」を「" +
                       claim.counted + "」に直してください。";
  if (!claim.mark.empty()) {
    remedy += "数字の代わりに " + claim.mark + " と書くと、いつも数えた数を印刷します。";
  }
  return finding_at(
      from, Severity::kWarning, "prose-count-mismatch",
      "文中の「" + claim.written + "」は、" + claim.of + "「" + claim.counted + "」です。",
      std::move(remedy));
}

}  // namespace nenpo::assemble
