#include "returned/worksheet_scan.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace nenpo::returned {
namespace {

/// What CT_Worksheet has before legacyDrawing. ECMA-376 Part 1, A.2.
constexpr std::array<std::string_view, 30> kBeforeLegacyDrawing{"sheetPr",
                                                                "dimension",
                                                                "sheetViews",
                                                                "sheetFormatPr",
                                                                "cols",
                                                                "sheetData",
                                                                "sheetCalcPr",
                                                                "sheetProtection",
                                                                "protectedRanges",
                                                                "scenarios",
                                                                "autoFilter",
                                                                "sortState",
                                                                "dataConsolidate",
                                                                "customSheetViews",
                                                                "mergeCells",
                                                                "phoneticPr",
                                                                "conditionalFormatting",
                                                                "dataValidations",
                                                                "hyperlinks",
                                                                "printOptions",
                                                                "pageMargins",
                                                                "pageSetup",
                                                                "headerFooter",
                                                                "rowBreaks",
                                                                "colBreaks",
                                                                "customProperties",
                                                                "cellWatches",
                                                                "ignoredErrors",
                                                                "smartTags",
                                                                "drawing"};

template <typename Number>
Number number_of(std::string_view text, Number otherwise) {
  Number value = otherwise;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() ? value : otherwise;
}

class ScanListener : public package::XmlListener {
 public:
  ScanListener(std::string_view text, const std::vector<CellAddress>& wanted, WorksheetScan& scan)
      : text_(text), scan_(scan) {
    for (const CellAddress at : wanted) {
      scan_.cells.emplace_back().at = at;
    }
  }
  void listen_to(const package::XmlStream& stream) { stream_ = &stream; }

  void start(const package::XmlName& name, const package::XmlAttributes& attributes) override {
    ++depth_;
    if (depth_ == 1) scan_.prefix = prefix_of(text_.substr(stream_->tag().begin));
    if (depth_ == 2) start_part(name.local, attributes);
    if (depth_ == 3 && name.local == "sheetView" && attributes.is_true("tabSelected"))
      scan_.selected_views.push_back(stream_->tag());
    if (depth_ == 3 && name.local == "col") add_columns(attributes);
    if (depth_ == 3 && in_data_ && name.local == "row") start_row(attributes);
    if (depth_ == 4 && in_data_ && name.local == "c") start_cell(attributes);
  }

  void end(const package::XmlName& name) override {
    if (depth_ == 3 && in_data_ && name.local == "row") {
      settle_before({row_ + 1, 0}, stream_->tag().begin, row_tag_);
    } else if (depth_ == 2) {
      end_part(name.local);
    }
    --depth_;
  }
  void text(std::string_view) override {}

 private:
  void start_part(std::string_view local, const package::XmlAttributes& attributes) {
    if (local == "sheetData") {
      in_data_ = true;
      data_tag_ = stream_->tag();
    } else if (local == "sheetFormatPr") {
      scan_.geometry.default_characters = number_of(attributes.get("defaultColWidth"), 8.43);
      scan_.geometry.default_height = number_of(attributes.get("defaultRowHeight"), 15.0);
    } else if (local == "legacyDrawing") {
      scan_.legacy_drawing = stream_->tag();
      scan_.legacy_drawing_relation = attributes.find_prefixed("id").value_or("");
    }
  }

  void end_part(std::string_view local) {
    const XmlSpan tag = stream_->tag();
    if (local == "sheetData") {
      row_ = kNoRow;
      settle_before({kNoRow, 0}, tag.begin, data_tag_);
      in_data_ = false;
    }
    if (local == "legacyDrawing") scan_.legacy_drawing_end = tag.end;
    if (std::find(kBeforeLegacyDrawing.begin(), kBeforeLegacyDrawing.end(), local) !=
        kBeforeLegacyDrawing.end())
      scan_.legacy_drawing_place = tag.end;
  }

  void add_columns(const package::XmlAttributes& attributes) {
    const auto first = number_of<std::uint32_t>(attributes.get("min"), 0);
    if (first == 0) return;
    scan_.geometry.columns.push_back(
        {.first = first - 1,
         .last = number_of(attributes.get("max"), first) - 1,
         .characters = attributes.is_true("hidden")
                           ? 0
                           : number_of(attributes.get("width"), scan_.geometry.default_characters),
         .style = number_of<std::uint32_t>(attributes.get("style"), 0)});
  }

  /// A row without a number follows the one before, as a cell without a reference does.
  void start_row(const package::XmlAttributes& attributes) {
    const auto number = number_of<std::uint32_t>(attributes.get("r"), 0);
    const std::uint32_t row = number > 0 ? number - 1 : next_row_;
    row_tag_ = stream_->tag();
    const std::uint32_t before = row_;
    row_ = kNoRow;
    settle_before({row, 0}, row_tag_.begin, {});
    row_ = row;
    if (before != kNoRow && row <= before) next_ = std::min(next_, first_in(row));
    next_row_ = row + 1;
    next_column_ = 0;
    row_style_.reset();
    if (attributes.is_true("customFormat"))
      row_style_ = number_of<std::uint32_t>(attributes.get("s"), 0);
    if (attributes.is_true("hidden"))
      scan_.geometry.row_heights[row] = 0;
    else if (attributes.find("ht"))
      scan_.geometry.row_heights[row] = number_of(attributes.get("ht"), 15.0);
  }

  void start_cell(const package::XmlAttributes& attributes) {
    const CellAddress at = parse_a1(attributes.get("r")).value_or(CellAddress{row_, next_column_});
    next_column_ = at.column + 1;
    const auto found = std::lower_bound(
        scan_.cells.begin(), scan_.cells.end(), at,
        [](const ScannedCell& cell, CellAddress wanted) { return cell.at < wanted; });
    if (next_ < scan_.cells.size() && scan_.cells[next_].at < at)
      settle_before(at, stream_->tag().begin, {});
    if (found == scan_.cells.end() || found->at != at) return;
    found->home = ScannedCell::Home::kCell;
    found->tag = stream_->tag();
    found->style = number_of<std::uint32_t>(attributes.get("s"), 0);
  }

  std::size_t first_in(std::uint32_t row) const {
    const auto found = std::lower_bound(
        scan_.cells.begin(), scan_.cells.end(), CellAddress{row, 0},
        [](const ScannedCell& cell, CellAddress wanted) { return cell.at < wanted; });
    return static_cast<std::size_t>(found - scan_.cells.begin());
  }

  /// The wanted cells before `end` that were not met have to go here. `around` is the start tag of
  /// the element that ends here.
  void settle_before(CellAddress end, std::size_t here, XmlSpan around) {
    for (; next_ < scan_.cells.size() && scan_.cells[next_].at < end; ++next_) {
      ScannedCell& cell = scan_.cells[next_];
      if (cell.home == ScannedCell::Home::kCell) continue;
      cell.home = cell.at.row == row_ ? ScannedCell::Home::kRow : ScannedCell::Home::kNothing;
      cell.insert_at = here;
      cell.tag = around;
      cell.in_empty_element = around.end == here && around.end > around.begin &&
                              text_.substr(0, around.end).ends_with("/>");
      const auto* columns = scan_.geometry.find_columns(cell.at.column);
      cell.style = columns == nullptr ? 0 : columns->style;
      if (cell.home == ScannedCell::Home::kRow && row_style_) cell.style = *row_style_;
    }
  }

  static constexpr std::uint32_t kNoRow = 0xFFFFFFFF;

  std::string_view text_;
  WorksheetScan& scan_;
  const package::XmlStream* stream_ = nullptr;
  int depth_ = 0;
  bool in_data_ = false;
  XmlSpan data_tag_;
  XmlSpan row_tag_;
  std::uint32_t row_ = kNoRow;
  std::uint32_t next_row_ = 0;
  std::uint32_t next_column_ = 0;
  std::optional<std::uint32_t> row_style_;
  std::size_t next_ = 0;  // the first wanted cell that is not settled
};

}  // namespace

const SheetGeometry::Columns* SheetGeometry::find_columns(std::uint32_t column) const {
  const auto found = std::find_if(columns.begin(), columns.end(), [&](const Columns& each) {
    return column >= each.first && column <= each.last;
  });
  return found == columns.end() ? nullptr : &*found;
}

int SheetGeometry::column_pixels(std::uint32_t column) const {
  constexpr double kDigitPixels = 7;  // of the usual 11 pt fonts, ECMA-376 Part 1, 18.3.1.13
  const Columns* known = find_columns(column);
  const double characters = known == nullptr ? default_characters : known->characters;
  return static_cast<int>(std::lround(characters * kDigitPixels));
}

int SheetGeometry::row_pixels(std::uint32_t row) const {
  constexpr double kPixelsPerPoint = 4.0 / 3.0;
  const auto known = row_heights.find(row);
  const double points = known == row_heights.end() ? default_height : known->second;
  return static_cast<int>(std::lround(points * kPixelsPerPoint));
}

WorksheetScan scan_worksheet(std::string_view text, const std::vector<CellAddress>& wanted) {
  WorksheetScan scan;
  ScanListener listener(text, wanted, scan);
  const package::Budget budget;
  package::XmlStream stream(listener, budget);
  listener.listen_to(stream);
  scan.readable = stream.feed(text) && stream.finish() == package::XmlTrouble::kNone;
  return scan;
}

}  // namespace nenpo::returned
