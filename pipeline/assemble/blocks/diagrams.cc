#include <charconv>
#include <optional>
#include <string>
#include <string_view>

#include "assemble/block_kind.h"
#include "assemble/prose_source.h"

namespace nenpo::assemble {
namespace {

std::optional<int> whole_number(std::string_view text) {
  int number = 0;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, number);
  return error == std::errc() && stop == end ? std::optional(number) : std::nullopt;
}

/// :::{sheet-counter sheet="1" of="4"}
model::Blocks make_sheet_counter(const Fence& fence, const Assembly& assembly) {
  constexpr int kMost = 20;
  const auto sheet = whole_number(fence.attribute("sheet"));
  const auto of = whole_number(fence.attribute("of"));
  if (sheet && of && *sheet >= 1 && *sheet <= *of && *of <= kMost) {
    model::Blocks blocks;
    blocks.emplace_back(model::Diagram{model::SheetCounter{*sheet, *of, fence.from}});
    return blocks;
  }
  assembly.findings.push_back(finding_at(
      fence.from, Severity::kError, "malformed-block",
      "囲み「sheet-counter」の sheet=\"" + std::string(fence.attribute("sheet")) + "\" of=\"" +
          std::string(fence.attribute("of")) + "\" を読めません。枚数を印刷しませんでした。",
      "何枚のうちの何枚目かを、20枚までの数で書いてください。例：:::{sheet-counter "
      "sheet=\"1\" of=\"4\"}"));
  return {};
}

}  // namespace

std::vector<BlockKind> diagram_blocks() {
  return {{"sheet-counter", {"sheet", "of"}, make_sheet_counter}};
}

}  // namespace nenpo::assemble
