#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "ingest/ods_cell.h"
#include "ingest/ods_styles.h"
#include "ingest/ods_text.h"
#include "model/workbook.h"
#include "package/budget.h"
#include "package/xml_stream.h"

namespace nenpo::ingest {

/// Listens to content.xml: the automatic styles, then the sheets. Empty cells and rows are counted,
/// never made, however often they say they are repeated; repeated cells that hold something are
/// drawn from the budget one by one. Change tracking, drawings, links to other files and pivot
/// definitions are passed over.
class OdsContent : public package::XmlListener {
 public:
  OdsContent(OdsStyles& styles, package::Budget& budget) : styles_(styles), budget_(budget) {}

  void start(const package::XmlName& name, const package::XmlAttributes& attributes) override;
  void end(const package::XmlName& name) override;
  void text(std::string_view piece) override;
  bool goes_on() const override { return within_budget_; }

  bool within_budget() const { return within_budget_; }
  /// False for a text document or a presentation, which are packed in the same way.
  bool is_spreadsheet() const { return is_spreadsheet_; }
  std::vector<model::Sheet> take_sheets() { return std::move(sheets_); }

 private:
  enum class Area { kOutside, kStyles, kTables, kCell, kParagraph, kReading };

  /// Where the reader was when an element began, to be taken up again when it ends.
  struct Level {
    Area area = Area::kOutside;
    OdsStyle style;
  };

  bool enter(const package::XmlName& name, const package::XmlAttributes& attributes);
  bool enter_outside(const package::XmlName& name);
  bool enter_table_part(const package::XmlName& name, const package::XmlAttributes& attributes);
  bool enter_cell_part(const package::XmlName& name);
  bool enter_text_part(const package::XmlName& name, const package::XmlAttributes& attributes);
  void leave(const package::XmlName& name);

  void start_sheet(const package::XmlAttributes& attributes);
  void end_sheet();
  void start_column(const package::XmlAttributes& attributes);
  void start_row(const package::XmlAttributes& attributes);
  void start_cell(const package::XmlAttributes& attributes);
  void end_cell();
  void end_row();

  std::string default_style() const;
  void add_cell(const model::Cell& cell);
  std::int32_t annotate(const model::Cell& cell);
  void add_merges();
  void draw_text(std::size_t bytes);
  OdsText& gathered() { return in_comment_ ? comment_ : text_; }

  struct ColumnStyle {
    std::uint32_t end = 0;  // the first column behind those it is for
    std::string style;
  };

  OdsStyles& styles_;
  package::Budget& budget_;
  std::vector<model::Sheet> sheets_;
  Level level_;
  std::vector<Level> levels_;
  std::uint32_t skipped_depth_ = 0;
  bool within_budget_ = true;
  bool is_spreadsheet_ = false;
  std::uint32_t repeated_cells_ = 0;

  bool copies_other_file_ = false;
  std::vector<ColumnStyle> column_styles_;
  std::uint32_t next_column_ = 0;  // of table:table-column
  CellAddress next_;               // the next cell's place
  std::uint32_t row_repeated_ = 1;
  std::string row_style_;
  std::vector<model::Cell> row_;
  OdsRawCell raw_;
  OdsStyle cell_style_;
  OdsText text_;
  OdsText comment_;
  bool in_comment_ = false;
};

}  // namespace nenpo::ingest
