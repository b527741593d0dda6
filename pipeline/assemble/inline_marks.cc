#include "assemble/inline_marks.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "assemble/escapes.h"
#include "assemble/fact_marks.h"
#include "assemble/generated_text.h"
#include "assemble/prose_source.h"
#include "assemble/ruby_marks.h"
#include "assemble/source_lines.h"
#include "base/text.h"

namespace nenpo::assemble {
namespace {

constexpr std::string_view kStrong = "**";
constexpr std::string_view kFootnote = "[^";
/// A mark or a word with ruby is short; an open brace is not searched for through a whole book.
constexpr std::size_t kLongestMark = 300;

Finding misplaced(std::string mark, const model::SourceLine& from) {
  return finding_at(
      from, Severity::kError, "misplaced-mark",
      "「" + std::move(mark) + "」は、ここには書けません。そのまま印刷しました。",
      "脚注の印とページの参照は、段落、箇条書き、引用、表の見出し以外のセルに書けます"
      "（ページの参照は、注と脚注にも書けます）。見出し・題名・図の言葉には書けません。"
      "本文の同じ言葉の後ろに書いてください。");
}

Finding unknown(std::string_view mark, const model::SourceLine& from) {
  return finding_at(
      from, Severity::kError, "mark-in-text",
      "文の中の目印「" + std::string(mark) + "」の意味が分かりません。そのまま印刷しました。",
      "表や事例の目印は、1行に目印だけを書いてください。例：{{kpi:P31-01}}"
      "　文の中に数値を入れるときは、"
      "{{指標番号.baseline}}、{{指標番号.target}}、{{指標番号.actual}} "
      "と書いてください。例：{{Q3-01.target}}　ページの参照は、例：{{page:purpose}}");
}

class Resolver {
 public:
  Resolver(const Assembly& assembly, const model::SourceLine& from, TextPlace place)
      : assembly_(assembly), from_(from), place_(place) {}

  model::Inlines resolve(const model::Inlines& inlines) {
    for (const model::Inline& part : inlines) {
      const auto* text = std::get_if<model::Text>(&part);
      text != nullptr && text->fact.empty() ? take(*text) : out_.push_back(part);
    }
    return std::move(out_);
  }

 private:
  void take(const model::Text& text) {
    strong_ = text.strong;
    const std::string typed = with_footnote_marks(text.text);
    std::string_view rest = typed;
    while (!rest.empty()) {
      const auto next = std::min(rest.find_first_of("{*["), rest.size());
      add(rest.substr(0, next));
      rest.remove_prefix(next);
      if (!rest.empty()) rest.remove_prefix(take_mark(rest, text.strong));
    }
  }

  void add(std::string_view text) { append_text(out_, shown_signs(text), strong_); }

  /// Takes what begins at the text's first character, be it a mark or not; how many bytes that was.
  std::size_t take_mark(std::string_view rest, bool strong_around) {  // NOLINT: state of the text
    std::size_t taken = take_strong(rest, strong_around);
    if (taken == 0) taken = take_double_braces(rest);
    if (taken == 0) taken = take_braces(rest);
    if (taken == 0) taken = take_footnote(rest);
    if (taken > 0) return taken;
    add(rest.substr(0, 1));
    return 1;
  }

  std::size_t take_strong(std::string_view rest, bool strong_around) {  // NOLINT: state of the text
    if (!rest.starts_with(kStrong) || strong_around) return 0;
    const bool closes = strong_;
    const bool opens = !strong_ && rest.find(kStrong, kStrong.size() + 1) != std::string_view::npos;
    if (!closes && !opens) return 0;
    strong_ = opens;
    return kStrong.size();
  }

  std::size_t take_double_braces(std::string_view rest) {
    if (!rest.starts_with("{{")) return 0;
    const auto close = rest.substr(0, kLongestMark).find("}}");
    if (close == std::string_view::npos) return 0;
    const std::string_view mark = rest.substr(0, close + 2);
    const std::string_view inside = trim(mark.substr(2, close - 2));
    if (const auto target = page_target(inside)) {
      add_page(mark, *target);
    } else if (const auto generated = generated_text(inside, from_, assembly_)) {
      add(*generated);
    } else if (auto fact = fact_text(inside, from_, assembly_)) {
      add_fact(std::move(*fact));
    } else {
      assembly_.findings.push_back(unknown(mark, from_));
      add(mark);
    }
    return mark.size();
  }

  static std::optional<std::string_view> page_target(std::string_view inside) {
    const auto colon = inside.find(':');
    if (colon == std::string_view::npos || inside.substr(0, colon) != kPageReference) {
      return std::nullopt;
    }
    return trim(inside.substr(colon + 1));
  }

  void add_page(std::string_view mark, std::string_view target) {
    if (place_ == TextPlace::kHead) {
      assembly_.findings.push_back(misplaced(std::string(mark), from_));
      add(mark);
    } else {
      out_.emplace_back(model::PageReference{std::string(target)});
    }
  }

  void add_fact(model::Text fact) {
    fact.strong = strong_;
    if (fact.fact.empty()) {
      add(fact.text);
    } else {
      out_.emplace_back(std::move(fact));
    }
  }

  std::size_t take_braces(std::string_view rest) {
    if (rest.front() != '{') return 0;
    const auto close = rest.substr(0, kLongestMark).find('}');
    if (close == std::string_view::npos) {
      report_open_ruby(rest.substr(1, kLongestMark), from_, assembly_.findings);
      return 0;
    }
    const std::string inside = shown_signs(rest.substr(1, close - 1));
    auto mark = ruby_mark(inside, from_, assembly_.findings);
    if (!mark) return 0;
    if (auto* text = std::get_if<model::Text>(&*mark)) text->strong = strong_;
    if (auto* ruby = std::get_if<model::Ruby>(&*mark)) ruby->strong = strong_;
    out_.push_back(std::move(*mark));
    return close + 1;
  }

  std::size_t take_footnote(std::string_view rest) {
    const auto close = rest.substr(0, kLongestMark).find(']');
    if (!rest.starts_with(kFootnote) || close == std::string_view::npos) return 0;
    const std::string_view label = rest.substr(kFootnote.size(), close - kFootnote.size());
    if (!is_footnote_label(label)) return 0;
    const std::string_view mark = rest.substr(0, close + 1);
    if (place_ != TextPlace::kRunning) {
      assembly_.findings.push_back(misplaced(std::string(mark), from_));
      add(mark);
    } else if (auto note = assembly_.footnotes.mark(label, from_, assembly_.findings)) {
      out_.emplace_back(std::move(*note));
    } else {
      add(mark);
    }
    return mark.size();
  }

  const Assembly& assembly_;
  const model::SourceLine& from_;
  TextPlace place_;
  model::Inlines out_;
  bool strong_ = false;
};

}  // namespace

void resolve_marks(model::Inlines& inlines, const model::SourceLine& from, TextPlace place,
                   const Assembly& assembly) {
  inlines = Resolver(assembly, from, place).resolve(inlines);
}

void resolve_inline_marks(model::Blocks& blocks, const Assembly& assembly) {
  std::vector<model::Footnote>& notes = assembly.footnotes.marked();
  std::size_t next = notes.size();
  change_inlines(
      blocks, [&assembly](model::Inlines& inlines, const model::SourceLine& from, TextPlace place) {
        resolve_marks(inlines, from, place, assembly);
      });
  for (; next < notes.size(); ++next) {
    resolve_marks(notes[next].text, notes[next].from, TextPlace::kNote, assembly);
  }
}

}  // namespace nenpo::assemble
