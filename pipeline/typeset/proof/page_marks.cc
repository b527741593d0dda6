#include "typeset/proof/page_marks.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "typeset/proof/reduced_page.h"

namespace nenpo::typeset {
namespace {

bool meet(const model::Box& a, const model::Box& b) {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/// The em boxes of what is printed on the reduced page, its rules, and the marks upon it.
class Taken {
 public:
  Taken(const model::Page& page, double scale) {
    for (const model::PageItem& item : page.items) {
      if (const auto* run = std::get_if<model::GlyphRun>(&item)) add(*run, scale);
      if (const auto* line = std::get_if<model::Line>(&item)) add(*line, scale);
    }
  }

  void add(const model::Box& box) { boxes_.push_back(box); }
  bool is_free(const model::Box& box) const {
    return std::none_of(boxes_.begin(), boxes_.end(),
                        [&](const model::Box& taken) { return meet(taken, box); });
  }

 private:
  void add(const model::GlyphRun& run, double scale) {
    constexpr double kAscent = 0.88;
    if (run.glyphs.empty()) return;
    const Pt left{run.glyphs.front().x}, right = Pt{run.glyphs.back().x} + run.size;
    add(scaled({left, Pt{run.glyphs.front().y} - run.size * kAscent, right - left, run.size},
               scale));
  }
  void add(const model::Line& line, double scale) {
    const Pt left = std::min(line.from.x, line.to.x), top = std::min(line.from.y, line.to.y);
    const Pt width = std::max(line.from.x, line.to.x) - left;
    const Pt height = std::max(line.from.y, line.to.y) - top;
    add(scaled({left, top, width + line.width, height + line.width}, scale));
  }

  std::vector<model::Box> boxes_;
};

class PageMarks {
 public:
  PageMarks(const model::Page& page, const model::ProofStyle& style, Setting& setting,
            Piece& drawing)
      : page_(page),
        style_(style),
        setting_(setting),
        drawing_(drawing),
        taken_(page, style.scale) {}

  void mark(const std::vector<model::Box>& boxes, const model::RuleStyle& rule, int number) {
    for (std::size_t i = 0; i < boxes.size(); ++i) {
      const model::Box box = scaled(boxes[i], style_.scale);
      draw_frame(drawing_, box, rule);
      if (i == 0) number_beside(box, number, rule.colour);
    }
  }

  void underline(const model::Box& whole) {
    const model::Box box = scaled(whole, style_.scale);
    const Pt y = box.y + box.height + style_.loose.width;
    draw_rule(drawing_, {box.x, y}, {box.x + box.width, y}, style_.loose);
  }

  /// Every so many lines; where something stands before the line, it is the next one's turn.
  void number_lines() {
    int number = 0, due = style_.line_step;
    for (const model::LineRecord& line : page_.lines) {
      if (++number < due) continue;
      TextLine words = number_of(number, style_.number.colour);
      const Pt y = line.at.y * style_.scale - style_.number.size;
      const model::Box box{line.at.x * style_.scale - words.to - gap(), y, words.to,
                           style_.number.size};
      if (!taken_.is_free(box)) continue;
      put(std::move(words), box);
      due = number - number % style_.line_step + style_.line_step;
    }
  }

 private:
  Pt gap() const { return style_.number.size / 4; }

  TextLine number_of(int number, model::Colour colour) {
    model::TextStyle style = style_.number;
    style.colour = colour;
    return setting_.setter.set_plain(std::to_string(number), style);
  }

  void put(TextLine words, const model::Box& box) {
    taken_.add(box);
    place(drawing_, std::move(words), box.x, box.y + box.height);
  }

  /// Right, left, above or below; above where nothing is free.
  void number_beside(const model::Box& box, int number, model::Colour colour) {
    TextLine words = number_of(number, colour);
    const Pt width = words.to, height = style_.number.size;
    const Pt right = box.x + box.width + gap(), left = box.x - gap() - width;
    const Pt above = box.y - height, below = box.y + box.height + gap();
    const Pt middle = box.y + (box.height - height) / 2;
    const Pt end = box.x + box.width - width;
    const std::array places{model::Point{box.x, above}, model::Point{right, middle},
                            model::Point{left, middle}, model::Point{end, above},
                            model::Point{box.x, below}, model::Point{end, below}};
    for (const model::Point& at : places) {
      const model::Box room{at.x, at.y, width, height};
      if (taken_.is_free(room)) return put(std::move(words), room);
    }
    put(std::move(words), {box.x, above, width, height});
  }

  const model::Page& page_;
  const model::ProofStyle& style_;
  Setting& setting_;
  Piece& drawing_;
  Taken taken_;
};

}  // namespace

void draw_marks(const model::Page& page, const model::ProofPage& notes,
                const model::ProofStyle& style, Setting& setting, Piece& drawing) {
  PageMarks marks(page, style, setting, drawing);
  for (const model::ProofRemark& remark : notes.remarks) {
    marks.mark(remark.boxes, style.remark_frame, remark.number);
  }
  for (const model::ProofSource& source : notes.sources) {
    marks.mark(source.boxes, style.fact_frame, source.number);
  }
  for (const model::LooseLine& line : notes.loose_lines) marks.underline(line.box);
  marks.number_lines();
}

}  // namespace nenpo::typeset
