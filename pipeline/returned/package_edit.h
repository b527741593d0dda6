#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "package/zip_package.h"
#include "package/zip_patch.h"
#include "returned/xml_tree.h"

namespace nenpo::returned {

/// The namespaces of a workbook's flavour, strict or transitional. ECMA-376 Part 1 and Part 4.
struct Dialect {
  std::string main;           // of SpreadsheetML
  std::string relationships;  // of r:id, and what begins the types of relations
};

/// A package being changed: its parts as they were, and what becomes of some of them.
class PackageEdit {
 public:
  /// `subject` is the file as the user knows it. `bytes` must outlive the edit.
  PackageEdit(std::string_view bytes, std::string subject);

  bool has(std::string_view part) const;
  Result<std::string> text(std::string_view part) const;
  Result<XmlPart> open(std::string_view part) const;
  /// A VML part, where HTML's "<br>" without end may stand among the XML.
  Result<XmlPart> open_vml(std::string_view part) const;
  void write(const std::string& part, std::string content);
  void remove(const std::string& part);
  /// "xl/comments3.xml" for ("xl/comments", ".xml") when there are 1 and 2.
  std::string fresh_name(std::string_view stem, std::string_view extension) const;
  /// What became of the package.
  Result<std::string> finish() const;
  Failure failure(std::string reason) const;

 private:
  struct Change {
    std::string name;  // as it is to be spelled when it is new
    std::optional<std::string> content;
  };
  using Changes = std::map<std::string, Change, std::less<>>;  // by comparable name
  const Changes::value_type* find_change(std::string_view part) const;

  std::string_view bytes_;
  std::string subject_;
  package::Budget budget_;
  package::ZipPackage package_;  // draws on the budget
  Changes changes_;
};

/// The relations of one part, to be added to and removed from.
class RelationsEdit {
 public:
  struct Entry {
    std::string id;
    std::string kind;
    std::string target;  // name of the part
    std::size_t node = 0;
  };
  static Result<RelationsEdit> open(const PackageEdit& package, std::string_view source);

  const Entry* find_kind(std::string_view kind) const;
  const Entry* find_id(std::string_view id) const;
  /// The id of the new relation.
  std::string add(const Dialect& dialect, std::string_view kind, std::string_view target);
  void remove(std::string_view id);
  void save(PackageEdit& package);

 private:
  std::string name_;
  XmlPart part_;
  std::vector<Entry> entries_;
  std::vector<std::string> ids_;  // external ones included
  std::string added_;
};

/// [Content_Types].xml, ECMA-376 Part 2, 6.2.3.
class ContentTypesEdit {
 public:
  static Result<ContentTypesEdit> open(const PackageEdit& package);

  /// A part whose own type ends so; "" when there is none.
  std::string find_part(std::string_view type_end) const;
  void set(std::string_view part, std::string_view type);
  void remove(std::string_view part);
  void save(PackageEdit& package);

 private:
  const XmlNode* override_of(std::string_view part) const;

  XmlPart part_;
  std::string added_;
};

}  // namespace nenpo::returned
