#include "tests/pages/publications.h"

#include <algorithm>
#include <filesystem>
#include <stdexcept>
#include <utility>

#include "app/stages.h"
#include "assemble/assemble.h"
#include "base/text.h"
#include "tests/pages/reading.h"
#include "tests/support/golden.h"
#include "typeset/blocks/callout_setter.h"
#include "typeset/typeset.h"

namespace nenpo::pages {
namespace {

namespace fs = std::filesystem;

template <typename T>
T obtained(Result<T> result) {
  if (!result) throw std::runtime_error(result.error().subject + ": " + result.error().reason);
  return std::move(*result);
}

constexpr char kTemplates[] = "templates";
constexpr char kBooklets[] = "tests/data/booklets";

app::Locations locations(const PublicationPlace& place) {
  const fs::path folder = test::source_folder();
  app::Locations at;
  at.input = folder / "input";
  at.masters = at.input / "masters";
  at.templates = folder / place.folder;
  at.product_templates = folder / kTemplates;
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

void add_lines_around(Hanmen& hanmen, const model::Style& style) {
  if (style.foot) {
    hanmen.before_folio = style.foot->before_folio;
    hanmen.after_folio = style.foot->after_folio;
    hanmen.goes_on = style.foot->goes_on;
    hanmen.has_side = style.foot->side.has_value();
    hanmen.foot_height = std::max(hanmen.leading, style.foot->folio.leading);
  }
  if (style.head) {
    hanmen.head_top = style.head->top;
    hanmen.head_height = style.head->name.leading;
  }
  if (style.progress.table) {
    hanmen.ledger_inner = style.progress.table->overhang_inner;
    hanmen.ledger_outer = style.progress.table->overhang_outer;
  }
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
      .contents_depth = style.contents ? style.contents->depth : 0,
      .column_gap = style.columns ? style.columns->gap : Pt{}};
  add_lines_around(hanmen, style);
  add_faces(hanmen.body_faces, body.role, fonts);
  add_faces(hanmen.body_faces, body.strong_role, fonts);
  return hanmen;
}

model::Edition edition_of(const PublicationPlace& place, const app::Locations& at,
                          const app::Configuration& configuration, Findings& findings) {
  if (is_booklet(place)) return {};
  app::Arguments newest;
  const int year = obtained(app::find_edition(newest, at.input)).value_or(0);
  return obtained(app::take_in(configuration, at, year, findings));
}

/// As they are read on the page: what names the figure, or nothing for other blocks.
std::string title_of(const model::Block& block) {
  if (const auto* figure = std::get_if<model::WordsFigure>(&block)) return figure->title;
  if (const auto* figure = std::get_if<model::TierDiagram>(&block)) return figure->tiers[0].title;
  return {};
}

/// The figures behind paragraphs. Others stand behind headings and lists, which are kept with them.
std::vector<FloatPlace> floats_of(const model::Manuscript& manuscript) {
  std::vector<FloatPlace> floats;
  const model::Paragraph* before = nullptr;
  for (const model::Block& block : manuscript.blocks) {
    const std::string words = title_of(block);
    if (!words.empty() && before != nullptr) {
      floats.push_back({without_blanks(to_utf32(model::plain_text(before->text))),
                        without_blanks(to_utf32(words))});
    }
    before = std::get_if<model::Paragraph>(&block);
  }
  return floats;
}

/// Typed, or the heading that the box begins with.
std::string title_of(const model::Callout& callout) {
  const auto* heading = typeset::title_heading(callout);
  return heading != nullptr ? heading->marker + model::plain_text(heading->text)
                            : model::plain_text(callout.title);
}

std::vector<std::u32string> boxes_of(const model::Blocks& blocks, const model::Style& style) {
  std::vector<std::u32string> boxes;
  for (const model::Block& block : blocks) {
    if (const auto* columns = std::get_if<model::Columns>(&block)) {
      for (auto& box : boxes_of(columns->blocks, style)) boxes.push_back(std::move(box));
    }
    const auto* callout = std::get_if<model::Callout>(&block);
    if (callout == nullptr || title_of(*callout).empty()) continue;
    if (style.callouts.at(callout->kind).may_split) continue;
    boxes.push_back(without_blanks(to_utf32(title_of(*callout))));
  }
  return boxes;
}

std::u32string words_on(const model::Page& page) {
  std::string words;
  for (const auto& item : page.items) {
    if (const auto* run = std::get_if<model::GlyphRun>(&item)) words += run->text;
  }
  return without_blanks(to_utf32(words));
}

std::u32string longest_text(const model::GridSheet& sheet) {
  model::Manuscript alone;
  alone.blocks.emplace_back(sheet);
  std::u32string longest;
  for (std::u32string& text : words_of(alone).texts) {
    if (text.size() > longest.size()) longest = std::move(text);
  }
  return longest;
}

void add_frames(const model::GridSheet& sheet, const model::SheetStyle& layout, std::size_t page,
                std::vector<FramePlace>& frames) {
  for (const model::Frame& frame : sheet.frames) {
    const auto found = std::find_if(layout.frames.begin(), layout.frames.end(),
                                    [&](const auto& one) { return one.name == frame.name; });
    frames.push_back({page, sheet.layout + "/" + frame.name, found->box});
  }
}

/// Sheets stand in the order of the manuscript. One that goes on has the pages up to that on which
/// the next one's longest text stands.
std::vector<FramePlace> frames_of(const model::Manuscript& manuscript, const model::Style& style,
                                  const model::Pages& pages) {
  std::vector<const model::GridSheet*> sheets;
  for (const model::Block& block : manuscript.blocks) {
    if (const auto* sheet = std::get_if<model::GridSheet>(&block)) sheets.push_back(sheet);
  }
  std::vector<FramePlace> frames;
  std::size_t begun = 0;
  for (std::size_t page = 0; page < pages.pages.size(); ++page) {
    if (pages.pages[page].end != model::PageEnd::kWhole) continue;
    const std::u32string words = words_on(pages.pages[page]);
    const bool begins =
        begun < sheets.size() && words.find(longest_text(*sheets[begun])) != std::u32string::npos;
    if (begins) ++begun;
    if (begun == 0) continue;  // a cover
    const model::GridSheet& sheet = *sheets[begun - 1];
    add_frames(sheet, style.sheets.layouts.at(sheet.layout), page, frames);
  }
  return frames;
}

std::vector<std::string> footnotes_of(const model::Manuscript& manuscript) {
  std::vector<std::string> footnotes;
  for (const model::Footnote& footnote : manuscript.footnotes) {
    footnotes.push_back(footnote.mark + model::plain_text(footnote.text));
  }
  return footnotes;
}

}  // namespace

bool is_booklet(const PublicationPlace& place) { return place.folder == kBooklets; }

void PrintTo(const PublicationPlace& place, std::ostream* out) {
  *out << place.folder << "/" << place.name;
}

std::vector<PublicationPlace> publications() {
  std::vector<PublicationPlace> places;
  for (const char* folder : {kTemplates, kBooklets}) {
    for (const auto& entry : fs::directory_iterator(test::source_folder() / folder)) {
      if (!fs::exists(entry.path() / "publication.toml")) continue;
      places.push_back({folder, entry.path().filename()});
    }
  }
  std::sort(places.begin(), places.end(),
            [](const auto& a, const auto& b) { return a.name < b.name; });
  return places;
}

FinishedPublication finish(const PublicationPlace& place, int jobs) {
  const app::Locations at = locations(place);
  const app::Configuration configuration = obtained(app::read_configuration(at, place.name));
  const auto& publication = configuration.publications.at(0);
  const model::Style& style = configuration.styles.at(publication.style);
  Findings of_submissions, findings;
  const model::Edition edition = edition_of(place, at, configuration, of_submissions);
  font::FontSet fonts = obtained(font::FontSet::open(at.fonts));
  const model::Manuscript manuscript = obtained(assemble::assemble(edition, publication, findings));
  model::Pages pages = obtained(typeset::typeset(manuscript, style, fonts, findings, jobs));
  const std::string& title =
      publication.short_title.empty() ? publication.title : publication.short_title;
  Hanmen hanmen = hanmen_of(style, title, fonts);
  hanmen.first_folio = publication.first_folio;
  auto frames = frames_of(manuscript, style, pages);
  return {.pages = std::move(pages),
          .hanmen = std::move(hanmen),
          .footnotes = footnotes_of(manuscript),
          .floats = floats_of(manuscript),
          .words = words_of(manuscript),
          .boxes = boxes_of(manuscript.blocks, style),
          .frames = std::move(frames),
          .findings = std::move(findings)};
}

}  // namespace nenpo::pages
