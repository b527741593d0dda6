#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "typeset/gathering/name_setter.h"
#include "typeset/gathering/setters.h"

namespace nenpo::typeset {
namespace {

constexpr std::size_t kMostLines = 2;  // of an affiliation

model::Inlines words(std::string_view text) {
  return {model::Text{.text = std::string(text), .strong = false, .fact = {}}};
}

class RosterSetting {
 public:
  RosterSetting(const model::Roster& roster, const model::RosterStyle& style, Setting& setting)
      : roster_(roster),
        style_(style),
        setting_(setting),
        names_(style, roster.from, setting),
        columns_(static_cast<std::size_t>(style.columns)),
        rows_((roster.people.size() + columns_ - 1) / columns_),
        width_((setting.line_length - style.column_gap * (style.columns - 1)) / style.columns),
        name_width_(style.name_width) {
    // Names longer than the column has room for: it grows by whole characters.
    for (const model::Roster::Person& person : roster.people) {
      const Pt over = names_.solid_width(person) - style.name_width;
      const double characters = std::ceil(over / style.name.size - kRounding);
      if (characters < 1) continue;
      name_width_ = std::max(name_width_, style.name_width + style.name.size * characters);
    }
  }

  Piece set() {
    Piece piece;
    piece.snap = Snap::kFree;
    piece.before = style_.before;
    piece.after = style_.after;
    const Pt foot = style_.head_height + style_.row_height * static_cast<double>(rows_);
    piece.height = foot;
    open_tag(piece, model::Role::kTable);
    put_head(piece);
    open_tag(piece, model::Role::kTableBody);
    for (std::size_t i = 0; i < roster_.people.size(); ++i) {
      put_person(piece, roster_.people[i], left_of(i / rows_),
                 style_.head_height + style_.row_height * static_cast<double>(i % rows_));
    }
    close_tag(piece);
    close_tag(piece);
    as_artifact(piece, [&] { draw_rules(piece, foot); });
    return piece;
  }

 private:
  static constexpr double kRounding = 0.001;

  Pt left_of(std::size_t column) const {
    return (width_ + style_.column_gap) * static_cast<double>(column);
  }
  Pt name_at(Pt left) const { return left + width_ - style_.name_end - name_width_; }
  Pt affiliation_at(Pt left) const { return left + style_.number_width + style_.number_gap; }

  /// The head above each column; the first one is the table's, the others repeat it.
  void put_head(Piece& piece) {
    as_artifact(piece, [&] {
      for (std::size_t i = 0; i < columns_; ++i) {
        fill(piece, {left_of(i), Pt{}, width_, style_.head_height}, style_.tint);
      }
    });
    open_tag(piece, model::Role::kTableHead);
    open_tag(piece, model::Role::kTableRow);
    for_each_head(Pt{}, [&](const std::string& text, Pt x, Pt baseline) {
      open_tag(piece, {.role = model::Role::kTableHeader, .scope = model::Scope::kColumn});
      place(piece, setting_.setter.set_line(text, style_.head, roster_.from), x, baseline);
      close_tag(piece);
    });
    close_tag(piece);
    close_tag(piece);
    for (std::size_t i = 1; i < columns_; ++i) {
      as_artifact(piece, [&] {
        for_each_head(left_of(i), [&](const std::string& text, Pt x, Pt baseline) {
          place(piece, setting_.setter.set_line(text, style_.head, roster_.from), x, baseline);
        });
      });
    }
  }

  template <typename Put>
  void for_each_head(Pt left, const Put& put) {
    const Pt baseline =
        (style_.head_height - style_.head.leading) / 2 + setting_.setter.baseline(style_.head);
    put(style_.head_number, left, baseline);
    put(style_.head_affiliation, affiliation_at(left), baseline);
    put(style_.head_name, name_at(left), baseline);
  }

  void put_person(Piece& piece, const model::Roster::Person& person, Pt left, Pt top) {
    const Pt baseline =
        top + (style_.row_height - style_.name.leading) / 2 + setting_.setter.baseline(style_.name);
    open_tag(piece, model::Role::kTableRow);
    open_tag(piece, model::Role::kTableCell);
    place_right(piece, setting_.setter.set_plain(person.number, style_.number, {}, roster_.from),
                left + style_.number_width, baseline);
    close_tag(piece);
    open_tag(piece, model::Role::kTableCell);
    put_affiliation(piece, person, left, top);
    close_tag(piece);
    open_tag(piece, model::Role::kTableCell);
    put_role(piece, person, left, baseline);
    names_.place_name(piece, person, name_at(left), name_at(left) + name_width_, baseline);
    close_tag(piece);
    close_tag(piece);
  }

  void put_role(Piece& piece, const model::Roster::Person& person, Pt left, Pt baseline) {
    if (person.role.empty()) return;
    place_right(piece,
                setting_.setter.set_line("（" + person.role + "）", style_.role, roster_.from),
                name_at(left) - style_.role_gap, baseline);
  }

  /// The cell of the role is the affiliation's where there is none.
  Pt affiliation_room(const model::Roster::Person& person, Pt left) {
    Pt end = name_at(left) - style_.role_gap;
    if (!person.role.empty()) {
      const Extent role = setting_.setter.extent(words("（" + person.role + "）"), style_.role);
      end -= std::max(style_.role_width, role.natural);
    }
    return end - affiliation_at(left);
  }

  /// Two lines at most: the organisation and, behind the blank that was typed, the office in it.
  std::vector<TextLine> affiliation_lines(const std::string& text, Pt room) {
    const auto blank = text.find(' ');
    std::vector<TextLine> lines;
    const auto add = [&](const std::string& part) {
      for (TextLine& line : setting_.setter.set(words(part), style_.affiliation,
                                                ragged(room, Breaks::kByPhrase), roster_.from)) {
        lines.push_back(std::move(line));
      }
    };
    if (blank != std::string::npos) {
      add(text.substr(0, blank));
      add(text.substr(blank + 1));
    }
    if (blank != std::string::npos && lines.size() <= kMostLines) return lines;
    lines.clear();
    add(text);
    return lines;
  }

  void put_affiliation(Piece& piece, const model::Roster::Person& person, Pt left, Pt top) {
    auto lines = affiliation_lines(person.affiliation, affiliation_room(person, left));
    const Pt leading = style_.affiliation.leading;
    if (lines.size() > kMostLines) {
      report_overflow(piece, setting_,
                      {"参加者名簿の所属", person.affiliation, lines.back().to - lines.back().from,
                       style_.affiliation.size, roster_.from});
    }
    const Pt height = leading * static_cast<double>(lines.size());
    Pt baseline =
        top + (style_.row_height - height) / 2 + setting_.setter.baseline(style_.affiliation);
    for (TextLine& line : lines) {
      place(piece, std::move(line), affiliation_at(left), baseline);
      baseline += leading;
    }
  }

  void draw_rules(Piece& piece, Pt foot) const {
    for (std::size_t i = 0; i < columns_; ++i) {
      const Pt left = left_of(i), right = left + width_;
      draw_rule(piece, {left, Pt{}}, {right, Pt{}}, style_.frame);
      for (std::size_t row = 1; row < rows_; ++row) {
        const Pt y = style_.head_height + style_.row_height * static_cast<double>(row);
        draw_rule(piece, {left, y}, {right, y}, style_.hairline);
      }
      draw_rule(piece, {left, foot}, {right, foot}, style_.frame);
    }
  }

  const model::Roster& roster_;
  const model::RosterStyle& style_;
  Setting& setting_;
  NameSetter names_;
  std::size_t columns_, rows_;
  Pt width_;  // of a column of the page
  Pt name_width_;
};

}  // namespace

Piece set_roster(const model::Roster& roster, const model::RosterStyle& style, Setting& setting) {
  if (roster.people.empty()) return {};
  return RosterSetting(roster, style, setting).set();
}

}  // namespace nenpo::typeset
