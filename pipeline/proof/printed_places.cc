#include "proof/printed_places.h"

#include <algorithm>
#include <charconv>
#include <variant>

#include "base/cell_address.h"
#include "base/text.h"
#include "proof/sources.h"

namespace nenpo::proof {
namespace {

Spots spots_of(std::size_t page, const std::vector<model::Box>& boxes) {
  Spots spots;
  for (const model::Box& box : boxes) spots.push_back({page, box});
  return spots;
}

/// The words of a line of Markdown: no mark of a heading, list or quotation, no {{mark}}, no stars.
std::string words_of(std::string_view line) {
  const std::size_t begin = line.find_first_not_of("#->* ");
  if (begin == std::string_view::npos) return "";
  line.remove_prefix(begin);
  if (const std::size_t mark = line.find("}}"); line.starts_with("{{") && mark != line.npos) {
    line.remove_prefix(mark + 2);
  }
  return without_blanks(replace_all(std::string(line), "**", ""));
}

/// So much of a line is looked for: the rest may stand on the next page.
std::string head_of(const std::string& words) {
  constexpr std::size_t kMost = 24;  // characters
  return to_utf8(to_utf32(words).substr(0, kMost));
}

bool in_one_sheet(const Place& a, const Place& b) { return a.file == b.file && a.sheet == b.sheet; }

}  // namespace

PrintedPlaces::PrintedPlaces(const model::Pages& pages, const model::Edition& edition)
    : edition_(edition) {
  for (std::size_t p = 0; p < pages.pages.size(); ++p) {
    const model::Page& page = pages.pages[p];
    texts_.emplace_back(page);
    for (const model::FactMark& mark : page.facts) {
      const auto from = provenance_of(edition, mark.fact);
      if (from) cells_[Place{from->file, from->sheet, to_a1(from->cell)}].push_back({p, mark.box});
    }
    for (const model::PageItem& item : page.items) {
      const auto* image = std::get_if<model::Image>(&item);
      if (image != nullptr) pictures_[image->picture->file].push_back({p, image->window});
    }
  }
}

Spots PrintedPlaces::of_cell(const Place& place) const {
  if (const auto exact = cells_.find(place); exact != cells_.end()) return exact->second;
  const auto wanted = parse_a1(place.at);
  Spots row;
  for (const auto& [printed, spots] : cells_) {
    const auto cell = parse_a1(printed.at);
    if (!wanted || !cell || cell->row != wanted->row || !in_one_sheet(place, printed)) continue;
    row.insert(row.end(), spots.begin(), spots.end());
  }
  std::stable_sort(row.begin(), row.end(),
                   [](const Spot& a, const Spot& b) { return a.page < b.page; });
  return row;
}

Spots PrintedPlaces::of_picture(std::string_view file) const {
  const auto found = pictures_.find(file);
  return found == pictures_.end() ? Spots{} : found->second;
}

std::string PrintedPlaces::prose_line(const Place& place) const { return head_of(line_at(place)); }

std::string PrintedPlaces::line_at(const Place& place) const {
  std::size_t number = 0;
  std::from_chars(place.at.data(), place.at.data() + place.at.size(), number);
  for (const model::ProseFile& prose : edition_.prose) {
    if (prose.file != place.file) continue;
    const auto lines = split(prose.text, '\n');
    if (number > 0 && number <= lines.size()) return words_of(lines[number - 1]);
  }
  return "";
}

Spots PrintedPlaces::of_prose(const Place& place, const std::vector<std::string>& quoted) const {
  const std::string line = line_at(place);
  for (std::size_t p = 0; p < texts_.size(); ++p) {
    const auto head = texts_[p].find(head_of(line));
    if (!head) continue;
    for (const std::string& words : quoted) {
      const auto found = texts_[p].find(words, {head->begin, head->begin + line.size()});
      if (found) return spots_of(p, texts_[p].boxes(*found));
    }
    return spots_of(p, texts_[p].boxes(*head));
  }
  return {};
}

Spots PrintedPlaces::of_words(const std::vector<std::string>& words) const {
  for (std::size_t p = 0; p < texts_.size(); ++p) {
    Spots spots = of_words(words, p);
    if (!spots.empty()) return spots;
  }
  return {};
}

Spots PrintedPlaces::of_words(const std::vector<std::string>& words, std::size_t page) const {
  for (const std::string& one : words) {
    if (const auto found = texts_[page].find(one))
      return spots_of(page, texts_[page].boxes(*found));
  }
  return {};
}

bool PrintedPlaces::shows_sheet(const Place& place) const {
  return std::any_of(cells_.begin(), cells_.end(),
                     [&](const auto& printed) { return in_one_sheet(printed.first, place); });
}

bool PrintedPlaces::shows_prose(std::string_view file) const {
  constexpr std::size_t kFewest = 30;  // bytes: what is shorter may stand in any publication
  for (const model::ProseFile& prose : edition_.prose) {
    if (prose.file != file) continue;
    for (const std::string_view line : split(prose.text, '\n')) {
      const std::string words = words_of(line);
      if (words.size() >= kFewest && !of_words({head_of(words)}).empty()) return true;
    }
  }
  return false;
}

}  // namespace nenpo::proof
