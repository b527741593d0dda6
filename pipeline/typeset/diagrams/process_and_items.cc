#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include "typeset/diagrams/setters.h"
#include "typeset/diagrams/words.h"

namespace nenpo::typeset {
namespace {

/// A broad arrow downward: its shaft is half as broad as its head and half as long as all of it.
model::Path arrow_down(const model::Box& box, model::Colour colour) {
  const Pt left = box.x;
  const Pt right = box.x + box.width;
  const Pt centre = box.x + box.width / 2;
  const Pt quarter = box.width / 4;
  const Pt neck = box.y + box.height / 2;
  return polygon({{centre - quarter, box.y},
                  {centre + quarter, box.y},
                  {centre + quarter, neck},
                  {right, neck},
                  {centre, box.y + box.height},
                  {left, neck},
                  {centre - quarter, neck}},
                 colour);
}

/// Items side by side, or as the cells of one row below one another's lines.
class ItemsSetting {
 public:
  ItemsSetting(const model::Items& items, const model::ItemsStyle& style, Setting& setting)
      : items_(items), style_(style), setting_(setting) {}

  Piece set() {
    piece_.before = style_.before;
    piece_.after = style_.after;
    piece_.from = items_.from;
    piece_.snap = Snap::kFree;
    open_figure(piece_, items_.alternative_text);
    const bool titled = style_.title && !items_.title.empty();
    if (titled && style_.title_beside) {
      set_cells();
    } else {
      if (titled) set_title();
      set_rows();
    }
    close_tag(piece_);
    return std::move(piece_);
  }

 private:
  Words words_of_item(const model::Inlines& item) {
    model::Inlines text = continues(item) ? model::Inlines{} : inlines_of(style_.mark);
    text.insert(text.end(), item.begin(), item.end());
    return words_of(text, style_.text, ragged(setting_.line_length - style_.pad_x * 2), items_.from,
                    setting_);
  }

  /// など goes on with what stands before it and is no item of its own.
  static bool continues(const model::Inlines& item) {
    return model::plain_text(item).starts_with("など");
  }

  void set_title() {
    const model::TextStyle& text = *style_.title;
    place_words(piece_, words_of(model::NodeLines{items_.title}, text, items_.from, setting_), {},
                setting_.line_length);
    piece_.height = text.leading;
    if (!style_.title_rule) return;
    draw_rule(piece_, {Pt{}, piece_.height}, {setting_.line_length, piece_.height},
              *style_.title_rule);
    piece_.height += style_.row_gap;
  }

  /// As many items a row as it holds; none is divided.
  void set_rows() {
    std::vector<Words> row;
    Pt used;
    bool first_row = true;
    const auto finish = [&] {
      if (row.empty()) return;
      if (!first_row) piece_.height += style_.row_gap;
      place_row(std::move(row), used);
      row.clear();
      used = Pt{};
      first_row = false;
    };
    for (const model::Inlines& item : items_.items) {
      Words words = words_of_item(item);
      const Pt width = words.width() + style_.pad_x * 2;
      const Pt gap = row.empty() ? Pt{} : style_.gap;
      if (used + gap + width > setting_.line_length) finish();
      used += (row.empty() ? Pt{} : style_.gap) + width;
      row.push_back(std::move(words));
    }
    finish();
  }

  void place_row(std::vector<Words> row, Pt used) {
    const auto count = static_cast<double>(row.size());
    const Pt spare = style_.flush ? (setting_.line_length - used) / count : Pt{};
    Pt height;
    for (const Words& words : row) height = std::max(height, words.height());
    height += style_.pad_y * 2;
    Pt x;
    for (Words& words : row) {
      const Pt width = words.width() + style_.pad_x * 2 + spare;
      place_cell(std::move(words), {x, piece_.height, width, height}, style_.fill);
      x += width + style_.gap;
    }
    piece_.height += height;
  }

  void place_cell(Words words, const model::Box& box, const std::optional<model::Colour>& ground) {
    if (ground) fill(piece_, box, *ground);
    if (style_.frame) draw_frame(piece_, box, *style_.frame);
    place_in_middle(piece_, std::move(words), box);
  }

  /// The title and the items as the cells of one row, each as wide as its share of the words. They
  /// break between phrases.
  void set_cells() {
    const Pt room = style_.pad_x * 2;
    Words title = words_of(model::NodeLines{items_.title}, *style_.title, items_.from, setting_);
    const Pt title_width = title.width() + room;
    std::vector<Pt> widths;
    Pt all;
    for (const model::Inlines& item : items_.items) {
      widths.push_back(setting_.setter.extent(item, style_.text).natural);
      all += widths.back();
    }
    const auto count = static_cast<double>(widths.size());
    const Pt for_words = setting_.line_length - title_width - room * count;
    std::vector<Words> cells;
    Pt height = title.height();
    for (std::size_t i = 0; i < widths.size(); ++i) {
      widths[i] = for_words * (widths[i] / all);
      cells.push_back(words_of(items_.items[i], style_.text, ragged(widths[i], Breaks::kByPhrase),
                               items_.from, setting_));
      height = std::max(height, cells.back().height());
    }
    height += style_.pad_y * 2;
    place_cell(std::move(title), {Pt{}, Pt{}, title_width, height}, style_.title_fill);
    Pt x = title_width;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      place_cell(std::move(cells[i]), {x, Pt{}, widths[i] + room, height}, style_.fill);
      x += widths[i] + room;
    }
    piece_.height = height;
  }

  const model::Items& items_;
  const model::ItemsStyle& style_;
  Setting& setting_;
  Piece piece_;
};

}  // namespace

Piece set_process(const model::Process& process, const model::ProcessStyle& style,
                  Setting& setting) {
  Piece piece;
  piece.before = style.before;
  piece.after = style.after;
  piece.from = process.from;
  piece.snap = Snap::kFree;
  Words label = words_of(process.label, style.label, process.from, setting);
  const Pt label_at = style.inset + style.arrow_width + style.gap;
  const Pt text_at = label_at + label.width() + style.gap;
  model::Inlines steps;
  for (const model::Inlines& step : process.steps) {
    if (!steps.empty()) steps.emplace_back(model::Text{style.separator, false, {}});
    steps.insert(steps.end(), step.begin(), step.end());
  }
  const Pt room = setting.line_length - style.inset - text_at;
  Words text = words_of(steps, style.text, ragged(room, Breaks::kByPhrase), process.from, setting);
  piece.height = std::max({style.arrow_height, label.height(), text.height()});
  open_figure(piece, process.alternative_text);
  const Pt arrow_top = (piece.height - style.arrow_height) / 2;
  piece.items.emplace_back(arrow_down(
      {style.inset, arrow_top, style.arrow_width, style.arrow_height}, style.arrow_fill));
  const Pt label_top = (piece.height - label.height()) / 2;
  place_words(piece, std::move(label), {label_at, label_top}, room);
  const Pt text_top = (piece.height - text.height()) / 2;
  place_words(piece, std::move(text), {text_at, text_top}, room);
  close_tag(piece);
  return piece;
}

Piece set_items(const model::Items& items, const model::ItemsStyle& style, Setting& setting) {
  return ItemsSetting(items, style, setting).set();
}

}  // namespace nenpo::typeset
