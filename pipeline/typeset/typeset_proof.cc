#include "typeset/typeset_proof.h"

#include <utility>

#include "base/workers.h"
#include "typeset/flow/leaf_texts.h"
#include "typeset/proof/proof_sheets.h"
#include "typeset/text/folios.h"

namespace nenpo::typeset {
namespace {

/// Everything is one document; what a proof says is read in the order of its pages.
void tag_document(std::vector<model::Page>& pages) {
  if (pages.empty()) return;
  model::TagBegin document;
  document.role = model::Role::kDocument;
  auto& first = pages.front().items;
  first.insert(first.begin(), std::move(document));
  pages.back().items.emplace_back(model::TagEnd{});
  pages.back().end = model::PageEnd::kLast;
}

}  // namespace

Result<model::Pages> typeset_proof(const model::Pages& pages, const model::Proof& proof,
                                   const model::Style& style, font::FontSet& fonts,
                                   Findings& findings) {
  Phrases phrases(style.unbroken_words);
  Workers nobody(0);
  const Folios no_folios({});
  ParagraphSetter setter(style, {fonts, phrases, nobody}, findings, proof.name, no_folios);
  Setting setting{style, setter, findings, proof.name, proof.title, style.page.line_length, {}};
  const auto* look = part_of(setting, style.proof, "proof");
  if (look == nullptr) return *setting.failure;
  ProofSheets sheets(proof, *look, setting);
  if (!pages.pages.empty()) {
    sheets.add_check_sheet(pages.pages.front().width, pages.pages.front().height);
  }
  for (std::size_t i = 0; i < pages.pages.size(); ++i) {
    sheets.add_page(pages.pages[i], proof.pages[i]);
  }
  if (setter.failure()) return *setter.failure();
  model::Pages made;
  made.name = proof.name;
  made.title = look->heading + "　" + proof.title;
  made.author = pages.author;
  made.subject = pages.subject;
  made.issued = pages.issued;
  made.pages = sheets.take();
  made.faces = fonts.faces();
  made.by_dictionary = phrases.asked();
  tag_document(made.pages);
  put_texts_in_leaves(made.pages);
  return made;
}

}  // namespace nenpo::typeset
