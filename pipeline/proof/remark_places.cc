#include "proof/remark_places.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/cell_address.h"
#include "base/text.h"
#include "proof/sources.h"

namespace nenpo::proof {
namespace {

constexpr std::size_t kFewestQuoted = 4;  // characters: fewer are found everywhere

/// 「…」 in a message, the longest first: most findings quote what they speak of.
std::vector<std::string> quoted_in(std::string_view message) {
  constexpr std::string_view kOpen = "「", kClose = "」";
  std::vector<std::string> quoted;
  for (auto at = message.find(kOpen); at != std::string_view::npos;) {
    const auto from = at + kOpen.size();
    const auto end = message.find(kClose, from);
    if (end == std::string_view::npos) break;
    const std::string words(message.substr(from, end - from));
    if (to_utf32(words).size() >= kFewestQuoted) quoted.push_back(words);
    at = message.find(kOpen, end);
  }
  std::stable_sort(quoted.begin(), quoted.end(),
                   [](const auto& a, const auto& b) { return a.size() > b.size(); });
  return quoted;
}

class RemarkPlaces {
 public:
  RemarkPlaces(const model::Pages& pages, const model::Edition& edition, model::Proof& proof)
      : pages_(pages), proof_(proof) {
    for (std::size_t p = 0; p < pages.pages.size(); ++p) {
      for (const model::FactMark& mark : pages.pages[p].facts) {
        const auto from = provenance_of(edition, mark.fact);
        if (from)
          cells_[Place{from->file, from->sheet, to_a1(from->cell)}].push_back({p, mark.box});
      }
    }
  }

  void place(const Finding& finding) {
    if (finding.place.file == pages_.name) return place_on_page(finding);
    const auto cell = cells_.find(finding.place);
    if (cell != cells_.end()) return place_at(finding, cell->second);
    if (const auto found = find_words(finding); !found.empty()) return place_at(finding, found);
    if (!is_of_pages(finding)) proof_.elsewhere.push_back(remark(finding));
  }

 private:
  struct Spot {
    std::size_t page = 0;
    model::Box box;
  };

  static model::ProofRemark remark(const Finding& finding) {
    return {0,
            finding.severity,
            finding.code,
            to_string(finding.place),
            finding.message,
            finding.remedy,
            {}};
  }

  /// The pages of another publication: its name stands for the file.
  static bool is_of_pages(const Finding& finding) {
    return !finding.place.file.empty() && finding.place.sheet.empty() &&
           finding.place.file.find_first_of("./") == std::string::npos;
  }

  void place_on_page(const Finding& finding) {
    for (std::size_t p = 0; p < pages_.pages.size(); ++p) {
      if (pages_.pages[p].label != finding.place.at && proof_.pages[p].label != finding.place.at)
        continue;
      model::ProofRemark one = remark(finding);
      for (const Spot& spot : words_on(p, finding)) one.boxes.push_back(spot.box);
      proof_.pages[p].remarks.push_back(std::move(one));
      return;
    }
    proof_.elsewhere.push_back(remark(finding));
  }

  /// A remark on the first page, its boxes there; it is not repeated on others.
  void place_at(const Finding& finding, const std::vector<Spot>& spots) {
    model::ProofRemark one = remark(finding);
    for (const Spot& spot : spots) {
      if (spot.page == spots.front().page) one.boxes.push_back(spot.box);
    }
    proof_.pages[spots.front().page].remarks.push_back(std::move(one));
  }

  std::vector<Spot> find_words(const Finding& finding) const {
    if (!finding.place.file.ends_with(".md")) return {};
    for (std::size_t p = 0; p < pages_.pages.size(); ++p) {
      auto spots = words_on(p, finding);
      if (!spots.empty()) return spots;
    }
    return {};
  }

  /// The first of the quoted texts that stands on a line of the page.
  std::vector<Spot> words_on(std::size_t page, const Finding& finding) const {
    for (const std::string& words : quoted_in(finding.message)) {
      std::vector<Spot> spots;
      for (const model::LineRecord& line : pages_.pages[page].lines) {
        if (line.text.find(words) != std::string::npos) spots.push_back({page, box_of(page, line)});
      }
      if (!spots.empty()) return spots;
    }
    return {};
  }

  /// A line's em box: its size is that of the glyphs on its baseline.
  model::Box box_of(std::size_t page, const model::LineRecord& line) const {
    constexpr double kAscent = 0.88;
    Pt size{10};
    for (const model::PageItem& item : pages_.pages[page].items) {
      const auto* run = std::get_if<model::GlyphRun>(&item);
      if (run == nullptr || run->glyphs.empty()) continue;
      const Pt baseline{static_cast<double>(run->glyphs.front().y)};
      if (baseline - line.at.y > Pt{0.1} || line.at.y - baseline > Pt{0.1}) continue;
      size = run->size;
      break;
    }
    const Pt width = (line.natural + line.adjustment).at(size);
    return {line.at.x, line.at.y - size * kAscent, width, size};
  }

  const model::Pages& pages_;
  model::Proof& proof_;
  std::map<Place, std::vector<Spot>> cells_;
};

}  // namespace

void place_remarks(const model::Pages& pages, const model::Edition& edition,
                   const Findings& findings, model::Proof& proof) {
  RemarkPlaces places(pages, edition, proof);
  Findings sorted = findings;
  sort_findings(sorted);
  for (const Finding& finding : sorted) places.place(finding);
}

}  // namespace nenpo::proof
