#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"

namespace nenpo::font {

/// One face as fonts.toml asks for it.
struct FaceEntry {
  std::string id;
  std::string family;
  std::string style;
  std::string package;  // of Debian, for messages
  std::filesystem::path file;
  int index = 0;  // within a collection
  std::string sha256;
  std::string licence;
};

/// Indices into FontList::faces.
struct RoleEntry {
  std::string name;
  std::size_t latin = 0;
  std::size_t japanese = 0;
  std::vector<std::size_t> fallbacks;
};

struct FontList {
  std::vector<FaceEntry> faces;
  std::vector<RoleEntry> roles;  // by name
};

/// Reads fonts.toml; every fault is named with its line. The files themselves are not looked at.
Result<FontList> read_font_list(const std::filesystem::path& file);

}  // namespace nenpo::font
