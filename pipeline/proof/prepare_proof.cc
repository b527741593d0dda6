#include "proof/prepare_proof.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "proof/loose_lines.h"
#include "proof/sources.h"

namespace nenpo::proof {
namespace {

model::Proof begin(const model::Pages& pages) {
  model::Proof proof;
  proof.name = pages.name;
  proof.title = pages.title;
  proof.issued = pages.issued;
  for (std::size_t i = 0; i < pages.pages.size(); ++i) {
    const std::string& label = pages.pages[i].label;
    model::ProofPage page;
    page.label = label.empty() ? "（" + std::to_string(i + 1) + "枚目）" : label;
    proof.pages.push_back(std::move(page));
  }
  return proof;
}

/// What must be mended comes first.
int rank(const model::ProofRemark& remark) {
  if (remark.severity == Severity::kError) return 0;
  if (remark.missing_picture) return 1;
  return remark.severity == Severity::kWarning ? 2 : 3;
}

void number_remarks(model::Proof& proof) {
  std::vector<model::ProofRemark*> remarks;
  for (model::ProofPage& page : proof.pages) {
    for (model::ProofRemark& remark : page.remarks) remarks.push_back(&remark);
  }
  for (model::ProofRemark& remark : proof.elsewhere) remarks.push_back(&remark);
  std::stable_sort(remarks.begin(), remarks.end(),
                   [](const auto* a, const auto* b) { return rank(*a) < rank(*b); });
  int number = 0;
  for (model::ProofRemark* remark : remarks) remark->number = ++number;
}

}  // namespace

model::Proof prepare_proof(const model::Pages& pages, const model::Edition& edition,
                           const ProofFindings& findings) {
  model::Proof proof = begin(pages);
  name_sources(pages, edition, proof);
  place_remarks(pages, edition, findings, proof);
  number_remarks(proof);
  mark_loose_lines(pages, proof);
  return proof;
}

}  // namespace nenpo::proof
