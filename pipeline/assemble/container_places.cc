#include "assemble/container_places.h"

#include <algorithm>
#include <string>
#include <utility>

namespace nenpo::assemble {
namespace {

/// More than any page needs; setting them is recursive and must end.
constexpr std::size_t kDeepest = 10;

struct Fault {
  std::string message;
  std::string remedy;
};

Fault outside(const Fence& inner, std::string_view outer) {
  const bool is_frame = inner.name == kFrame;
  return {
      "囲み「" + inner.name + "」は、囲み「" + std::string(outer) + "」のすぐ中にだけ置けます。",
      "囲み「" + std::string(outer) + "」の中に書いてください。例：" +
          (is_frame ? ":::{sheet layout=\"cover\"} の次の行に :::{frame name=\"title\"}"
                    : ":::{row shares=\"1:1\"} の次の行に :::{cell}")};
}

Fault inside(const Fence& inner, const Fence& outer) {
  return {"囲み「" + outer.name + "」（" + std::to_string(outer.from.line) +
              "行目から）の中に囲み「" + inner.name + "」は置けません。",
          "囲み「" + outer.name + "」を「:::」だけの行で閉じてから、囲み「" + inner.name +
              "」を始めてください。"};
}

Fault too_deep() {
  return {"囲みの中の囲みが" + std::to_string(kDeepest) + "段より深くなっています。",
          "囲みを減らすか、「:::」だけの行で外側の囲みを閉じてから始めてください。"};
}

std::optional<Fault> fault_of(const Fence& inner, const std::vector<Container>& open) {
  for (const auto& [part, whole] : {std::pair(kFrame, kSheet), std::pair(kCell, kRow)}) {
    if (inner.name != part) continue;
    if (open.empty() || open.back().head.name != whole) return outside(inner, whole);
  }
  if (!open.empty() && inner.name == kSheet) return inside(inner, open.back().head);
  const auto columns = std::find_if(
      open.begin(), open.end(), [](const Container& outer) { return outer.head.name == kColumns; });
  if (inner.name == kColumns && columns != open.end()) return inside(inner, columns->head);
  return open.size() >= kDeepest ? std::optional(too_deep()) : std::nullopt;
}

}  // namespace

bool is_container(std::string_view name) {
  return std::find(kContainers.begin(), kContainers.end(), name) != kContainers.end();
}

bool is_compartment_of(std::string_view inner, std::string_view outer) {
  return (inner == kFrame && outer == kSheet) || (inner == kCell && outer == kRow);
}

bool report_misplaced(const Fence& inner, const std::vector<Container>& open, Findings& findings) {
  const auto fault = fault_of(inner, open);
  if (!fault) return false;
  findings.push_back(finding_at(inner.from, Severity::kError, "misplaced-block",
                                fault->message + "囲まずに、中身だけを印刷しました。",
                                fault->remedy));
  return true;
}

}  // namespace nenpo::assemble
