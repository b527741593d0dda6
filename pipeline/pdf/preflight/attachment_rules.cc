#include "pdf/preflight/attachment_rules.h"

#include <algorithm>
#include <array>
#include <qpdf/QPDFNameTreeObjectHelper.hh>
#include <set>
#include <string>

#include "base/text.h"
#include "pdf/preflight/entries.h"

namespace nenpo::pdf {
namespace {

using Object = QPDFObjectHandle;

constexpr std::string_view kRule = "attachment";
constexpr std::array kRelations{"Source", "Data", "Alternative", "Supplement", "Unspecified"};

/// The file specifications to which the document, a page or an element says that it belongs.
std::set<QPDFObjGen> associated_files(const Structure& structure) {
  std::set<QPDFObjGen> files;
  const auto note = [&](const Object& holder) {
    for (const Object& file : members_of(entry_in(holder, "/AF"))) files.insert(file.getObjGen());
  };
  note(structure.file.document->getRoot());
  for (const CheckedPage& page : structure.file.pages) note(page.object);
  for (const Element& element : structure.tree.elements) note(element.object);
  return files;
}

/// What the file specification lacks, in the clerk's words; empty: nothing.
std::string lacking(Object file) {
  const std::string relation = name_in(file, "/AFRelationship");
  const bool related = std::any_of(kRelations.begin(), kRelations.end(),
                                   [&](const char* known) { return relation == known; });
  Object stream = entry_in(entry_in(file, "/EF"), "/F");
  std::string missing;
  const auto need = [&](bool there, const char* what) {
    if (!there) missing += (missing.empty() ? "" : "・") + std::string(what);
  };
  need(!text_in(file, "/F").empty() && !text_in(file, "/UF").empty(), "名前（F・UF）");
  need(related, "関係（AFRelationship）");
  need(!trim(text_in(file, "/Desc")).empty(), "説明（Desc）");
  need(stream.isStream(), "中身（EF）");
  need(stream.isStream() && !name_in(stream.getDict(), "/Subtype").empty(), "種類（Subtype）");
  return missing;
}

}  // namespace

void check_attachments(const Structure& structure) {
  Object tree = entry_in(structure.file.document->getRoot().getKey("/Names"), "/EmbeddedFiles");
  if (!tree.isDictionary()) return;
  const auto associated = associated_files(structure);
  for (const auto& [name, file] : QPDFNameTreeObjectHelper(tree, *structure.file.document, false)) {
    const std::string words = "添付「" + name + "」";
    if (structure.file.expected.product != Product::kArchive) {
      structure.faults.add(kRule, words + "があります。添付は保存用のPDFだけに付けます。");
      continue;
    }
    if (const std::string missing = lacking(file); !missing.empty()) {
      structure.faults.add(kRule, words + "に、" + missing + "がありません。");
    }
    if (!associated.contains(Object(file).getObjGen())) {
      structure.faults.add("attachment-place",
                           words + "が、文書にも表にも結び付けられていません。");
    }
  }
}

}  // namespace nenpo::pdf
