#include "assemble/chapter.h"

#include "assemble/bind_facts.h"
#include "assemble/headings.h"
#include "assemble/inline_marks.h"
#include "assemble/insertions.h"
#include "assemble/part_reader.h"
#include "base/text.h"

namespace nenpo::assemble {
namespace {

constexpr std::string_view kNoteSign = "※";

/// A paragraph that begins with ※ explains a word above it.
void make_notes(model::Blocks& blocks) {
  for (model::Block& block : blocks) {
    auto* paragraph = std::get_if<model::Paragraph>(&block);
    if (paragraph == nullptr || paragraph->text.empty()) continue;
    auto* first = std::get_if<model::Text>(&paragraph->text.front());
    if (first == nullptr || !first->text.starts_with(kNoteSign)) continue;
    first->text = trim(first->text.substr(kNoteSign.size()));
    model::Note note{std::string(kNoteSign), std::move(paragraph->text), paragraph->from};
    block = std::move(note);
  }
}

/// The page indents paragraphs itself: a blank typed at the head of one would indent it twice.
void drop_typed_indents(model::Blocks& blocks) {
  for (model::Block& block : blocks) {
    auto* paragraph = std::get_if<model::Paragraph>(&block);
    if (paragraph == nullptr || paragraph->text.empty()) continue;
    auto* first = std::get_if<model::Text>(&paragraph->text.front());
    while (first != nullptr && !first->text.empty() &&
           is_blank(decode_utf8(first->text, 0).value)) {
      first->text.erase(0, decode_utf8(first->text, 0).size);
    }
  }
}

std::vector<HeadingEnd> ends_in(const std::string& name, const PublicationTemplate& publication) {
  std::vector<HeadingEnd> ends;
  for (const HeadingEnd& end : publication.heading_ends) {
    if (end.prose == name) ends.push_back(end);
  }
  return ends;
}

}  // namespace

model::Blocks chapter(const SourceText& source, const std::string& name,
                      const model::Edition& edition, const PublicationTemplate& publication,
                      Findings& findings) {
  auto blocks = read_parts(source, edition, publication, findings);
  end_headings(blocks, ends_in(name, publication), findings);
  mark_headings(blocks);
  drop_typed_indents(blocks);
  make_notes(blocks);
  for (const Insertion& insertion : publication.insertions) {
    if (insertion.prose == name) insert_blocks(blocks, insertion, edition, publication, findings);
  }
  resolve_inline_marks(blocks, edition, publication, findings);
  bind_facts(blocks, edition, findings);
  return blocks;
}

}  // namespace nenpo::assemble
