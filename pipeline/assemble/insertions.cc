#include "assemble/insertions.h"

#include <algorithm>
#include <iterator>

#include "assemble/headings.h"
#include "assemble/inlines.h"
#include "assemble/part_reader.h"
#include "assemble/prose_source.h"

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

model::Blocks insertion_blocks(const Insertion& insertion, const model::Edition& edition,
                               const PublicationTemplate& publication, Findings& findings) {
  auto blocks = read_parts(insertion.text, edition, publication, findings);
  mark_headings(blocks);
  return blocks;
}

}  // namespace

void insert_blocks(model::Blocks& blocks, const Insertion& insertion, const model::Edition& edition,
                   const PublicationTemplate& publication, Findings& findings) {
  const std::string wanted = without_blanks(insertion.after_heading);
  const auto place = std::find_if(blocks.begin(), blocks.end(), [&](const model::Block& block) {
    const auto* heading = std::get_if<model::Heading>(&block);
    return heading != nullptr && without_blanks(written(*heading)) == wanted;
  });
  if (place == blocks.end()) {
    findings.push_back(
        finding_at(insertion.from, Severity::kError, "insert-place-missing",
                   "原稿 " + insertion.prose + " に見出し「" + insertion.after_heading +
                       "」がないため、" + insertion.text.file + " を入れられませんでした。",
                   "[[insert]] の after_heading を、原稿の見出しと同じ文字にしてください。例：(2) "
                   "行政体内部の執行体制"));
    return;
  }
  model::Blocks more = insertion_blocks(insertion, edition, publication, findings);
  const auto end = section_end(blocks, static_cast<std::size_t>(place - blocks.begin()));
  blocks.insert(blocks.begin() + static_cast<std::ptrdiff_t>(end),
                std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
  if (insertion.confirm.empty()) return;
  findings.push_back(finding_at({insertion.text.file, 1}, Severity::kInfo, "to-be-confirmed",
                                insertion.confirm,
                                "確かめたら、[[insert]] の confirm の行を消してください。"));
}

}  // namespace nenpo::assemble
