#include "returned/sheet_edit.h"

#include <algorithm>
#include <optional>

#include "returned/shapes_edit.h"
#include "returned/worksheet_scan.h"
#include "returned/xml_text.h"

namespace nenpo::returned {
namespace {

constexpr std::string_view kCommentsType =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
constexpr std::string_view kDrawingType =
    "application/vnd.openxmlformats-officedocument.vmlDrawing";

/// The most severe of a cell's findings.
Severity severity_of(const std::vector<const ReviewRow*>& rows) {
  Severity severity = Severity::kInfo;
  for (const ReviewRow* row : rows) severity = std::max(severity, row->finding.severity);
  return severity;
}

/// One sheet on its way.
class SheetMarker {
 public:
  SheetMarker(MarkingTools& tools, std::size_t index, const Notes& notes)
      : tools_(tools), index_(index), sheet_(tools.book.sheets()[index]), notes_(notes) {}

  Result<std::map<CellAddress, Mark>> run() {
    auto text = tools_.package.text(sheet_.part);
    if (!text) return text.error();
    text_ = std::move(*text);
    auto relations = RelationsEdit::open(tools_.package, sheet_.part);
    if (!relations) return relations.error();
    relations_ = std::move(*relations);
    std::vector<CellAddress> wanted;
    for (const auto& [at, rows] : notes_) wanted.push_back(at);
    scan_ = scan_worksheet(text_, wanted);
    if (!scan_.readable) {
      return tools_.package.failure("シート「" + sheet_.name + "」の内容を書き換えられません。");
    }
    for (const XmlSpan view : scan_.selected_views)
      edits_.remove_attribute(text_, view, "tabSelected");
    mark_cells();
    const auto commented = change_comments_part();
    if (!commented) return commented.error();
    if (!edits_.empty()) tools_.package.write(sheet_.part, edits_.applied_to(text_));
    relations_.save(tools_.package);
    return std::move(marks_);
  }

 private:
  std::string style_of(const ScannedCell& cell) {
    const Severity severity = severity_of(notes_.at(cell.at));
    marks_.emplace(cell.at, tools_.styles.mark_of(cell.style, severity));
    return std::to_string(tools_.styles.marked(cell.style, severity));
  }

  void mark_cells() {
    for (std::size_t i = 0; i < scan_.cells.size();) {
      const ScannedCell& cell = scan_.cells[i];
      if (cell.home == ScannedCell::Home::kCell) {
        edits_.set_attribute(text_, cell.tag, "s", style_of(cell));
        ++i;
      } else {
        i = insert_cells(i);
      }
    }
  }

  /// Adds the absent cells that go to one place, from `first` on; the answer is the cell behind
  /// them.
  std::size_t insert_cells(std::size_t first) {
    const ScannedCell& place = scan_.cells[first];
    std::string xml;
    std::size_t i = first;
    std::optional<std::uint32_t> open_row;
    for (; i < scan_.cells.size() && scan_.cells[i].home == place.home &&
           scan_.cells[i].insert_at == place.insert_at;
         ++i) {
      const ScannedCell& cell = scan_.cells[i];
      if (cell.home == ScannedCell::Home::kNothing && open_row != cell.at.row) {
        xml += (open_row ? "</row>" : "") + std::string("<row r=\"") +
               std::to_string(cell.at.row + 1) + "\">";
        open_row = cell.at.row;
      }
      xml += "<c r=\"" + to_a1(cell.at) + "\" s=\"" + style_of(cell) + "\"/>";
    }
    if (open_row) xml += "</row>";
    xml = with_prefix(xml, scan_.prefix);
    if (place.in_empty_element) {
      edits_.append(text_, place.tag, place.insert_at, xml);
    } else {
      edits_.insert(place.insert_at, xml);
    }
    return i;
  }

  Result<Done> change_comments_part() {
    const auto* relation = relations_.find_kind("comments");
    std::optional<XmlPart> part;
    if (relation != nullptr) {
      auto opened = tools_.package.open(relation->target);
      if (!opened) return opened.error();
      part = std::move(*opened);
    }
    const auto change = change_comments(part ? &*part : nullptr, tools_.book.dialect(), notes_);
    if (!change.changed) return Done{};
    put_part(
        {.kind = "comments", .stem = "xl/comments", .extension = ".xml", .type = kCommentsType},
        relation == nullptr ? "" : relation->id, change.content);
    return change_drawing(change.removed);
  }

  Result<Done> change_drawing(const std::set<CellAddress>& removed) {
    const auto* relation = relations_.find_id(scan_.legacy_drawing_relation);
    std::optional<XmlPart> part;
    if (relation != nullptr) {
      auto opened = tools_.package.open_vml(relation->target);
      if (!opened) return opened.error();
      part = std::move(*opened);
    }
    std::map<CellAddress, std::string> boxes;
    for (const auto& [at, rows] : notes_) boxes.emplace(at, note_text(rows));
    const auto change =
        change_shapes(part ? &*part : nullptr, removed, boxes, scan_.geometry, index_ + 1);
    if (!change.changed) return Done{};
    const std::string id = put_part({.kind = "vmlDrawing",
                                     .stem = "xl/drawings/vmlDrawing",
                                     .extension = ".vml",
                                     .type = kDrawingType},
                                    relation == nullptr ? "" : relation->id, change.content);
    const XmlSpan whole{scan_.legacy_drawing.begin, scan_.legacy_drawing_end};
    if (!change.content) {
      edits_.replace(whole, "");
    } else if (relation == nullptr) {
      // An element that leads nowhere makes way.
      const std::size_t place = whole.end > 0 ? whole.begin : scan_.legacy_drawing_place;
      edits_.replace({place, std::max(place, whole.end)},
                     with_prefix("<legacyDrawing xmlns:r=\"" + tools_.book.dialect().relationships +
                                     "\" r:id=\"" + id + "\"/>",
                                 scan_.prefix));
    }
    return Done{};
  }

  struct PartKind {
    std::string_view kind;
    std::string_view stem;
    std::string_view extension;
    std::string_view type;
  };

  /// Writes a part of the sheet, which may be new or, without content, go. The answer is the id of
  /// its relation.
  std::string put_part(const PartKind& kind, std::string id,
                       const std::optional<std::string>& content) {
    if (const auto* relation = relations_.find_id(id)) {
      const std::string name = relation->target;
      if (content) {
        tools_.package.write(name, *content);
      } else {
        tools_.package.remove(name);
        tools_.types.remove(name);
        relations_.remove(id);
      }
      return id;
    }
    if (!content) return "";
    const std::string name = tools_.package.fresh_name(kind.stem, kind.extension);
    tools_.package.write(name, *content);
    tools_.types.set(name, kind.type);
    return relations_.add(tools_.book.dialect(), kind.kind, name);
  }

  MarkingTools& tools_;
  std::size_t index_;
  const BookSheet& sheet_;
  const Notes& notes_;
  std::string text_;
  RelationsEdit relations_;
  WorksheetScan scan_;
  TextEdits edits_;
  std::map<CellAddress, Mark> marks_;
};

}  // namespace

Result<std::map<CellAddress, Mark>> mark_sheet(MarkingTools& tools, std::size_t index,
                                               const Notes& notes) {
  return SheetMarker(tools, index, notes).run();
}

}  // namespace nenpo::returned
