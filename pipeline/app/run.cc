#include "app/run.h"

#include <utility>

#include "annex/indicator_annex.h"
#include "app/sources.h"
#include "app/stages.h"
#include "ingest/read_workbook.h"
#include "publish/findings_csv.h"
#include "publish/publish.h"
#include "render/render_pdf.h"
#include "store/edition_store.h"

namespace nenpo::app {
namespace {

using Publications = std::vector<assemble::PublicationTemplate>;

std::filesystem::path edition_folder(const BuildRequest& request) {
  return request.at.output / std::to_string(request.edition);
}

/// assemble -> typeset -> render, for each publication; the PDFs are staged.
Result<Done> make_publications(const BuildRequest& request, const model::Edition& edition,
                               publish::StagedOutput& staged, publish::Manifest& manifest,
                               std::vector<model::PrintedFact>& prints, Findings& findings,
                               Progress& progress) {
  auto fonts = font::FontSet::open(request.at.fonts);
  if (!fonts) return fonts.error();
  for (const assemble::PublicationTemplate& publication : request.configuration.publications) {
    const auto pages = compose(request.configuration, publication, edition, *fonts, findings);
    if (!pages) return pages.error();
    progress.step("組版", publication.name + "  " + std::to_string(pages->pages.size()) + "ページ");
    const auto pdf = render::render_pdf(*pages);
    if (!pdf) return pdf.error();
    if (auto written = staged.write(publication.name + ".pdf", *pdf); !written) return written;
    progress.step("PDF", publication.name + ".pdf  " + std::to_string(pdf->size() / 1024) + "KB");
    const auto printed = printed_facts(*pages);
    prints.insert(prints.end(), printed.begin(), printed.end());
  }
  for (const auto& [file, hash] : fonts->file_digests()) manifest.fonts.push_back({file, hash});
  return Done{};
}

/// annex: written, read back by our own reader and compared cell by cell, because the library loses
/// rows silently when its temporary folder fills.
Result<Done> make_annex(const model::Edition& edition, const Publications& publications,
                        publish::StagedOutput& staged) {
  if (edition.indicators.empty() || publications.empty()) return Done{};
  const std::string name = "annex/indicators.xlsx";
  const auto file = staged.path_of(name);
  if (!file) return file.error();
  const assemble::PublicationTemplate& publication = publications.front();
  const annex::AnnexInfo info{publication.title, publication.cover.term,
                              publication.cover.publisher, publication.issued};
  if (auto written = annex::write_indicator_annex(edition, info, *file); !written) return written;
  Findings findings;
  const auto read_back = ingest::read_workbook(*file, name, findings);
  if (!read_back) return Failure{"資料の検証", name, "書き込んだファイルを読み直せませんでした。"};
  const auto differences = annex::differences(*read_back, edition, info);
  if (!differences.empty())
    return Failure{"資料の検証", name,
                   "書き込んだ内容が元の値と一致しません：" + differences.front()};
  return Done{};
}

Result<Done> make_data(const model::Edition& edition, const Findings& findings,
                       const std::vector<model::PrintedFact>& prints,
                       publish::StagedOutput& staged) {
  for (const auto& [name, text] :
       {std::pair{"data/indicators.csv", model::indicators_csv(edition)},
        std::pair{"data/observations.csv", model::observations_csv(edition)},
        std::pair{"findings.csv", publish::findings_csv(findings)}}) {
    if (auto written = staged.write(name, text); !written) return written;
  }
  const auto store = staged.path_of("edition.sqlite");
  if (!store) return store.error();
  return store::write_store(*store, edition, findings, prints);
}

}  // namespace

Result<BuildOutcome> run(const BuildRequest& request, Progress& progress) {
  BuildOutcome outcome;
  const Publications& publications = request.configuration.publications;
  const auto edition =
      take_in(request.configuration, request.at, request.edition, outcome.findings);
  if (!edition) return edition.error();
  progress.step("読み込み", std::to_string(edition->inputs.size()) + "ファイル  指標" +
                                std::to_string(edition->indicators.size()) + "件");

  auto manifest = sources_of(*edition, request.at);
  if (!manifest) return manifest.error();
  if (is_up_to_date(*manifest, publications, edition_folder(request))) {
    auto published = store::read_store(edition_folder(request) / "edition.sqlite");
    if (!published) return published.error();
    return BuildOutcome{std::move(published->findings), true};
  }

  auto staged = publish::StagedOutput::begin(request.at.output, manifest->edition);
  if (!staged) return staged.error();
  std::vector<model::PrintedFact> prints;
  if (auto made = make_publications(request, *edition, *staged, *manifest, prints, outcome.findings,
                                    progress);
      !made) {
    return made.error();
  }
  sort_findings(outcome.findings);
  if (auto made = make_annex(*edition, publications, *staged); !made) return made.error();
  if (auto made = make_data(*edition, outcome.findings, prints, *staged); !made)
    return made.error();
  if (auto done = staged->publish(std::move(*manifest)); !done) return done.error();
  progress.step("公開", edition_folder(request).string());
  return outcome;
}

Result<std::string> forecast(const BuildRequest& request) {
  const Publications& publications = request.configuration.publications;
  Findings findings;
  const auto edition = take_in(request.configuration, request.at, request.edition, findings);
  if (!edition) return edition.error();
  const auto manifest = sources_of(*edition, request.at);
  if (!manifest) return manifest.error();
  if (is_up_to_date(*manifest, publications, edition_folder(request)))
    return std::string("変更はありません。\n");
  std::string text = "作成するもの\n";
  for (const auto& publication : publications)
    text += "  " + publication.name + ".pdf  " + publication.title + "\n";
  text += "理由\n";
  for (const std::string& line : changes_since(*manifest, edition_folder(request)))
    text += "  " + line + "\n";
  return text;
}

}  // namespace nenpo::app
