#include "assemble/insertions.h"

#include <iterator>

#include "assemble/headings.h"
#include "assemble/inlines.h"
#include "assemble/part_reader.h"
#include "assemble/prose_source.h"
#include "assemble/walk.h"

namespace nenpo::assemble {
namespace {

/// Behind the last block of the section that the heading at `heading` begins.
std::size_t section_end(const model::Blocks& blocks, std::size_t heading) {
  const int level = std::get<model::Heading>(blocks[heading]).level;
  std::size_t end = heading + 1;
  for (; end < blocks.size(); ++end) {
    const auto* next = std::get_if<model::Heading>(&blocks[end]);
    if (next != nullptr && next->level <= level) break;
  }
  return end;
}

/// Where the section that the heading begins ends, in whichever list of blocks it stands.
struct Place {
  model::Blocks* blocks = nullptr;
  std::size_t end = 0;
};

Place find_place(model::Blocks& blocks, const std::string& after_heading) {
  const std::string wanted = without_blanks(after_heading);
  Place place;
  for_each_list(blocks, [&](model::Blocks& list) {
    for (std::size_t i = 0; i < list.size() && place.blocks == nullptr; ++i) {
      const auto* heading = std::get_if<model::Heading>(&list[i]);
      if (heading == nullptr || without_blanks(written(*heading)) != wanted) continue;
      place = {&list, section_end(list, i)};
    }
  });
  return place;
}

}  // namespace

void insert_blocks(model::Blocks& blocks, const Insertion& insertion, const Assembly& assembly) {
  const Place place = find_place(blocks, insertion.after_heading);
  if (place.blocks == nullptr) {
    assembly.findings.push_back(
        finding_at(insertion.from, Severity::kError, "insert-place-missing",
                   "原稿 " + insertion.prose + " に見出し「" + insertion.after_heading +
                       "」がないため、" + insertion.text.file + " を入れられませんでした。",
                   "[[insert]] の after_heading を、原稿の見出しと同じ文字にしてください。例：(2) "
                   "行政体内部の執行体制"));
    return;
  }
  model::Blocks more = read_parts(insertion.text, assembly);
  mark_headings(more);
  place.blocks->insert(place.blocks->begin() + static_cast<std::ptrdiff_t>(place.end),
                       std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
  if (insertion.confirm.empty()) return;
  assembly.findings.push_back(
      finding_at({insertion.text.file, 1}, Severity::kInfo, "to-be-confirmed", insertion.confirm,
                 "確かめたら、[[insert]] の confirm の行を消してください。"));
}

}  // namespace nenpo::assemble
