#include "typeset/blocks/cover_setter.h"

namespace nenpo::typeset {
namespace {

class CoverSetting {
 public:
  CoverSetting(const model::Cover& cover, const model::CoverStyle& style, Setting& setting)
      : cover_(cover),
        style_(style),
        setting_(setting),
        left_(style.side + style.text_inset),
        right_(setting.style.page.width - style.side),
        bottom_(style.top + style.height) {}

  Piece set() {
    piece_.kind = PieceKind::kFullPage;
    as_artifact(piece_, [&] { draw_block(); });
    open_tag(piece_, model::Role::kSection);
    set_words(cover_.publisher, style_.publisher, left_, style_.top + style_.publisher_top);
    open_tag(piece_, model::Role::kParagraph);
    Pt y = style_.top + style_.title_top;
    for (const auto& line : cover_.title_lines) {
      place_checked(line, style_.title, left_, y);
      y += style_.title.leading;
    }
    close_tag(piece_);
    set_words(cover_.term, style_.term, left_, y + style_.term_gap);
    set_years();
    set_words(cover_.issued, style_.issued, style_.side, style_.issued_top);
    close_tag(piece_);
    return std::move(piece_);
  }

 private:
  void draw_block() {
    fill(piece_, {style_.side, style_.top, right_ - style_.side, style_.height}, style_.fill);
    if (cover_.columns.empty()) return;
    const model::RuleStyle rule{style_.rule_width, style_.rule_colour};
    const Pt top = bottom_ - style_.columns_height;
    draw_rule(piece_, {left_, top}, {right_, top}, rule);
    for (std::size_t i = 0; i < cover_.columns.size(); ++i) {
      draw_rule(piece_, {column_left(i), top}, {column_left(i), bottom_}, rule);
    }
  }

  Pt column_left(std::size_t column) const {
    const Pt width = (right_ - left_) / static_cast<double>(cover_.columns.size());
    return left_ + width * static_cast<double>(column);
  }

  void set_years() {
    const Pt top = bottom_ - style_.year_bottom - style_.year.leading;
    for (std::size_t i = 0; i < cover_.columns.size(); ++i) {
      set_words(cover_.columns[i], style_.year, column_left(i) + style_.year_inset, top);
    }
  }

  void set_words(const std::string& words, const model::TextStyle& text, Pt x, Pt top) {
    if (words.empty()) return;
    open_tag(piece_, model::Role::kParagraph);
    place_checked(words, text, x, top);
    close_tag(piece_);
  }

  void place_checked(const std::string& words, const model::TextStyle& text, Pt x, Pt top) {
    TextLine line = setting_.setter.set_line(words, text);
    const Pt over = x + line.to - right_;
    if (over > Pt{}) report_overflow(piece_, setting_, {"表紙", words, over, text.size});
    place(piece_, std::move(line), x, top + setting_.setter.baseline(text));
  }

  const model::Cover& cover_;
  const model::CoverStyle& style_;
  Setting& setting_;
  Pt left_, right_, bottom_;
  Piece piece_;
};

}  // namespace

Piece set_cover(const model::Cover& cover, const model::CoverStyle& style, Setting& setting) {
  return CoverSetting(cover, style, setting).set();
}

Piece set_colophon(const model::Colophon& colophon, const model::ColophonStyle& style,
                   Setting& setting) {
  const Pt width = setting.line_length;
  const Pt area = setting.style.page.leading * setting.style.page.lines;
  Piece text;
  Pt y = style.pad;
  for (const auto& words : colophon.lines) {
    open_tag(text, model::Role::kParagraph);
    auto lines = setting.setter.set(words, style.text, ragged(width), {});
    for (auto& line : lines) {
      place_recorded(text, std::move(line), Pt{}, y + setting.setter.baseline(style.text));
      y += style.text.leading;
    }
    close_tag(text);
  }
  Piece piece;
  piece.begins = Begins::kNewPage;
  piece.height = area;
  as_artifact(piece, [&] { draw_rule(piece, {Pt{}, area - y}, {width, area - y}, style.rule); });
  open_tag(piece, model::Role::kSection);
  put_into(piece, std::move(text), Pt{}, area - y);
  close_tag(piece);
  return piece;
}

}  // namespace nenpo::typeset
