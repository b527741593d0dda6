#include "typeset/references.h"

#include "base/overloaded.h"

namespace nenpo::typeset {
namespace {

class References {
 public:
  void add(const model::Inlines& text) {
    for (const auto& part : text) {
      const auto* reference = std::get_if<model::PageReference>(&part);
      if (reference != nullptr) anchors.insert(reference->target);
    }
  }

  void add(const model::Blocks& blocks) {
    for (const auto& block : blocks) {
      std::visit([this](const auto& kind) { add_texts(kind); }, block);
    }
  }

  std::set<std::string> anchors;

 private:
  void add_texts(const model::Cover&) {}
  void add_texts(const model::Contents&) {}
  void add_texts(const model::Bars&) {}
  void add_texts(const model::TierDiagram&) {}
  void add_texts(const model::PageBreak&) {}
  void add_texts(const model::Heading& heading) { add(heading.text); }
  void add_texts(const model::Paragraph& paragraph) { add(paragraph.text); }
  void add_texts(const model::Note& note) { add(note.text); }
  void add_texts(const model::List& list) { add_items(list.items); }
  void add_texts(const model::Quotation& quotation) {
    for (const auto& paragraph : quotation.paragraphs) add(paragraph.text);
  }
  void add_texts(const model::Table& table) {
    add(table.caption);
    add_rows(table.header);
    add_rows(table.rows);
  }
  void add_texts(const model::IndicatorTable& table) {
    for (const auto& note : table.notes) add(note.text);
  }
  void add_texts(const model::WordsFigure& figure) { add_all(figure.lines); }
  void add_texts(const model::Colophon& colophon) { add_all(colophon.lines); }
  void add_texts(const model::Columns& columns) { add(columns.blocks); }
  void add_texts(const model::Callout& callout) {
    add(callout.title);
    add(callout.blocks);
  }
  void add_texts(const model::GridSheet& sheet) {
    for (const auto& frame : sheet.frames) add(frame.blocks);
  }
  void add_texts(const model::Row& row) {
    for (const auto& cell : row.cells) add(cell);
  }
  void add_texts(const model::Look& look) { add(look.blocks); }
  /// The texts of figures and tables with a form of their own hold no references.
  void add_texts(const model::Graphic&) {}
  void add_texts(const model::Chart&) {}
  void add_texts(const model::Diagram&) {}
  void add_texts(const model::Highlight&) {}
  void add_texts(const model::ProgressTable&) {}
  void add_texts(const model::Gathering&) {}

  void add_all(const std::vector<model::Inlines>& texts) {
    for (const auto& text : texts) add(text);
  }
  void add_rows(const std::vector<std::vector<model::Inlines>>& rows) {
    for (const auto& row : rows) add_all(row);
  }
  void add_items(const std::vector<model::ListItem>& items) {
    for (const auto& item : items) {
      add(item.text);
      add_items(item.children);
    }
  }
};

}  // namespace

std::set<std::string> referenced_anchors(const model::Manuscript& manuscript) {
  References references;
  references.add(manuscript.blocks);
  for (const auto& note : manuscript.footnotes) references.add(note.text);
  return std::move(references.anchors);
}

}  // namespace nenpo::typeset
