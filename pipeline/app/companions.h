#pragma once

#include <string>
#include <vector>

#include "model/drawn_pdf.h"
#include "model/edition.h"
#include "model/pages.h"

namespace nenpo::app {

/// What goes with a publication's PDF, made of its pages before they are drawn and gone.
struct Companions {
  std::string text;                     // companion::text_twin
  std::vector<model::Attachment> data;  // companion::table_data
};

Companions make_companions(const model::Pages& pages, const model::Edition& edition);

}  // namespace nenpo::app
