#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "model/drawn_pdf.h"
#include "model/edition.h"
#include "model/pages.h"
#include "publish/publish.h"

namespace nenpo::app {

/// What goes with a publication's PDF, made of its pages before they are drawn and gone.
struct Companions {
  std::string name;                     // of the publication
  std::string text;                     // companion::text_twin
  std::vector<model::Attachment> data;  // companion::table_data
};

Companions make_companions(const model::Pages& pages, const model::Edition& edition);

/// Stages <name>.txt, and archive/<name>.pdf: the PDF `web` with the data embedded.
Result<Done> write_companions(const Companions& companions, std::string_view web,
                              publish::StagedOutput& staged);

}  // namespace nenpo::app
