#include "proof/remark_places.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/text.h"
#include "proof/printed_places.h"

namespace nenpo::proof {
namespace {

/// 「…」 in a message, the longest first: most findings quote what they speak of.
std::vector<std::string> quoted_in(std::string_view message, std::size_t fewest) {
  constexpr std::string_view kOpen = "「", kClose = "」";
  std::vector<std::string> quoted;
  for (auto at = message.find(kOpen); at != std::string_view::npos;) {
    const auto from = at + kOpen.size();
    const auto end = message.find(kClose, from);
    if (end == std::string_view::npos) break;
    const std::string words(message.substr(from, end - from));
    if (to_utf32(words).size() >= fewest) quoted.push_back(words);
    at = message.find(kOpen, end);
  }
  std::stable_sort(quoted.begin(), quoted.end(),
                   [](const auto& a, const auto& b) { return a.size() > b.size(); });
  return quoted;
}

bool is_missing_picture(const Finding& finding) {
  return finding.code == "picture-missing" || finding.code == "missing-photo";
}

bool is_of_text(const Finding& finding) { return finding.place.file.ends_with(".md"); }
bool is_of_prose(const Finding& finding) {
  return is_of_text(finding) && finding.place.file.starts_with("prose/");
}

/// What a page may say of a finding. A few characters are found everywhere; but the name of a
/// picture is short, and stands in its place.
std::vector<std::string> quoted_in(const Finding& finding) {
  constexpr std::size_t kFewest = 4;
  return quoted_in(finding.message, is_missing_picture(finding) ? 1 : kFewest);
}

class RemarkPlaces {
 public:
  RemarkPlaces(const model::Pages& pages, const model::Edition& edition, model::Proof& proof)
      : name_(pages.name), places_(pages, edition), proof_(proof) {
    for (const model::Page& page : pages.pages) labels_.push_back(page.label);
  }

  void place(const Finding& finding) {
    if (finding.place.file == name_) return place_on_page(finding);
    const Spots spots = spots_of(finding);
    if (spots.empty()) return proof_.elsewhere.push_back(remark(finding));
    model::ProofRemark one = remark(finding);
    for (const Spot& spot : spots) {  // on the first page: it is not repeated on others
      if (spot.page == spots.front().page) one.boxes.push_back(spot.box);
    }
    proof_.pages[spots.front().page].remarks.push_back(std::move(one));
  }

  bool concerns(const Finding& finding) const {
    const Place& place = finding.place;
    if (finding.severity == Severity::kError) return true;
    if (is_of_prose(finding)) return places_.shows_prose(place.file);
    return place.at.empty() || places_.shows_sheet(place);
  }

 private:
  model::ProofRemark remark(const Finding& finding) const {
    return {0,
            finding.severity,
            finding.code,
            finding.place,
            finding.message,
            finding.remedy,
            {},
            is_missing_picture(finding),
            places_.prose_line(finding.place)};
  }

  void place_on_page(const Finding& finding) {
    for (std::size_t p = 0; p < labels_.size(); ++p) {
      if (labels_[p] != finding.place.at && proof_.pages[p].label != finding.place.at) continue;
      model::ProofRemark one = remark(finding);
      for (const Spot& spot : places_.of_words(quoted_in(finding), p))
        one.boxes.push_back(spot.box);
      proof_.pages[p].remarks.push_back(std::move(one));
      return;
    }
    proof_.elsewhere.push_back(remark(finding));
  }

  Spots spots_of(const Finding& finding) const {
    Spots spots = places_.of_cell(finding.place);
    if (spots.empty()) spots = places_.of_picture(finding.place.file);
    if (!spots.empty() || !is_of_text(finding)) return spots;
    const auto quoted = quoted_in(finding);
    spots = places_.of_prose(finding.place, quoted);
    return spots.empty() ? places_.of_words(quoted) : spots;
  }

  std::string name_;
  std::vector<std::string> labels_;
  PrintedPlaces places_;
  model::Proof& proof_;
};

/// A finding that several places of a publication brought about is one thing to mend.
Findings once(Findings findings) {
  sort_findings(findings);
  const auto same = [](const Finding& a, const Finding& b) {
    return a.place == b.place && a.code == b.code && a.message == b.message;
  };
  findings.erase(std::unique(findings.begin(), findings.end(), same), findings.end());
  return findings;
}

}  // namespace

void place_remarks(const model::Pages& pages, const model::Edition& edition,
                   const ProofFindings& findings, model::Proof& proof) {
  RemarkPlaces places(pages, edition, proof);
  Findings all = findings.own;
  for (const Finding& finding : findings.intake) {
    if (places.concerns(finding)) all.push_back(finding);
  }
  for (const Finding& finding : once(std::move(all))) places.place(finding);
}

}  // namespace nenpo::proof
