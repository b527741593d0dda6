#include "assemble/compartments.h"

#include <charconv>
#include <string>
#include <utility>

#include "assemble/container.h"
#include "assemble/container_places.h"
#include "assemble/fenced_blocks.h"
#include "assemble/walk.h"
#include "base/text.h"

namespace nenpo::assemble {
namespace {

void report_loose(const Fence& head, std::string_view compartment, Findings& findings) {
  const std::string inner(compartment);
  findings.push_back(finding_at(
      head.from, Severity::kError, "misplaced-block",
      "囲み「" + head.name + "」の中に、囲み「" + inner + "」に入っていないものがあります。隣の「" +
          inner + "」に入れて印刷しました。",
      "囲み「" + head.name + "」のすぐ中には、囲み「" + inner + "」を書いてください。例：" +
          (compartment == kFrame ? ":::{frame name=\"title\"}" : ":::{cell}")));
}

/// What stands between the compartments goes into the one before it, or else into the first.
std::vector<Compartment> without_loose(const Fence& head, std::string_view compartment,
                                       std::vector<Compartment> parts, Findings& findings) {
  std::vector<Compartment> kept;
  for (Compartment& part : parts) {
    if (part.head == nullptr) report_loose(head, compartment, findings);
    const bool joins = !kept.empty() && (part.head == nullptr || kept.back().head == nullptr);
    if (!joins) {
      kept.push_back(std::move(part));
      continue;
    }
    append(kept.back().blocks, std::move(part.blocks));
    if (part.head != nullptr) kept.back().head = part.head;
  }
  return kept;
}

model::Blocks all_blocks(std::vector<Compartment> parts) {
  model::Blocks blocks;
  for (Compartment& part : parts) append(blocks, std::move(part.blocks));
  return blocks;
}

std::optional<double> parse_share(std::string_view text) {
  double share = 0;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, share);
  return error == std::errc() && stop == end && share > 0 ? std::optional(share) : std::nullopt;
}

/// "3:6:6", or none if that is not what is written.
std::vector<double> parse_shares(std::string_view text) {
  std::vector<double> shares;
  for (const std::string_view part : split(text, ':')) {
    const auto share = parse_share(trim(part));
    if (!share) return {};
    shares.push_back(*share);
  }
  return shares;
}

std::vector<double> shares_of(const Fence& head, std::size_t cells, Findings& findings) {
  const std::string typed(head.attribute("shares"));
  auto shares = typed.empty() ? std::vector<double>(cells, 1) : parse_shares(typed);
  if (shares.size() == cells) return shares;
  findings.push_back(
      finding_at(head.from, Severity::kError, "malformed-block",
                 "囲み「row」の幅の割合「" + typed + "」が、中にある" + std::to_string(cells) +
                     "つの「cell」と合いません。同じ幅で並べました。",
                 "「cell」と同じ数だけ、0より大きい数を「:」で区切って書いてください。例：:::{row "
                 "shares=\"3:6:6\"}"));
  return std::vector<double>(cells, 1);
}

}  // namespace

model::Blocks sheet(const Fence& head, std::vector<Compartment> frames, Findings& findings) {
  report_attributes(head, {"layout"}, findings);
  model::GridSheet sheet{required_name(head, "layout", "cover", findings), {}, head.from};
  frames = without_loose(head, kFrame, std::move(frames), findings);
  const bool has_frames = !frames.empty() && frames.front().head != nullptr;
  if (sheet.layout.empty() || !has_frames) return all_blocks(std::move(frames));
  for (Compartment& part : frames) {
    report_attributes(*part.head, {"name"}, findings);
    drop_page_breaks(*part.head, part.blocks, findings);
    std::string name = required_name(*part.head, "name", "title", findings);
    if (name.empty() && !sheet.frames.empty()) {
      append(sheet.frames.back().blocks, std::move(part.blocks));
    } else {
      sheet.frames.push_back({std::move(name), std::move(part.blocks), part.head->from});
    }
  }
  return {std::move(sheet)};
}

model::Blocks row(const Fence& head, std::vector<Compartment> cells, Findings& findings) {
  report_attributes(head, {"shares", "kind"}, findings);
  cells = without_loose(head, kCell, std::move(cells), findings);
  if (cells.empty() || cells.front().head == nullptr) return all_blocks(std::move(cells));
  model::Row row;
  row.shares = shares_of(head, cells.size(), findings);
  row.kind = head.attribute("kind");
  row.from = head.from;
  for (Compartment& part : cells) {
    if (part.head->name == kCell) {
      report_attributes(*part.head, {}, findings);
      drop_page_breaks(*part.head, part.blocks, findings);
    }
    row.cells.push_back(std::move(part.blocks));
  }
  return {std::move(row)};
}

}  // namespace nenpo::assemble
