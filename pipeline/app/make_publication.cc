#include "app/make_publication.h"

#include <string>
#include <utility>

#include "app/companions.h"
#include "app/stages.h"
#include "pdf/finish.h"
#include "proof/prepare_proof.h"
#include "render/render_pdf.h"
#include "typeset/typeset_proof.h"

namespace nenpo::app {
namespace {

/// render -> pdf: the file for readers.
Result<std::string> make_pdf(model::Pages pages) {
  const auto drawn = render::render_pdf(std::move(pages));
  if (!drawn) return drawn.error();
  return pdf::finish(*drawn, pdf::kStandardRgb);
}

Result<Done> write_pdf(const std::string& name, const std::string& pdf, Making& making) {
  if (auto written = making.staged.write(name, pdf); !written) return written;
  making.progress.step("PDF", name + "  " + std::to_string(pdf.size() / 1024) + "KB");
  return Done{};
}

/// What may concern one publication: the findings about what was handed in, and its own.
proof::ProofFindings findings_of(const Making& making, std::size_t own) {
  const auto begin = making.findings.begin();
  return {Findings(begin, begin + static_cast<std::ptrdiff_t>(making.taken_in)),
          Findings(begin + static_cast<std::ptrdiff_t>(own), making.findings.end())};
}

/// proof -> typeset -> render: the copy that the publication staff reads, and its data.
Result<Done> make_proof(const model::Pages& pages, const proof::ProofFindings& findings,
                        font::FontSet& fonts, Making& making) {
  const auto& style = making.request.configuration.proof_style;
  if (!style) return Done{};
  const model::Proof proof = proof::prepare_proof(pages, making.edition, findings);
  auto copy = typeset::typeset_proof(pages, proof, *style, fonts, making.findings);
  if (!copy) return copy.error();
  const std::string name = "proof/" + pages.name;
  for (const auto& [suffix, text] : {std::pair("-sources.csv", proof_sources_csv(proof)),
                                     std::pair("-remarks.csv", proof_remarks_csv(proof))}) {
    if (auto written = making.staged.write(name + suffix, text); !written) return written;
  }
  const auto pdf = make_pdf(std::move(*copy));
  if (!pdf) return pdf.error();
  return write_pdf(name + ".pdf", *pdf, making);
}

}  // namespace

Result<Done> make_publication(const assemble::PublicationTemplate& publication,
                              font::FontSet& fonts, Making& making) {
  const std::size_t own = making.findings.size();
  auto pages = compose(making.request.configuration, publication, making.edition, fonts,
                       making.findings, making.request.jobs);
  if (!pages) return pages.error();
  making.progress.step("組版",
                       publication.name + "  " + std::to_string(pages->pages.size()) + "ページ");
  const auto printed = printed_facts(*pages);
  making.prints.insert(making.prints.end(), printed.begin(), printed.end());
  making.by_dictionary = making.by_dictionary || pages->by_dictionary;
  if (auto made = make_proof(*pages, findings_of(making, own), fonts, making); !made) return made;
  const Companions companions = make_companions(*pages, making.edition);
  const auto pdf = make_pdf(std::move(*pages));
  if (!pdf) return pdf.error();
  if (auto made = write_companions(companions, *pdf, making.staged); !made) return made;
  return write_pdf(publication.name + ".pdf", *pdf, making);
}

}  // namespace nenpo::app
