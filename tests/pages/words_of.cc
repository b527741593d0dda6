#include "tests/pages/words_of.h"

#include "base/overloaded.h"
#include "base/text.h"
#include "tests/pages/reading.h"

namespace nenpo::pages {
namespace {

class Words {
 public:
  void add(const model::Blocks& blocks) {
    for (const model::Block& block : blocks) {
      const model::Block::variant& kind = block;
      std::visit([this](const auto& one) { add(one); }, kind);
    }
  }
  void add(const model::Inlines& text) {
    model::Inlines stretch;
    for (const model::Inline& part : text) {
      if (std::holds_alternative<model::PageReference>(part)) {
        keep(stretch);
        stretch.clear();
      } else {
        stretch.push_back(part);
      }
    }
    keep(stretch);
  }

  ManuscriptWords words;

 private:
  void keep(const model::Inlines& stretch) {
    auto text = without_blanks(to_utf32(model::plain_text(stretch)));
    if (!text.empty()) words.texts.push_back(std::move(text));
  }
  /// Those of ledgers are said by the pages' heads: the rule of the contents looks for them.
  void add(const model::Heading& heading) {
    if (!heading.in_page_head) add(heading.text);
  }
  void add(const model::Paragraph& paragraph) { add(paragraph.text); }
  void add(const model::Note& note) { add(note.text); }
  void add(const model::List& list) {
    for (const auto& item : list.items) add(item);
  }
  void add(const model::ListItem& item) {
    add(item.text);
    for (const auto& child : item.children) add(child);
  }
  void add(const model::Quotation& quotation) {
    for (const auto& paragraph : quotation.paragraphs) add(paragraph);
  }
  void add(const model::WordsFigure& figure) {
    for (const auto& line : figure.lines) add(line);
  }
  void add(const model::Columns& columns) { add(columns.blocks); }
  void add(const model::Callout& callout) {
    add(callout.title);
    add(callout.blocks);
  }
  void add(const model::Table& table) {
    std::u32string all = without_blanks(to_utf32(model::plain_text(table.caption)));
    for (const auto* rows : {&table.header, &table.rows}) {
      for (const auto& row : *rows) {
        for (const auto& cell : row) all += without_blanks(to_utf32(model::plain_text(cell)));
      }
    }
    words.tables.push_back(std::move(all));
  }
  void add(const model::GridSheet& sheet) {
    for (const auto& frame : sheet.frames) add(frame.blocks);
  }
  void add(const model::Row& row) {
    for (const auto& cell : row.cells) add(cell);
  }
  void add(const model::Look& look) { add(look.blocks); }
  void add(const model::Graphic& graphic) { add_texts(graphic); }
  void add(const model::Chart& chart) { add_texts(chart); }
  void add(const model::Diagram& diagram) { add_texts(diagram); }
  void add(const model::Highlight& highlight) { add_texts(highlight); }
  void add(const model::ProgressTable& table) { add_texts(table); }
  void add(const model::Gathering& gathering) { add_texts(gathering); }
  template <typename Drawn>
  void add_texts(Drawn block) {
    visit_inlines(block, [this](model::Inlines& text, const model::SourceLine&) { add(text); });
  }
  /// Set in parts, or made of what stands elsewhere.
  void add(const model::Cover&) {}
  void add(const model::Contents&) {}
  void add(const model::IndicatorTable&) {}
  void add(const model::Bars&) {}
  void add(const model::TierDiagram&) {}
  void add(const model::Colophon&) {}
  void add(const model::PageBreak&) {}
};

}  // namespace

ManuscriptWords words_of(const model::Manuscript& manuscript) {
  Words words;
  words.add(manuscript.blocks);
  return std::move(words.words);
}

}  // namespace nenpo::pages
