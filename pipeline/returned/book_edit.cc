#include "returned/book_edit.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "base/text.h"
#include "returned/xml_text.h"

namespace nenpo::returned {
namespace {

const Dialect kTransitional{"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                            "http://schemas.openxmlformats.org/officeDocument/2006/relationships"};
const Dialect kStrict{"http://purl.oclc.org/ooxml/spreadsheetml/main",
                      "http://purl.oclc.org/ooxml/officeDocument/relationships"};

/// What CT_Workbook has before definedNames. ECMA-376 Part 1, A.2.
const std::vector<std::string_view> kBeforeNames{
    "fileVersion", "fileSharing", "workbookPr",     "workbookProtection",
    "bookViews",   "sheets",      "functionGroups", "externalReferences"};

std::size_t number_of(std::string_view text) {
  std::size_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

/// The workbook is what the package's relations name; where they are lost, what the types name.
Result<std::string> find_book(const PackageEdit& package, const ContentTypesEdit& types) {
  auto relations = RelationsEdit::open(package, "");
  if (!relations) return relations.error();
  if (const auto* book = relations->find_kind("officeDocument")) return book->target;
  const std::string part = types.find_part("sheet.main+xml");
  if (part.empty()) return package.failure("Excelブック（.xlsx）ではありません。");
  return part;
}

}  // namespace

Result<BookEdit> BookEdit::open(const PackageEdit& package, const ContentTypesEdit& types) {
  BookEdit book;
  auto name = find_book(package, types);
  if (!name) return name.error();
  book.name_ = *name;
  auto part = package.open(book.name_);
  if (!part) return part.error();
  book.part_ = std::move(*part);
  auto relations = RelationsEdit::open(package, book.name_);
  if (!relations) return relations.error();
  book.relations_ = std::move(*relations);
  book.dialect_ = book.part_.root.space == kStrict.main ? kStrict : kTransitional;
  const XmlNode* sheets = book.part_.root.child("sheets");
  if (sheets == nullptr || sheets->children.empty())
    return package.failure("シートが一つもありません。");
  for (const XmlNode& sheet : sheets->children) {
    const auto* relation = book.relations_.find_id(sheet.get("id"));
    if (relation == nullptr) return package.failure("シートの実体がファイルの中にありません。");
    book.sheets_.push_back({.name = std::string(sheet.get("name")),
                            .relation = relation->id,
                            .part = relation->target,
                            .has_cells = relation->kind == "worksheet"});
  }
  return book;
}

void BookEdit::put_first(const std::string& name, const std::string& relation,
                         std::size_t header_row, const std::set<std::size_t>& removed) {
  const XmlNode& sheets = *part_.root.child("sheets");
  std::size_t last_id = 0;
  for (std::size_t i = 0; i < sheets.children.size(); ++i) {
    last_id = std::max(last_id, number_of(sheets.children[i].get("sheetId")));
    if (removed.contains(i)) part_.remove(sheets.children[i]);
  }
  const std::string sheet = "<sheet xmlns:r=\"" + dialect_.relationships + "\" name=\"" +
                            xml_text(name) + "\" sheetId=\"" + std::to_string(last_id + 1) +
                            "\" r:id=\"" + relation + "\"/>";
  part_.edits.insert(sheets.tag.end, with_prefix(sheet, part_.prefix()));
  if (const XmlNode* views = part_.root.child("bookViews")) {
    for (const XmlNode& view : views->children) {
      part_.unset(view, "activeTab");
      part_.unset(view, "firstSheet");
    }
  }
  const std::string row = "$" + std::to_string(header_row);
  renumber_names("<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">'" +
                     xml_text(replace_all(name, "'", "''")) + "'!" + row + ":" + row +
                     "</definedName>",
                 removed);
}

void BookEdit::renumber_names(const std::string& print_titles,
                              const std::set<std::size_t>& removed) {
  const XmlNode* names = part_.root.child("definedNames");
  if (names == nullptr) {
    return part_.insert_behind(
        kBeforeNames,
        with_prefix("<definedNames>" + print_titles + "</definedNames>", part_.prefix()));
  }
  for (const XmlNode& defined : names->children) {
    const auto local = defined.find("localSheetId");
    if (!local) continue;
    const std::size_t old = number_of(*local);
    const auto gone_before = std::distance(removed.begin(), removed.lower_bound(old));
    if (removed.contains(old)) {
      part_.remove(defined);
    } else if (old < sheets_.size()) {
      part_.set(defined, "localSheetId",
                std::to_string(old + 1 - static_cast<std::size_t>(gone_before)));
    }
  }
  part_.append(*names, with_prefix(print_titles, part_.prefix()));
}

void BookEdit::save(PackageEdit& package) {
  relations_.save(package);
  package.write(name_, part_.changed());
}

}  // namespace nenpo::returned
