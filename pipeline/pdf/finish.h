#pragma once

#include <filesystem>
#include <string>

#include "base/result.h"
#include "model/drawn_pdf.h"

namespace nenpo::pdf {

/// The profile of Debian's package icc-profiles-free.
inline constexpr const char* kStandardRgb = "/usr/share/color/icc/sRGB.icc";

/// Adds to a PDF of cairo 1.16 what cairo cannot write, so that the file keeps PDF/UA-1 (ISO
/// 14289-1) and PDF/A-2a (ISO 19005-2): what its structure elements say about themselves,
/// artifacts, descriptions of links, metadata, the output intent and the file's identifier.
/// `colour_profile` is the ICC profile of the RGB colours. The same bytes for the same drawing.
/// Fails when text stands outside the structure, or the file's structure is not that of
/// `drawn.elements`.
Result<std::string> finish(const model::DrawnPdf& drawn,
                           const std::filesystem::path& colour_profile);

}  // namespace nenpo::pdf
