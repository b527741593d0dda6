#include "typeset/tables/cell_measures.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "base/text.h"
#include "typeset/tables/figure_text.h"

namespace nenpo::typeset {
namespace {

constexpr Pt kRounding{0.01};
constexpr Pt kNarrowest{1};  // asked for by a search that tries out widths
/// As ParagraphSetter breaks by phrase: at most so many lines may be one more than are needed.
constexpr std::size_t kLinesByPhrase = 3;

/// The text before the first mark or reading: what may be read as a figure.
std::string leading_text(const model::Inlines& inlines) {
  std::string text;
  for (const auto& piece : inlines) {
    const auto* words = std::get_if<model::Text>(&piece);
    if (words == nullptr) break;
    text += words->text;
  }
  return text;
}

/// The first `bytes` of a text that begins with no mark or reading.
model::Inlines prefix(const model::Inlines& inlines, std::size_t bytes) {
  model::Inlines result;
  for (const auto& piece : inlines) {
    model::Text words = std::get<model::Text>(piece);
    const bool last = words.text.size() >= bytes;
    if (last) words.text.resize(bytes);
    bytes -= words.text.size();
    result.emplace_back(std::move(words));
    if (last) break;
  }
  return result;
}

std::vector<model::Inlines> split_at_breaks(const model::Inlines& text) {
  std::vector<model::Inlines> lines(1);
  for (const auto& piece : text) {
    if (std::holds_alternative<model::LineBreak>(piece)) {
      lines.emplace_back();
    } else {
      lines.back().push_back(piece);
    }
  }
  return lines;
}

/// The widths of the phrases, by the characters in them.
std::vector<Pt> phrase_widths(std::u32string_view text, const std::vector<bool>& ends, Pt natural) {
  std::vector<double> lengths{0};
  double total = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const double length = text[i] < 0x80 ? 0.5 : 1;
    lengths.back() += length;
    total += length;
    if (ends[i] && i + 1 < text.size()) lengths.push_back(0);
  }
  std::vector<Pt> widths;
  for (const double length : lengths) widths.push_back(natural * (length / std::max(total, 1.0)));
  return widths;
}

std::size_t lines_of(const CellLine& line, Pt width) {
  if (line.natural <= width + kRounding) return 1;
  const auto anywhere = static_cast<std::size_t>(std::ceil(line.natural / (width + kRounding)));
  std::size_t by_phrase = 1;
  Pt used;
  for (const Pt phrase : line.phrases) {
    if (used + phrase > width + kRounding && used > Pt{}) {
      ++by_phrase;
      used = Pt{};
    }
    used += phrase;
    for (; used > width + kRounding; used -= width) ++by_phrase;
  }
  const std::size_t most = std::max(anywhere, std::min(anywhere + 1, kLinesByPhrase));
  return by_phrase <= most ? std::max(by_phrase, anywhere) : anywhere;
}

/// Its words and nothing else; nothing for a text with ruby or marks.
std::optional<std::string> key_of(const model::Inlines& text, const model::TextStyle& style) {
  std::string key = style.role + '\n' + std::to_string(style.size.count());
  for (const auto& piece : text) {
    if (std::holds_alternative<model::LineBreak>(piece)) {
      key += '\n';
      continue;
    }
    const auto* words = std::get_if<model::Text>(&piece);
    if (words == nullptr || words->dotted) return std::nullopt;
    key += words->strong ? "\n+" : "\n-";
    key += words->text;
  }
  return key;
}

}  // namespace

bool CellMeasure::is_figure() const {
  bool figure = false;
  for (const CellLine& line : lines) {
    if (line.kind == LineKind::kWords) return false;
    figure = figure || line.kind == LineKind::kFigure;
  }
  return figure;
}

bool CellMeasure::is_placeholder() const {
  return std::all_of(lines.begin(), lines.end(),
                     [](const CellLine& line) { return line.kind == LineKind::kPlaceholder; });
}

std::size_t CellMeasure::lines_at(Pt width) const {
  std::size_t count = 0;
  for (const CellLine& line : lines) count += lines_of(line, std::max(width, kNarrowest));
  return count;
}

model::Inlines first_line(const model::Inlines& text) { return split_at_breaks(text).front(); }

const CellMeasure& CellMeasures::of(const model::Inlines& text, const model::TextStyle& style) {
  const auto key = key_of(text, style);
  if (!key) return others_.emplace_back(measure(text, style));
  const auto found = known_.find(*key);
  if (found != known_.end()) return found->second;
  return known_.emplace(*key, measure(text, style)).first->second;
}

CellMeasure CellMeasures::measure(const model::Inlines& text, const model::TextStyle& style) {
  CellMeasure cell;
  const Extent extent = setter_.extent(text, style);
  cell.natural = extent.natural;
  cell.unbreakable = extent.unbreakable;
  const auto lines = split_at_breaks(text);
  for (const auto& line : lines) cell.lines.push_back(measure_line(line, style));
  return cell;
}

CellLine CellMeasures::measure_line(const model::Inlines& text, const model::TextStyle& style) {
  CellLine line;
  line.natural = setter_.extent(text, style).natural;
  line.text = model::plain_text(text);
  const std::string words = leading_text(text);
  if (is_placeholder(words)) line.kind = LineKind::kPlaceholder;
  const auto figure = read_figure(words);
  if (!figure) return line;
  const auto width = [&](std::size_t bytes) {
    return setter_.extent(prefix(text, bytes), style).natural;
  };
  line.kind = LineKind::kFigure;
  line.labelled = figure->labelled;
  line.whole = width(figure->whole_end);
  line.fraction_end =
      figure->fraction_end > figure->whole_end ? width(figure->fraction_end) : line.whole;
  line.unit_end = figure->unit_end < words.size() || words.size() < model::plain_text(text).size()
                      ? width(figure->unit_end)
                      : line.natural;
  return line;
}

void CellMeasures::find_phrases() {
  for (auto& [key, cell] : known_) find_phrases(cell);
  for (CellMeasure& cell : others_) find_phrases(cell);
}

void CellMeasures::find_phrases(CellMeasure& cell) {
  for (CellLine& line : cell.lines) {
    const std::u32string characters = to_utf32(line.text);
    line.phrases = phrase_widths(characters, setter_.phrases().ends(characters), line.natural);
    for (const Pt phrase : line.phrases) cell.phrase = std::max(cell.phrase, phrase);
  }
}

}  // namespace nenpo::typeset
