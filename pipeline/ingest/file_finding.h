#pragma once

#include <string>

#include "base/finding.h"

namespace nenpo::ingest {

/// The findings about a submitted file as a whole, worded once for all readers. All are errors but
/// the last.
Finding empty_file(const std::string& name);
Finding encrypted_workbook(const std::string& name);
/// `what` is a whole sentence: 「圧縮ファイルの中身が壊れています。」
Finding corrupt_file(const std::string& name, const std::string& what);
/// `what` is a whole sentence: 「HTML形式のファイルです。」
Finding unsupported_format(const std::string& name, const std::string& what);
Finding too_large(const std::string& name, const std::string& what);
/// `content` is the extension that would be right: ".xls".
Finding extension_mismatch(const std::string& name, const std::string& content);

}  // namespace nenpo::ingest
