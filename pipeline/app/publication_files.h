#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "app/checked_pdf.h"
#include "app/imposed_copy.h"
#include "base/result.h"
#include "model/drawn_pdf.h"
#include "model/edition.h"
#include "model/press.h"

namespace nenpo::app {

/// What the printing house's copies of a publication need beside the file for readers.
struct PressParts {
  model::PressStyle style;
  std::string marks;  // the drawing of those around its pages
  std::optional<ImposedSheets> sheets{};
};

/// All that a publication's files are made of, once its pages are drawn and gone.
struct PublicationParts {
  std::string name;
  std::size_t pages = 0;
  model::DrawnPdf drawn;
  std::string text;                       // companion::text_twin
  std::vector<model::Attachment> data{};  // companion::table_data, for the archive
  FactMarks facts;
  std::optional<model::DrawnPdf> proof{};
  bool draft = false;  // the files for readers alone, and nothing is checked
  std::optional<PressParts> press{};
};

struct PublicationFile {
  std::string name;  // "archive/plan.pdf"
  std::string bytes;
};

/// The files of one publication: for readers, their text, for proofreading, for the archive, for
/// the printing house. What is no draft is opened again and held against the preflight. Needs no
/// fonts: may run beside the composition of another publication.
Result<std::vector<PublicationFile>> make_files(const PublicationParts& parts,
                                                const model::Edition& edition);

}  // namespace nenpo::app
