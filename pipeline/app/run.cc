#include "app/run.h"

#include <algorithm>
#include <utility>

#include "annex/indicator_annex.h"
#include "app/files_ahead.h"
#include "app/make_publication.h"
#include "app/making.h"
#include "app/records_annex.h"
#include "app/sources.h"
#include "app/stages.h"
#include "guide/guide.h"
#include "ingest/read_workbook.h"
#include "model/edition_data.h"
#include "phrase/phrase_finder.h"
#include "publish/findings_csv.h"
#include "publish/publish.h"
#include "store/edition_store.h"

namespace nenpo::app {
namespace {

using Publications = std::vector<assemble::PublicationTemplate>;

std::filesystem::path edition_folder(const BuildRequest& request) {
  return request.at.output / std::to_string(request.edition);
}

Result<Done> write_files(const Result<std::vector<PublicationFile>>& files, Making& making) {
  if (!files) return files.error();
  for (const auto& [name, bytes] : *files) {
    if (auto written = making.staged.write(name, bytes); !written) return written;
    if (!name.ends_with(".pdf")) continue;
    making.progress.step("PDF", name + "  " + std::to_string(bytes.size() / 1024) + "KB");
  }
  return Done{};
}

Result<Done> make_publications(Making& making) {
  auto fonts = font::FontSet::open(making.request.at.fonts);
  if (!fonts) return fonts.error();
  FilesAhead files(making.edition, making.request.jobs);
  for (const auto& publication : making.request.configuration.publications) {
    auto parts = make_publication(publication, *fonts, making);
    if (!parts) return parts.error();
    files.begin(std::move(*parts));
  }
  while (!files.is_empty()) {
    if (auto written = write_files(files.take(), making); !written) return written;
  }
  for (const auto& [file, hash] : fonts->file_digests()) {
    making.manifest.fonts.push_back({file, hash});
  }
  if (making.by_dictionary) return add_dictionary(phrase::kDictionaryFolder, making.manifest);
  return Done{};
}

/// Holds an annex, written and read back by our own reader, against what it should be: the library
/// loses rows silently when its temporary folder fills. `differences` takes the workbook.
template <typename Differences>
Result<Done> verify(const std::string& name, const std::filesystem::path& file,
                    Differences differences) {
  Findings findings;
  const auto read_back = ingest::read_workbook(file, name, findings);
  if (!read_back) return Failure{"資料の検証", name, "書き込んだファイルを読み直せませんでした。"};
  const std::vector<std::string> found = differences(*read_back);
  if (found.empty()) return Done{};
  return Failure{"資料の検証", name, "書き込んだ内容が元の値と一致しません：" + found.front()};
}

Result<Done> make_indicators(const annex::AnnexInfo& info, Making& making) {
  if (making.edition.indicators.empty()) return Done{};
  const std::string name = "annex/indicators.xlsx";
  const auto file = making.staged.path_of(name);
  if (!file) return file.error();
  auto written = annex::write_indicator_annex(making.edition, info, *file);
  if (!written) return written;
  return verify(name, *file, [&](const model::Workbook& read_back) {
    return annex::differences(read_back, making.edition, info);
  });
}

Result<Done> make_records(annex::AnnexInfo info, Making& making) {
  info.title = "各局区の提出記録（" + std::to_string(making.edition.year) + "年度版）";
  info.term.clear();
  const auto tables = listed_tables(making.edition, making.request.at.templates / "annex.csv");
  if (!tables) return tables.error();
  if (tables->empty()) return Done{};
  const std::string name = "annex/records.xlsx";
  const auto file = making.staged.path_of(name);
  if (!file) return file.error();
  auto written = annex::write_table_annex(*tables, info, *file);
  if (!written) return written;
  return verify(name, *file, [&](const model::Workbook& read_back) {
    return annex::differences(read_back, *tables, info);
  });
}

/// Whose the indicators are: the plan's; in a run without it the edition's.
annex::AnnexInfo annex_info(const Making& making) {
  const Publications& publications = making.request.configuration.publications;
  const auto plan = std::find_if(publications.begin(), publications.end(),
                                 [](const auto& publication) { return publication.plan; });
  if (plan != publications.end()) {
    return {plan->title, plan->cover.term, plan->cover.publisher, plan->issued};
  }
  const assemble::PublicationTemplate& any = publications.front();
  return {std::to_string(making.edition.year) + "年度版", "", any.author, any.issued};
}

Result<Done> make_annex(Making& making) {
  if (making.request.configuration.publications.empty()) return Done{};
  const annex::AnnexInfo info = annex_info(making);
  if (auto made = make_indicators(info, making); !made) return made;
  return make_records(info, making);
}

/// guide.html, for the departments: what may be handed in, and what every finding means.
Result<Done> make_guide(Making& making) {
  const Configuration& configuration = making.request.configuration;
  if (configuration.rules.empty()) return Done{};
  return making.staged.write("guide.html",
                             guide::write_guide(configuration.rules, configuration.forms));
}

Result<Done> make_data(Making& making) {
  sort_findings(making.findings);
  for (const auto& [name, text] : model::edition_csv(making.edition)) {
    if (auto written = making.staged.write("data/" + name, text); !written) return written;
  }
  const std::string findings = publish::findings_csv(making.findings);
  if (auto written = making.staged.write("findings.csv", findings); !written) return written;
  const auto store = making.staged.path_of("edition.sqlite");
  if (!store) return store.error();
  return store::write_store(*store, making.edition, making.findings, making.prints);
}

/// Nothing to do: the findings of the published edition still hold.
Result<BuildOutcome> unchanged(const BuildRequest& request) {
  auto published = store::read_store(edition_folder(request) / "edition.sqlite");
  if (!published) return published.error();
  return BuildOutcome{std::move(published->findings), true};
}

}  // namespace

Result<BuildOutcome> run(const BuildRequest& request, Progress& progress) {
  Findings findings;
  const auto edition = take_in(request.configuration, request.at, request.edition, findings);
  if (!edition) return edition.error();
  progress.step("読み込み", std::to_string(edition->inputs.size()) + "ファイル  指標" +
                                std::to_string(edition->indicators.size()) + "件");

  auto manifest = sources_of(*edition, request.at);
  if (!manifest) return manifest.error();
  if (is_up_to_date(*manifest, request, edition_folder(request))) {
    return unchanged(request);
  }

  auto staged = publish::StagedOutput::begin(request.at.output, manifest->edition);
  if (!staged) return staged.error();
  Making making{request,  *edition, std::move(*manifest), std::move(*staged),
                progress, findings, findings.size(),      {},
                false};
  for (const auto step : {make_publications, make_annex, make_guide, make_data}) {
    if (auto made = step(making); !made) return made.error();
  }
  if (auto done = making.staged.publish(std::move(making.manifest)); !done) return done.error();
  progress.step("公開", edition_folder(request).string());
  return BuildOutcome{std::move(making.findings), false};
}

Result<std::string> forecast(const BuildRequest& request) {
  const Publications& publications = request.configuration.publications;
  Findings findings;
  const auto edition = take_in(request.configuration, request.at, request.edition, findings);
  if (!edition) return edition.error();
  const auto manifest = sources_of(*edition, request.at);
  if (!manifest) return manifest.error();
  if (is_up_to_date(*manifest, request, edition_folder(request)))
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
