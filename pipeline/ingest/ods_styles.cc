#include "ingest/ods_styles.h"

#include <algorithm>

#include "ingest/ods_names.h"

namespace nenpo::ingest {
namespace {

using ods::value;

constexpr int kMaxParents = 32;
constexpr std::string_view kCellFamily = "table-cell";
constexpr std::string_view kTextFamily = "text";
constexpr std::string_view kTableFamily = "table";

std::string key(std::string_view family, std::string_view name) {
  return std::string(family) + "/" + std::string(name);
}

/// Japanese text takes the weight for Asian scripts, figures the other; either makes a stretch
/// bold.
std::optional<bool> boldness(const package::XmlAttributes& attributes) {
  std::optional<bool> bold;
  for (const std::string_view attribute : {"font-weight", "font-weight-asian"}) {
    if (const auto weight = attributes.find_prefixed(attribute)) {
      constexpr std::string_view kLightestBold = "600";
      const bool is_bold = *weight == "bold" || (weight->size() == 3 && *weight >= kLightestBold);
      bold = bold.value_or(false) || (is_bold && *weight != "normal");
    }
  }
  return bold;
}

}  // namespace

void OdsStyles::start(const package::XmlName& name, const package::XmlAttributes& attributes) {
  number_styles_.start(name, attributes);
  if (name.space != ods::kStyle) return;
  if (name.local == "style" || name.local == "default-style") {
    open_ = &raw_[key(value(attributes, "family"), value(attributes, "name"))];
    *open_ = {};
    open_->parent = value(attributes, "parent-style-name");
    open_->number_style = value(attributes, "data-style-name");
  } else if (name.local == "text-properties" && open_ != nullptr) {
    start_text_properties(attributes);
  } else if (name.local == "table-properties" && open_ != nullptr) {
    open_->hidden = value(attributes, "display") == "false";
  }
}

void OdsStyles::start_text_properties(const package::XmlAttributes& attributes) {
  if (const auto bold = boldness(attributes)) open_->bold = bold;
  for (const std::string_view attribute : {"text-line-through-style", "text-line-through-type"}) {
    if (const auto line = attributes.find_prefixed(attribute)) open_->struck = *line != "none";
  }
}

void OdsStyles::end(const package::XmlName& name) {
  number_styles_.end(name);
  if (ods::is(name, ods::kStyle, "style") || ods::is(name, ods::kStyle, "default-style")) {
    open_ = nullptr;
  }
}

std::vector<const OdsStyles::Raw*> OdsStyles::lineage(std::string_view family,
                                                      std::string_view name) const {
  std::vector<const Raw*> styles;
  for (int step = 0; step < kMaxParents && !name.empty(); ++step) {
    const auto found = raw_.find(key(family, name));
    if (found == raw_.end()) break;
    styles.push_back(&found->second);
    name = found->second.parent;
  }
  return styles;
}

OdsStyle OdsStyles::cell_style(std::string_view name) {
  const auto known = cell_styles_.find(name);
  if (known != cell_styles_.end()) return known->second;
  std::optional<bool> bold;
  std::optional<bool> struck;
  std::string number_style;
  for (const Raw* raw : lineage(kCellFamily, name)) {
    if (!bold) bold = raw->bold;
    if (!struck) struck = raw->struck;
    if (number_style.empty()) number_style = raw->number_style;
  }
  const OdsStyle style{format_index(number_styles_.code(number_style)), bold.value_or(false),
                       struck.value_or(false)};
  cell_styles_.emplace(name, style);
  return style;
}

OdsStyle OdsStyles::text_style(std::string_view name, OdsStyle around) const {
  std::optional<bool> bold;
  std::optional<bool> struck;
  for (const Raw* raw : lineage(kTextFamily, name)) {
    if (!bold) bold = raw->bold;
    if (!struck) struck = raw->struck;
  }
  around.bold = bold.value_or(around.bold);
  around.struck = struck.value_or(around.struck);
  return around;
}

bool OdsStyles::hides_sheet(std::string_view table_style) const {
  const auto styles = lineage(kTableFamily, table_style);
  return !styles.empty() && styles.front()->hidden;
}

std::uint32_t OdsStyles::format_index(const std::string& code) {
  const auto found = std::find(format_codes_.begin(), format_codes_.end(), code);
  if (found != format_codes_.end()) {
    return static_cast<std::uint32_t>(found - format_codes_.begin());
  }
  format_codes_.push_back(code);
  formats_.emplace_back(code);
  return static_cast<std::uint32_t>(format_codes_.size() - 1);
}

}  // namespace nenpo::ingest
