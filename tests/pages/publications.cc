#include "tests/pages/publications.h"

#include <algorithm>
#include <filesystem>
#include <stdexcept>
#include <utility>

#include "app/stages.h"
#include "assemble/assemble.h"
#include "tests/support/golden.h"

namespace nenpo::pages {
namespace {

namespace fs = std::filesystem;

template <typename T>
T obtained(Result<T> result) {
  if (!result) throw std::runtime_error(result.error().subject + ": " + result.error().reason);
  return std::move(*result);
}

app::Locations project() {
  const fs::path folder = test::source_folder();
  app::Locations at;
  at.input = folder / "input";
  at.masters = at.input / "masters";
  at.templates = at.product_templates = folder / "templates";
  at.fonts = folder / "fonts";
  return at;
}

/// The face of the Japanese and of the Latin letters of a role.
void add_faces(std::set<std::uint16_t>& faces, const std::string& role, font::FontSet& fonts) {
  if (role.empty()) return;
  const font::Role body = obtained(fonts.role(role));
  for (const auto& cluster : fonts.shape(body, "市A").clusters) faces.insert(cluster.face);
}

Foot foot_of(const model::Style& style) {
  if (!style.foot) return Foot::kBlank;
  return style.foot->running_title ? Foot::kFolioAndTitle : Foot::kFolio;
}

Hanmen hanmen_of(const model::Style& style, const std::string& running_title,
                 font::FontSet& fonts) {
  const model::PageStyle& page = style.page;
  const model::TextStyle& body = style.paragraph.text;
  const Em em_box_top = fonts.metrics(obtained(fonts.role(body.role))).em_box_top;
  Hanmen hanmen{
      .sides = page.sides,
      .inner = page.inner,
      .top = page.top,
      .line_length = page.line_length,
      .leading = page.leading,
      .lines = page.lines,
      .first_baseline = page.top + (page.leading - body.size) / 2 + em_box_top.at(body.size),
      .body_size = body.size,
      .body_faces = {},
      .foot_top = style.foot ? style.foot->top : page.height,
      .foot = foot_of(style),
      .folio = style.foot ? style.foot->place : model::FolioPlace::kOutside,
      .running_title = running_title,
      .contents_depth = style.contents ? style.contents->depth : 0};
  add_faces(hanmen.body_faces, body.role, fonts);
  add_faces(hanmen.body_faces, body.strong_role, fonts);
  return hanmen;
}

}  // namespace

std::vector<std::string> publication_names() {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(test::source_folder() / "templates")) {
    if (fs::exists(entry.path() / "publication.toml")) names.push_back(entry.path().filename());
  }
  std::sort(names.begin(), names.end());
  return names;
}

FinishedPublication finish(const std::string& name) {
  const app::Locations at = project();
  const app::Configuration configuration = obtained(app::read_configuration(at, name));
  const auto& publication = configuration.publications.at(0);
  app::Arguments newest;
  const int year = obtained(app::find_edition(newest, at.input)).value_or(0);
  Findings findings;
  const model::Edition edition = obtained(app::take_in(configuration, at, year, findings));
  font::FontSet fonts = obtained(font::FontSet::open(at.fonts));
  model::Pages pages = obtained(app::compose(configuration, publication, edition, fonts, findings));
  const std::string& title =
      publication.short_title.empty() ? publication.title : publication.short_title;
  Hanmen hanmen = hanmen_of(configuration.styles.at(publication.style), title, fonts);
  return {std::move(pages), std::move(hanmen)};
}

}  // namespace nenpo::pages
