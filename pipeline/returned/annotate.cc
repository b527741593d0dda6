#include "returned/annotate.h"

#include <algorithm>
#include <optional>
#include <set>

#include "package/relations.h"
#include "returned/review_words.h"
#include "returned/sheet_edit.h"

namespace nenpo::returned {
namespace {

constexpr std::string_view kWorksheetType =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

/// What an earlier review has noted of the fills below its marks.
Marks earlier_marks(const model::Workbook& workbook) {
  Marks marks;
  for (const ReviewRecord& record : review_records(workbook)) {
    const std::string_view text = record.text(kFillBelow);
    const auto blank = text.find(' ');
    if (blank != std::string_view::npos)
      marks.emplace(text.substr(0, blank), text.substr(blank + 1));
  }
  return marks;
}

bool is_marked(const ReviewRow& row) {
  return row.state == model::FindingState::kNew || row.state == model::FindingState::kStillThere;
}

/// The workbook on its way back.
class Annotator {
 public:
  Annotator(MarkingTools tools, const model::Workbook& workbook, const std::vector<ReviewRow>& rows)
      : tools_(tools), workbook_(workbook), rows_(rows) {
    for (std::size_t i = 0; i < sheets().size(); ++i) {
      const model::Sheet* sheet = model_sheet(i);
      if (sheet != nullptr && model::is_review_sheet(*sheet)) reviews_.insert(i);
    }
  }

  Result<Done> run(const ReviewInfo& info) {
    place_notes();
    for (std::size_t i = 0; i < sheets().size(); ++i) {
      if (reviews_.contains(i)) continue;
      auto marks = mark_sheet(tools_, i, notes_[i]);
      if (!marks) return marks.error();
      marks_[i] = std::move(*marks);
    }
    put_review(info);
    return Done{};
  }

 private:
  const std::vector<BookSheet>& sheets() const { return tools_.book.sheets(); }

  const model::Sheet* model_sheet(std::size_t index) const {
    const auto found =
        std::find_if(workbook_.sheets.begin(), workbook_.sheets.end(),
                     [&](const auto& sheet) { return sheet.name == sheets()[index].name; });
    return found == workbook_.sheets.end() ? nullptr : &*found;
  }

  /// The sheet that a finding speaks of. Files of one sheet without name (CSV) were rebuilt with
  /// one.
  std::optional<std::size_t> sheet_of(const Place& place) const {
    std::vector<std::size_t> own;
    for (std::size_t i = 0; i < sheets().size(); ++i) {
      if (reviews_.contains(i)) continue;
      if (!place.sheet.empty() && sheets()[i].name == place.sheet) return i;
      own.push_back(i);
    }
    if (place.sheet.empty() && !place.at.empty() && own.size() == 1) return own.front();
    return {};
  }

  CellAddress anchor_of(std::size_t sheet, CellAddress at) const {
    if (const model::Sheet* read = model_sheet(sheet)) {
      for (const model::CellRange& range : read->merges) {
        if (range.contains(at)) return range.first;
      }
    }
    return at;
  }

  std::optional<CellAddress> cell_of(std::size_t sheet, const Place& place) const {
    const auto at = parse_a1(place.at);
    if (!at || !sheets()[sheet].has_cells) return {};
    return anchor_of(sheet, *at);
  }

  void place_notes() {
    notes_.resize(sheets().size());
    marks_.resize(sheets().size());
    for (const ReviewRow& row : rows_) {
      const auto sheet = sheet_of(row.finding.place);
      const auto at = sheet ? cell_of(*sheet, row.finding.place) : std::nullopt;
      if (at && is_marked(row)) notes_[*sheet][*at].push_back(&row);
    }
  }

  ReviewEntry entry_of(const ReviewRow& row) const {
    ReviewEntry entry{.row = &row, .sheet = {}, .at = {}, .mark = {}};
    const auto sheet = sheet_of(row.finding.place);
    if (!sheet) return entry;
    entry.sheet = sheets()[*sheet].name;
    const auto at = cell_of(*sheet, row.finding.place);
    if (!at) return entry;
    entry.at = to_a1(*at);
    const auto mark = marks_[*sheet].find(*at);
    if (mark != marks_[*sheet].end() && is_marked(row))
      entry.mark = mark->second.first + " " + mark->second.second;
    return entry;
  }

  /// The name 確認結果, or the next that Excel would give when the department has such a sheet of
  /// its own.
  std::string review_name() const {
    std::string name(model::review::kSheetName);
    const auto is_taken = [&] {
      for (std::size_t i = 0; i < sheets().size(); ++i) {
        if (sheets()[i].name == name && !reviews_.contains(i)) return true;
      }
      return false;
    };
    for (int number = 2; is_taken(); ++number)
      name = std::string(model::review::kSheetName) + " (" + std::to_string(number) + ")";
    return name;
  }

  void put_review(const ReviewInfo& info) {
    for (const std::size_t old : reviews_) {
      const BookSheet& sheet = sheets()[old];
      tools_.package.remove(sheet.part);
      tools_.package.remove(package::relations_part(sheet.part));
      tools_.types.remove(sheet.part);
      tools_.book.relations().remove(sheet.relation);
    }
    std::vector<ReviewEntry> entries;
    for (const ReviewRow& row : rows_) entries.push_back(entry_of(row));
    const Dialect& dialect = tools_.book.dialect();
    const ReviewSheet sheet = review_sheet(entries, info, dialect, tools_.styles);
    const std::string part = tools_.package.fresh_name("xl/worksheets/sheet", ".xml");
    tools_.package.write(part, sheet.xml);
    tools_.types.set(part, kWorksheetType);
    const std::string relation = tools_.book.relations().add(dialect, "worksheet", part);
    tools_.book.put_first(review_name(), relation, sheet.header_row, reviews_);
  }

  MarkingTools tools_;
  const model::Workbook& workbook_;
  const std::vector<ReviewRow>& rows_;
  std::set<std::size_t> reviews_;  // sheets of earlier reviews
  std::vector<Notes> notes_;       // by sheet
  std::vector<std::map<CellAddress, Mark>> marks_;
};

}  // namespace

Result<std::string> annotate(std::string_view package, const model::Workbook& workbook,
                             const std::vector<ReviewRow>& rows, const ReviewInfo& info) {
  PackageEdit edit(package, workbook.file);
  auto types = ContentTypesEdit::open(edit);
  if (!types) return types.error();
  auto book = BookEdit::open(edit, *types);
  if (!book) return book.error();
  auto styles = StyleEdit::open(edit, *book, *types, earlier_marks(workbook));
  if (!styles) return styles.error();
  const auto done = Annotator({edit, *book, *types, *styles}, workbook, rows).run(info);
  if (!done) return done.error();
  styles->save(edit);
  book->save(edit);
  types->save(edit);
  return edit.finish();
}

}  // namespace nenpo::returned
