#include "ingest/ods_number_style.h"

#include <algorithm>

#include "base/text.h"
#include "ingest/ods_names.h"

namespace nenpo::ingest {
namespace {

using ods::value;

constexpr std::uint32_t kMaxDigits = 30;

bool is_style(std::string_view local) {
  return local == "number-style" || local == "percentage-style" || local == "currency-style" ||
         local == "date-style" || local == "time-style" || local == "boolean-style" ||
         local == "text-style";
}

std::size_t digits(const package::XmlAttributes& attributes, std::string_view local) {
  if (!attributes.find_prefixed(local) || value(attributes, local) == "0") return 0;
  return std::min(ods::count(attributes, local), kMaxDigits);
}

/// number:number, ODF 16.29.3: "0", "0.0", "#,##0"; General where the number of decimals is left
/// open.
std::string number_code(const package::XmlAttributes& attributes) {
  if (!attributes.find_prefixed("decimal-places")) return "General";
  std::string code(std::max<std::size_t>(digits(attributes, "min-integer-digits"), 1), '0');
  if (value(attributes, "grouping") == "true") {
    code.insert(0, code.size() < 4 ? 4 - code.size() : 0, '#');
    code.insert(code.size() - 3, ",");
  }
  const std::size_t places = digits(attributes, "decimal-places");
  return places == 0 ? code : code + "." + std::string(places, '0');
}

/// The codes of date and time parts: the short and the long form.
struct PartCode {
  std::string_view local;
  std::string_view brief;
  std::string_view full;
};
constexpr PartCode kPartCodes[] = {
    {"day", "d", "dd"},          {"day-of-week", "ddd", "dddd"}, {"era", "g", "ggg"},
    {"hours", "h", "hh"},        {"minutes", "m", "mm"},         {"seconds", "s", "ss"},
    {"am-pm", "AM/PM", "AM/PM"}, {"text-content", "@", "@"},
};

std::string part_code(std::string_view local, const package::XmlAttributes& attributes) {
  const bool is_long = value(attributes, "style") == "long";
  const bool is_textual = value(attributes, "textual") == "true";
  if (local == "year" && value(attributes, "calendar") == "gengou") return is_long ? "ee" : "e";
  if (local == "year") return is_long ? "yyyy" : "yy";
  if (local == "month" && is_textual) return is_long ? "mmmm" : "mmm";
  if (local == "month") return is_long ? "mm" : "m";
  for (const PartCode& part : kPartCodes) {
    if (part.local == local) return std::string(is_long ? part.full : part.brief);
  }
  return "";
}

/// Text in a format, quoted unless Excel shows it without quotes too.
std::string literal_code(std::string_view text) {
  constexpr std::string_view kShownAsTheyAre = "$-+/():!^&'~{}<>= ";
  if (text.empty()) return "";
  if (text.find_first_not_of(kShownAsTheyAre) == std::string_view::npos) return std::string(text);
  if (text.find('"') == std::string_view::npos) return '"' + std::string(text) + '"';
  return '"' + replace_all(std::string(text), "\"", "\"\\\"\"") + '"';
}

}  // namespace

void OdsNumberStyles::start(const package::XmlName& name,
                            const package::XmlAttributes& attributes) {
  if (ods::is(name, ods::kStyle, "map") && open_ != nullptr) {
    open_->sections.emplace_back(value(attributes, "apply-style-name"));
  }
  if (name.space != ods::kNumber) return;
  if (is_style(name.local)) {
    open_ = &styles_[std::string(value(attributes, "name"))];
    *open_ = {};
    is_percentage_ = name.local == "percentage-style";
  } else if (open_ != nullptr) {
    start_part(name.local, attributes);
  }
}

void OdsNumberStyles::start_part(std::string_view local, const package::XmlAttributes& attributes) {
  if (local == "number") {
    open_->code += number_code(attributes);
  } else if (local == "scientific-number") {
    open_->code += number_code(attributes) + "E+00";
  } else if (local == "fraction") {
    open_->code += "# ?/?";
  } else if (local == "text" || local == "currency-symbol") {
    in_literal_ = true;
  } else {
    open_->code += part_code(local, attributes);
  }
}

void OdsNumberStyles::text(std::string_view piece) {
  if (in_literal_) literal_ += piece;
}

void OdsNumberStyles::end(const package::XmlName& name) {
  if (name.space != ods::kNumber) return;
  if (in_literal_ && (name.local == "text" || name.local == "currency-symbol")) end_literal();
  if (is_style(name.local)) open_ = nullptr;
}

/// The sign of a percentage stands in a number:text like any other; in a code it must not be
/// quoted.
void OdsNumberStyles::end_literal() {
  in_literal_ = false;
  const std::size_t sign = is_percentage_ ? literal_.find('%') : std::string::npos;
  if (sign == std::string::npos) {
    open_->code += literal_code(literal_);
  } else {
    const std::string_view text = literal_;
    open_->code += literal_code(text.substr(0, sign)) + "%" + literal_code(text.substr(sign + 1));
  }
  literal_.clear();
}

std::string OdsNumberStyles::code(std::string_view style) const {
  const auto found = styles_.find(style);
  if (found == styles_.end()) return "General";
  std::string code;
  for (const std::string& section : found->second.sections) {
    const auto mapped = styles_.find(section);
    if (mapped != styles_.end()) code += mapped->second.code + ";";
  }
  code += found->second.code;
  return code.empty() ? "General" : code;
}

}  // namespace nenpo::ingest
