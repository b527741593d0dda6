#include "app/make_publication.h"

#include <string>
#include <utility>

#include "app/press_copy.h"
#include "app/stages.h"
#include "companion/table_data.h"
#include "companion/text_twin.h"
#include "proof/prepare_proof.h"
#include "render/render_pdf.h"
#include "typeset/press/bleed.h"
#include "typeset/typeset_proof.h"

namespace nenpo::app {
namespace {

/// What may concern one publication: the findings about what was handed in, and its own.
proof::ProofFindings findings_of(const Making& making, std::size_t own) {
  const auto begin = making.findings.begin();
  return {Findings(begin, begin + static_cast<std::ptrdiff_t>(making.taken_in)),
          Findings(begin + static_cast<std::ptrdiff_t>(own), making.findings.end())};
}

void note_prints(const model::Pages& pages, Making& making) {
  making.progress.step("組版", pages.name + "  " + std::to_string(pages.pages.size()) + "ページ");
  const auto printed = printed_facts(pages);
  making.prints.insert(making.prints.end(), printed.begin(), printed.end());
  making.by_dictionary = making.by_dictionary || pages.by_dictionary;
}

/// proof -> typeset -> render: the copy that the publication staff reads, and its data.
Result<std::optional<model::DrawnPdf>> make_proof(const model::Pages& pages,
                                                  const proof::ProofFindings& findings,
                                                  font::FontSet& fonts, Making& making) {
  const auto& style = making.request.configuration.proof_style;
  if (!style || making.request.draft) return std::optional<model::DrawnPdf>();
  const model::Proof proof = proof::prepare_proof(pages, making.edition, findings);
  auto copy = typeset::typeset_proof(pages, proof, *style, fonts, making.findings);
  if (!copy) return copy.error();
  const std::string name = "proof/" + pages.name;
  for (const auto& [suffix, text] : {std::pair("-sources.csv", proof_sources_csv(proof)),
                                     std::pair("-remarks.csv", proof_remarks_csv(proof))}) {
    if (auto written = making.staged.write(name + suffix, text); !written) return written.error();
  }
  auto drawn = render::render_pdf(std::move(*copy));
  if (!drawn) return drawn.error();
  return std::optional(std::move(*drawn));
}

/// typeset -> render: what stands around the pages, and around the sheets if they are wanted.
Result<std::optional<PressParts>> make_press_parts(const model::Pages& pages,
                                                   const model::Binding& binding,
                                                   font::FontSet& fonts, Making& making) {
  const auto& style = making.request.configuration.press_style;
  if (!style || making.request.draft) return std::optional<PressParts>();
  auto marks = draw_press_marks(pages, *style, fonts, making.findings);
  if (!marks) return marks.error();
  PressParts parts{*style, std::move(*marks)};
  if (!making.request.impose || binding.method == model::BindingMethod::kNone)
    return std::optional(std::move(parts));
  auto sheets = draw_sheets(pages, binding, *style, fonts, making.findings);
  if (!sheets) return sheets.error();
  parts.sheets = std::move(*sheets);
  return std::optional(std::move(parts));
}

}  // namespace

Result<PublicationParts> make_publication(const assemble::PublicationTemplate& publication,
                                          font::FontSet& fonts, Making& making) {
  const std::size_t own = making.findings.size();
  auto pages = compose(making.request.configuration, publication, making.edition, fonts,
                       making.findings, making.request.jobs);
  if (!pages) return pages.error();
  note_prints(*pages, making);
  auto proof = make_proof(*pages, findings_of(making, own), fonts, making);
  if (!proof) return proof.error();
  const auto& press_style = making.request.configuration.press_style;
  if (press_style) typeset::extend_to_bleed(*pages, press_style->bleed);
  auto press = make_press_parts(*pages, publication.binding, fonts, making);
  if (!press) return press.error();
  PublicationParts parts{.name = publication.name,
                         .pages = pages->pages.size(),
                         .drawn = {},
                         .text = companion::text_twin(*pages),
                         .facts = fact_marks(*pages),
                         .proof = std::move(*proof),
                         .draft = making.request.draft,
                         .press = std::move(*press)};
  if (!parts.draft) parts.data = companion::table_data(*pages, making.edition);
  auto drawn = render::render_pdf(std::move(*pages));
  if (!drawn) return drawn.error();
  parts.drawn = std::move(*drawn);
  return parts;
}

}  // namespace nenpo::app
