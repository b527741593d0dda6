#include "tests/pages/drawn_pages.h"

#include <utility>

#include "base/text.h"

namespace nenpo::pages {
namespace {

constexpr double kPageWidth = 300;
constexpr double kPageHeight = 350;
constexpr double kFootBaseline = 335;
constexpr double kAscent = 0.9;  // em
constexpr double kInk = 0.98;    // em: neighbours do not touch
constexpr int kLinesAPage = 10;

model::GlyphRun run_of(double x, double y, const std::string& text, double size) {
  model::GlyphRun run;
  run.size = Pt{size};
  run.text = text;
  for (std::size_t i = 0; i < to_utf32(text).size(); ++i) {
    run.glyphs.push_back(
        {1, static_cast<float>(x + size * static_cast<double>(i)), static_cast<float>(y)});
  }
  return run;
}

}  // namespace

Drawing::Drawing() { pages_.name = "drawn"; }

Drawing& Drawing::page(const std::string& chapter) {
  page_without_folio();
  last().label = std::to_string(++folio_);
  const std::string foot = folio_ % 2 == 0 ? last().label + chapter : chapter + last().label;
  const double width = kEm * static_cast<double>(to_utf32(foot).size());
  const double right = kPageWidth - kLeft;
  open(model::Role::kArtifact);
  if (folio_ % 2 == 0) {
    text(kLeft, kFootBaseline, last().label);
    text(kLeft + kEm, kFootBaseline, chapter);
  } else {
    text(right - kEm, kFootBaseline, last().label);
    text(right - width, kFootBaseline, chapter);
  }
  return close();
}

Drawing& Drawing::page_without_folio() {
  model::Page page;
  page.width = Pt{kPageWidth};
  page.height = Pt{kPageHeight};
  pages_.pages.push_back(std::move(page));
  return *this;
}

Drawing& Drawing::ends(model::PageEnd end) {
  last().end = end;
  return *this;
}

Drawing& Drawing::open(model::Role role) {
  model::TagBegin tag;
  tag.role = role;
  last().items.emplace_back(std::move(tag));
  return *this;
}

Drawing& Drawing::link(const std::string& destination) {
  model::TagBegin tag;
  tag.role = model::Role::kReference;
  tag.destination = destination;
  tag.link_areas.push_back({Pt{left_}, Pt{kTop}, Pt{kEm}, Pt{kEm}});
  last().items.emplace_back(std::move(tag));
  return *this;
}

Drawing& Drawing::close(int tags) {
  for (int i = 0; i < tags; ++i) last().items.emplace_back(model::TagEnd{});
  return *this;
}

Drawing& Drawing::anchor(const std::string& id) {
  last().items.emplace_back(model::Anchor{id, {}});
  return *this;
}

Drawing& Drawing::column(int index, int count) {
  width_ = (kWidth - kGap * (count - 1)) / count;
  left_ = kLeft + (width_ + kGap) * index;
  return *this;
}

Drawing& Drawing::line(int number, const std::string& words, double size) {
  const double y = kFirstBaseline + kLeading * number;
  const Em natural{static_cast<double>(to_utf32(words).size())};
  last().lines.push_back({.at = {Pt{left_}, Pt{y}},
                          .length = in_em(Pt{width_}, Pt{size}),
                          .natural = natural,
                          .adjustment = {},
                          .reason = {},
                          .text = words,
                          .ending = "paragraph end"});
  return text(left_, y, words, size);
}

Drawing& Drawing::text(double x, double y, const std::string& words, double size) {
  last().items.emplace_back(run_of(x, y, words, size));
  return *this;
}

Drawing& Drawing::referring(int number, const std::string& words, const std::string& destination,
                            const std::string& printed) {
  const double y = kFirstBaseline + kLeading * number;
  open(model::Role::kParagraph).open(model::Role::kSpan).line(number, words).close();
  last().lines.back().text += printed;
  const double x = left_ + kEm * static_cast<double>(to_utf32(words).size());
  return link(destination).text(x, y, printed).close(2);
}

Drawing& Drawing::rule(double x1, double y1, double x2, double y2) {
  last().items.emplace_back(model::Line{
      .from = {Pt{x1}, Pt{y1}}, .to = {Pt{x2}, Pt{y2}}, .width = Pt{0.5}, .colour = {}});
  return *this;
}

Drawing& Drawing::paragraph(int first, int lines) {
  open(model::Role::kParagraph);
  for (int i = 0; i < lines; ++i) line(first + i, "市民の暮らし");
  return close();
}

Drawing& Drawing::heading(int number, const std::string& words, model::Role role) {
  return open(role).line(number, words).close();
}

Drawing& Drawing::outline(int level, const std::string& title, const std::string& destination) {
  pages_.outline.push_back({level, title, destination});
  return *this;
}

Hanmen drawn_hanmen() {
  return {.sides = model::Sides::kFacing,
          .inner = Pt{Drawing::kLeft},
          .top = Pt{Drawing::kTop},
          .line_length = Pt{Drawing::kWidth},
          .leading = Pt{Drawing::kLeading},
          .lines = kLinesAPage,
          .first_baseline = Pt{Drawing::kFirstBaseline},
          .body_size = Pt{Drawing::kEm},
          .body_faces = {0},
          .foot_top = Pt{Drawing::kFootTop},
          .foot = Foot::kFolioAndTitle,
          .folio = model::FolioPlace::kOutside,
          .running_title = "計画",
          .contents_depth = 2,
          .column_gap = Pt{20}};
}

Ink box_ink() {
  return [](const model::GlyphRun& run, std::size_t) {
    return model::Box{Pt{}, run.size * -kAscent, run.size * kInk, run.size * kInk};
  };
}

}  // namespace nenpo::pages
