#include "tests/render/booklet.h"

#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <memory>
#include <utility>

#include "font/font_set.h"
#include "tests/support/golden.h"

namespace nenpo::test {
namespace {

constexpr Pt kSize{10.5};
constexpr double kLeading = 18;
constexpr double kMargin = 72;

font::FontSet& fonts() {
  static auto set = font::FontSet::open(source_folder() / "fonts");
  return set.value();
}

model::GlyphRun start_run(const font::ShapedCluster& cluster) {
  model::GlyphRun run;
  run.face = cluster.face;
  run.size = kSize;
  return run;
}

}  // namespace

Booklet::Booklet() {
  pages.name = "plan";
  pages.title = "計画（試験）";
  pages.author = "川崎市";
  pages.issued = {2026, 3, 31};
  pages.faces = fonts().faces();
}

Booklet& Booklet::page(std::string_view label) {
  pages.pages.emplace_back();
  pages.pages.back().width = from_mm(210);
  pages.pages.back().height = from_mm(297);
  pages.pages.back().label = label;
  y_ = kMargin;
  return *this;
}

Booklet& Booklet::begin(model::TagBegin tag) { return add(std::move(tag)); }
Booklet& Booklet::begin(model::Role role) { return add(model::TagBegin{.role = role}); }
Booklet& Booklet::end() { return add(model::TagEnd{}); }

Booklet& Booklet::add(model::PageItem item) {
  pages.pages.back().items.push_back(std::move(item));
  return *this;
}

Booklet& Booklet::element(model::Role role, std::string_view content) {
  return begin(role).text(content).end();
}

Booklet& Booklet::outline(int level, std::string_view title, std::string_view destination) {
  pages.outline.push_back({level, std::string(title), std::string(destination)});
  return *this;
}

Booklet& Booklet::text(std::string_view text) {
  const auto role = fonts().role("body");
  const font::ShapedText& shaped = fonts().shape(*role, text);
  double x = kMargin;
  std::vector<model::GlyphRun> runs;
  for (const font::ShapedCluster& cluster : shaped.clusters) {
    if (runs.empty() || runs.back().face != cluster.face) runs.push_back(start_run(cluster));
    model::GlyphRun& run = runs.back();
    for (std::uint32_t i = 0; i < cluster.glyph_count; ++i) {
      const auto& glyph = shaped.glyphs[cluster.glyph_begin + i];
      run.glyphs.push_back({glyph.index, static_cast<float>(x), static_cast<float>(y_)});
      x += double{glyph.advance} * kSize.count();
    }
    run.clusters.push_back({static_cast<std::uint8_t>(cluster.text_size),
                            static_cast<std::uint8_t>(cluster.glyph_count)});
    run.text += text.substr(cluster.text_begin, cluster.text_size);
  }
  for (model::GlyphRun& run : runs) add(std::move(run));
  y_ += kLeading;
  return *this;
}

std::string output_of(const std::string& command) {
  const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen((command + " 2>&1").c_str(), "r"), pclose);
  EXPECT_TRUE(pipe) << command;
  std::string output;
  std::array<char, 4096> buffer{};
  while (pipe) {
    const std::size_t count = fread(buffer.data(), 1, buffer.size(), pipe.get());
    if (count == 0) break;
    output.append(buffer.data(), count);
  }
  return output;
}

std::string read_pdf(const std::string& program, const std::string& pdf,
                     const std::string& arguments) {
  const auto file = fresh_folder("render") / "book.pdf";
  write_file(file, pdf);
  return output_of(program + " " + file.string() + " " + arguments);
}

}  // namespace nenpo::test
