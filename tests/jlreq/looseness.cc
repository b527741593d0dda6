#include "tests/jlreq/looseness.h"

#include <algorithm>

#include "tests/jlreq/composing.h"

namespace nenpo::jlreq::test {
namespace {

constexpr Em kLoose{0.25 + 1e-6};
constexpr std::size_t kShortLast = 2;

/// Of all units and counters the ones that no other word begins with: told apart without the
/// composer's list.
constexpr std::u32string_view kUnits = U"%％℃㎡年月日人件回位円歳割倍点校社台億万千百";

bool splits_number(char32_t before_last, char32_t last, char32_t first) {
  const bool joins = last == U'.' || last == U',' || last == U'，' || last == U'．';
  if (joins && is_digit(before_last) && is_digit(first)) return true;
  if (is_digit(last)) {
    return is_digit(first) || first == U'.' || first == U',' ||
           kUnits.find(first) != std::u32string_view::npos;
  }
  return is_digit(first) && (last == U'第' || last == U'▲');
}

class Measuring {
 public:
  Measuring(const ProseParagraph& paragraph, const ParagraphStyle& style, Looseness& sum)
      : paragraph_(paragraph),
        characters_(to_utf32(paragraph.text)),
        clusters_(clusters_of(paragraph.text)),
        composed_(compose_paragraph(clusters_, style)),
        sum_(sum) {}

  void run() {
    for (const Line& line : composed_.lines) add(line);
    const std::size_t lines = composed_.lines.size();
    sum_.lines_set += static_cast<int>(lines);
    if (lines < 2) return;
    const Line& last = composed_.lines.back();
    sum_.short_last += last.end - last.begin <= kShortLast ? 1 : 0;
  }

 private:
  void add(const Line& line) {
    if (line.end == clusters_.size()) return;
    if (line.kind == Adjustment::kOverfull) ++sum_.overfull;
    if (line.kind == Adjustment::kLeftShort) ++sum_.left_short;
    const Em opening = widest_opening(line);
    if (opening > kLoose) ++sum_.loose;
    const std::string text =
        to_utf8(std::u32string_view(characters_).substr(line.begin, line.end - line.begin));
    const std::string where = paragraph_.file + ":" + std::to_string(paragraph_.line);
    sum_.lines.push_back({opening, where, text});
    const char32_t before_last = line.end > 1 ? characters_[line.end - 2] : U' ';
    if (splits_number(before_last, characters_[line.end - 1], characters_[line.end])) {
      ++sum_.split_numbers;
      sum_.splits.push_back(text);
    }
  }

  Em widest_opening(const Line& line) const {
    Em widest;
    for (std::size_t i = line.begin; i + 1 < line.end; ++i) {
      const Em gap = composed_.x[i + 1] - composed_.x[i] - clusters_[i].advance;
      widest = std::max(widest, gap - composed_.space_after[i]);
    }
    return widest;
  }

  const ProseParagraph& paragraph_;
  std::u32string characters_;
  std::vector<Cluster> clusters_;
  ComposedParagraph composed_;
  Looseness& sum_;
};

}  // namespace

double Looseness::loose_share() const {
  return lines.empty() ? 0 : static_cast<double>(loose) / static_cast<double>(lines.size());
}

Looseness measure_looseness(std::span<const ProseParagraph> paragraphs,
                            const ParagraphStyle& style) {
  Looseness sum;
  for (const ProseParagraph& paragraph : paragraphs) Measuring(paragraph, style, sum).run();
  std::ranges::stable_sort(sum.lines, std::ranges::greater{}, &LooseLine::opening);
  return sum;
}

}  // namespace nenpo::jlreq::test
