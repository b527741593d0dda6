#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/drawn_pdf.h"
#include "pdf/artifacts.h"

class QPDF;

namespace nenpo::pdf {

struct CompletedStructure {
  std::optional<std::string> fault;  // what is wrong when the elements are not those of the file
  ArtifactKinds artifacts;           // that were taken out of it
};

/// Writes into each structure element what cairo 1.16 cannot: what it says about itself
/// (pdf/structure_attributes.h), the header cells of data cells (pdf/table_headers.h), identifiers
/// of notes and header cells with the tree that finds them (PDF 1.7, 14.7.2; ISO 14289-1, 7.9),
/// descriptions of links (7.18.5); and takes the elements of type Private, which stand for
/// artifacts, out of the tree. `elements` are the structure elements in the order in which they
/// were begun.
CompletedStructure complete_structure(QPDF& document,
                                      const std::vector<model::StructureElement>& elements);

}  // namespace nenpo::pdf
