#include "assemble/markdown.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <algorithm>
#include <mutex>
#include <string>

#include "assemble/escapes.h"
#include "assemble/ids.h"
#include "assemble/inlines.h"
#include "assemble/markdown_inlines.h"
#include "assemble/merged_cells.h"
#include "base/c_ptr.h"
#include "base/text.h"
#include "model/style.h"

namespace nenpo::assemble {
namespace {

using NodePtr = CPtr<cmark_node, cmark_node_free>;
using ParserPtr = CPtr<cmark_parser, cmark_parser_free>;

/// Lists nested deeper are set as plain lines: no style has bullets for them, and recursion must
/// end.
constexpr int kDeepestList = model::kListLevels;

/// {漢字|かんじ} in a table: its bar is no cell border.
std::string escape_ruby_bars(std::string_view line) {
  std::string out;
  bool in_braces = false;
  for (const char letter : line) {
    if (letter == '{') in_braces = true;
    if (letter == '}') in_braces = false;
    if (letter == '|' && in_braces && !out.ends_with('\\')) out += '\\';
    out += letter;
  }
  return out;
}

/// 「[注]: 本文」 would be taken for the address of a link and vanish from the text.
bool looks_like_link_definition(std::string_view line) {
  return line.starts_with('[') && line.find("]:") != std::string_view::npos;
}

std::string prepare(std::string_view text) {
  std::string out;
  for (const std::string_view typed : split(text, '\n')) {
    const std::string line = hide_from_markdown(typed);
    const std::string_view content = trim(line);
    if (content.starts_with('|')) {
      out += escape_ruby_bars(line);
    } else if (looks_like_link_definition(content)) {
      const auto bracket = line.find('[');
      out += line.substr(0, bracket) + "\\" + line.substr(bracket);
    } else {
      out += line;
    }
    out += '\n';
  }
  return out;
}

/// How many cells a row of a table is typed with.
std::size_t cells_in(std::string_view line) {
  std::string_view row = trim(line);
  if (row.starts_with('|')) row.remove_prefix(1);
  if (row.ends_with('|') && !row.ends_with("\\|")) row.remove_suffix(1);
  std::size_t cells = 1;
  for (std::size_t at = 0; at < row.size(); ++at) {
    if (row[at] == '\\')
      ++at;
    else if (row[at] == '|')
      ++cells;
  }
  return cells;
}

NodePtr parse(const std::string& prepared) {
  static std::once_flag registered;
  std::call_once(registered, cmark_gfm_core_extensions_ensure_registered);
  const ParserPtr parser(cmark_parser_new(CMARK_OPT_VALIDATE_UTF8));
  cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension("table"));
  cmark_parser_feed(parser.get(), prepared.data(), prepared.size());
  return NodePtr(cmark_parser_finish(parser.get()));
}

bool is_type(cmark_node* node, std::string_view name) {
  return cmark_node_get_type_string(node) == name;
}

class BlockReader {
 public:
  BlockReader(const model::SourceLine& first, const std::string& text, Findings& findings)
      : first_(first), lines_(split(text, '\n')), findings_(findings) {}

  model::Blocks read(cmark_node* document) {
    report_pictures(document);
    for (cmark_node* node = cmark_node_first_child(document); node != nullptr;
         node = cmark_node_next(node)) {
      take(node);
    }
    return std::move(blocks_);
  }

 private:
  model::SourceLine line_of(cmark_node* node) const {
    const int line = std::max(cmark_node_get_start_line(node), 1);
    return {first_.file, first_.line + line - 1};
  }

  void take(cmark_node* node) {
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_HEADING:
        take_heading(node);
        return;
      case CMARK_NODE_PARAGRAPH:
        take_paragraph(node);
        return;
      case CMARK_NODE_LIST:
        blocks_.emplace_back(model::List{items_of(node, 1)});
        return;
      case CMARK_NODE_BLOCK_QUOTE:
        take_quotation(node);
        return;
      case CMARK_NODE_THEMATIC_BREAK:
        blocks_.emplace_back(model::PageBreak{});
        return;
      default:
        break;
    }
    is_type(node, "table") ? take_table(node) : take_unsupported(node);
  }

  void take_heading(cmark_node* node) {
    model::Heading heading;
    heading.level = cmark_node_get_heading_level(node);
    heading.text = inlines_below(node);
    heading.from = line_of(node);
    take_heading_id(heading, findings_);
    blocks_.emplace_back(std::move(heading));
  }

  void take_paragraph(cmark_node* node) {
    blocks_.emplace_back(model::Paragraph{inlines_below(node), line_of(node)});
  }

  void take_quotation(cmark_node* node) {
    model::Quotation quotation;
    for (cmark_node* child = cmark_node_first_child(node); child != nullptr;
         child = cmark_node_next(child)) {
      const cmark_node_type type = cmark_node_get_type(child);
      if (type == CMARK_NODE_LIST) {
        quote_items(items_of(child, 1), quotation);
        continue;
      }
      if (type != CMARK_NODE_PARAGRAPH) report(child, "引用の中の段落・箇条書き以外の書き方");
      quotation.paragraphs.push_back({inlines_below(child), line_of(child)});
    }
    blocks_.emplace_back(std::move(quotation));
  }

  /// A quotation has only paragraphs: its items are such with a dot or their number before them.
  static void quote_items(const std::vector<model::ListItem>& items, model::Quotation& quotation) {
    for (const model::ListItem& item : items) {
      model::Inlines text = numbered_text(item);
      if (item.mark.empty()) text.insert(text.begin(), model::Text{"・", false, {}});
      quotation.paragraphs.push_back({std::move(text), item.from});
      quote_items(item.children, quotation);
    }
  }

  std::vector<model::ListItem> items_of(cmark_node* list, int depth) {
    const bool numbered = cmark_node_get_list_type(list) == CMARK_ORDERED_LIST;
    const bool parenthesis = cmark_node_get_list_delim(list) == CMARK_PAREN_DELIM;
    int number = cmark_node_get_list_start(list);
    std::vector<model::ListItem> items;
    for (cmark_node* node = cmark_node_first_child(list); node != nullptr;
         node = cmark_node_next(node)) {
      model::ListItem item = item_of(node, depth);
      if (numbered) item.mark = std::to_string(number++) + (parenthesis ? ")" : ".");
      items.push_back(std::move(item));
    }
    return items;
  }

  model::ListItem item_of(cmark_node* node, int depth) {
    model::ListItem item;
    item.from = line_of(node);
    for (cmark_node* child = cmark_node_first_child(node); child != nullptr;
         child = cmark_node_next(child)) {
      const cmark_node_type type = cmark_node_get_type(child);
      if (type == CMARK_NODE_LIST && depth < kDeepestList) {
        auto children = items_of(child, depth + 1);
        std::move(children.begin(), children.end(), std::back_inserter(item.children));
        continue;
      }
      if (type == CMARK_NODE_LIST) {
        report_deep_list(child);
      } else if (type != CMARK_NODE_PARAGRAPH) {
        report(child, "箇条書きの中の段落・箇条書き以外の書き方");
      }
      if (!item.text.empty()) item.text.emplace_back(model::LineBreak{});
      for (model::Inline& part : inlines_below(child)) item.text.push_back(std::move(part));
    }
    return item;
  }

  void take_table(cmark_node* node) {
    model::Table table;
    table.from = line_of(node);
    const std::size_t columns = cmark_gfm_extensions_get_table_columns(node);
    const std::uint8_t* alignments = cmark_gfm_extensions_get_table_alignments(node);
    for (std::size_t i = 0; i < columns; ++i) {
      table.columns.push_back(alignments[i] == 'c'   ? model::Alignment::kCentre
                              : alignments[i] == 'r' ? model::Alignment::kEnd
                                                     : model::Alignment::kStart);
    }
    for (cmark_node* row = cmark_node_first_child(node); row != nullptr;
         row = cmark_node_next(row)) {
      const bool header = cmark_gfm_extensions_get_table_row_is_header(row) != 0;
      (header ? table.header : table.rows).push_back(cells_of(row));
      report_surplus_cells(row, columns);
    }
    merge_cells(table, findings_);
    blocks_.emplace_back(std::move(table));
  }

  /// Markdown drops the cells of a row that has more than the head.
  void report_surplus_cells(cmark_node* row, std::size_t columns) {
    const auto line = static_cast<std::size_t>(std::max(cmark_node_get_start_line(row), 1)) - 1;
    const std::size_t cells = line < lines_.size() ? cells_in(lines_[line]) : 0;
    if (cells <= columns) return;
    findings_.push_back(finding_at(
        line_of(row), Severity::kError, "surplus-cells",
        "表の見出しは" + std::to_string(columns) + "列ですが、この行にはセルが" +
            std::to_string(cells) + "個あります。" + std::to_string(columns + 1) +
            "個め以降は印刷しませんでした。",
        "見出しと「---」の行に列を足すか、余分な「|」を消してください。文字としての「|」は「\\|」と"
        "書いてください。"));
  }

  static std::vector<model::Inlines> cells_of(cmark_node* row) {
    std::vector<model::Inlines> cells;
    for (cmark_node* cell = cmark_node_first_child(row); cell != nullptr;
         cell = cmark_node_next(cell)) {
      cells.push_back(inlines_below(cell));
    }
    return cells;
  }

  void take_unsupported(cmark_node* node) {
    report(node, "字下げした固定幅の文章やHTML");
    take_paragraph(node);
  }

  void report(cmark_node* node, std::string_view what) {
    findings_.push_back(finding_at(
        line_of(node), Severity::kWarning, "unsupported-markdown",
        std::string(what) + "は、冊子では使えません。文字だけを残しました。",
        "見出し（#）、段落、箇条書き（-）、引用（>）、表（|）のいずれかに書き直してください。"));
  }

  void report_deep_list(cmark_node* node) {
    findings_.push_back(
        finding_at(line_of(node), Severity::kWarning, "deep-list",
                   "箇条書きが" + std::to_string(kDeepestList) +
                       "段より深くなっています。深い項目は、外側の項目の続きの行にしました。",
                   "箇条書きは" + std::to_string(kDeepestList) +
                       "段までにしてください。段を減らすか、見出しで分けてください。"));
  }

  void report_pictures(cmark_node* document) {
    const IteratorPtr walk(cmark_iter_new(document));
    cmark_node* block = document;
    for (auto event = cmark_iter_next(walk.get()); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(walk.get())) {
      cmark_node* node = cmark_iter_get_node(walk.get());
      if (cmark_node_get_start_line(node) > 0) block = node;
      if (event == CMARK_EVENT_ENTER && cmark_node_get_type(node) == CMARK_NODE_IMAGE) {
        report(block, "本文中の画像");
      }
    }
  }

  model::SourceLine first_;
  std::vector<std::string_view> lines_;  // as Markdown was given them
  Findings& findings_;
  model::Blocks blocks_;
};

}  // namespace

model::Blocks read_markdown(const MarkdownPart& part, Findings& findings) {
  const std::string prepared = prepare(part.text);
  const NodePtr document = parse(prepared);
  return BlockReader(part.from, prepared, findings).read(document.get());
}

model::Inlines read_inlines(std::string_view line, const model::SourceLine& from,
                            Findings& findings) {
  const auto blocks = read_markdown({std::string(trim(line)), from}, findings);
  if (blocks.size() == 1) {
    if (const auto* paragraph = std::get_if<model::Paragraph>(&blocks.front())) {
      return paragraph->text;
    }
  }
  // "- a" or "1. a" in a place for one line: those signs are meant as text.
  return trim(line).empty() ? model::Inlines{}
                            : model::Inlines{model::Text{std::string(trim(line)), false, {}}};
}

}  // namespace nenpo::assemble
