#pragma once

#include <qpdf/QPDFObjectHandle.hh>
#include <string>
#include <vector>

#include "model/drawn_pdf.h"

namespace nenpo::pdf {

/// Writes what `planned` says into the structure element: alternative text, language, expansion
/// (PDF 1.7, 14.9.2 to 14.9.5), and its attributes by their owners: lists, tables, layout (14.8.5).
/// `parent`: the type of the element around it.
void write_attributes(QPDFObjectHandle element, const model::StructureElement& planned,
                      const std::string& parent);

/// Adds to its attributes the identifiers of a data cell's header cells (table 349).
void write_headers(QPDFObjectHandle cell, const std::vector<std::string>& identifiers);

}  // namespace nenpo::pdf
