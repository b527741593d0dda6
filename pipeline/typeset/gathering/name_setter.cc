#include "typeset/gathering/name_setter.h"

#include <utility>

namespace nenpo::typeset {

NameSetter::Part NameSetter::set_part(const model::Inlines& part) {
  Part set;
  for (const model::Inline& inline_part : part) {
    Stretch stretch;
    stretch.at = set.width;
    if (const auto* ruby = std::get_if<model::Ruby>(&inline_part)) {
      stretch.line = setting_.setter.set_line(ruby->base, style_.name, from_);
      stretch.reading = setting_.setter.set_plain(ruby->reading, style_.ruby, {}, from_);
    } else if (const auto* text = std::get_if<model::Text>(&inline_part)) {
      stretch.line = setting_.setter.set_line(text->text, style_.name, from_);
    }
    set.width += stretch.line.to;
    set.stretches.push_back(std::move(stretch));
  }
  return set;
}

Pt NameSetter::solid_width(const model::Roster::Person& person) {
  return set_part(person.family).width + set_part(person.given).width;
}

void NameSetter::place_name(Piece& piece, const model::Roster::Person& person, Pt left, Pt right,
                            Pt baseline) {
  place_part(piece, set_part(person.family), left, baseline, person.fact);
  Part given = set_part(person.given);
  const Pt x = right - given.width;
  place_part(piece, std::move(given), x, baseline, person.fact);
}

/// A reading stands centred on its own characters, wherever they are.
void NameSetter::place_part(Piece& piece, Part part, Pt x, Pt baseline, const std::string& fact) {
  const Pt top = setting_.setter.baseline(style_.name) -
                 (style_.name.leading - style_.name.size) / 2;  // of the em box above the baseline
  const Pt below = style_.ruby.size - (setting_.setter.baseline(style_.ruby) -
                                       (style_.ruby.leading - style_.ruby.size) / 2);
  const Pt above = baseline - top - style_.ruby_rise - below;
  for (Stretch& stretch : part.stretches) {
    const Pt width = stretch.line.to;
    if (!fact.empty() && width > Pt{}) {
      piece.facts.push_back({fact, {x + stretch.at, baseline - top, width, style_.name.size}});
    }
    if (stretch.reading.runs.empty()) {
      place(piece, std::move(stretch.line), x + stretch.at, baseline);
      continue;
    }
    const Pt inset = (width - stretch.reading.to) / 2;
    open_tag(piece, model::Role::kRuby);
    open_tag(piece, model::Role::kRubyBase);
    place(piece, std::move(stretch.line), x + stretch.at, baseline);
    close_tag(piece);
    open_tag(piece, model::Role::kRubyText);
    place(piece, std::move(stretch.reading), x + stretch.at + inset, above);
    close_tag(piece);
    close_tag(piece);
  }
}

}  // namespace nenpo::typeset
