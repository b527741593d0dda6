#include "ingest/ods_cell.h"

#include <optional>
#include <utility>

#include "ingest/cell_value.h"
#include "ingest/ods_names.h"

namespace nenpo::ingest {
namespace {

constexpr std::string_view kMidnight = "T00:00:00";

bool is_number_type(std::string_view type) {
  return type == "float" || type == "percentage" || type == "currency";
}

/// A formula that failed is stored as a text, and only its look tells: #REF!, #DIV/0!, Err:508.
bool is_error_text(std::string_view text) {
  constexpr std::string_view kErrors[] = {"#REF!",  "#DIV/0!", "#VALUE!", "#NAME?",
                                          "#NULL!", "#NUM!",   "#N/A"};
  for (const std::string_view error : kErrors) {
    if (text == error) return true;
  }
  return text.starts_with("Err:");
}

std::string two_digits(std::string_view number) {
  return std::string(number.size() < 2 ? 2 - number.size() : 0, '0') + std::string(number);
}

/// The xsd:duration of a time of day, PT13H30M00S, as 13:30:00. Fractions of seconds are kept
/// unless they are zeros.
std::optional<std::string> time_of_duration(std::string_view duration) {
  if (!duration.starts_with("PT")) return std::nullopt;
  duration.remove_prefix(2);
  std::string time;
  for (const char unit : {'H', 'M', 'S'}) {
    const std::size_t size = duration.find_first_not_of("0123456789.");
    std::string_view number = "0";
    if (size != 0 && size != std::string_view::npos && duration[size] == unit) {
      number = duration.substr(0, size);
      duration.remove_prefix(size + 1);
    }
    const std::size_t point = number.find('.');
    const bool whole = number.find_first_not_of("0", point + 1) == std::string_view::npos;
    if (point != std::string_view::npos && whole) number = number.substr(0, point);
    time += (time.empty() ? "" : ":") + two_digits(number);
  }
  return duration.empty() ? std::optional(time) : std::nullopt;
}

void set_date(model::Cell& cell, std::string_view date, const NumberFormat& format) {
  set_iso_date(cell, date, format, Epoch::k1900);
  if (cell.type == model::CellType::kDate) return;
  // Days before 1900 have no serial number, but stand in the file as they are.
  const bool looks_like_a_day = date.size() >= 10 && date[4] == '-' && date[7] == '-';
  if (!looks_like_a_day) return;
  if (date.ends_with(kMidnight)) date.remove_suffix(kMidnight.size());
  cell.type = model::CellType::kDate;
  cell.stored = date;
}

void set_time(model::Cell& cell, std::string_view duration, const NumberFormat& format) {
  const auto time = time_of_duration(duration);
  set_text(cell, time.value_or(std::string(duration)), format);
  if (time) cell.type = model::CellType::kDate;
}

void set_string(model::Cell& cell, const OdsRawCell& raw, const OdsText& text,
                const NumberFormat& format) {
  const std::string& content = text.has_paragraphs() ? text.text() : raw.value;
  if (raw.formula && is_error_text(content)) {
    set_error(cell, content);
  } else {
    set_text(cell, content, format);
  }
}

}  // namespace

OdsRawCell raw_ods_cell(const package::XmlAttributes& attributes) {
  OdsRawCell raw;
  raw.style = ods::value(attributes, "style-name");
  raw.value_type = ods::value(attributes, "value-type");
  raw.formula = attributes.find_prefixed("formula").has_value();
  raw.repeated = ods::count(attributes, "number-columns-repeated");
  raw.spanned_columns = ods::count(attributes, "number-columns-spanned");
  raw.spanned_rows = ods::count(attributes, "number-rows-spanned");
  std::string_view attribute = "value";
  for (const std::string_view type : {"date", "time", "boolean", "string"}) {
    if (raw.value_type == type) attribute = type;
  }
  const std::string name = attribute == "value" ? "value" : std::string(attribute) + "-value";
  raw.value = ods::value(attributes, name);
  return raw;
}

bool set_ods_value(model::Cell& cell, const OdsRawCell& raw, const OdsText& text,
                   const NumberFormat& format) {
  cell.formula = raw.formula;
  const bool empty = raw.value.empty() && text.text().empty();
  if (empty && !raw.formula) return false;
  if (empty && raw.value_type.empty()) {
    cell.cached = false;
    return true;
  }
  if (is_number_type(raw.value_type)) {
    static const NumberFormat kGeneral("General");  // the type says that it is no date
    set_number(cell, raw.value, format.is_date() ? kGeneral : format, Epoch::k1900);
  } else if (raw.value_type == "date") {
    set_date(cell, raw.value, format);
  } else if (raw.value_type == "time") {
    set_time(cell, raw.value, format);
  } else if (raw.value_type == "boolean") {
    set_boolean(cell, raw.value);
  } else {
    set_string(cell, raw, text, format);
    return true;
  }
  if (text.has_paragraphs()) cell.displayed = text.text();
  return true;
}

}  // namespace nenpo::ingest
