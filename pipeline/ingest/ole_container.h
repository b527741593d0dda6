#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nenpo::ingest {

/// A stream of an OLE container. `complete` is false when its sectors end before its stated size
/// does.
struct OleStream {
  std::string bytes;
  bool complete = true;
};

/// An OLE2 compound file: the folder-like container of .xls and of password-protected .xlsx.
/// [MS-CFB] 2. A view: `bytes` must outlive it. Sizes and sector chains are believed only as far as
/// the bytes go.
class OleContainer {
 public:
  static bool is_ole(std::string_view bytes);
  /// Nothing when the header or the directory cannot be read.
  static std::optional<OleContainer> open(std::string_view bytes);

  /// The stream of that name in the root folder; upper and lower case are alike.
  std::optional<OleStream> stream(std::string_view name) const;
  bool has_stream(std::string_view name) const { return find(name) != nullptr; }

 private:
  struct Entry {
    std::string name;  // in upper case; characters outside ASCII are '?'
    std::uint32_t first_sector = 0;
    std::uint64_t size = 0;
  };

  explicit OleContainer(std::string_view bytes) : bytes_(bytes) {}
  bool read_header();
  void read_fat();
  bool read_directory();
  void read_mini_stream(std::uint32_t first_sector, std::uint64_t size);

  std::uint64_t sector_count() const;
  std::string_view sector(std::uint32_t index) const;
  std::uint32_t after(std::uint32_t sector_index) const;
  std::string chain(std::uint32_t first, std::uint64_t limit) const;
  std::string mini_chain(std::uint32_t first, std::uint64_t limit) const;
  const Entry* find(std::string_view name) const;

  std::string_view bytes_;
  unsigned sector_shift_ = 0;
  unsigned mini_shift_ = 0;
  std::uint32_t mini_cutoff_ = 0;
  std::vector<std::uint32_t> fat_sectors_;
  std::string mini_fat_;
  std::string mini_stream_;
  std::vector<Entry> entries_;  // streams of the root folder
};

}  // namespace nenpo::ingest
