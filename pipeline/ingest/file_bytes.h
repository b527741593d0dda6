#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <variant>

namespace nenpo::ingest {

/// Why a file's bytes could not be had.
enum class FileTrouble { kMissing, kFolder, kLink, kNotAFile, kTooLarge, kChanged, kUnreadable };

enum class Links { kFollow, kRefuse };

/// The longest file that is read at all.
constexpr std::uint64_t kMaxFileBytes = 128ull << 20;

/// The bytes of a regular file. Pipes and devices are refused before anything is read from them, so
/// that none can make a run wait or read for ever; a file that changes meanwhile is refused as
/// well.
std::variant<std::string, FileTrouble> read_bytes(const std::filesystem::path& path, Links links);

}  // namespace nenpo::ingest
