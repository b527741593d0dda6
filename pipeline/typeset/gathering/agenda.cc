#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "typeset/gathering/setters.h"

namespace nenpo::typeset {
namespace {

constexpr Pt kRounding{0.001};

class AgendaSetting {
 public:
  AgendaSetting(const model::Agenda& agenda, const model::AgendaStyle& style, Setting& setting)
      : agenda_(agenda),
        style_(style),
        setting_(setting),
        width_(setting.line_length),
        pitch_(agenda.items.size() > static_cast<std::size_t>(style.roomy_items) ? style.close_pitch
                                                                                 : style.pitch) {}

  Pieces set() {
    Pieces pieces;
    for (const model::Agenda::Item& item : agenda_.items) pieces.push_back(set_item(item));
    if (pieces.empty()) return pieces;
    open_before(pieces.front(), model::Role::kList);
    pieces.front().before = style_.before;
    pieces.back().after = style_.after;
    close_tag(pieces.back());
    return pieces;
  }

 private:
  Piece set_item(const model::Agenda::Item& item) {
    const std::size_t found = setting_.findings.size();
    Piece piece;
    piece.snap = Snap::kFree;
    piece.from = agenda_.from;
    baseline_ = setting_.setter.baseline(style_.text) + (pitch_ - style_.text.leading) / 2;
    open_tag(piece, model::Role::kListItem);
    open_tag(piece, model::Role::kLabel);
    place(piece, setting_.setter.set_plain(item.number, style_.number, {}, agenda_.from), Pt{},
          baseline_);
    close_tag(piece);
    open_tag(piece, model::Role::kListBody);
    end_ = style_.text_at;
    put_text(piece, item);
    if (!item.speaker.empty()) put_speaker(piece, item);
    close_tag(piece);
    close_tag(piece);
    piece.height = baseline_ - setting_.setter.baseline(style_.text) + style_.text.leading +
                   (pitch_ - style_.text.leading) / 2;
    move_findings(setting_, found, piece);
    return piece;
  }

  void put_text(Piece& piece, const model::Agenda::Item& item) {
    put_lines(piece, item.text, style_.text);
    if (item.remark.empty()) return;
    const Extent remark = setting_.setter.extent(item.remark, style_.remark);
    if (end_ + remark.natural > width_ && end_ > style_.text_at) next_line();
    put_lines(piece, item.remark, style_.remark);
  }

  /// From end_ on; further lines hang below the first character.
  void put_lines(Piece& piece, const model::Inlines& text, const model::TextStyle& style) {
    auto lines =
        setting_.setter.set(text, style, ragged(width_ - end_, Breaks::kByPhrase), agenda_.from);
    const Pt x = end_;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (i > 0) baseline_ += style.leading;
      end_ = x + lines[i].to;
      place_recorded(piece, std::move(lines[i]), x, baseline_);
    }
  }

  void next_line() {
    baseline_ += style_.text.leading;
    end_ = style_.text_at;
  }

  void put_speaker(Piece& piece, const model::Agenda::Item& item) {
    const Extent speaker = setting_.setter.extent(item.speaker, style_.speaker);
    const Pt from = width_ - speaker.natural;
    if (leader_signs(from) < style_.least_leader) next_line();
    draw_leader(piece, from);
    auto lines = setting_.setter.set(item.speaker, style_.speaker, ragged(width_), agenda_.from);
    for (TextLine& line : lines) place_right(piece, std::move(line), width_, baseline_);
  }

  /// Where the leader before `speaker` ends: on the grid, clear of the name.
  Pt leader_end(Pt speaker) const {
    const Pt room = width_ - speaker + style_.leader_gap;
    return width_ - style_.leader_pitch * std::ceil((room - kRounding) / style_.leader_pitch);
  }

  int leader_signs(Pt speaker) const {
    const Pt room = leader_end(speaker) - end_ - style_.leader_gap;
    return std::max(0, static_cast<int>(std::floor((room + kRounding) / style_.leader_pitch)));
  }

  void draw_leader(Piece& piece, Pt speaker) {
    const int count = leader_signs(speaker);
    TextLine sign = setting_.setter.set_plain(style_.leader, style_.text);
    if (count == 0 || sign.runs.empty() || sign.runs.front().glyphs.empty()) return;
    model::GlyphRun run = sign.runs.front();
    const model::Glyph glyph = run.glyphs.front();
    const model::GlyphCluster cluster = run.clusters.front();
    const std::string text = std::exchange(run.text, {});
    run.glyphs.clear();
    run.clusters.clear();
    const Pt inset = (style_.leader_pitch - sign.to) / 2;  // each sign stands amid its cell
    for (int i = count; i > 0; --i) {
      const Pt x = leader_end(speaker) - style_.leader_pitch * i + inset;
      run.glyphs.push_back({glyph.index, glyph.x + static_cast<float>(x.count()),
                            glyph.y + static_cast<float>(baseline_.count())});
      run.clusters.push_back(cluster);
      run.text += text;
    }
    // Part of the text: the item says who speaks, and it was typed so.
    piece.items.emplace_back(std::move(run));
  }

  const model::Agenda& agenda_;
  const model::AgendaStyle& style_;
  Setting& setting_;
  Pt width_, pitch_;
  Pt baseline_, end_;  // of the item that is being set: where its text has come to
};

}  // namespace

Pieces set_agenda(const model::Agenda& agenda, const model::AgendaStyle& style, Setting& setting) {
  return AgendaSetting(agenda, style, setting).set();
}

}  // namespace nenpo::typeset
