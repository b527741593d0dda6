#include "assemble/inlines.h"

#include "base/overloaded.h"
#include "base/text.h"

namespace nenpo::assemble {
namespace {

void change_items(std::vector<model::ListItem>& items, const ChangeInlines& change) {
  for (model::ListItem& item : items) {
    change(item.text, item.from, TextPlace::kRunning);
    change_items(item.children, change);
  }
}

void change_table(model::Table& table, const ChangeInlines& change) {
  change(table.caption, table.from, TextPlace::kHead);
  // Row n of a GFM table stands n lines below its first; the line of dashes stands between.
  int line = table.from.line;
  const auto change_rows = [&](std::vector<std::vector<model::Inlines>>& rows, TextPlace place) {
    for (auto& row : rows) {
      for (auto& cell : row) change(cell, {table.from.file, line}, place);
      line += line == table.from.line ? 2 : 1;
    }
  };
  change_rows(table.header, TextPlace::kHead);
  change_rows(table.rows, TextPlace::kRunning);
}

/// What stands in a drawn or tabulated block.
model::VisitInlines as_head(const ChangeInlines& change) {
  return [&change](model::Inlines& text, const model::SourceLine& from) {
    change(text, from, TextPlace::kHead);
  };
}

}  // namespace

void append_text(model::Inlines& inlines, std::string_view text, bool strong) {
  if (text.empty()) return;
  auto* last = inlines.empty() ? nullptr : std::get_if<model::Text>(&inlines.back());
  if (last != nullptr && last->strong == strong && last->fact.empty() && !last->dotted) {
    last->text += text;
  } else {
    inlines.emplace_back(model::Text{std::string(text), strong, {}});
  }
}

void change_inlines(model::Block& block, const ChangeInlines& change) {
  using enum TextPlace;
  std::visit(
      Overloaded{
          [](model::Cover&) {},
          [](model::Contents&) {},
          [&](model::Heading& heading) { change(heading.text, heading.from, kHead); },
          [&](model::Paragraph& paragraph) { change(paragraph.text, paragraph.from, kRunning); },
          [&](model::List& list) { change_items(list.items, change); },
          [&](model::Note& note) { change(note.text, note.from, kNote); },
          [&](model::Quotation& quotation) {
            for (auto& paragraph : quotation.paragraphs)
              change(paragraph.text, paragraph.from, kRunning);
          },
          [&](model::Table& table) { change_table(table, change); },
          [](model::IndicatorTable&) {},
          [](model::Bars&) {},
          [&](model::WordsFigure& figure) {
            for (auto& line : figure.lines) change(line, figure.from, kHead);
          },
          [](model::TierDiagram&) {},
          [](model::Colophon&) {},
          [](model::PageBreak&) {},
          [&](model::Columns& columns) { change_inlines(columns.blocks, change); },
          [&](model::Callout& callout) {
            change(callout.title, callout.from, kHead);
            change_inlines(callout.blocks, change);
          },
          [&](model::GridSheet& sheet) {
            for (model::Frame& frame : sheet.frames) change_inlines(frame.blocks, change);
          },
          [&](model::Row& row) {
            for (model::Blocks& cell : row.cells) change_inlines(cell, change);
          },
          [&](model::Look& look) { change_inlines(look.blocks, change); },
          [&](model::Graphic& graphic) { visit_inlines(graphic, as_head(change)); },
          [&](model::Chart& chart) { visit_inlines(chart, as_head(change)); },
          [&](model::Diagram& diagram) { visit_inlines(diagram, as_head(change)); },
          [&](model::Highlight& highlight) { visit_inlines(highlight, as_head(change)); },
          [&](model::ProgressTable& table) { visit_inlines(table, as_head(change)); },
          [&](model::Gathering& gathering) { visit_inlines(gathering, as_head(change)); },
      },
      block);
}

void change_inlines(model::Blocks& blocks, const ChangeInlines& change) {
  for (model::Block& block : blocks) change_inlines(block, change);
}

model::Inlines numbered_text(const model::ListItem& item) {
  model::Inlines text;
  if (!item.mark.empty()) append_text(text, item.mark + " ", false);
  text.insert(text.end(), item.text.begin(), item.text.end());
  return text;
}

std::string without_blanks(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint character = decode_utf8(text, at);
    const bool dropped = is_blank(character.value) || character.value == U'\n';
    if (!dropped) out += text.substr(at, character.size);
    at += character.size;
  }
  return out;
}

std::string written(const model::Heading& heading) {
  const std::string text = model::plain_text(heading.text);
  if (heading.bracketed) return "(" + text + ")";
  return heading.marker.empty() ? text : heading.marker + " " + text;
}

}  // namespace nenpo::assemble
