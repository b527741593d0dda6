#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "returned/package_edit.h"

namespace nenpo::returned {

/// A sheet as the workbook part lists it.
struct BookSheet {
  std::string name;
  std::string relation;
  std::string part;
  bool has_cells = false;  // a worksheet, no chart or dialog
};

/// The workbook part and its relations. ECMA-376 Part 1, 18.2.27.
class BookEdit {
 public:
  static Result<BookEdit> open(const PackageEdit& package, const ContentTypesEdit& types);

  const std::vector<BookSheet>& sheets() const { return sheets_; }
  const Dialect& dialect() const { return dialect_; }
  RelationsEdit& relations() { return relations_; }

  /// Puts a sheet in front of all others and opens the workbook there; its row `header_row` (from
  /// 1) repeats on every printed page. The sheets in `removed` go. What counts sheets by their
  /// place is counted anew: localSheetId, activeTab, firstSheet.
  void put_first(const std::string& name, const std::string& relation, std::size_t header_row,
                 const std::set<std::size_t>& removed);
  void save(PackageEdit& package);

 private:
  void renumber_names(const std::string& print_titles, const std::set<std::size_t>& removed);

  std::string name_;
  XmlPart part_;
  RelationsEdit relations_;
  Dialect dialect_;
  std::vector<BookSheet> sheets_;
};

}  // namespace nenpo::returned
