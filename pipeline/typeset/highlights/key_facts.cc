#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include "typeset/highlights/fact_bars.h"
#include "typeset/highlights/fact_setters.h"

namespace nenpo::typeset {
namespace {

class FactCell {
 public:
  FactCell(const model::KeyFact& fact, const model::KeyFactsStyle& style, Setting& setting,
           const model::SourceLine& from)
      : fact_(fact), style_(style), setting_(setting), from_(from) {}

  /// Its height, from the piece's top.
  Pt set(Piece& piece, Pt x, Pt width) {
    open_tag(piece, model::Role::kSection);
    Pt y = set_label(piece, x, width);
    if (!fact_.number.empty()) y = set_figure(piece, x, y, width) + style_.body_gap;
    if (!fact_.parts.empty()) {
      const model::Box room{x, y, width, Pt{}};
      y += set_fact_bars(piece, {fact_, room, from_}, style_, setting_);
    }
    for (const model::Inlines& words : fact_.words) y = set_words(piece, words, x, y, width);
    close_tag(piece);
    return y;
  }

 private:
  Pt set_label(Piece& piece, Pt x, Pt width) {
    if (fact_.label.empty()) return Pt{};
    TextLine line = setting_.setter.set_line(fact_.label, style_.label, from_);
    if (line.to > width) {
      report_overflow(piece, setting_,
                      {"数字の見出し", fact_.label, line.to - width, style_.label.size, from_});
    }
    open_tag(piece, model::Role::kParagraph);
    place_recorded(piece, std::move(line), x, setting_.setter.baseline(style_.label));
    close_tag(piece);
    return style_.label.leading + style_.number_gap;
  }

  Pt set_figure(Piece& piece, Pt x, Pt top, Pt width) {
    const Pt baseline = top + setting_.setter.baseline(style_.number);
    open_tag(piece, model::Role::kParagraph);
    Pt at;
    if (!fact_.before.empty()) {
      at = put(piece, setting_.setter.set_line(fact_.before, style_.unit, from_), x, baseline) +
           style_.unit_gap;
    }
    TextLine number = setting_.setter.set_plain(fact_.number, style_.number, {}, from_);
    if (!fact_.fact.empty()) number.facts.push_back({fact_.fact, Pt{}, number.to});
    at += put(piece, std::move(number), x + at, baseline);
    if (!fact_.unit.empty()) {
      at += style_.unit_gap;
      at += put(piece, setting_.setter.set_line(fact_.unit, style_.unit, from_), x + at, baseline);
    }
    close_tag(piece);
    if (at > width) {
      report_overflow(piece, setting_,
                      {"数字の欄", fact_.before + fact_.number + fact_.unit, at - width,
                       style_.unit.size, from_});
    }
    return top + style_.number.leading;
  }

  Pt put(Piece& piece, TextLine line, Pt x, Pt baseline) {
    const Pt width = line.to;
    place(piece, std::move(line), x, baseline);
    return width;
  }

  Pt set_words(Piece& piece, const model::Inlines& words, Pt x, Pt y, Pt width) {
    open_tag(piece, model::Role::kParagraph);
    for (TextLine& line :
         setting_.setter.set(words, style_.words, ragged(width, Breaks::kByPhrase), from_)) {
      place_recorded(piece, std::move(line), x, y + setting_.setter.baseline(style_.words));
      y += style_.words.leading;
    }
    close_tag(piece);
    return y;
  }

  const model::KeyFact& fact_;
  const model::KeyFactsStyle& style_;
  Setting& setting_;
  const model::SourceLine& from_;
};

void draw_rules(Piece& piece, std::size_t cells, Pt pitch, const model::KeyFactsStyle& style) {
  if (!style.rule) return;
  as_artifact(piece, [&] {
    for (std::size_t i = 1; i < cells; ++i) {
      const Pt x = pitch * static_cast<double>(i) - style.rule_inset;
      draw_rule(piece, {x, Pt{}}, {x, piece.height}, *style.rule);
    }
  });
}

}  // namespace

Piece set_key_facts(const model::KeyFacts& facts, const model::KeyFactsStyle& style,
                    Setting& setting) {
  Piece piece;
  piece.snap = Snap::kFree;
  piece.before = style.before;
  piece.after = style.after;
  piece.from = facts.from;
  const std::size_t found = setting.findings.size();
  const std::size_t count = std::max<std::size_t>(facts.facts.size(), 1);
  const Pt pitch = (setting.line_length + style.gap) / static_cast<double>(count);
  for (std::size_t i = 0; i < facts.facts.size(); ++i) {
    FactCell cell(facts.facts[i], style, setting, facts.from);
    piece.height =
        std::max(piece.height, cell.set(piece, pitch * static_cast<double>(i), pitch - style.gap));
  }
  draw_rules(piece, facts.facts.size(), pitch, style);
  move_findings(setting, found, piece);
  return piece;
}

}  // namespace nenpo::typeset
