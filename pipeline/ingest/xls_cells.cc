#include "ingest/xls_cells.h"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cmath>
#include <utility>

#include "base/text.h"
#include "ingest/cell_value.h"

namespace nenpo::ingest {
namespace {

std::string shortest(double value) {
  std::array<char, 32> text{};
  const auto end = std::to_chars(text.data(), text.data() + text.size(), value).ptr;
  return {text.data(), end};
}

/// BErr, [MS-XLS] 2.5.10.
std::string_view error_text(std::uint8_t code) {
  switch (code) {
    case 0x00:
      return "#NULL!";
    case 0x07:
      return "#DIV/0!";
    case 0x0F:
      return "#VALUE!";
    case 0x17:
      return "#REF!";
    case 0x1D:
      return "#NAME?";
    case 0x24:
      return "#NUM!";
    case 0x2A:
      return "#N/A";
    case 0x2B:
      return "#GETTING_DATA";
    default:
      return "#ERR!";
  }
}

bool set_alike(const model::TextRun& run, XlsFont font) {
  return run.bold == font.bold && run.struck == font.struck;
}

}  // namespace

model::Cell& XlsCells::add(XlsCellHead head) {
  const XlsStyle style = globals_.style(head.style);
  model::Cell& cell = sheet_.cells.emplace_back();
  cell.at = head.at;
  cell.number_format = style.format;
  cell.struck = globals_.font(style.font).struck;
  spent_ = spent_ || !budget_.draw_cell();
  return cell;
}

model::Cell& XlsCells::add_number(XlsCellHead head, double value) {
  constexpr std::uint8_t kNumError = 0x24;
  if (!std::isfinite(value)) return add_error(head, kNumError);
  model::Cell& cell = add(head);
  set_number(cell, shortest(value), globals_.formats[cell.number_format], globals_.epoch);
  return cell;
}

model::Cell& XlsCells::add_boolean(XlsCellHead head, std::uint8_t value) {
  model::Cell& cell = add(head);
  set_boolean(cell, value != 0 ? "1" : "0");
  return cell;
}

model::Cell& XlsCells::add_error(XlsCellHead head, std::uint8_t code) {
  model::Cell& cell = add(head);
  set_error(cell, error_text(code));
  return cell;
}

model::Cell& XlsCells::add_text(XlsCellHead head, const XlsText& text) {
  model::Cell& cell = add(head);
  set_result(cell, text.text);
  if (text.extras == nullptr) return cell;
  add_runs(cell, text, globals_.font(globals_.style(head.style).font));
  if (!text.extras->phonetics.empty()) annotation_of(cell).phonetics = text.extras->phonetics;
  return cell;
}

void XlsCells::set_result(model::Cell& cell, std::string text) {
  set_text(cell, text, globals_.formats[cell.number_format]);
  spent_ = spent_ || !budget_.draw_text(cell.stored.size() + cell.displayed.size());
}

model::Annotation& XlsCells::annotation_of(model::Cell& cell) {
  if (cell.annotation < 0) {
    cell.annotation = static_cast<std::int32_t>(sheet_.annotations.size());
    sheet_.annotations.emplace_back();
  }
  return sheet_.annotations[static_cast<std::size_t>(cell.annotation)];
}

/// The stretches of a rich text, neighbours that are set alike joined. What stands before the first
/// run has the cell's own font.
void XlsCells::add_runs(model::Cell& cell, const XlsText& text, XlsFont font) {
  std::vector<model::TextRun> runs;
  std::size_t at = 0;
  std::size_t units = 0;  // of UTF-16, as the runs count
  std::size_t next_run = 0;
  XlsFont current = font;
  while (at < text.text.size()) {
    for (; next_run < text.extras->runs.size() && text.extras->runs[next_run].begin <= units;
         ++next_run) {
      current = globals_.font(text.extras->runs[next_run].font);
    }
    const CodePoint character = decode_utf8(text.text, at);
    if (runs.empty() || !set_alike(runs.back(), current)) {
      runs.push_back({"", current.bold, current.struck});
    }
    runs.back().text += text.text.substr(at, character.size);
    at += character.size;
    units += character.value > 0xFFFF ? 2 : 1;
  }
  cell.struck = !runs.empty() && std::all_of(runs.begin(), runs.end(),
                                             [](const model::TextRun& run) { return run.struck; });
  if (runs.empty() || (runs.size() == 1 && set_alike(runs.front(), font))) return;
  spent_ = spent_ || !budget_.draw_text(text.text.size());
  annotation_of(cell).runs = std::move(runs);
}

double number_from_rk(std::uint32_t rk) {
  constexpr std::uint32_t kHundredths = 0x1;
  constexpr std::uint32_t kInteger = 0x2;
  const double value = (rk & kInteger) != 0
                           ? static_cast<double>(static_cast<std::int32_t>(rk) >> 2)
                           : std::bit_cast<double>(std::uint64_t{rk & ~0x3u} << 32);
  return (rk & kHundredths) != 0 ? value / 100 : value;
}

}  // namespace nenpo::ingest
