#pragma once

#include <string>

#include "base/cell_address.h"

namespace nenpo::model {

/// The cell a value came from. Everything that normalize makes carries one; it travels unchanged to
/// the page.
struct Provenance {
  std::string file;   // relative to the edition's folder
  std::string sheet;  // empty for CSV
  CellAddress cell;
  std::string text_as_written;  // as displayed in the cell
};

}  // namespace nenpo::model
