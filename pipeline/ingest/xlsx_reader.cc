#include "ingest/xlsx_reader.h"

#include <utility>

#include "ingest/file_finding.h"
#include "ingest/sheet_order.h"
#include "ingest/xlsx_comments.h"
#include "ingest/xlsx_package.h"
#include "ingest/xlsx_sheet.h"
#include "ingest/xlsx_workbook.h"
#include "package/xml_part.h"

namespace nenpo::ingest {
namespace {

/// One workbook being read: every step answers whether the next can follow, and says why not.
class XlsxReader {
 public:
  XlsxReader(std::string_view bytes, const std::string& name, package::Budget& budget,
             Findings& findings)
      : package_(bytes, budget), name_(name), budget_(budget), findings_(findings) {}

  std::optional<model::Workbook> read() {
    if (!succeeded(package::part_trouble_of(package_.trouble()), "圧縮ファイル")) return {};
    if (!find_workbook() || !read_workbook() || !read_parts()) return {};
    for (const auto& entry : workbook_part_.sheets) {
      if (!read_sheet(entry)) return {};
    }
    book_.file = name_;
    book_.format = model::FileFormat::kXlsx;
    book_.number_formats = std::move(parts_.styles.codes);
    return std::move(book_);
  }

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
        return refuse("xlsb形式のファイルです。");
      if (type.find("wordprocessingml.document.main") != std::string::npos)
        return refuse("Wordの文書です。");
      if (type.find("presentationml.presentation.main") != std::string::npos)
        return refuse("PowerPointのファイルです。");
    }
    if (!workbook_name_.empty()) return true;
    return refuse("圧縮ファイルですが、Excelブックではありません。");
  }

  bool refuse(const std::string& what) {
    findings_.push_back(unsupported_format(name_, what));
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

  bool read_sheet(const XlsxWorkbook::SheetEntry& entry) {
    const std::string called = "シート「" + entry.name + "」";
    const Relation* relation = find_id(relations_, entry.relation);
    if (relation == nullptr) return succeeded(package::PartTrouble::kMissing, called);
    model::Sheet& sheet = book_.sheets.emplace_back();
    sheet.name = entry.name;
    sheet.visibility = entry.visibility;
    if (relation->kind != "worksheet")
      return true;  // a chart or a dialog on a sheet of its own: no cells
    const SheetReading reading = read_worksheet(package_, relation->target, parts_, budget_, sheet);
    if (!succeeded(reading.trouble, called)) return false;
    report_lost_strings(reading.lost_strings, sheet.name);
    put_in_order(sheet, name_, findings_);
    return attach_comments(relation->target, called, sheet);
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
  bool attach_comments(const std::string& part, const std::string& called, model::Sheet& sheet) {
    Relations relations;
    if (!succeeded(read_relations(package_, part, budget_, relations), called + "の構成情報"))
      return false;
    Comments comments;
    Comments threads;
    for (const Relation& relation : relations) {
      if (relation.kind != "comments" && relation.kind != "threadedComment") continue;
      Comments& read = relation.kind == "comments" ? comments : threads;
      if (!succeeded(read_comments(package_, relation.target, budget_, read),
                     called + "のコメント"))
        return false;
    }
    threads.merge(comments);
    for (model::Cell& cell : sheet.cells) {
      const auto comment = threads.empty() ? threads.end() : threads.find(cell.at);
      if (comment != threads.end()) annotation_of(cell, sheet).comment = std::move(comment->second);
    }
    return true;
  }

  static model::Annotation& annotation_of(model::Cell& cell, model::Sheet& sheet) {
    if (cell.annotation < 0) {
      cell.annotation = static_cast<std::int32_t>(sheet.annotations.size());
      sheet.annotations.emplace_back();
    }
    return sheet.annotations[static_cast<std::size_t>(cell.annotation)];
  }

  package::ZipPackage package_;
  const std::string& name_;
  package::Budget& budget_;
  Findings& findings_;
  std::string workbook_name_;
  XlsxWorkbook workbook_part_;
  Relations relations_;
  XlsxParts parts_;
  model::Workbook book_;
};

}  // namespace

std::optional<model::Workbook> read_xlsx(std::string_view bytes, const std::string& name,
                                         package::Budget& budget, Findings& findings) {
  return XlsxReader(bytes, name, budget, findings).read();
}

}  // namespace nenpo::ingest
