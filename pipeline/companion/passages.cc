#include "companion/passages.h"

#include <algorithm>
#include <iterator>
#include <utility>
#include <variant>

#include "base/text.h"

namespace nenpo::companion {
namespace {

using model::Role;

const std::string kIndent = "　";  // what belongs to the passage above it

bool is_within_a_line(Role role) {
  return role == Role::kSpan || role == Role::kReference || role == Role::kRuby ||
         role == Role::kRubyBase || role == Role::kRubyText || role == Role::kLabel ||
         role == Role::kArtifact;
}

int heading_level(Role role) {
  return role < Role::kHeading1 || role > Role::kHeading6
             ? 0
             : static_cast<int>(role) - static_cast<int>(Role::kHeading1) + 1;
}

void append(Passages more, Passages& passages) {
  std::move(more.begin(), more.end(), std::back_inserter(passages));
}

/// Puts `lead` in front of the first passage; the others come below it.
Passages led_by(const std::string& lead, Passages passages) {
  std::erase(passages, "");
  if (passages.empty()) return {std::string(trim(lead))};
  passages.front() = lead + passages.front();
  for (std::size_t i = 1; i < passages.size(); ++i) passages[i] = kIndent + passages[i];
  return passages;
}

/// The only figure in an element without other words: the tile of a goal.
const model::StructureNode* sole_figure(const model::StructureTree& tree, std::size_t node) {
  const model::StructureNode& element = tree.nodes[node];
  if (element.tag->role == Role::kFigure) return &element;
  return element.children.size() == 1 && element.text.empty()
             ? sole_figure(tree, element.children.front())
             : nullptr;
}

}  // namespace

PassageReader::PassageReader(const model::Pages& pages, Signs signs) : words_(pages, signs) {
  for (const model::Page& page : pages.pages) {
    for (const model::PageItem& item : page.items) {
      const auto* anchor = std::get_if<model::Anchor>(&item);
      if (anchor) folios_.emplace(anchor->id, page.label);
    }
  }
}

Passages PassageReader::of(std::size_t node) const {
  const model::TagBegin* tag = words_.tree().nodes[node].tag;
  if (tag == nullptr) return flow(node);
  if (const int level = heading_level(tag->role); level > 0) {
    return {"", "〔見出し" + std::to_string(level) + "〕" + words_.of(node)};
  }
  switch (tag->role) {
    case Role::kArtifact:
      return {};
    case Role::kFigure:
      return {words_.of(node)};
    case Role::kNote:
      return led_by("〔注〕", flow(node));
    case Role::kList:
      return list(node);
    case Role::kListItem:
      return list_item(node);
    case Role::kContentsItem:
      return contents_item(node);
    case Role::kTable:
      return table(node);
    default:
      return flow(node);
  }
}

/// Neighbours that stand in one line are one passage, every other element has its own.
Passages PassageReader::flow(std::size_t node) const {
  const model::StructureNode& element = words_.tree().nodes[node];
  if (element.children.empty()) return {words_.of(node)};
  Passages passages;
  std::vector<std::size_t> line;
  const auto end_line = [&] {
    if (std::string text = words_.of(line); !text.empty()) passages.push_back(std::move(text));
    line.clear();
  };
  const bool has_blocks =
      std::any_of(element.children.begin(), element.children.end(),
                  [&](std::size_t child) { return !is_within_a_line(words_.tree().role(child)); });
  if (!has_blocks) return {words_.of(node)};
  for (const std::size_t child : element.children) {
    if (is_within_a_line(words_.tree().role(child))) {
      line.push_back(child);
      continue;
    }
    end_line();
    append(of(child), passages);
  }
  end_line();
  return passages;
}

/// Tiles side by side are one passage.
Passages PassageReader::list(std::size_t node) const {
  Passages passages;
  std::string tiles;
  for (const std::size_t item : words_.tree().nodes[node].children) {
    if (words_.tree().role(item) == Role::kArtifact) continue;
    if (const auto* figure = sole_figure(words_.tree(), item)) {
      tiles += (tiles.empty() ? "" : "、") + figure->tag->alternative_text;
    } else {
      append(of(item), passages);
    }
  }
  if (!tiles.empty()) passages.push_back("〔図：" + tiles + "〕");
  return passages;
}

Passages PassageReader::list_item(std::size_t node) const {
  std::string label;
  Passages body;
  std::size_t last_label = 0;
  for (const std::size_t child : words_.tree().nodes[node].children) {
    const Role role = words_.tree().role(child);
    if (role == Role::kLabel) {
      label += words_.of(child);
      last_label = child;
      continue;
    }
    if (role == Role::kArtifact) continue;
    const bool is_sign = to_utf32(label).size() == 1 && label.size() > 1;  // ・ ● ①
    if (body.empty() && !label.empty() && !is_sign) label += words_.between(last_label, child);
    append(of(child), body);
  }
  return led_by(label, std::move(body));
}

/// Without the folio, which says nothing in a text without pages.
Passages PassageReader::contents_item(std::size_t node) const {
  std::string words = words_.of(node);
  const std::string folio = words_that_stand_for(folio_in(node), node);
  if (!folio.empty() && words.ends_with(" " + folio)) {
    words.resize(words.size() - folio.size() - 1);
  }
  return {words};
}

/// Of the page that the first link in the element leads to.
std::string PassageReader::folio_in(std::size_t node) const {
  const model::StructureNode& element = words_.tree().nodes[node];
  const auto found = folios_.find(element.tag->destination);
  if (found != folios_.end()) return found->second;
  for (const std::size_t child : element.children) {
    if (std::string folio = folio_in(child); !folio.empty()) return folio;
  }
  return "";
}

/// What is read of the element in `node` whose text this is.
std::string PassageReader::words_that_stand_for(const std::string& text, std::size_t node) const {
  for (const std::size_t child : words_.tree().nodes[node].children) {
    if (model::text_of(words_.tree(), child) == text) return words_.of(child);
    if (std::string words = words_that_stand_for(text, child); !words.empty()) return words;
  }
  return "";
}

std::string PassageReader::header_text(const std::vector<const GridCell*>& headers) const {
  std::string text;
  for (const GridCell* header : headers) {
    std::string words;
    for (const std::string& passage : of(header->node))
      words += (words.empty() ? "" : " ") + passage;
    if (words.empty()) continue;
    text += (text.empty() ? "" : "、") + words;
  }
  return text;
}

Passages PassageReader::table(std::size_t node) const {
  const TableGrid grid(words_.tree(), node);
  Passages passages;
  for (const std::size_t child : words_.tree().nodes[node].children) {
    if (words_.tree().role(child) == Role::kCaption) append(of(child), passages);
  }
  passages.insert(passages.begin(), "");
  passages.push_back("〔表：" + std::to_string(grid.columns()) + "列" +
                     std::to_string(grid.rows()) + "行〕");
  for (std::size_t row = 0; row < grid.rows(); ++row) append(table_row(grid, row), passages);
  passages.insert(passages.end(), {"〔表の終わり〕", ""});
  return passages;
}

/// What a cell is: the headers of its columns, else those of its row.
std::string PassageReader::cell_name(const TableGrid& grid, const GridCell& cell) const {
  if (cell.in_head) return "";
  std::string name = header_text(grid.column_headers(cell));
  if (name.empty()) name = header_text(grid.row_headers(cell));
  return name.empty() ? "" : name + "：";
}

Passages PassageReader::table_row(const TableGrid& grid, std::size_t row) const {
  Passages passages;
  std::vector<const GridCell*> names;  // of columns
  std::string mark = "〔行〕";
  for (const GridCell& cell : grid.cells()) {
    if (cell.row != row) continue;
    if (cell.in_head) {
      names.push_back(&cell);
    } else if (!grid.names_its_row(cell)) {
      append(table_cell(grid, cell), passages);
    }
    if (grid.is_band(cell) && cell.scope == model::Scope::kRow) mark = "〔小見出し〕";
  }
  if (!names.empty()) return {"〔列〕" + header_text(names)};
  if (!passages.empty()) passages.front() = mark + passages.front();
  return passages;
}

Passages PassageReader::table_cell(const TableGrid& grid, const GridCell& cell) const {
  Passages passages = of(cell.node);
  std::erase(passages, "");
  if (passages.empty()) passages.emplace_back("〔空欄〕");
  if (cell.rows > 1) passages.front() += "〔" + std::to_string(cell.rows) + "行分〕";
  return led_by(cell_name(grid, cell), std::move(passages));
}

}  // namespace nenpo::companion
