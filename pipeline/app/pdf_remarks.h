#pragma once

#include <string>

#include "pdf/preflight/content/content_report.h"

namespace nenpo::app {

/// What is no fault of a finished PDF and still worth a look, a line each: characters that another
/// face stands in for, pictures too coarse for print, texts whose contrast nobody could measure.
/// Empty when there is nothing to say.
std::string pdf_remarks(const pdf::ContentReport& report);

}  // namespace nenpo::app
