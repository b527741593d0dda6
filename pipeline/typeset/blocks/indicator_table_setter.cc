#include "typeset/blocks/indicator_table_setter.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "typeset/blocks/goal_tiles.h"
#include "typeset/blocks/indicator_value_setter.h"
#include "typeset/blocks/target_list_setter.h"
#include "typeset/blocks/text_blocks.h"

namespace nenpo::typeset {
namespace {

constexpr double kRounding = 0.001;

enum class RowPlace { kInner, kLast };

class IndicatorTableSetting {
 public:
  IndicatorTableSetting(const model::IndicatorTable& table, const model::IndicatorTableStyle& style,
                        Setting& setting)
      : table_(table), style_(style), setting_(setting), width_(setting.line_length) {}

  Pieces set(Together together) {
    Pieces pieces;
    pieces.push_back(set_head());
    const auto head = std::make_shared<const Piece>(pieces.front());
    for (std::size_t i = 0; i < table_.rows.size(); ++i) {
      const bool last = i + 1 == table_.rows.size();
      pieces.push_back(set_row(table_.rows[i], last ? style_.frame : style_.hairline));
      pieces.back().repeated_head = head;
      if (!last) add_rule_at_cut(pieces.back());
      pieces.back().keep = keep_of(together, last ? RowPlace::kLast : RowPlace::kInner);
    }
    add_table_tags(pieces);
    pieces.back().after = style_.after;
    append_notes(pieces, together);
    return pieces;
  }

 private:
  static Keep keep_of(Together together, RowPlace place) {
    if (together == Together::kRows) return Keep::kFree;
    if (together == Together::kTable && place == RowPlace::kLast) return Keep::kFree;
    return Keep::kPrefer;
  }

  Piece set_head() {
    Piece piece;
    piece.keep = Keep::kMust;
    piece.snap = Snap::kFree;
    piece.height = style_.head_height;
    as_artifact(piece, [&] { fill(piece, {Pt{}, Pt{}, width_, style_.head_height}, style_.tint); });
    open_tag(piece, model::Role::kTableHead);
    open_tag(piece, model::Role::kTableRow);
    const Pt baseline =
        (style_.head_height - style_.head.leading) / 2 + setting_.setter.baseline(style_.head);
    const auto cell = [&](const std::string& word, Pt x) {
      model::TagBegin tag;
      tag.role = model::Role::kTableHeader;
      tag.scope = model::Scope::kColumn;
      open_tag(piece, std::move(tag));
      place(piece, setting_.setter.set_line(word, style_.head), x, baseline);
      close_tag(piece);
    };
    cell(style_.head_goal, style_.head_inset);
    cell(style_.head_name, style_.name_at);
    cell(style_.head_baseline, style_.baseline_at);
    cell(style_.head_target, style_.target_at);
    close_tag(piece);
    close_tag(piece);
    as_artifact(piece, [&] {
      draw_rule(piece, {Pt{}, Pt{}}, {width_, Pt{}}, style_.frame);
      draw_rule(piece, {Pt{}, style_.head_height}, {width_, style_.head_height}, style_.hairline);
    });
    return piece;
  }

  Piece set_row(const model::IndicatorRow& row, const model::RuleStyle& rule) {
    Piece piece;
    piece.snap = Snap::kFree;
    piece.from = row.from;
    const Pt top = style_.pad;
    open_tag(piece, model::Role::kTableRow);
    open_tag(piece, model::Role::kTableCell);
    set_tiles(piece, row.goals, style_.tile, top, setting_);
    close_tag(piece);

    model::TagBegin name;
    name.role = model::Role::kTableHeader;
    name.scope = model::Scope::kRow;
    open_tag(piece, std::move(name));
    const Pt name_bottom = set_name(piece, row, top - style_.name_rise);
    auto targets = set_targets(row.goals, style_, setting_, row.from);
    const Pt targets_height = style_.targets.leading * static_cast<double>(targets.size());
    const UnitPlace place_of = unit_place(row);
    const Pt values_bottom = top + value_height(place_of, style_);
    Pt content =
        std::max({top + tiles_height(row.goals.size(), style_.tile), name_bottom, values_bottom});
    if (!targets.empty()) {
      // The targets run below the values, so they keep clear of these too.
      content = std::max(
          content, std::max(name_bottom, values_bottom) + style_.targets_gap + targets_height);
    }
    piece.height = row_height(content);
    place_targets(piece, std::move(targets), piece.height - style_.targets_bottom - targets_height);
    close_tag(piece);

    set_values(piece, row, place_of, top);
    close_tag(piece);
    as_artifact(piece, [&] {
      draw_arrow(piece, top);
      draw_rule(piece, {Pt{}, piece.height}, {width_, piece.height}, rule);
    });
    return piece;
  }

  Pt row_height(Pt content) const {
    const Pt needed = content + style_.pad;
    return style_.row_step * std::ceil(needed / style_.row_step - kRounding);
  }

  Pt set_name(Piece& piece, const model::IndicatorRow& row, Pt y) {
    const auto paragraph = [&](const std::string& text, const model::TextStyle& look,
                               Breaks breaks) {
      open_tag(piece, model::Role::kParagraph);
      auto lines = setting_.setter.set({model::Text{.text = text, .strong = false, .fact = {}}},
                                       look, ragged(style_.name_width, breaks), row.from);
      for (auto& line : lines) {
        place(piece, std::move(line), style_.name_at, y + setting_.setter.baseline(look));
        y += look.leading;
      }
      close_tag(piece);
    };
    paragraph(row.name, style_.name, Breaks::kByPhrase);
    if (!row.source.empty()) paragraph(row.source, style_.source, Breaks::kByPhrase);
    return y;
  }

  void place_targets(Piece& piece, std::vector<TextLine> lines, Pt y) {
    if (lines.empty()) return;
    open_tag(piece, model::Role::kParagraph);
    place(piece, setting_.setter.set_plain(style_.targets_word, style_.targets_label),
          style_.name_at, y + setting_.setter.baseline(style_.targets_label));
    for (auto& line : lines) {
      place(piece, std::move(line), style_.name_at + style_.targets_indent,
            y + setting_.setter.baseline(style_.targets));
      y += style_.targets.leading;
    }
    close_tag(piece);
  }

  UnitPlace unit_place(const model::IndicatorRow& row) {
    const bool beside = value_fits(row.baseline, style_.baseline_width, style_, setting_) &&
                        value_fits(row.target, style_.target_width, style_, setting_);
    return beside ? UnitPlace::kBeside : UnitPlace::kBelow;
  }

  void set_values(Piece& piece, const model::IndicatorRow& row, UnitPlace place_of, Pt top) {
    open_tag(piece, model::Role::kTableCell);
    set_value(piece, row.baseline, ValueSide::kBaseline, place_of, top, style_, setting_, row.from);
    close_tag(piece);
    open_tag(piece, model::Role::kTableCell);
    set_value(piece, row.target, ValueSide::kTarget, place_of, top, style_, setting_, row.from);
    close_tag(piece);
  }

  /// At the height of the middle of the digits.
  void draw_arrow(Piece& piece, Pt top) {
    const Typeface face = setting_.setter.typeface(style_.number);
    const Pt y = top + number_baseline(style_, setting_) -
                 face.metrics.digit_height.at(style_.number.size) / 2;
    const Pt from = style_.arrow_at + style_.arrow_inset;
    const Pt tip = from + style_.arrow_length;
    const Pt back = tip - style_.arrow_head_length;
    const Pt half = style_.arrow_head_height / 2;
    draw_rule(piece, {from, y}, {tip, y}, style_.arrow);
    piece.items.emplace_back(model::Polyline{
        {{back, y - half}, {tip, y}, {back, y + half}}, style_.arrow.width, style_.arrow.colour});
  }

  void add_rule_at_cut(Piece& piece) const {
    Piece cut;
    as_artifact(cut, [&] {
      draw_rule(cut, {Pt{}, piece.height}, {width_, piece.height}, style_.frame);
    });
    piece.at_cut = std::move(cut.items);
  }

  static void add_table_tags(Pieces& pieces) {
    const auto open_first = [](Piece& piece, model::Role role) {
      model::TagBegin tag;
      tag.role = role;
      piece.items.insert(piece.items.begin(), std::move(tag));
    };
    if (pieces.size() > 1) {
      open_first(pieces[1], model::Role::kTableBody);
      close_tag(pieces.back());
    }
    open_first(pieces.front(), model::Role::kTable);
    close_tag(pieces.back());
  }

  void append_notes(Pieces& pieces, Together together) {
    if (!setting_.style.note || table_.notes.empty()) return;
    pieces.back().keep = Keep::kMust;
    pieces.back().after = Pt{};
    for (const auto& note : table_.notes) {
      Pieces lines = set_note(note, *setting_.style.note, setting_);
      std::move(lines.begin(), lines.end(), std::back_inserter(pieces));
    }
    pieces.back().after = style_.after;
    pieces.back().keep = keep_of(together, RowPlace::kLast);
  }

  const model::IndicatorTable& table_;
  const model::IndicatorTableStyle& style_;
  Setting& setting_;
  Pt width_;
};

}  // namespace

Pieces set_indicator_table(const model::IndicatorTable& table,
                           const model::IndicatorTableStyle& style, Together together,
                           Setting& setting) {
  return IndicatorTableSetting(table, style, setting).set(together);
}

}  // namespace nenpo::typeset
