#pragma once

#include "base/finding.h"
#include "model/manuscript.h"

namespace nenpo::assemble {

/// The paragraphs of an office as its contact box: its lines up to the first TEL, FAX or E-mail;
/// then a label and its value, on the same line or the next paragraph; then ［words］検索. A number
/// or address that nobody can reach so is the finding contact-format.
model::Blocks contact(const model::Blocks& taken, const model::SourceLine& from,
                      Findings& findings);

}  // namespace nenpo::assemble
