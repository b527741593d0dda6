#include <string>

#include "assemble/block_kind.h"
#include "assemble/data/records.h"
#include "assemble/walk.h"

namespace nenpo::assemble {
namespace {

/// :::{people-ring}: counted from the roster.
model::Blocks people_ring(const Fence& fence, const Assembly& assembly) {
  model::PeopleRing ring;
  ring.people = records_of(assembly.edition, "roster").size();
  ring.alternative_text = "参加者" + std::to_string(ring.people) + "人を表す、車座に並んだ点";
  ring.from = fence.from;
  return {model::Gathering{std::move(ring)}};
}

}  // namespace

std::vector<BlockKind> gathering_blocks() { return {{"people-ring", {}, people_ring}}; }

}  // namespace nenpo::assemble
