#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace nenpo::publish {

/// A file that went into the edition, under the name that everyone knows it by: never a path of
/// this machine.
struct SourceFile {
  std::string file;
  std::string sha256;
  bool operator==(const SourceFile&) const = default;
};

/// A published file, named relative to the edition's folder.
struct OutputFile {
  std::string file;
  std::string sha256;
  std::uint64_t size = 0;  // bytes
  bool operator==(const OutputFile&) const = default;
};

/// The program that made the edition.
struct Program {
  std::string name;
  std::string version;
  std::string sha256;
  bool operator==(const Program&) const = default;
};

/// manifest.json: what the edition was made of and what it consists of. Bears no date and no place,
/// so that equal sources give equal bytes. Its lists are kept in the order of the names.
struct Manifest {
  std::string edition;  // "2026"
  Program program;
  std::vector<SourceFile> inputs;
  std::vector<SourceFile> templates;
  std::vector<SourceFile> fonts;
  std::vector<OutputFile> outputs;  // without manifest.json itself; filled in when publishing
};

inline constexpr std::string_view kManifestName = "manifest.json";

std::string to_json(const Manifest& manifest);
/// A Failure when the text is no manifest of ours; `name` is what it is called there.
Result<Manifest> parse_manifest(std::string_view json, const std::string& name);
/// Of a published edition.
Result<Manifest> read_manifest(const std::filesystem::path& edition_folder);

/// True when both were made of the same inputs, templates and fonts by the same program: nothing to
/// redo.
bool same_sources(const Manifest& a, const Manifest& b);
/// True when the manifest is there and every output it lists stands in the folder with its size and
/// hash.
bool is_whole(const std::filesystem::path& edition_folder);

}  // namespace nenpo::publish
