#include "assemble/inline_marks.h"

#include <charconv>
#include <optional>
#include <string_view>

#include "assemble/facts.h"
#include "assemble/inlines.h"
#include "assemble/prose_source.h"
#include "base/text.h"

namespace nenpo::assemble {
namespace {

constexpr std::string_view kStrong = "**";
constexpr std::string_view kEmphasisDot = "・";
/// A mark or a word with ruby is short; an open brace is not searched for through a whole book.
constexpr std::size_t kLongestMark = 300;

/// {{Q3-01.target.2025}}, taken apart.
struct FactMark {
  std::string_view indicator;
  model::ObservationKind kind = model::ObservationKind::kBaseline;
  std::optional<int> year;
};

std::optional<model::ObservationKind> kind_of(std::string_view word) {
  if (word == "baseline") return model::ObservationKind::kBaseline;
  if (word == "actual") return model::ObservationKind::kActual;
  if (word == "target") return model::ObservationKind::kTarget;
  return std::nullopt;
}

std::optional<FactMark> parse_fact_mark(std::string_view inside) {
  const auto parts = split(inside, '.');
  if (parts.size() < 2 || parts.size() > 3 || parts[0].empty()) return std::nullopt;
  const auto kind = kind_of(parts[1]);
  if (!kind) return std::nullopt;
  FactMark mark{parts[0], *kind, std::nullopt};
  if (parts.size() == 3) {
    int year = 0;
    const char* end = parts[2].data() + parts[2].size();
    if (std::from_chars(parts[2].data(), end, year).ptr != end) return std::nullopt;
    mark.year = year;
  }
  return mark;
}

class Resolver {
 public:
  Resolver(const model::Edition& edition, const PublicationTemplate& publication,
           Findings& findings)
      : edition_(edition), publication_(publication), findings_(findings) {}

  void resolve(model::Inlines& inlines, const model::SourceLine& from) {
    from_ = from;
    model::Inlines before = std::move(inlines);
    out_.clear();
    for (model::Inline& part : before) {
      if (const auto* text = std::get_if<model::Text>(&part);
          text != nullptr && text->fact.empty()) {
        take(*text);
      } else {
        out_.push_back(std::move(part));
      }
    }
    inlines = std::move(out_);
  }

 private:
  void take(const model::Text& text) {
    strong_ = text.strong;
    std::string_view rest = text.text;
    while (!rest.empty()) {
      const auto next = std::min(rest.find_first_of("{*"), rest.size());
      append_text(out_, rest.substr(0, next), strong_);
      rest.remove_prefix(next);
      if (!rest.empty()) rest.remove_prefix(take_mark(rest, text.strong));
    }
  }

  /// Takes what begins at the text's first character, be it a mark or not; how many bytes that was.
  std::size_t take_mark(std::string_view rest, bool strong_around) {  // NOLINT: state of the text
    std::size_t taken = take_strong(rest, strong_around);
    if (taken == 0) taken = take_double_braces(rest);
    if (taken == 0) taken = take_ruby(rest);
    if (taken > 0) return taken;
    append_text(out_, rest.substr(0, 1), strong_);
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
    if (const auto fact = parse_fact_mark(trim(mark.substr(2, close - 2)))) {
      add_fact(*fact);
    } else {
      report_mark(mark);
      append_text(out_, mark, strong_);
    }
    return mark.size();
  }

  std::size_t take_ruby(std::string_view rest) {
    const auto close = rest.substr(0, kLongestMark).find('}');
    if (rest.front() != '{' || close == std::string_view::npos) return 0;
    const std::string_view inside = rest.substr(1, close - 1);
    const auto bar = inside.find('|');
    if (bar == std::string_view::npos || bar == 0 || bar + 1 == inside.size()) return 0;
    if (inside.find('{') != std::string_view::npos) return 0;
    add_ruby(std::string(inside.substr(0, bar)), inside.substr(bar + 1));
    return close + 1;
  }

  void add_ruby(std::string base, std::string_view reading) {
    if (reading == kEmphasisDot) {
      out_.emplace_back(
          model::Text{.text = std::move(base), .strong = strong_, .fact = {}, .dotted = true});
      return;
    }
    model::Ruby ruby{.base = std::move(base),
                     .reading = replace_all(std::string(reading), "|", "")};
    if (reading.find('|') != std::string_view::npos) {
      for (const std::string_view part : split(reading, '|')) ruby.parts.emplace_back(part);
    }
    out_.emplace_back(std::move(ruby));
  }

  void add_fact(const FactMark& mark) {
    const model::Indicator* indicator = edition_.find_indicator(mark.indicator);
    if (indicator == nullptr) {
      findings_.push_back(missing_indicator(edition_, mark.indicator, from_));
      append_text(out_, kNotSubmitted, strong_);
      return;
    }
    const model::Observation* fact = find(mark);
    if (fact != nullptr && std::holds_alternative<Decimal>(fact->figure)) {
      out_.emplace_back(model::Text{fact->printed, strong_, model::fact_id(*fact)});
      return;
    }
    const std::string_view word =
        fact == nullptr ? kNotCounted : word_for(std::get<model::Absence>(fact->figure));
    findings_.push_back(missing_figure(*indicator, mark.kind, word, from_));
    append_text(out_, word, strong_);
  }

  const model::Observation* find(const FactMark& mark) const {
    if (!mark.year) return current_fact(edition_, publication_.plan, mark.indicator, mark.kind);
    for (const model::Observation& observation : edition_.observations) {
      const bool same = observation.indicator_id == mark.indicator && observation.kind == mark.kind;
      if (same && western_year(observation.period) == *mark.year) return &observation;
    }
    return nullptr;
  }

  void report_mark(std::string_view mark) {
    findings_.push_back(finding_at(
        from_, Severity::kError, "mark-in-text",
        "文の中の目印「" + std::string(mark) + "」の意味が分かりません。そのまま印刷しました。",
        "表や事例の目印は、1行に目印だけを書いてください。例：{{kpi:P31-01}}"
        "　文の中に数値を入れるときは、"
        "{{指標番号.baseline}}、{{指標番号.target}}、{{指標番号.actual}} "
        "と書いてください。例：{{Q3-01.target}}"));
  }

  const model::Edition& edition_;
  const PublicationTemplate& publication_;
  Findings& findings_;
  model::SourceLine from_;
  model::Inlines out_;
  bool strong_ = false;
};

}  // namespace

void resolve_inline_marks(model::Blocks& blocks, const model::Edition& edition,
                          const PublicationTemplate& publication, Findings& findings) {
  Resolver resolver(edition, publication, findings);
  change_inlines(blocks, [&resolver](model::Inlines& inlines, const model::SourceLine& from) {
    resolver.resolve(inlines, from);
  });
}

}  // namespace nenpo::assemble
