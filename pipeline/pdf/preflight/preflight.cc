#include "pdf/preflight/preflight.h"

#include <exception>
#include <utility>

#include "pdf/preflight/action_rules.h"
#include "pdf/preflight/attachment_rules.h"
#include "pdf/preflight/content/check_content.h"
#include "pdf/preflight/document_rules.h"
#include "pdf/preflight/element_tree.h"
#include "pdf/preflight/faults.h"
#include "pdf/preflight/figure_rules.h"
#include "pdf/preflight/file_rules.h"
#include "pdf/preflight/heading_rules.h"
#include "pdf/preflight/identifier_rules.h"
#include "pdf/preflight/link_rules.h"
#include "pdf/preflight/metadata_rules.h"
#include "pdf/preflight/nesting_rules.h"
#include "pdf/preflight/open_file.h"
#include "pdf/preflight/outline_rules.h"
#include "pdf/preflight/page_rules.h"
#include "pdf/preflight/parent_rules.h"
#include "pdf/preflight/table_rules.h"
#include "pdf/preflight/tree_rules.h"

namespace nenpo::pdf {
namespace {

void check_structure(const Structure& structure) {
  check_elements(structure);
  check_parents(structure);
  check_nesting(structure);
  check_headings(structure);
  check_tables(structure);
  check_figures(structure);
  check_identifiers(structure);
  check_attachments(structure);
}

void check_navigation(const Structure& structure) {
  const Destinations destinations(structure.file);
  const auto outline = read_outline(structure.file, destinations);
  check_links(structure, destinations);
  check_outline(structure, outline);
  check_actions(structure.file, outline, structure.faults);
}

void check(CheckedFile& file, Faults& faults) {
  check_document(file, faults);
  check_metadata(file, faults);
  check_pages(file, faults);
  check_content(file, faults);
  const ElementTree tree = read_elements(file, faults);
  const Structure structure{file, tree, faults};
  check_structure(structure);
  check_navigation(structure);
  check_writing(file, faults);
}

}  // namespace

Result<std::vector<PreflightFault>> preflight(std::string_view bytes, const std::string& name,
                                              const Expected& expected) {
  auto file = open_file(bytes, name, expected);
  if (!file) return file.error();
  Faults faults;
  try {
    check(*file, faults);
  } catch (const std::exception& exception) {  // what libqpdf throws
    return Failure{"PDFの検査", name, std::string("PDFの形が読めません: ") + exception.what()};
  }
  return std::move(faults).sorted();
}

}  // namespace nenpo::pdf
