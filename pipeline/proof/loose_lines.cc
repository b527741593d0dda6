#include "proof/loose_lines.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace nenpo::proof {
namespace {

constexpr std::size_t kMost = 10;
constexpr double kLeast = 0.02;

struct LooseLine {
  double opened = 0;  // share of its length
  std::size_t page = 0, line = 0;
};

}  // namespace

void mark_loose_lines(const model::Pages& pages, model::Proof& proof) {
  std::vector<LooseLine> loose;
  for (std::size_t p = 0; p < pages.pages.size(); ++p) {
    const auto& lines = pages.pages[p].lines;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const double length = lines[i].length.count();
      const double opened = length > 0 ? lines[i].adjustment.count() / length : 0;
      if (opened >= kLeast) loose.push_back({opened, p, i});
    }
  }
  std::stable_sort(loose.begin(), loose.end(),
                   [](const LooseLine& a, const LooseLine& b) { return a.opened > b.opened; });
  if (loose.size() > kMost) loose.resize(kMost);
  for (const LooseLine& one : loose) proof.pages[one.page].loose_lines.push_back(one.line);
  for (model::ProofPage& page : proof.pages) {
    std::sort(page.loose_lines.begin(), page.loose_lines.end());
  }
}

}  // namespace nenpo::proof
