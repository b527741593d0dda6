#include "assemble/chapter.h"

#include "assemble/headings.h"
#include "assemble/inline_marks.h"
#include "assemble/insertions.h"
#include "assemble/japanese_dates.h"
#include "assemble/part_reader.h"
#include "assemble/walk.h"
#include "base/text.h"

namespace nenpo::assemble {
namespace {

constexpr std::string_view kNoteSign = "※";

model::Text* first_text(model::Paragraph& paragraph) {
  return paragraph.text.empty() ? nullptr : std::get_if<model::Text>(&paragraph.text.front());
}

/// A paragraph that begins with ※ explains a word above it.
void make_notes(model::Blocks& blocks) {
  for_each_block(blocks, [](model::Block& block) {
    auto* paragraph = std::get_if<model::Paragraph>(&block);
    auto* first = paragraph == nullptr ? nullptr : first_text(*paragraph);
    if (first == nullptr || !first->text.starts_with(kNoteSign)) return;
    first->text = trim(first->text.substr(kNoteSign.size()));
    model::Note note{std::string(kNoteSign), std::move(paragraph->text), paragraph->from};
    block = std::move(note);
  });
}

/// The page indents paragraphs itself: a blank typed at the head of one would indent it twice.
void drop_typed_indents(model::Blocks& blocks) {
  for_each<model::Paragraph>(blocks, [](model::Paragraph& paragraph) {
    model::Text* first = first_text(paragraph);
    while (first != nullptr && !first->text.empty() &&
           is_blank(decode_utf8(first->text, 0).value)) {
      first->text.erase(0, decode_utf8(first->text, 0).size);
    }
  });
}

std::vector<HeadingEnd> ends_in(const std::string& name, const PublicationTemplate& publication) {
  std::vector<HeadingEnd> ends;
  for (const HeadingEnd& end : publication.heading_ends) {
    if (end.prose == name) ends.push_back(end);
  }
  return ends;
}

}  // namespace

model::Blocks chapter(const SourceText& source, const std::string& name, const Assembly& assembly) {
  auto blocks = read_parts(source, assembly);
  end_headings(blocks, ends_in(name, assembly.publication), assembly.findings);
  mark_headings(blocks);
  drop_typed_indents(blocks);
  make_notes(blocks);
  for (const Insertion& insertion : assembly.publication.insertions) {
    if (insertion.prose == name) insert_blocks(blocks, insertion, assembly);
  }
  resolve_inline_marks(blocks, assembly);
  check_dates(blocks, assembly.findings);
  return blocks;
}

}  // namespace nenpo::assemble
