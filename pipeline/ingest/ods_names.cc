#include "ingest/ods_names.h"

#include <charconv>

namespace nenpo::ingest::ods {

std::uint32_t count(const package::XmlAttributes& attributes, std::string_view local) {
  const std::string_view text = value(attributes, local);
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() && number > 0 ? number : 1;
}

}  // namespace nenpo::ingest::ods
