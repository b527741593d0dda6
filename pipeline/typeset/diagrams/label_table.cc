#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "base/text.h"
#include "typeset/diagrams/setters.h"
#include "typeset/diagrams/words.h"

namespace nenpo::typeset {
namespace {

constexpr char32_t kFirstSerial = U'①';
constexpr char32_t kLastSerial = U'⑳';

class LabelSetting {
 public:
  LabelSetting(const model::LabelTable& table, const model::LabelTableStyle& style,
               Setting& setting)
      : table_(table),
        style_(style),
        setting_(setting),
        has_outcomes_(std::any_of(table.rows.begin(), table.rows.end(),
                                  [](const auto& row) { return !row.outcome.empty(); })) {}

  Pieces set() {
    Pieces pieces;
    if (!table_.header.empty() && style_.head) pieces.push_back(set_head());
    const auto rows = static_cast<double>(table_.rows.size());
    for (std::size_t i = 0; i < table_.rows.size(); ++i) {
      pieces.push_back(set_row(table_.rows[i], setting_.spread / rows, i > 0));
      if (i > 0) continue;
      open_before(pieces.back(), model::Role::kTableBody);
    }
    if (pieces.empty()) return pieces;
    open_before(pieces.front(), model::Role::kTable);
    if (!table_.rows.empty()) close_tag(pieces.back());
    close_tag(pieces.back());
    pieces.front().before = style_.before;
    pieces.back().after = style_.after;
    return pieces;
  }

 private:
  struct SetEntry {
    std::optional<Words> mark;
    Words text;
  };

  Pt outcome_at() const {
    return setting_.line_length - (has_outcomes_ ? style_.outcome_width : Pt{});
  }

  Piece begin() const {
    Piece piece;
    piece.from = table_.from;
    piece.snap = Snap::kFree;
    return piece;
  }

  void begin_cell(Piece& piece, model::Role role, model::Scope scope) const {
    model::TagBegin tag;
    tag.role = role;
    tag.scope = scope;
    open_tag(piece, std::move(tag));
  }

  Piece set_head() {
    Piece piece = begin();
    piece.keep = Keep::kMust;
    piece.height = style_.head->leading + style_.pad_y * 2;
    if (style_.head_fill) {
      as_artifact(piece, [&] {
        fill(piece, {Pt{}, Pt{}, setting_.line_length, piece.height}, *style_.head_fill);
      });
    }
    open_tag(piece, model::Role::kTableHead);
    open_tag(piece, model::Role::kTableRow);
    const Pt outcome = outcome_at() + style_.arrow + style_.arrow_gap;
    const std::vector<Pt> left = {style_.label_pad, style_.label_width + style_.pad_x, outcome};
    for (std::size_t i = 0; i < table_.header.size() && i < left.size(); ++i) {
      begin_cell(piece, model::Role::kTableHeader, model::Scope::kColumn);
      const LineShape one_line = ragged(setting_.line_length, Breaks::kByPhrase);
      place_words(piece, words_of(table_.header[i], *style_.head, one_line, table_.from, setting_),
                  {left[i], style_.pad_y}, setting_.line_length);
      close_tag(piece);
    }
    close_tag(piece);
    close_tag(piece);
    return piece;
  }

  /// A label that begins with ① hangs behind it.
  Words label_of(const model::Inlines& label) {
    const std::string text = model::plain_text(label);
    const char32_t first = text.empty() ? U' ' : decode_utf8(text, 0).value;
    LineShape shape = ragged(style_.label_width - style_.label_pad * 2, Breaks::kByPhrase);
    if (first >= kFirstSerial && first <= kLastSerial) {
      shape.first_indent = -style_.hang;
      shape.rest_indent = style_.hang;
    }
    return words_of(label, style_.label, shape, table_.from, setting_);
  }

  SetEntry entry_of(const model::LabelTable::Entry& entry) {
    const Pt room = outcome_at() - style_.label_width - style_.pad_x * 2;
    LineShape shape{.line_length = room, .first_indent = {}, .rest_indent = {}};
    SetEntry set;
    if (!entry.mark.empty()) {
      set.mark = words_of(model::NodeLines{entry.mark}, style_.mark, table_.from, setting_);
      shape.rest_indent = style_.mark_room;
    }
    set.text = words_of(entry.text, style_.text, shape, table_.from, setting_);
    return set;
  }

  Piece set_row(const model::LabelTable::Row& row, Pt growth, bool ruled) {
    Piece piece = begin();
    Words label = label_of(row.label);
    std::vector<SetEntry> entries;
    Pt text_height;
    for (const model::LabelTable::Entry& entry : row.entries) {
      entries.push_back(entry_of(entry));
      text_height += entries.back().text.height();
    }
    Words outcome;
    if (!row.outcome.empty()) outcome = outcome_of(row.outcome);
    const Pt content = std::max({label.height(), text_height, outcome.height()});
    piece.height = content + style_.pad_y * 2 + growth;
    draw_ground(piece, ruled);
    const auto centred = [&piece](Pt height) { return (piece.height - height) / 2; };
    open_tag(piece, model::Role::kTableRow);
    begin_cell(piece, model::Role::kTableHeader, model::Scope::kRow);
    const Pt label_top = centred(label.height());
    place_words(piece, std::move(label), {style_.label_pad, label_top}, style_.label_width);
    close_tag(piece);
    place_entries(piece, std::move(entries), centred(text_height));
    if (has_outcomes_) place_outcome(piece, std::move(outcome));
    close_tag(piece);
    return piece;
  }

  void draw_ground(Piece& piece, bool ruled) const {
    as_artifact(piece, [&] {
      if (style_.label_fill) {
        fill(piece, {Pt{}, Pt{}, style_.label_width, piece.height}, *style_.label_fill);
      }
      if (ruled) draw_rule(piece, {Pt{}, Pt{}}, {setting_.line_length, Pt{}}, style_.hairline);
    });
  }

  void place_entries(Piece& piece, std::vector<SetEntry> entries, Pt y) {
    begin_cell(piece, model::Role::kTableCell, model::Scope::kNone);
    const Pt x = style_.label_width + style_.pad_x;
    for (SetEntry& entry : entries) {
      open_tag(piece, model::Role::kParagraph);
      if (entry.mark) place_words(piece, std::move(*entry.mark), {x, y}, style_.mark_room);
      const Pt height = entry.text.height();
      place_words(piece, std::move(entry.text), {x, y}, setting_.line_length);
      y += height;
      close_tag(piece);
    }
    close_tag(piece);
  }

  Words outcome_of(const model::Inlines& text) {
    const Pt room = style_.outcome_width - style_.arrow - style_.arrow_gap - style_.pad_x;
    return words_of(text, style_.text, ragged(room, Breaks::kByPhrase), table_.from, setting_);
  }

  void place_outcome(Piece& piece, Words outcome) {
    const Pt x = outcome_at();
    if (!outcome.lines.empty()) {
      as_artifact(piece, [&] { draw_arrow(piece, {x, piece.height / 2}); });
    }
    begin_cell(piece, model::Role::kTableCell, model::Scope::kNone);
    const Pt top = (piece.height - outcome.height()) / 2;
    place_words(piece, std::move(outcome), {x + style_.arrow + style_.arrow_gap, top},
                style_.outcome_width);
    close_tag(piece);
  }

  /// A broad arrow to the right; `at` is the middle of its tail.
  void draw_arrow(Piece& piece, const model::Point& at) const {
    const Pt half = style_.arrow / 2;
    const Pt shaft = style_.arrow * kShaft;
    const Pt neck = at.x + half;
    piece.items.emplace_back(polygon({{at.x, at.y - shaft},
                                      {neck, at.y - shaft},
                                      {neck, at.y - half},
                                      {at.x + style_.arrow, at.y},
                                      {neck, at.y + half},
                                      {neck, at.y + shaft},
                                      {at.x, at.y + shaft}},
                                     style_.arrow_fill));
  }

  static constexpr double kShaft = 0.15;  // half its breadth, of the arrow's side

  const model::LabelTable& table_;
  const model::LabelTableStyle& style_;
  Setting& setting_;
  bool has_outcomes_;
};

}  // namespace

Pieces set_labels(const model::LabelTable& table, const model::LabelTableStyle& style,
                  Setting& setting) {
  return LabelSetting(table, style, setting).set();
}

}  // namespace nenpo::typeset
