#pragma once

#include <string>

#include "base/finding.h"
#include "ingest/file_bytes.h"

namespace nenpo::ingest {

/// The findings about a submitted file as a whole, worded once for all readers. All are errors but
/// the last.
Finding empty_file(const std::string& name);
Finding encrypted_workbook(const std::string& name);
/// `what` is a whole sentence: 「圧縮ファイルの中身が壊れています。」
Finding corrupt_file(const std::string& name, const std::string& what);
/// What a department can hand in instead of a file that is not read.
enum class Instead { kSavedAsWorkbook, kOriginalWorkbook, kUnpacked, kExported };
/// `what` is a whole sentence: 「HTML形式のファイルです。」
Finding unsupported_format(const std::string& name, const std::string& what, Instead instead);
Finding too_large(const std::string& name, const std::string& what);
/// `content` is the extension that would be right: ".xls".
Finding extension_mismatch(const std::string& name, const std::string& content);

/// `message` and `remedy` as picture::inspect() says it.
Finding unreadable_picture(const std::string& name, std::string message, std::string remedy);

/// "~$様式1.xlsx", which Excel keeps beside an open workbook.
Finding lock_file(const std::string& name);
Finding unreadable_file(const std::string& name, FileTrouble trouble);

}  // namespace nenpo::ingest
