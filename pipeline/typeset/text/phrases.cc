#include "typeset/text/phrases.h"

#include <utility>

namespace nenpo::typeset {

using phrase::Seam;

const std::vector<Seam>& Phrases::seams(std::u32string_view text) {
  const auto known = known_.find(text);
  if (known != known_.end()) return known->second;
  return known_.emplace(text, find(text)).first->second;
}

std::vector<bool> Phrases::ends(std::u32string_view text) {
  std::vector<bool> ends;
  ends.reserve(text.size());
  for (const Seam seam : seams(text)) ends.push_back(seam >= Seam::kItem);
  return ends;
}

std::vector<Seam> Phrases::find(std::u32string_view text) {
  if (!finder_ && !failure_) {
    auto opened = phrase::PhraseFinder::open(phrase::kDictionaryFolder, unbroken_words_);
    if (opened) {
      finder_ = std::move(*opened);
    } else {
      failure_ = opened.error();
    }
  }
  return finder_ ? finder_->seams(text) : std::vector<Seam>(text.size(), Seam::kInside);
}

}  // namespace nenpo::typeset
