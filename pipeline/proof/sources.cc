#include "proof/sources.h"

#include <algorithm>
#include <string>

#include "base/cell_address.h"
#include "model/table_facts.h"

namespace nenpo::proof {
namespace {

bool on_one_line(const model::Box& a, const model::Box& b) {
  return a.y < b.y + b.height && b.y < a.y + a.height;
}

/// A figure that is set in parts is called out once: parts on one line within one box.
void add_part(model::ProofSource& source, const model::Box& part) {
  model::Box& last = source.boxes.back();
  if (!on_one_line(last, part)) return source.boxes.push_back(part);
  const Pt left = std::min(last.x, part.x), top = std::min(last.y, part.y);
  last.width = std::max(last.x + last.width, part.x + part.width) - left;
  last.height = std::max(last.y + last.height, part.y + part.height) - top;
  last.x = left;
  last.y = top;
}

void add(const model::FactMark& mark, const model::Provenance& from,
         std::vector<model::ProofSource>& sources) {
  if (!sources.empty() && sources.back().fact == mark.fact) {
    return add_part(sources.back(), mark.box);
  }
  sources.push_back({static_cast<int>(sources.size()) + 1,
                     {mark.box},
                     mark.fact,
                     {from.file, from.sheet, to_a1(from.cell)},
                     from.text_as_written});
}

}  // namespace

std::optional<model::Provenance> provenance_of(const model::Edition& edition,
                                               std::string_view fact) {
  if (const auto* observation = model::find_fact(edition, fact)) return observation->from;
  if (const auto value = model::find_table_fact(edition, fact)) return value->from();
  return std::nullopt;
}

void name_sources(const model::Pages& pages, const model::Edition& edition, model::Proof& proof) {
  for (std::size_t i = 0; i < pages.pages.size(); ++i) {
    for (const model::FactMark& mark : pages.pages[i].facts) {
      const auto from = provenance_of(edition, mark.fact);
      if (from) add(mark, *from, proof.pages[i].sources);
    }
  }
}

}  // namespace nenpo::proof
