#include "ingest/xlsx_cell.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "base/text.h"
#include "ingest/cell_value.h"

namespace nenpo::ingest {
namespace {

std::optional<std::size_t> index_of(std::string_view text) {
  text = trim(text);
  std::size_t index = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), index);
  if (error != std::errc() || end != text.data() + text.size()) return {};
  return index;
}

/// The runs as they look in the cell: what a run leaves open it takes from the cell's font. None
/// when the text is set alike throughout and as the font says.
std::vector<model::TextRun> runs_of(const RichText& rich, const CellStyle& style) {
  std::vector<model::TextRun> runs;
  for (const RichRun& run : rich.runs) {
    runs.push_back({.text = run.text,
                    .bold = run.has_properties ? run.bold : style.bold,
                    .struck = run.has_properties ? run.struck : style.struck});
  }
  if (runs.size() == 1 && runs[0].bold == style.bold && runs[0].struck == style.struck)
    runs.clear();
  return runs;
}

void annotate(const RichText& rich, const CellStyle& style, model::Sheet& sheet,
              model::Cell& cell) {
  model::Annotation annotation{
      .runs = runs_of(rich, style), .phonetics = rich.phonetics, .comment = {}};
  if (!annotation.runs.empty()) {
    cell.struck = std::all_of(annotation.runs.begin(), annotation.runs.end(),
                              [](const auto& r) { return r.struck; });
  }
  if (annotation.runs.empty() && annotation.phonetics.empty()) return;
  cell.annotation = static_cast<std::int32_t>(sheet.annotations.size());
  sheet.annotations.push_back(std::move(annotation));
}

CellReading read_shared(const RawCell& raw, const XlsxParts& parts, model::Sheet& sheet,
                        model::Cell& cell) {
  const auto index = index_of(raw.value);
  if (!index || *index >= parts.strings.size()) return CellReading::kNoSuchString;
  const CellStyle style = parts.styles.of(raw.style);
  set_text(cell, parts.strings.text(*index), parts.styles.formats[style.format]);
  if (const RichText* rich = parts.strings.rich(*index)) annotate(*rich, style, sheet, cell);
  return cell.stored.empty() && !cell.formula ? CellReading::kNothing : CellReading::kCell;
}

CellReading read_without_value(const RawCell& raw, model::Cell& cell) {
  if (!raw.formula) return CellReading::kNothing;
  cell.cached = raw.type == "str" && raw.has_value;  // ="" has the result ""
  return CellReading::kCell;
}

}  // namespace

CellReading read_cell(RawCell& raw, const XlsxParts& parts, model::Sheet& sheet,
                      model::Cell& cell) {
  const CellStyle style = parts.styles.of(raw.style);
  const NumberFormat& format = parts.styles.formats[style.format];
  cell.at = raw.at;
  cell.formula = raw.formula;
  cell.number_format = style.format;
  cell.struck = style.struck;
  if (raw.has_inline && raw.value.empty()) {
    set_text(cell, raw.inline_text.text, format);
    annotate(raw.inline_text, style, sheet, cell);
    return cell.stored.empty() && !cell.formula ? CellReading::kNothing : CellReading::kCell;
  }
  const bool is_text = raw.type == "str" || raw.type == "inlineStr";
  if (raw.value.empty() || (!is_text && trim(raw.value).empty()))
    return read_without_value(raw, cell);
  if (raw.type == "s") return read_shared(raw, parts, sheet, cell);
  if (is_text) {
    set_text(cell, decode_escapes(std::move(raw.value)), format);
  } else if (raw.type == "b") {
    set_boolean(cell, raw.value);
  } else if (raw.type == "e") {
    set_error(cell, raw.value);
  } else if (raw.type == "d") {
    set_iso_date(cell, raw.value, format, parts.epoch);
  } else {
    set_number(cell, raw.value, format, parts.epoch);
  }
  return CellReading::kCell;
}

}  // namespace nenpo::ingest
