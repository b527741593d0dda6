#include "tests/typeset/flow_draft.h"

#include <cmath>
#include <memory>
#include <utility>

#include "base/workers.h"
#include "tests/typeset/booklet.h"
#include "typeset/flow/page_flow.h"

namespace nenpo::typeset {
namespace {

constexpr Pt kLine{10};
constexpr Pt kNoteLine{5};
constexpr double kEdge = 50;

void print(Piece& piece, const std::string& name) {
  model::GlyphRun run;
  run.text = name;
  run.glyphs = {{0, 0, 0}};
  run.clusters = {{static_cast<std::uint8_t>(name.size()), 1}};
  piece.items.emplace_back(std::move(run));
}

Piece tagged(const std::string& name, model::Role role, Pt height) {
  Piece piece;
  piece.height = height;
  piece.from = {"prose/a.md", 12};
  open_tag(piece, role);
  print(piece, name);
  close_tag(piece);
  return piece;
}

model::TagBegin reference_to(const std::string& id) {
  model::TagBegin tag;
  tag.role = model::Role::kReference;
  tag.destination = id;
  return tag;
}

/// The mark stands in a tag of its own behind the text's.
void add_mark(Piece& piece, const std::string& id) {
  std::vector<model::PageItem> items;
  bool in_span = false;
  for (auto& item : piece.items) {
    const auto* tag = std::get_if<model::TagBegin>(&item);
    if (tag != nullptr) in_span = tag->role == model::Role::kSpan;
    const bool text = std::holds_alternative<model::GlyphRun>(item);
    if (text && !in_span) items.emplace_back(model::TagBegin{model::Role::kSpan});
    items.push_back(std::move(item));
    if (!text) continue;
    items.emplace_back(model::TagEnd{});
    items.emplace_back(reference_to(id));
    if (!in_span) items.emplace_back(model::TagEnd{});
  }
  piece.items = std::move(items);
}

std::string name_of(const Piece& piece) {
  for (const auto& item : piece.items) {
    if (const auto* run = std::get_if<model::GlyphRun>(&item)) return run->text;
  }
  return {};
}

std::string at(const model::GlyphRun& run) {
  const auto x = static_cast<int>(std::lround(static_cast<double>(run.glyphs[0].x) - kEdge));
  const auto y = static_cast<int>(std::lround(static_cast<double>(run.glyphs[0].y) - kEdge));
  return run.text + "@" + std::to_string(x) + "," + std::to_string(y);
}

}  // namespace

model::Style small_style() {
  model::Style style;
  style.page = {.width = Pt{200},
                .height = Pt{200},
                .sides = model::Sides::kSingle,
                .inner = Pt{kEdge},
                .top = Pt{kEdge},
                .line_length = Pt{100},
                .leading = kLine,
                .lines = 10};
  style.paragraph.text.size = Pt{6};
  style.paragraph.text.leading = kLine;
  style.columns = model::ColumnsStyle{.gap = Pt{20}, .rule = {}};
  model::FootnoteStyle footnote;
  footnote.text.size = Pt{1};
  footnote.text.leading = kNoteLine;
  footnote.gap = Pt{6};
  footnote.below_rule = Pt{4};
  style.footnote = footnote;
  return style;
}

FlowDraft& FlowDraft::columns(int count) {
  if (passages_.back().pieces.empty()) passages_.pop_back();
  passages_.push_back({count, {}});
  return *this;
}

FlowDraft& FlowDraft::paragraph(const std::string& name, int lines) {
  Pieces pieces(static_cast<std::size_t>(lines));
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    pieces[i].height = kLine;
    pieces[i].kind = PieceKind::kLine;
    if (i == 0) open_tag(pieces[i], model::Role::kParagraph);
    open_tag(pieces[i], model::Role::kSpan);
    print(pieces[i], name + std::to_string(i + 1));
    close_tag(pieces[i]);
    if (i + 1 == pieces.size()) close_tag(pieces[i]);
  }
  if (lines > 1) {
    pieces.front().keep = Keep::kMust;
    pieces[pieces.size() - 2].keep = Keep::kMust;
  }
  auto& to = passages_.back().pieces;
  for (Piece& piece : pieces) to.push_back(std::move(piece));
  return *this;
}

FlowDraft& FlowDraft::heading(const std::string& name, Pt before) {
  Piece piece = tagged(name, model::Role::kHeading3, kLine);
  piece.kind = PieceKind::kHeading;
  piece.keep = Keep::kMust;
  piece.before = before;
  passages_.back().pieces.push_back(std::move(piece));
  return *this;
}

FlowDraft& FlowDraft::barrier(const std::string& name) {
  heading(name);
  last().stops_floats = true;
  return *this;
}

FlowDraft& FlowDraft::figure(const std::string& name, Pt height, PieceKind kind) {
  Piece piece = tagged(name, model::Role::kFigure, height);
  piece.kind = kind;
  passages_.back().pieces.push_back(std::move(piece));
  return *this;
}

FlowDraft& FlowDraft::table(const std::string& name, int rows) {
  auto head = std::make_shared<Piece>();
  head->height = kLine;
  print(*head, "H");
  for (int i = 1; i <= rows; ++i) {
    Piece row = tagged(name + std::to_string(i), model::Role::kTableRow, kLine);
    if (i == 1) row.items.insert(row.items.begin(), model::TagBegin{model::Role::kTable});
    if (i > 1) row.repeated_head = head;
    if (i == rows) {
      row.items.emplace_back(model::TagEnd{});
    } else {
      row.at_cut.emplace_back(model::Line{{Pt{0}, kLine}, {Pt{40}, kLine}, Pt{1}, {}});
    }
    passages_.back().pieces.push_back(std::move(row));
  }
  return *this;
}

FlowDraft& FlowDraft::add(Piece piece, const std::string& name) {
  open_tag(piece, model::Role::kParagraph);
  print(piece, name);
  close_tag(piece);
  passages_.back().pieces.push_back(std::move(piece));
  return *this;
}

FlowDraft& FlowDraft::item(const std::string& name, ListPlace place) {
  Piece piece;
  piece.height = kLine;
  piece.kind = PieceKind::kLine;
  if (place == ListPlace::kFirst) open_tag(piece, model::Role::kList);
  open_tag(piece, model::Role::kListItem);
  open_tag(piece, model::Role::kListBody);
  print(piece, name);
  close_tag(piece);
  close_tag(piece);
  if (place == ListPlace::kLast) close_tag(piece);
  passages_.back().pieces.push_back(std::move(piece));
  return *this;
}

FlowDraft& FlowDraft::note(const std::string& name, int lines, std::size_t back) {
  Pieces& pieces = passages_.back().pieces;
  Piece& marked = pieces[pieces.size() - 1 - back];
  const std::string id = "note-" + name;
  add_mark(marked, id);
  Pieces notes(static_cast<std::size_t>(lines));
  for (std::size_t i = 0; i < notes.size(); ++i) {
    notes[i].height = kNoteLine;
    notes[i].snap = Snap::kFree;
    if (i == 0) {
      notes[i].items.emplace_back(model::Anchor{id, {}});
      open_tag(notes[i], model::Role::kNote);
    }
    open_tag(notes[i], model::Role::kSpan);
    print(notes[i], "*" + name + std::to_string(i + 1));
    close_tag(notes[i]);
    if (i + 1 == notes.size()) close_tag(notes[i]);
  }
  if (lines > 1) {
    notes.front().keep = Keep::kMust;
    notes[notes.size() - 2].keep = Keep::kMust;
  }
  for (Piece& line : notes) marked.footnotes.push_back(std::move(line));
  return *this;
}

std::vector<std::string> FlowDraft::names() const {
  std::vector<std::string> names;
  for (const Passage& passage : passages_) {
    for (const Piece& piece : passage.pieces) {
      names.push_back(name_of(piece));
      for (const Piece& note : piece.footnotes) names.push_back(name_of(note));
    }
  }
  return names;
}

bool FlowDraft::is_kept(const std::string& name) const {
  for (const Passage& passage : passages_) {
    for (const Piece& piece : passage.pieces) {
      if (name_of(piece) == name) return piece.keep == Keep::kMust;
    }
  }
  return false;
}

std::vector<model::Page> FlowDraft::pages(const model::Style& style, Findings& findings) const {
  const Folios folios({});
  Workers nobody(0);
  Phrases phrases(style.unbroken_words);
  ParagraphSetter setter(style, {fonts(), phrases, nobody}, findings, "plan", folios);
  PageFlow flow(style, setter, findings, "plan", "", 1);
  flow.add(passages_);
  return flow.finish(model::PageEnd::kLast);
}

std::vector<model::Page> FlowDraft::pages() const {
  Findings findings;
  return pages(small_style(), findings);
}

std::string places(const std::vector<model::Page>& pages) {
  std::string text;
  for (const model::Page& page : pages) {
    text += page.label + ":";
    int artifacts = 0;
    std::vector<bool> open;
    for (const auto& item : page.items) {
      if (const auto* tag = std::get_if<model::TagBegin>(&item)) {
        open.push_back(tag->role == model::Role::kArtifact);
        artifacts += open.back() ? 1 : 0;
      } else if (std::holds_alternative<model::TagEnd>(item) && !open.empty()) {
        artifacts -= open.back() ? 1 : 0;
        open.pop_back();
      } else if (const auto* run = std::get_if<model::GlyphRun>(&item)) {
        text += artifacts > 0 ? " [" + at(*run) + "]" : " " + at(*run);
      }
    }
    text += "\n";
  }
  return text;
}

int page_of(const std::vector<model::Page>& pages, const std::string& name) {
  for (const model::Page& page : pages) {
    for (const auto& item : page.items) {
      const auto* run = std::get_if<model::GlyphRun>(&item);
      if (run != nullptr && run->text == name)
        return page.label.empty() ? 0 : std::stoi(page.label);
    }
  }
  return 0;
}

std::string tags(const std::vector<model::Page>& pages) {
  std::string text;
  std::vector<std::string> open;
  for (const model::Page& page : pages) {
    text += page.label + ":";
    for (const auto& item : page.items) {
      if (const auto* tag = std::get_if<model::TagBegin>(&item)) {
        open.push_back(model::to_string(tag->role));
      } else if (std::holds_alternative<model::TagEnd>(item)) {
        if (open.empty()) return text + " END WITHOUT BEGIN";
        open.pop_back();
      } else if (const auto* run = std::get_if<model::GlyphRun>(&item)) {
        text += " " + run->text + "=";
        for (std::size_t i = 0; i < open.size(); ++i) text += (i > 0 ? "/" : "") + open[i];
      }
    }
    text += "\n";
  }
  return open.empty() ? text : text + "OPEN AT THE END\n";
}

}  // namespace nenpo::typeset
