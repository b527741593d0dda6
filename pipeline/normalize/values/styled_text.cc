#include "normalize/values/styled_text.h"

#include <algorithm>

#include "base/text.h"
#include "normalize/submitted_cell.h"

namespace nenpo::normalize {
namespace {

/// The offset that each character of the stored text has in the kept one; kDropped: it has none.
constexpr std::size_t kDropped = static_cast<std::size_t>(-1);

bool is_kept_control(char32_t c) { return c == U'\t' || c == U'\n'; }
bool is_control(char32_t c) { return (c < 0x20 && !is_kept_control(c)) || c == 0x7F; }

bool is_kanji(char32_t c) {
  return (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) || c == U'々' ||
         (c >= 0x20000 && c <= 0x3FFFF);
}

/// Characters on their way into a StyledText, with the place each stored one went to.
struct Draft {
  StyledText text;
  std::vector<std::size_t> places;

  void add(std::u32string_view run, bool bold, bool struck) {
    for (std::size_t at = 0; at < run.size(); ++at) {
      const bool crlf = run[at] == U'\r' && at + 1 < run.size() && run[at + 1] == U'\n';
      const char32_t c = run[at] == U'\r' ? U'\n' : run[at];
      const bool dropped = struck || crlf || is_control(c);
      places.push_back(dropped ? kDropped : text.characters.size());
      if (dropped) continue;
      text.characters.push_back(c);
      text.bold.push_back(bold);
    }
  }
};

Draft draft_of(const model::Sheet& sheet, const model::Cell& cell) {
  Draft draft;
  const model::Annotation* annotation = sheet.annotation_of(cell);
  if (cell.struck) return draft;
  if (cell.type != model::CellType::kText || annotation == nullptr || annotation->runs.empty()) {
    draft.add(to_utf32(text_of(sheet, cell)), false, false);
    return draft;
  }
  for (const model::TextRun& run : annotation->runs) {
    draft.add(to_utf32(run.text), run.bold, run.struck);
  }
  return draft;
}

/// A run over characters that were dropped has lost its base, and goes with it.
void add_phonetics(const model::Annotation& annotation, Draft& draft) {
  std::size_t end = 0;
  for (const model::PhoneticRun& run : annotation.phonetics) {
    if (run.begin >= run.end || run.end > draft.places.size()) continue;
    const std::size_t first = draft.places[run.begin];
    const std::size_t last = draft.places[run.end - 1];
    const bool whole = first != kDropped && last == first + (run.end - run.begin) - 1;
    if (!whole || first < end || run.reading.empty()) continue;
    end = last + 1;
    draft.text.phonetics.push_back(
        {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(end), run.reading});
  }
}

bool covers_every_kanji(const StyledText& text) {
  std::size_t kanji = 0;
  std::size_t covered = 0;
  auto run = text.phonetics.begin();
  for (std::size_t at = 0; at < text.characters.size(); ++at) {
    while (run != text.phonetics.end() && run->end <= at) ++run;
    if (!is_kanji(text.characters[at])) continue;
    ++kanji;
    if (run != text.phonetics.end() && run->begin <= at) ++covered;
  }
  return kanji > 0 && kanji == covered;
}

void trim_ends(StyledText& text) {
  std::size_t begin = 0;
  std::size_t end = text.characters.size();
  while (begin < end && is_blank(text.characters[begin])) ++begin;
  while (end > begin && is_blank(text.characters[end - 1])) --end;
  text.characters = text.characters.substr(begin, end - begin);
  text.bold = {text.bold.begin() + static_cast<std::ptrdiff_t>(begin),
               text.bold.begin() + static_cast<std::ptrdiff_t>(end)};
  std::erase_if(text.phonetics, [begin, end](const model::PhoneticRun& run) {
    return run.begin < begin || run.end > end;
  });
  for (model::PhoneticRun& run : text.phonetics) {
    run.begin -= static_cast<std::uint32_t>(begin);
    run.end -= static_cast<std::uint32_t>(begin);
  }
}

}  // namespace

StyledText styled_text(const model::Sheet& sheet, const model::Cell& cell) {
  Draft draft = draft_of(sheet, cell);
  const model::Annotation* annotation = sheet.annotation_of(cell);
  if (annotation != nullptr) add_phonetics(*annotation, draft);
  StyledText text = std::move(draft.text);
  if (covers_every_kanji(text)) text.phonetics.clear();
  trim_ends(text);
  return text;
}

}  // namespace nenpo::normalize
