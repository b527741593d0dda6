#include "ingest/xlsx_reader.h"

#include <deque>
#include <utility>

#include "ingest/file_finding.h"
#include "ingest/xlsx_comments.h"
#include "ingest/xlsx_package.h"
#include "ingest/xlsx_sheet.h"
#include "ingest/xlsx_workbook.h"
#include "package/xml_part.h"

namespace nenpo::ingest {
namespace {

/// One workbook being read: every step answers whether the next can follow, and says why not. All
/// parts are read to their ends before the first cell is made.
class XlsxReader {
 public:
  XlsxReader(std::string_view bytes, const std::string& name, package::Budget& budget,
             Findings& findings)
      : package_(bytes, budget), name_(name), budget_(budget), findings_(findings) {}

  bool read(PieceSize size, const PieceTaker& take) {
    if (!succeeded(package::part_trouble_of(package_.trouble()), "圧縮ファイル")) return false;
    if (!find_workbook() || !read_workbook() || !read_parts()) return false;
    for (const auto& entry : workbook_part_.sheets) {
      if (!read_sheet(entry)) return false;
    }
    for (PackedSheet& sheet : sheets_) {
      if (make_cells(sheet, parts_, size, name_, budget_, findings_, take)) {
        sheet = {};
      } else {
        return succeeded(package::PartTrouble::kTooLarge, called(sheet.frame.name));
      }
    }
    return true;
  }

  std::vector<std::string> take_number_formats() { return std::move(parts_.styles.codes); }

 private:
  /// `what` is the part's name as a person may know it.
  bool succeeded(package::PartTrouble trouble, const std::string& what) {
    switch (trouble) {
      case package::PartTrouble::kNone:
        return true;
      case package::PartTrouble::kMissing:
        findings_.push_back(corrupt_file(name_, what + "がファイルの中にありません。"));
        break;
      case package::PartTrouble::kCorrupt:
        findings_.push_back(corrupt_file(name_, what + "の内容が正しくありません。"));
        break;
      case package::PartTrouble::kEncrypted:
        findings_.push_back(encrypted_workbook(name_));
        break;
      case package::PartTrouble::kTooLarge:
        findings_.push_back(too_large(name_, what + "を展開すると、扱える大きさを超えます。"));
        break;
    }
    return false;
  }

  /// The package's relations name the workbook; where they are lost, the content types do.
  bool find_workbook() {
    Relations relations;
    ContentTypes types;
    if (!succeeded(read_relations(package_, "", budget_, relations), "構成情報")) return false;
    const package::PartTrouble trouble = read_content_types(package_, budget_, types);
    if (trouble != package::PartTrouble::kMissing && !succeeded(trouble, "構成情報")) return false;
    if (const Relation* workbook = find_kind(relations, "officeDocument"))
      workbook_name_ = workbook->target;
    for (const auto& [part, type] : types) {
      if (workbook_name_.empty() && type.find("sheet.main+xml") != std::string::npos)
        workbook_name_ = part;
      if (type.find("sheet.binary.macroEnabled.main") != std::string::npos)
        return refuse("xlsb形式のファイルです。", Instead::kSavedAsWorkbook);
      if (type.find("wordprocessingml.document.main") != std::string::npos)
        return refuse("Wordの文書です。", Instead::kOriginalWorkbook);
      if (type.find("presentationml.presentation.main") != std::string::npos)
        return refuse("PowerPointのファイルです。", Instead::kOriginalWorkbook);
    }
    if (!workbook_name_.empty()) return true;
    if (package_.has("Index/Document.iwa") || package_.has("Index.zip"))
      return refuse("Numbersのファイルです。", Instead::kExported);
    return refuse("圧縮ファイルですが、Excelブックではありません。", Instead::kUnpacked);
  }

  bool refuse(const std::string& what, Instead instead) {
    findings_.push_back(unsupported_format(name_, what, instead));
    return false;
  }

  bool read_workbook() {
    if (!succeeded(read_workbook_part(package_, workbook_name_, budget_, workbook_part_),
                   "ブックの一覧"))
      return false;
    if (!succeeded(read_relations(package_, workbook_name_, budget_, relations_),
                   "ブックの構成情報"))
      return false;
    parts_.epoch = workbook_part_.epoch;
    if (!workbook_part_.sheets.empty()) return true;
    findings_.push_back(corrupt_file(name_, "シートが一つもありません。"));
    return false;
  }

  bool read_parts() {
    if (const Relation* styles = find_kind(relations_, "styles")) {
      if (!succeeded(read_styles(package_, styles->target, budget_, parts_.styles), "書式の表"))
        return false;
    }
    const Relation* strings = find_kind(relations_, "sharedStrings");
    return strings == nullptr ||
           succeeded(read_shared_strings(package_, strings->target, budget_, parts_.strings),
                     "文字列の表");
  }

  static std::string called(const std::string& sheet) { return "シート「" + sheet + "」"; }

  bool read_sheet(const XlsxWorkbook::SheetEntry& entry) {
    const Relation* relation = find_id(relations_, entry.relation);
    if (relation == nullptr) {
      return succeeded(package::PartTrouble::kMissing, called(entry.name));
    }
    PackedSheet& sheet = sheets_.emplace_back();
    sheet.frame.name = entry.name;
    sheet.frame.visibility = entry.visibility;
    if (relation->kind != "worksheet")
      return true;  // a chart or a dialog on a sheet of its own: no cells
    const package::PartTrouble trouble =
        read_worksheet(package_, relation->target, parts_.strings, budget_, sheet);
    if (!succeeded(trouble, called(entry.name))) return false;
    report_lost_strings(sheet.lost_strings, entry.name);
    return read_all_comments(relation->target, sheet);
  }

  /// The first few by name, so that a ruined file does not bury the report.
  void report_lost_strings(const std::vector<CellAddress>& cells, const std::string& sheet) {
    constexpr std::size_t kMostReported = 20;
    for (std::size_t i = 0; i < cells.size() && i < kMostReported; ++i) {
      Finding finding = corrupt_file(name_, "");
      finding.message =
          "ファイルが壊れており、このセルの文字列が失われています。ほかのセルは読み込みました。";
      finding.place = {.file = name_, .sheet = sheet, .at = to_a1(cells[i])};
      findings_.push_back(std::move(finding));
    }
  }

  /// Threaded comments come with a note that only says that they are there, so they replace it.
  bool read_all_comments(const std::string& part, PackedSheet& sheet) {
    const std::string what = called(sheet.frame.name);
    Relations relations;
    if (!succeeded(read_relations(package_, part, budget_, relations), what + "の構成情報"))
      return false;
    Comments notes;
    for (const Relation& relation : relations) {
      if (relation.kind != "comments" && relation.kind != "threadedComment") continue;
      Comments& read = relation.kind == "comments" ? notes : sheet.comments;
      if (!succeeded(read_comments(package_, relation.target, budget_, read), what + "のコメント"))
        return false;
    }
    sheet.comments.merge(notes);
    return true;
  }

  package::ZipPackage package_;
  const std::string& name_;
  package::Budget& budget_;
  Findings& findings_;
  std::string workbook_name_;
  XlsxWorkbook workbook_part_;
  Relations relations_;
  XlsxParts parts_;
  std::deque<PackedSheet> sheets_;
};

}  // namespace

std::optional<model::Workbook> read_xlsx(std::string_view bytes, const std::string& name,
                                         package::Budget& budget, Findings& findings) {
  XlsxReader reader(bytes, name, budget, findings);
  model::Workbook book;
  const auto take = [&book](model::Sheet& sheet) { book.sheets.push_back(std::move(sheet)); };
  if (!reader.read(PieceSize::kWholeSheet, take)) return {};
  book.file = name;
  book.format = model::FileFormat::kXlsx;
  book.number_formats = reader.take_number_formats();
  return book;
}

bool visit_xlsx(std::string_view bytes, const std::string& name, package::Budget& budget,
                Findings& findings, const PieceTaker& take) {
  return XlsxReader(bytes, name, budget, findings).read(PieceSize::kFewCells, take);
}

}  // namespace nenpo::ingest
