#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "model/manuscript.h"
#include "model/pages.h"
#include "model/style.h"
#include "tests/roundtrip/structure_lines.h"

namespace nenpo::roundtrip {

/// A text as a reader gets it: what is read, and apart from it what the ruby says.
struct SaidText {
  std::string text;
  std::string readings{};

  bool operator==(const SaidText&) const = default;
};
void PrintTo(const SaidText& said, std::ostream* out);

/// Where a text of the manuscript stands in the structure.
enum class Standing {
  kInOrder,  // it is an element's text, behind that of the one before: running text, tables
  kWithin    // an element's text holds it: what is drawn says it with other words, in its own order
};
struct ManuscriptText {
  SaidText said;
  Standing standing = Standing::kInOrder;
};

/// The texts of a manuscript, its blocks in their order: headings with their numbers, paragraphs,
/// items, notes with their marks, cells, captions, titles and what stands in drawings. A page
/// reference says the folio of the page in `pages` to which it leads; `style`, what is taken from
/// headings.
std::vector<ManuscriptText> manuscript_texts(const model::Manuscript& manuscript,
                                             const model::Pages& pages, const model::Style& style);

/// Those at the foot of pages, with their marks.
std::vector<ManuscriptText> footnote_texts(const model::Manuscript& manuscript,
                                           const model::Pages& pages, const model::Style& style);

/// The texts of the elements that are more than a part of a line and less than a group of texts,
/// outer ones first, without the footnotes in them.
std::vector<SaidText> element_texts(const std::vector<StructureLine>& lines);

/// Those that do not stand in the structure as they should.
std::vector<SaidText> not_found(const std::vector<ManuscriptText>& texts,
                                const std::vector<SaidText>& elements);

/// Whether elements that follow each other have it between them, as the cells of a row that is
/// higher than a page do.
bool stands_in_parts(const SaidText& text, const std::vector<SaidText>& elements);

}  // namespace nenpo::roundtrip
