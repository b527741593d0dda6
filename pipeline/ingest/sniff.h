#pragma once

#include <string>
#include <string_view>

namespace nenpo::ingest {

/// What a file is by its content. The last ones are nothing that nenpo reads.
enum class Content {
  kEmpty,
  kXlsx,
  kXls,
  kOds,
  kText,
  kHtml,
  kXmlSpreadsheet,
  kXml,
  kPdf,
  kPicture,
  kRichText,
  kArchive,
  kUnknown
};

/// Tells the content from the first bytes; .xlsx and .ods also by the names of their parts. A
/// package that is cut or damaged is still recognised as what it was.
Content sniff(std::string_view bytes);
/// What a person calls it: "HTML形式のファイル". For contents that are not read.
std::string_view name_of(Content content);

}  // namespace nenpo::ingest
