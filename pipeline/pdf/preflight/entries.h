#pragma once

#include <qpdf/QPDFObjectHandle.hh>
#include <string>
#include <vector>

namespace nenpo::pdf {

/// The entry's members, whether it is an array, one thing or nothing.
std::vector<QPDFObjectHandle> members_of(QPDFObjectHandle entry);
/// What stands under the key; null when nothing does, or when it is no dictionary.
QPDFObjectHandle entry_in(QPDFObjectHandle dictionary, const std::string& key);
/// The name under the key without its slash; empty when there is none.
std::string name_in(QPDFObjectHandle dictionary, const std::string& key);
/// The text under the key, UTF-8; empty when there is none.
std::string text_in(QPDFObjectHandle dictionary, const std::string& key);
/// Whether the entry is the boolean true.
bool is_true_in(QPDFObjectHandle dictionary, const std::string& key);

}  // namespace nenpo::pdf
