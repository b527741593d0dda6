#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/drawn_pdf.h"

class QPDF;

namespace nenpo::pdf {

/// Writes into each structure element what cairo 1.16 cannot: alternative texts (PDF 1.7, 14.9.3),
/// scope and span of table cells (14.8.5.7), the numbering of lists (14.8.5.5), identifiers of
/// notes (ISO 14289-1, 7.9), descriptions of links (7.18.5); and takes the elements of type
/// Private, which stand for artifacts, out of the tree. `elements` are the structure elements in
/// the order in which they were begun. What is wrong when they are not those of the file.
std::optional<std::string> complete_structure(QPDF& document,
                                              const std::vector<model::StructureElement>& elements);

}  // namespace nenpo::pdf
