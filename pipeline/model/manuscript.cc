#include "model/manuscript.h"

#include <string_view>

#include "base/overloaded.h"
#include "base/text.h"

namespace nenpo::model {
namespace {

constexpr int kPermille = 1000;

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
  std::string out;
  for (const std::string& part : parts) {
    if (!out.empty()) out += separator;
    out += part;
  }
  return out;
}

/// " | a | b": the cells of a row, or the parts of a record.
std::string cells(const std::vector<Inlines>& row) {
  std::string out;
  for (const Inlines& cell : row) out += " | " + marked_text(cell);
  return out;
}

std::string lines_of(const std::vector<ListItem>& items, const std::string& indent) {
  std::string out;
  for (const ListItem& item : items) {
    const std::string mark = item.mark.empty() ? "-" : item.mark;
    out += indent + mark + " " + marked_text(item.text) + "\n" +
           lines_of(item.children, indent + "  ");
  }
  return out;
}

std::string line_of(const IndicatorValue& value) {
  const std::string shown =
      value.missing.empty() ? value.number + "_" + value.unit + "_" + value.bound : value.missing;
  const std::string fact = value.fact.empty() ? "" : "⟦" + value.fact + "⟧";
  return value.period + value.note_mark + " " + shown + fact;
}

std::string line_of(const GoalTargets& goal) {
  return std::to_string(goal.goal) + "(" + joined(goal.targets, " ") + ")";
}

std::string line_of(const IndicatorRow& row) {
  std::string out =
      "  row " + row.indicator_id + " | " + row.name + " | " + row.source + " | goals";
  for (const GoalTargets& goal : row.goals) out += " " + line_of(goal);
  return out + " | " + line_of(row.baseline) + " -> " + line_of(row.target) + "\n";
}

/// "#purpose ", of a block that references lead to.
std::string anchor(const std::string& id) { return id.empty() ? "" : "#" + id + " "; }

std::string lines_of(const TierDiagram& diagram) {
  std::string out = "tier-diagram " + anchor(diagram.id) + diagram.caption + " | alternative " +
                    diagram.alternative_text + "\n";
  for (std::size_t i = 0; i < diagram.tiers.size(); ++i) {
    out += "  tier " + diagram.tiers[i].title + "\n";
    for (const TierDiagram::Field& field : diagram.tiers[i].fields) {
      out += std::string(field.right_column ? "    right " : "    left ") + field.label + " | " +
             joined(field.lines, " / ") + (field.strong ? " | strong" : "") + "\n";
    }
    if (i >= diagram.links.size()) continue;
    const TierDiagram::Link& link = diagram.links[i];
    out += std::string("  ") + (link.arrow == TierDiagram::Arrow::kDown ? "↓ " : "↑ ") +
           link.label + "\n";
  }
  return out;
}

std::string line_of(const Note& note) { return "note " + note.mark + " " + marked_text(note.text); }

std::string lines_of(const Table& table) {
  std::string out = "table " + anchor(table.id) + marked_text(table.caption) + " | columns ";
  for (const Alignment alignment : table.columns) {
    switch (alignment) {
      case Alignment::kStart:
        out += "<";
        break;
      case Alignment::kCentre:
        out += "=";
        break;
      case Alignment::kEnd:
        out += ">";
        break;
    }
  }
  out += "\n";
  for (const auto& row : table.header) out += "  header" + cells(row) + "\n";
  for (const auto& row : table.rows) out += "  row" + cells(row) + "\n";
  for (const MergedCell& cell : table.merged) {
    out += "  merged row " + std::to_string(cell.row + 1) + " column " +
           std::to_string(cell.column + 1) + ": " + std::to_string(cell.rows) + " rows, " +
           std::to_string(cell.columns) + " columns\n";
  }
  return out;
}

std::string lines_of(const Cover& cover) {
  return "cover " + cover.publisher + " | " + joined(cover.title_lines, " / ") + " | " +
         cover.term + " | " + joined(cover.columns, " ") + " | " + cover.issued + "\n";
}

std::string lines_of(const Contents& contents) { return "contents " + contents.title + "\n"; }

std::string lines_of(const Heading& heading) {
  return "heading" + std::to_string(heading.level) + " #" + heading.id + " [" + heading.marker +
         "]" + (heading.bracketed ? " bracketed " : " ") + marked_text(heading.text) + "\n";
}

std::string lines_of(const Paragraph& paragraph) {
  return "paragraph " + marked_text(paragraph.text) + "\n";
}

std::string lines_of(const List& list) { return "list\n" + lines_of(list.items, "  "); }

std::string lines_of(const Note& note) { return line_of(note) + "\n"; }

std::string lines_of(const Quotation& quotation) {
  std::string out = "quotation\n";
  for (const Paragraph& paragraph : quotation.paragraphs) out += "  " + lines_of(paragraph);
  return out;
}

std::string lines_of(const IndicatorTable& table) {
  std::string out = "indicator-table\n";
  for (const IndicatorRow& row : table.rows) out += line_of(row);
  for (const Note& note : table.notes) out += "  " + lines_of(note);
  return out;
}

std::string lines_of(const Bars& bars) {
  std::string out = "bars\n";
  for (const Bar& bar : bars.bars) {
    const auto permille = static_cast<int>(bar.share * kPermille + 0.5);
    out += "  bar " + bar.label + " | " + std::to_string(permille) + "‰\n";
  }
  return out;
}

std::string lines_of(const std::vector<Inlines>& lines) {
  std::string out;
  for (const Inlines& line : lines) out += "  line " + marked_text(line) + "\n";
  return out;
}

std::string lines_of(const WordsFigure& figure) {
  return "words-figure " + anchor(figure.id) + figure.title + "\n" + lines_of(figure.lines);
}

std::string lines_of(const Colophon& colophon) { return "colophon\n" + lines_of(colophon.lines); }

std::string lines_of(const PageBreak&) { return "page-break\n"; }

std::string lines_of(const Columns& columns);
std::string lines_of(const Callout& callout);
std::string lines_of(const GridSheet& sheet);
std::string lines_of(const Row& row);
std::string lines_of(const Look& look);
std::string lines_of(const Graphic& graphic) { return dump(graphic); }
std::string lines_of(const Chart& chart) { return dump(chart); }
std::string lines_of(const Diagram& diagram) { return dump(diagram); }
std::string lines_of(const Highlight& highlight) { return dump(highlight); }
std::string lines_of(const ProgressTable& table) { return dump(table); }
std::string lines_of(const Gathering& gathering) { return dump(gathering); }

/// A block without its overload above does not compile.
std::string lines_of_block(const Block& block) {
  return std::visit([](const auto& one) { return lines_of(one); }, block);
}

std::string indented(const Blocks& blocks) {
  std::string out;
  for (const Block& block : blocks) {
    const std::string lines = lines_of_block(block);
    for (std::size_t at = 0; at < lines.size();) {
      const std::size_t end = lines.find('\n', at) + 1;
      out += "  " + lines.substr(at, end - at);
      at = end;
    }
  }
  return out;
}

std::string lines_of(const Columns& columns) {
  return "columns " + std::to_string(columns.count) + "\n" + indented(columns.blocks);
}

std::string lines_of(const Callout& callout) {
  return "callout " + callout.kind + " | " + marked_text(callout.title) + "\n" +
         indented(callout.blocks);
}

std::string lines_of(const GridSheet& sheet) {
  std::string out = "sheet " + sheet.layout + "\n";
  for (const Frame& frame : sheet.frames) {
    out += "  frame " + frame.name + "\n" + indented(frame.blocks);
  }
  return out;
}

std::string lines_of(const Row& row) {
  std::string out = "row " + row.kind + "\n";
  for (const Blocks& cell : row.cells) out += "  cell\n" + indented(cell);
  return out;
}

std::string lines_of(const Look& look) {
  return "look " + look.name + "\n" + indented(look.blocks);
}

}  // namespace

std::string dump(const Manuscript& manuscript) {
  std::string out = "manuscript " + manuscript.name + " | " + manuscript.title + " | " +
                    manuscript.short_title + " | " + manuscript.author + " | " +
                    manuscript.subject + " | " + to_iso(manuscript.issued) + "\n";
  for (const Block& block : manuscript.blocks) out += lines_of_block(block);
  for (const Footnote& note : manuscript.footnotes) {
    out += "footnote " + note.mark + " " + marked_text(note.text) + "\n";
  }
  return out;
}

}  // namespace nenpo::model
