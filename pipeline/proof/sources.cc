#include "proof/sources.h"

#include <string>

#include "base/cell_address.h"
#include "model/table_facts.h"

namespace nenpo::proof {
namespace {

std::string place_of(const model::Provenance& from) {
  return to_string(Place{from.file, from.sheet, to_a1(from.cell)});
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
      if (!from) continue;
      auto& sources = proof.pages[i].sources;
      sources.push_back({static_cast<int>(sources.size()) + 1, mark.box, mark.fact, place_of(*from),
                         from->text_as_written});
    }
  }
}

}  // namespace nenpo::proof
