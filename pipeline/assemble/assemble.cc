#include "assemble/assemble.h"

#include <iterator>

#include "assemble/bind_facts.h"
#include "assemble/chapter.h"
#include "assemble/front_matter.h"
#include "assemble/headings.h"
#include "assemble/ids.h"
#include "assemble/prose_source.h"
#include "assemble/take/prose_shelf.h"

namespace nenpo::assemble {
namespace {

/// The text that a part names, from the edition or from beside the template.
std::optional<SourceText> source_of(const Part& part, const model::Edition& edition) {
  return part.text ? part.text : submitted_prose(edition, part.prose);
}

model::Blocks printed_blocks(const Part& part, const Assembly& assembly) {
  const auto source = source_of(part, assembly.edition);
  if (!source) return missing_prose(part.prose, part.from, assembly.findings);
  if (part.kind == PartKind::kColophon) return {colophon(*source, assembly)};
  return chapter(*source, part.prose.empty() ? source->file : part.prose, assembly);
}

model::Blocks blocks_of(const Part& part, const Assembly& assembly) {
  switch (part.kind) {
    case PartKind::kCover:
      return {assembly.publication.cover};
    case PartKind::kContents:
      return {model::Contents{part.title}};
    case PartKind::kPageBreak:
      return {model::PageBreak{}};
    case PartKind::kChapter:
    case PartKind::kColophon:
      return printed_blocks(part, assembly);
  }
  return {};
}

/// The prose that cover and contents name is not printed: it says what they must agree with.
void compare_front_matter(const PublicationTemplate& publication, const model::Edition& edition,
                          const model::Blocks& blocks, Findings& findings) {
  for (const Part& part : publication.parts) {
    const bool compared = part.kind == PartKind::kCover || part.kind == PartKind::kContents;
    if (!compared || part.prose.empty()) continue;
    const auto prose = source_of(part, edition);
    if (!prose) {
      missing_prose(part.prose, part.from, findings);
    } else if (part.kind == PartKind::kCover) {
      compare_cover(*prose, publication.cover, findings);
    } else {
      compare_contents(*prose, blocks, findings);
    }
  }
}

model::Manuscript title_page(const PublicationTemplate& publication) {
  model::Manuscript manuscript;
  manuscript.name = publication.name;
  manuscript.title = publication.title;
  manuscript.short_title = publication.short_title;
  manuscript.author = publication.author;
  manuscript.subject = publication.subject;
  manuscript.issued = publication.issued;
  manuscript.first_folio = publication.first_folio;
  return manuscript;
}

}  // namespace

Result<model::Manuscript> assemble(const model::Edition& edition,
                                   const PublicationTemplate& publication, Findings& findings) {
  model::Manuscript manuscript = title_page(publication);
  Footnotes footnotes(publication.footnote_mark);
  ProseShelf shelf;
  const Assembly assembly{edition, publication, footnotes, shelf, findings};
  for (const Part& part : publication.parts) {
    model::Blocks blocks = blocks_of(part, assembly);
    std::move(blocks.begin(), blocks.end(), std::back_inserter(manuscript.blocks));
  }
  shelf.report_unprinted(assembly);
  footnotes.report_unused(findings);
  manuscript.footnotes = std::move(footnotes.marked());
  bind_facts(manuscript.blocks, manuscript.footnotes, edition, findings);
  check_ids(manuscript.blocks, findings);
  number_headings(manuscript.blocks);
  mark_page_heads(manuscript.blocks);
  check_references(manuscript, findings);
  compare_front_matter(publication, edition, manuscript.blocks, findings);
  if (manuscript.blocks.empty()) {
    return Failure{"冊子の組み立て", publication.name,
                   "印刷する内容が1つもありません。[[part]] と原稿を確かめてください。"};
  }
  return manuscript;
}

}  // namespace nenpo::assemble
