#include "base/text.h"
#include "ingest/number_format.h"
#include "normalize/fold.h"
#include "normalize/indicator_id.h"
#include "normalize/number.h"
#include "normalize/number_format_code.h"
#include "normalize/period_reader.h"
#include "normalize/sdg_list.h"
#include "normalize/unit.h"
#include "tests/fuzz/targets/definitions.h"
#include "tests/fuzz/targets/promises.h"
#include "tests/fuzz/targets/targets.h"

namespace nenpo::fuzz {
namespace {

template <typename T>
void check_reading(const normalize::Reading<T>& reading) {
  promise(reading.value || reading.problem, "what is not read has a problem");
  if (!reading.problem) return;
  promise(!first_invalid_utf8(reading.problem->message), "a problem's message is UTF-8");
  promise(!first_invalid_utf8(reading.problem->remedy), "a problem's remedy is UTF-8");
}

/// What a cell of a workbook shows: `stored` under the number format `code`.
void display_value(std::string_view code, std::string_view stored) {
  const ingest::NumberFormat format(code);
  for (const auto epoch : {ingest::Epoch::k1900, ingest::Epoch::k1904}) {
    promise(!first_invalid_utf8(format.display(stored, epoch)), "a shown number is UTF-8");
    ingest::iso_from_serial(stored, epoch);
  }
  promise(!first_invalid_utf8(format.display_text(stored)), "a shown text is UTF-8");
}

void read_cell(std::string_view code, std::string_view stored) {
  const auto& words = forms().front().vocabulary;
  model::Cell cell;
  cell.type = model::CellType::kNumber;
  cell.stored = ingest::plain_number(stored);
  cell.displayed = ingest::NumberFormat(code).display(stored, ingest::Epoch::k1900);
  const auto number = normalize::read_number_cell(cell, code, words);
  check_reading(number);
  if (number.value) normalize::in_unit(*number.value, "人", words);
}

void read_text(std::string_view text) {
  const auto& words = forms().front().vocabulary;
  const auto number = normalize::read_number(text, words);
  check_reading(number);
  if (number.value) normalize::in_unit(*number.value, "千人", words);
  check_reading(normalize::read_period(text, words));
  check_reading(normalize::read_date(text, words));
  check_reading(normalize::read_indicator_id(text));
  normalize::read_unit(text, words);
  for (const std::string& target : normalize::read_sdg_targets(text, words)) {
    promise(!first_invalid_utf8(target), "an SDG target is UTF-8");
  }
  promise(!first_invalid_utf8(normalize::label_key(text)), "a label is UTF-8");
  promise(!first_invalid_utf8(normalize::one_line(text)), "a line is UTF-8");
}

}  // namespace

void read_values(std::string_view bytes) {
  if (first_invalid_utf8(bytes)) return;  // ingest lets none through
  const std::size_t line_end = bytes.find('\n');
  if (line_end == std::string_view::npos) return read_text(bytes);
  const auto code = bytes.substr(0, line_end);
  const auto stored = bytes.substr(line_end + 1);
  display_value(code, stored);
  read_cell(code, stored);
}

}  // namespace nenpo::fuzz
