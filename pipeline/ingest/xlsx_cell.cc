#include "ingest/xlsx_cell.h"

#include <algorithm>
#include <utility>

#include "ingest/cell_value.h"

namespace nenpo::ingest {
namespace {

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

void set_rich_text(model::Cell& cell, std::string_view text, const RichText* rich,
                   const CellStyle& style, const XlsxParts& parts, model::Sheet& sheet) {
  set_text(cell, text, parts.styles.formats[style.format]);
  if (rich != nullptr) annotate(*rich, style, sheet, cell);
}

}  // namespace

void make_cell(const StoredCell& stored, const XlsxParts& parts,
               const std::vector<RichText>& inline_texts, model::Sheet& sheet, model::Cell& cell) {
  const CellStyle style = parts.styles.of(stored.style);
  const NumberFormat& format = parts.styles.formats[style.format];
  cell.at = stored.at;
  cell.formula = stored.formula;
  cell.cached = stored.cached;
  cell.number_format = style.format;
  cell.struck = style.struck;
  cell.annotation = -1;
  switch (stored.kind) {
    case StoredKind::kNothing:
      clear_value(cell);
      break;
    case StoredKind::kNumber:
      set_number(cell, stored.value, format, parts.epoch);
      break;
    case StoredKind::kText:
      set_text(cell, stored.value, format);
      break;
    case StoredKind::kShared:
      set_rich_text(cell, parts.strings.text(stored.index), parts.strings.rich(stored.index), style,
                    parts, sheet);
      break;
    case StoredKind::kInline: {
      const RichText& rich = inline_texts[stored.index];
      set_rich_text(cell, rich.text, &rich, style, parts, sheet);
      break;
    }
    case StoredKind::kBoolean:
      set_boolean(cell, stored.value);
      break;
    case StoredKind::kError:
      set_error(cell, stored.value);
      break;
    case StoredKind::kDate:
      set_iso_date(cell, stored.value, format, parts.epoch);
      break;
  }
}

}  // namespace nenpo::ingest
