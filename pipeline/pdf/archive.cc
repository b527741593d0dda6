#include "pdf/archive.h"

#include <exception>
#include <optional>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFEFStreamObjectHelper.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFFileSpecObjectHelper.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <set>

#include "pdf/document_file.h"
#include "pdf/metadata.h"

namespace nenpo::pdf {
namespace {

using Object = QPDFObjectHandle;

const char* const kOperation = "保存用PDFの作成";

/// The structure elements of type Table, in the order in which they begin.
void collect_tables(Object element, std::vector<Object>& tables) {
  if (!element.isDictionary()) return;
  if (element.getKey("/S").isNameAndEquals("/Table")) tables.push_back(element);
  Object kids = element.getKey("/K");
  if (kids.isDictionary()) return collect_tables(kids, tables);
  if (!kids.isArray()) return;
  for (const Object& kid : kids.getArrayAsVector()) collect_tables(kid, tables);
}

std::optional<std::string> fault_of(const std::vector<model::Attachment>& attachments,
                                    std::size_t tables) {
  std::set<std::string> names;
  std::set<std::size_t> described;
  for (const model::Attachment& file : attachments) {
    if (!names.insert(file.name).second) return "添付「" + file.name + "」が2件あります。";
    if (file.table) described.insert(*file.table);
  }
  const std::size_t needed = described.empty() ? 0 : *described.rbegin() + 1;
  if (described.size() == tables && needed == tables) return std::nullopt;
  return "データのある表が" + std::to_string(described.size()) + "個、構造の表が" +
         std::to_string(tables) + "個で、合いません。";
}

/// The file in the document, with what ISO 19005-3, 6.8 asks of it.
Object embed(QPDF& document, const model::Attachment& attachment, const std::string& date) {
  auto stream = QPDFEFStreamObjectHelper::createEFStream(document, attachment.bytes);
  stream.setSubtype(attachment.type).setModDate(date);
  auto file = QPDFFileSpecObjectHelper::createFileSpec(document, attachment.name, stream);
  file.setDescription(attachment.description);
  file.getObjectHandle().replaceKey("/AFRelationship", Object::newName("/Data"));
  QPDFEmbeddedFileDocumentHelper(document).replaceEmbeddedFile(attachment.name, file);
  return file.getObjectHandle();
}

void associate(Object with, const Object& file) {
  if (!with.hasKey("/AF")) with.replaceKey("/AF", Object::newArray());
  with.getKey("/AF").appendItem(file);
}

std::optional<std::string> make(QPDF& document, const std::vector<model::Attachment>& attachments) {
  std::vector<Object> tables;
  collect_tables(document.getRoot().getKey("/StructTreeRoot"), tables);
  if (auto fault = fault_of(attachments, tables.size())) return fault;
  if (!claim_part(document, 3)) return "PDF/A-2aの宣言がありません。";
  Object date = document.getTrailer().getKey("/Info").getKey("/ModDate");
  if (!date.isString()) return "日付がありません。";
  for (const model::Attachment& attachment : attachments) {
    const Object file = embed(document, attachment, date.getStringValue());
    associate(document.getRoot(), file);
    if (attachment.table) associate(tables[*attachment.table], file);
  }
  return std::nullopt;
}

}  // namespace

Result<std::string> archive_copy(std::string_view web, const std::string& name,
                                 const std::vector<model::Attachment>& attachments) {
  try {
    QPDF document;
    open_document(document, name, web);
    if (const auto fault = make(document, attachments)) return Failure{kOperation, name, *fault};
    return written(document);
  } catch (const std::exception& exception) {  // what libqpdf throws
    return Failure{kOperation, name, std::string("PDFの形が読めません: ") + exception.what()};
  }
}

}  // namespace nenpo::pdf
