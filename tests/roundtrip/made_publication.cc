#include "tests/roundtrip/made_publication.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <stdexcept>
#include <utility>

#include "app/stages.h"
#include "assemble/assemble.h"
#include "tests/app/program.h"
#include "tests/support/golden.h"
#include "typeset/typeset.h"

namespace nenpo::roundtrip {
namespace {

namespace fs = std::filesystem;

constexpr char kTemplates[] = "templates";
constexpr char kBooklets[] = "tests/data/booklets";
constexpr char kCharacters[] = "tests/data/roundtrip";

template <typename T>
T obtained(Result<T> result) {
  if (!result) throw std::runtime_error(result.error().subject + ": " + result.error().reason);
  return std::move(*result);
}

/// Publications are made of the submissions, booklets of their own texts alone.
fs::path input_of(const PublicationPlace& place) {
  return place.templates == kTemplates ? test::source_folder() / "input" : fs::path("nothing");
}

app::Locations locations(const PublicationPlace& place) {
  const fs::path folder = test::source_folder();
  app::Locations at;
  at.input = input_of(place);
  at.masters = at.input / "masters";
  at.templates = folder / place.templates;
  at.product_templates = folder / kTemplates;
  at.fonts = folder / "fonts";
  return at;
}

fs::path build(const PublicationPlace& place, const fs::path& folder) {
  const auto suppressions = test::source_folder() / "tests/lsan-cff-fonts.supp";
  const test::Ended ended =
      test::nenpo({"build", "--only", place.name, "--input", input_of(place).string(),
                   "--templates", place.templates, "--output", folder.string()},
                  {"LSAN_OPTIONS=suppressions=" + suppressions.string() + ":print_suppressions=0"});
  if (ended.exit_code > 1) throw std::runtime_error(ended.errors);
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.is_directory()) return entry.path() / (place.name + ".pdf");
  }
  throw std::runtime_error(place.name + " is not in " + folder.string());
}

}  // namespace

void PrintTo(const PublicationPlace& place, std::ostream* out) { *out << place.name; }

std::vector<PublicationPlace> all_publications() {
  std::vector<PublicationPlace> places;
  for (const char* templates : {kTemplates, kBooklets, kCharacters}) {
    for (const auto& entry : fs::directory_iterator(test::source_folder() / templates)) {
      if (!fs::exists(entry.path() / "publication.toml")) continue;
      places.push_back({templates, entry.path().filename()});
    }
  }
  std::sort(places.begin(), places.end(),
            [](const auto& one, const auto& other) { return one.name < other.name; });
  return places;
}

PublicationPlace charts() { return {kBooklets, "charts"}; }

PublicationPlace characters() { return {kCharacters, "characters"}; }

MadePublication made(const PublicationPlace& place) {
  const app::Locations at = locations(place);
  const app::Configuration configuration = obtained(app::read_configuration(at, place.name));
  const auto& publication = configuration.publications.at(0);
  const int year = obtained(app::find_edition({}, at.input)).value_or(0);
  Findings findings;
  const model::Edition edition = obtained(app::take_in(configuration, at, year, findings));
  font::FontSet fonts = obtained(font::FontSet::open(at.fonts));
  model::Manuscript manuscript = obtained(assemble::assemble(edition, publication, findings));
  const model::Style& style = configuration.styles.at(publication.style);
  model::Pages pages = obtained(typeset::typeset(manuscript, style, fonts, findings));
  return {std::move(manuscript), style, std::move(pages)};
}

fs::path built_pdf(const PublicationPlace& place) {
  static std::map<std::pair<std::string, std::string>, fs::path> built;
  const auto [at, first] = built.try_emplace({place.templates, place.name});
  if (first) at->second = build(place, test::fresh_folder("built-" + std::to_string(built.size())));
  return at->second;
}

std::vector<StructureLine> read_structure(const fs::path& pdf) {
  const auto script = test::source_folder() / "tests/roundtrip/read_structure.js";
  const test::Ended ended = test::run_program({"node", script.string(), pdf.string()});
  EXPECT_EQ(ended.exit_code, 0) << pdf << ": " << ended.errors;
  return structure_lines(ended.output);
}

}  // namespace nenpo::roundtrip
