#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.h"

class QPDF;
class QPDFObjectHandle;

namespace nenpo::pdf {

/// A colour space that an ICC profile describes (ICC.1:2010, 7.2.6).
struct ProfileSpace {
  std::string_view signature;  // "RGB ", "CMYK"
  int components = 3;
};
inline constexpr ProfileSpace kRgbSpace{"RGB ", 3};
inline constexpr ProfileSpace kCmykSpace{"CMYK", 4};

/// The bytes of an ICC profile for that space; `remedy` says what to do where they cannot be had.
Result<std::string> read_profile(const std::filesystem::path& file, const ProfileSpace& space,
                                 const std::string& remedy);
/// The profile as a stream of the document (PDF 1.7, 8.6.5.5).
QPDFObjectHandle profile_stream(QPDF& document, const std::string& bytes,
                                const ProfileSpace& space);

}  // namespace nenpo::pdf
