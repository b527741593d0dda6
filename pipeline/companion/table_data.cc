#include "companion/table_data.h"

#include <algorithm>
#include <string>
#include <utility>

#include "base/cell_address.h"
#include "base/text.h"
#include "companion/passages.h"
#include "companion/printed_figures.h"

namespace nenpo::companion {
namespace {

using Fields = std::vector<std::string>;

const std::string kByteOrderMark = "\xEF\xBB\xBF";
const Fields kSourceColumns{"事実",     "値",     "単位", "期間",
                            "ファイル", "シート", "セル", "提出時の記載"};

std::string csv_row(Fields fields, const Fields& source) {
  fields.insert(fields.end(), source.begin(), source.end());
  std::string row;
  for (std::size_t i = 0; i < fields.size(); ++i) row += (i == 0 ? "" : ",") + csv_field(fields[i]);
  return row + "\r\n";
}

/// From 1, so that the names sort: "table-001.csv".
std::string table_name(std::size_t table) {
  std::string number = std::to_string(table + 1);
  if (number.size() < 3) number.insert(0, 3 - number.size(), '0');
  return "table-" + number + ".csv";
}

/// On the page of the run: does a part of the figure stand on it?
bool stands_on(const PrintedFigure& figure, const model::GlyphRun& run) {
  const double em = run.size.count(), baseline = static_cast<double>(run.glyphs.front().y);
  return std::any_of(figure.boxes.begin(), figure.boxes.end(), [&](const model::Box& box) {
    const double x = (box.x + box.width / 2).count(), y = (box.y + box.height / 2).count();
    return y < baseline + em && y > baseline - em &&
           x > static_cast<double>(run.glyphs.front().x) &&
           x < static_cast<double>(run.glyphs.back().x) + em;
  });
}

class DataWriter {
 public:
  DataWriter(const model::Pages& pages, const model::Edition& edition)
      : pages_(pages),
        edition_(edition),
        reader_(pages, Signs::kPrinted),
        figures_(printed_figures(pages)) {
    for (const PrintedFigure& figure : figures_) sources_.push_back(source_of(figure.fact));
  }

  std::vector<model::Attachment> run() {
    std::vector<model::Attachment> files;
    const model::StructureTree& tree = reader_.words().tree();
    for (std::size_t node = 1; node < tree.nodes.size(); ++node) {
      if (tree.role(node) == model::Role::kTable) {
        files.push_back(table(node, files.size()));
        caption_.clear();
      }
      note_name(node, tree.role(node));
    }
    files.push_back(facts());
    return files;
  }

 private:
  /// Keeps what a table that follows can be called by: the heading above it, its caption.
  void note_name(std::size_t node, model::Role role) {
    const bool heading = role >= model::Role::kHeading1 && role <= model::Role::kHeading6;
    if (heading) heading_ = reader_.words().of(node);
    if (heading || role == model::Role::kParagraph || role == model::Role::kFigure)
      caption_.clear();
    if (role == model::Role::kCaption) caption_ = reader_.words().of(node);
  }

  std::string page_name(std::size_t page) const {
    const std::string& label = pages_.pages[page].label;
    return label.empty() ? std::to_string(page + 1) + "枚目" : label + "ページ";
  }

  std::string table_title(std::size_t node) const {
    const model::StructureTree& tree = reader_.words().tree();
    std::string name = caption_.empty() ? heading_ : caption_;
    for (const std::size_t child : tree.nodes[node].children) {
      if (tree.role(child) == model::Role::kCaption) name = reader_.words().of(child);
    }
    if (!name.empty()) name = "「" + name + "」の";
    return name + "表（" + page_name(tree.nodes[node].page) + "）";
  }

  model::Attachment table(std::size_t node, std::size_t number) const {
    const TableGrid grid(reader_.words().tree(), node);
    std::string csv =
        kByteOrderMark + csv_row({"行", "列", "列の見出し", "行の見出し", "文字"}, kSourceColumns);
    for (const GridCell& cell : grid.cells()) csv += cell_rows(grid, cell);
    return {table_name(number), table_title(node), "text/csv", std::move(csv), number};
  }

  std::string cell_rows(const TableGrid& grid, const GridCell& cell) const {
    std::string words;
    for (const std::string& passage : reader_.of(cell.node)) {
      if (!passage.empty()) words += (words.empty() ? "" : "\n") + passage;
    }
    const Fields fields{std::to_string(cell.row + 1), std::to_string(cell.column + 1),
                        reader_.header_text(grid.column_headers(cell)),
                        reader_.header_text(grid.row_headers(cell)), std::move(words)};
    std::string rows;
    for (const std::size_t figure : figures_in(cell.node))
      rows += csv_row(fields, sources_[figure]);
    return rows.empty() ? csv_row(fields, Fields(kSourceColumns.size())) : rows;
  }

  std::vector<std::size_t> figures_in(std::size_t node) const {
    std::vector<std::size_t> found;
    for (const PlacedRun& run : reader_.words().runs_in(node)) {
      const auto by_page = [](const PrintedFigure& figure, std::size_t page) {
        return figure.page < page;
      };
      auto figure = std::lower_bound(figures_.begin(), figures_.end(), run.page, by_page);
      for (; figure != figures_.end() && figure->page == run.page; ++figure) {
        const auto number = static_cast<std::size_t>(figure - figures_.begin());
        const bool known = std::find(found.begin(), found.end(), number) != found.end();
        if (!known && stands_on(*figure, *run.run)) found.push_back(number);
      }
    }
    return found;
  }

  Fields source_of(const std::string& fact) const {
    const auto found = find_statement(edition_, fact);
    if (!found) return {fact, "", "", "", "", "", "", ""};
    return {fact,
            found->value,
            found->unit,
            found->period,
            found->from.file,
            found->from.sheet,
            to_a1(found->from.cell),
            found->from.text_as_written};
  }

  model::Attachment facts() const {
    std::string csv =
        kByteOrderMark + csv_row({"PDFのページ", "印刷のページ", "文字"}, kSourceColumns);
    for (std::size_t i = 0; i < figures_.size(); ++i) {
      const std::size_t page = figures_[i].page;
      csv += csv_row({std::to_string(page + 1), pages_.pages[page].label, figures_[i].text},
                     sources_[i]);
    }
    return {"facts.csv", "印刷したすべての数値・語句と、その出所", "text/csv", std::move(csv), {}};
  }

  const model::Pages& pages_;
  const model::Edition& edition_;
  PassageReader reader_;
  std::vector<PrintedFigure> figures_;
  std::vector<Fields> sources_;  // one a figure
  std::string heading_, caption_;
};

}  // namespace

std::vector<model::Attachment> table_data(const model::Pages& pages,
                                          const model::Edition& edition) {
  return DataWriter(pages, edition).run();
}

}  // namespace nenpo::companion
