#include "app/stages.h"

#include <algorithm>
#include <utility>

#include "assemble/assemble.h"
#include "check/check.h"
#include "normalize/masters.h"
#include "normalize/normalize.h"
#include "typeset/typeset.h"

namespace nenpo::app {
namespace {

Result<model::Masters> take_in_masters(const Locations& at, Findings& findings) {
  std::error_code error;
  if (!std::filesystem::is_directory(at.masters, error))
    return model::Masters{};  // plain text needs none
  const ingest::Submitted tables = ingest::read_edition_folder(at.masters, findings);
  return normalize::read_masters(tables.workbooks);
}

}  // namespace

Result<model::Edition> take_in(const Configuration& configuration, const Locations& at, int year,
                               const ingest::Submitted& submitted, Findings& findings) {
  auto masters = take_in_masters(at, findings);
  if (!masters) return masters.error();
  model::Edition edition = normalize::normalize(year, submitted.workbooks, configuration.forms,
                                                std::move(*masters), findings);
  edition.inputs = submitted.inputs;
  edition.prose = submitted.prose;
  edition.pictures = submitted.pictures;
  check::check(edition, findings);
  return edition;
}

Result<model::Edition> take_in(const Configuration& configuration, const Locations& at, int year,
                               Findings& findings) {
  const std::filesystem::path folder = at.input / std::to_string(year);
  std::error_code error;
  ingest::Submitted submitted;  // stays empty for a publication without departmental data
  if (std::filesystem::is_directory(folder, error))
    submitted = ingest::read_edition_folder(folder, findings);
  return take_in(configuration, at, year, submitted, findings);
}

Result<model::Pages> compose(const Configuration& configuration,
                             const assemble::PublicationTemplate& publication,
                             const model::Edition& edition, font::FontSet& fonts,
                             Findings& findings, int jobs) {
  const auto manuscript = assemble::assemble(edition, publication, findings);
  if (!manuscript) return manuscript.error();
  auto pages = typeset::typeset(*manuscript, configuration.styles.at(publication.style), fonts,
                                findings, jobs);
  if (pages && fonts.fallback_failure()) return *fonts.fallback_failure();
  return pages;
}

std::vector<model::PrintedFact> printed_facts(const model::Pages& pages) {
  std::vector<model::PrintedFact> printed;
  for (std::size_t i = 0; i < pages.pages.size(); ++i) {
    const model::Page& page = pages.pages[i];
    for (const model::FactMark& mark : page.facts) {
      printed.push_back({pages.name, static_cast<int>(i) + 1, page.label, mark.fact});
    }
  }
  std::sort(printed.begin(), printed.end());
  printed.erase(std::unique(printed.begin(), printed.end()), printed.end());
  return printed;
}

}  // namespace nenpo::app
