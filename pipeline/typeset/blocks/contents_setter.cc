#include "typeset/blocks/contents_setter.h"

#include <cmath>

#include "typeset/blocks/heading_setter.h"

namespace nenpo::typeset {
namespace {

constexpr std::string_view kLeaderDot = ".";

class ContentsSetting {
 public:
  ContentsSetting(const std::map<std::string, std::string>& folios, Setting& setting)
      : folios_(folios),
        setting_(setting),
        style_(*setting.style.contents),
        width_(setting.line_length) {}

  Piece set_entry(const model::Heading& heading, bool has_sections) {
    const bool chapter = heading.level == 1;
    const model::TextStyle& text = chapter ? style_.chapter : style_.section;
    const std::size_t found = setting_.findings.size();
    auto lines = setting_.setter.set(
        without_note_marks(heading.text), text,
        {.line_length = width_ - style_.leader_end - style_.leader_start,
         .first_indent = {},
         .rest_indent = heading.marker.empty() && chapter ? Pt{} : style_.text_at,
         .justify = jlreq::Justify::kNo,
         .breaks = Breaks::kByPhrase},
        heading.from);
    if (lines.empty()) lines.emplace_back();
    Piece piece;
    piece.snap = Snap::kFree;
    piece.before = chapter ? style_.chapter_before : Pt{};
    piece.from = heading.from;
    const Pt slack = chapter ? Pt{} : (style_.section_height - text.leading) / 2;
    const Pt after = chapter ? style_.chapter_after : slack;
    const Pt depth = text.leading * static_cast<double>(lines.size());
    piece.height = slack + depth + after;
    piece.keep = chapter && has_sections ? Keep::kMust : Keep::kFree;
    open_entry(piece, heading, slack, depth);
    fill_entry(piece, heading, std::move(lines), slack + setting_.setter.baseline(text),
               !chapter || !has_sections);
    close_link(piece);
    close_tag(piece);
    move_findings(setting_, found, piece);
    return piece;
  }

 private:
  void open_entry(Piece& piece, const model::Heading& heading, Pt top, Pt depth) {
    open_tag(piece, model::Role::kContentsItem);
    open_link(piece, heading.id, {Pt{}, top, width_, depth});
  }

  /// Number, title, and on the last line the leader and the folio.
  void fill_entry(Piece& piece, const model::Heading& heading, std::vector<TextLine> lines,
                  Pt baseline, bool with_folio) {
    const bool chapter = heading.level == 1;
    const model::TextStyle& text = chapter ? style_.chapter : style_.section;
    if (!heading.marker.empty()) {
      const model::TextStyle& number = chapter ? text : style_.number;
      TextLine marker = setting_.setter.set_plain(heading.marker, number, {}, heading.from);
      if (marker.to > style_.text_at) {
        report_overflow(
            piece, setting_,
            {"目次の番号", heading.marker, marker.to - style_.text_at, number.size, heading.from});
      }
      place(piece, std::move(marker), Pt{}, baseline);
    }
    Pt end;
    for (auto& line : lines) {
      end = line.to;
      place(piece, std::move(line), Pt{}, baseline);
      baseline += text.leading;
    }
    baseline -= text.leading;
    if (!with_folio) return;
    draw_leader(piece, end + style_.leader_start, baseline);
    const auto folio = folios_.find(heading.id);
    if (folio != folios_.end()) {
      place_folio(piece, folio->second, chapter ? style_.chapter_page : style_.page, baseline);
    }
  }

  /// Said apart from the title: 「ターゲット」「9」 is no ninth target.
  void place_folio(Piece& piece, const std::string& folio, const model::TextStyle& text,
                   Pt baseline) {
    open_tag(piece, {.role = model::Role::kSpan, .expansion = "、" + folio + "ページ"});
    place_right(piece, setting_.setter.set_plain(folio, text), width_, baseline);
    close_tag(piece);
  }

  /// Points counted from the right, so that they stand under one another. One run: they are one
  /// drawing.
  void draw_leader(Piece& piece, Pt from, Pt baseline) {
    const Pt right = width_ - style_.leader_end;
    const int count = static_cast<int>(std::floor((right - from) / style_.leader_pitch));
    if (count < 1) return;
    TextLine dot = setting_.setter.set_plain(kLeaderDot, style_.leader);
    if (dot.runs.empty()) return;
    model::GlyphRun run = dot.runs.front();
    const std::uint32_t glyph = run.glyphs.front().index;
    run.glyphs.clear();
    run.clusters.assign(static_cast<std::size_t>(count), {1, 1});
    run.text.assign(static_cast<std::size_t>(count), kLeaderDot.front());
    for (int i = count; i > 0; --i) {
      const Pt x = right - style_.leader_pitch * i;
      run.glyphs.push_back(
          {glyph, static_cast<float>(x.count()), static_cast<float>(baseline.count())});
    }
    as_artifact(piece, [&] { piece.items.emplace_back(std::move(run)); });
  }

  const std::map<std::string, std::string>& folios_;
  Setting& setting_;
  const model::ContentsStyle& style_;
  Pt width_;
};

Piece set_title(const model::Contents& contents, Setting& setting) {
  model::Heading title;
  title.text = {model::Text{.text = contents.title, .strong = false, .fact = {}}};
  title.id = kContentsAnchor;
  const model::HeadingStyle* style = heading_style(setting.style, 1, "");
  if (style == nullptr) return {};
  Piece piece = set_heading(title, *style, Predecessor::kHeading, Follower::kText, setting);
  piece.kind = PieceKind::kOther;
  return piece;
}

}  // namespace

Pieces set_contents(const model::Contents& contents,
                    const std::vector<const model::Heading*>& headings,
                    const std::map<std::string, std::string>& folios, Setting& setting) {
  Pieces pieces;
  pieces.push_back(set_title(contents, setting));
  pieces.front().begins = Begins::kNewPage;
  const std::size_t first_entry = pieces.size();
  ContentsSetting entries(folios, setting);
  for (std::size_t i = 0; i < headings.size(); ++i) {
    const bool has_sections =
        headings[i]->level == 1 && i + 1 < headings.size() && headings[i + 1]->level > 1;
    pieces.push_back(entries.set_entry(*headings[i], has_sections));
  }
  if (pieces.size() > first_entry) {
    model::TagBegin tag;
    tag.role = model::Role::kContents;
    auto& items = pieces[first_entry].items;
    items.insert(items.begin(), std::move(tag));
    close_tag(pieces.back());
  }
  return pieces;
}

}  // namespace nenpo::typeset
