// looseness PROSE [EM...]   sets all Markdown texts below a folder, justified, at each line length
// (40 and 20 em unless said), line by line and by whole paragraphs, and prints how far gaps open
// beyond their natural width, with the ten loosest lines. Characters count as JLREQ counts them; no
// font is needed.

#include "tests/jlreq/looseness.h"

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <iomanip>
#include <iostream>
#include <string>
#include <string_view>

#include "tests/jlreq/composing.h"

namespace {

using namespace nenpo;
using namespace nenpo::literals;

constexpr std::size_t kShown = 10;
constexpr std::size_t kLong = 5000;
constexpr int kRepeated = 50;
constexpr int kDecimals = 3;

double milliseconds_since(std::clock_t start) {
  return 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

void print(std::string_view name, const jlreq::test::Looseness& measured, double milliseconds) {
  const Em worst = measured.lines.empty() ? 0_em : measured.lines.front().opening;
  std::cout << "  " << name << "  " << measured.lines_set << " lines, " << measured.lines.size()
            << " justified: " << measured.loose << " opened > 1/4 em ("
            << 100 * measured.loose_share() << " %), worst " << worst.count() << " em; left short "
            << measured.left_short << ", overfull " << measured.overfull << ", short last lines "
            << measured.short_last << ", split numbers " << measured.split_numbers << "; "
            << milliseconds << " ms of CPU\n";
  for (std::size_t i = 0; i < std::min(kShown, measured.lines.size()); ++i) {
    const auto& line = measured.lines[i];
    std::cout << "    " << line.opening.count() << "  " << line.where << "  " << line.text << '\n';
  }
}

/// All texts as one paragraph of `kLong` characters, so often that a clock can tell.
void print_speed(const std::vector<jlreq::test::ProseParagraph>& prose,
                 const jlreq::ParagraphStyle& style) {
  std::string text;
  for (const auto& paragraph : prose) text += paragraph.text;
  std::vector<jlreq::Cluster> clusters = jlreq::test::clusters_of(text);
  clusters.resize(std::min(kLong, clusters.size()));
  const std::clock_t start = std::clock();
  for (int i = 0; i < kRepeated; ++i) jlreq::compose_paragraph(clusters, style);
  const double time = milliseconds_since(start);
  std::cout << "    a paragraph of " << clusters.size() << " characters: " << time / kRepeated
            << " ms of CPU\n";
}

void measure(std::string_view name, const std::vector<jlreq::test::ProseParagraph>& prose,
             const jlreq::ParagraphStyle& style) {
  const std::clock_t start = std::clock();
  const auto measured = jlreq::test::measure_looseness(prose, style);
  const double time = milliseconds_since(start);
  print(name, measured, time);
  print_speed(prose, style);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::cerr << "usage: looseness PROSE [EM...]\n";
    return 2;
  }
  const auto prose = jlreq::test::read_prose(argv[1]);
  std::vector<double> lengths{40, 20};
  if (argc > 2) lengths.clear();
  for (int i = 2; i < argc; ++i) lengths.push_back(std::atof(argv[i]));
  std::cout << std::fixed << std::setprecision(kDecimals) << prose.size() << " paragraphs\n";
  for (const double length : lengths) {
    std::cout << length << " em\n";
    jlreq::ParagraphStyle style{.line_length = Em{length}};
    style.line_breaking = jlreq::LineBreaking::kLineByLine;
    measure("line by line   ", prose, style);
    style.line_breaking = jlreq::LineBreaking::kWholeParagraph;
    measure("whole paragraph", prose, style);
  }
  return 0;
}
