#include "pdf/preflight/table_rules.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "pdf/preflight/entries.h"
#include "pdf/preflight/table_grid.h"

namespace nenpo::pdf {
namespace {

class TableCheck {
 public:
  TableCheck(const Structure& structure, std::size_t table)
      : structure_(structure),
        elements_(structure.tree.elements),
        table_(table),
        grid_(lay_out(structure.tree, table)) {}

  void run() {
    check_parts();
    check_regular();
    check_headers();
    if (has_headers_) check_cells();
  }

 private:
  const Element& element_of(const GridCell& cell) const { return elements_[cell.element]; }

  std::size_t count(std::string_view type) const {
    const auto& children = elements_[table_].children;
    return static_cast<std::size_t>(
        std::count_if(children.begin(), children.end(),
                      [&](std::size_t child) { return elements_[child].type == type; }));
  }

  /// ISO 32000-1, table 337: one head and one foot, a body with them, the caption at either end.
  void check_parts() {
    const std::size_t heads = count("THead");
    const std::size_t feet = count("TFoot");
    if (heads > 1 || feet > 1 || (heads + feet > 0 && count("TBody") == 0)) {
      structure_.add("table-nesting", table_, "の頭か脚が二つあるか、本体がありません。");
    }
    const auto& children = elements_[table_].children;
    for (std::size_t i = 1; i + 1 < children.size(); ++i) {
      if (elements_[children[i]].type != "Caption") continue;
      structure_.add("table-nesting", children[i], "が、表の最初にも最後にもありません。");
    }
  }

  void check_regular() {
    for (const std::size_t cell : grid_.overlapping) {
      structure_.add("table-regular", grid_.cells[cell].element,
                     "が、ほかのセルと重なっています。");
    }
    for (const std::size_t cell : grid_.overhanging) {
      structure_.add("table-regular", grid_.cells[cell].element,
                     "が、表の最後の行より下まで及んでいます。");
    }
    if (grid_.places.empty()) return;
    const std::size_t width = grid_.places.front().size();
    for (std::size_t row = 0; row < grid_.places.size(); ++row) {
      const auto& places = grid_.places[row];
      const bool whole = std::all_of(places.begin(), places.end(),
                                     [](const auto& place) { return place.has_value(); });
      if (places.size() == width && whole) continue;
      structure_.add("table-regular", grid_.rows[row],
                     "の列の数が" + std::to_string(places.size()) + "で、最初の行の" +
                         std::to_string(width) + "と違うか、すき間があります。");
    }
  }

  void check_headers() {
    for (const GridCell& cell : grid_.cells) {
      const Element& element = element_of(cell);
      const std::string id = text_in(element.object, "/ID");
      if (!id.empty()) ids_.insert(id);
      if (element.type != "TH") continue;
      has_headers_ = true;
      const std::string scope = name_in_attribute(element);
      if (scope != "Row" && scope != "Column" && scope != "Both" && headers_of(element).empty() &&
          id.empty()) {
        structure_.add("table-scope", cell.element,
                       "が、行と列のどちらの見出しかを示していません。");
      }
      note_scope(cell, scope);
    }
    if (!has_headers_) structure_.add("table-heading", table_, "に、見出しのセルがありません。");
  }

  void note_scope(const GridCell& cell, const std::string& scope) {
    if (scope == "Row" || scope == "Both") {
      for (std::size_t i = 0; i < cell.rows; ++i) headed_rows_.insert(cell.row + i);
    }
    if (scope == "Column" || scope == "Both") {
      for (std::size_t i = 0; i < cell.columns; ++i) headed_columns_.insert(cell.column + i);
    }
  }

  void check_cells() {
    for (const GridCell& cell : grid_.cells) {
      const auto headers = headers_of(element_of(cell));
      for (const std::string& id : headers) {
        if (ids_.contains(id)) continue;
        structure_.add("table-headers", cell.element,
                       "が示す見出し「" + id + "」が、この表にありません。");
      }
      const bool is_empty = element_of(cell).children.empty() && element_of(cell).contents.empty();
      if (element_of(cell).type != "TD" || is_empty || !headers.empty() || is_headed(cell))
        continue;
      structure_.add("table-cell", cell.element, "に、かかる見出しがありません。");
    }
  }

  bool is_headed(const GridCell& cell) const {
    for (std::size_t i = 0; i < cell.rows; ++i) {
      if (headed_rows_.contains(cell.row + i)) return true;
    }
    for (std::size_t i = 0; i < cell.columns; ++i) {
      if (headed_columns_.contains(cell.column + i)) return true;
    }
    return false;
  }

  static std::string name_in_attribute(const Element& element) {
    QPDFObjectHandle scope = attribute_of(element, "Table", "/Scope");
    return scope.isName() ? scope.getName().substr(1) : "";
  }

  static std::vector<std::string> headers_of(const Element& element) {
    std::vector<std::string> ids;
    for (QPDFObjectHandle& id : members_of(attribute_of(element, "Table", "/Headers"))) {
      if (id.isString()) ids.push_back(id.getUTF8Value());
    }
    return ids;
  }

  const Structure& structure_;
  const std::vector<Element>& elements_;
  std::size_t table_;
  TableGrid grid_;
  bool has_headers_ = false;
  std::set<std::string> ids_;
  std::set<std::size_t> headed_rows_;
  std::set<std::size_t> headed_columns_;
};

}  // namespace

void check_tables(const Structure& structure) {
  for (std::size_t at = 1; at < structure.tree.elements.size(); ++at) {
    if (structure.tree.elements[at].type == "Table") TableCheck(structure, at).run();
  }
}

}  // namespace nenpo::pdf
