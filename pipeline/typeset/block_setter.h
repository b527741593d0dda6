#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "model/manuscript.h"
#include "typeset/blocks/indicator_table_setter.h"
#include "typeset/blocks/sections.h"
#include "typeset/blocks/setting.h"

namespace nenpo::typeset {

/// Sets one block after the other; remembers what the next one depends on: the heading before it, a
/// page break, the chapter's section. A block that the style has no part for is the failure that
/// ends the run.
class BlockSetter {
 public:
  /// Does a chapter open a section of the booklet? Within a frame, cell or box it does not.
  enum class Sections { kOpened, kNone };
  explicit BlockSetter(Setting& setting, Sections sections = Sections::kOpened)
      : setting_(setting), sections_(sections) {}

  /// `next` is the block behind it, or null. Contents are not set here; columns become one piece.
  Pieces set(const model::Block& block, const model::Block* next);
  Pieces set_all(std::span<const model::Block> blocks);
  /// A note at the foot of the page of its mark; `index` is its place in Manuscript::footnotes.
  Pieces set_footnote(const model::Footnote& note, std::size_t index);
  Pt column_width(const model::Columns& columns);
  /// The chapter's section, if one is open, ends before what follows.
  bool take_open_section() { return std::exchange(section_open_, false); }
  const std::optional<Failure>& failure() const { return setting_.failure; }

 private:
  Pieces set_one(const model::Heading& heading, const model::Block* next);
  Pieces set_one(const model::Paragraph& paragraph, const model::Block* next);
  Pieces set_one(const model::List& list, const model::Block* next);
  Pieces set_one(const model::Note& note, const model::Block* next);
  Pieces set_one(const model::Quotation& quotation, const model::Block* next);
  Pieces set_one(const model::Table& table, const model::Block* next);
  Pieces set_one(const model::IndicatorTable& table, const model::Block* next);
  Pieces set_one(const model::Bars& bars, const model::Block* next);
  Pieces set_one(const model::WordsFigure& figure, const model::Block* next);
  Pieces set_one(const model::TierDiagram& diagram, const model::Block* next);
  Pieces set_one(const model::Cover& cover, const model::Block* next);
  Pieces set_one(const model::Colophon& colophon, const model::Block* next);
  Pieces set_one(const model::Contents& contents, const model::Block* next);
  Pieces set_one(const model::PageBreak& page_break, const model::Block* next);
  Pieces set_one(const model::Columns& columns, const model::Block* next);
  Pieces set_one(const model::Callout& callout, const model::Block* next);
  Pieces set_one(const model::GridSheet& sheet, const model::Block* next);
  Pieces set_one(const model::Row& row, const model::Block* next);
  Pieces set_one(const model::Look& look, const model::Block* next);
  Pieces set_one(const model::Graphic& graphic, const model::Block* next);
  Pieces set_one(const model::Chart& chart, const model::Block* next);
  Pieces set_one(const model::Diagram& diagram, const model::Block* next);
  Pieces set_one(const model::Highlight& highlight, const model::Block* next);
  Pieces set_one(const model::ProgressTable& table, const model::Block* next);
  Pieces set_one(const model::Gathering& gathering, const model::Block* next);
  template <typename Part>
  const Part* part(const std::optional<Part>& part, std::string_view key) {
    return part_of(setting_, part, key);
  }
  const model::TableStyle* table_style(const model::Table& table);
  void take_state(const BlockSetter& other);
  void begin_chapter(Pieces& pieces);
  Piece heading_piece(const model::Heading& heading, const model::HeadingStyle& style,
                      const model::Block* next);
  void begin_ledger(Pieces& pieces);
  void close_section(Pieces& pieces);
  Together together() const;

  Setting& setting_;
  Sections sections_;
  const model::HeadingStyle* heading_ = nullptr;   // the last one
  const model::Heading* above_ = nullptr;          // that heading
  std::vector<const model::Heading*> page_heads_;  // said by the ledger behind them
  OpenSections open_sections_;
  bool behind_ledger_ = false;
  std::string ledger_title_;
  bool behind_heading_ = false;
  bool behind_table_ = false;  // or behind the notes below it
  bool page_break_ = false;
  bool section_open_ = false;
};

}  // namespace nenpo::typeset
