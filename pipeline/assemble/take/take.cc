#include "assemble/take/take.h"

#include <algorithm>
#include <string>
#include <utility>

#include "assemble/block_kind.h"
#include "assemble/part_reader.h"
#include "assemble/take/heading_serials.h"
#include "assemble/take/picture.h"
#include "assemble/walk.h"

namespace nenpo::assemble {
namespace {

constexpr int kDeepestHeading = 6;

class Taking {
 public:
  Taking(const Fence& fence, const Assembly& assembly)
      : fence_(fence), assembly_(assembly), findings_(assembly.findings) {}

  model::Blocks take(const std::vector<ProsePiece*>& pieces) {
    if (!check_items(pieces)) return {};
    model::Blocks blocks;
    for (ProsePiece* piece : pieces) append(blocks, printed(*piece));
    set_levels(blocks);
    return blocks;
  }

 private:
  bool check_items(const std::vector<ProsePiece*>& pieces) {
    const std::string_view items = fence_.attribute("items");
    if (items.empty() || pieces.empty()) return true;
    items_ = parse_numbers(items);
    const bool is_list = pieces.size() == 1 && pieces.front()->kind == PieceKind::kList;
    const bool fits = is_list && !items_.empty() && items_.back() <= pieces.front()->printed.size();
    if (!fits) {
      report("囲み「take」の items=\"" + std::string(items) +
                 "\" に当たる項目が原稿にありません。何も印刷しませんでした。",
             is_list
                 ? "この箇条書きの項目は" + std::to_string(pieces.front()->printed.size()) +
                       "つです。例：items=\"1-" + std::to_string(pieces.front()->printed.size()) +
                       "\""
                 : "items は、1つの箇条書きから取るときに書きます。kind=\"list\" と、要れば nth "
                   "も書いてください。例：kind=\"list\" items=\"1-3\"");
    }
    return fits;
  }

  model::Blocks printed(ProsePiece& piece) {
    const bool again = fence_.attribute("again") == "yes";
    bool before = false;
    for (std::size_t part = 0; part < piece.printed.size(); ++part) {
      if (!is_taken(piece, part)) continue;
      if (piece.printed[part]++ > 0) {
        if (!before && !again) report_twice(piece, part);
        before = true;
      }
    }
    if (piece.mark) return read_parts(SourceParts{*piece.mark}, assembly_);
    model::Block block = piece.block;
    if (auto* list = std::get_if<model::List>(&block)) keep_items(*list);
    if (auto* heading = std::get_if<model::Heading>(&block); heading != nullptr && before) {
      heading->id.clear();  // references lead to the first
    }
    return {std::move(block)};
  }

  bool is_taken(const ProsePiece& piece, std::size_t part) const {
    return items_.empty() || piece.kind != PieceKind::kList ||
           std::find(items_.begin(), items_.end(), part + 1) != items_.end();
  }

  void keep_items(model::List& list) const {
    if (items_.empty()) return;
    std::vector<model::ListItem> kept;
    for (const std::size_t item : items_) kept.push_back(std::move(list.items[item - 1]));
    list.items = std::move(kept);
  }

  /// The first heading gets the level, those below it keep their distance.
  void set_levels(model::Blocks& blocks) {
    const std::string_view typed = fence_.attribute("level");
    if (typed.empty()) return;
    const auto level = parse_numbers(typed);
    if (level.size() != 1 || level.front() > kDeepestHeading) {
      report("囲み「take」の level=\"" + std::string(typed) +
                 "\" を読めません。見出しの段は原稿のま"
                 "まにしました。",
             "1から6までの数を書いてください。例：level=\"2\"");
      return;
    }
    std::optional<int> shift;
    for_each<model::Heading>(blocks, [&](model::Heading& heading) {
      if (!shift) shift = static_cast<int>(level.front()) - heading.level;
      heading.level = std::clamp(heading.level + *shift, 1, kDeepestHeading);
    });
  }

  void report(std::string message, std::string remedy) {
    findings_.push_back(finding_at(fence_.from, Severity::kError, "malformed-block",
                                   std::move(message), std::move(remedy)));
  }

  void report_twice(const ProsePiece& piece, std::size_t part) {
    Finding finding = finding_at(
        fence_.from, Severity::kInfo, "prose-printed-twice",
        "原稿の「" + words_of(piece, part) + "」を、この冊子に2回以上印刷しています。",
        "わざと繰り返すときは、again=\"yes\" を書き足してください。例：:::{take prose=\"…\" "
        "again=\"yes\"}");
    finding.related.push_back({piece.from.file, "", std::to_string(piece.from.line)});
    findings_.push_back(std::move(finding));
  }

  const Fence& fence_;
  const Assembly& assembly_;
  Findings& findings_;
  std::vector<std::size_t> items_;  // from 1; empty: all of them
};

model::Blocks make_take(const Fence& fence, const Assembly& assembly) {
  const std::string_view name = fence.attribute("prose");
  ShelvedProse* prose = assembly.shelf.open(name, assembly);
  if (prose == nullptr) return missing_prose(name, fence.from, assembly.findings);
  const auto pieces = chosen_pieces(fence, *prose, assembly.findings);
  model::Blocks taken = Taking(fence, assembly).take(pieces);
  complete_pictures(fence, taken, assembly);
  check_dropped_titles(fence, taken, *prose, assembly.findings);
  return in_form(fence, std::move(taken), assembly);
}

}  // namespace

std::vector<BlockKind> take_blocks() {
  return {{"take",
           {"prose", "under", "kind", "nth", "match", "items", "level", "as", "again", "title",
            "file", "name", "alt", "owner", "fit", "picture"},
           make_take}};
}

}  // namespace nenpo::assemble
