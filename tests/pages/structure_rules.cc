// What a screen reader walks through: PDF 1.7, 14.8.4; ISO 14289-1, 7.
#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "model/structure_tree.h"
#include "tests/pages/rules.h"

namespace nenpo::pages {
namespace {

using model::Role;
using Roles = std::set<Role>;

const Roles kHeadings{Role::kHeading1, Role::kHeading2, Role::kHeading3,
                      Role::kHeading4, Role::kHeading5, Role::kHeading6};
/// What stands on a line (14.8.4.4), and figures, which may.
const Roles kOnLines{Role::kSpan, Role::kReference, Role::kRuby, Role::kNote, Role::kFigure};
/// What stands below one another (14.8.4.2, 14.8.4.3).
const Roles kBlocks{Role::kSection, Role::kContents, Role::kParagraph,
                    Role::kList,    Role::kTable,    Role::kFigure,
                    Role::kCaption, Role::kNote,     Role::kQuotation};

Roles both(Roles a, const Roles& b) {
  a.insert(b.begin(), b.end());
  return a;
}

/// What may stand in an element, and whether text may.
struct Holds {
  Roles roles;
  bool text = false;
};

Holds holds(Role role) {
  const Roles blocks = both(kBlocks, kHeadings);
  const Roles anything = both(blocks, kOnLines);
  switch (role) {
    case Role::kDocument:
    case Role::kSection:
      return {blocks};
    case Role::kContents:
      return {{Role::kContents, Role::kContentsItem}};
    case Role::kContentsItem:
      return {{Role::kLabel, Role::kReference, Role::kParagraph, Role::kContents}};
    case Role::kList:
      return {{Role::kListItem, Role::kList}};
    case Role::kListItem:
      return {{Role::kLabel, Role::kListBody}};
    case Role::kTable:
      return {{Role::kCaption, Role::kTableHead, Role::kTableBody, Role::kTableRow}};
    case Role::kTableHead:
    case Role::kTableBody:
      return {{Role::kTableRow}};
    case Role::kTableRow:
      return {{Role::kTableHeader, Role::kTableCell}};
    case Role::kRuby:
      return {{Role::kRubyBase, Role::kRubyText}};
    case Role::kListBody:
    case Role::kTableHeader:
    case Role::kTableCell:
    case Role::kQuotation:
      return {anything, true};
    case Role::kNote:
      return {both(anything, {Role::kLabel}), true};
    case Role::kFigure:
      return {both(kOnLines, {Role::kCaption, Role::kParagraph}), true};
    case Role::kCaption:
      return {both(kOnLines, {Role::kParagraph}), true};
    case Role::kReference:
      return {{Role::kReference, Role::kSpan, Role::kRuby}, true};
    case Role::kRubyBase:
    case Role::kRubyText:
    case Role::kArtifact:
      return {{}, true};
    default:  // paragraphs, headings, labels, spans
      return {kOnLines, true};
  }
}

/// Drawn only, or blank for a reason.
bool may_be_empty(Role role) {
  return role == Role::kFigure || role == Role::kTableCell || role == Role::kArtifact;
}

class NestingCheck {
 public:
  explicit NestingCheck(const model::Pages& pages)
      : pages_(pages), tree_(model::read_structure(pages)) {}

  Violations run() {
    if (!tree_.nodes.front().text.empty()) add(0, "text stands outside of all elements");
    for (std::size_t i = 1; i < tree_.nodes.size(); ++i) check(i);
    return std::move(found_);
  }

 private:
  void check(std::size_t node) {
    const model::StructureNode& element = tree_.nodes[node];
    const Holds allowed = holds(tree_.role(node));
    if (!element.text.empty() && !allowed.text) add(node, "holds text of its own");
    const bool leaf = std::all_of(element.children.begin(), element.children.end(),
                                  [&](auto kid) { return tree_.role(kid) == Role::kArtifact; });
    if (leaf && element.places.empty() && !may_be_empty(tree_.role(node))) add(node, "is empty");
    if (!leaf && !element.text.empty()) add(node, "holds text beside elements");
    for (const std::size_t kid : element.children) {
      const Role role = tree_.role(kid);
      if (role == Role::kArtifact || allowed.roles.contains(role)) continue;
      add(node, "holds a " + to_string(role));
    }
    check_order(node);
  }

  /// Captions stand first or last, one head before the bodies, bases before their readings.
  void check_order(std::size_t node) {
    std::string order;
    for (const std::size_t kid : tree_.nodes[node].children) {
      if (tree_.role(kid) != Role::kArtifact) order += to_string(tree_.role(kid)) + " ";
    }
    const Role role = tree_.role(node);
    if (role == Role::kRuby && order != "RB RT ") add(node, "is " + order);
    const auto head = order.find("THead ");
    if (role == Role::kTable && head != std::string::npos &&
        (order.find("TBody") < head || order.find("THead ", head + 1) != std::string::npos)) {
      add(node, "has a head out of place: " + order);
    }
    const auto label = order.find("Lbl ");
    if (role == Role::kListItem && label != std::string::npos && label > 0) {
      add(node, "has its label behind its body");
    }
  }

  void add(std::size_t node, const std::string& what) {
    const std::string name = node == 0 ? "" : to_string(tree_.role(node)) + " ";
    found_.push_back(at(pages_, tree_.nodes[node].page) + " " + name + what + ": 「" +
                     text_of(tree_, node).substr(0, 60) + "」");
  }

  const model::Pages& pages_;
  model::StructureTree tree_;
  Violations found_;
};

/// The rows of a table, its head's and its bodies', without those of tables in its cells.
void add_rows(const model::StructureTree& tree, std::size_t node, std::vector<std::size_t>& rows) {
  for (const std::size_t kid : tree.nodes[node].children) {
    const Role role = tree.role(kid);
    if (role == Role::kTableRow) rows.push_back(kid);
    if (role == Role::kTableHead || role == Role::kTableBody) add_rows(tree, kid, rows);
  }
}

/// How many columns each row takes, with what reaches down to it; the last: what reaches further.
std::vector<int> widths(const model::StructureTree& tree, const std::vector<std::size_t>& rows) {
  std::vector<int> widths(rows.size() + 1);
  for (std::size_t row = 0; row < rows.size(); ++row) {
    for (const std::size_t cell : tree.nodes[rows[row]].children) {
      const model::TagBegin& tag = *tree.nodes[cell].tag;
      if (tag.role == Role::kArtifact) continue;
      const std::size_t end = row + static_cast<std::size_t>(tag.row_span);
      for (std::size_t i = row; i < std::min(end, widths.size()); ++i) widths[i] += tag.column_span;
    }
  }
  return widths;
}

}  // namespace

Violations nested_structure(const model::Pages& pages) { return NestingCheck(pages).run(); }

Violations heading_levels(const model::Pages& pages) {
  Violations found;
  const model::StructureTree tree = model::read_structure(pages);
  int last = 0;
  for (std::size_t i = 1; i < tree.nodes.size(); ++i) {
    if (!kHeadings.contains(tree.role(i))) continue;
    const int level = static_cast<int>(tree.role(i)) - static_cast<int>(Role::kHeading1) + 1;
    if (level > last + 1) {
      found.push_back(at(pages, tree.nodes[i].page) + " a heading of level " +
                      std::to_string(level) + " follows one of level " + std::to_string(last) +
                      ": 「" + text_of(tree, i) + "」");
    }
    last = level;
  }
  int outlined = 0;
  for (const model::OutlineEntry& entry : pages.outline) {
    if (entry.level > outlined + 1) found.push_back("the outline skips a level: " + entry.title);
    outlined = entry.level;
  }
  return found;
}

Violations regular_tables(const model::Pages& pages) {
  Violations found;
  const model::StructureTree tree = model::read_structure(pages);
  for (std::size_t i = 1; i < tree.nodes.size(); ++i) {
    if (tree.role(i) != Role::kTable) continue;
    std::vector<std::size_t> rows;
    add_rows(tree, i, rows);
    std::vector<int> columns = widths(tree, rows);
    const std::string where = at(pages, tree.nodes[i].page) + " a table ";
    if (columns.back() > 0) found.push_back(where + "has cells that reach below its last row");
    columns.pop_back();
    for (std::size_t row = 0; row < columns.size(); ++row) {
      if (columns[row] == columns.front()) continue;
      found.push_back(where + "has " + std::to_string(columns[row]) + " columns in a row, " +
                      std::to_string(columns.front()) + " in its first: 「" +
                      text_of(tree, rows[row]).substr(0, 60) + "」");
    }
  }
  return found;
}

}  // namespace nenpo::pages
