#include "typeset/block_setter.h"

#include <algorithm>
#include <utility>

#include "typeset/blocks/bars_setter.h"
#include "typeset/blocks/callout_setter.h"
#include "typeset/blocks/cover_setter.h"
#include "typeset/blocks/heading_setter.h"
#include "typeset/blocks/indicator_table_setter.h"
#include "typeset/blocks/list_setter.h"
#include "typeset/blocks/text_blocks.h"
#include "typeset/blocks/tier_diagram_setter.h"
#include "typeset/blocks/words_figure_setter.h"
#include "typeset/charts/charts.h"
#include "typeset/diagrams/diagrams.h"
#include "typeset/gathering/gathering.h"
#include "typeset/highlights/highlights.h"
#include "typeset/pictures/pictures.h"
#include "typeset/progress/progress.h"
#include "typeset/sheets/sheets.h"
#include "typeset/tables/table_setter.h"

namespace nenpo::typeset {
namespace {

Pieces one(Piece piece) {
  Pieces pieces;
  pieces.push_back(std::move(piece));
  return pieces;
}

void open_first(Piece& piece, model::Role role) {
  model::TagBegin tag;
  tag.role = role;
  piece.items.insert(piece.items.begin(), std::move(tag));
}

/// Where references to a table or figure lead: its top.
void add_anchor(Pieces& pieces, const std::string& id) {
  if (pieces.empty() || id.empty()) return;
  auto& items = pieces.front().items;
  items.insert(items.begin(), model::Anchor{id, {Pt{}, Pt{}}});
}

Follower follower(const model::Block* next) {
  const bool table = next != nullptr && std::holds_alternative<model::IndicatorTable>(*next);
  return table ? Follower::kIndicatorTable : Follower::kText;
}

/// Another table of the same ledger comes, perhaps below a heading that its pages' heads say.
bool leads_to_ledger(const model::Block& block) {
  const auto* heading = std::get_if<model::Heading>(&block);
  if (heading != nullptr) return heading->in_page_head && heading->level > 1;
  return std::holds_alternative<model::ProgressTable>(block);
}

/// Tables whose rows share what a growing box has left.
bool has_spreading_rows(const model::Blocks& blocks) {
  return std::any_of(blocks.begin(), blocks.end(), [](const model::Block& block) {
    const auto* diagram = std::get_if<model::Diagram>(&block);
    return diagram != nullptr && (std::holds_alternative<model::LabelTable>(*diagram) ||
                                  std::holds_alternative<model::Statistics>(*diagram));
  });
}

bool is_note(const model::Block* block) {
  return block != nullptr && std::holds_alternative<model::Note>(*block);
}

}  // namespace

Pieces BlockSetter::set(const model::Block& block, const model::Block* next) {
  Pieces pieces = std::visit([&](const auto& kind) { return set_one(kind, next); }, block);
  if (pieces.empty()) return pieces;
  if (std::exchange(page_break_, false)) pieces.front().begins = Begins::kNewPage;
  if (std::holds_alternative<model::Look>(block)) return pieces;  // behind its last block
  behind_heading_ = std::holds_alternative<model::Heading>(block);
  behind_table_ = std::holds_alternative<model::Table>(block) || (behind_table_ && is_note(&block));
  return pieces;
}

Pieces BlockSetter::set_all(std::span<const model::Block> blocks) {
  Pieces pieces;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const bool last = i + 1 == blocks.size();
    append(pieces, set(blocks[i], last ? nullptr : &blocks[i + 1]));
  }
  return pieces;
}

Pieces BlockSetter::set_one(const model::Heading& heading, const model::Block* next) {
  const auto* style = heading_style(setting_.style, heading.level, heading.marker);
  if (style == nullptr) {
    setting_.failure = Failure{"組版", setting_.style.name,
                               "レベル" + std::to_string(heading.level) + "の見出し「" +
                                   heading_title(heading) + "」の様式がありません。"};
    return {};
  }
  if (heading.in_page_head) {
    page_heads_.push_back(&heading);
    open_sections_.begin(heading, *style, setting_);
    return {};
  }
  Pieces pieces = one(heading_piece(heading, *style, next));
  heading_ = style;
  above_ = &heading;
  if (heading.level == 1) {
    pieces.front().chapter = heading_title(heading);
    begin_chapter(pieces);
  }
  return pieces;
}

/// A heading that runs in stands on the line of the one above, if there is room.
Piece BlockSetter::heading_piece(const model::Heading& heading, const model::HeadingStyle& style,
                                 const model::Block* next) {
  if (style.runs_in && behind_heading_ && above_ != nullptr) {
    const auto at = run_in_place(*above_, *heading_, heading, style, setting_);
    if (at) return set_run_in(heading, style, *at, setting_);
  }
  Pieces pieces =
      one(set_heading(heading, style, behind_heading_ ? Predecessor::kHeading : Predecessor::kText,
                      follower(next), setting_));
  open_sections_.end_from(heading.level);
  open_sections_.repeat_heads(pieces);
  open_sections_.begin(heading, style, setting_);
  return std::move(pieces.front());
}

Pieces BlockSetter::set_one(const model::Paragraph& paragraph, const model::Block*) {
  return set_paragraph(paragraph, setting_);
}

Pieces BlockSetter::set_one(const model::List& list, const model::Block*) {
  Pieces pieces = set_list(list, heading_ != nullptr ? heading_->list_shift : Pt{}, setting_);
  open_sections_.keep_beside_heading(pieces);
  open_sections_.repeat_heads(pieces);
  return pieces;
}

Pieces BlockSetter::set_one(const model::Note& note, const model::Block* next) {
  const auto* style = part(setting_.style.note, "note");
  if (style == nullptr) return {};
  Pieces pieces = set_note(note, *style, setting_);
  if (!behind_table_) return pieces;
  if (is_note(next)) {
    pieces.back().keep = Keep::kPrefer;
  } else if (setting_.style.table) {
    pieces.back().after = setting_.style.table->after;
  }
  return pieces;
}

Pieces BlockSetter::set_one(const model::Quotation& quotation, const model::Block*) {
  const auto* style = part(setting_.style.quotation, "quotation");
  return style != nullptr ? set_quotation(quotation, *style, setting_) : Pieces{};
}

Pieces BlockSetter::set_one(const model::Table& table, const model::Block* next) {
  const auto* style = table_style(table);
  if (style == nullptr) return {};
  Pieces pieces = set_table(table, *style,
                            is_note(next) ? TableFollower::kNote : TableFollower::kText, setting_);
  add_anchor(pieces, table.id);
  return pieces;
}

const model::TableStyle* BlockSetter::table_style(const model::Table& table) {
  if (table.kind.empty()) return part(setting_.style.table, "table");
  const auto found = setting_.style.tables.find(table.kind);
  if (found != setting_.style.tables.end()) return &found->second;
  fail_without(setting_, "tables." + table.kind);
  return nullptr;
}

Pieces BlockSetter::set_one(const model::IndicatorTable& table, const model::Block*) {
  const auto* style = part(setting_.style.indicator_table, "indicator_table");
  if (style == nullptr) return {};
  return set_indicator_table(table, *style, together(), setting_);
}

/// A table under its own heading stays whole; under a policy's heading with the first measure too.
Together BlockSetter::together() const {
  if (!behind_heading_) return Together::kRows;
  return heading_->keeps_table ? Together::kTableAndFollower : Together::kTable;
}

Pieces BlockSetter::set_one(const model::Bars& bars, const model::Block*) {
  const auto* style = part(setting_.style.bars, "bars");
  return style != nullptr ? one(set_bars(bars, *style, setting_)) : Pieces{};
}

Pieces BlockSetter::set_one(const model::WordsFigure& figure, const model::Block*) {
  const auto* style = part(setting_.style.words_figure, "words_figure");
  if (style == nullptr) return {};
  Pieces pieces = one(set_words_figure(figure, *style, setting_));
  add_anchor(pieces, figure.id);
  return pieces;
}

Pieces BlockSetter::set_one(const model::TierDiagram& diagram, const model::Block*) {
  const auto* style = part(setting_.style.tier_diagram, "tier_diagram");
  if (style == nullptr) return {};
  Pieces pieces = one(set_tier_diagram(diagram, *style, ++setting_.figures, setting_));
  add_anchor(pieces, diagram.id);
  return pieces;
}

Pieces BlockSetter::set_one(const model::Cover& cover, const model::Block*) {
  const auto* style = part(setting_.style.cover, "cover");
  if (style == nullptr) return {};
  Pieces pieces = one(set_cover(cover, *style, setting_));
  close_section(pieces);
  return pieces;
}

Pieces BlockSetter::set_one(const model::Colophon& colophon, const model::Block*) {
  const auto* style = part(setting_.style.colophon, "colophon");
  if (style == nullptr) return {};
  Pieces pieces = one(set_colophon(colophon, *style, setting_));
  pieces.front().chapter = setting_.running_title;
  close_section(pieces);
  return pieces;
}

Pieces BlockSetter::set_one(const model::Contents&, const model::Block*) { return {}; }

Pieces BlockSetter::set_one(const model::PageBreak&, const model::Block*) {
  page_break_ = true;
  return {};
}

/// Those between the blocks of a booklet are set by it one by one; these stand in a frame or look.
Pieces BlockSetter::set_one(const model::Columns& columns, const model::Block*) {
  const auto* style = part(setting_.style.columns, "columns");
  return style != nullptr ? set_columns(columns, *style, setting_) : Pieces{};
}

/// Its blocks stand within its pads, its paragraphs as its style has them.
Pieces BlockSetter::set_one(const model::Callout& callout, const model::Block*) {
  const auto style = setting_.style.callouts.find(callout.kind);
  if (style == setting_.style.callouts.end()) {
    fail_without(setting_, "callout." + callout.kind);
    return {};
  }
  model::Style inner_style = setting_.style;
  inner_style.paragraph = style->second.paragraph;
  Setting inner = inside(setting_, inner_style, callout_room(style->second, setting_));
  const std::size_t found = setting_.findings.size();
  const Pt growth = setting_.growth;
  if (callout.grows && has_spreading_rows(callout.blocks)) {
    inner.spread = std::exchange(setting_.growth, Pt{});
  }
  const std::size_t first = title_heading(callout) != nullptr ? 1 : 0;
  Pieces content =
      BlockSetter(inner, Sections::kNone).set_all(std::span(callout.blocks).subspan(first));
  take_over(setting_, inner);
  Pieces pieces = set_callout(callout, style->second, std::move(content), setting_);
  setting_.growth = growth;
  move_findings(setting_, found, pieces.front());
  return pieces;
}

Pieces BlockSetter::set_one(const model::GridSheet& sheet, const model::Block*) {
  Pieces pieces = set_sheet(sheet, setting_);
  begin_chapter(pieces);
  return pieces;
}

Pieces BlockSetter::set_one(const model::Row& row, const model::Block*) {
  Pieces pieces = set_row(row, setting_);
  begin_chapter(pieces);
  return pieces;
}

/// Its blocks are the booklet's, as those around it. A look within a look stands for itself.
Pieces BlockSetter::set_one(const model::Look& look, const model::Block*) {
  const model::Style* style = look_style(look.name, setting_);
  if (style == nullptr) return {};
  Setting inner = inside(setting_, *style, setting_.line_length);
  inner.growth = setting_.growth;
  BlockSetter blocks(inner, sections_);
  blocks.take_state(*this);
  Pieces pieces = blocks.set_all(look.blocks);
  take_state(blocks);
  take_over(setting_, inner);
  return pieces;
}

void BlockSetter::take_state(const BlockSetter& other) {
  heading_ = other.heading_;
  behind_heading_ = other.behind_heading_;
  behind_table_ = other.behind_table_;
  page_break_ = other.page_break_;
  section_open_ = other.section_open_;
}

Pieces BlockSetter::set_one(const model::Graphic& graphic, const model::Block*) {
  return set_graphic(graphic, setting_);
}

Pieces BlockSetter::set_one(const model::Chart& chart, const model::Block*) {
  return set_chart(chart, setting_);
}

Pieces BlockSetter::set_one(const model::Diagram& diagram, const model::Block*) {
  return set_diagram(diagram, setting_);
}

Pieces BlockSetter::set_one(const model::Highlight& highlight, const model::Block*) {
  return set_highlight(highlight, setting_);
}

Pieces BlockSetter::set_one(const model::ProgressTable& table, const model::Block* next) {
  const bool ends = next == nullptr || !leads_to_ledger(*next);
  const std::string title =
      page_heads_.empty() ? std::string() : heading_title(*page_heads_.front());
  if (!behind_ledger_) ledger_title_ = title;
  Pieces pieces = set_progress_table(
      table, {.title = ledger_title_, .begins = !behind_ledger_, .ends = ends}, setting_);
  begin_ledger(pieces);
  behind_ledger_ = !ends;
  return pieces;
}

/// The headings that its pages' heads say are where links and the outline find them.
void BlockSetter::begin_ledger(Pieces& pieces) {
  if (pieces.empty()) return;
  bool chapter = false;
  for (const model::Heading* heading : std::exchange(page_heads_, {})) {
    add_anchor(pieces, heading->id);
    chapter = chapter || heading->level == 1;
  }
  if (!chapter || sections_ == Sections::kNone) return;
  open_first(pieces.front(), model::Role::kSection);
  close_section(pieces);
  section_open_ = true;
}

Pieces BlockSetter::set_one(const model::Gathering& gathering, const model::Block*) {
  return set_gathering(gathering, setting_);
}

Pieces BlockSetter::set_footnote(const model::Footnote& note, std::size_t index) {
  const auto* style = part(setting_.style.footnote, "footnote");
  return style != nullptr ? typeset::set_footnote(note, index, *style, setting_) : Pieces{};
}

Pt BlockSetter::column_width(const model::Columns& columns) {
  const auto* style = part(setting_.style.columns, "columns");
  if (style == nullptr) return setting_.line_length;
  return (setting_.line_length - style->gap * (columns.count - 1)) / columns.count;
}

/// What has a chapter's title opens its section, which lasts until the next one.
void BlockSetter::begin_chapter(Pieces& pieces) {
  if (sections_ == Sections::kNone || pieces.empty() || pieces.front().chapter.empty()) return;
  open_first(pieces.front(), model::Role::kSection);
  close_section(pieces);
  section_open_ = true;
}

void BlockSetter::close_section(Pieces& pieces) {
  if (!take_open_section()) return;
  auto& items = pieces.front().items;
  items.insert(items.begin(), model::TagEnd{});
}

}  // namespace nenpo::typeset
