#pragma once

#include <cstddef>
#include <qpdf/QPDFObjectHandle.hh>
#include <string>

#include "pdf/preflight/content/page_content.h"

namespace nenpo::pdf {

/// What the colours of a space are made of, and which device they are for (PDF 1.7, 8.6).
struct ColourSpace {
  Tone::Model model = Tone::Model::kOther;
  Tone::Device device = Tone::Device::kNone;
};

/// A space as content streams, pictures, shadings and groups name it. `spaces` are the resources
/// ColorSpace of the content it is used in: they say what names mean, and what stands in for the
/// device spaces (DefaultRGB, 8.6.5.6).
ColourSpace colour_space(QPDFObjectHandle space, QPDFObjectHandle spaces);
/// The same by the name that the operators cs and CS take, without its slash.
ColourSpace colour_space(const std::string& name, QPDFObjectHandle spaces);

}  // namespace nenpo::pdf
