#include "pdf/preflight/entries.h"

#include <utility>

namespace nenpo::pdf {

std::vector<QPDFObjectHandle> members_of(QPDFObjectHandle entry) {
  if (entry.isArray()) return entry.getArrayAsVector();
  if (entry.isNull()) return {};
  return {entry};
}

QPDFObjectHandle entry_in(QPDFObjectHandle dictionary, const std::string& key) {
  return dictionary.isDictionary() ? dictionary.getKey(key) : QPDFObjectHandle::newNull();
}

std::string name_in(QPDFObjectHandle dictionary, const std::string& key) {
  QPDFObjectHandle entry = entry_in(std::move(dictionary), key);
  return entry.isName() ? entry.getName().substr(1) : "";
}

std::string text_in(QPDFObjectHandle dictionary, const std::string& key) {
  QPDFObjectHandle entry = entry_in(std::move(dictionary), key);
  return entry.isString() ? entry.getUTF8Value() : "";
}

bool is_true_in(QPDFObjectHandle dictionary, const std::string& key) {
  QPDFObjectHandle entry = entry_in(std::move(dictionary), key);
  return entry.isBool() && entry.getBoolValue();
}

}  // namespace nenpo::pdf
