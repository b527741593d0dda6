#include "proof/prepare_proof.h"

#include <utility>

#include "proof/loose_lines.h"
#include "proof/remark_places.h"
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

void number_remarks(model::Proof& proof) {
  int number = 0;
  for (model::ProofPage& page : proof.pages) {
    for (model::ProofRemark& remark : page.remarks) remark.number = ++number;
  }
  for (model::ProofRemark& remark : proof.elsewhere) remark.number = ++number;
}

}  // namespace

model::Proof prepare_proof(const model::Pages& pages, const model::Edition& edition,
                           const Findings& findings) {
  model::Proof proof = begin(pages);
  name_sources(pages, edition, proof);
  place_remarks(pages, edition, findings, proof);
  number_remarks(proof);
  mark_loose_lines(pages, proof);
  return proof;
}

}  // namespace nenpo::proof
