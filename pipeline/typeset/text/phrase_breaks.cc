#include "typeset/text/phrase_breaks.h"

#include <algorithm>

#include "typeset/text/phrase.h"

namespace nenpo::typeset {
namespace {

constexpr Em kTolerance = 0.01_em;  // a phrase of exactly the line's length fits
constexpr std::size_t kLinesByPhrase =
    3;                              // so many lines may be one more than breaking anywhere needs
constexpr int kBalancingSteps = 7;  // halvings: to within a hundredth of the line
constexpr double kSpacesInPhrase = 1.15;  // a phrase may be this much longer than its characters

bool is_overfull(const jlreq::ComposedParagraph& composed) {
  return std::any_of(composed.lines.begin(), composed.lines.end(), [](const jlreq::Line& line) {
    return line.kind == jlreq::Adjustment::kOverfull;
  });
}

/// The same number of lines at the least length that allows it: like lengths instead of a long and
/// a short one.
jlreq::ComposedParagraph balance(const std::vector<jlreq::Cluster>& clusters,
                                 jlreq::ParagraphStyle paragraph, jlreq::ComposedParagraph best) {
  const std::size_t lines = best.lines.size();
  if (lines < 2) return best;
  Em enough = paragraph.line_length;
  Em short_of = enough / static_cast<double>(lines) / 2;
  for (int step = 0; step < kBalancingSteps; ++step) {
    paragraph.line_length = (enough + short_of) / 2;
    auto attempt = jlreq::compose_paragraph(clusters, paragraph);
    if (attempt.lines.size() == lines && !is_overfull(attempt)) {
      best = std::move(attempt);
      enough = paragraph.line_length;
    } else {
      short_of = paragraph.line_length;
    }
  }
  return best;
}

void keep_phrases(MeasuredText& measured, Em line_length) {
  const std::vector<bool> ends = phrase_ends(measured.drawn);
  auto& clusters = measured.clusters;
  const auto ends_behind = [&](std::size_t i) {
    return i + 1 == clusters.size() || ends[measured.character_of_cluster[i + 1] - 1];
  };
  for (std::size_t begin = 0; begin < clusters.size();) {
    Em length;
    std::size_t end = begin;
    do {
      length += clusters[end].advance;
    } while (!ends_behind(end++));
    if (length * kSpacesInPhrase <= line_length) {
      for (std::size_t i = begin; i + 1 < end; ++i) clusters[i].keep_with_next = true;
    }
    begin = end;
  }
}

}  // namespace

jlreq::ComposedParagraph compose_by_phrase(MeasuredText& measured,
                                           jlreq::ParagraphStyle paragraph) {
  paragraph.justify = jlreq::Justify::kNo;
  paragraph.line_length += kTolerance;
  auto anywhere = jlreq::compose_paragraph(measured.clusters, paragraph);
  if (anywhere.lines.size() < 2) return anywhere;
  const std::vector<jlreq::Cluster> free = measured.clusters;
  keep_phrases(measured, paragraph.line_length - paragraph.rest_indent);
  auto phrased = jlreq::compose_paragraph(measured.clusters, paragraph);
  const std::size_t most =
      std::max(anywhere.lines.size(), std::min(anywhere.lines.size() + 1, kLinesByPhrase));
  if (phrased.lines.size() > most || is_overfull(phrased)) {
    measured.clusters = free;
    phrased = std::move(anywhere);
  }
  return balance(measured.clusters, paragraph, std::move(phrased));
}

}  // namespace nenpo::typeset
